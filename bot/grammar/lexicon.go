package grammar

import (
	"iter"

	"officebot/knowledge/fold"
)

// Lexicon is the words of one language, by every form of theirs. It never
// changes once it is made.
type Lexicon struct {
	chapters [chapters]func() *chapter // by chapterOf, each inflected when a word of it is looked up
	base     *tables                   // what the chapters are made of
	short    map[string][]string       // what a short form stands for, word by word
	numbers  map[string]number
	endings  map[string]bool // of an ordinal in digits: "nd"
	// spellings are the single words, prepared at the first slip.
	spellings func() *spellings
}

// chapter is the words of one first letter.
type chapter struct {
	first   map[string]int32 // by a first word: its number
	phrases []*phrase        // by that number: the phrases that begin with it
}

// phrase is a word, or several.
type phrase struct {
	word Word
	rest []string // behind the first
	next *phrase  // with the same first word: none longer, and below it in the tables
}

// chapters is how many a lexicon has: one for each letter, and other marks share them.
const chapters = 32

// chapterOf is the number of the chapter in which a word would stand.
func chapterOf(word string) int {
	if word == "" {
		return 0
	}
	return int(word[0]) % chapters
}

// with are the phrases that begin with a word, nil if none does.
func (l *Lexicon) with(word string) *phrase {
	c := l.chapters[chapterOf(word)]()
	n, known := c.first[word]
	if !known {
		return nil
	}
	return c.phrases[n]
}

// Knows tells whether a word begins a phrase of the lexicon.
func (l *Lexicon) Knows(word string) bool { return l.with(word) != nil }

// Lemmas yields the words and phrases of a class as the tables have them; it inflects none.
func (l *Lexicon) Lemmas(class Class) iter.Seq[string] {
	return func(yield func(string) bool) {
		for i := range l.base.entries {
			if e := &l.base.entries[i]; e.class == class && !yield(e.lemma) {
				return
			}
		}
	}
}

// Short returns what a short form stands for, nil where the word is none.
func (l *Lexicon) Short(word string) []string { return l.short[word] }

// Match calls yield with every word or phrase that starts at a token and the
// token after it, the longest first.
func (l *Lexicon) Match(tokens []fold.Token, at int, yield func(w *Word, to int)) {
	for p := l.with(tokens[at].Text); p != nil; p = p.next {
		if to := at + 1 + len(p.rest); to <= len(tokens) && follows(tokens[at+1:to], p.rest) {
			yield(&p.word, to)
		}
	}
}

// Split calls yield with every verb that starts at a token and whose particle may
// stand further on, behind its object: "lock somebody up".
func (l *Lexicon) Split(tokens []fold.Token, at int, yield func(w *Word, rest []string)) {
	for p := l.with(tokens[at].Text); p != nil; p = p.next {
		if p.word.Class == Verb && len(p.rest) > 0 && (at+1 >= len(tokens) || tokens[at+1].Text != p.rest[0]) && p.word.Role(Object) != "" {
			yield(&p.word, p.rest)
		}
	}
}

// follows tells whether tokens are the words, with nothing but spaces, hyphens or
// an apostrophe before each.
func follows(tokens []fold.Token, words []string) bool {
	for i := range words {
		if tokens[i].Text != words[i] || tokens[i].Before > fold.Space {
			return false
		}
	}
	return true
}

// Small is how many tokens the longest word of a closed class has that stands at one:
// a preposition, an article, a question word; 0 where none does.
func (l *Lexicon) Small(tokens []fold.Token, at int) int {
	longest := 0
	l.Match(tokens, at, func(w *Word, to int) {
		if w.Class >= Preposition {
			longest = max(longest, to-at)
		}
	})
	return longest
}
