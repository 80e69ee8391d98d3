package en

import (
	"slices"
	"strings"

	"officebot/bot/grammar"
	"officebot/knowledge/fold"
)

// weighing takes what "how much" asks by the verb: "how much does it weigh".
func (t *taking) weighing() {
	for i := range t.content.Words {
		if w := &t.content.Words[i]; len(t.content.Units) > 0 && len(w.Units) > 0 && t.much {
			t.content.Units = w.Units
		}
	}
}

// nothingElse tells whether a question has no word that means something, but "do".
func (t *taking) nothingElse() bool {
	return !slices.ContainsFunc(t.content.Words, func(w grammar.ContentWord) bool { return w.Text != "do" && w.Text != "become of" && w.Text != "later" })
}

// asker tells whether a question asks what the asker does, or whom he asks, or what that one is to
// do: "how do I install it", "what are you made of", "draw me a heron". What a courtesy asks so is no part of it.
func (t *taking) asker() bool {
	l := t.lattice
	from, _ := t.courtesy.Chain(l.Tokens, 0, grammar.CourtesyAnywhere|grammar.CourtesySource|grammar.CourtesyOpening|grammar.CourtesyClaim)
	if t.wantsMade(from) {
		return true
	}
	for at := from; at < min(l.Len()-2, from+maxAsker); at++ {
		for _, leaf := range l.At(at) {
			if leaf.Word == nil || leaf.Word.Class != grammar.Auxiliary {
				continue
			}
			for _, who := range l.At(leaf.To) {
				if who.Word != nil && who.Word.Class == grammar.Pronoun && (who.Word.Sense == "i" || who.Word.Sense == "you") && !who.Word.Form.Has(grammar.Owner) && !who.Word.Form.Has(grammar.Objective) {
					return !t.tells(who.To)
				}
			}
		}
	}
	return false
}

// wantsMade tells whether the asker wants something made for him: "draw me a heron".
func (t *taking) wantsMade(at int) bool {
	l := t.lattice
	return at+2 < l.Len() && sets().wantingMade[l.Tokens[at].Text] && IsPronoun(l.Tokens[at+1].Text, "i", "we")
}

// tells tells whether a verb of telling stands at a token: "can you say why …".
func (t *taking) tells(at int) bool {
	return at < t.lattice.Len() && slices.ContainsFunc(t.lattice.At(at), func(l grammar.Leaf) bool {
		if l.To < t.lattice.Len() && begins(t.lattice, l.To, grammar.Preposition, "to") {
			return false // "how do I get to Zhongnanhai"
		}
		return l.Word != nil && l.Word.Class == grammar.Verb && (l.Word.Sense == "tell" || l.Word.Sense == "hold")
	})
}

// maxAsker is how many words may stand before "do I".
const maxAsker = 4

// startsClause tells whether "when" before a token begins a clause in front of what is asked: "when the bell
// was stolen, who was warden".
func (t *taking) startsClause(to int) bool {
	if to > 1 || to >= t.lattice.Len() || slices.ContainsFunc(t.lattice.At(to), func(l grammar.Leaf) bool { return l.Word != nil && l.Word.Class == grammar.Auxiliary }) {
		return false
	}
	for at := to + 1; at < t.lattice.Len(); at++ {
		if t.lattice.Gap(at) == fold.Comma && slices.ContainsFunc(t.lattice.At(at), func(l grammar.Leaf) bool { return l.Word != nil && l.Word.Class == grammar.Question }) {
			return true
		}
	}
	return false
}

// asks notes what a question word wants, and an auxiliary in front.
func (t *taking) asks(w *grammar.Word, to int) {
	if t.aside {
		return
	}
	if w.Class == grammar.Auxiliary {
		t.content.Habit = t.content.Habit || w.Sense == "do" && !w.Form.Has(grammar.Past)
		if !t.begun || t.content.Told && (t.startsBehind(to-1) || t.startsJoined(to-1)) {
			t.content.Told, t.content.Wants = false, grammar.WantsTruth
		}
		return
	}
	if !t.content.Told || (w.Sense == "who" || w.Sense == "which") && t.relates(to) {
		return
	}
	if w.Sense == "when" && t.startsClause(to) {
		t.content.Fronted = true
		return
	}
	t.content.Told = false
	to = t.pastSplit(to)
	switch w.Sense {
	case "who", "whom", "whose":
		t.content.Wants = grammar.WantsPeople
		t.content.Agent, t.content.Patient = t.doer(w, to, to)
		t.content.Habit = t.content.Agent && t.isPresent(to)
		if verb := t.asVerb(t.textAt(to)).lemma; t.content.Agent && IsInSet("receiving", verb) {
			t.content.Receives = verb
		}
		t.content.Whose, t.content.From = w.Sense == "whose", t.standsBehind(to)
		t.content.Identity = !t.content.Agent && !t.content.Patient
	case "what", "which", "which of":
		t.content.Wants = grammar.WantsThing
		if from, end := t.holderAt(to); end > to {
			t.content.Holder, t.kind = t.holderOf(w, to, end), from
		} else if end := t.kindAt(to); end > to && !t.isUnit(to) && !(t.is(to-2, grammar.Preposition) && t.places[t.textAt(end-1)]) {
			t.content.Agent, t.content.Patient = t.doer(w, to, end)
			t.content.Kind = t.content.Agent || t.content.Patient
			if t.content.Kind {
				t.kind = end
			}
		} else {
			t.sort = t.sortAt(to)
			if IsInSet("sorts of anything", t.textAt(to)) && begins(t.lattice, to+1, grammar.Preposition, "of") {
				t.sort = to + 1 // "which part of the zoo"
			}
		}
		if end := max(t.sort, t.kind); end > to {
			t.content.SortDoes, _ = t.doer(w, to, end)
			t.content.SortBehind = t.behindWhich(to)
		}
	case "when", "since when", "until when":
		t.content.Wants = grammar.WantsDate
	case "where":
		t.content.Wants = grammar.WantsPlace
	case "why":
		t.content.Wants = grammar.WantsReason
	case "how":
		t.content.Wants = grammar.WantsManner
		t.measuring = true
	case "how much", "how long", "how old":
		t.content.Wants = grammar.WantsCount
		t.much = w.Sense == "how much"
		t.counting = t.much && to < t.lattice.Len() && t.told()[t.textAt(to)] && t.isCommon(to)
		t.content.Age = w.Sense == "how old"
		t.content.Units = t.measures[strings.TrimPrefix(w.Sense, "how ")]
	case "how many":
		t.content.Wants = grammar.WantsCount
		t.counting = true
	case "how often":
		t.content.Wants = grammar.WantsManner
	default:
		t.content.Wants = grammar.WantsCount
	}
}

// relates tells whether the question word that ends at a token stands behind a noun of which it only says more, since another
// asks behind it: "the man who fell from a ladder died in what year".
func (t *taking) relates(to int) bool {
	noun := to - 2
	return noun >= 0 && t.lattice.Gap(to-1) < fold.Comma && t.opens(noun) && !t.isPredicate(noun) && t.questionIn(to, t.lattice.Len()) < t.lattice.Len()
}

// pastSplit is the token behind "was it that" at a token, which only stresses who is asked for: "who was it
// that built it".
func (t *taking) pastSplit(at int) int {
	if at+maxTag < t.lattice.Len() && begins(t.lattice, at, grammar.Auxiliary, "be") && begins(t.lattice, at+1, grammar.Pronoun, "it") && relativeWord[t.textAt(at+2)] {
		return at + maxTag
	}
	return at
}

// isUnit tells whether a noun for a stretch of time stands at a token: "since which year women may".
func (t *taking) isUnit(at int) bool {
	unit := grammar.Phrase{}
	return at < t.lattice.Len() && slices.ContainsFunc(t.lattice.At(at), func(l grammar.Leaf) bool {
		return l.Word != nil && l.Word.Class == grammar.Noun && grammar.UnitOf(l.Word.Sense, &unit)
	})
}

// startsBehind tells whether a yes/no question starts at a token behind what stands in front of it
// up to a comma: "while he was president, was there an office".
func (t *taking) startsBehind(at int) bool {
	return at+maxTag < t.lattice.Len() && t.lattice.Gap(at) == fold.Comma && (t.is(0, grammar.Conjunction) || t.is(0, grammar.Preposition))
}

// startsJoined tells whether a yes/no question starts at a token right behind what joins it to what was
// said before: "and can they stand again".
func (t *taking) startsJoined(at int) bool {
	return at == 1 && slices.ContainsFunc([]string{"and", "but", "so"}, func(sense string) bool {
		return begins(t.lattice, 0, grammar.Conjunction, sense)
	})
}

// maxTag is how many words a tag has at most: "was he not".
const maxTag = 3

// holderOf is what the holder of a post, whose word ends before a token, does behind "which": he
// does something, or it is done to him, or he is something.
func (t *taking) holderOf(w *grammar.Word, to, end int) grammar.NameRole {
	switch agent, patient := t.doer(w, to, end); {
	case agent:
		return grammar.Agent
	case patient:
		return grammar.Undergoer
	}
	return grammar.Identical
}

// holderAt is where a word or a name for those who hold a post stands behind "which", be it
// behind an adjective; the token itself where none does.
func (t *taking) holderAt(at int) (from, to int) {
	for from = at; from < min(t.lattice.Len(), at+2); from++ {
		k := grammar.LongestOf(t.lattice.At(from), func(l *grammar.Leaf) bool {
			return l.Mention != nil && l.Cost <= 1 && len(l.Mention.Posts) > 0 || l.Word != nil && l.To == from+1 && l.Word.Class == grammar.Noun && l.Word.Sense == "holder"
		})
		if k >= 0 {
			return from, t.lattice.At(from)[k].To
		}
		if !t.is(from, grammar.Adjective) {
			break
		}
	}
	return at, at
}

// doer tells whether a question for somebody asks for the one who does something, or for
// the one to whom it is done: "who opened it", "who did Mao appoint", "who was it opened
// by", "who was dismissed".
func (t *taking) doer(w *grammar.Word, to, from int) (agent, patient bool) {
	last := t.lattice.Len() - 1
	by := begins(t.lattice, last, grammar.Preposition, "by") || to > 1 && begins(t.lattice, to-2, grammar.Preposition, "by")
	be := false
	switch {
	case w.Sense == "whose":
		return false, false
	case from > last && w.Class == grammar.Question && t.is(to-2, grammar.Preposition): // "it was sold to whom"
		return by, !by
	}
	for at := from; at <= last; at++ {
		switch {
		case begins(t.lattice, at, grammar.Auxiliary, "do"):
			return false, true
		case begins(t.lattice, at, grammar.Auxiliary, "be"):
			be = true
		case begins(t.lattice, at, grammar.Auxiliary, "have"), t.isAdverb(at), at > from && t.textAt(at) == "to" && t.is(at-1, grammar.Auxiliary): // "who used to be"
		case by:
			return true, false
		case !be:
			return w.Sense != "whom", w.Sense == "whom"
		default:
			v := t.asVerb(t.lattice.Tokens[at].Text)
			return false, v.form.Has(grammar.Participle) && !v.form.Has(grammar.Gerund)
		}
	}
	return false, false
}

// standsBehind is the preposition that "whom" stands behind, or that the question ends in; "" where
// that is "of" or "by", and where none is.
func (t *taking) standsBehind(to int) string {
	switch text := t.behindWhich(to); text {
	case "from", "to", "with", "for", "against", "under":
		return text
	}
	return ""
}

// behindWhich is the preposition that "which" stands behind, or that the question ends in; ""
// where there is none.
func (t *taking) behindWhich(to int) string {
	for _, at := range [...]int{to - 2, t.lattice.Len() - 1} {
		if at >= 0 && at >= to-2 && t.is(at, grammar.Preposition) {
			return t.lattice.Tokens[at].Text
		}
	}
	return ""
}

func (t *taking) isAdverb(at int) bool {
	return slices.ContainsFunc(t.lattice.At(at), func(l grammar.Leaf) bool {
		return l.Word != nil && (l.Word.Class == grammar.Adverb || l.Word.Class == grammar.Auxiliary)
	})
}

// isPresent tells whether a verb at a token says what somebody does, or is used to do: "who chooses".
func (t *taking) isPresent(at int) bool {
	form := t.asVerb(t.textAt(at)).form
	return form.Has(grammar.Third) && !form.Has(grammar.Past)
}
