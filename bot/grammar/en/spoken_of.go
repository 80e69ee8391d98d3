package en

import (
	"officebot/bot/grammar"
	"officebot/knowledge"
	"officebot/knowledge/fold"
)

// maxSpokenOf is how many words what a question speaks of may have.
const maxSpokenOf = 7

// SpokenOf is what a question speaks of besides people, posts and bodies of the records, as
// it stands there: “the Elephant House” of “who designed the Elephant House in 1896”. A
// question that goes on from it may call it "it".
func (g *Grammar) SpokenOf(text string, today knowledge.Day) []string {
	tokens := fold.Tokens(text)
	s := speaking{Grammar: g, wordClasses: sharedClasses(), l: g.sources.NewLattice(tokens[:min(len(tokens), maxTokens)], today)}
	var things []string
	owned := -1 // the token behind a name
	for at := 0; at < s.l.Len(); {
		if behind := s.names(at); behind > at {
			at, owned = behind, behind
			continue
		}
		to := s.phrase(at)
		if to == at && at == owned && s.picks(at) && at+1 < s.l.Len() && s.noun(at+1) {
			to = at + 2 // "the sheriffs first car"
		}
		if to == at {
			at++
			continue
		}
		if s.named(at, to) {
			owned = to
		} else if one := to < len(tokens) && tokens[to].Text == "one"; !one { // "a real one" is what was named before
			things = append(things, text[tokens[at].Start:tokens[to-1].End])
		}
		at = to
	}
	return things
}

// speaking looks for the nouns of one question.
type speaking struct {
	*Grammar
	*wordClasses
	l *grammar.Lattice
}

func (s *speaking) is(at int, class grammar.Class, sense string) bool {
	if sense != "" {
		return begins(s.l, at, class, sense)
	}
	for _, leaf := range s.l.At(at) {
		if leaf.Word != nil && leaf.Word.Class == class {
			return true
		}
	}
	return false
}

// phrase is the token behind the noun phrase at a token, that token where none is there: one
// that an article opens, a name in capitals, or what stands bare behind "who built".
func (s *speaking) phrase(at int) int {
	from := at
	switch article := s.is(at, grammar.Determiner, "the") || s.is(at, grammar.Determiner, "a"); {
	case article:
		from++
	case s.names(at) > at:
		return at
	case at > 0 && s.l.Tokens[at].Upper && s.noun(at):
	case at == 2 && s.is(0, grammar.Question, "") && s.pastAt(1) && !s.is(1, grammar.Auxiliary, "") && s.noun(at):
	default:
		return at
	}
	to := from
	for to < s.l.Len() && to < at+maxSpokenOf && (to == at || s.l.Gap(to) < fold.Comma) && (s.noun(to) || (to == from && from > at || to > from && s.l.Tokens[to-1].Possessive) && s.picks(to)) {
		if to > from && !s.l.Tokens[to].Upper && s.endsBefore(at, to) {
			break
		}
		to++
	}
	if to == from {
		return at
	}
	if to+1 < s.l.Len() && s.is(to, grammar.Preposition, "of") {
		if behind := s.phrase(to + 1); behind > to+1 {
			return behind
		}
	}
	return to
}

// picks tells whether an ordinal or the like stands at a token: "the first", "the oldest".
func (s *speaking) picks(at int) bool {
	return s.is(at, grammar.Adjective, "") || s.l.Tokens[at].Kind == fold.Word && len(s.l.At(at)) > 0 && s.l.At(at)[0].Ordinal
}

// noun tells whether a word of an open class stands at a token, and no time.
func (s *speaking) noun(at int) bool {
	token := &s.l.Tokens[at]
	if token.Possessive {
		return true
	}
	for _, leaf := range s.l.At(at) {
		if leaf.Time != nil && !token.Upper {
			return false
		}
	}
	return token.Kind == fold.Word && !IsClosed(token.Text) && !IsParticle(token.Text) && !s.is(at, grammar.Adverb, "")
}

// pastAt tells whether a verb in the past stands at a token.
func (s *speaking) pastAt(at int) bool {
	return s.asVerb(s.l.Tokens[at].Text).form.Has(grammar.Past)
}

// endsBefore tells whether a noun phrase ends before the verb at a token: a past or a
// participle, or, where an auxiliary stands in front of the phrase, a base form at the end
// of a clause.
func (s *speaking) endsBefore(at, to int) bool {
	text := s.l.Tokens[to].Text
	if v := s.asVerb(text); v.lemma != "" && v.form.Has(grammar.Past|grammar.Participle) && !v.form.Has(grammar.Gerund) {
		return true
	}
	if at == 0 || !s.is(at-1, grammar.Auxiliary, "") || !s.asVerb(text).base {
		return false
	}
	return to+1 == s.l.Len() || s.l.Gap(to+1) >= fold.Comma || IsClosed(s.l.Tokens[to+1].Text) || !s.noun(to+1)
}

// names is the token behind the name of a record that stands at a token, that token where
// none does.
func (s *speaking) names(at int) int {
	k := grammar.LongestOf(s.l.At(at), func(l *grammar.Leaf) bool { return l.Mention != nil && l.Cost <= 1 })
	if k < 0 {
		return at
	}
	return s.l.At(at)[k].To
}

// named tells whether a phrase names somebody, a post or a body of the records, and nothing
// besides.
func (s *speaking) named(from, to int) bool {
	if s.is(from, grammar.Determiner, "") {
		from++
	}
	for _, leaf := range s.l.At(from) {
		switch {
		case leaf.To < to:
		case leaf.Mention != nil && leaf.Cost <= 1:
			return true
		case leaf.Word != nil && leaf.Word.Class == grammar.Noun && leaf.To == to:
			switch leaf.Word.Sense {
			case "holder", "person", "post", "tenure":
				return true
			}
			if s.isBody(leaf.Word) {
				return true
			}
		}
	}
	return false
}
