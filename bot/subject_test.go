package bot_test

import (
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"officebot/bot"
	"officebot/knowledge"
	"officebot/knowledge/fold"
)

// TestSubjectsAreFacts holds the subjects of every pack to their contract, and
// wants each to be answered by its fact.
func TestSubjectsAreFacts(t *testing.T) {
	t.Parallel()
	for _, name := range everyPack(t) {
		pack := openPack(t, name)
		for _, lang := range languages {
			subjects := pack.bot.Subjects(lang)
			if len(subjects) != len(pack.records.Facts) {
				t.Errorf("%s in %s: %d subjects of %d facts", name, lang, len(subjects), len(pack.records.Facts))
			}
			labels := map[string]string{}
			for _, s := range subjects {
				if n := utf8.RuneCountInString(s.Label); n == 0 || n > bot.MaxLabel || strings.TrimSpace(s.Label) != s.Label || labels[s.Label] != "" {
					t.Errorf("%s in %s: %s has the label %q, as has %q", name, lang, s.ID, s.Label, labels[s.Label])
				}
				labels[s.Label] = s.ID
				checkSubject(t, pack, lang, s)
			}
		}
	}
}

func checkSubject(t *testing.T, pack *opened, lang string, s bot.Subject) {
	t.Helper()
	i := slices.IndexFunc(pack.records.Facts, func(f *knowledge.Fact) bool { return f.ID == s.ID })
	fact := pack.records.Facts[i]
	want := fact.Text.In(lang)
	if lang == "zh-Hant" {
		want = fold.Traditional(want)
	}
	answer, ok := pack.bot.AnswerSubject(s.ID, lang, today)
	if !ok || answer.Text() != want || answer.Status != bot.Answered || answer.Intent != "fact" || answer.Language != lang || len(answer.Suggestions) == 0 {
		t.Errorf("%s in %s: %v %+v, want %q", s.ID, lang, ok, answer, want)
	}
	if diff := cmp.Diff(fact.Sources, answer.Citations); diff != "" {
		t.Errorf("%s (-want +got):\n%s", s.ID, diff)
	}
	if answer.Topic.Fact != s.ID || answer.Topic.Language != lang || answer.Topic.Question != s.Label {
		t.Errorf("%s: the topic is %+v", s.ID, answer.Topic)
	}
	for _, fault := range slices.Concat(shapeFaults(&answer), statusFaults(&answer)) {
		t.Errorf("%s in %s: %s", s.ID, lang, fault)
	}
	for _, next := range followUps {
		if lang == "zh-Hant" && !hasScript(next, unicode.Han) {
			continue // what is asked in English comes to the same after either script
		}
		checkAny(t, next, pack.bot.Answer(bot.Question{Text: next, Today: today, Topic: answer.Topic}))
	}
}

// TestTalkAboutSubjects goes on about a fact that was picked.
func TestTalkAboutSubjects(t *testing.T) {
	b := openPack(t, office).bot
	for _, row := range []struct{ id, lang, next, want string }{
		{"zhang-death", "en", "when was he director?", "Zhang Jingwu was Director"},
		{"zhang-death", "zh-CN", "他是什么时候的主任？", "张经武担任"},
		{"office-formation", "en", "when was that?", "The Office of the President of the People's Republic of China was established in 1993"},
	} {
		answer, _ := b.AnswerSubject(row.id, row.lang, today)
		next := b.Answer(bot.Question{Text: row.next, Today: today, Topic: answer.Topic})
		if !strings.HasPrefix(next.Text(), row.want) {
			t.Errorf("%s, then %q: %s", row.id, row.next, next.Text())
		}
	}
}

// TestSubjectsOfTheOffice has some labels of the pack that is built in: what a
// person reads in a list, present office first.
func TestSubjectsOfTheOffice(t *testing.T) {
	b := openPack(t, office).bot
	first := map[string][]string{
		"en":    {"What the office is", "Full name", "Native name", "When the office was established", "Rank", "Headquarters"},
		"zh-CN": {"这是什么机构", "全称", "本国语言名称", "成立时间", "级别", "总部所在地"},
		"zh-HK": {"這是什麼機構", "全稱", "本國語言名稱", "成立時間", "級別", "總部所在地"},
	}
	for lang, want := range first {
		var got []string
		for _, s := range b.FindSubjects("", lang, len(want)) {
			got = append(got, s.Label)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", lang, diff)
		}
	}
	for _, lang := range languages {
		for _, s := range b.Subjects(lang) {
			if strings.HasSuffix(s.Label, "…") || strings.HasSuffix(s.Label, ")") {
				t.Errorf("%s has no title of its own: %q", s.ID, s.Label)
			}
		}
	}
	if _, ok := b.AnswerSubject("no such fact", "en", today); ok {
		t.Error("a fact that is not there was told")
	}
}

// TestLabelsWithoutTitles has what facts are called that have no title.
func TestLabelsWithoutTitles(t *testing.T) {
	const long = "The lodge stands by the river where the old mill was, which the wardens bought for it from the heirs of the miller"
	const entry = "  - {id: %ID%, about: [lodge], answers: [what], asked: {en: [%ID%]}, text: {en: \"%TEXT%\"}, sources: [{url: \"https://example.org\"}]}\n"
	pack := "organizations: [{id: lodge, name: Lodge}]\nfacts:\n"
	for _, fact := range [][2]string{{"short", "It is old."}, {"again", "It is old."}, {"long-a", long + "."}, {"long-b", long + ", it is said."}} {
		pack += strings.NewReplacer("%ID%", fact[0], "%TEXT%", fact[1]).Replace(entry)
	}
	want := []bot.Subject{
		{ID: "short", Label: "It is old"},
		{ID: "again", Label: "It is old (2)"},
		{ID: "long-a", Label: "The lodge stands by the river where the old mill was, which the wardens bought for it from the…"},
		{ID: "long-b", Label: "The lodge stands by the river where the old mill was, which the wardens bought for it from the… (2)"},
	}
	if diff := cmp.Diff(want, botFor(t, pack).Subjects("en")); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if got := openPack(t, "bluestone.yaml").bot.Subjects("zh-TW"); !slices.Contains(got, bot.Subject{ID: "flood", Label: "大洪水"}) {
		t.Errorf("the event's name is no label: %v", got)
	}
}

// TestFindSubjects has what is offered first for what somebody types.
func TestFindSubjects(t *testing.T) {
	b := openPack(t, office).bot
	for _, row := range []struct{ typed, first string }{
		{"headq", "office-location"}, {"Headquarters", "office-location"}, {"HQ", "office-location"}, {"where is the headquarters?", "office-location"},
		{"rank", "office-type"}, {"native", "office-native-language"}, {"founded", "office-formation"}, {"when was the office established", "office-formation"},
		{"who established the office", "office-founder"}, {"zhang pris", "zhang-imprisonment"}, {"zhang death", "zhang-death"}, {"death zhang", "zhang-death"},
		{"who appointed zhang", "zhang-appointer"}, {"1975 const", "constitution-1975"}, {"chen sh", "chen-shiju-profile"}, {"mao ze", "mao-zedong-profile"},
		{"who was the only direct", "only-director"}, {"total eclipse headquarters", "office-location"}, {"cultural rev", "general-office-ceased"},
		{"总部", "office-location"}, {"總部", "office-location"}, {"张经武监禁", "zhang-imprisonment"}, {"張經武監禁", "zhang-imprisonment"},
		{"级", "office-type"}, {"级别", "office-type"}, {"文革", "general-office-ceased"}, {"毛泽东", "mao-zedong-profile"}, {"1975年宪法", "constitution-1975"},
		{"zorbl", ""},
	} {
		for _, lang := range languages {
			got := ""
			if found := b.FindSubjects(row.typed, lang, 25); len(found) > 0 {
				got = found[0].ID
			}
			if got != row.first {
				t.Errorf("%q in %s: %s, want %s", row.typed, lang, got, row.first)
			}
		}
	}
	// Where some subjects hold all that was typed, the others are left out.
	for typed, want := range map[string][]string{
		"zhang tibet posts":                {"zhang-other-posts"},
		"where is the power constitution?": {"presidency-power", "presidency-restored"},
	} {
		var got []string
		for _, s := range b.FindSubjects(typed, "en", 3) {
			got = append(got, s.ID)
		}
		if !slices.Equal(got, want) {
			t.Errorf("%q finds %v, want %v", typed, got, want)
		}
	}
	for _, limit := range []int{-1, 0, 1, 7, 1000} {
		if n := len(b.FindSubjects("office", "en", limit)); n > max(limit, 0) {
			t.Errorf("%d subjects for a limit of %d", n, limit)
		}
	}
}

// TestSubjectsAreFoundByTheirLabels types every label, to its end and only the
// start of its last word.
func TestSubjectsAreFoundByTheirLabels(t *testing.T) {
	for _, name := range []string{office, "bluestone.yaml"} {
		b := openPack(t, name).bot
		for _, lang := range languages {
			for _, s := range b.Subjects(lang) {
				runes := []rune(s.Label)
				for _, typed := range []string{s.Label, string(runes[:len(runes)-1])} {
					if found := b.FindSubjects(typed, lang, 3); !slices.Contains(found, s) {
						t.Errorf("%s: %q in %s finds %v, not %s", name, typed, lang, found, s.ID)
					}
				}
			}
		}
	}
}
