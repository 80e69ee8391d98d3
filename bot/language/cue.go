package language

import (
	"fmt"
	"slices"
	"strings"
	"sync"

	"officebot/knowledge/fold"
)

// Cue is one thing that a word or phrase of a question can signal. The phrases
// of each cue stand in the cues.txt of every language, under the name that
// cueNames gives it.
type Cue uint8

// The cues. What each one covers is told beside its phrases in en/cues.txt.
const (
	Who Cue = iota
	Whose
	When
	Where
	Why
	How
	HowLong
	HowMany
	What
	Which
	List
	About
	Succeed
	Precede
	Successor
	Predecessor
	Before
	After
	Right
	Start
	End
	Appoint
	Serve
	Lead
	Head
	Office
	PostNoun
	Still
	Already
	Ever
	Current
	Former
	First
	Last
	Previous
	Next
	Only
	Longest
	Shortest
	Longer
	Shorter
	Vacant
	NoHolder
	Both
	Between
	Under
	While
	Aux
	YesNo
	He
	They
	It
	That
	One
	Deputy
	ExactDay
	ExactMonth
	MoreThan
	LessThan
	Whole
	Other
	By
	Of
	NumberOf
	Future
	Or
	And
	WhatAbout
	Meant
	Sure
	Source
	Greeting
	Thanks
	Help
	Preamble
	Person
	Earlier
	Later
	Exist
	Body
	Unit
	Alone
	Again
	HowOften
	Happen
	Born
	Filler
	numCues
)

var cueNames = [numCues]string{
	"who", "whose", "when", "where", "why", "how", "how long", "how many", "what", "which",
	"list", "about", "succeed", "precede", "successor", "predecessor", "before", "after",
	"right", "start", "end", "appoint", "serve", "lead", "head", "office", "post", "still",
	"already", "ever", "current", "former", "first", "last", "previous", "next", "only",
	"longest", "shortest", "longer", "shorter", "vacant", "no holder", "both", "between",
	"under", "while", "aux", "yes or no", "he", "they", "it", "that", "one", "deputy",
	"exact day", "exact month", "more than", "less than", "whole", "other", "by", "of",
	"number of", "future", "or", "and", "what about", "meant", "sure", "source", "greeting",
	"thanks", "help", "preamble", "person", "earlier", "later", "exist", "body", "unit", "alone", "again", "how often", "happen",
	"born", "filler",
}

// String is the name under which the cue's phrases stand in cues.txt.
func (c Cue) String() string { return cueNames[c] }

// Cues is a set of cues.
type Cues [2]uint64

// SetOf makes a set.
func SetOf(cues ...Cue) Cues {
	var s Cues
	for _, c := range cues {
		s[c>>6] |= 1 << (c & 63)
	}
	return s
}

// Has tells whether the cue is in the set.
func (s Cues) Has(c Cue) bool { return s[c>>6]&(1<<(c&63)) != 0 }

// Any tells whether the sets share a cue.
func (s Cues) Any(o Cues) bool { return s[0]&o[0] != 0 || s[1]&o[1] != 0 }

// Or is the union of two sets.
func (s Cues) Or(o Cues) Cues { return Cues{s[0] | o[0], s[1] | o[1]} }

// Lexicon finds the cues of all languages in a question. The tables of a
// language are read when a question first needs them, so that asking one
// question in one language costs little.
type Lexicon struct {
	english, chinese func() *fold.Trie[Cues]
	near             func() map[string]string // a cue word with one letter left out → the word
	meaning          func() meanings
	roles            func() map[string][]string // a verb → nouns of posts
	abbreviations    func() map[string]string   // a short form → the noun
}

// chineseWords is where the numbers of Chinese words begin, so that one
// question's words can be looked up in the tables of both languages.
const chineseWords = 1 << 30

// NewLexicon makes a lexicon of all languages. A faulty table panics when it is
// read: the tables are part of the program, and a test reads them all.
func NewLexicon() *Lexicon {
	l := &Lexicon{
		english:       sync.OnceValue(func() *fold.Trie[Cues] { return readCues("en", 0) }),
		chinese:       sync.OnceValue(func() *fold.Trie[Cues] { return readCues("zh", chineseWords) }),
		meaning:       sync.OnceValue(readMeanings),
		roles:         sync.OnceValue(readRoles),
		abbreviations: sync.OnceValue(readAbbreviations),
	}
	l.near = sync.OnceValue(func() map[string]string { return nearOf(l.english()) })
	return l
}

// Prepare reads the cues of a language now instead of on first need.
func (l *Lexicon) Prepare(lang string) {
	if lang == "zh" {
		l.chinese()
		return
	}
	l.english()
}

func readCues(lang string, first uint32) *fold.Trie[Cues] {
	phrases := fold.NewTrieAfter[Cues](first, 4096)
	var buf []fold.Token
	for _, section := range Table(lang, "cues") {
		cue := slices.Index(cueNames[:], section.Name)
		if cue < 0 {
			panic(fmt.Sprintf("language: %s/cues.txt: no cue is called %q", lang, section.Name))
		}
		set := SetOf(Cue(cue))
		for phrase := range phrasesOf(section.Lines) {
			buf = PhraseTokens(phrase, buf[:0])
			phrases.Merge(buf, set, Cues.Or)
		}
	}
	return phrases
}

// phrasesOf yields the phrases of a section, inflected: lines hold phrases
// parted by commas; a ~ after an English verb stands for its regular forms.
func phrasesOf(lines []string) func(yield func(string) bool) {
	return func(yield func(string) bool) {
		for _, line := range lines {
			for phrase := range strings.SplitSeq(line, ",") {
				phrase = strings.TrimSpace(phrase)
				verb, rest, inflected := strings.Cut(phrase, "~")
				if !inflected {
					if phrase != "" && !yield(phrase) {
						return
					}
					continue
				}
				for _, form := range inflect(verb) {
					if !yield(form + rest) {
						return
					}
				}
			}
		}
	}
}

// inflect gives the regular forms of the last word of an English verb phrase.
func inflect(verb string) []string {
	stem, e := strings.CutSuffix(verb, "e")
	switch {
	case e:
		return []string{verb, verb + "s", verb + "d", stem + "ing"}
	case strings.HasSuffix(verb, "y") && !strings.ContainsAny(verb[len(verb)-2:len(verb)-1], "aeou"):
		base := verb[:len(verb)-1]
		return []string{verb, base + "ies", base + "ied", verb + "ing"}
	case strings.HasSuffix(verb, "sh"), strings.HasSuffix(verb, "ch"), strings.HasSuffix(verb, "s"):
		return []string{verb, verb + "es", verb + "ed", verb + "ing"}
	}
	return []string{verb, verb + "s", verb + "ed", verb + "ing"}
}

// Words looks tokens up for Longest. It appends to buf.
func (l *Lexicon) Words(tokens []fold.Token, buf []uint32) []uint32 {
	for i := range tokens {
		if tokens[i].Kind == fold.Han {
			buf = append(buf, l.chinese().Word(tokens[i].Text))
		} else {
			buf = append(buf, l.english().Word(tokens[i].Text))
		}
	}
	return buf
}

// Longest is the cues of the longest phrase that starts at a place, and the
// number of tokens it takes, 0 where none starts there.
func (l *Lexicon) Longest(words []uint32, at int) (Cues, int) {
	phrases := l.english
	if at < len(words) && words[at] > chineseWords {
		phrases = l.chinese
	}
	values, n := phrases().Longest(words, at)
	if n == 0 {
		return Cues{}, 0
	}
	return values[0], n
}

// Knows tells whether any phrase holds the word.
func (l *Lexicon) Knows(word string) bool { return l.english().Knows(word) }
