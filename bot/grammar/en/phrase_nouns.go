package en

import (
	"officebot/bot/grammar"
	"officebot/bot/query"
)

// common reads a common noun as a head.
func (r *reader) common(leaf *grammar.Leaf, s *spec) []edge {
	w := leaf.Word
	p := grammar.Phrase{Plural: w.Form.Has(grammar.Plural)}
	switch w.Sense {
	case "holder", "head":
		p.Kind, p.Set, p.Role, p.Common = grammar.People, query.All{}, true, true
	case "incumbent":
		p = grammar.Phrase{Kind: grammar.People, Set: query.All{}, Role: true, Common: true}.Picked([]grammar.Pick{grammar.PickCurrent})
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
	case "start":
		p.Kind, p.Of = grammar.Moment, query.Start
	case "end":
		p.Kind, p.Of = grammar.Moment, query.End
	case "length":
		p.Kind = grammar.Length
	case "vacancy":
		p.Kind = grammar.Vacancy
	case "body":
		p.Kind, p.Main = grammar.Body, r.world.Main()
	case "post":
		p.Kind = grammar.Title
	case "directorship":
		p.Kind, p.Ship = grammar.Title, true
	case "count":
		p.Kind = grammar.Number
	case "number":
		if edges := r.numbered(leaf.To); edges != nil {
			return edges
		}
		p.Kind = grammar.Number
	case "list", "name":
		p.Kind = grammar.List
	default:
		if !unitOf(w.Sense, &p) {
			return nil
		}
		if s.number > 0 && s.phrase.Ask == grammar.NoAsk {
			p.Kind = grammar.Counted
			p.N = max(1, p.N) * s.number
		}
	}
	if s.owner != nil {
		if owned, ok := own(p, *s.owner); ok {
			return []edge{{leaf.To, 0, owned}}
		}
		return nil
	}
	return []edge{{leaf.To, 0, p}}
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

// unitOf reads a unit of time.
func unitOf(sense string, p *grammar.Phrase) bool {
	p.Kind = grammar.Unit
	switch sense {
	case "unit day", "unit date":
		p.Grain, p.Unit = query.Day, query.Days
	case "unit week":
		p.Grain, p.Unit = query.Stretch, query.Weeks
	case "unit month":
		p.Grain, p.Unit = query.Month, query.Months
	case "unit year":
		p.Grain, p.Unit = query.Year, query.Years
	case "unit decade":
		p.Grain, p.Unit, p.N = query.Stretch, query.Years, 10
	default:
		return false
	}
	return true
}

// own is a noun of somebody's: "Ding's predecessor", "the end of Ding's tenure".
func own(head, owner grammar.Phrase) (grammar.Phrase, bool) {
	owner = owner.Closed()
	if owner.Set == nil {
		return head, false
	}
	switch {
	case head.Kind == grammar.People && head.By != 0 && owner.Kind == grammar.People:
		return grammar.Phrase{Kind: grammar.People, Set: query.Step{From: owner.Set, By: head.By}, Definite: true, Narrowed: true, Plural: head.Plural, Ask: head.Ask}, true
	case head.Kind == grammar.People && head.Ship && owner.Kind == grammar.People:
		return grammar.Phrase{Kind: grammar.Tenure, Set: query.Meet{Sets: []query.Set{head.Set, owner.Set}}, Ask: head.Ask}, true
	case head.Kind == grammar.People && head.Common && owner.Kind == grammar.People:
		// "Ding's boss"
		return grammar.Phrase{Kind: grammar.People, Set: query.Leaders{Set: owner.Set}, Narrowed: true, Ask: head.Ask}, owner.Named
	case head.Kind == grammar.People && head.Role && owner.Kind == grammar.People && owner.Named:
		return head.Narrow(func(set query.Set) query.Set { return query.Under{Set: set, Leaders: owner.Set} }), true
	case head.Kind == grammar.Title && owner.Kind == grammar.People && owner.Role && !owner.Selected:
		return grammar.Phrase{Kind: grammar.Office, Set: owner.Set, Ask: head.Ask}, true // "the director's post"
	case head.Kind == grammar.Number && owner.Kind == grammar.People && owner.Plural && !owner.Named:
		owner.Ask = grammar.HowMany // "the number of directors"
		return owner, true
	case head.Kind == grammar.Title && !head.Ship && owner.Kind == grammar.People && owner.Named:
		head.Set = owner.Set // "Jia's position"
		return head, true
	case head.Kind == grammar.Title && head.Ship && owner.Kind == grammar.People:
		return grammar.Phrase{Kind: grammar.Tenure, Set: owner.Set, Ask: head.Ask}, true
	case head.Kind == grammar.Tenure && owner.Kind == grammar.Tenure:
		owner.Ask = max(owner.Ask, head.Ask)
		return owner, true
	case head.Kind == grammar.List && (owner.Kind == grammar.People || owner.Kind == grammar.Tenure):
		return owner, true
	case head.Kind == grammar.Tenure || head.Kind == grammar.Length || head.Kind == grammar.Number:
		head.Set = owner.Set
		return head, true
	case head.Kind == grammar.Moment && head.Span == nil:
		head.Set = owner.Set
		head.Span = query.Edge{Set: owner.Set, Of: head.Of}
		return head, true
	}
	return head, false
}
