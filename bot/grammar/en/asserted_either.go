package en

import (
	"slices"

	"officebot/bot/grammar"
	"officebot/knowledge/fold"
)

// alternatives are what a yes/no question asks that offers two things of which one is so, a question
// each: "was it set up before he came or after", "did he work in a formal office or an informal
// one". It is the question alone where it offers none.
func (a *asserter) alternatives(tokens []fold.Token) [][]fold.Token {
	or := -1
	l := a.sources.NewLattice(tokens, a.today)
	for i := 2; i+1 < len(tokens); i++ {
		if begins(l, i, grammar.Conjunction, "or") {
			if or >= 0 {
				return [][]fold.Token{tokens}
			}
			or = i
		}
	}
	if or < 0 {
		return [][]fold.Token{tokens}
	}
	a.claim.Either = true
	from, to := a.offered(l, or)
	first := slices.Concat(tokens[:or], tokens[to:])
	return [][]fold.Token{first, a.instead(tokens, from, or, to)}
}

// offered is where the alternative before "or" begins in a question, and where the one behind it
// ends: they begin alike, or are of one word each.
func (a *asserter) offered(l *grammar.Lattice, or int) (from, to int) {
	next := l.Tokens[or+1].Text
	alike := func(at int) bool {
		text := l.Tokens[at].Text
		return text == next || isArticle(text) && isArticle(next) || inTime(text) && inTime(next)
	}
	for from = or - 1; from > 0; from-- {
		if !alike(from) {
			continue
		}
		if inTime(next) && from == or-1 { // "before or after he came"
			return from, or + 2
		}
		return from, l.Len()
	}
	return or - 1, or + 2
}

// instead are tokens with what is offered behind "or" in the place of what is offered before it.
// "One" stands for the last word of that, and for "after" alone what "before" has behind itself.
func (a *asserter) instead(tokens []fold.Token, from, or, to int) []fold.Token {
	other := slices.Clone(tokens[or+1 : to])
	if last := &other[len(other)-1]; last.Text == "one" && len(other) > 1 {
		last.Text = tokens[or-1].Text
	}
	if len(other) == 1 && inTime(other[0].Text) && to == len(tokens) {
		other = append(other, tokens[from+1:or]...)
	}
	other[0].Before = tokens[from].Before
	return slices.Concat(tokens[:from], other, tokens[to:])
}

// inTime tells whether a word puts something before or after another.
func inTime(word string) bool { return word == "before" || word == "after" }

// bothOf are tokens without a "both" that "and" says as well: "both Li and Yang", "did Li and Yang both".
func bothOf(tokens []fold.Token) []fold.Token {
	at := slices.IndexFunc(tokens, func(t fold.Token) bool { return t.Text == "both" })
	if at < 0 || at+2 >= len(tokens) || !slices.ContainsFunc(tokens[at+2:], isAnd) && !(at > 2 && tokens[at-1].Upper && slices.ContainsFunc(tokens[:at], isAnd)) {
		return tokens
	}
	return slices.Concat(tokens[:at], tokens[at+1:])
}

// isAnd tells whether a word is "and".
func isAnd(t fold.Token) bool { return t.Text == "and" }
