package en

import (
	"slices"

	"officebot/bot/grammar"
	"officebot/bot/outline"
	"officebot/knowledge/fold"
)

// How surely a token is the verb of a clause.
const (
	never = iota
	perhaps
	surely
	auxiliary
)

// finite tells how surely a token is the finite verb of a clause.
func (t *teller) finite(i int) int {
	if i < 0 || i >= t.l.Len() || t.l.Tokens[i].Kind != fold.Word || t.word(i).IDs != nil || t.isInitial(i) || t.namesBehind(i) || t.l.Tokens[i].Possessive || t.clock[i] > i || t.inTime(i) || t.compounded(i) {
		return never
	}
	if t.is(i, grammar.Auxiliary, "") {
		for _, leaf := range t.l.At(i) {
			if w := leaf.Word; w != nil && w.Class == grammar.Auxiliary && (w.Form == 0 || w.Form.Has(grammar.Third|grammar.Past|grammar.Base)) {
				return auxiliary
			}
		}
		return never
	}
	v := t.asVerb(t.l.Tokens[i].Text)
	if !v.known() || t.word(i).Upper || t.afterArticle(i) || t.is(i-1, grammar.Preposition, "") && !t.is(i-1, grammar.Conjunction, "") {
		return never
	}
	switch {
	case i == 0 && t.l.Len() > 1 && !v.form.Has(grammar.Participle) && t.l.Tokens[0].Upper && t.word(1).Upper:
		return never // "Fell Lodge was opened"
	case v.form.Has(grammar.Past) && (t.describesNoun(i) || t.endsAside(i)):
		return never
	case v.form.Has(grammar.Past):
		return surely
	case t.l.Gap(i) < fold.Comma && t.described(i-1), v.form.Has(grammar.Third) && !t.isRelative(i-1) && t.endsSubject(i):
		return never
	case v.form.Has(grammar.Third) && (v.mostly || t.objectAt(i+1) && !t.behindPreposition(i)) && i > 0 && !t.is(i-1, grammar.Conjunction, "and"):
		return surely
	case v.form.Has(grammar.Base) && i > 0 && t.plural(i-1) && i+1 < t.l.Len() && (t.textAt(i+1) == "the" || t.isOwner(i+1)) && !t.behindPreposition(i):
		return surely // "when two thousand candles light the paths"
	case v.form.Has(grammar.Base) && v.mostly && i > 0 && (t.plural(i-1) || t.is(i-1, grammar.Pronoun, "they")):
		return surely
	case v.form.Has(grammar.Third | grammar.Base):
		return perhaps
	}
	return never
}

// describesNoun tells whether a participle at a token only says more of the noun behind it, which is who
// or what does what its clause tells: "a sum that masked men had taken".
func (t *teller) describesNoun(i int) bool {
	if !t.participle(i) || i > 0 && !t.isRelative(i-1) && t.l.Gap(i) < fold.Stop || i+2 >= t.l.Len() || IsClosed(t.textAt(i+1)) || t.word(i+1).Number || t.clock[i+1] > i+1 {
		return false
	}
	return t.is(i+2, grammar.Auxiliary, "have") || t.is(i+2, grammar.Auxiliary, "be")
}

// endsSubject tells whether an auxiliary stands right behind a token, or behind what breaks in there between commas, so that it is
// the noun of which that tells: "manuscripts of puppet plays, bequeathed by a widow, are kept there".
func (t *teller) endsSubject(i int) bool {
	at := i + 1
	if at < t.l.Len() && t.l.Gap(at) == fold.Comma && t.participle(at) {
		for at++; at < t.l.Len() && t.l.Gap(at) < fold.Comma; at++ {
		}
	}
	return at < t.l.Len() && t.l.Gap(at) < fold.Stop && (t.is(at, grammar.Auxiliary, "be") || t.is(at, grammar.Auxiliary, "have"))
}

// endsAside tells whether what looks like a verb in the past ends what breaks in between a subject and its verb, of which "was"
// goes on behind the comma: "the mark, a heron on a compass rose, was drawn", "the hall, built with a levy on every ounce
// stamped, was opened".
func (t *teller) endsAside(i int) bool {
	if i+1 >= t.l.Len() || t.l.Gap(i+1) != fold.Comma || !t.is(i+1, grammar.Auxiliary, "be") && !t.is(i+1, grammar.Auxiliary, "have") {
		return false
	}
	for at := i - 1; at > 0; at-- {
		if _, to := t.linkAt(at); to > at {
			return false
		}
		if t.l.Gap(at) >= fold.Comma {
			return t.l.Gap(at) == fold.Comma && i > at+1
		}
	}
	return false
}

// isDenied tells whether an auxiliary at a token is one with "not": "didn't".
func (t *teller) isDenied(i int) bool {
	return slices.ContainsFunc(t.l.At(i), func(leaf grammar.Leaf) bool {
		return leaf.Word != nil && leaf.Word.Class == grammar.Auxiliary && leaf.To == i+1 && leaf.Word.Form.Has(grammar.Denied)
	})
}

// past tells whether a finite verb is in the past.
func (t *teller) past(i int) bool {
	for _, leaf := range t.l.At(i) {
		if leaf.Word != nil && leaf.Word.Class == grammar.Auxiliary && leaf.To == i+1 {
			return leaf.Word.Form.Has(grammar.Past)
		}
	}
	return t.asVerb(t.l.Tokens[i].Text).form.Has(grammar.Past)
}

// afterArticle tells whether a token stands right behind an article, a number or an
// owner: "the wrecked brig", "300 maps".
func (t *teller) afterArticle(i int) bool {
	if i == 0 || t.l.Gap(i) >= fold.Comma {
		return false
	}
	if t.is(i-1, grammar.Determiner, "") && !sets().linking[t.textAt(i-1)] || t.l.Tokens[i-1].Possessive || t.word(i-1).Number && !t.endsWith(i) {
		return true
	}
	return t.isOwner(i - 1)
}

// endsWith tells whether a verb in the past at a token has nothing behind it that it could
// stand before: "all four survived".
func (t *teller) endsWith(i int) bool {
	last := i+1 == t.l.Len() || t.l.Gap(i+1) >= fold.Comma
	return last && i > 1 && t.is(i-2, grammar.Determiner, "") && t.asVerb(t.textAt(i)).form.Has(grammar.Past)
}

// objectAt tells whether something that a verb has behind it begins at a token.
func (t *teller) objectAt(i int) bool {
	return i < t.l.Len() && (t.is(i, grammar.Determiner, "") || t.is(i, grammar.Preposition, "") && !t.is(i, grammar.Preposition, "of") || t.word(i).Number || t.word(i).IDs != nil || t.isOwner(i))
}

// isOwner tells whether a pronoun stands at a token that says whose the noun behind it is: "its".
func (t *teller) isOwner(i int) bool {
	return i >= 0 && slices.ContainsFunc(t.l.At(i), func(leaf grammar.Leaf) bool {
		return leaf.Word != nil && leaf.Word.Class == grammar.Pronoun && leaf.Word.Form.Has(grammar.Owner)
	})
}

// described tells whether at a token stands what only nouns have before them: "the first presses",
// "steam-driven presses".
func (t *teller) described(i int) bool {
	return t.is(i, grammar.Adjective, "") && t.is(i-1, grammar.Determiner, "") || t.compounded(i) && t.asVerb(t.textAt(i)).form.Has(grammar.Participle)
}

// compounded tells whether a hyphen makes one adjective of a token and the word before it: "steam-driven".
func (t *teller) compounded(i int) bool {
	return i > 0 && t.l.Gap(i) == fold.Hyphen && !IsInSet("joined to a verb", t.textAt(i-1))
}

// plural tells whether a token looks like a plural.
func (t *teller) plural(i int) bool {
	text := t.l.Tokens[i].Text
	return text == "people" || len(text) > 3 && text[len(text)-1] == 's' && text[len(text)-2] != 's'
}

// inClock tells whether a token is of a time.
func (t *teller) inClock(i int) bool { return t.clock[i] > i || t.inTime(i) }

// inTime tells whether a token stands inside a time.
func (t *teller) inTime(i int) bool {
	for from := max(0, i-maxTimeWords); from < i; from++ {
		if t.clock[from] > i {
			return true
		}
	}
	return false
}

const maxTimeWords = 8

// participle tells whether a token is a verb's participle, other than that in -ing.
func (t *teller) participle(i int) bool {
	if i >= t.l.Len() {
		return false
	}
	v := t.asVerb(t.l.Tokens[i].Text)
	return v.form.Has(grammar.Participle) && !v.form.Has(grammar.Gerund|grammar.Base) && !t.afterArticle(i) && !t.compounded(i)
}

// inGroup tells whether a token goes on with the verb that stands before it: "has been".
func (t *teller) inGroup(i int) bool {
	for i--; i >= 0 && (t.is(i, grammar.Adverb, "") || t.is(i, grammar.Negation, "")); i-- {
	}
	return i >= 0 && t.is(i, grammar.Auxiliary, "")
}

// verbGroup is the verb of a clause with its auxiliaries.
type verbGroup struct {
	from, to  int // tokens
	verb      int
	lemma     string
	passive   bool
	copula    bool
	uncertain bool
	future    bool
	denied    bool
	modal     outline.Modal
	apart     bool // the verb stands behind its object: "had the hall built"
}

// modal is whether an auxiliary at a token says that something has to be done, or may be.
func (t *teller) modal(i int) outline.Modal {
	switch t.textAt(i) {
	case "must":
		return outline.Must
	case "may", "can", "cannot":
		return outline.May
	}
	return outline.Plain
}

// groupAt reads the verb and its auxiliaries that begin at a token.
func (t *teller) groupAt(i int) verbGroup {
	g := verbGroup{from: i, to: i + 1, verb: i}
	be, have, do, may := false, false, false, false
	for at := i; at < t.l.Len(); at++ {
		v := t.asVerb(t.l.Tokens[at].Text)
		if t.isDenied(at) {
			g.uncertain, g.denied = true, t.is(at, grammar.Auxiliary, "be") || t.is(at, grammar.Auxiliary, "have") || t.is(at, grammar.Auxiliary, "do")
		}
		switch {
		case t.is(at, grammar.Auxiliary, "get") && t.asVerb(t.textAt(at+1)).form.Has(grammar.Participle) && !t.asVerb(t.textAt(at+1)).form.Has(grammar.Gerund):
			be, g.verb, g.lemma, g.to = true, at, "be", at+1 // "got hurt"
		case t.is(at, grammar.Auxiliary, "be"):
			be, g.verb, g.lemma, g.to = true, at, "be", at+1
		case at == i && t.is(at, grammar.Auxiliary, "have"):
			have, g.verb, g.lemma, g.to = true, at, "have", at+1
		case t.is(at, grammar.Auxiliary, "do"), t.is(at, grammar.Auxiliary, "get"):
			do = t.is(at, grammar.Auxiliary, "do")
			g.verb, g.lemma, g.to = at, t.l.Tokens[at].Text, at+1
		case at == i && t.is(at, grammar.Auxiliary, ""):
			g.uncertain, g.to, g.modal = true, at+1, t.modal(at)
			may = !t.is(at, grammar.Auxiliary, "can")
			g.future = t.textAt(at) == "will" || t.textAt(at) == "shall" || t.textAt(at) == "would" && t.textAt(at+1) != "have"
		case t.is(at, grammar.Negation, ""):
			g.future = false
			g.uncertain, g.denied, g.to = true, !may && !t.is(at, grammar.Negation, "hardly"), at+1
		case t.textAt(at) == "no" && t.textAt(at+1) == "longer":
			g.uncertain, g.denied, g.to = true, true, at+2
			at++
		case at > i && be && v.form.Has(grammar.Participle) && !v.form.Has(grammar.Gerund):
			g.passive, g.verb, g.lemma, g.to = true, at, v.lemma, at+1
			return g
		case at > i && be && v.form.Has(grammar.Gerund):
			g.verb, g.lemma, g.to = at, v.lemma, at+1
			return g
		case at > i && have && v.form.Has(grammar.Participle):
			g.verb, g.lemma, g.to = at, v.lemma, at+1
			return g
		case at > i && do && t.asVerb(t.l.Tokens[at].Text).base:
			g.verb, g.lemma, g.to = at, t.l.Tokens[at].Text, at+1
			return g
		case at > i && g.uncertain && v.known():
			g.verb, g.lemma, g.to = at, v.lemma, at+1
			return g
		case at == i && v.known():
			g.lemma = v.lemma
			return g
		case at > i && t.is(at, grammar.Adverb, ""), at > i && at == g.to && t.l.Tokens[at].Text == "later":
		default:
			g.copula = be
			return g
		}
	}
	g.copula = be
	return g
}
