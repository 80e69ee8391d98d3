package knowledge

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// row renders a tenure with what the pack tells of how it began and ended.
func row(t *Tenure) string {
	words := []string{t.Post.ID, name(t), t.dates()}
	if t.Acting {
		words = append(words, "acting")
	}
	if t.EndTaken {
		words = append(words, "taken")
	}
	for _, reason := range []string{t.StartReason().String(), t.EndReason().String()} {
		if reason != "" {
			words = append(words, reason)
		}
	}
	if by := t.AppointedBy(); !by.IsZero() {
		words = append(words, "by "+by.ID())
	}
	if !t.Announced().IsZero() {
		words = append(words, "announced "+t.Announced().String())
	}
	return strings.Join(append(words, fmt.Sprintf("terms %d, number %d", len(t.Terms), t.Ordinal)), " ")
}

func rows(r *Records) []string {
	var out []string
	for _, post := range r.Posts {
		for _, t := range post.Tenures {
			out = append(out, row(t))
		}
	}
	return out
}

// TestCouncil reads all that a pack can tell of a real office.
func TestCouncil(t *testing.T) {
	records, err := Load("testdata/good/council.yaml")
	if err != nil {
		t.Fatal(err)
	}
	want := []string{
		"reeve Ann Archer 1990/1999 taken terms 1, number 1",
		"mayor Ben Baker 2000/2004-03-05 taken elected died by council announced 1999-12-24 terms 1, number 1",
		"mayor Cy Cooper 2004-03-05/2004-09-01 acting terms 1, number 0",
		"mayor Cy Cooper 2004-09-01/2012 appointed resigned by ann terms 2, number 2",
		"mayor Di Dyer 2006-05-01/2006-06-01 acting terms 1, number 0",
		"mayor Di Dyer 2012/2030 terms 1, number 3",
		"mayor Ann Archer 2030/ terms 1, number 4",
		"consul Ann Archer 2001/2004 terms 2, number 1",
		"consul Di Dyer 2001/2005 terms 1, number 2",
		"council/clerk Cy Cooper 1995/1997 terms 1, number 1",
	}
	if diff := cmp.Diff(want, rows(records)); diff != "" {
		t.Errorf("tenures (-want +got):\n%s", diff)
	}
	var posts []string
	for _, p := range records.Posts {
		succeeds := ""
		if p.Succeeds != nil {
			succeeds = p.Succeeds.ID
		}
		posts = append(posts, fmt.Sprintf("%s %s: shared %t, seats %d, complete %t, after %q, before %d, full %d", p.ID, p.Label, p.Shared, p.Seats, p.Complete, succeeds, len(p.SucceededBy), len(p.Full())))
	}
	wantPosts := []string{
		`reeve Reeve of the Board: shared false, seats 1, complete true, after "", before 1, full 1`,
		`mayor Mayor: shared false, seats 1, complete true, after "reeve", before 0, full 4`,
		`consul Consul: shared true, seats 2, complete false, after "", before 0, full 2`,
		`herald Herald: shared true, seats 0, complete false, after "", before 0, full 0`,
		`council/clerk Clerk: shared false, seats 1, complete false, after "", before 0, full 1`,
	}
	if diff := cmp.Diff(wantPosts, posts); diff != "" {
		t.Errorf("posts (-want +got):\n%s", diff)
	}
	if records.Posts[0].SucceededBy[0] != records.Posts[1] {
		t.Error("the reeve's line does not go on with the mayor")
	}
	ann, ben, council := records.People[0], records.People[1], records.Organizations[0]
	wantEvents := []Event{
		{Verb: "open", Agent: Ref{Person: ann}, Patient: Ref{Organization: council}, Place: "the Old Mill", Start: YearDate(2000)},
		{Verb: "name", Agent: Ref{Text: "the townspeople"}, Patient: Ref{Person: ben}, As: Ref{Post: records.Posts[1]}, Start: MonthDate(1999, 12), End: MonthDate(2000, 1)},
	}
	got := records.Facts[0].Events
	if len(got) != 2 || got[0] != wantEvents[0] || got[1] != wantEvents[1] {
		t.Errorf("the events are %+v", got)
	}
	if naming := wantEvents[1]; naming.Agent.In("en") != "the townspeople" || naming.As.In("en") != "Mayor" || naming.Agent.ID() != "" || naming.Patient.ID() != "ben" {
		t.Errorf("the naming is told as %+v", naming)
	}
	summary := records.Summary()
	if summary.Acting != 2 || summary.Shared != 2 || summary.Incomplete != 3 || summary.Events != 2 || summary.Overlaps != 0 {
		t.Errorf("summary %+v", summary)
	}
}

// TestTerms sees that a stretch keeps its memberships apart.
func TestTerms(t *testing.T) {
	records, err := Load("testdata/good/council.yaml")
	if err != nil {
		t.Fatal(err)
	}
	terms := records.Posts[1].Tenures[2].Terms
	if len(terms) != 2 || terms[0].ID != "m-cy" || terms[1].ID != "m-cy-2" || terms[0].End != YearDate(2008) || terms[1].StartReason != Inherited ||
		terms[0].AppointedBy.Person != records.People[0] || terms[1].Sources[0].Passage != "e" || len(terms[0].Sources) != 1 {
		t.Errorf("the terms are %+v", terms)
	}
}

// TestNeighbours steps over acting holders, and not.
func TestNeighbours(t *testing.T) {
	records, err := Load("testdata/good/council.yaml")
	if err != nil {
		t.Fatal(err)
	}
	ben, di := records.Posts[1].Tenures[0], records.Posts[1].Tenures[4]
	if next, successor := ben.Next(), ben.Successor(); !next.Acting || successor.Acting || successor.Person != next.Person {
		t.Errorf("after Ben: %s and %s", row(next), row(successor))
	}
	if previous, predecessor := di.Previous(), di.Predecessor(); previous != predecessor || predecessor.Person.ID != "cy" {
		t.Errorf("before Di: %s and %s", row(previous), row(predecessor))
	}
	if ben.Predecessor() != nil || ben.Previous() != nil {
		t.Error("somebody came before Ben")
	}
}

// TestPlans looks at tenures that are still to begin or to end.
func TestPlans(t *testing.T) {
	records, err := Load("testdata/good/council.yaml")
	if err != nil {
		t.Fatal(err)
	}
	di, ann := records.Posts[1].Tenures[4], records.Posts[1].Tenures[5]
	for _, test := range []struct {
		today               string
		planned, endPlanned bool // Di's
		endBy               string
		plans               int
	}{
		{"2011-12-31", true, true, "2030", 3}, // Cy's end, Di and Ann
		{"2026-11-23", false, true, "2026-11-23", 2},
		{"2029-12-31", false, true, "2029-12-31", 2},
		{"2030-06-01", false, false, "2030", 0},
	} {
		today := date(t, test.today).First
		if di.Planned(today) != test.planned || di.EndPlanned(today) != test.endPlanned || di.EndBy(today).String() != test.endBy {
			t.Errorf("%s: Di is planned %t, to end %t, ends %s", test.today, di.Planned(today), di.EndPlanned(today), di.EndBy(today))
		}
		if got := records.Plans(today); got != test.plans {
			t.Errorf("%s: %d plans, want %d", test.today, got, test.plans)
		}
	}
	today := date(t, "2026-11-23").First
	if !ann.Planned(today) || ann.EndPlanned(today) || ann.Touches(Span{today, today}, today) != No {
		t.Error("Ann is in office before she begins")
	}
	if got := di.Length(today); got.Max != int(today-di.Start.First) {
		t.Errorf("Di has been in office for %v", got)
	}
}
