package en

import (
	"slices"
	"strings"

	"officebot/bot/grammar"
)

// asksName tells whether it is asked what something was called, and no time stands at a
// token: "what was it formerly called", not "what was it called before 1993".
func (t *taking) asksName(to int) bool {
	calls := func(l grammar.Leaf) bool {
		return l.Word != nil && l.Word.Class == grammar.Verb && l.Word.Sense == "event call"
	}
	from, _ := t.courtesy.Chain(t.lattice.Tokens, 0, grammar.CourtesyAnywhere|grammar.CourtesyOpening)
	for at := from; at < t.lattice.Len(); at++ { // "do you know" calls nothing
		if slices.ContainsFunc(t.lattice.At(at), calls) {
			return to == t.lattice.Len() || !slices.ContainsFunc(t.lattice.At(to), func(l grammar.Leaf) bool { return l.Time != nil })
		}
	}
	return false
}

// word takes the word or phrase between two tokens by what it may be.
func (t *taking) word(from, to int) int {
	content, closed, orders, former, narrow := grammar.ContentWord{}, false, false, false, ""
	t.deputy(from, to)
	t.does = t.does || from > 1 && sets().doing[t.lattice.Tokens[from].Text]
	for _, leaf := range t.lattice.At(from) {
		if leaf.Word == nil || leaf.To != to || leaf.Rest != nil {
			continue
		}
		w := leaf.Word
		switch w.Class {
		case grammar.Adjective:
			if ordering[w.Sense] && from < t.lattice.Len()-1 && (w.Sense != "only" || t.is(from-1, grammar.Determiner)) {
				content.Text, orders = w.Lemma, true
			} else {
				closed = t.open(from, w, &content) || closed
			}
			if w.Sense == "current" && t.is(from-1, grammar.Determiner) && to < t.lattice.Len() && nameOf(t.lattice.At(to)) >= 0 {
				content.Text = w.Sense // "the present director" is given nothing
			}
		case grammar.Verb, grammar.Noun, grammar.Predicate:
			if weak(w) && t.isNarrow(from, w) {
				narrow = w.Lemma
			}
			closed = t.open(from, w, &content) || closed
		case grammar.Negation:
			t.denies()
			closed = true
		case grammar.Question, grammar.Auxiliary:
			if w.Form.Has(grammar.Denied) {
				t.denies()
			}
			former = former || w.Sense == "used"
			t.asks(w, to)
			closed = true
		case grammar.Determiner:
			switch w.Sense {
			case "which of":
				t.asks(w, to)
			case "no":
				t.denies() // "which presidents had no formal office"
			}
			closed = true
		case grammar.Preposition:
			if w.Sense == "with no" && (t.content.Kind || t.content.Holder != grammar.AnyRole) {
				t.denies()
			}
			closed = true
		default:
			closed = true
			former = former || w.Class == grammar.Adverb && w.Sense == "previously"
		}
	}
	if former && t.asksName(to) {
		content.Text, closed, content.Optional = "former", false, t.content.Wants == grammar.WantsPeople
	}
	if content.Text != "" && (!closed || orders) {
		content.Proper = t.lattice.Tokens[from].Upper && t.begun
		if !t.exists(content.Text) {
			t.amount(content.Text, from, to)
			t.add(content)
		}
	} else if narrow != "" {
		t.add(grammar.ContentWord{Text: narrow})
	}
	return to
}

// amount takes "what" for "how much" before a noun of a measure: "what was her salary",
// "what is the height of the tower", "the altitude of the site".
func (t *taking) amount(text string, from, to int) {
	if t.aside {
		return // "a caption for an old photograph: what wrecked the mill"
	}
	units := t.moneys[text]
	if measured := &t.content.Units; units != nil && len(*measured) > 0 && len(t.content.Words) == 1 && len(t.content.Words[0].Units) > 0 {
		*measured, t.content.Amount, t.content.Words[0].Weak = units, true, true // "how big was the fine"
		return
	}
	if units == nil {
		units = t.measures[text]
	}
	asks := t.content.Wants == grammar.WantsThing || t.content.Told
	ends := to == t.lattice.Len() || IsClosed(t.lattice.Tokens[to].Text) || t.isVerb(to)
	if units == nil || len(t.content.Words) > 0 || !asks || !ends || from > 0 && t.is(from-1, grammar.Pronoun) && !t.lattice.Tokens[from-1].Possessive && t.isVerb(from) {
		return
	}
	t.content.Units, t.content.Amount = units, true
}

// add adds a word; the first behind "how many" is what is counted, the one behind "how"
// may be what is measured.
func (t *taking) add(w grammar.ContentWord) {
	if t.aside {
		w.Optional, w.Beside = true, true
		t.content.Add(w)
		return
	}
	if t.counting {
		t.content.Counted, t.counting = w.Text, false
		if t.much && t.moneys[w.Text] == nil {
			t.content.Units = nil // "how much woodland"
		}
	}
	w.Sort = t.sorted
	if t.measuring {
		t.content.Units, t.measuring = w.Units, false
	}
	t.content.Add(w)
}

// deputy takes "vice director" for a question about the director's post, though it is
// another one.
func (t *taking) deputy(from, to int) {
	for _, leaf := range t.lattice.At(from) {
		if leaf.Word == nil || leaf.Word.Sense != "deputy" || leaf.To != to {
			continue
		}
		for _, m := range t.sources.Names.Spot(nil, t.lattice.Tokens[to:]) {
			if m.From == 0 && len(m.Posts) > 0 {
				t.name(&m)
				return
			}
		}
	}
}

// open takes a word of an open class; it tells whether it is one that no sentence is
// told by.
func (t *taking) open(at int, w *grammar.Word, content *grammar.ContentWord) bool {
	unit := grammar.Phrase{}
	switch {
	case t.aside && (t.isBody(w) || w.Class == grammar.Noun && grammar.UnitOf(w.Sense, &unit)):
		return true
	case w.Class == grammar.Noun && grammar.UnitOf(w.Sense, &unit):
		switch {
		case t.counting:
			t.content.Units, t.counting = []string{w.Lemma}, false
		case t.content.Wants == grammar.WantsThing && t.questionIn(max(0, at-maxUnit), at) < at:
			t.content.Wants = grammar.WantsDate
			if w.Sense == "unit day" || w.Sense == "unit month" || w.Sense == "unit year" && !w.Form.Has(grammar.Plural) { // "over which years" is a stretch
				t.content.Grain = unit.Unit
			}
		case t.content.Told && at+1 < t.lattice.Len() && begins(t.lattice, at+1, grammar.Preposition, "of"): // "tell me the date of"
			t.content.Told, t.content.Wants = false, grammar.WantsDate
		}
		return true
	case t.isBody(w) && at > 0 && IsPronoun(t.lattice.Tokens[at-1].Text, "i"):
		t.content.Asker = true // "my office" is another one
		return true
	case t.isBody(w) && !t.isNarrower(at):
		t.office(t.roleAt(at, at+1))
		return true
	case w.Class == grammar.Noun && (w.Sense == "holder" || w.Sense == "person" || w.Sense == "post" || w.Sense == "tenure") && !t.counting && !sets().sexes[w.Lemma],
		w.Class == grammar.Verb && w.Sense == "tell" && (!t.begun || sets().telling[w.Lemma] || t.is(at-1, grammar.Pronoun) && !IsPronoun(t.textAt(at-1), "he", "she", "it", "they")), w.Class == grammar.Verb && w.Sense == "hold" && !t.isTold(w.Lemma), w.Class == grammar.Predicate && w.Sense == "hold":
		return true
	case w.Class == grammar.Noun && w.Sense == "reason" && (t.content.Wants == grammar.WantsThing || t.content.Told):
		t.content.Wants, t.content.Told, t.reason = grammar.WantsReason, false, true
		return true
	case t.isGiven(w):
		return true
	case w.Class == grammar.Noun && (w.Sense == "place" || t.places[w.Lemma]) && !IsInSet("within a place", w.Lemma) && !t.told()[w.Lemma] && at > 0 && (begins(t.lattice, at-1, grammar.Question, "which") || begins(t.lattice, at-1, grammar.Question, "what")) && t.content.Wants == grammar.WantsThing && !t.whichDoes(at):
		t.content.Wants = grammar.WantsPlace
		return true
	case w.Class == grammar.Verb && w.Sense == "last" && at == t.lattice.Len()-1:
		return !t.isEvent(at) // "what did it hit"
	case w.Class == grammar.Noun && w.Sense == "person" && t.counting, w.Lemma == "become of":
		content.Weak = true
	case w.Class == grammar.Adjective && w.Sense == "own" && t.is(at-1, grammar.Pronoun), w.Class == grammar.Verb && w.Sense == "event happen":
		return true
	}
	if past := t.asVerb(t.lattice.Tokens[at].Text); past.known() && w.Class == grammar.Verb && past.lemma != w.Lemma && !strings.Contains(w.Lemma, " ") && !w.Form.Has(grammar.Past|grammar.Participle) && !t.helped(at) {
		content.Text = past.lemma // "who found it" is of finding, "did he found it" is not
		return false
	}
	content.Text = w.Lemma
	content.Units = t.measures[w.Lemma]
	content.Carries = content.Carries || w.Class == grammar.Verb && sets().carrying[w.Lemma]
	content.Vague = t.vague[w.Lemma]
	content.Weak = content.Weak || weak(w) && !t.isNarrow(at, w) && !t.isOrdinal(at) || t.vague[w.Lemma]
	if verb, ok := strings.CutPrefix(w.Sense, "event "); ok && !slices.Contains(content.Events, verb) {
		content.Events = append(content.Events, verb)
	}
	return false
}

// isEvent tells whether a verb of an event stands at a token.
func (t *taking) isEvent(at int) bool {
	return slices.ContainsFunc(t.lattice.At(at), func(l grammar.Leaf) bool {
		return l.Word != nil && l.Word.Class == grammar.Verb && strings.HasPrefix(l.Word.Sense, "event ")
	})
}

// isOrdinal tells whether a word that orders stands at a token: "the second" is no part of a minute.
func (t *taking) isOrdinal(at int) bool {
	return slices.ContainsFunc(t.lattice.At(at), func(l grammar.Leaf) bool { return l.Ordinal && l.To == at+1 })
}

// whichDoes tells whether what the noun behind "which" means moves about and does what stands behind it:
// "which bus takes the children", and not "which town was he born in".
func (t *taking) whichDoes(at int) bool {
	return at == 1 && at+2 < t.lattice.Len() && IsInSet("moving", t.lattice.Tokens[at].Text) && !t.is(at+1, grammar.Auxiliary) && t.isVerb(at+1)
}

// maxUnit is how far behind "which" a word for a time may stand: "on which exact day".
const maxUnit = 3

// exists tells whether a verb says only that there is what is counted.
func (t *taking) exists(verb string) bool {
	return t.content.Counted != "" && IsInSet("existing", verb) && !t.content.Words[0].Weak
}

// helped tells whether an auxiliary or "to" stands before a verb, which is then in its
// base form: not "was", behind which stands a participle.
func (t *taking) helped(at int) bool {
	for i := range at {
		participle := begins(t.lattice, i, grammar.Auxiliary, "be") || begins(t.lattice, i, grammar.Auxiliary, "have")
		if t.is(i, grammar.Auxiliary) && !participle || t.lattice.Tokens[i].Text == "to" {
			return true
		}
	}
	return false
}

// ordering are the adjectives that pick one of several: what is told of the first concert
// is not told of another.
var ordering = map[string]bool{"first": true, "last": true, "longest": true, "shortest": true, "oldest": true, "only": true}

// isTold tells whether the facts have some form of a verb.
func (t *taking) isTold(lemma string) bool {
	return slices.ContainsFunc(NewMorphology().Verb(lemma), func(f grammar.Inflected) bool { return t.told()[f.Text] })
}
