package bot_test

import (
	"strings"
	"testing"
	"time"
)

// TestComplete has whom the bot offers for what is typed; index has the rest.
func TestComplete(t *testing.T) {
	for _, row := range []struct {
		pack, typed string
		limit       int
		want        string
	}{
		{office, "", 9, han + ", " + ding + ", " + chen + ", " + jia + ", " + zhang},
		{office, " ?", 2, han + ", " + ding},
		{office, "", 0, ""},
		{office, "", -1, ""},
		{office, "ji", 9, jia + ", Jiang Zemin, " + zhang + ", Hu Jintao"},
		{office, "jīa tíng", 9, jia},
		{office, "世炬", 9, chen},
		{office, "陳世炬", 9, chen},
		{office, "xuexaing", 9, ding},
		{"bluestone.yaml", "", 3, "Lin Mei, Peter Hale, Ruth Okoro"},
		{"bluestone.yaml", "hale", 3, "Peter Hale, Tom Hale"},
		{"bluestone.yaml", "黑尔", 3, "Peter Hale, Tom Hale"},
		{"league.json", "", 9, "Yusuf Brandt, Marek Dolan, Ines Calder"},
	} {
		var names []string
		for _, p := range openPack(t, row.pack).bot.Complete(row.typed, row.limit) {
			names = append(names, p.Name)
		}
		if got := strings.Join(names, ", "); got != row.want {
			t.Errorf("%s: %q offers %s, want %s", row.pack, row.typed, got, row.want)
		}
	}
}

// TestTypingIsFast types long and hard texts.
func TestTypingIsFast(t *testing.T) {
	pack := openPack(t, office)
	pack.bot.FindSubjects("a", "en", 1) // the words of the facts are indexed once
	for name, text := range longTexts() {
		took := slowest
		for try := 0; try < 10 && took > slowest/10; try++ { // the machine may be at something else
			start := time.Now()
			pack.bot.Complete(text, 25)
			pack.bot.FindSubjects(text, "en", 25)
			pack.bot.HolderQuestion("zh-TW", text)
			took = min(took, time.Since(start))
		}
		if took > slowest/10 {
			t.Errorf("%s: %v", name, took)
		}
	}
}

func BenchmarkTyping(b *testing.B) {
	pack := openPack(b, office)
	for name, run := range map[string]func(){
		"people":    func() { pack.bot.Complete("chen s", 25) },
		"subjects":  func() { pack.bot.FindSubjects("who appointed zh", "en", 25) },
		"chinese":   func() { pack.bot.FindSubjects("张经武监禁", "zh-CN", 25) },
		"long":      func() { pack.bot.FindSubjects(strings.Repeat("office of the president ", 8), "en", 25) },
		"question":  func() { pack.bot.HolderQuestion("en", "March 2003") },
		"guide":     func() { pack.bot.Guide("en") },
		"roll":      func() { pack.bot.Roll("en", today) },
		"a subject": func() { pack.bot.AnswerSubject("office-location", "en", today) },
	} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				run()
			}
		})
	}
}
