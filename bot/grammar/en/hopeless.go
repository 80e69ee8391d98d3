package en

import (
	"slices"
	"strings"

	"officebot/bot/grammar"
	"officebot/bot/query"
)

// hopeless tells whether the last of the parts read so far, up to a token, is one too
// many: whatever may follow, assign would refuse the clause. It looks at the shape of
// the parts alone, and knows of assign only what holds for every verb.
func (c *clauseReader) hopeless(to int) bool {
	last := &c.parts[c.n-1]
	switch last.kind {
	case partStray:
		// Where words may be left out, the preposition may, too.
		return c.states != nil || !straysOften(last) && c.count(func(p *part) bool { return p.kind == partStray && !straysOften(p) }) > 1
	case partTime:
		return last.beside == nil && c.count(func(p *part) bool { return p.kind == partTime && p.beside == nil }) > 2
	case partQuestion:
		return c.count(func(p *part) bool { return p.kind == partQuestion }) > 2
	case partAdverb:
		_, known := (&assignment{}).adverb(last.word.Sense)
		return !known
	case partPrep:
		return !adjoins(last.word.Sense, last.phrase) && !c.takes(last.word.Sense, last.phrase)
	case partAux:
		main := c.mainVerb()
		return main >= 0 && c.parts[main].kind == partVerb && c.parts[c.n-2].kind != partThan && to > c.ofVerbs().lastLeading
	case partVerb, partPred:
		return c.secondVerb(last) || !leading(last) && c.phrasesIn(0, c.n-1) > 2
	case partPhrase:
		return c.crowded()
	}
	return false
}

func (c *clauseReader) count(is func(*part) bool) int {
	n := 0
	for i := range c.n {
		if is(&c.parts[i]) {
			n++
		}
	}
	return n
}

// straysOften tells whether a preposition may stand alone beside another that does:
// "how long was he in for", "went on to".
func straysOften(p *part) bool { return p.word.Sense == "for" || p.word.Sense == "to" }

// leading tells whether a verb may lead another: "stopped being", "remained".
func leading(p *part) bool { return p.kind == partVerb && slices.ContainsFunc(p.words, leads) }

func leads(w *grammar.Word) bool {
	return strings.HasPrefix(w.Sense, "be ") || strings.HasPrefix(w.Sense, "aspect ")
}

// secondVerb tells whether there are two verbs of which neither leads the other.
func (c *clauseReader) secondVerb(last *part) bool {
	verbs, leads := 0, 0
	for i := range c.n {
		if p := &c.parts[i]; p.kind == partVerb || p.kind == partPred {
			verbs++
			if leading(p) {
				leads++
			}
		}
	}
	return verbs > 2 || verbs == 2 && leads == 0
}

// mainVerb is the part that is the clause's verb whatever follows, -1 where there is
// none.
func (c *clauseReader) mainVerb() int {
	for i := range c.n {
		if p := &c.parts[i]; (p.kind == partVerb || p.kind == partPred) && !leading(p) {
			return i
		}
	}
	return -1
}

func (c *clauseReader) phrasesIn(from, to int) int {
	n := 0
	for i := from; i < to; i++ {
		if c.parts[i].kind == partPhrase {
			n++
		}
	}
	return n
}

// crowded tells whether more phrases stand together than a verb has place for: two
// before it and two behind, or two that "be" makes the same beside loose ones and the
// "what" of "what was he director of".
func (c *clauseReader) crowded() bool {
	if main := c.mainVerb(); main >= 0 {
		return c.phrasesIn(main+1, c.n) > 2
	}
	tight := 0
	for i := range c.n {
		switch p := &c.parts[i]; {
		case p.kind == partVerb:
			return false // it may lead another
		case p.kind == partPhrase && !isLoose(p.phrase) && len(p.phrase.Or) == 0 && (!asks(p.phrase) || p.phrase.Set != nil):
			tight++
		}
	}
	return tight > 2
}

// takes tells whether a verb of the sentence takes a preposition with a phrase.
func (r *reader) takes(preposition string, p *grammar.Phrase) bool {
	if preposition == "by" {
		return true // of any verb in the passive
	}
	for _, t := range r.ofVerbs().slots {
		if t.preposition == preposition && grammar.Fits(t.role, p) {
			return true
		}
	}
	return false
}

// verbsOf is what is told of all verbs of a sentence together.
type verbsOf struct {
	slots       []slotRole
	lastLeading int // the last token at which one stands that may lead another, -1 where none does
}

// slotRole is a role that a verb gives the phrase of a preposition.
type slotRole struct{ preposition, role string }

func (r *reader) ofVerbs() *verbsOf {
	if r.allVerbs != nil {
		return r.allVerbs
	}
	out := &verbsOf{slots: make([]slotRole, 0, 32), lastLeading: -1}
	r.allVerbs = out
	for i := range r.lattice.Len() {
		for _, leaf := range r.lattice.At(i) {
			if leaf.Word == nil || leaf.Word.Class != grammar.Verb && leaf.Word.Class != grammar.Predicate {
				continue
			}
			if leads(leaf.Word) {
				out.lastLeading = i
			}
			for _, arg := range leaf.Word.Args {
				for _, slot := range arg.Slots {
					if one := (slotRole{slot, arg.Role}); !slices.Contains(out.slots, one) {
						out.slots = append(out.slots, one)
					}
				}
			}
		}
	}
	return out
}

// adjoins tells whether a preposition and its phrase may be an adjunct, of some verb.
func adjoins(preposition string, p *grammar.Phrase) bool {
	if asks(p) {
		return preposition == "under" && p.Kind == grammar.People || p.Kind == grammar.Unit
	}
	switch p.Kind {
	case grammar.People:
		return p.Set != nil && besidePeople[preposition]
	case grammar.SoMany:
		return companyLinks[preposition]
	case grammar.Title:
		return p.Ask != grammar.Whose && (preposition == "in" || preposition == "at" || preposition == "of" || preposition == "on")
	case grammar.Length:
		return preposition == "by"
	case grammar.Unit, grammar.Number:
		return false
	case grammar.List:
		return p.Set != nil && (preposition == "in" || preposition == "on")
	case grammar.Counted:
		return preposition == "for" || preposition == "on" && p.Unit == query.AnyUnit
	case grammar.Vacancy:
		return len(p.Empty) > 0 && aroundEmpty[preposition] || preposition == "with" || preposition == "with no" || preposition == "despite"
	case grammar.Body:
		return preposition == "including" || preposition == "except" || preposition == "in" || preposition == "at" || preposition == "on" || preposition == "of" || preposition == "for"
	case grammar.Thing:
		return preposition != "of" || p.Noun != nil
	}
	return preposition != "of"
}

// aroundEmpty are those that tie a vacancy to a clause: as what came before or after, or
// as a time.
var aroundEmpty = map[string]bool{"after": true, "since": true, "before": true, "until": true, "in": true, "during": true, "throughout": true}

// besidePeople are the prepositions that tie people to a clause as no role of its verb.
var besidePeople = map[string]bool{
	"under": true, "except": true, "before": true, "after": true, "beside": true, "in": true, "among": true, "on": true,
	"between": true, "either side": true, "alone": true, "including": true, "during": true,
}
