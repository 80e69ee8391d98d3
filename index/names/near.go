package names

import (
	"cmp"
	"slices"
	"unicode/utf8"

	"officebot/knowledge"
	"officebot/knowledge/fold"
)

// Near finds misspelt names among the tokens from up to but not including to:
// what nothing else understood, with the parts of names beside it or without.
// Names may run on beyond the range; their mentions are cut to it. People come
// first, then posts, then organizations, each by From and then the longest
// first; a mention inside a longer one of its kind is left out.
//
// A word of 4 to 7 letters may have one slip (a letter added, dropped, changed,
// or swapped with the next), a longer one two, and so may a whole name. Words
// that are somebody else's name are not bent: in "Chen Yun", the one word is no
// slip of Shiju, so it is not Chen Shiju.
func (n *Names) Near(tokens []fold.Token, from, to int, dictionary Dictionary) []Mention {
	from, to = max(from, 0), min(to, len(tokens))
	if from >= to {
		return nil
	}
	line := n.table.lookUp(nil, tokens)
	s := &slips{table: n.table, records: n.records, dictionary: dictionary, tokens: tokens, line: line, guesses: make([][]guess, len(line))}
	s.from, _ = slices.BinarySearchFunc(line, from, byPlace)
	s.to, _ = slices.BinarySearchFunc(line, to, byPlace)
	for i := range line {
		s.cased = s.cased || line[i].upper && !line[i].parted
	}
	s.search()
	return s.mentions(from, to)
}

// search supposes first that unknown words are misspelt, and then, of what is
// left, that names are cut into other words.
func (s *slips) search() {
	from := max(0, s.from-maxApart+1)
	for at := from; at < s.to; at++ {
		s.walk(find{from: at, to: at}, 0)
	}
	for at := from; at < s.to; at++ {
		s.squashed(at)
	}
}

func byPlace(g glyph, at int) int { return cmp.Compare(int(g.at), at) }

// slips is one search for misspelt names.
type slips struct {
	*table
	records    *knowledge.Records
	dictionary Dictionary
	tokens     []fold.Token
	line       []glyph
	guesses    [][]guess // of each glyph; nil before they are asked for
	from, to   int       // the range among the glyphs
	cased      bool      // the text has capitals inside its sentences
	finds      []find
}

// guess is a word that a glyph may be meant for.
type guess struct {
	id    uint32
	slips int
}

// text is a glyph's folded text.
func (s *slips) text(i int) string { return s.tokens[s.line[i].at].Text }

// guess returns the words of the vocabulary that a glyph may be meant for, the
// surest first. A word that names have is meant for itself: in "Robert Grey" and
// "Roberta Grey" nothing is misspelt. Only glyphs of the range are bent.
func (s *slips) guess(i int) []guess {
	if s.guesses[i] != nil {
		return s.guesses[i]
	}
	g := &s.line[i]
	found := []guess{}
	switch {
	case g.traits&(used|unbending) != 0:
		found = append(found, guess{g.id, 0})
	case i >= s.from && i < s.to && g.kind == fold.Word && g.size >= shortestWord:
		behindName := g.id == 0 && (g.upper || !s.cased) && i > 0 && !g.parted && s.line[i-1].traits&personal != 0
		found = s.nearWords(found, s.text(i), behindName)
	}
	slices.SortStableFunc(found, func(a, b guess) int { return cmp.Compare(a.slips, b.slips) })
	s.guesses[i] = found
	return found
}

// nearWords appends the words that a typed one may be meant for. Two slips are
// allowed only where one explains nothing: a search for two takes several times as
// long. Behind a name a short word may have two where it sounds alike:
// "Spiro Agnu".
func (s *slips) nearWords(found []guess, typed string, behindName bool) []guess {
	most := max(1, fold.Slack(utf8.RuneCountInString(typed)))
	if behindName && utf8.RuneCountInString(typed) >= 4 {
		most = 2
	}
	for n := 1; n <= most && len(found) == 0; n++ {
		for _, term := range s.dictionary.Near(Words, typed, n) {
			hash, _ := hashText(term)
			if id, known := s.byHash.find(hash); known {
				if d := wordSlips(typed, term); d > 0 {
					found = append(found, guess{id, d})
				} else if n == 2 && soundsLike(typed, term) {
					found = append(found, guess{id, n})
				}
			}
		}
	}
	return found
}

// shortestWord is how many letters a word has at least to be bent or meant.
const shortestWord = 3

// Words that are what they are, and words that none is misspelt for.
const (
	unbending = unmeant | ordinary
	unmeant   = particle | preposition | lesser | honorific | rank | suffix | han
)

// wordSlips is the number of slips that make a word the other, 0 if they are
// more than it may have. A word of three letters, and one whose first letter is
// wrong, may have one; what becomes of those is for accept to say.
func wordSlips(typed, term string) int {
	n, m := utf8.RuneCountInString(typed), utf8.RuneCountInString(term)
	limit := max(1, fold.Slack(max(n, m)))
	if min(n, m) < 2 {
		return 0
	}
	if !sameStart(typed, term) {
		if min(n, m) < 6 {
			return 0
		}
		limit = 1
	}
	if d := fold.Distance(typed, term, limit); d <= limit {
		return d
	}
	return 0
}

func sameStart(a, b string) bool {
	x, _ := utf8.DecodeRuneInString(a)
	y, _ := utf8.DecodeRuneInString(b)
	return x == y
}

// walk follows every phrase that starts with the glyphs of f.
func (s *slips) walk(f find, node uint32) {
	i := f.to
	if i >= len(s.line) || i > f.from && s.line[i].parted || i >= s.to+maxApart {
		return
	}
	for _, g := range s.guess(i) {
		next, ok := s.step(node, g.id)
		if !ok || f.slips+g.slips > 2 {
			continue
		}
		longer := f
		longer.to, longer.node, longer.word, longer.slips = i+1, next, g.id, f.slips+g.slips
		if g.slips > 0 {
			longer.bent = true
			longer.frail = longer.frail || min(int(s.line[i].size), utf8.RuneCountInString(s.list[g.id].text)) < 4
		}
		if longer.bent {
			s.accept(longer)
		}
		s.walk(longer, next)
	}
}

// accept keeps what of a phrase's senses the slips leave credible.
func (s *slips) accept(f find) {
	for _, sense := range s.at(f.node) {
		f.sense = sense
		credible := false
		switch {
		case sense.kind != ofPerson:
			credible = !f.frail && !s.otherPost(s.line, f.from, f.to-1) && s.list[f.word].traits&proper == 0
		case f.to-f.from == 1:
			credible = s.alone(f)
		default:
			credible = f.slips <= fold.Slack(s.size(f)) && !(f.frail && f.slips > 1) && s.sound(f)
		}
		if credible {
			s.keep(f)
		}
	}
}

// size is the number of letters that a find covers.
func (s *slips) size(f find) int {
	n := 0
	for _, g := range s.line[f.from:f.to] {
		n += int(g.size)
	}
	return n
}

// alone tells whether one bent word may stand for a person by itself: it is no
// word that names or surnames have, is long enough, begins as the name does, has
// a capital if capitals are used, and no other name beside it.
func (s *slips) alone(f find) bool {
	i := f.from
	g := &s.line[i]
	typed, term := s.text(i), s.list[f.word].text
	n, m := utf8.RuneCountInString(typed), utf8.RuneCountInString(term)
	switch {
	case f.frail, g.id != 0, !sameStart(typed, term):
		return false
	case min(n, m) == 4 && (n != m || sorted(typed) != sorted(term)):
		return false
	case f.slips > fold.Slack(min(n, m)):
		return false
	case s.cased && !g.upper && n < 7:
		return false
	}
	return !nameBefore(s.line, i) && !nameAfter(s.line, i+1)
}

func sorted(s string) string {
	letters := []rune(s)
	slices.Sort(letters)
	return string(letters)
}
