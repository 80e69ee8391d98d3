package en

import (
	"slices"
	"strconv"
	"strings"

	"officebot/bot/grammar"
	"officebot/knowledge/fold"
)

// turned says turns of phrase in plainer words.
func (g *Grammar) turned(tokens []fold.Token) []fold.Token {
	known := turns()
	var room [16]int
	some := known.in(room[:0], tokens, 0)
	if len(some) == 0 {
		return tokens
	}
	greeted, _ := g.courtesy.Chain(tokens, 0, grammar.CourtesyOpening|grammar.CourtesyAnywhere)
	for ; len(some) > 0; some = some[1:] {
		t := &known.all[some[0]]
		for at := range tokens {
			if t.front && at > 0 && tokens[at].Before != fold.Stop && at != greeted {
				continue
			}
			m := turning{Grammar: g, turn: t, tokens: tokens, from: at}
			if to := m.match(0, at); to > 0 {
				tokens = slices.Concat(tokens[:at], m.said(at, to), tokens[to:])
				some = append(some[:1], known.in(nil, tokens, some[0]+1)...)
				break
			}
		}
	}
	return tokens
}

// turning is a turn of phrase that is looked for at a place.
type turning struct {
	*Grammar
	*turn
	tokens []fold.Token
	from   int // where it is looked for
	kept   [][]fold.Token
}

// match finds the pieces from one on at a token: the token behind the last, 0 where they do
// not stand there.
func (m *turning) match(n, at int) int {
	if n == len(m.pieces) {
		if m.end && !m.ends(at) {
			return 0
		}
		return at
	}
	p, kept := &m.pieces[n], len(m.kept)
	if p.comma {
		if at < len(m.tokens) && (m.tokens[at].Before == fold.Comma || m.tokens[at].Before == fold.Dash) {
			return m.match(n+1, at)
		}
		return 0
	}
	try := func(to int, words []fold.Token) int {
		if m.kept = m.kept[:kept]; p.kept {
			m.kept = append(m.kept, words)
		}
		return m.match(n+1, to)
	}
	if to := m.inside(n, at); to > 0 && !p.any {
		if end := try(to, m.words(p, at, to)); end > 0 {
			return end
		}
	} else if p.any && !(n == 0 && m.front && m.asks(at)) {
		for to := at + 1; to <= len(m.tokens) && to <= at+maxAny && (to == at+1 || m.tokens[to-1].Before < fold.Comma); to++ {
			if end := try(to, m.tokens[at:to]); end > 0 {
				return end
			}
		}
		return 0
	}
	if p.optional {
		return try(at, nil)
	}
	return 0
}

// asks tells whether a question begins at a token: of "did Jia serve more than five years as director" no
// words at the front are a name.
func (m *turning) asks(at int) bool {
	asks := false
	m.sources.Lexicon.Match(m.tokens[:at+1], at, func(w *grammar.Word, _ int) {
		asks = asks || w.Class == grammar.Question || w.Class == grammar.Auxiliary && (w.Sense == "be" || w.Sense == "do" || w.Sense == "have")
	})
	return asks
}

// ends tells whether a sentence ends before a token, but for what closes it politely: "if you
// know", "please".
func (m *turning) ends(at int) bool {
	if at >= len(m.tokens) || m.tokens[at].Before == fold.Stop {
		return true
	}
	if m.tokens[at].Before != fold.Comma {
		return false
	}
	to, _ := m.courtesy.Chain(m.tokens, at, grammar.CourtesyClosing|grammar.CourtesyAnywhere|grammar.CourtesySource)
	return to == len(m.tokens)
}

// inside is the token behind a piece that stands at a token, 0 where it does not stand there.
func (m *turning) inside(n, at int) int {
	if at >= len(m.tokens) || at > m.from && m.tokens[at].Before >= m.parting(n) {
		return 0
	}
	token, p := &m.tokens[at], &m.pieces[n]
	for to := min(at+maxPlace, len(m.tokens)); p.place && to > at; to-- {
		if m.world.HasPlace(m.text(at, to)) {
			return to
		}
	}
	if p.charge {
		return m.charged(at)
	}
	if p.post {
		for _, name := range m.sources.Names.Spot(nil, m.tokens[at:]) {
			if name.From == 0 && len(name.Posts) > 0 && !m.namesPost(at+name.To-1) {
				return at + name.To
			}
		}
		return 0
	}
	switch {
	case p.deed && m.deed(at) != "", p.words.has(token.Text) && !token.Possessive, token.Possessive && p.words.has("'s"):
		return at + 1
	}
	return 0
}

// namesPost tells whether a token is a noun for a post itself, which none of its holders is called:
// "chairmanship".
func (m *turning) namesPost(at int) bool {
	ship := endsAsPost(m.tokens[at].Text)
	m.sources.Lexicon.Match(m.tokens, at, func(w *grammar.Word, _ int) {
		ship = ship || w.Class == grammar.Noun && w.Sense == "directorship"
	})
	return ship
}

// charged is the token behind what one post of the office is of, 0 where a longer name begins there:
// of "the almanac office" the almanac is none.
func (m *turning) charged(at int) int {
	for to := min(at+maxPlace, len(m.tokens)); to > at; to-- {
		if m.world.InCharge(m.text(at, to)) == "" {
			continue
		}
		for _, name := range m.sources.Names.Spot(nil, m.tokens[at:]) {
			if name.From == 0 && at+name.To > to {
				return 0
			}
		}
		return to
	}
	return 0
}

// parting is what parts too much for a piece to go on with what stands before it: a comma, but
// behind one of the table's own, or some words whatever they are, the end of a sentence.
func (m *turning) parting(n int) fold.Gap {
	if n > 0 && (m.pieces[n-1].comma || m.pieces[n-1].any) {
		return fold.Stop
	}
	return fold.Comma
}

// text is the words from one token to another.
func (m *turning) text(from, to int) string {
	words := make([]string, 0, to-from)
	for _, token := range m.tokens[from:to] {
		words = append(words, token.Text)
	}
	return strings.Join(words, " ")
}

// words are those that are kept of a piece between two tokens: of a deed its verb, as a participle,
// of what somebody has in his charge his title.
func (m *turning) words(p *piece, at, to int) []fold.Token {
	if p.charge {
		title := fold.Tokens(m.world.InCharge(m.text(at, to)))
		for i := range title {
			title[i].Start = -1
		}
		return title
	}
	if !p.deed {
		return m.tokens[at:to]
	}
	said := m.tokens[at]
	said.Text = m.deed(at)
	return []fold.Token{said}
}

// deed is the participle of the verb of which a noun for a deed stands at a token, "" where
// none does.
func (m *turning) deed(at int) string {
	participle := ""
	m.sources.Lexicon.Match(m.tokens, at, func(w *grammar.Word, to int) {
		verb, event := strings.CutPrefix(w.Sense, "event ")
		if !event || w.Class != grammar.Noun || to != at+1 || strings.Contains(verb, " ") || participle != "" {
			return
		}
		for _, f := range NewMorphology().Verb(verb) {
			if f.Form.Has(grammar.Participle) && !f.Form.Has(grammar.Gerund) {
				participle = f.Text
			}
		}
	})
	return participle
}

// said are the plainer words for what stands between two tokens.
func (m *turning) said(from, to int) []fold.Token {
	var out []fold.Token
	comma := -1 // the word before which a comma is said
	for word := range strings.FieldsSeq(m.say) {
		switch word {
		case nothingSaid:
			continue
		case ",":
			comma = len(out)
			continue
		}
		number, kept := strings.CutPrefix(word, "$")
		if owns := word == "'s"; !kept {
			out = append(out, fold.Token{Text: strings.TrimPrefix(word, "'"), Before: fold.Space, Start: -1, Possessive: owns})
			continue
		}
		n, _ := strconv.Atoi(number)
		if words := m.kept[n-1]; len(words) > 0 {
			out = append(out, spaced(words)...)
		}
	}
	place(out, m.tokens[to-1].End)
	if comma >= 0 && comma < len(out) {
		out[comma].Before = fold.Comma
	}
	if len(out) > 0 {
		out[0].Before = m.tokens[from].Before
	}
	return out
}

// place gives words that nobody wrote the place right before what follows them.
func place(tokens []fold.Token, end int) {
	for i := len(tokens) - 1; i >= 0; i-- {
		if tokens[i].Start < 0 {
			tokens[i].Start, tokens[i].End = end, end
		}
		end = tokens[i].Start
	}
}
