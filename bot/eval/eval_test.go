package eval

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"officebot/bot/query"
	"officebot/knowledge"
)

var today = knowledge.DayOf(2026, 11, 23)

// sketch is a result in one line: its status, its verdict, who and what is the
// answer.
func sketch(r Result) string {
	var out []string
	out = append(out, []string{"answered", "no_holder", "ambiguous", "not_in_record"}[r.Status])
	if r.Verdict != Unknown {
		out = append(out, []string{"", "no", "possibly", "yes"}[r.Verdict])
	}
	var ids []string
	for _, p := range r.People {
		ids = append(ids, p.ID)
	}
	if ids != nil {
		out = append(out, strings.Join(ids, " "))
	}
	for _, p := range r.Posts {
		out = append(out, "post="+p.ID)
	}
	if r.Before != nil {
		out = append(out, "before="+r.Before.Person.ID)
	}
	if r.After != nil {
		out = append(out, "after="+r.After.Person.ID)
	}
	if _, ok := r.Ask.(query.HowMany); ok {
		out = append(out, fmt.Sprintf("count=%d", r.Count))
	}
	for _, n := range r.Numbers {
		out = append(out, fmt.Sprintf("%s=%d/%d", n.Tenure.Person.ID, n.N, len(n.Posts)))
	}
	for _, l := range r.Lengths {
		out = append(out, fmt.Sprintf("%s=%d..%dd", l.Person.ID, l.Length.Min, l.Length.Max))
	}
	for _, g := range r.Gaps {
		out = append(out, fmt.Sprintf("gap=%s/%s", g.After.End, g.Before.Start))
	}
	for _, d := range r.Dates {
		out = append(out, "date="+d.String())
	}
	for _, f := range r.Fillers {
		switch {
		case f.Person != nil:
			out = append(out, "fills="+f.Person.ID)
		case f.Organization != nil:
			out = append(out, "fills="+f.Organization.ID)
		case f.Post != nil:
			out = append(out, "fills="+f.Post.ID)
		default:
			out = append(out, "fills="+f.Text+f.Date.String())
		}
	}
	for _, n := range r.Notes {
		who := ""
		if n.Tenure != nil {
			who = ":" + n.Tenure.Person.ID
		}
		out = append(out, "+"+n.Kind.String()+who)
	}
	for _, p := range r.Parts {
		out = append(out, "{"+sketch(p)+"}")
	}
	return strings.Join(out, " ")
}

// load reads a pack, and skips the test where the file is not there.
func load(t testing.TB, path string) *Evaluator {
	t.Helper()
	if _, err := os.Stat(path); err != nil {
		t.Skipf("the pack cannot be read: put the project's folder shared beside the clone (%v)", err)
	}
	records, err := knowledge.Load(path)
	if err != nil {
		t.Fatal(err)
	}
	return New(records)
}

func embedded(t testing.TB) *Evaluator {
	t.Helper()
	records, err := knowledge.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	return New(records)
}

// table evaluates the queries of a file, each followed by its result, and tells
// where it differs. With -update it writes what the results are now.
func table(t *testing.T, e *Evaluator, path string) {
	t.Helper()
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	for line := range strings.Lines(string(text)) {
		line = strings.TrimRight(line, "\n")
		if strings.HasPrefix(line, "    ") {
			continue
		}
		out.WriteString(line + "\n")
		if line == "" || line[0] == '#' {
			continue
		}
		ask, err := query.ParseAsk(line)
		if err != nil {
			t.Fatalf("%s: %v", line, err)
		}
		out.WriteString("    " + sketch(e.Evaluate(ask, today)) + "\n")
	}
	if *update {
		if err := os.WriteFile(path, []byte(out.String()), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if diff := cmp.Diff(string(text), out.String()); diff != "" {
		t.Errorf("%s (-want +got):\n%s", path, diff)
	}
}

var update = flag.Bool("update", false, "write the results into the tables")

func TestOffice(t *testing.T) { table(t, embedded(t), "testdata/office.txt") }

func TestClub(t *testing.T) {
	table(t, load(t, "../../../shared/packs/club.yaml"), "testdata/club.txt")
}

func TestStandIns(t *testing.T) { table(t, load(t, "testdata/standins.yaml"), "testdata/standins.txt") }
