package en_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"officebot/bot/grammar/grammartest"
	"officebot/knowledge"
)

// FuzzRead reads anything: no panic, a reading that can be written down and read
// back, and the same each time.
func FuzzRead(f *testing.F) {
	for i, q := range grammartest.GoldenQuestions(f) {
		if i%5 == 0 {
			f.Add(q, int32(today))
		}
	}
	for _, text := range oddTexts {
		f.Add(text, int32(0))
	}
	p := office(f)
	f.Fuzz(func(t *testing.T, text string, day int32) {
		now := min(max(knowledge.Day(day), knowledge.FirstDay), knowledge.LastDay)
		p.readings().CheckText(t, text, now)
		p.grammar.Content(text, now)
	})
}

// oddTexts are what a chat may bring beside questions.
var oddTexts = []string{
	"", " ", "\x00", "\xff\xfe who", "who who who", "and and and", "the the the of of", "'s 's", "Ding's Ding's", "0th director", "-1st director",
	"between and", "before before after after Ding", "not not not Chen", "neither nor", "who, whom, whose", "was was was", "in 2010 in 2010 in 2010",
	"Ａ Ｂ Ｃ ２０１０", "e\u0301\u0301", "\u202ewho was director", "who was director in 99999", "(((", "who (was (director", "\"director", "b4", "'98 '98",
	"the man who the man who the man who the man who", "Chen Chen or Chen and Chen", "第二任主任", "Only Zhang wrote poetry, right?", "first", "last zorbled",
}

// longTexts are texts of 10,000 characters, by what they are made of.
func longTexts() map[string]string {
	const size = 10_000
	long := map[string]string{}
	for name, piece := range map[string]string{
		"spaces": " ", "letters": "a", "words": "zorbl ", "years": "2010 ", "names": "Chen Shiju ", "surnames": "Chen ", "posts": "director of the ",
		"possessives": "Ding's ", "conjunctions": "and Chen ", "alternatives": "Chen or ", "relatives": "the man who followed ", "denials": "not ",
		"negations": "never nobody no ", "question words": "who ", "auxiliaries": "was did is ", "prepositions": "before after under ", "commas": ", , ",
		"exceptions": "except Ding but ", "numbers": "third two ", "questions": "who was director in 2010? ", "clauses": "when Hu was president ",
		"one sentence": "who was director in 2010 and ", "misspelt": "direcotr succeded ", "verbs": "succeed follow lead ", "Han": "主任",
		"marks": "e\u0301", "brackets": "(", "quotes": "\"", "broken": "\xff",
	} {
		text := strings.Repeat(piece, size/utf8.RuneCountInString(piece)+1)
		long[name] = string([]rune(text)[:size])
	}
	return long
}

// longestRead is how many words are read whole, in the tests.
const longestRead = 40

// TestLongTextsEnd reads long texts whole, and as much of each as is still read:
// what is tried for one sentence is bounded, so all of them end soon.
func TestLongTextsEnd(t *testing.T) {
	p := office(t)
	for name, text := range longTexts() {
		p.grammar.Read(text, today)
		words := strings.Fields(text)
		short := strings.Join(words[:min(longestRead, len(words))], " ")
		read := p.grammar.Read(short, today)
		if again := p.grammar.Read(short, today); grammartest.Dump(again) != grammartest.Dump(read) {
			t.Errorf("%s: %s, then %s", name, grammartest.Dump(read), grammartest.Dump(again))
		}
	}
}
