package knowledge

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestEveryPolitician loads data in the shape of everypolitician.org's: posts
// that memberships only call by a role, dated by their legislative periods.
func TestEveryPolitician(t *testing.T) {
	records, err := Load("testdata/good/everypolitician.json")
	if err != nil {
		t.Fatal(err)
	}
	want := []string{
		"house/member Cy Cooper 2010-06-01/2011-11 terms 1, number 1",
		"house/member Ben Baker 2010-06-01/2013-05-02 taken terms 1, number 2",
		"house/member Ann Archer 2010-06-01/2018-05-31 terms 2, number 3",
		"house/member Di Dyer 2018-06-01/ terms 1, number 4",
		"house/speaker Di Dyer 2016-01-01/2016-02-01 acting terms 1, number 0",
		"house/speaker Ann Archer 2016-02-01/ terms 1, number 1",
	}
	if diff := cmp.Diff(want, rows(records)); diff != "" {
		t.Errorf("tenures (-want +got):\n%s", diff)
	}
	if member := records.Posts[0]; member.Complete || member.Label != "member" || member.Organization != records.Organizations[0] {
		t.Errorf("the post is %+v", member)
	}
	wantIgnored := []Ignored{
		{"a membership", "without post_id", 2},
		{"an organization", "classification", 2},
		{"a membership", "end_date", 1},
		{"a membership", "on_behalf_of_id", 2},
		{"a membership", "without person_id", 1},
		{"a person", "gender", 1},
		{"an event", "id", 1},
		{"an organization", "seats", 1},
	}
	counts := map[Ignored]bool{}
	for _, ignored := range records.Ignored {
		counts[ignored] = true
	}
	for _, ignored := range wantIgnored {
		if !counts[ignored] {
			t.Errorf("%v is not among %v", ignored, records.Ignored)
		}
	}
	if len(records.Ignored) != len(wantIgnored) {
		t.Errorf("passed over: %v", records.Ignored)
	}
}

// TestLaterKeys reads data from elsewhere in which keys that are now the
// format's mean something else. It was passed over before, and still is.
func TestLaterKeys(t *testing.T) {
	for _, test := range []struct{ of, key, keys string }{
		{"a person", "death_date", `"death_date": "about 1840"`},
		{"a post", "seats", `"seats": "many"`},
		{"a post", "seats", `"seats": 0`},
		{"a post", "seats", `"seats": 3, "shared": false`},
		{"a post", "succeeds", `"succeeds": "nothing"`},
		{"a post", "succeeds", `"succeeds": {"id": "post"}`},
		{"a post", "succeeds", `"succeeds": "post"`},
		{"a post", "complete", `"complete": "mostly"`},
		{"a membership", "acting", `"acting": "yes"`},
		{"a membership", "role", `"role": {"en": "member"}`},
		{"a membership", "organization_id", `"organization_id": ["town"]`},
		{"a membership", "legislative_period_id", `"legislative_period_id": "term/9"`},
		{"a membership", "start_reason", `"start_reason": "general_election"`},
		{"a membership", "end_reason", `"end_reason": "changed_party"`},
		{"a membership", "appointed_by", `"appointed_by": "The King"`},
		{"a membership", "announced", `"announced": true`},
		{"a pack", "events", `"events": {"2010": "an election"}`},
		{"a pack", "events", `"events": [{"id": "e", "start_date": "soon"}]`},
		{"a fact", "events", `"events": [{"verb": "open"}]`},
		{"a fact", "events", `"events": "many"`},
	} {
		given := map[string]string{test.of: ", " + test.keys}
		data := fmt.Sprintf(`{"persons": [{"id": "ann", "name": "Ann"%s}], "posts": [{"id": "post", "label": "Post"%s}],
			"memberships": [{"person_id": "ann", "post_id": "post", "start_date": "2000"%s}],
			"facts": [{"id": "fact", "about": ["ann"], "text": {"en": "Ann sings."}, "sources": [{"url": "https://example.org"}]%s}]%s}`,
			given["a person"], given["a post"], given["a membership"], given["a fact"], given["a pack"])
		records, err := read([]*packFile{{name: "pack", data: []byte(data)}})
		if err != nil {
			t.Errorf("%s: %v", test.keys, err)
			continue
		}
		wholesome(t, records)
		if want := (Ignored{test.of, test.key, 1}); len(records.Ignored) != 1 || records.Ignored[0] != want {
			t.Errorf("%s: %v was passed over, want %v", test.keys, records.Ignored, want)
		}
		if got := told(records.Posts[0].Tenures); got != "Ann 2000/" {
			t.Errorf("%s: the tenure is %s", test.keys, got)
		}
	}
}

// TestSplitActing tells an acting holder's role from a post's name.
func TestSplitActing(t *testing.T) {
	for _, test := range []struct {
		role, name string
		acting     bool
	}{
		{"Mayor", "Mayor", false},
		{"Acting Mayor", "Mayor", true},
		{"interim chief of staff", "chief of staff", true},
		{"Caretaker manager", "manager", true},
		{"Mayor (acting)", "Mayor", true},
		{"Mayor, Interim", "Mayor", true},
		{"Mayor – acting", "Mayor", true},
		{"Mayor ad interim", "Mayor", true},
		{"acting", "", true},
		{"Caretaker of the Hall", "Caretaker of the Hall", false},
		{"Head of Acting", "Head of Acting", false},
		{"Enacting clerk", "Enacting clerk", false},
		{"", "", false},
	} {
		if name, acting := splitActing(test.role); name != test.name || acting != test.acting {
			t.Errorf("%q is %q, acting %t", test.role, name, acting)
		}
	}
}

// TestRoleBesidePost sets acting where the role says it, and not where the post
// is called so itself or the pack says otherwise.
func TestRoleBesidePost(t *testing.T) {
	for _, test := range []struct {
		label, keys string
		want        bool
	}{
		{"Mayor", `"role": "Acting Mayor"`, true},
		{"Mayor", `"role": "interim"`, true},
		{"Mayor", `"role": "Mayor"`, false},
		{"Mayor", `"role": "Acting Mayor", "acting": false`, false},
		{"Mayor", `"role": "Mayor", "acting": true`, true},
		{"Acting Mayor", `"role": "Acting Mayor"`, false},
		{"Caretaker", `"role": "caretaker"`, false},
	} {
		data := fmt.Sprintf(`{"persons": [{"id": "ann", "name": "Ann"}], "posts": [{"id": "post", "label": %q}],
			"memberships": [{"person_id": "ann", "post_id": "post", %s}]}`, test.label, test.keys)
		records, err := read([]*packFile{{name: "pack", data: []byte(data)}})
		if err != nil {
			t.Errorf("%s: %v", test.keys, err)
		} else if got := records.Tenures[0].Acting; got != test.want || len(records.Posts) != 1 {
			t.Errorf("%s in the post %s: acting is %t", test.keys, test.label, got)
		}
	}
}

// TestNever reads ends that stand for none.
func TestNever(t *testing.T) {
	for text, want := range map[string]string{
		"9999-12-31": "", "9999-12-31T23:59:59Z": "", "9999-12": "", "9999": "", "2999-12-31": "", "4712-12-31": "",
		"2099-12-31": "2099-12-31", "2999-12-30": "2999-12-30", "2999": "2999", "[2020..9999-12-31]": "[2020-01-01..]",
	} {
		tenure := post(t, false, "A 2000 "+text).Tenures[0]
		if tenure.End.String() != want || tenure.Ongoing != (want == "") {
			t.Errorf("%s: the end is %q, ongoing %t", text, tenure.End, tenure.Ongoing)
		}
	}
}

// TestDeath ends what is open, and nothing else.
func TestDeath(t *testing.T) {
	for _, test := range []struct{ membership, died, dissolved, want string }{
		{`"start_date": "2000"`, "2010-05-06", "", "2000/2010-05-06 true"},
		{`"start_date": "2000"`, "2010-05-06", "2005", "2000/2005 true"},
		{`"start_date": "2000"`, "2003", "2005", "2000/2003 true"},
		{`"start_date": "2000"`, "9999-12-31", "", "2000/ false"},
		{`"start_date": "2000", "end_date": "2002"`, "2010", "2005", "2000/2002 false"},
		{`"start_date": "2000"`, "1990", "", "2000/ false"}, // a wrong date of data from elsewhere
		{`"end_date": null`, "2010", "", "[..2010-12-31]/2010 true"},
	} {
		data := fmt.Sprintf(`{"persons": [{"id": "ann", "name": "Ann", "death_date": %q}], "organizations": [{"id": "town", "name": "Town", "dissolution_date": %q}],
			"posts": [{"id": "post", "label": "Post", "organization_id": "town"}],
			"memberships": [{"person_id": "ann", "post_id": "post", %s}]}`, test.died, test.dissolved, test.membership)
		records, err := read([]*packFile{{name: "pack", data: []byte(data)}})
		if err != nil {
			t.Errorf("%s: %v", test.membership, err)
			continue
		}
		tenure := records.Tenures[0]
		if got := fmt.Sprintf("%s %t", tenure.dates(), tenure.EndTaken); got != test.want {
			t.Errorf("%s, died %q, dissolved %q: %s, want %s", test.membership, test.died, test.dissolved, got, test.want)
		}
	}
}

// TestComplete settles whose lists of holders are complete.
func TestComplete(t *testing.T) {
	const posts = `"organizations": [{"id": "town", "name": "Town"}, {"id": "county", "name": "County"}], "posts": [
		{"id": "a", "label": "A", "organization_id": "town"},
		{"id": "b", "label": "B", "organization_id": "county", "complete": true},
		{"id": "c", "label": "C", "organization_id": "town", "complete": false},
		{"id": "d", "label": "D", "organization_id": "county"}]`
	for office, want := range map[string]string{
		``:                                  "a b d",
		`"office": {"posts": ["a", "c"]}, `: "a b",
		`"office": {"organizations": ["county"]}, `: "b d",
	} {
		records, err := read([]*packFile{{name: "pack", data: []byte("{" + office + posts + "}")}})
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, p := range records.Posts {
			if p.Complete {
				got = append(got, p.ID)
			}
		}
		if strings.Join(got, " ") != want {
			t.Errorf("with %q: %v, want %s", office, got, want)
		}
	}
}
