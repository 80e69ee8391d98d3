package query

import "testing"

func TestGathered(t *testing.T) {
	for claim, want := range map[string]string{
		"and(some(in(of(a), now)), some(in(of(b), now)))":  "some(in(of(a, b), now))",
		"and(some(in(of(a), 2010)), some(in(of(b), now)))": "and(some(in(of(a), 2010)), some(in(of(b), now)))",
		"and(some(of(a)), not(some(of(b))))":               "and(some(of(a)), not(some(of(b))))",
		"some(of(a))":                                      "some(of(a))",
	} {
		c, err := ParseClaim(claim)
		if err != nil {
			t.Fatal(err)
		}
		if got := Gathered(c).String(); got != want {
			t.Errorf("%s gathered is %s, want %s", claim, got, want)
		}
	}
}
