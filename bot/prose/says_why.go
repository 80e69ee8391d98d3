package prose

import (
	"slices"

	"officebot/bot/outline"
)

// saysWhy tells whether the clause is given a reason, and the question's words are about
// what it is given for.
func (a *asking) saysWhy(r *reading, n int) bool {
	c := &r.Clauses[n]
	rest := c.Words
	for _, p := range c.Part(outline.Cause) {
		rest = without(rest, p.Words)
	}
	if a.makes(r, c) || a.becauseBeside(r, c) || a.loses(r, c) || a.refusedFor(r, c) {
		return true
	}
	if !r.asksVerb(c) && (!r.covers(rest) || a.asksEvent() && !a.performs(r, c)) {
		return false
	}
	return len(rest) < len(c.Words) || slices.ContainsFunc(r.Clauses, func(o outline.Clause) bool {
		if o.Link == outline.Relative && o.Above == n && !o.Unsaid && a.judging().Wishes(o.Lemma) && !r.asksVerb(&o) {
			return true // "by a king who wished to end it"
		}
		// What tells when of what has its date tells why: "in 1923, when his eyesight failed".
		why := o.Link == outline.Reason || o.Link == outline.Moment && (o.Before || len(c.Part(outline.Time)) > 0)
		return why && o.Above == n
	})
}

// makes tells whether a clause says what made somebody do what is asked of: "failing eyesight forced
// her to give it up".
func (a *asking) makes(r *reading, c *outline.Clause) bool {
	if c.Verb < 0 || c.Unsaid || c.Passive || !a.judging().Makes(c.Lemma) || r.asksVerb(c) {
		return false
	}
	made := false
	for _, p := range c.Parts {
		asked := slices.ContainsFunc(p.Words, r.asked)
		if p.Kind == outline.Subject && (asked || !a.isNew(r, p.Words)) {
			return false
		}
		made = made || asked
	}
	return made
}

// performs tells whether a clause tells by its object what is asked of as a verb, "announced his
// resignation", or by where somebody passed a time: "spent a fortnight in prison".
func (a *asking) performs(r *reading, c *outline.Clause) bool {
	if !c.Unsaid && a.judging().Spends(c.Lemma) && slices.ContainsFunc(c.Parts, func(p outline.Part) bool {
		return p.Kind != outline.Subject && p.Kind != outline.Object && slices.ContainsFunc(p.Words, r.asked)
	}) {
		return true
	}
	return !c.Unsaid && a.judging().Performs(c.Lemma) && slices.ContainsFunc(c.Part(outline.Object), func(p outline.Part) bool {
		return slices.ContainsFunc(p.Words, func(i int) bool { return r.asked(i) && (c.Passive || !r.Words[i].Under) })
	})
}

// becauseBeside tells whether a reason stands in a clause right behind what has all the question's
// words, and is of that: "its hall, known as the Lantern Room because of the dome, seats 412".
func (a *asking) becauseBeside(r *reading, c *outline.Clause) bool {
	for _, p := range c.Part(outline.Cause) {
		from := p.Words[0]
		if from <= c.Verb {
			from = min(from, c.Verb)
		} else if c.Verb >= 0 {
			continue // it is of the verb
		}
		if r.asked(from-1) && r.covers(slices.DeleteFunc(slices.Clone(c.Words), func(i int) bool { return i >= from })) {
			return true
		}
	}
	return false
}

// loses tells whether a clause says of what was lost or hurt in what that was, or to what: "lost his
// left eye in a duel".
func (a *asking) loses(r *reading, c *outline.Clause) bool {
	return !c.Unsaid && c.Verb >= 0 && a.judging().Loses(c.Lemma) && slices.ContainsFunc(c.Part(outline.Other), func(p outline.Part) bool {
		first := r.Words[p.Words[0]].Text
		return (a.judging().Meanwhile(first) || a.judging().LosesTo(c.Lemma, first)) && len(p.Words) > 1 && a.isNew(r, p.Words) && !slices.ContainsFunc(p.Words, r.asked)
	})
}

// refusedFor tells whether a clause is the reason for which something of the question was refused, where it asks why that was
// not: "was rejected because it resembled another".
func (a *asking) refusedFor(r *reading, c *outline.Clause) bool {
	if !a.Denied || c.Link != outline.Reason || c.Above < 0 {
		return false
	}
	above := &r.Clauses[c.Above]
	return !above.Unsaid && a.judging().Refuses(above.Lemma) && slices.ContainsFunc(r.scope[c.Above], r.asked)
}
