package prose_test

import (
	"officebot/bot/outline"
	"testing"

	english "officebot/bot/grammar/en"
	"officebot/bot/prose"
	"officebot/bot/prose/en"
	"officebot/bot/when"
	"officebot/index"
	"officebot/knowledge"
)

// question is what is asked, and the id of the fact that answers it, or "".
type question struct {
	wants prose.Wants
	words string // with "/" before the verb of an event
	names [][]string
	want  string
	near  string // the first of those near
}

func load(t *testing.T, path string) *knowledge.Records {
	t.Helper()
	records, err := knowledge.Load(path)
	if err != nil {
		t.Fatal(err)
	}
	return records
}

func TestFindInOffice(t *testing.T) {
	records, err := knowledge.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	office, general, both := []string{"office"}, []string{"general-office"}, []string{"office", "general-office"}
	zhang, jia, chen := []string{"zhang-jingwu"}, []string{"jia-tingan"}, []string{"chen-shiju"}
	jiang, li, mao, president, chairman := []string{"jiang-zemin"}, []string{"li-xiannian"}, []string{"mao-zedong"}, []string{"president"}, []string{"chairman"}
	ask(t, records, prose.Written, []question{
		// The words of the sentence, of its title, and of their kin.
		{prose.What, "headquarters", [][]string{office}, "office-location", ""},
		{prose.TellMe, "rank", [][]string{both}, "office-type", ""},
		{prose.What, "tier", [][]string{office}, "office-type", ""},
		{prose.What, "native name", [][]string{office}, "office-native-language", ""},
		{prose.What, "purpose", [][]string{office}, "office-purpose", ""},
		{prose.When, "form/found", [][]string{both}, "office-founder", ""},
		{prose.What, "prison", [][]string{zhang}, "zhang-imprisonment", ""},
		{prose.What, "title media", [][]string{jia}, "jia-outside-title", ""},
		{prose.How, "die/die", [][]string{zhang}, "zhang-death", ""},
		{prose.What, "establish/found", [][]string{jiang}, "office-founder", ""},
		// What one thing is.
		{prose.TellMe, "", [][]string{general}, "general-office-definition", ""},
		{prose.What, "", [][]string{general}, "", ""},
		{prose.TellMe, "", [][]string{office, general}, "", ""},
		{prose.Who, "", [][]string{zhang}, "", ""},
		// A role that an event fills, or that none does.
		{prose.Where, "jail/imprison", [][]string{zhang}, "zhang-imprisonment", ""},
		{prose.When, "dissolve/abolish", [][]string{general}, "abolition", ""},
		{prose.Who, "set_up/found", [][]string{office}, "office-founder", ""},
		{prose.Who, "imprison/imprison", [][]string{zhang}, "", "zhang-imprisonment"},
		{prose.Whom, "appoint/appoint", [][]string{mao}, "mao-appointee", ""},
		{prose.Whom, "imprison/imprison", nil, "zhang-imprisonment", ""},
		{prose.Who, "appoint/appoint", [][]string{chen}, "", "chen-president"},
		{prose.Why, "imprison/imprison", [][]string{zhang}, "", "zhang-imprisonment"},
		{prose.Where, "die/die", [][]string{zhang}, "", "zhang-death"},
		// Never a count, a Yes or a No.
		{prose.HowMany, "imprison/imprison", [][]string{zhang}, "", "zhang-imprisonment"},
		{prose.YesNo, "imprison/imprison", [][]string{zhang}, "", "zhang-imprisonment"},
		// Silence, somebody else, words of another kind, and words inside names.
		{prose.What, "salary", [][]string{zhang}, "", ""},
		{prose.What, "budget", [][]string{both}, "", ""},
		{prose.What, "prison", [][]string{jia}, "", ""},
		{prose.What, "prison cell guard", [][]string{zhang}, "", "zhang-imprisonment"},
		{prose.What, "informal secretary", [][]string{li}, "informal-office", ""},
		{prose.What, "formal budget", [][]string{li}, "", "presidents-without-office"},
		{prose.What, "confer/grant", [][]string{chairman, zhang}, "", "zhang-imprisonment"},
		{prose.Where, "jail/imprison", [][]string{zhang, mao}, "", "zhang-imprisonment"},
		{prose.What, "general", [][]string{zhang}, "", "only-director"},
		{prose.What, "power", [][]string{president}, "presidency-power", ""},
		{prose.What, "power", [][]string{chairman, president}, "presidency-restored", ""},
	})
}

func TestFindInClub(t *testing.T) {
	shared(t, "packs/club.yaml")
	club, kovari, manager := []string{"club"}, []string{"kovari"}, []string{"manager"}
	records := load(t, "../../../shared/packs/club.yaml")
	ask(t, records, read, []question{
		{prose.What, "stadium", [][]string{club}, "ground", ""},
		{prose.What, "kit", [][]string{club}, "colours", ""},
		{prose.What, "color", [][]string{club}, "colours", ""},
		{prose.What, "nickname", [][]string{club}, "nickname", ""},
		{prose.What, "silverware", [][]string{club}, "cup", ""},
		{prose.When, "win northern_shield", [][]string{club}, "cup", ""},
		{prose.Who, "pick/pick team", [][]string{club}, "committee", ""},
		{prose.Why, "sack/dismiss", [][]string{kovari}, "kovari-sacked", ""},
		{prose.What, "father", [][]string{{"danny-marsh"}}, "marshes", ""},
		{prose.Whoever, "woman manage", nil, "first-woman", ""},
		{prose.Whoever, "joint", [][]string{manager}, "joint", ""},
		{prose.What, "capacity", [][]string{club}, "", ""},
		{prose.What, "goal score", [][]string{{"rudd"}}, "", ""},
		{prose.Why, "sack/dismiss", [][]string{{"tulloch"}}, "", ""},
		{prose.When, "sack/dismiss", [][]string{kovari, manager}, "", "kovari-sacked"},
	})
}

// read are events that a reader of sentences would make of two facts of the club.
func read(f *knowledge.Fact) []prose.Event {
	text := func(s string) knowledge.Ref { return knowledge.Ref{Text: s} }
	switch f.ID {
	case "committee":
		return []prose.Event{{Event: knowledge.Event{Verb: "pick", Agent: text("a committee of directors"), Patient: text("the team")}}}
	case "kovari-sacked":
		return []prose.Event{{Event: knowledge.Event{Verb: "dismiss", Patient: knowledge.Ref{Person: f.People[0]}}, Cause: "eight defeats in a row"}}
	}
	return prose.Written(f)
}

func TestFindInTown(t *testing.T) {
	town, library := []string{"town-hall"}, []string{"library"}
	ask(t, load(t, "../testdata/packs/bluestone.yaml"), prose.Written, []question{
		{prose.What, "flood", nil, "flood", ""},
		{prose.When, "flood", [][]string{town}, "flood", ""},
		{prose.Who, "donate roof", [][]string{library}, "roof", ""},
		{prose.When, "establish", [][]string{town}, "founding", ""},
		{prose.Why, "flood", nil, "", "flood"},
		{prose.What, "earthquake", nil, "", ""},
	})
}

// ask asks all questions of records.
func ask(t *testing.T, records *knowledge.Records, events func(*knowledge.Fact) []prose.Event, questions []question) {
	t.Helper()
	search, err := index.New(records)
	if err != nil {
		t.Fatal(err)
	}
	defer search.Close()
	search.Hold(func() []knowledge.Document { return prose.Documents(records, events, []string{"en"}, said) })
	finder := prose.New(records, search, map[string]prose.Words{"en": en.New(english.New(records, search, when.New()).Told)}, events)
	for _, q := range questions {
		found := finder.Find(q.asked())
		near := ""
		if len(found.Near) > 0 {
			near = nameOf(found.Near[0])
		}
		if got := named(found); got != q.want || near != q.near {
			t.Errorf("%v: %q, near %q", q, got, near)
		}
	}
}

func (q *question) asked() prose.Asked {
	asked := prose.Asked{Language: "en", Wants: q.wants}
	for _, ids := range q.names {
		asked.Names = append(asked.Names, prose.Name{IDs: ids})
	}
	asked.Words = wordsOf(q.words)
	return asked
}

// TestEmptySearch sees that nothing is found where the search finds nothing.
func TestEmptySearch(t *testing.T) {
	records, err := knowledge.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	finder := prose.New(records, nothing{}, map[string]prose.Words{"en": en.New(func(string) outline.Text { return outline.Text{} })}, prose.Written)
	for _, f := range records.Facts {
		words := wordsOf("office imprison/imprison")
		if found := finder.Find(prose.Asked{Language: "en", Words: words, Names: []prose.Name{{IDs: f.About[:1]}}}); found.Fact != nil || len(found.Near) > 0 {
			t.Errorf("%s was found by a search that finds nothing", named(found))
		}
	}
}

type nothing struct{}

func (nothing) Documents(string, [][]string, int) ([]string, error) { return nil, nil }

// TestChinese asks in Chinese, of whose words nothing is known but themselves.
func TestChinese(t *testing.T) {
	records, err := knowledge.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	search, err := index.New(records)
	if err != nil {
		t.Fatal(err)
	}
	defer search.Close()
	search.Hold(func() []knowledge.Document { return prose.Documents(records, prose.Written, []string{"zh-Hans"}, said) })
	finder := prose.New(records, search, nil, prose.Written)
	for words, want := range map[string]string{"总部": "office-location", "级": "office-type", "工资": ""} {
		found := finder.Find(prose.Asked{Language: "zh-Hant", Words: wordsOf(words), Names: []prose.Name{{IDs: []string{"office"}}}})
		if got := named(found); got != want {
			t.Errorf("%s: %q, want %q", words, got, want)
		}
	}
}

// TestSame asks the same twice.
func TestSame(t *testing.T) {
	records, err := knowledge.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	a, b := newAsker(t, records), newAsker(t, records)
	for _, text := range []string{"where was the office in 1993", "what general office power", "imprisoned and abolished constitution"} {
		first, second := a.finder.Find(a.read(text)), b.finder.Find(b.read(text))
		if named(first) != named(second) || nearest(first) != nearest(second) {
			t.Errorf("%q: two answers", text)
		}
	}
}

func nearest(f prose.Found) string {
	text := ""
	for _, s := range f.Near {
		text += nameOf(s) + " "
	}
	return text
}
