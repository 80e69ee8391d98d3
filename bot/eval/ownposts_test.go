package eval

import (
	"testing"

	"officebot/bot/query"
)

// TestComparedInCommonPosts holds that people who are named without a post are compared in those that all held,
// and in whatever they held where they share none.
func TestComparedInCommonPosts(t *testing.T) {
	t.Parallel()
	court := load(t, "testdata/deputies.yaml")
	for asked, same := range map[string]string{
		"whether(longer(of(ann), of(bob)))":                      "whether(longer(meet(all(head), of(ann)), meet(all(head), of(bob))))",
		"whether(longer(of(bob), of(cat)))":                      "whether(longer(meet(all(deputy), of(bob)), meet(all(deputy), of(cat))))",
		"who(most(join(of(ann), of(bob)), length))":              "who(most(meet(all(head), join(of(ann), of(bob))), length))",
		"whether(longer(in(all(head), 1905), of(bob)))":          "whether(longer(meet(all(head), of(ann)), meet(all(head), of(bob))))",
		"whether(longer(of(bob), step(of(bob), -1, all(head))))": "whether(longer(meet(all(head), of(bob)), meet(all(head), of(ann))))",
		"whether(longer(of(ann), of(cat)))":                      "whether(longer(meet(all(head), of(ann)), meet(all(deputy), of(cat))))",
	} {
		one, err := query.ParseAsk(asked)
		if err != nil {
			t.Fatal(err)
		}
		other, err := query.ParseAsk(same)
		if err != nil {
			t.Fatal(err)
		}
		if got, want := sketch(court.Evaluate(one, today)), sketch(court.Evaluate(other, today)); got != want {
			t.Errorf("%s: %s, want %s", asked, got, want)
		}
	}
}
