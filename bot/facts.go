package bot

import (
	"slices"

	"officebot/bot/language"
	"officebot/knowledge"
	"officebot/knowledge/fold"
)

// factAtom tells whether any way of asking for a fact wants the atom's words.
func (r *reader) factAtom(a *atom) bool {
	tokens := r.tokens[a.from:a.to]
	if tokens[0].Kind != fold.Han {
		return r.bot.facts().term(tokens[0].Text) >= 0
	}
	return len(r.bot.facts().terms(tokens)) > 0
}

// asksFact tells whether the question holds a word that asks for a fact and
// is no cue of a tenure.
func (f *frame) asksFact() bool {
	for i := range f.view {
		a := &f.view[i]
		if a.mention == nil && a.time == nil && !a.filler() && asksOnly(a.cues) && !a.cues.Any(wantCues) && f.reader.factAtom(a) {
			return true
		}
	}
	return false
}

// asksOnly tells whether a word asks for a fact and for nothing about tenures:
// it carries no cue but question words.
func asksOnly(c language.Cues) bool {
	return c[0]&^questionWords[0] == 0 && c[1]&^questionWords[1] == 0
}

var questionWords = language.SetOf(language.What, language.Which, language.Where, language.Why, language.How, language.Happen, language.Body, language.Exist, language.Filler)

// kindsOf are the question words that a fact must answer for what is asked.
func kindsOf(a ask) knowledge.Kinds {
	switch a {
	case askWho:
		return knowledge.Who
	case askWhen:
		return knowledge.When
	case askWhere:
		return knowledge.Where
	case askWhy:
		return knowledge.Why
	case askHow:
		return knowledge.How | knowledge.What
	case askHowMany:
		return knowledge.HowMany
	case askHowLong:
		return knowledge.HowMany | knowledge.When // since when tells how long
	case askNothing, askYesNo:
		return ^knowledge.Kinds(0)
	}
	return knowledge.What | knowledge.Which | knowledge.Who | knowledge.How
}

// What speaks for a fact, in points. The rarity of the words in which it is
// asked for counts too, in steps of pointsPerBit.
const (
	pointsPerBit   = 10
	pointsSpecial  = 100 // a word that asks for nothing but facts
	pointsAbout    = 60  // it is about somebody whom the question names
	pointsKind     = 40  // it answers the question word
	pointsDate     = 25  // it falls in the time asked about
	pointsBody     = 15  // it is about a body that the question names
	pointsNames    = 10  // it names somebody whom the question names
	pointsOffice   = 8   // it is about the office, and nobody else is named
	pointsPost     = 6   // it is about a post that the question names
	pointsStranger = -15 // a yes/no question puts somebody else in its place
)

// matchFact is the fact that the atoms ask for, nil where none fits.
func (f *frame) matchFact(views ...[]atom) *factMatch {
	if !mayAskFact(views) {
		return nil
	}
	b := f.bot()
	var tokens []fold.Token
	for _, view := range views {
		for i := range view {
			if auxiliary := i+1 < len(view) && doForms[f.reader.tokens[view[i].from].Text]; !auxiliary {
				tokens = append(tokens, f.reader.tokens[view[i].from:view[i].to]...)
			}
		}
	}
	var best *factMatch
	matches := b.facts().match(b.facts().terms(tokens))
	bestRank := 0
	special := f.specialTerms(views)
	for i := range matches {
		m := &matches[i]
		rank := f.rank(m)
		if rank > 0 && slices.ContainsFunc(m.terms, func(term int32) bool { return contains(special, term) }) {
			rank += pointsSpecial
		}
		if rank > bestRank {
			best, bestRank = m, rank
		}
	}
	return best
}

// doForms ask nothing where they only help another verb, that is anywhere but at
// the end: "what does the leader have", but "what does the office do".
var doForms = map[string]bool{"do": true, "does": true, "did": true, "have": true, "has": true, "had": true}

// mayAskFact tells whether any word could ask for a fact; the plain questions
// about tenures have none, and never read the facts.
func mayAskFact(views [][]atom) bool {
	for _, view := range views {
		for i := range view {
			a := &view[i]
			if a.unknown || a.mention == nil && a.time == nil && !a.filler() && (asksOnly(a.cues) || a.has(language.Appoint) || a.has(language.Born)) {
				return true
			}
		}
	}
	return false
}

// rank tells how well a fact fits the question, 0 for not at all: it must be
// about whom and what the question names.
func (f *frame) rank(m *factMatch) int {
	rank := pointsPerBit * m.score
	fact := m.fact
	for _, p := range f.allPeople() {
		switch {
		case slices.Contains(fact.About, p.ID):
			rank += pointsAbout
		case slices.Contains(fact.People, p), slices.Contains(fact.During, p):
			rank += pointsNames
		case f.ask == askYesNo:
			rank += pointsStranger
		default:
			return 0
		}
	}
	for _, o := range f.allOrgs() {
		switch {
		case slices.Contains(fact.About, o.ID):
			rank += pointsBody
		case f.mentionsInText(fact, o):
		default:
			return 0
		}
	}
	for _, p := range f.namedPosts() {
		if slices.Contains(fact.About, p.ID) || slices.Contains(fact.Posts, p) {
			rank += pointsPost
			break
		}
	}
	if len(f.allOrgs()) == 0 && len(f.allPeople()) == 0 {
		office := f.bot().records.Office.Organizations
		if n := len(office); n > 0 && slices.Contains(fact.About, office[n-1].ID) {
			rank += pointsOffice
		}
	}
	for _, e := range f.times {
		if !fact.Start.IsZero() && knowledge.Overlap(fact.Start, fact.Start, e.Span) != knowledge.No {
			rank += pointsDate
		}
	}
	if kindsOf(f.ask)&fact.Kinds != 0 {
		rank += pointsKind
	}
	return max(rank, 1)
}

// allPeople and allOrgs are what the asking sentence names, its time clause
// included.
func (f *frame) allPeople() []*knowledge.Person {
	people := f.people
	for i := range f.while {
		people = appendNew(slices.Clip(people), f.while[i].people()[:min(1, len(f.while[i].people()))])
	}
	return people
}

func (f *frame) allOrgs() []*knowledge.Organization {
	orgs := f.orgs
	for i := range f.while {
		orgs = appendNew(slices.Clip(orgs), f.while[i].organizations())
	}
	return orgs
}

func (f *frame) namedPosts() []*knowledge.Post {
	var posts []*knowledge.Post
	for i := range f.view {
		posts = appendNew(posts, f.view[i].posts())
	}
	return posts
}

func (f *frame) mentionsInText(fact *knowledge.Fact, o *knowledge.Organization) bool {
	return f.bot().textWords(fact).has(fold.Tokens(o.Name))
}

// specific tells whether a way of asking has a word that no question about
// tenures would have.
func (f *frame) specific(m *factMatch, views ...[]atom) bool {
	if f.has(language.Appoint) && (f.ask == askWho && len(f.people) > 0 || f.ask == askYesNo && len(f.people) > 1) {
		return true
	}
	special := f.specialTerms(views)
	return slices.ContainsFunc(m.terms, func(term int32) bool { return contains(special, term) })
}

// specialTerms are the terms that hold a word which asks for facts and for
// nothing about tenures.
func (f *frame) specialTerms(views [][]atom) []int32 {
	var tokens []fold.Token
	var special []bool
	for _, view := range views {
		for i := range view {
			a := &view[i]
			asks := a.time == nil && a.mention == nil && a.number == 0 && !a.filler() && !f.onlyQuestion(a) && (asksOnly(a.cues) || a.has(language.Born) && f.ageOfBody())
			for k := a.from; k < a.to; k++ {
				tokens = append(tokens, f.reader.tokens[k])
				special = append(special, asks)
			}
		}
	}
	var terms []int32
	f.bot().facts().each(tokens, func(term int32, from, to int) {
		if slices.Contains(special[from:to], true) {
			terms = append(terms, term)
		}
	})
	return terms
}

// onlyQuestion tells whether an atom is a question word and nothing more:
// "what", but not "which city".
func (f *frame) onlyQuestion(a *atom) bool {
	return a.cues.Any(wantCues) && (a.to-a.from == 1 || f.reader.tokens[a.from].Kind == fold.Han)
}
