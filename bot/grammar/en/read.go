package en

import (
	"officebot/bot/grammar"
	"officebot/bot/query"
	"officebot/knowledge"
	"officebot/knowledge/fold"
)

// Read returns the readings of a question, the cheapest first, all within a hair
// of it. Where none is whole, Unread says what stands in the way.
func (g *Grammar) Read(text string, today knowledge.Day) grammar.Reading {
	tokens := g.expand(fold.Tokens(text))
	if len(tokens) > maxTokens {
		return grammar.Reading{}
	}
	var all []grammar.Reading
	for _, s := range sentences(tokens) {
		if one := g.sentence(s, today); len(one.Asks) > 0 {
			all = append(all, one)
		}
	}
	switch len(all) {
	case 0:
		return grammar.Reading{}
	case 1:
		return all[0]
	}
	return several(all)
}

// maxTokens is how many words of a question are read by the grammar.
const maxTokens = 120

// several is the reading of questions that are asked together.
func several(all []grammar.Reading) grammar.Reading {
	var out grammar.Reading
	var asks []query.Ask
	for _, one := range all {
		asks = append(asks, one.Asks[0])
		out.Cost = max(out.Cost, one.Cost)
	}
	out.Asks = []query.Ask{query.Several{Asks: asks}}
	return out
}

// expand replaces short forms by what they stand for: "who's" is two words, "b4"
// is one.
func (g *Grammar) expand(tokens []fold.Token) []fold.Token {
	out := make([]fold.Token, 0, len(tokens)+4)
	for i := 0; i < len(tokens); i++ {
		t := tokens[i]
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
	return g.sources.Lexicon.Short(tokens[at].Text), at + 1
}

// sentences cuts tokens where a sentence ends.
func sentences(tokens []fold.Token) [][]fold.Token {
	var out [][]fold.Token
	from := 0
	for i := 1; i <= len(tokens); i++ {
		if i == len(tokens) || tokens[i].Before == fold.Stop {
			out = append(out, tokens[from:i])
			from = i
		}
	}
	return out
}

// sentence reads one sentence.
func (g *Grammar) sentence(tokens []fold.Token, today knowledge.Day) grammar.Reading {
	r := g.reader(g.sources.NewLattice(tokens, today))
	return r.whole(0)
}

// whole reads a clause that reaches from a token to the end.
func (r *reader) whole(at int) grammar.Reading {
	reads := r.clausesAt(at, modeMain)
	least := maxCost
	for i := range reads {
		least = min(least, reads[i].cost)
	}
	var out grammar.Reading
	out.Cost = least
	for i := range reads {
		if reads[i].cost > least+hair {
			continue
		}
		out.Fragment = out.Fragment || reads[i].prop.Fragment
		if ask := reads[i].ask; !out.Has(ask) {
			out.Asks = append(out.Asks, ask)
		}
	}
	return out
}
