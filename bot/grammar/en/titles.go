package en

import (
	"slices"
	"strings"

	"officebot/bot/grammar"
	"officebot/bot/language"
	"officebot/knowledge"
	"officebot/knowledge/fold"
)

// shortTitles are words by which posts, and the bodies and places that they are of, are
// called for short, with what stands for them.
type shortTitles struct {
	letters map[string][]string // by the first letters: "hk" is "hong kong"
	firsts  map[string][]string // by the first word of the only post that begins so: "deputy"
	parts   titleParts
}

// newShortTitles reads them off some records; those of very many posts have none.
func newShortTitles(records *knowledge.Records, world *grammar.World) shortTitles {
	s := shortTitles{letters: map[string][]string{}, firsts: map[string][]string{}}
	if len(records.Posts) > maxRespeltPosts {
		return s
	}
	s.parts = newTitleParts(records)
	words := map[string]bool{}
	for _, p := range records.Posts {
		role := strings.Fields(fold.String(p.RoleIn("en")))
		s.addLetters(role)
		if len(role) > 1 && language.IsUnderling(role[0]) {
			add(s.firsts, role[0], role)
		}
		addWords(words, p.Label, p.Names)
	}
	for _, o := range records.Office.Organizations {
		s.addLetters(strings.Fields(fold.String(o.Name)))
		addWords(words, o.Name, o.Names)
	}
	for _, place := range world.Places() {
		s.addLetters(strings.Fields(place))
	}
	for _, pair := range sets().otherwise {
		if short, long := pair[0], strings.Fields(pair[1]); world.HasPlace(pair[1]) || world.Body(pair[1]) != "" {
			add(s.letters, short, long)
		}
	}
	for short := range s.letters {
		if words[short] {
			delete(s.letters, short) // the records call something so themselves
		}
	}
	return s
}

// addWords adds the words of names to a set.
func addWords(words map[string]bool, name string, others []knowledge.Name) {
	add := func(name string) {
		if inChinese(name) {
			return
		}
		for _, t := range fold.Tokens(name) {
			words[t.Text] = true
		}
	}
	add(name)
	for i := range others {
		add(others[i].Text)
	}
}

// inChinese tells whether a name begins with a Chinese character, so that no English one is
// made of it.
func inChinese(name string) bool { return name >= "\u4e00" && name < "\ua000" }

// addLetters adds a name of several words by their first letters, without those of
// prepositions and articles.
func (s *shortTitles) addLetters(name []string) {
	var letters strings.Builder
	for _, word := range name {
		if word[0] < 'a' || word[0] > 'z' {
			return
		}
		if !isPreposition(word) && word != "the" && word != "and" {
			letters.WriteByte(word[0])
		}
	}
	if short := letters.String(); len(short) > 1 && !language.IsWord(short) {
		add(s.letters, short, name)
	}
}

// add enters what a short form stands for; one that stands for two things is none.
func add(to map[string][]string, short string, long []string) {
	if known, ok := to[short]; ok && !slices.Equal(known, long) {
		long = nil
	}
	to[short] = long
}

// at finds a short title at a token.
func (g *Grammar) titleAt(tokens []fold.Token, at int) []string {
	t := tokens[at]
	if t.Kind != fold.Word || t.Possessive {
		return nil
	}
	if long := g.titles.letters[t.Text]; long != nil && !g.sources.Lexicon.Knows(t.Text) {
		return long
	}
	if long := g.titles.parts.at(tokens, at); long != nil {
		return long
	}
	word, plural := strings.CutSuffix(t.Text, "s")
	if root, many := strings.CutSuffix(t.Text, "ies"); many {
		word = root + "y"
	}
	long := g.titles.firsts[word]
	if long == nil || at+1 < len(tokens) && !g.endsTitle(tokens[at+1]) {
		return nil
	}
	if plural {
		long = slices.Clone(long)
		long[len(long)-1] += "s"
	}
	return long
}

// endsTitle tells whether a title has ended before a token: a word that may be one of its
// own makes another of it.
func (g *Grammar) endsTitle(next fold.Token) bool {
	if next.Before > fold.Space || next.Possessive || next.Kind == fold.Number {
		return true
	}
	ends := false
	single(next.Text, func(w *grammar.Word) {
		switch w.Class {
		case grammar.Noun:
			ends = ends || w.Sense == "post" || w.Sense == "tenure" || w.Sense == "dates"
		case grammar.Adjective, grammar.Pronoun:
		default:
			ends = true
		}
	})
	return ends
}
