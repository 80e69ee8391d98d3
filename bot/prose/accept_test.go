package prose_test

import (
	"testing"

	"officebot/bot/prose"
	"officebot/knowledge"
)

// TestTimesAndRoles asks with a time, and with what a name does.
func TestTimesAndRoles(t *testing.T) {
	records, err := knowledge.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	a := newAsker(t, records)
	span := func(text string) []knowledge.Span {
		date, err := knowledge.ParseDate(text)
		if err != nil {
			t.Fatal(err)
		}
		return []knowledge.Span{{From: date.First, To: date.Last}}
	}
	for _, test := range []struct {
		what  string
		asked prose.Asked
		want  string
	}{
		{"what was set up in 1954", prose.Asked{Words: wordsOf("set_up/found"), Times: span("1954"), Names: []prose.Name{{IDs: []string{"general-office"}}}}, "office-predecessor"},
		{"what was set up in 1955", prose.Asked{Words: wordsOf("set_up/found"), Times: span("1955"), Names: []prose.Name{{IDs: []string{"general-office"}}}}, ""},
		{"what was Zhang's prison in 1966", prose.Asked{Words: wordsOf("prison"), Times: span("1966"), Names: []prose.Name{{IDs: []string{"zhang-jingwu"}}}}, ""},
		{"what did Mao's appointing do", prose.Asked{Words: wordsOf("appoint/appoint"), Names: []prose.Name{{IDs: []string{"mao-zedong"}, Role: prose.Agent}}}, "mao-appointee"},
		{"what of Zhang's appointing somebody", prose.Asked{Words: wordsOf("appoint/appoint"), Names: []prose.Name{{IDs: []string{"zhang-jingwu"}, Role: prose.Agent}}}, ""},
		{"what was Zhang's in Tibet", prose.Asked{Words: []prose.Word{{Text: "tibet", Proper: true}}, Names: []prose.Name{{IDs: []string{"zhang-jingwu"}}}}, "zhang-other-posts"},
		{"what of it went on", prose.Asked{Words: wordsOf("carry on"), Names: []prose.Name{{IDs: []string{"zhang-jingwu"}}}}, "zhang-continued"},
		{"of a stranger", prose.Asked{Words: wordsOf("headquarters"), Stranger: true}, ""},
		{"in a restriction", prose.Asked{Words: []prose.Word{{Text: "tier", Exact: true}}}, ""},
		{"what a tenure has, denied", prose.Asked{Words: []prose.Word{{Text: "xuexiang", Proper: true}, {Text: "director"}}, Denied: true}, ""},
	} {
		test.asked.Language = "en"
		if found := a.finder.Find(test.asked); named(found) != test.want {
			t.Errorf("%s: %q, want %q", test.what, named(found), test.want)
		}
	}
}
