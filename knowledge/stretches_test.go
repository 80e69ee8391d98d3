package knowledge

import (
	"fmt"
	"strings"
	"testing"
)

// packOf loads a pack of data from elsewhere: one post with keys of its own, and
// memberships by their keys, of Ann, Ben, Cy and Di.
func packOf(t *testing.T, post string, memberships ...string) *Records {
	t.Helper()
	data := fmt.Sprintf(`{"persons": [{"id": "A", "name": "A"}, {"id": "B", "name": "B", "death_date": "2015"}, {"id": "C", "name": "C"}, {"id": "D", "name": "D"}],
		"organizations": [{"id": "town", "name": "Town"}],
		"posts": [{"id": "post", "label": "Post"%s}],
		"events": [{"id": "term", "start_date": "2000", "end_date": "2004"}],
		"memberships": [{%s}]}`, post, strings.Join(memberships, "}, {"))
	records, err := read([]*packFile{{name: "pack", data: []byte(data)}})
	if err != nil {
		t.Fatal(err)
	}
	wholesome(t, records)
	return records
}

// member writes a membership in the post of packOf.
func member(person, start, end, more string) string {
	out := fmt.Sprintf(`"person_id": %q, "post_id": "post", "start_date": %q`, person, start)
	if end != "-" {
		out += fmt.Sprintf(`, "end_date": %q`, end)
	}
	return out + more
}

const acting = `, "acting": true`

// TestStretches joins a person's memberships, acting ones and others apart.
func TestStretches(t *testing.T) {
	for _, test := range []struct {
		name string
		rows []string
		want string
	}{
		{"acting first", []string{member("A", "2000", "2001", acting), member("A", "2001", "2004", "")},
			"A 2000/2001 acting 1, A 2001/2004 full 1"},
		{"acting twice", []string{member("A", "2000", "2001", acting), member("A", "2001", "2004", acting)},
			"A 2000/2004 acting 2"},
		{"acting in between", []string{member("A", "2000", "2003", ""), member("A", "2003-02", "2003-03", acting), member("A", "2003", "2005", "")},
			"A 2000/2003 full 1, A 2003/2005 full 1, A 2003-02/2003-03 acting 1"},
		{"acting from one to the other", []string{member("A", "2000-01-01", "2003-01-01", ""), member("A", "2003-01-01", "2003-01-02", acting), member("A", "2003-01-02", "2005", "")},
			"A 2000-01-01/2003-01-01 full 1, A 2003-01-01/2003-01-02 acting 1, A 2003-01-02/2005 full 1"},
		{"acting beside", []string{member("A", "2000", "2004", ""), member("C", "2002-02", "2002-03", acting), member("A", "2004", "2008", "")},
			"A 2000/2008 full 2, C 2002-02/2002-03 acting 1"},
		{"the end of the later term is known", []string{member("B", "2000", "2004", ""), member("B", "2004", "-", "")},
			"B 2000/2015 full 2 taken"},
		{"the end of the first is not, and another came", []string{member("B", "2000", "-", ""), member("C", "2003", "2005", ""), member("B", "2008", "2012", "")},
			"B 2000/2015 full 1 taken, C 2003/2005 full 1, B 2008/2012 full 1"},
	} {
		var got []string
		for _, tenure := range packOf(t, "", test.rows...).Posts[0].Tenures {
			kind := map[bool]string{true: "acting", false: "full"}[tenure.Acting]
			one := fmt.Sprintf("%s %s %s %d", name(tenure), tenure.dates(), kind, len(tenure.Terms))
			if tenure.EndTaken {
				one += " taken"
			}
			got = append(got, one)
		}
		if strings.Join(got, ", ") != test.want {
			t.Errorf("%s:\n got %s\nwant %s", test.name, strings.Join(got, ", "), test.want)
		}
	}
}

// TestActingIsNoSecondSeat sees that deputies beside the holders do not make a
// post one of several seats, and that a number of seats is believed.
func TestActingIsNoSecondSeat(t *testing.T) {
	beside := func(more string) []string {
		return []string{
			member("A", "2000", "2010", ""), member("B", "2001", "2009", more), member("C", "2002", "2008", more), member("D", "2003", "2007", more),
		}
	}
	for _, test := range []struct {
		post   string
		rows   []string
		shared bool
		seats  int
	}{
		{"", beside(acting), false, 1},
		{"", beside(""), true, 0},
		{`, "seats": 1`, beside(""), false, 1},
		{`, "seats": 4`, beside(""), true, 4},
		{`, "shared": true, "seats": 3`, beside(acting), true, 3},
	} {
		post := packOf(t, test.post, test.rows...).Posts[0]
		if post.Shared != test.shared || post.Seats != test.seats {
			t.Errorf("%q: shared %t, seats %d", test.post, post.Shared, post.Seats)
		}
	}
}

// TestSeats counts more people at once than there are seats.
func TestSeats(t *testing.T) {
	rows := []string{
		member("A", "2000", "-", ""), member("B", "2001", "2009", ""), member("C", "2001", "2008", ""),
		member("A", "2003", "2005", ""), member("D", "2010", "2011", ""),
	}
	for seats, want := range map[int]int{2: 2, 3: 0} {
		if got := packOf(t, fmt.Sprintf(`, "seats": %d`, seats), rows...).Summary().Overlaps; got != want {
			t.Errorf("%d overlaps in %d seats, want %d", got, seats, want)
		}
	}
}

// TestPeriod dates a membership by its legislative period, where that is of use.
func TestPeriod(t *testing.T) {
	for keys, want := range map[string]string{
		``:                        "2000/2004",
		`, "start_date": "2002"`:  "2002/2004",
		`, "end_date": "2002"`:    "2000/2002",
		`, "start_date": "2006"`:  "2006/",
		`, "end_date": "1998"`:    "[..1998-12-31]/1998",
		`, "end_date": "9999"`:    "2000/2004",
		`, "start_date": ""`:      "2000/2004",
		`, "end_date": "2004-12"`: "2000/2004-12",
	} {
		records := packOf(t, "", `"person_id": "A", "post_id": "post", "legislative_period_id": "term"`+keys)
		if got := records.Tenures[0].dates(); got != want {
			t.Errorf("%s: %s, want %s", keys, got, want)
		}
	}
}

// TestMadeIDs keeps ids apart that are made for what has none.
func TestMadeIDs(t *testing.T) {
	records := packOf(t, "",
		`"id": "membership-2", "person_id": "A", "post_id": "post"`,
		`"person_id": "A", "organization_id": "town", "role": "Chief Clerk"`,
		`"id": "membership-2", "person_id": "C", "organization_id": "town", "role": "chief  clerk"`)
	seen := map[string]bool{}
	for _, tenure := range records.Tenures {
		if seen[tenure.ID] {
			t.Errorf("the id %q is used twice", tenure.ID)
		}
		seen[tenure.ID] = true
	}
	if got := records.Posts[1]; len(records.Posts) != 2 || got.ID != "town/chief-clerk" || got.Label != "Chief Clerk" || len(got.Tenures) != 2 {
		t.Errorf("the post is %+v", got)
	}
	taken := `{"persons": [{"id": "A", "name": "A"}], "organizations": [{"id": "town", "name": "Town"}], "posts": [{"id": "town/clerk", "label": "Other"}],
		"memberships": [{"person_id": "A", "organization_id": "town", "role": "clerk"}]}`
	records, err := read([]*packFile{{name: "pack", data: []byte(taken)}})
	if err != nil || records.Posts[1].ID != "town/clerk-" {
		t.Errorf("%v, %+v", err, records)
	}
}

// TestReasons takes the reason for the end from the term that ended last and
// tells one.
func TestReasons(t *testing.T) {
	records := packOf(t, "",
		member("A", "2000", "2004", `, "start_reason": "elected", "end_reason": "term_ended"`),
		member("A", "2004", "2008", `, "start_reason": "appointed", "end_reason": "dismissed", "appointed_by": "town"`),
		member("A", "2005", "2008", ""))
	tenure := records.Tenures[0]
	if len(records.Tenures) != 1 || tenure.StartReason() != Elected || tenure.EndReason() != Dismissed || !tenure.AppointedBy().IsZero() {
		t.Errorf("%+v", tenure)
	}
	if got := tenure.Terms[1].AppointedBy; got.Organization != records.Organizations[0] || got.In("en") != "Town" {
		t.Errorf("the second term was given by %+v", got)
	}
	if bare := (&Tenure{}); bare.StartReason() != StartUntold || bare.EndReason() != EndUntold || !bare.Announced().IsZero() {
		t.Error("a tenure without terms has reasons")
	}
}
