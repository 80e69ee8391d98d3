package en

import (
	"slices"

	"officebot/bot/grammar"
	"officebot/knowledge"
	"officebot/knowledge/fold"
)

// sluiced asks in one sentence for what another tells of and does not name: "one of the directors was
// locked up: which?" is "which of the directors was locked up", "somebody founded it. Who was that?" is
// "who founded it", and "some charity paid for it, which one?" is "which charity paid for it".
func (g *Grammar) sluiced(tokens []fold.Token, today knowledge.Day) []fold.Token {
	end := len(tokens) - 1
	for end > 0 && !parts(tokens[end].Before) {
		end--
	}
	if end < minStatement || len(tokens)-end > maxOnlyAsks {
		return tokens
	}
	asks, ok := onlyAsks(tokens[end:])
	if !ok {
		return tokens
	}
	start := end - 1
	for start > 0 && tokens[start].Before < fold.Stop {
		start--
	}
	polite, _ := g.courtesy.Chain(tokens[:end], start, grammar.CourtesyOpening|grammar.CourtesyAnywhere|grammar.CourtesyClaim)
	told := onePerson(g.withoutRemark(tokens[polite:end], today))
	if len(told) < minStatement || g.asks(told) {
		return tokens
	}
	for _, put := range [...]func([]fold.Token) []fold.Token{asks.oneOf, asks.somebody, asks.number, asks.thatNoun, asks.some, asks.behind, asks.happening} {
		if whole := put(told); whole != nil {
			whole = spaced(whole)
			place(whole, tokens[len(tokens)-1].End)
			whole[0].Before = tokens[start].Before
			return slices.Concat(tokens[:start], whole)
		}
	}
	return tokens
}

// onePerson are words in which somebody who is only said to be one is "somebody": "one man", "a single person".
func onePerson(told []fold.Token) []fold.Token {
	for at := 0; at+2 < len(told); at++ {
		to := at
		switch {
		case told[at].Text == "one":
			to = at + 1
		case told[at].Text == "a" && told[at+1].Text == "single":
			to = at + 2
		}
		if to > at && (sharedClasses().people[told[to].Text] || sets().sexes[told[to].Text]) && !slices.ContainsFunc(told[to:], func(t fold.Token) bool { return t.Text == "or" }) {
			somebody := wordsOf("somebody")
			somebody[0].Before = told[at].Before
			return slices.Concat(told[:at], somebody, spacedAll(told[to+1:]))
		}
	}
	return told
}

// asks tells whether some words ask something themselves.
func (g *Grammar) asks(tokens []fold.Token) bool {
	for i := range tokens {
		if i == 0 && g.beginsQuestion(tokens) || tokens[i].Before >= fold.Comma && g.isQuestion(tokens, i) {
			return true
		}
	}
	return false
}

// parts tells whether what is written between two words parts what they belong to.
func parts(gap fold.Gap) bool { return gap == fold.Colon || gap >= fold.Dash }

// withoutRemark are the words of a statement without what the asker says behind it of himself: "one of
// them was blinded, my grandfather used to say".
func (g *Grammar) withoutRemark(told []fold.Token, today knowledge.Day) []fold.Token {
	for at := len(told) - 1; at >= minStatement; at-- {
		if !parts(told[at].Before) {
			continue
		}
		from := at
		if IsInSet("turning to a question", told[at].Text) {
			from++
		}
		if len(told)-from == 1 || g.remarksFrom(comma(told[from:]), today) {
			return told[:at]
		}
		break
	}
	return told
}

// comma are words with a comma before the first.
func comma(tokens []fold.Token) []fold.Token {
	out := spacedAll(tokens)
	if len(out) > 0 {
		out[0].Before = fold.Comma
	}
	return out
}

// sluice is a question that only asks for something told of before it: "in what city?", "which one was it?"
type sluice struct {
	in   []fold.Token // the preposition, if any
	word fold.Token   // the question word
	noun []fold.Token // what stands behind that
	bare bool         // and nothing does
	few  bool         // it asks of more than one: "which two?", "which ones?"
}

// maxOnlyAsks is how many words such a question has at most: "do you know which one of them it was".
const maxOnlyAsks = 9

// onlyAsks takes a question for such a one; ok is false of one that says more.
func onlyAsks(tokens []fold.Token) (s sluice, ok bool) {
	at := 0
	for at < len(tokens) && IsInSet("before what only asks", tokens[at].Text) {
		at++
	}
	if at+1 < len(tokens) && isPreposition(tokens[at].Text) && IsInSet("asking", tokens[at+1].Text) {
		s.in = tokens[at : at+1]
		at++
	}
	if at == len(tokens) || !IsInSet("asking", tokens[at].Text) {
		return s, false
	}
	s.word = tokens[at]
	rest := tokens[at+1:]
	end := len(rest)
	if s.ofHappening() && end > 2 && rest[0].Text == "did" && IsInSet("asking which", rest[1].Text) && IsInSet("coming about", rest[2].Text) {
		end = 0 // "when did that happen"
	}
	for end > 0 && IsInSet("asking which", rest[end-1].Text) {
		end--
	}
	if end == 1 && IsInSet("a few", rest[0].Text) {
		end = 0
	}
	s.noun, s.bare = rest[:end], len(rest) == 0
	s.few = slices.ContainsFunc(rest, func(t fold.Token) bool { return IsInSet("a few", t.Text) || t.Text == "ones" || t.Text == "they" })
	for _, t := range s.noun {
		if IsClosed(t.Text) && t.Text != "many" && t.Text != "much" || t.Kind != fold.Word {
			return s, false
		}
	}
	return s, len(s.noun) <= 2
}

// asksWhat tells whether it asks which or what, and names no noun.
func (s *sluice) asksWhat() bool {
	return (s.word.Text == "which" || s.word.Text == "what") && len(s.noun) == 0 && len(s.in) == 0
}

// oneOf asks which of several something is told of.
func (s *sluice) oneOf(told []fold.Token) []fold.Token {
	if len(told) <= 3 || told[0].Text != "one" || told[1].Text != "of" || len(s.noun) > 0 || s.word.Text != "which" && s.word.Text != "who" {
		return nil
	}
	return slices.Concat(wordsOf("which"), told[1:])
}

// somebody asks who it was that something is told of, or whose.
func (s *sluice) somebody(told []fold.Token) []fold.Token {
	at := slices.IndexFunc(told, func(t fold.Token) bool { return IsInSet("somebody", t.Text) })
	if at < 0 && s.word.Text == "who" && len(s.noun) == 0 && IsInSet("some or other", told[0].Text) && sharedClasses().people[told[1].Text] {
		return slices.Concat(wordsOf("which"), told[1:]) // "a widow founded it. Who was she?"
	}
	if s.word.Text == "who" && len(s.noun) == 0 && len(told) > 1 && IsInSet("a few", told[0].Text) && slices.ContainsFunc(told, isFinite) {
		return slices.Concat(wordsOf("which"), spaced(told)) // "two painters founded it. Who were they?"
	}
	switch {
	case at < 0 || at+1 == len(told) || len(s.noun) > 0:
		return nil
	case s.word.Text == "whose" && told[at+1].Possessive:
		return slices.Concat(told[:at], wordsOf("whose"), told[at+2:])
	case s.word.Text != "who":
		return nil
	case at > 1 && told[at-2].Text == "there" && isAuxiliary(told[at-1].Text):
		if next := told[at+1].Text; next == "who" || next == "that" {
			return slices.Concat(wordsOf("who"), told[at+2:], spacedAll(told[:at-2]))
		}
		return slices.Concat(wordsOf("who", told[at-1].Text), told[at+1:], spacedAll(told[:at-2]))
	}
	who := s.word
	who.Before = told[at].Before
	return slices.Concat(told[:at], []fold.Token{who}, told[at+1:])
}

// isFinite tells whether a word is an auxiliary, or a verb's past.
func isFinite(t fold.Token) bool {
	return isAuxiliary(t.Text) || !t.Upper && sharedClasses().asVerb(t.Text).form.Has(grammar.Past)
}

// number asks of how many, or how much, something is told that is said to be several, or some.
func (s *sluice) number(told []fold.Token) []fold.Token {
	if s.word.Text != "how" || len(s.noun) == 0 || s.noun[0].Text != "many" && s.noun[0].Text != "much" {
		return nil
	}
	at := slices.IndexFunc(told, func(t fold.Token) bool { return IsInSet("some number", t.Text) })
	if at < 0 || at+1 == len(told) {
		return nil
	}
	to := at + 1
	if told[to].Text == "of" { // "plenty of books"
		to++
	}
	if at > 0 && told[at-1].Text == "a" { // "a number of them"
		at--
	}
	end := to
	for end < len(told) && end < to+maxKind && !IsClosed(told[end].Text) && told[end].Before < fold.Comma {
		end++
	}
	return slices.Concat(wordsOf("how", s.noun[0].Text), told[to:end], spacedAll(told[:at]), told[end:])
}

// thatNoun asks what the noun is of which something is told: "they throw food into the sea. What food
// is it?"
func (s *sluice) thatNoun(told []fold.Token) []fold.Token {
	if len(s.noun) != 1 || s.word.Text != "what" && s.word.Text != "which" {
		return nil
	}
	at := slices.IndexFunc(told, func(t fold.Token) bool { return t.Text == s.noun[0].Text })
	if at < 1 {
		return nil
	}
	from := at
	if IsInSet("some or other", told[at-1].Text) {
		from--
	}
	return slices.Concat(told[:from], wordsOf(s.word.Text), told[at:])
}

// some asks which of its kind something is: "some charity", "a nickname".
func (s *sluice) some(told []fold.Token) []fold.Token {
	if IsPronoun(told[0].Text, "i", "we") {
		return nil // what the asker has is no matter of the records
	}
	sort := len(s.noun) == 1 && IsInSet("sorts of anything", s.noun[0].Text) && len(s.in) == 0
	if !s.asksWhat() && !sort {
		return nil
	}
	for at := len(told) - 2; at >= 0; at-- {
		if IsInSet("a few", told[at].Text) && !sort {
			return slices.Concat(told[:at], wordsOf("which"), spaced(told[at:]))
		}
		if !IsInSet("some or other", told[at].Text) || s.few {
			continue
		}
		if at > 1 && !sort && IsInSet("having", told[at-1].Text) && len(told)-at <= maxKind {
			was := "is"
			if told[at-1].Text == "had" {
				was = "was"
			}
			return slices.Concat(wordsOf("what", was, "the"), told[at+1:], wordsOf("of"), spacedAll(withoutAuxiliary(told[:at-1])))
		}
		word := wordsOf("what")
		switch {
		case sort && told[at+1].Text == s.noun[0].Text: // "of some sort"
		case sort:
			word = wordsOf("what", s.noun[0].Text, "of")
		case s.word.Text == "which":
			word = wordsOf("which")
		}
		return slices.Concat(told[:at], word, told[at+1:])
	}
	return nil
}

// withoutAuxiliary are words without a verb at their end that only helps the next: "the club has" of "the
// club has got".
func withoutAuxiliary(tokens []fold.Token) []fold.Token {
	if n := len(tokens) - 1; n > 0 && IsInSet("having", tokens[n].Text) {
		return tokens[:n]
	}
	return tokens
}

// ofHappening tells whether it asks when, where or why something was.
func (s *sluice) ofHappening() bool { return IsInSet("of a happening", s.word.Text) && len(s.in) == 0 }

// happening asks when, where or why what is told came about: "the keeper who built it: when did that happen?"
func (s *sluice) happening(told []fold.Token) []fold.Token {
	if !s.ofHappening() || s.bare || len(s.noun) > 0 || !hasVerb(told) || IsPronoun(told[0].Text, "i", "we") {
		return nil
	}
	if at := slices.IndexFunc(told, func(t fold.Token) bool { return t.Text == "who" }); at > 1 && !slices.ContainsFunc(told[:at], isFinite) {
		told = slices.Concat(told[:at], told[at+1:])
	}
	return slices.Concat(wordsOf(s.word.Text, "was", "it", "that"), spacedAll(told))
}

// behind asks for what else belongs to what is told: "she studied biology, but in what city?"
func (s *sluice) behind(told []fold.Token) []fold.Token {
	if len(s.in) == 0 || !hasVerb(told) {
		return nil
	}
	return slices.Concat(told, s.in, wordsOf(s.word.Text), s.noun)
}
