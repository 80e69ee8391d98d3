package knowledge

import (
	"fmt"
	"os"
	"strings"
	"testing"
)

func TestMergeTerms(t *testing.T) {
	for _, test := range []struct {
		name   string
		shared bool
		rows   []string
		want   string // tenures, each with its terms
	}{
		{"the day after", false, []string{"A 2000-01-01 2003-12-31", "A 2004-01-01 2008-01-01"}, "A 2000-01-01/2008-01-01 2"},
		{"the same day", false, []string{"A 2000-01-01 2004-01-01", "A 2004-01-01 -"}, "A 2000-01-01/ 2"},
		{"a day too late", false, []string{"A 2000-01-01 2003-12-30", "A 2004-01-01 2008"}, "A 2000-01-01/2003-12-30 1 A 2004-01-01/2008 1"},
		{"the same year", false, []string{"A 2000 2004", "A 2004 2008"}, "A 2000/2008 2"},
		{"the next year", false, []string{"A 2000 2003", "A 2004 2008"}, "A 2000/2008 2"},
		{"the year after the next", false, []string{"A 2000 2003", "A 2005 2008"}, "A 2000/2003 1 A 2005/2008 1"},
		{"a month and a day", false, []string{"A 2000 2003-11", "A 2003-12-01 2008"}, "A 2000/2008 2"},
		{"three terms, out of order", false, []string{"A 2004 2008", "A 2000 2004", "A 2008 2012"}, "A 2000/2012 3"},
		{"one within the other", false, []string{"A 2000 2010", "A 2003 2005"}, "A 2000/2010 2"},
		{"another between", false, []string{"A 2000 2003", "B 2003 2003-11", "A 2003-11 2008"}, "A 2000/2003 1 B 2003/2003-11 1 A 2003-11/2008 1"},
		{"another for the day between", false, []string{"A 2000-01-01 2003-01-01", "B 2003-01-01 2003-01-02", "A 2003-01-02 2008"},
			"A 2000-01-01/2003-01-01 1 B 2003-01-01/2003-01-02 1 A 2003-01-02/2008 1"},
		{"another beside the first", false, []string{"A 2000 2003", "B 2001-03 2001-05", "A 2003 2008"}, "A 2000/2008 2 B 2001-03/2001-05 1"},
		{"another somewhere in the year", false, []string{"A 2000 2003", "B 2003 2003", "A 2003 2008"}, "A 2000/2003 1 B 2003/2003 1 A 2003/2008 1"},
		{"another in another seat", true, []string{"A 2000 2003", "B 2003-01 2003-01", "A 2003 2008"}, "A 2000/2008 2 B 2003-01/2003-01 1"},
		{"only bounded", false, []string{"A 2000 [2003..2007]", "A [2003..2007] 2010"}, "A 2000/[2003-01-01..2007-12-31] 1 A [2003-01-01..2007-12-31]/2010 1"},
		{"no start", false, []string{"A 2000 2003", "A ? 2008"}, "A 2000/2003 1 A [..2008-12-31]/2008 1"},
		{"no end, then another term", false, []string{"A 2000 -", "B 2003 2005", "A 2008 2012"}, "A 2000/ 1 B 2003/2005 1 A 2008/2012 1"},
		{"a term within one without end", false, []string{"A 2000 -", "A 2003 2005"}, "A 2000/ 2"},
		{"a term after one whose end is missing", true, []string{"A 2000 -", "A 2003 2005"}, "A 2000/ 1 A 2003/2005 1"},
		{"in office twice over", true, []string{"A 2000 -", "A 2003 -"}, "A 2000/ 2"},
		{"in office twice over, another between", false, []string{"A 2000 -", "B 2003 2005", "A 2008 -"}, "A 2000/ 1 B 2003/2005 1 A 2008/ 1"},
	} {
		var got []string
		p := post(t, test.shared, test.rows...)
		for _, tenure := range p.Tenures {
			got = append(got, fmt.Sprintf("%s %s %d", name(tenure), tenure.dates(), len(tenure.Terms)))
		}
		if strings.Join(got, " ") != test.want {
			t.Errorf("%s: %v, want %s", test.name, got, test.want)
		}
	}
}

// TestMergedTenure sees what a tenure of two terms keeps of each.
func TestMergedTenure(t *testing.T) {
	records, err := read([]*packFile{{name: "pack", data: []byte(`{
		"persons": [{"id": "a", "name": "A"}, {"id": "k", "name": "King"}, {"id": "q", "name": "Queen"}],
		"posts": [{"id": "p", "label": "Post"}],
		"memberships": [
			{"id": "second", "person_id": "a", "post_id": "p", "start_date": "2004", "end_date": "2008", "under": ["k", "q"],
			 "sources": [{"url": "https://www.example.org/1"}, {"url": "https://www.example.org/2", "note": "p. 2"}]},
			{"id": "first", "person_id": "a", "post_id": "p", "start_date": "2000", "end_date": "2004", "under": ["k"],
			 "sources": [{"url": "https://www.example.org/1"}]}
		]}`)}})
	if err != nil {
		t.Fatal(err)
	}
	if len(records.Tenures) != 1 || records.Memberships != 2 || len(records.People[0].Tenures) != 1 {
		t.Fatalf("%d tenures of %d memberships", len(records.Tenures), records.Memberships)
	}
	tenure := records.Tenures[0]
	if tenure.ID != "first" || len(tenure.Terms) != 2 || len(tenure.Under) != 2 || len(tenure.Sources) != 2 {
		t.Errorf("%+v", tenure)
	}
	first, second := tenure.Sources[0], tenure.Sources[1]
	if first.Source.ID != "example.org" || first.URL != "https://www.example.org/1" || second.Passage != "p. 2" || len(records.Sources) != 2 {
		t.Errorf("%+v and %+v of %d sources", first, second, len(records.Sources))
	}
}

func TestLooksShared(t *testing.T) {
	succession := []string{"A 1950 1960", "B 1960 1970", "C 1970 1980", "D 1980 1990", "E 1990 2000", "F 2000 2010", "G 2010 2020", "H 2020 -"}
	parliament := []string{}
	for i := range 40 {
		parliament = append(parliament, fmt.Sprintf("P%d %d %d", i, 1950+i, 1954+i))
	}
	for _, test := range []struct {
		name string
		rows []string
		want bool
	}{
		{"none", nil, false},
		{"one after the other", succession, false},
		{"handovers of a month", []string{"A 2000-01-01 2003-01-31", "B 2003-01-01 2005-01-31", "C 2005-01-01 2007-01-31", "D 2007-01-01 2009-01-31"}, false},
		{"one end missing", append(succession, "X 1955 -"), false},
		{"two ends wrong in nine", append(succession[1:], "A 1950 1968", "X 1955 -"), false},
		{"two at once", []string{"A 2000 2010", "B 2001 2009"}, false},
		{"three at once", []string{"A 2000 2010", "B 2001 2009", "C 2002 2008"}, true},
		{"pairs", []string{"A 2000-01-01 2001-01-01", "B 2000-01-01 2001-01-01", "C 2001-01-01 2002-01-01", "D 2001-01-01 2002-01-01"}, true},
		{"a parliament", parliament, true},
		{"all in office, no dates", []string{"A ? -", "B ? -", "C ? -", "D ? -"}, true},
		{"one person again and again", []string{"A 2000 2010", "A 2001 2009", "A 2002 2008", "A 2003 2007"}, false},
		{"only possibly at once", []string{"A 2000 2001", "B 2000 2001", "C 2000 2001", "D 2000 2001"}, false},
	} {
		p := post(t, true, test.rows...)
		if got := looksShared(p.Tenures); got != test.want {
			t.Errorf("%s: %v, want %v", test.name, got, test.want)
		}
	}
}

// TestOverlaps counts two people in one seat.
func TestOverlaps(t *testing.T) {
	for _, test := range []struct {
		rows []string
		want string
	}{
		{directors, ""},
		{[]string{"A 2000-01-01 2003-05-02", "B 2003-05-01 2004"}, "A+B"},
		{[]string{"A 2000-01-01 2003-05-01", "B 2003-05-01 2004"}, ""},
		{[]string{"A 2000 2003-06", "B 2003-06 2004"}, ""},
		{[]string{"A 2000 2003", "B 2003-02 2004"}, ""},
		{[]string{"A ? -", "B 2020 -"}, "B+A"},
		{[]string{"A 2000 -", "B 2003 2004", "C 2004 2005"}, "A+B A+C"},
		{[]string{"A 2000 2010", "B 2001 2005", "A 2004-01 2004-02"}, "A+B"},
	} {
		var got []string
		for _, o := range overlaps(post(t, false, test.rows...).Tenures, 1) {
			got = append(got, name(o.Others[0])+"+"+name(o.Later))
		}
		if strings.Join(got, " ") != test.want {
			t.Errorf("%v: %v, want %s", test.rows, got, test.want)
		}
	}
}

// TestSharedInRealData looks at posts of which everybody knows it.
func TestSharedInRealData(t *testing.T) {
	uk := real(t, "../../shared/packs/uk_home_sec.json")
	if uk.Posts[0].Shared || len(uk.Tenures) != 94 {
		t.Errorf("the Home Secretary is shared: %v, tenures: %d", uk.Posts[0].Shared, len(uk.Tenures))
	}
	if got := uk.Summary(); got.Gaps != 23 || got.Overlaps != 1 {
		t.Errorf("%d gaps and %d overlaps, want 23 and 1", got.Gaps, got.Overlaps)
	}
	want := map[string]bool{
		"Member of the National Assembly": true, "United States representative": true, "United States senator": true,
		"Knesset member": true, "member of the Folketing": true, "Member of the 55th Parliament of the United Kingdom": true,
		"Member of the House of Lords": true, "deputy of the province of Buenos Aires": true,
		"Secretary of State for Education": false, "Chancellor of the Duchy of Lancaster": false, "Commandant of the Marine Corps": false,
		"Mayor of Kaohsiung": false, "Governor of Kebbi State": false, "Chief of Defence Staff": false, "Secretary of Commerce": false,
	}
	world := real(t, "../../shared/packs/wikidata-117k.json.gz")
	if world.Memberships != 117_715 || len(world.People) != 67_153 || len(world.Posts) != 3_243 {
		t.Errorf("%+v", world.Summary())
	}
	for _, post := range world.Posts {
		if shared, ok := want[post.Label]; ok && shared != post.Shared {
			t.Errorf("%s: shared is %v", post.Label, post.Shared)
		}
	}
}

// real loads a pack that lies beside the repository.
func real(t *testing.T, path string) *Records {
	t.Helper()
	if _, err := os.Stat(path); err != nil {
		t.Skipf("%s is missing: put the project's folder shared beside the clone", path)
	}
	records, err := Load(path)
	if err != nil {
		t.Fatal(err)
	}
	wholesome(t, records)
	return records
}
