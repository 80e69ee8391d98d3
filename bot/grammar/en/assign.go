package en

import (
	"strings"

	"officebot/bot/grammar"
	"officebot/bot/query"
)

// assignment gives the parts of one clause their roles. Every part is ticked by
// whoever uses it, and a clause of which one is left is none: that is how nothing
// of a question falls for free.
type assignment struct {
	world      *grammar.World
	parts      []part
	ticked     [maxParts]bool
	mode       mode
	main       int // the part that is the verb, -1 in a fragment
	word       *grammar.Word
	passive    bool
	copula     bool
	listed     bool   // "list", "tell" stands in front
	noLonger   bool   // "no longer": a denial to which Yes and No say enough
	judged     bool   // a claim opens or a tag closes the clause
	echoed     bool   // the tag only wants it confirmed
	noMore     bool   // "only lasted five years"
	throughout bool   // "continuously": of a time that has to be told
	doubted    bool   // the tag asks whether it is wrong
	total      bool   // "in total": of what is counted or measured
	next       int    // "next", "before that": a place beside whom the talk is of
	aspect     string // "begin", "end", "last": of "started", "stopped", "went on" and another verb
	inverted   bool   // an auxiliary stands before the subject
	fronted    int    // the auxiliary in front, -1 where there is none
	actually   bool   // "actually": of who held the post it doubts, of a deed, and of when and how long, it says nothing
	numbered   bool   // "where in the list"
	bare       bool   // there is no object where the verb takes one
	both       bool   // both ends are asked for
	question   int    // the question word that is no phrase, -1
	prop       grammar.Prop
	cost       int
}

// assign makes of the parts read so far what the clause says; its fills stand in c.fills
// until the next one.
func (c *clauseReader) assign(verb *grammar.Word) (grammar.Prop, int, bool) {
	a := &assignment{prop: grammar.Prop{Fills: c.fills[:0]}, world: c.world, parts: c.parts[:c.n], mode: c.mode, judged: c.judged, echoed: c.echoed, doubted: c.doubted, listed: c.listed, word: verb, main: -1, fronted: -1, question: -1}
	a.prop.Denied = c.denied
	if !a.findVerb() || !a.adverbs() {
		return grammar.Prop{}, 0, false
	}
	var ok bool
	switch {
	case a.main < 0:
		ok = a.fragment()
	case a.copula:
		ok = a.be()
	default:
		ok = a.verb()
		if strings.HasPrefix(a.prop.Pred, "event ") {
			a.cost += costEvent
		}
	}
	ok = ok && a.adjuncts()
	a.nextBeside()
	if !ok || !a.placed() || !a.turned() || !a.wants() {
		return grammar.Prop{}, 0, false
	}
	if a.actually && a.prop.Pred != "exist" && a.prop.Wants != grammar.WantsDate && a.prop.Wants != grammar.WantsLength && !strings.HasPrefix(a.prop.Pred, "event ") && a.prop.Of("appointer") == nil {
		return grammar.Prop{}, 0, false
	}
	if a.mode == modeMain && a.prop.Wants == grammar.WantsTruth && a.prop.Pred == "end" && a.word != nil && IsInSet("leaving at will", a.word.Lemma) && !a.ofPost() {
		return grammar.Prop{}, 0, false // "did he quit"
	}
	for i := range a.parts {
		if !a.ticked[i] {
			return grammar.Prop{}, 0, false
		}
		if p := &a.parts[i]; p.kind == partPhrase && p.phrase.Kind == grammar.Tenure && p.phrase.Set != nil && a.completes() {
			return grammar.Prop{}, 0, false // "did he finish his term": whether it was to last longer
		}
	}
	if a.throughout && !a.always() {
		return grammar.Prop{}, 0, false // "was he ever there continuously"
	}
	if !a.keepsCompany() || !a.prop.Newly() {
		return grammar.Prop{}, 0, false
	}
	a.thanInPost()
	a.prop.ByNobody()
	if a.prop.Line == nil && a.prop.TellsVacancy() {
		a.prop.Line = a.world.VacantLine(&a.prop)
	}
	return a.prop, a.cost, true
}

// costEvent is what it costs to read a verb as telling of an event where it may
// tell of a tenure as well.
const costEvent = 2

func (a *assignment) tick(i int) { a.ticked[i] = true }

// fill puts a phrase into a role.
func (a *assignment) fill(role, by string, i int, p *grammar.Phrase) bool {
	if a.prop.Of(role) != nil || !grammar.Fits(role, p) || role == "as" && isNoPost(p) || by == "as" && p.Kind == grammar.Body {
		return false // nobody serves as a body: "as Stud Master, Madsen or Ruhland" has no "Master Madsen"
	}
	a.tick(i)
	if nth, ok := p.Set.(query.Nth); ok && role == "post" && a.prop.Pred == "end" && !p.Definite && grammar.IsGeneric(nth.Set) && (nth.N == 1 || nth.N == -1) {
		a.prop.Order = nth.N // "who left last"
		return true
	}
	if role == "body" && by == grammar.Object && p.Kind == grammar.Body && p.ID == "" && p.All && p.Plural && p.Ask == grammar.NoAsk {
		set, ok := a.world.Both(query.All{}) // "did anyone head both offices": one and the other
		if !ok {
			return false
		}
		role, p = "post", &grammar.Phrase{Kind: grammar.Office, Set: set}
	}
	if role == "tenure" && isHole(p.Set) && a.prop.Of("holder") != nil {
		own := *p
		own.Set, p = nil, &own // "who ended their term": each his own
	}
	a.prop.Fills = append(a.prop.Fills, grammar.Fill{Role: role, Phrase: *p, By: by})
	if p.Ask == grammar.Which || p.Ask == grammar.HowMany {
		if a.prop.Gap != "" {
			return false
		}
		a.prop.Gap = role
	}
	return true
}

// isNoPost tells whether a phrase asks for what nobody can be somebody's appointment "as": for
// a person, or for a word that the lexicon does not have, as in "which bald chairman appointed him".
func isNoPost(p *grammar.Phrase) bool {
	if p.Ask != grammar.Which {
		return false
	}
	return p.Kind == grammar.People && !p.Role && grammar.IsGeneric(p.Set) || p.Kind == grammar.Thing && p.Noun == nil
}

func isHole(set query.Set) bool {
	_, hole := set.(query.Hole)
	return hole
}

// phrases are the parts between two that are phrases, in room for them.
func (a *assignment) phrases(out []int, from, to int) []int {
	for i := from; i < to; i++ {
		if a.parts[i].kind == partPhrase {
			out = append(out, i)
		}
	}
	return out
}
