package en

import (
	"slices"
	"strings"
	"sync"

	"officebot/bot/grammar"
	"officebot/bot/language"
	"officebot/bot/when"
	"officebot/knowledge"
	"officebot/knowledge/fold"
)

// recordWords are the words of the names of posts and bodies, in order: what a word
// that nothing knows may be a slip of.
func recordWords(records *knowledge.Records) []string {
	var words []string
	add := func(name string, others []knowledge.Name) {
		for _, t := range fold.Tokens(name) {
			words = append(words, t.Text)
		}
		for i := range others {
			for _, t := range fold.Tokens(others[i].Text) {
				words = append(words, t.Text)
			}
		}
	}
	for _, p := range records.Posts[:min(len(records.Posts), maxRespeltPosts)] {
		add(p.Label, p.Names)
		add(p.Role, p.Roles)
	}
	for _, o := range records.Office.Organizations {
		add(o.Name, o.Names)
	}
	slices.Sort(words)
	return slices.DeleteFunc(slices.Compact(words), func(w string) bool { return len(w) < shortestRespelt || w[0] >= 0x80 })
}

// commonWords are the words of facts that a slip may mean, in order: no names.
func commonWords(records *knowledge.Records) []string {
	var words []string
	for _, f := range records.Facts {
		for _, t := range fold.Tokens(f.Text.In("en")) {
			if len(t.Text) >= shortestRespelt && t.Text[0] < 0x80 && t.Kind == fold.Word && !t.Upper {
				words = append(words, t.Text)
			}
		}
	}
	slices.Sort(words)
	return slices.Compact(words)
}

// allPhraseWords are the words of which phrases and turns of phrase are made, in order: these have
// to be whole before the phrase is looked for, as in "in chrage", "a longer peroid".
var allPhraseWords = sync.OnceValue(func() []string {
	words := slices.Clone(Lexicon().PhraseWords())
	for _, t := range turns().all {
		for _, p := range t.pieces {
			for word, left := p.words.first(); word != ""; word, left = left.first() {
				words = append(words, word)
			}
		}
	}
	slices.Sort(words)
	return slices.DeleteFunc(slices.Compact(words), func(w string) bool { return len(w) < shortestRespelt })
})

// toldWords are the words of the facts.
func toldWords(records *knowledge.Records) map[string]bool {
	words := map[string]bool{}
	for _, f := range records.Facts {
		for _, t := range fold.Tokens(f.Text.In("en")) {
			words[t.Text] = true
		}
		for _, n := range f.Names {
			for _, t := range fold.Tokens(n.Text) {
				words[t.Text] = true
			}
		}
	}
	return words
}

// toldTogether are the pairs of words of the facts of which the second stands right behind the
// first: "municipal council". No name stands behind "the".
func toldTogether(records *knowledge.Records) map[string]bool {
	pairs := map[string]bool{}
	for _, f := range records.Facts {
		tokens := fold.Tokens(f.Text.In("en"))
		for i := 1; i < len(tokens); i++ {
			if tokens[i].Before <= fold.Space && !(tokens[i].Upper && tokens[i-1].Text == "the") {
				pairs[tokens[i-1].Text+" "+tokens[i].Text] = true
			}
		}
	}
	return pairs
}

// isBody tells whether a noun is one for the office's body: "office", "club" where the
// records call it so, and "zoo" where its name says that it is one.
func (g *Grammar) isBody(w *grammar.Word) bool {
	if w.Class != grammar.Noun {
		return false
	}
	switch w.Sense {
	case "body":
		return true
	case "body unless told":
		return !g.told()[w.Lemma]
	case "body so called":
		_, named := slices.BinarySearch(g.recordWords(), w.Lemma)
		return named || g.told()[w.Lemma] && g.together()["the "+w.Lemma]
	case "body by name":
		return g.kinds[w.Lemma]
	}
	return false
}

// kindsOf are the words that say what the office's bodies are: the last of their names, the one before "of",
// and both that "and" joins there, of the Puppet Theatre and Toy Museum.
func kindsOf(records *knowledge.Records) map[string]bool {
	kinds := map[string]bool{}
	for _, o := range records.Office.Organizations {
		for _, name := range append([]knowledge.Name{{Text: o.Name}}, o.Names...) {
			tokens := fold.Tokens(name.Text)
			for i := range tokens {
				ends := i+1 == len(tokens) || isPreposition(tokens[i+1].Text)
				if ends || tokens[i+1].Text == "and" {
					kinds[tokens[i].Text] = true
				}
				if ends {
					break
				}
			}
		}
	}
	return kinds
}

// isPreposition tells whether a word may be one.
func isPreposition(text string) bool { return prepositions()[text] }

// prepositions are those of the lexicon, which are asked for at every start: a set of them is
// made sooner than the chapters of all words that are none.
var prepositions = sync.OnceValue(func() map[string]bool {
	all := map[string]bool{}
	for lemma := range Lexicon().Lemmas(grammar.Preposition) {
		all[lemma] = true
	}
	return all
})

// Records of very many posts have every word, so that a slip of one means nothing.
const (
	maxRespeltPosts = 200
	shortestRespelt = 5
)

// respelt corrects words that are slips of words of posts' and bodies' names, which
// have to be whole before names are looked for: "ofice", "dirctor".
func (g *Grammar) respelt(tokens []fold.Token) []fold.Token {
	var spotted []knowledge.Mention
	everyday := 0
	for i := range tokens {
		t := &tokens[i]
		if t.Kind != fold.Word || len(t.Text) < shortestRespelt-1 || g.sources.Lexicon.Knows(t.Text) || language.IsWord(t.Text) {
			continue
		}
		if g.isRecordWord(t.Text) || g.isRecordWord(strings.TrimSuffix(t.Text, "s")) {
			continue
		}
		if _, known := slices.BinarySearch(allPhraseWords(), t.Text); known || g.told()[t.Text] {
			continue
		}
		word := g.sources.Lexicon.Nearest(t.Text, slices.Values(g.recordWords()))
		name := t.Upper && !isCommonFirst(tokens, i) // a name is no slip of a word
		if word == "" && !name {
			word = g.sources.Lexicon.Nearest(t.Text, slices.Values(g.toldWords()))
		}
		if word == "" && !name && !g.isTime(tokens, i) {
			word = g.sources.Lexicon.Nearest(t.Text, slices.Values(allPhraseWords()))
		}
		if word == "" && name {
			word = g.besideWord(tokens, i)
		}
		if word == "" && !t.Upper && everyday < maxEveryday {
			everyday++
			word = g.everydayWord(t.Text)
		}
		if word == "" {
			continue
		}
		if spotted == nil {
			spotted = g.sources.Names.Spot(make([]knowledge.Mention, 0, 8), tokens)
		}
		if g.isName(spotted, tokens, i) {
			continue
		}
		t.Text = word
	}
	return tokens
}

// isCommonFirst tells whether a token with a capital has it for the beginning of the message alone:
// no name stands before "of", as in "lenght of his tenure".
func isCommonFirst(tokens []fold.Token, at int) bool {
	return at == 0 && len(tokens) > 1 && tokens[1].Text == "of" && tokens[1].Before == fold.Space
}

// besideWord is the word of which one with a capital is a slip, by the word beside it, with which
// the facts have it: "the Cultral Revolution". Both are words of the language: no name is meant.
func (g *Grammar) besideWord(tokens []fold.Token, i int) string {
	var words []string
	for _, side := range [...]int{i - 1, i + 1} {
		if side < 0 || side >= len(tokens) || !tokens[side].Upper || !language.IsWord(tokens[side].Text) || tokens[max(i, side)].Before > fold.Space {
			continue
		}
		for pair := range g.together() {
			first, second, _ := strings.Cut(pair, " ")
			word, beside := first, second
			if side < i {
				word, beside = second, first
			}
			if beside == tokens[side].Text && len(word) >= shortestRespelt && language.IsWord(word) {
				words = append(words, word)
			}
		}
	}
	slices.Sort(words)
	return g.sources.Lexicon.Nearest(tokens[i].Text, slices.Values(words))
}

// isTime tells whether a token is of a time: "december 2026".
func (g *Grammar) isTime(tokens []fold.Token, i int) bool {
	return slices.ContainsFunc(g.sources.Times.Parse(tokens, nil, knowledge.DayOf(2000, 1, 1)), func(e when.Expr) bool {
		return e.From <= i && i < e.To
	})
}

func (g *Grammar) isRecordWord(word string) bool {
	_, known := slices.BinarySearch(g.recordWords(), word)
	return known
}

// isName tells whether a token is of somebody's name, misspelt or not.
func (g *Grammar) isName(spotted []knowledge.Mention, tokens []fold.Token, i int) bool {
	holds := func(m knowledge.Mention) bool { return len(m.People) > 0 && m.From <= i && i < m.To }
	from, to := max(0, i-2), min(len(tokens), i+3)
	return slices.ContainsFunc(spotted, holds) || slices.ContainsFunc(g.sources.Names.Near(tokens, from, to), holds)
}
