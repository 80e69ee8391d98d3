package en

import (
	"slices"

	"officebot/bot/grammar"
	"officebot/bot/query"
)

// common reads a common noun as a head.
func (r *reader) common(at int, leaf *grammar.Leaf, s *spec) []edge {
	w := leaf.Word
	p := grammar.Phrase{Plural: w.Form.Has(grammar.Plural)}
	switch w.Sense {
	case "holder", "head":
		if r.isTitle(at, leaf.To) {
			return nil // "the Master" where that is what one of the office's posts is called
		}
		p.Kind, p.Set, p.Role, p.Common = grammar.People, query.All{}, true, true
		if top := r.world.Top(); top != nil && w.Sense == "head" {
			p.Set = top
		}
	case "incumbent":
		p = grammar.Phrase{Kind: grammar.People, Set: query.All{}, Role: true, Common: true}.Picked([]grammar.Pick{grammar.PickCurrent})
	case "acting":
		p = grammar.Phrase{Kind: grammar.People, Set: query.All{}, Plural: p.Plural}.Picked([]grammar.Pick{grammar.PickActing})
	case "person":
		p.Kind, p.Set = grammar.People, query.All{}
	case "predecessor", "successor":
		p.Kind, p.By = grammar.People, 1
		if w.Sense == "predecessor" {
			p.By = -1
		}
	case "tenure":
		p.Kind = grammar.Tenure
	case "dates":
		switch {
		case s.number > 0:
			return nil
		}
		switch s.phrase.Ask {
		case grammar.HowMany:
			return nil
		case grammar.Which: // "what years"
			p.Kind = grammar.Unit
		default:
			p.Kind = grammar.Tenure
		}
	case "occasion":
		if s.number == 0 {
			return nil
		}
		p.Kind, p.N = grammar.Counted, s.number // "on two occasions"
	case "start":
		p.Kind, p.Of = grammar.Moment, query.Start
	case "end":
		p.Kind, p.Of = grammar.Moment, query.End
	case "length":
		p.Kind = grammar.Length
	case "vacancy":
		p.Kind = grammar.Vacancy
		for i := range r.world.EmptyTimes() {
			p.Empty = append(p.Empty, i)
		}
	case "body", "body so called", "body unless told", "body by name":
		if !r.isBody(w) || r.namesBody(at, leaf) {
			return nil // "the council" of a town is not whatever the office is
		}
		p.Kind, p.Main = grammar.Body, r.world.Main()
		if bodies, age := r.world.Bodies(), s.ageOfBody(); age != 0 && len(bodies) > 1 && !p.Plural {
			p.ID = bodies[0] // "the new office" is the present one
			if age < 0 {
				p.ID = bodies[len(bodies)-1]
			}
		}
	case "post of somebody":
		if s.owner == nil && (!s.any || s.phrase.Ask != grammar.NoAsk || s.phrase.Definite || s.number > 0) {
			return nil
		}
		p.Kind = grammar.Title
	case "post":
		p.Kind = grammar.Title
		if top := r.world.Top(); top != nil && IsInSet("top post", w.Lemma) {
			p.Kind, p.Set = grammar.Office, top
		}
		p.Bodily = s.any && s.phrase.Ask == grammar.NoAsk && slices.ContainsFunc(r.lattice.At(at), func(l grammar.Leaf) bool {
			return l.To == leaf.To && l.Word != nil && l.Word.Class == grammar.Noun && l.Word.Sense == "body"
		})
		if s.phrase.All && p.Plural && s.owner == nil {
			p.Set, _ = r.world.Both(query.All{})
		}
	case "directorship":
		if r.isOneTitle(at, leaf.To, s.any || s.owner != nil) {
			return nil // "the presidency" where that is what one of the office's posts is called
		}
		p.Kind, p.Ship = grammar.Title, true
		if s.phrase.All && p.Plural && s.owner == nil { // "both directorships"
			set, ok := r.world.Both(query.All{})
			p.Set, p.Ship = set, !ok
		}
	case "count":
		p.Kind = grammar.Number
	case "number":
		if edges := r.numbered(leaf.To); edges != nil {
			return edges
		}
		p.Kind = grammar.Number
	case "list", "name":
		p.Kind = grammar.List
	case "staff":
		p.Kind, p.Members = grammar.Thing, true
		if s.phrase.Definite && s.owner == nil && IsInSet("staff", w.Lemma) && r.world.Main() != "" { // "the staff" is the office's
			return []edge{{leaf.To, 0, p}, {leaf.To, costOwnStaff, grammar.Phrase{Kind: grammar.Body, Main: r.world.Main()}}}
		}
	default:
		if w.IsDeed() {
			return r.deed(leaf.To, w, s)
		}
		if !grammar.UnitOf(w.Sense, &p) {
			return nil
		}
		switch {
		case s.number > 0 && s.phrase.Ask == grammar.NoAsk:
			p.Kind = grammar.Counted
			p.N = max(1, p.N) * s.number
			if s.halved && !andHalf(&p, p.N/s.number) {
				return nil
			}
		case p.Plural && s.phrase.Ask == grammar.NoAsk && s.comparesLength():
			p.Kind = grammar.Tenure // "more years", "fewer years"
		case s.single && s.phrase.Ask == grammar.NoAsk && s.owner == nil && s.bare():
			counted := p // "did his term last a year"
			counted.Kind, counted.N = grammar.Counted, max(1, p.N)
			return []edge{{leaf.To, 0, p}, {leaf.To, costSingle, counted}}
		}
	}
	if s.owner != nil && s.owner.Ask == grammar.Whose {
		return whose(leaf.To, p)
	}
	if s.owner != nil {
		if owned, ok := grammar.Own(p, *s.owner); ok {
			return []edge{{leaf.To, 0, owned}}
		}
		return nil
	}
	return []edge{{leaf.To, 0, p}}
}

// costSingle is what it costs to count "a year" as one.
const costSingle = 2

// costOwnStaff is what it costs to take the staff that is spoken of for the office's own.
const costOwnStaff = 1

// andHalf adds half of a unit that has so many years to a number of years.
func andHalf(p *grammar.Phrase, years int) bool {
	if p.Kind != grammar.Counted || p.Unit != query.Years {
		return false
	}
	p.Unit, p.N = query.Months, 12*p.N+6*years
	return true
}

// whose is a noun of whoever is asked for: "whose term", "whose predecessor".
func whose(to int, p grammar.Phrase) []edge {
	switch {
	case p.Kind == grammar.Tenure:
		p.Set, p.Ask = query.All{}, grammar.Which
	case p.Kind == grammar.People && p.By != 0, p.Kind == grammar.Title && !p.Ship:
		p.Ask = grammar.Whose
	default:
		return nil
	}
	return []edge{{to, 0, p}}
}

// numbered reads the "three" of "number three".
func (r *reader) numbered(at int) []edge {
	for _, leaf := range r.lattice.At(at) {
		if leaf.Number > 0 && !leaf.Ordinal {
			p := grammar.Phrase{Kind: grammar.People, Set: query.All{}}.Picked([]grammar.Pick{grammar.PickNth(leaf.Number)})
			return []edge{{leaf.To, 0, p}}
		}
	}
	return nil
}

// deed reads a noun of an event, at the cost of a verb of one.
func (r *reader) deed(to int, w *grammar.Word, s *spec) []edge {
	p := grammar.Phrase{Kind: grammar.Deed, Noun: w}
	owner := s.owner
	if s.its {
		owner = &grammar.Phrase{Kind: grammar.Body, Main: r.world.Main(), It: true}
	}
	if owner != nil {
		owned, ok := grammar.Own(p, *owner)
		if !ok {
			return nil
		}
		p = owned
	}
	return []edge{{to, costEvent, p}}
}

// namesBody tells whether the words of a leaf at a token are the name of a body of the
// records that is none of the office's.
func (r *reader) namesBody(at int, leaf *grammar.Leaf) bool {
	return slices.ContainsFunc(r.lattice.At(at), func(other grammar.Leaf) bool {
		return other.Mention != nil && len(other.Mention.Organizations) > 0 && other.To == leaf.To && !r.world.OfOffice(other.Mention.Organizations)
	})
}

// isTitle tells whether the office has a post that is called by the words between two tokens.
func (r *reader) isTitle(at, to int) bool {
	return slices.ContainsFunc(r.lattice.At(at), func(l grammar.Leaf) bool {
		return l.Mention != nil && l.To == to && !l.Misspelt() && r.world.HasPost(l.Mention.Posts)
	})
}

// isOneTitle tells whether the words between two tokens call some of the office's posts and not
// the others, or where it is somebody's any post of the records: "Castell's chairmanship".
func (r *reader) isOneTitle(at, to int, owned bool) bool {
	return slices.ContainsFunc(r.lattice.At(at), func(l grammar.Leaf) bool {
		return l.Mention != nil && l.To == to && len(l.Mention.Posts) > 0 && !l.Misspelt() &&
			(owned || r.world.HasPost(l.Mention.Posts)) && !grammar.IsGeneric(r.world.Role(l.Mention.Posts))
	})
}
