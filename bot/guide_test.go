package bot_test

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"officebot/bot"
	"officebot/index"
	"officebot/knowledge"
	"officebot/knowledge/fold"
)

var languages = []string{"en", "zh-Hans", "zh-Hant"}

// everyPack is the names of all packs at hand, those of the shared folder where
// it is present.
func everyPack(tb testing.TB) []string {
	tb.Helper()
	names := []string{office}
	for _, folder := range []string{filepath.Join("testdata", "packs"), filepath.Join(shared, "packs")} {
		entries, err := os.ReadDir(folder)
		if err != nil {
			tb.Logf("without the packs of the shared folder: %v", err)
			continue
		}
		for _, entry := range entries {
			if folder == filepath.Join("testdata", "packs") {
				names = append(names, entry.Name())
			} else {
				names = append(names, filepath.Join(folder, entry.Name()))
			}
		}
	}
	return names
}

func TestLanguage(t *testing.T) {
	for tag, want := range map[string]string{
		"": "en", "en": "en", "en-GB": "en", "de": "en", "x": "en", "zhx": "en", "-": "en",
		"zh": "zh-Hans", "zh-CN": "zh-Hans", "zh-SG": "zh-Hans", "zh_cn": "zh-Hans", "zh-Hans": "zh-Hans", "zh-Hans-HK": "zh-Hans",
		"zh-TW": "zh-Hant", "zh-HK": "zh-Hant", "ZH-mo": "zh-Hant", "zh_TW": "zh-Hant", "zh-Hant": "zh-Hant", "zh-Hant-CN": "zh-Hant",
	} {
		if got := bot.Language(tag); got != want {
			t.Errorf("%q is spoken to in %s, want %s", tag, got, want)
		}
	}
}

// TestGuides has what packs of several kinds are called.
func TestGuides(t *testing.T) {
	for _, row := range []struct {
		pack, lang string
		want       bot.Guide
	}{
		{office, "en-GB", bot.Guide{
			Language: "en",
			Office:   "Office of the President of the People's Republic of China",
			InText:   "the Office of the President of the People's Republic of China",
			Role:     "director", Roles: "directors", Command: "director",
			Examples: []string{"Who is the director now?", "Who was director in 2013?", "How long did Ding Xuexiang serve?"},
			Now:      "Who is the director now?", List: "List all the directors.",
		}},
		{office, "zh-CN", bot.Guide{
			Language: "zh-Hans", Office: "中华人民共和国主席办公室", InText: "中华人民共和国主席办公室",
			Role: "主任", Roles: "主任", Command: "主任",
			Examples: []string{"现任主任是谁？", "2013年的主任是谁？", "丁薛祥任职多久？"},
			Now:      "现任主任是谁？", List: "列出历任主任",
		}},
		{"bluestone.yaml", "en", bot.Guide{
			Language: "en", Office: "Town of Bluestone", InText: "the Town of Bluestone",
			Role: "mayor", Roles: "mayors", Command: "mayor",
			Examples: []string{"Who is the mayor now?", "Who was mayor in 1987?", "How long did Ruth Okoro serve?"},
			Now:      "Who is the mayor now?", List: "List all the mayors.",
		}},
		{"bluestone.yaml", "zh-TW", bot.Guide{
			Language: "zh-Hant", Office: "藍石鎮", InText: "藍石鎮",
			Role: "鎮長", Roles: "鎮長", Command: "鎮長",
			Examples: []string{"現任鎮長是誰？", "1987年的鎮長是誰？", "露絲·奧科羅任職多久？"},
			Now:      "現任鎮長是誰？", List: "列出歷任鎮長",
		}},
		{"league.json", "en", bot.Guide{
			Language: "en", Office: "Holders of 10 posts", InText: "the holders of 10 posts",
			Role: "head coach of Ashford Rovers F.C.", Roles: "head coaches of Ashford Rovers F.C.", Command: "head-coach",
			Examples: []string{"Who is the head coach of Ashford Rovers F.C. now?", "Who was head coach of Ashford Rovers F.C. in 2003?", "How long did Marek Dolan serve?"},
			Now:      "Who is the head coach of Ashford Rovers F.C. now?", List: "List all the head coaches of Ashford Rovers F.C.",
		}},
	} {
		pack := openPack(t, row.pack)
		row.want.Sources = pack.records.Sources
		if diff := cmp.Diff(row.want, pack.bot.Guide(row.lang), cmp.Comparer(func(a, b *knowledge.Source) bool { return a == b })); diff != "" {
			t.Errorf("%s in %s (-want +got):\n%s", row.pack, row.lang, diff)
		}
	}
}

// TestGuidesOfOddPacks has what a pack is called whose posts are not what one
// hopes for.
func TestGuidesOfOddPacks(t *testing.T) {
	const ann = "persons: [{id: ann, name: Ann Archer}]\n"
	for _, row := range []struct {
		name, pack, title, inText, role, command, example string
	}{
		{"a person", ann, "Holders of 0 posts", "the holders of 0 posts", "holder of the post", "holder", "Who is Ann Archer?"},
		{"a body", "organizations: [{id: lodge, name: Lodge of the River}]\n", "Lodge of the River", "the Lodge of the River", "holder of the post", "holder", ""},
		{"an abbreviation", "posts: [{id: a, label: Head, role: CEO}]\n", "Head", "the Head", "CEO", "ceo", ""},
		{"a fixed name", "posts: [{id: a, label: Head, role: Person}]\n", "Head", "the Head", "person", "holder", ""},
		{"a long name", "posts: [{id: a, label: Secretary of State for the Home Department}]\n", "Secretary of State for the Home Department", "the Secretary of State for the Home Department", "Secretary of State for the Home Department", "holder", ""},
		{"marks", "posts: [{id: a, label: \"Président du Conseil / l'État (adj.)\"}]\n", "Président du Conseil / l'État (adj.)", "the Président du Conseil / l'État (adj.)", "Président du Conseil / l'État (adj.)", "président-du-conseil-létat-adj", ""},
		{"no letters", "posts: [{id: a, label: \"+++\"}]\n", "+++", "the +++", "+++", "holder", ""},
		{"undated", ann + "posts: [{id: a, label: Mayor, role: Mayor}]\nmemberships: [{id: m, person_id: ann, post_id: a, sources: [{url: \"https://example.org\"}]}]\n", "Mayor", "the Mayor", "mayor", "mayor", "Who is Ann Archer?"},
	} {
		b := botFor(t, row.pack)
		guide := b.Guide("en")
		for _, text := range []string{guide.Now, guide.List} {
			answer := b.Answer(bot.Question{Text: text, Today: today})
			if faults := shapeFaults(&answer); len(faults) > 0 || strings.Contains(answer.Text(), ": .") {
				t.Errorf("%s: %q is answered %q: %v", row.name, text, answer.Text(), faults)
			}
		}
		if guide.Office != row.title || guide.InText != row.inText || guide.Role != row.role || guide.Command != row.command || strings.Join(guide.Examples, "+") != row.example {
			t.Errorf("%s: %+v", row.name, guide)
		}
	}
}

// botFor makes a bot for a pack that is written in a test.
func botFor(tb testing.TB, pack string) *bot.Bot {
	tb.Helper()
	path := filepath.Join(tb.TempDir(), "pack.yaml")
	if err := os.WriteFile(path, []byte(pack), 0o600); err != nil {
		tb.Fatal(err)
	}
	records, err := knowledge.Load(path)
	if err != nil {
		tb.Fatal(err)
	}
	words, err := index.New(records)
	if err != nil {
		tb.Fatal(err)
	}
	return bot.New(records, words)
}

// commandName is Discord's rule.
var commandName = regexp.MustCompile(`^[-_'\p{L}\p{N}]{1,32}$`)

// TestEveryGuide holds the guide of every pack, in every language, to its
// contract.
func TestEveryGuide(t *testing.T) {
	t.Parallel()
	for _, name := range everyPack(t) {
		pack := openPack(t, name)
		for _, lang := range languages {
			guide := pack.bot.Guide(lang)
			if diff := cmp.Diff(guide, pack.bot.Guide(lang), cmp.Comparer(func(a, b *knowledge.Source) bool { return a == b })); diff != "" {
				t.Errorf("%s in %s: another guide the second time\n%s", name, lang, diff)
			}
			if !commandName.MatchString(guide.Command) || strings.ToLower(guide.Command) != guide.Command || slices.Contains(bot.FixedCommands[:], guide.Command) {
				t.Errorf("%s in %s: the command %q", name, lang, guide.Command)
			}
			for _, text := range append(guide.Examples, guide.Office, guide.InText, guide.Role, guide.Roles, guide.Now, guide.List) {
				if text == "" || strings.TrimSpace(text) != text || lang == "zh-Hant" && fold.Traditional(text) != text {
					t.Errorf("%s in %s: %q", name, lang, text)
				}
			}
			for text, intent := range map[string]string{guide.Now: "holder", guide.List: "list"} {
				answer := pack.ask(text)
				if answer.Intent != intent || answer.Status == bot.NotUnderstood || family(answer.Language) != family(lang) {
					t.Errorf("%s: %q is %s, %s in %s\n\t%s", name, text, answer.Intent, answer.Status, answer.Language, answer.Text())
				}
			}
		}
	}
}

// TestRollIsTheList wants the roll of every pack to begin as the answer to the
// question for all holders does, and to go on with the rest.
func TestRollIsTheList(t *testing.T) {
	t.Parallel()
	for _, name := range everyPack(t) {
		pack := openPack(t, name)
		for _, lang := range languages {
			roll := pack.bot.Roll(lang, today)
			checkRoll(t, name, lang, roll)
			if len(pack.records.Posts) > 1000 {
				t.Logf("%s: many posts have the office's label, so the list is about them all", name)
				continue
			}
			asked := bot.Question{Text: pack.bot.Guide(lang).List, Today: today, Locale: lang}
			answer := pack.bot.Answer(asked)
			listed := slices.DeleteFunc(slices.Clone(answer.Lines), func(l bot.Line) bool { return !l.Item })
			if len(roll) == 0 || len(listed) != min(len(roll), 41) {
				t.Fatalf("%s in %s: a roll of %d, a list of %d", name, lang, len(roll), len(listed))
			}
			for i, l := range listed[:min(len(listed), 40)] {
				if !cmp.Equal(l, roll[i].Line) {
					t.Errorf("%s in %s: the roll has\n\t%+v\nthe list\n\t%+v", name, lang, roll[i].Line, l)
				}
			}
		}
	}
}

func checkRoll(t *testing.T, name, lang string, roll []bot.RollEntry) {
	t.Helper()
	for i, entry := range roll {
		person := entry.Tenure.Person.In(lang)
		if lang == "zh-Hant" {
			person = fold.Traditional(person)
		}
		strong := entry.Line.Strong
		if len(strong) != 1 || entry.Line.Text[strong[0].From:strong[0].To] != person || !entry.Line.Item {
			t.Errorf("%s in %s: %q stresses %v, want %s", name, lang, entry.Line.Text, strong, person)
		}
		if i > 0 && entry.Tenure.Start.First < roll[i-1].Tenure.Start.First {
			t.Errorf("%s: %s stands before %s", name, roll[i-1].Line.Text, entry.Line.Text)
		}
		if len(entry.Citations) != len(entry.Tenure.Sources) {
			t.Errorf("%s: %s has %d citations of %d", name, entry.Line.Text, len(entry.Citations), len(entry.Tenure.Sources))
		}
	}
}

func TestRoll(t *testing.T) {
	for _, row := range []struct {
		pack, lang string
		today      knowledge.Day
		want       []string
	}{
		{"bluestone.yaml", "en", today, []string{
			"Ada Marsh (1 May 1970–30 April 1978)", "Tom Hale (1 May 1978–30 April 1982)", "Ada Marsh (1 March 1983–28 February 1987)",
			"Ruth Okoro (1 March 1987–28 February 1999)", "Peter Hale (1 March 1999–28 February 2011)", "Lin Mei (since 1 March 2011)",
		}},
		{office, "zh-TW", knowledge.DayOf(1993, 6, 1), []string{
			"張經武（中華人民共和國主席辦公廳主任，1955年7月30日—1960年7月）", "賈廷安（1993年—2003年）",
		}},
		{office, "en", knowledge.DayOf(1900, 1, 1), nil},
	} {
		var got []string
		for _, entry := range openPack(t, row.pack).bot.Roll(row.lang, row.today) {
			got = append(got, entry.Line.Text)
		}
		if diff := cmp.Diff(row.want, got); diff != "" {
			t.Errorf("%s on %v (-want +got):\n%s", row.pack, row.today, diff)
		}
	}
}
