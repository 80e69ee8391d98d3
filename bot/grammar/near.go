package grammar

import (
	"iter"
	"math/bits"
	"slices"
	"unicode/utf8"

	"officebot/knowledge/fold"
)

// Words of fewer letters are too short to be told from their neighbours; those of
// more are not compared.
const (
	shortestSlip   = 4
	maxSlipLetters = 24
)

// Near returns the words that a word which the lexicon lacks may be a slip of: one
// letter wrong, missing, doubled or swapped with its neighbour, in a word of eight
// letters or more two. The nearest spelling wins, the first of the alphabet if
// there are several; all of its words are returned.
func (l *Lexicon) Near(text string) []*Word {
	s := slipOf(text)
	if s.limit > 0 {
		known := l.spellings()
		for n := max(shortestSlip, len(text)-s.limit); n <= min(maxSlipLetters, len(text)+s.limit); n++ {
			for i, letters := range known.letters[n] {
				s.compare(known.texts[n][i], letters)
			}
		}
	}
	if s.best == "" {
		return nil
	}
	var out []*Word
	for p := l.with(s.best); p != nil; p = p.next {
		if len(p.rest) == 0 {
			out = append(out, &p.word)
		}
	}
	return out
}

// Nearest returns the one of some spellings that a text may be a slip of, "" where
// there is none.
func (l *Lexicon) Nearest(text string, spellings iter.Seq[string]) string {
	s := slipOf(text)
	if s.limit == 0 {
		return ""
	}
	for known := range spellings {
		if len(known) >= shortestSlip && len(known) <= maxSlipLetters {
			s.compare(known, lettersOf(known))
		}
	}
	return s.best
}

// spellings are the single words of a lexicon by their length in bytes, and beside
// each its letters.
type spellings struct {
	texts   [maxSlipLetters + 1][]string
	letters [maxSlipLetters + 1][]letters
	phrases []string // the words of phrases of several, in order
}

// PhraseWords are the words of which a lexicon's phrases of several words are made, in order.
func (l *Lexicon) PhraseWords() []string { return l.spellings().phrases }

func spellingsOf(l *Lexicon) *spellings {
	s := &spellings{}
	for _, read := range l.chapters {
		for _, p := range read().phrases {
			for ; p != nil; p = p.next {
				s.phrases = append(s.phrases, p.rest...)
			}
		}
		for word := range read().first {
			size := len(word)
			if size < shortestSlip || size > maxSlipLetters || !l.single(word) {
				continue
			}
			s.texts[size] = append(s.texts[size], word)
			s.letters[size] = append(s.letters[size], lettersOf(word))
		}
	}
	slices.Sort(s.phrases)
	s.phrases = slices.Compact(s.phrases)
	return s
}

// single tells whether a word is a phrase by itself.
func (l *Lexicon) single(word string) bool {
	for p := l.with(word); p != nil; p = p.next {
		if len(p.rest) == 0 {
			return true
		}
	}
	return false
}

// letters is the set of the letters of a word. A change of one letter changes at
// most two of them, so that most words are told apart by their letters alone.
type letters uint32

func lettersOf(word string) letters {
	var all letters
	for i := range len(word) {
		all |= 1 << (word[i] & 31)
	}
	return all
}

// slip is a text that may be a slip, and what of all that it was compared with is
// nearest to it.
type slip struct {
	text     string
	letters  letters
	limit    int // 0: of nothing
	best     string
	distance int
}

func slipOf(text string) slip {
	s := slip{text: text, letters: lettersOf(text), limit: 1}
	switch n := utf8.RuneCountInString(text); {
	case n < shortestSlip || n > maxSlipLetters:
		s.limit = 0
	case n >= 8:
		s.limit = 2
	}
	s.distance = s.limit + 1
	return s
}

func (s *slip) compare(known string, its letters) {
	most := min(s.distance, s.limit)
	if bits.OnesCount32(uint32(s.letters^its)) > 2*most {
		return
	}
	d := fold.Distance(s.text, known, most)
	if d < s.distance || d == s.distance && d <= s.limit && known < s.best {
		s.best, s.distance = known, d
	}
}
