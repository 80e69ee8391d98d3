package knowledge

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestPopolo loads data from elsewhere, which has keys of its own.
func TestPopolo(t *testing.T) {
	records, err := Load("testdata/good/popolo.json")
	if err != nil {
		t.Fatal(err)
	}
	want := Summary{
		People: 2, Organizations: 1, Posts: 1, Memberships: 3, Tenures: 2, Sources: 1, Unsourced: 1,
		Ignored: []Ignored{
			{"a person", "image", 2},
			{"a membership", "without post_id", 1},
			{"a name", "note", 1},
			{"a pack", "meta", 1},
			{"a person", "gender", 1},
			{"a person", "links", 1},
			{"a post", "area", 1},
			{"an organization", "classification", 1},
		},
	}
	if diff := cmp.Diff(want, records.Summary()); diff != "" {
		t.Errorf("summary (-want +got):\n%s", diff)
	}
	post := records.Posts[0]
	if post.Label != "Clerk" || post.Organization != records.Organizations[0] || records.Organizations[0].Posts[0] != post {
		t.Errorf("the post is %+v", post)
	}
	ann := records.People[0]
	if len(ann.Names) != 1 || ann.Names[0].Text != "A. Archer" || ann.Tenures[0].dates() != "1990-05-01/1995" {
		t.Errorf("Ann is %+v", ann)
	}
	citation := ann.Tenures[0].Sources[0]
	wantCitation := Citation{&Source{ID: "example.org", Title: "example.org", URL: "https://www.example.org/a"}, "", "p. 3", "https://www.example.org/a"}
	if diff := cmp.Diff(wantCitation, citation); diff != "" {
		t.Errorf("citation (-want +got):\n%s", diff)
	}
	bob := records.People[1].Tenures[0]
	if !bob.Ongoing || bob.StartGiven() || bob.ID != "membership-2" {
		t.Errorf("Bob's tenure is %+v", bob)
	}
	if office := records.Office; len(office.Posts) != 1 || office.Posts[0] != post || len(office.Organizations) != 1 {
		t.Errorf("the office is %+v", office)
	}
}

// TestOtherLabels reads the other labels of a post, one or several.
func TestOtherLabels(t *testing.T) {
	for keys, want := range map[string][]Name{
		`"other_label": "美国总统"`:                            {{"美国总统", ""}},
		`"other_label": ["POTUS", "", "美国总统"]`:             {{"POTUS", ""}, {"美国总统", ""}},
		`"alternative_label": "POTUS"`:                     {{"POTUS", ""}},
		`"other_label": [{"name": "POTUS", "lang": "en"}]`: {{"POTUS", "en"}},
		`"other_label": {"zh": "美国总统"}`:                    nil,
		`"alternative_label": []`:                          nil,
		`"other_label": null`:                              nil,
		`"other_label": "A", "other_names": [{"name": "B", "lang": "en"}], "alternative_label": ["C"]`: {{"A", ""}, {"B", "en"}, {"C", ""}},
	} {
		data := `{"posts": [{"id": "post", "label": "President", ` + keys + `}], "persons": [{"id": "ann", "name": "Ann"}], "memberships": [{"person_id": "ann", "post_id": "post"}]}`
		records, err := read([]*packFile{{name: "pack", data: []byte(data)}})
		if err != nil {
			t.Errorf("%s: %v", keys, err)
			continue
		}
		if diff := cmp.Diff(want, records.Posts[0].Names); diff != "" {
			t.Errorf("%s (-want +got):\n%s", keys, diff)
		}
	}
}

func TestCheck(t *testing.T) {
	checked, err := Check("testdata/good/town.yaml", DayOf(2026, 11, 23))
	want := Summary{People: 2, Organizations: 1, Posts: 1, Memberships: 2, Tenures: 2, Facts: 1, Sources: 1, Ignored: []Ignored{}}
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, checked.Records.Summary()); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if len(checked.Wrong)+len(checked.Doubts) > 0 {
		t.Errorf("there is something with a good pack:\n%v\n%v", checked.Wrong, checked.Doubts)
	}
	if _, err := Check("testdata/bad/no-date.yaml", DayOf(2026, 11, 23)); err == nil {
		t.Error("a bad pack has a summary")
	}
}

// TestFact reads what a fact says.
func TestFact(t *testing.T) {
	records, err := Load("testdata/good/town.yaml")
	if err != nil {
		t.Fatal(err)
	}
	got := records.Facts[0]
	want := &Fact{
		ID: "founded", About: []string{"town"},
		Text:    Text{"en": "The town was founded in 1901.", "zh-Hans": "该镇成立于1901年。"},
		Start:   YearDate(1901),
		Sources: []Citation{{records.Sources[0], "History", "founded in…1901", "https://example.org/gazette#:~:text=founded%20in,1901"}},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestNamesIn(t *testing.T) {
	p := &Person{Name: "Jia Ting'an", Names: []Name{{"Chia T'ing-an", ""}, {"贾廷安", "zh-Hans"}, {"賈廷安", "zh-Hant"}, {"老贾", "zh-Hans"}}}
	han := &Person{Name: "Han Shiming", Names: []Name{{"Zhan", "zha"}, {"韓", "zh-Hant"}}}
	patten := &Person{Name: "Chris Patten", Names: []Name{{"Lord 彭", ""}, {"彭定康", ""}, {"C. Patten", "en"}}}
	for _, test := range []struct {
		person     *Person
		lang, want string
	}{
		{patten, "zh-Hans", "彭定康"}, {patten, "zh-Hant", "彭定康"}, {patten, "en", "C. Patten"}, {patten, "fr", "Chris Patten"},
		{p, "en", "Jia Ting'an"}, {p, "", "Jia Ting'an"}, {p, "zh-Hans", "贾廷安"}, {p, "zh-Hant", "賈廷安"}, {p, "zh", "贾廷安"},
		{han, "zh-Hans", "韩"}, {han, "fr", "Han Shiming"},
	} {
		if got := test.person.In(test.lang); got != test.want {
			t.Errorf("%s in %q is %q, want %q", test.person.Name, test.lang, got, test.want)
		}
	}
	text := Text{"en": "e", "zh-Hans": "s", "zh-Hant": "t"}
	for lang, want := range map[string]string{"en": "e", "en-GB": "e", "zh": "s", "zh-Hant": "t", "zh-Hant-TW": "s", "fr": "e"} {
		if got := text.In(lang); got != want {
			t.Errorf("the text in %q is %q, want %q", lang, got, want)
		}
	}
	if (&Post{Label: "Director of it"}).RoleIn("en") != "" || (Text)(nil).In("en") != "" {
		t.Error("something is made of nothing")
	}
}
