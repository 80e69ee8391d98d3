package en

import (
	"slices"

	"officebot/bot/grammar"
	"officebot/knowledge/fold"
)

// ifSo is "was there anybody, and if so, who" without what the answer tells anyway.
func (r *reader) ifSo() []fold.Token {
	tokens := r.lattice.Tokens
	n := len(tokens)
	if n < 6 || !r.isA(0, grammar.Auxiliary, "be") && !r.isA(0, grammar.Auxiliary, "have") && !r.isA(0, grammar.Auxiliary, "do") {
		return nil
	}
	end := n - 3
	asked := func(at int) bool {
		return r.isA(at, grammar.Question, "who") || r.isA(at, grammar.Question, "whom") || r.isA(at, grammar.Question, "when") || tokens[at].Text == "which"
	}
	if tokens[n-1].Text == "ones" || tokens[n-1].Text == "one" {
		n-- // "and if so which ones"
		end--
	}
	switch {
	case tokens[n-3].Text == "if" && tokens[n-2].Text == "so" && asked(n-1):
	case asked(n-3) && r.isA(n-2, grammar.Auxiliary, "be") && tokens[n-1].Text == "it":
	default:
		return nil
	}
	if end > 2 && tokens[end-2].Text == "if" && tokens[end-1].Text == "so" {
		end -= 2 // "and if so who was it"
	}
	if r.isA(end-1, grammar.Conjunction, "and") {
		end--
	}
	if tokens[0].Text == "has" && tokens[2].Text == "been" && r.isA(1, grammar.Pronoun, "some") {
		return slices.Concat(fold.Tokens("who"), spaced(tokens[:1]), tokens[2:end]) // "has anybody been both"
	}
	return tokens[:end]
}

// orGone is "was he still in office in 2001, or had he already gone" without the other
// answer.
func (r *reader) orGone() []fold.Token {
	tokens := r.lattice.Tokens
	for k := 3; k < len(tokens)-2; k++ {
		if !r.isA(k, grammar.Conjunction, "or") || !r.isPronoun(k+2) || !r.isA(k+1, grammar.Auxiliary, "have") && !r.isA(k+1, grammar.Auxiliary, "be") {
			continue
		}
		at := k + 3
		for at < len(tokens) && slices.ContainsFunc(r.lattice.At(at), func(l grammar.Leaf) bool {
			return l.Word != nil && l.Word.Class == grammar.Adverb && (l.Word.Sense == "already" || l.Word.Sense == "then")
		}) {
			at++
		}
		if at < len(tokens) && slices.ContainsFunc(r.lattice.At(at), func(l grammar.Leaf) bool {
			return l.Word != nil && l.To == len(tokens) && (l.Word.Sense == "not hold" || l.Word.Sense == "end" && l.Word.Form.Has(grammar.Participle|grammar.Past))
		}) {
			return tokens[:k]
		}
	}
	return nil
}

// leftBehind is "…, stand-ins left out" as "… excluding stand-ins", also where it stands between
// commas in the middle.
func (r *reader) leftBehind() []fold.Token {
	tokens := r.lattice.Tokens
	for at := 2; at < len(tokens)-1; at++ {
		if r.lattice.Gap(at) != fold.Comma {
			continue
		}
		to := at + 1
		for to < len(tokens) && r.lattice.Gap(to) != fold.Comma {
			to++
		}
		for _, words := range sets().behind {
			if end := to - len(words); end > at && r.spelt(end, words) {
				rest := tokens[to:]
				if len(rest) > 0 {
					rest = spaced(rest)
				}
				return slices.Concat(tokens[:at], rest, spaced(fold.Tokens("excluding")), spaced(tokens[at:end]))
			}
		}
	}
	return nil
}

// whoBehind is "2nd director who", "the 2nd director, who was that" with what asks in
// front.
func (r *reader) whoBehind() []fold.Token {
	tokens := r.lattice.Tokens
	last := len(tokens) - 1
	if last > 4 && r.isA(last-1, grammar.Auxiliary, "be") && pointing[tokens[last].Text] && r.lattice.Gap(last-2) == fold.Comma {
		last -= 2
	}
	if last < 2 || !r.isA(last, grammar.Question, "who") || r.asksAt(0) || r.isPreposition(last-1) || r.isA(last-1, grammar.Conjunction, "and") {
		return nil
	}
	return slices.Concat(fold.Tokens("who was the"), spaced(tokens[r.pastA(0, grammar.Determiner, "the"):last]))
}

// laterThan is "a later director than Jia" as "director after Jia".
func (r *reader) laterThan() []fold.Token {
	tokens := r.lattice.Tokens
	for k := 1; k+4 < len(tokens); k++ {
		if !r.isA(k, grammar.Determiner, "a") || !r.isA(k+1, grammar.Adjective, "next") && !r.isA(k+1, grammar.Adjective, "previous") {
			continue
		}
		side := "after"
		if r.isA(k+1, grammar.Adjective, "previous") {
			side = "before"
		}
		for than := k + 3; than < len(tokens)-1; than++ {
			if r.hasPreposition(than, "than") {
				return slices.Concat(tokens[:k], tokens[k+2:than], spaced(fold.Tokens(side)), tokens[than+1:])
			}
		}
	}
	return nil
}

// fullOrActing is "was he a full governor or just acting" as "was he an acting governor".
func (r *reader) fullOrActing() []fold.Token {
	tokens := r.lattice.Tokens
	last := len(tokens) - 1
	if last < 6 || !r.isA(0, grammar.Auxiliary, "be") || !r.isA(last, grammar.Adjective, "acting") {
		return nil
	}
	or := last
	for or > 0 && !r.isA(or, grammar.Conjunction, "or") {
		or--
	}
	for k := 2; k < or-1; k++ {
		if r.isA(k, grammar.Determiner, "a") && r.isA(k+1, grammar.Adjective, "full") {
			return slices.Concat(tokens[:k+1], spaced(tokens[last:]), tokens[k+2:or])
		}
	}
	return nil
}

// underWhose is "under whose leadership" as "under whom".
func (r *reader) underWhose() []fold.Token {
	tokens := r.lattice.Tokens
	for k := 0; k+3 < len(tokens); k++ {
		if r.hasPreposition(k, "under") && tokens[k+1].Text == "whose" && r.isSense(k+2, "directorship") {
			return slices.Concat(tokens[:k+1], spaced(fold.Tokens("whom")), tokens[k+3:])
		}
	}
	return nil
}

// whichOf is "of Voss and Pellam, which one lasted longer" with "who".
func (r *reader) whichOf() []fold.Token {
	tokens := r.lattice.Tokens
	for at := 3; at < len(tokens)-1; at++ {
		if r.lattice.Gap(at) != fold.Comma || tokens[at].Text != "which" || !r.hasPreposition(0, "of") && !r.hasPreposition(0, "between") {
			continue
		}
		to := at + 1
		if r.isA(to, grammar.Pronoun, "one") {
			to++
		}
		who := fold.Tokens("who")
		who[0].Before = fold.Comma
		return slices.Concat(tokens[:at], who, tokens[to:])
	}
	return nil
}
