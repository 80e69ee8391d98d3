package grammar

import "officebot/bot/query"

// Own is a noun of somebody's: "Ding's predecessor", "the end of Ding's tenure".
func Own(head, owner Phrase) (Phrase, bool) {
	owner = owner.Closed()
	if head.Kind == Deed {
		return head.Tells("of", owner)
	}
	if head.Members && owner.Kind == Body {
		return owner, true // "the staff of the office" work for whom it works
	}
	if owner.Set == nil && head.Kind == Length && owner.Kind == Tenure {
		return head, true // "the length of service"
	}
	if owner.Set == nil {
		return head, false
	}
	switch {
	case head.Kind == People && head.By != 0 && owner.Kind == People:
		return Phrase{Kind: People, Set: query.Step{From: owner.Set, By: head.By}, Definite: true, Narrowed: true, Plural: head.Plural, Ask: head.Ask}, true
	case head.Kind == People && head.Ship && owner.Kind == People:
		return Phrase{Kind: Tenure, Set: query.Meet{Sets: []query.Set{head.Set, owner.Set}}, Ask: head.Ask}, true
	case head.Kind == People && head.Common && owner.Kind == People:
		// "Ding's boss"
		return Phrase{Kind: People, Set: query.Leaders{Set: owner.Set}, Narrowed: true, Ask: head.Ask}, owner.Named
	case head.Kind == People && head.Role && owner.Kind == People && owner.Named:
		return head.Narrow(func(set query.Set) query.Set { return query.Under{Set: set, Leaders: owner.Set} }), true
	case head.Kind == Title && owner.Kind == People && owner.Role && !owner.Selected:
		return Phrase{Kind: Office, Set: owner.Set, Ask: head.Ask}, true // "the director's post"
	case head.Kind == Number && owner.Kind == People && owner.Plural && !owner.Named:
		owner.Ask = HowMany // "the number of directors"
		return owner, true
	case head.Kind == Title && !head.Ship && owner.Kind == People && (owner.Named || owner.Selected):
		head.Set = owner.Set // "Jia's position"
		return head, true
	case head.Kind == Title && head.Ship && owner.Kind == People && head.Other:
		head.Set = owner.Set // "Jia's other directorship"
		return head, owner.Named || owner.Selected
	case head.Kind == Title && head.Ship && owner.Kind == People:
		return Phrase{Kind: Tenure, Set: owner.Set, Ask: head.Ask}, true
	case head.Kind == Tenure && owner.Kind == Tenure:
		owner.Ask = max(owner.Ask, head.Ask)
		return owner, true
	case head.Kind == List && (owner.Kind == People || owner.Kind == Tenure):
		return owner, true
	case head.Kind == Tenure || head.Kind == Length || head.Kind == Number:
		head.Set = owner.Set
		if head.Kind == Tenure && owner.Ask == Which {
			head.Ask = Which // "which director's term"
		}
		return head, true
	case head.Kind == Moment && head.Span == nil:
		head.Set = owner.Set
		head.Span = query.Edge{Set: owner.Set, Of: head.Of}
		return head, true
	}
	return head, false
}

// Besides is who came before or after somebody: one, the n-th where the phrase counts
// ("the second director after Jia"), or all of them.
func Besides(head Phrase, line query.All, from query.Set, by int) Phrase {
	var in query.Set
	if len(line.Posts) > 0 {
		in = line
	}
	if head.Neighbour() {
		head = head.Unpicked() // "the next director after Jia"
	}
	switch n := head.Nth(); {
	case n > 0:
		head = head.Unpicked()
		head.Set = query.Step{From: from, By: by * n, Line: in}
	case head.N > 1 && !head.Definite && head.Ask == NoAsk:
		// "two directors before Han"
		head.Set, head.N, head.Plural = query.Step{From: from, By: by * head.N, Line: in}, 0, false
	case head.Plural || head.Ask == HowMany || head.All:
		head.Set = query.Beyond{From: from, Before: by < 0, Line: line}
	default:
		head.Set = query.Step{From: from, By: by, Line: in}
	}
	head.Role, head.Narrowed = false, true
	return head
}

// UnitOf reads a unit of time.
func UnitOf(sense string, p *Phrase) bool {
	p.Kind = Unit
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
	case "unit century":
		p.Grain, p.Unit, p.N = query.Stretch, query.Years, 100
	default:
		return false
	}
	return true
}

func IsGeneric(set query.Set) bool {
	all, ok := set.(query.All)
	return ok && len(all.Posts) == 0
}
