package grammar

import "officebot/bot/query"

// unfollowed are those of a set whom nobody of a line came after.
func unfollowed(set, line query.Set) query.Set {
	return query.Less{Set: set, Without: query.Step{From: line, By: -1}, Tenures: true} // who came back may have been followed once
}

// wereFollowed are those of a set whom somebody of a line came after.
func wereFollowed(set, line query.Set) query.Set {
	return query.Less{Set: set, Without: unfollowed(set, line), Tenures: true}
}

// onlyFollowed tells whether a clause says of somebody no more than that he was followed, and not by whom, when
// or how soon: "who was replaced", "has Han ever been replaced".
func (p *Prop) onlyFollowed() bool {
	earlier := p.Of("earlier")
	whom := earlier == nil && p.Gap == "earlier" || earlier != nil && earlier.Set != nil && earlier.Kind == People
	return whom && p.Pred == "follow" && p.Of("later") == nil && !p.Direct && p.Degree == (Degree{}) && p.Leader == nil && len(p.Times)+len(p.Steps)+len(p.Except) == 0
}

// ofReplaced is the claim that somebody was followed: that there is who came next.
func (p *Prop) ofReplaced(earlier *Phrase) (query.Claim, bool) {
	line, named, ok := p.line()
	if !named {
		line = nil
	}
	set := earlier.Closed().Set
	switch {
	case !ok || generic(earlier) || earlier.N > 0:
		return nil, false
	case earlier.All && !earlier.Named:
		return query.Not{Claim: query.Some{Set: unfollowed(set, wide(line))}}, true
	case isAll(earlier.Set) && earlier.Role && !earlier.Definite && !earlier.Picks():
		return query.Some{Set: wereFollowed(set, wide(line))}, true
	case earlier.Plural:
		return nil, false
	}
	next, ok := p.stepFrom(earlier, 1, line)
	return query.Some{Set: next}, ok
}

// someUnlike are those of whom it is not so what a clause denies of anybody: "has any director never been
// replaced", "did any director not serve under Hu". ok is false of other clauses.
func (p *Prop) someUnlike() (set query.Set, ok bool) {
	if !p.DeniedBehind {
		return nil, false
	}
	whom, followed := p.Of("holder"), p.onlyFollowed()
	if followed {
		whom = p.Of("earlier")
	}
	if whom == nil || p.Gap != "" || !isAll(whom.Set) || !whom.Role || whom.Named || whom.All || whom.Denied || whom.Definite || whom.Picks() || whom.N > 0 {
		return nil, false
	}
	if followed {
		return unfollowed(whom.Set, whom.Set), true
	}
	so := *p
	so.Wants, so.Denied = WantsPeople, false
	if set, ok = so.Set(); !ok {
		return nil, false
	}
	return p.Others(whom.Closed().Set, set), true
}
