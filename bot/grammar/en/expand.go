package en

import (
	"officebot/bot/grammar"
	"officebot/bot/language"
	"officebot/knowledge/fold"
)

// expand replaces short forms by what they stand for: "who's" is two words, "b4"
// is one.
func (g *Grammar) expand(tokens []fold.Token) []fold.Token {
	out := make([]fold.Token, 0, len(tokens)+4)
	for i := 0; i < len(tokens); i++ {
		t := tokens[i]
		if t.Text == "very" && i > 0 && i+1 < len(tokens) && tokens[i-1].Text == "the" && tokens[i+1].Text != "very" && tokens[i+1].Before == fold.Space {
			continue // "in the very last week"
		}
		if t.Text == "s" && g.isBeen(tokens, i+1) {
			t.Text, t.Possessive = "has", false // "there's been"
			out = append(out, t)
			continue
		}
		if i+1 < len(tokens) && t.Text == "re" && tokens[i+1].Before == fold.Hyphen && g.sources.Lexicon.Knows(t.Text+tokens[i+1].Text) {
			i++ // "re-elected" is one word
			t.Text, t.End = t.Text+tokens[i].Text, tokens[i].End
			out = append(out, t)
			continue
		}
		long, to := g.short(tokens, i)
		if long == nil {
			out = append(out, t)
			continue
		}
		for k, word := range long {
			one := t
			one.Text, one.Possessive = word, false
			if k > 0 {
				one.Before = fold.Space
			}
			out = append(out, one)
		}
		i = to - 1
	}
	return out
}

// isBeen tells whether "been" stands at a token, before which 's is no "is" and owns nothing.
func (g *Grammar) isBeen(tokens []fold.Token, at int) bool {
	been := false
	if at < len(tokens) {
		g.sources.Lexicon.Match(tokens, at, func(w *grammar.Word, _ int) {
			been = been || w.Class == grammar.Auxiliary && w.Sense == "be" && w.Form.Has(grammar.Participle)
		})
	}
	return been
}

// short finds a short form at a token, which may be cut in two by what it is made
// of: "b4" is a word and a number.
func (g *Grammar) short(tokens []fold.Token, at int) (long []string, to int) {
	if tokens[at].Possessive {
		return nil, 0
	}
	if at+1 < len(tokens) && tokens[at+1].Before == fold.Glued {
		if long = g.sources.Lexicon.Short(tokens[at].Text + " " + tokens[at+1].Text); long != nil {
			return long, at + 2
		}
	}
	if long, to = g.dotted(tokens, at); long != nil {
		return long, to
	}
	if long = g.sources.Lexicon.Short(tokens[at].Text); long != nil {
		return long, at + 1
	}
	if at+1 < len(tokens) && tokens[at+1].Before == fold.Space {
		if long = g.sources.Lexicon.Short(tokens[at].Text + " " + tokens[at+1].Text); long != nil {
			return long, at + 2
		}
	}
	if long = g.titleAt(tokens, at); long != nil {
		return long, at + 1
	}
	if long, to = g.initials.at(tokens, at); long != nil {
		return long, to
	}
	if word := tokens[at].Text; len(word) >= shortestInitials && len(word) <= longestInitials && tokens[at].Kind == fold.Word && !language.IsWord(word) && !g.told()[word] {
		return g.cut()[word], at + 1
	}
	return nil, 0
}

// longestInitials is how many letters the short form of a name has.
const longestInitials = 6

// dotted finds a short form that is written with dots: "U.S.".
func (g *Grammar) dotted(tokens []fold.Token, at int) (long []string, to int) {
	word := tokens[at].Text
	for to = at + 1; to < len(tokens) && len(tokens[to].Text) == 1 && tokens[to].Before == fold.Dot; to++ {
		word += " " + tokens[to].Text
	}
	if to == at+1 {
		return nil, 0
	}
	return g.sources.Lexicon.Short(word), to
}

// isInitial tells whether a single letter at a token with a dot behind it is an initial between two
// names, all with capitals or none: "Franklin D. Roosevelt". I is one behind a name
// alone: "Edward I. Koch", but not "he and I. Koch was".
func isInitial(tokens []fold.Token, at int) bool {
	letter, next := &tokens[at], &tokens[at+1]
	asks := opensQuestion(next)
	if letter.Text == "i" {
		return at > 0 && tokens[at-1].Upper && !IsClosed(tokens[at-1].Text) && letter.Upper && next.Upper && !asks
	}
	return letter.Upper == next.Upper && (letter.Upper || at > 0 && letter.Text != "a" && !asks)
}

// opensQuestion tells whether a word is one that a sentence may begin with, and no name.
func opensQuestion(token *fold.Token) bool {
	return IsClosed(token.Text) || IsInSet("asking", token.Text)
}

// abbreviated lets no sentence end behind a single letter: "F.C.", "U.S.".
func abbreviated(tokens []fold.Token) []fold.Token {
	for i := 1; i < len(tokens); i++ {
		if tokens[i].Before == fold.Stop && tokens[i].Kind == fold.Number && tokens[i-1].Text == "no" {
			tokens[i].Before = fold.Space // "no. 3"
		}
		titled := IsInSet("with a dot before a name", tokens[i-1].Text) || IsInSet("with a dot behind a name", tokens[i-1].Text) && !opensQuestion(&tokens[i])
		if tokens[i].Before == fold.Stop && (titled || sets().withDot[tokens[i-1].Text] && (tokens[i].Kind == fold.Number || !tokens[i].Upper)) && tokens[i-1].End < tokens[i].Start {
			tokens[i].Before = fold.Space // "dir. 2007", "Dr. Hale"
		}
		if tokens[i].Before == fold.Stop && len(tokens[i-1].Text) == 1 && tokens[i-1].Kind == fold.Word && (tokens[i-1].Before != fold.Space || isInitial(tokens, i-1)) {
			tokens[i].Before = fold.Space
		}
	}
	return tokens
}
