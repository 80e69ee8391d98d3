package zh_test

import (
	"strings"
	"testing"

	"officebot/bot/outline"
)

// TestTold takes texts apart: what of each clause is marked as a time, a place or a cause.
func TestTold(t *testing.T) {
	g := office(t).grammar
	for _, test := range []struct{ text, want string }{
		{"尤德于1986年12月5日在北京的英国大使馆因心脏病在睡梦中去世，是唯一在任内去世的总督。", "T 于1986年12月5日, P 北京的英国大使馆, C 心脏病在睡梦中去世 |"},
		{"卫奕信在1989年10月宣布将在赤鱲角兴建新机场。", "T 在1989年10月"},
		{"在新宪法通过后，办公厅撤销。", "|"},
		{"他在半岛酒店投降，此后当了战俘。", "P 半岛酒店投降 |"},
		{"", ""},
	} {
		if got := parts(g.Told(test.text)); got != test.want {
			t.Errorf("%s\n\tgot  %q\n\twant %q", test.text, got, test.want)
		}
	}
}

// parts are the parts of a text's clauses, with a stroke between two clauses.
func parts(text outline.Text) string {
	names := map[outline.Kind]string{outline.Time: "T", outline.Place: "P", outline.Cause: "C"}
	var clauses []string
	for _, c := range text.Clauses {
		var all []string
		for _, p := range c.Parts {
			var words strings.Builder
			for _, i := range p.Words {
				words.WriteString(text.Words[i].Text)
			}
			all = append(all, names[p.Kind]+" "+words.String())
		}
		clauses = append(clauses, strings.Join(all, ", "))
	}
	return strings.TrimSpace(strings.Join(clauses, " | "))
}
