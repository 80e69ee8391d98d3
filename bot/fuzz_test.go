package bot_test

import (
	"maps"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"officebot/bot"
	"officebot/knowledge"
)

// FuzzAnswer asks anything, and goes on the conversation with anything: no
// panic, and an answer like every other.
func FuzzAnswer(f *testing.F) {
	for _, path := range transcriptPaths(f) {
		last := ""
		for i, line := range readTranscript(f, path).lines {
			if line.question != "" && i%3 == 0 {
				f.Add(last, line.question, int32(today), uint8(i))
			}
			last = line.question
		}
	}
	for _, text := range oddTexts {
		f.Add(text, "and "+text, int32(0), uint8(0))
	}
	packs := []*opened{openPack(f, office), openPack(f, "bluestone.yaml"), openPack(f, "league.json")}
	f.Fuzz(func(t *testing.T, first, second string, day int32, which uint8) {
		pack := packs[int(which)%len(packs)]
		asked := bot.Question{Text: first, Today: min(max(knowledge.Day(day), knowledge.FirstDay), knowledge.LastDay)}
		answer := pack.bot.Answer(asked)
		checkAny(t, first, answer)
		asked.Text, asked.Topic = second, answer.Topic
		checkAny(t, second, pack.bot.Answer(asked))
	})
}

// oddTexts are what a chat may bring beside questions.
var oddTexts = []string{
	"", " ", "\x00", "\xff\xfe who", "who was director in 99999", "第第第任", "谁谁谁", "the the the of of", "in in 2010 2010",
	"who was director in 0000", "-1st director", "0th director", "999th director", "第零任主任", "second second", "百任", "十十十",
	"before before before", "after after after him", "between and", "and and and", "their his her its", "Ａ Ｂ Ｃ ２０１０",
	"e\u0301\u0301\u0301", "\u202ewho was director", "👨‍👩‍👧‍👦?", "who was director in 2010\u2028and 2011", "????", "'''", "Chen Chen Chen",
	"under under under", "when when when was was", "more than 3 years than", "if if", "0000-00-00", "9999-12-31", "[..]", "{person}", "*who*",
	"1年任", "s0dir 1000", "<!<!>>", "1998 and start of the directors",
}

// checkAny holds an answer to what holds for any text at all.
func checkAny(t *testing.T, text string, a bot.Answer) {
	t.Helper()
	for _, fault := range slices.Concat(shapeFaults(&a), statusFaults(&a)) {
		t.Errorf("%q: %s\n\t%s", text, fault, a.Text())
	}
}

func TestOddTexts(t *testing.T) {
	t.Parallel()
	for _, name := range []string{office, "bluestone.yaml", "league.json"} {
		pack := openPack(t, name)
		gone := map[string]bool{} // most odd texts leave the same topic behind, or none
		for _, text := range oddTexts {
			answer := pack.ask(text)
			checkAny(t, text, answer)
			topic := kept(t, answer.Topic)
			if gone[topic] {
				continue
			}
			gone[topic] = true
			for _, next := range oddTexts {
				checkAny(t, next, pack.bot.Answer(bot.Question{Text: next, Today: today, Topic: answer.Topic}))
			}
		}
	}
}

// longTexts are texts of 10,000 characters.
func longTexts() map[string]string {
	const size = 10_000
	long := map[string]string{}
	for name, piece := range map[string]string{
		"spaces": " ", "one letter": "a", "words of a letter": "a ", "digits": "7", "years": "2010 ", "Han": "的", "unknown Han": "龘",
		"emoji": "😀", "combining marks": "e\u0301\u0302", "only marks": "\u0301", "a surname": "Chen ", "a Chinese surname": "陈",
		"names": "Chen Shiju ", "Chinese names": "陈世炬", "misspelt names": "Chne Shjiu ", "question words": "who ", "before and after": "before after ",
		"before and after in Chinese": "之前之后", "successors": "successor of ", "years and names": "Chen 2010 ", "numbers": "second ", "Chinese numbers": "第三任",
		"between": "between ", "when": "when Hu Jintao was president ", "facts": "constitution office ", "questions": "who was director in 2010? ",
		"Chinese questions": "2010年的主任是谁？", "sentences": "a. ", "new lines": "\n", "brackets": "((", "zeros": "\x00", "broken": "\xff",
		"posts": "director of the ", "unknown words": "zorbl ", "typos": "direcotr ", "hyphens": "a-", "apostrophes": "a'", "possessives": "Ding's ",
	} {
		text := strings.Repeat(piece, size/utf8.RuneCountInString(piece)+1)
		long[name] = string([]rune(text)[:size])
	}
	return long
}

// slowest is far above what an answer may take, so that a busy machine fails no
// test, and far below what anything but linear work takes.
const slowest = time.Second

func TestLongTexts(t *testing.T) {
	pack := openPack(t, office)
	pack.ask("who was Chne Shjiu") // the index of misspelt names is made once
	long := longTexts()
	for _, name := range slices.Sorted(maps.Keys(long)) {
		text := long[name]
		for _, asked := range []string{text, "who was director in 2010 " + text, text + " who was director in 2010?"} {
			answer, took := pack.timed(asked)
			for try := 0; try < 10 && took > slowest; try++ { // the machine may be at something else
				_, again := pack.timed(asked)
				took = min(took, again)
			}
			if took > slowest {
				t.Errorf("%s: %v", name, took)
			}
			checkAny(t, name, answer)
			checkAny(t, name, pack.bot.Answer(bot.Question{Text: asked, Today: today, Topic: answer.Topic}))
		}
	}
}

// timed asks one question, and tells how long that took.
func (p *opened) timed(text string) (bot.Answer, time.Duration) {
	start := time.Now()
	answer := p.ask(text)
	return answer, time.Since(start)
}

// FuzzTyping types anything into what offers something while somebody types and
// what makes a question of it: no panic, no more than was asked for, nobody and
// nothing twice, and questions that are answered like any other.
func FuzzTyping(f *testing.F) {
	for i, text := range append(slices.Clone(oddTexts), "chen sh", "zhang pris", "2010? who is Ding", "二〇一〇年", "the nineties", "Hu Jintao", "总部", "ting'an") {
		f.Add(text, uint8(i), int8(i%30))
	}
	packs := []*opened{openPack(f, office), openPack(f, "bluestone.yaml"), openPack(f, "league.json")}
	f.Fuzz(func(t *testing.T, typed string, which uint8, limit int8) {
		pack, lang := packs[int(which)%len(packs)], languages[int(which/8)%len(languages)]
		most := max(0, int(limit))
		people := pack.bot.Complete(typed, int(limit))
		if len(people) > most || hasTwice(people) {
			t.Errorf("%q: %d people for a limit of %d", typed, len(people), limit)
		}
		subjects := pack.bot.FindSubjects(typed, lang, int(limit))
		if len(subjects) > most || hasTwice(subjects) {
			t.Errorf("%q: %d subjects for a limit of %d", typed, len(subjects), limit)
		}
		for _, question := range []string{pack.bot.HolderQuestion(lang, typed), pack.bot.PersonQuestion(lang, typed)} {
			checkQuestion(t, typed, question)
			checkAny(t, question, pack.ask(question))
		}
	})
}

func hasTwice[T comparable](list []T) bool {
	for i := range list {
		if slices.Contains(list[:i], list[i]) {
			return true
		}
	}
	return false
}
