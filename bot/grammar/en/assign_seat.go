package en

import (
	"slices"
	"strings"

	"officebot/bot/grammar"
	"officebot/bot/language"
	"officebot/knowledge/fold"
)

// located is "where is the office", "is it in Shanghai", "which city is it in".
func (a *assignment) located(phrases []int) bool {
	var body, asked, prep = -1, -1, -1
	for _, i := range phrases {
		switch p := a.parts[i].phrase; {
		case p.Kind == grammar.Body && (p.ID != "" || p.Main != ""), p.Kind == grammar.Deed && isSeat(p):
			body = i
		case p.Kind == grammar.Thing && asks(p) && isWhereabouts(p.Text):
			asked = i
		default:
			return false
		}
	}
	for i := range a.parts {
		if (a.parts[i].kind == partPrep && a.parts[i].phrase.Kind == grammar.Thing || a.parts[i].kind == partStray) && placing[a.parts[i].word.Sense] {
			prep = i
		}
	}
	where := a.question >= 0 && a.parts[a.question].word.Sense == "where"
	if body < 0 || !where && prep < 0 || (asked >= 0) != (prep >= 0 && a.parts[prep].kind == partStray) {
		return false
	}
	a.prop.Pred = "event locate"
	whose := a.parts[body].phrase
	if whose.Kind == grammar.Deed {
		if whose = a.seatOf(whose); whose == nil {
			return false
		}
	}
	ok := a.fill("patient", grammar.Subject, body, whose)
	switch {
	case asked >= 0:
		a.tick(prep)
		ok = ok && a.fill("place", grammar.Object, asked, a.parts[asked].phrase)
	case prep >= 0:
		ok = ok && a.fill("place", a.parts[prep].word.Sense, prep, a.parts[prep].phrase)
	}
	return ok
}

// isWhereabouts tells whether a noun phrase is of somewhere to be, which may be told by where
// that is: not of a part of it, as in "which floor".
func isWhereabouts(text string) bool {
	noun := text[strings.LastIndexByte(text, ' ')+1:]
	return sharedClasses().places[noun] && !IsInSet("within a place", noun) || IsInSet("whereabouts", noun)
}

// without is "the office was without a director".
func (a *assignment) without(phrases []int) bool {
	if len(phrases) != 1 || a.parts[phrases[0]].phrase.Kind != grammar.Body {
		return false
	}
	for i := range a.parts {
		p := &a.parts[i]
		if p.kind == partPrep && (p.word.Sense == "with no" || p.word.Sense == "except") && p.phrase.Kind == grammar.People && p.phrase.Role && !p.phrase.Picks() {
			a.prop.Pred = "vacant"
			return a.fill("post", p.word.Sense, i, p.phrase) && a.fill("body", grammar.Subject, phrases[0], a.parts[phrases[0]].phrase)
		}
	}
	return false
}

// isSeat tells whether a noun is the place where a body is: "the headquarters".
func isSeat(p *grammar.Phrase) bool {
	pred, gap := p.Noun.Deed()
	return pred == "event locate" && gap == "place" && !asks(p)
}

// seatOf is the body whose seat a noun is, the office where it does not say.
func (a *assignment) seatOf(p *grammar.Phrase) *grammar.Phrase {
	if len(p.Fills) > 0 {
		return &p.Fills[0].Phrase
	}
	if main := a.world.Main(); main != "" && p.Definite {
		return &grammar.Phrase{Kind: grammar.Body, Main: main}
	}
	return nil
}

var placing = map[string]bool{"in": true, "at": true, "on": true}

// vague tells whether a clause is to be judged by a place that may lie around the one that
// is told, or be of its kind: "in Asia", "in a big city"; or that is none but a time: "in January".
func (r *reader) vague(p *grammar.Prop) bool {
	place := p.Of("place")
	if p.Pred != "event locate" || p.Wants != grammar.WantsTruth || place == nil || place.Kind != grammar.Thing {
		return false
	}
	for word := range strings.FieldsSeq(place.Text) {
		if !r.told()[word] && (sets().wide[word] || language.IsWord(word)) || r.timeOf(word) {
			return true
		}
	}
	return false
}

// timeOf tells whether a word is read as a time in the sentence, or as a part of one.
func (r *reader) timeOf(word string) bool {
	for at := range r.lattice.Tokens {
		for _, leaf := range r.lattice.At(at) {
			if leaf.Time != nil && slices.ContainsFunc(r.lattice.Tokens[at:leaf.To], func(t fold.Token) bool { return t.Text == word }) {
				return true
			}
		}
	}
	return false
}
