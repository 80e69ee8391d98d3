package index

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
// slip of Shiju, so it is not Chen Shiju. The first search builds Bleve's
// index; where that fails there are no mentions, and Warm tells why.
func (ix *Index) Near(tokens []fold.Token, from, to int) []Mention {
	from, to = max(from, 0), min(to, len(tokens))
	if from >= to || ix.warmNames() != nil {
		return nil
	}
	dictionary, err := ix.names.dictionary()
	if err != nil {
		return nil
	}
	defer dictionary.close()
	line := ix.table.lookUp(nil, tokens)
	s := &slips{table: ix.table, records: ix.records, dictionary: dictionary, tokens: tokens, line: line}
	s.from, _ = slices.BinarySearchFunc(line, from, byPlace)
	s.to, _ = slices.BinarySearchFunc(line, to, byPlace)
	for i := range line {
		s.cased = s.cased || line[i].upper && !line[i].parted
	}
	s.search()
	return s.mentions(from, to)
}

// search tries what is likeliest first, since every word looked up in Bleve
// takes a while: that the unknown words are misspelt; that a name is cut into
// other words; that a word of one name is meant for that of another.
func (s *slips) search() {
	from := max(0, s.from-maxApart+1)
	for _, bendable := range [...]trait{0, personal} {
		s.bendable, s.guesses = bendable, make([][]guess, len(s.line))
		for at := from; at < s.to; at++ {
			s.walk(find{from: at, to: at}, 0)
		}
		for at := from; at < s.to && bendable == 0; at++ {
			s.squashed(at)
		}
		if s.foundPeople() {
			return
		}
	}
}

func (s *slips) foundPeople() bool {
	return slices.ContainsFunc(s.finds, func(f find) bool { return f.sense.kind == ofPerson })
}

func byPlace(g glyph, at int) int { return cmp.Compare(int(g.at), at) }

// slips is one search for misspelt names.
type slips struct {
	*table
	records    *knowledge.Records
	dictionary *dictionary
	tokens     []fold.Token
	line       []glyph
	bendable   trait     // the known words that are taken for misspelt
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

// find is a phrase that the glyphs from up to to may be meant for.
type find struct {
	from, to int
	node     uint32
	word     uint32 // its last one
	slips    int
	bent     bool // a glyph is not as the phrase has it
	frail    bool // a bent one is very short
	sense    sense
}

// text is a glyph's folded text.
func (s *slips) text(i int) string { return s.tokens[s.line[i].at].Text }

// guess returns the words of the vocabulary that a glyph may be meant for, the
// surest first. Only glyphs of the range are bent.
func (s *slips) guess(i int) []guess {
	if s.guesses[i] != nil {
		return s.guesses[i]
	}
	g := &s.line[i]
	found := []guess{}
	if g.id != 0 {
		found = append(found, guess{g.id, 0})
	}
	bendable := i >= s.from && i < s.to && g.kind == fold.Word && g.traits&unbending == 0 &&
		(g.id == 0 || g.traits&s.bendable != 0)
	if typed := s.text(i); bendable && utf8.RuneCountInString(typed) >= shortestWord {
		found = s.nearWords(found, typed, g.id)
	}
	slices.SortStableFunc(found, func(a, b guess) int { return cmp.Compare(a.slips, b.slips) })
	s.guesses[i] = found
	return found
}

// nearWords appends the words that a typed one may be meant for. Two slips are
// allowed only where one explains nothing: a search for two takes Bleve several
// times as long.
func (s *slips) nearWords(found []guess, typed string, own uint32) []guess {
	before := len(found)
	for n := 1; n <= max(1, slack(utf8.RuneCountInString(typed))) && len(found) == before; n++ {
		for _, term := range s.dictionary.near(wordField, typed, n) {
			hash, _ := hashText(term)
			if id, known := s.byHash.find(hash); known && id != own {
				if d := wordSlips(typed, term); d > 0 {
					found = append(found, guess{id, d})
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
	limit := max(1, slack(max(n, m)))
	if min(n, m) < 2 {
		return 0
	}
	if !sameStart(typed, term) {
		if min(n, m) < 6 {
			return 0
		}
		limit = 1
	}
	if d := distance(typed, term, limit); d <= limit {
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
			longer.frail = longer.frail || min(s.line[i].size, uint8(len(s.list[g.id].text))) < 4
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
			credible = !f.frail && !otherPost(s.line, f.from, f.to-1)
		case f.to-f.from == 1:
			credible = s.alone(f)
		default:
			credible = f.slips <= slack(s.size(f)) && !(f.frail && f.slips > 1)
		}
		if credible {
			s.keep(f)
		}
	}
}

// size is the number of letters that a find covers, roughly.
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
	case f.slips > slack(min(n, m)):
		return false
	case s.cased && !g.upper && n < 7:
		return false
	}
	return !besideName(s.line, i, i+1)
}

func sorted(s string) string {
	letters := []rune(s)
	slices.Sort(letters)
	return string(letters)
}

// mentions turns the finds into mentions, cut to the range of tokens.
func (s *slips) mentions(from, to int) []Mention {
	slices.SortStableFunc(s.finds, func(a, b find) int {
		return cmp.Or(
			cmp.Compare(a.sense.kind, b.sense.kind),
			cmp.Compare(b.to-b.from, a.to-a.from),
			cmp.Compare(a.from, b.from),
			cmp.Compare(a.slips, b.slips),
			cmp.Compare(b.sense.strength, a.sense.strength),
			cmp.Compare(a.node, b.node),
		)
	})
	var mentions []Mention
	var kept []find
	for _, f := range s.finds {
		worse, merged := false, false
		for i, k := range kept {
			switch {
			case k.sense.kind != f.sense.kind || k.to <= f.from || f.to <= k.from:
			case k.from == f.from && k.to == f.to && k.slips == f.slips && k.sense.strength == f.sense.strength:
				mentions[i] = s.both(mentions[i], s.mention(f.sense, 0, 0))
				merged = true
			default:
				worse = true
			}
		}
		if worse || merged {
			continue
		}
		m := s.mention(f.sense, max(from, int(s.line[f.from].at)), min(to, int(s.line[f.to-1].at)+1))
		m.Strength = knowledge.Near
		kept, mentions = append(kept, f), append(mentions, m)
	}
	slices.SortStableFunc(mentions, func(a, b Mention) int {
		return cmp.Or(cmp.Compare(kindOf(&a), kindOf(&b)), cmp.Compare(a.From, b.From), cmp.Compare(b.To, a.To))
	})
	return mentions
}

// both joins the candidates of two mentions of the same words and kind.
func (s *slips) both(a, b Mention) Mention {
	a.People = union(s.records.People, a.People, b.People)
	a.Posts = union(s.records.Posts, a.Posts, b.Posts)
	a.Organizations = union(s.records.Organizations, a.Organizations, b.Organizations)
	return a
}

// union is what a or b have, in the order of all, at most maxPart.
func union[T comparable](all, a, b []T) []T {
	in := make(map[T]bool, len(a)+len(b))
	for _, x := range a {
		in[x] = true
	}
	for _, x := range b {
		in[x] = true
	}
	var both []T
	for _, x := range all {
		if len(both) == min(len(in), maxPart) {
			break
		}
		if in[x] {
			both = append(both, x)
		}
	}
	return both
}
