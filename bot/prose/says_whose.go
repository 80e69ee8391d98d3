package prose

import (
	"slices"

	"officebot/bot/outline"
)

// saysWhose tells whether a clause says to whom something belongs that the question asks of:
// by an owner before it, or by what stands behind "of".
func (a *asking) saysWhose(s *statement, r *reading, c *outline.Clause) bool {
	return slices.ContainsFunc(c.Words, func(i int) bool {
		if !r.asked(i) || i == c.Verb {
			return false
		}
		if r.ownedAt(i) >= 0 && a.isNew(r, r.nounAt(r.ownedAt(i)-1)) {
			a.fill(s, r, r.nounAt(r.ownedAt(i)-1))
			return true
		}
		return a.ofSomebody(s, r, c, i)
	})
}

// ownedAt is the place of the "'s" by which somebody before it owns the noun at a place, -1
// where there is none: "the instrument maker's old workshop".
func (r *reading) ownedAt(i int) int {
	for k := i - 1; k > 0 && k >= i-maxOwned; k-- {
		if r.Words[k].Text == "" {
			return k
		}
	}
	return -1
}

// maxOwned is how far before a noun the "'s" of its owner stands.
const maxOwned = 3

// nounAt are the places of a noun and of the words before it that belong to it, back to an
// article.
func (r *reading) nounAt(i int) []int {
	var out []int
	for ; i >= 0 && r.Words[i].Text != "" && len(out) < maxOwned; i-- {
		out = append(out, i)
	}
	slices.Reverse(out)
	return out
}

// ofSomebody tells whether behind the noun at a place stands of whom it is.
func (a *asking) ofSomebody(s *statement, r *reading, c *outline.Clause, i int) bool {
	var of []int
	for _, p := range c.Parts {
		at := slices.Index(p.Words, i)
		for k := at + 1; at >= 0 && k < len(p.Words); k++ {
			if w := &r.Words[p.Words[k]]; w.Under && !r.asked(p.Words[k]) && (w.Doer || w.Upper || w.Body) {
				of = append(of, p.Words[k])
			}
		}
	}
	if len(of) == 0 || !a.isNew(r, of) {
		return false
	}
	a.fill(s, r, of)
	return true
}

// gives tells whether a clause that says what something is has in it whose: "the antenna was
// a present of the company".
func (a *asking) gives(s *statement, r *reading, c *outline.Clause) bool {
	return slices.ContainsFunc(c.Part(outline.Object), func(p outline.Part) bool {
		return slices.ContainsFunc(p.Words, func(i int) bool {
			return r.asked(i) && !r.Words[i].Under && a.ofSomebody(s, r, c, i)
		})
	})
}

// ofAnother tells whether the words of the question stand in some parts only as what another
// noun is of, where another verb than its own is told: to pass drawings of the antenna is not
// to give it.
func (a *asking) ofAnother(r *reading, c *outline.Clause, parts []outline.Part) bool {
	if a.ownVerb(r, c) {
		return false
	}
	under := false
	for _, p := range parts {
		for _, i := range p.Words {
			switch {
			case !r.asked(i):
			case r.Words[i].Under:
				under = true
			default:
				return false
			}
		}
	}
	return under
}

// ownVerb tells whether the verb of a clause is a word of the question itself, and not one that
// stands for it.
func (a *asking) ownVerb(r *reading, c *outline.Clause) bool {
	return c.Verb >= 0 && slices.ContainsFunc(a.words, func(w sought) bool { return anyIn(r.stems[c.Verb:c.Verb+1], w.self) })
}

// saysBehind tells whether behind the preposition of the question stands somebody whom it
// does not name: "from whom", "the lens from the workshop of Ernst Vogel".
func (a *asking) saysBehind(s *statement, r *reading, c *outline.Clause) bool {
	return !c.Unsaid && r.asksVerb(c) && slices.ContainsFunc(c.Parts, func(p outline.Part) bool {
		if r.Words[p.Words[0]].Text != a.From {
			return false
		}
		somebody := slices.ContainsFunc(p.Words, func(i int) bool { return r.Words[i].Doer || r.Words[i].Upper || r.Words[i].Body })
		if !somebody || !a.isNew(r, p.Words) {
			return false
		}
		a.fill(s, r, p.Words)
		return true
	})
}

// ownsDeed tells whether a clause tells a deed of the question as somebody's: "in Auden's
// translation" of who translated it.
func (a *asking) ownsDeed(s *statement, r *reading, c *outline.Clause) bool {
	for i := range a.words {
		w := &a.words[i]
		for _, k := range r.at[i] {
			if k < 2 || k == c.Verb || !slices.Contains(c.Words, k) || r.Words[k-1].Text != "" || anyIn(r.stems[k:k+1], w.self) {
				continue
			}
			owner := r.ownerAt(k - 2)
			if len(owner) > 0 && a.isNew(r, owner) {
				a.fill(s, r, owner)
				return true
			}
		}
	}
	return false
}

// byDeedOf tells whether a clause tells by whose deed something was done, where the question has that
// as its verb: "by a veto of the United States" of who vetoed it.
func (a *asking) byDeedOf(s *statement, r *reading, c *outline.Clause) bool {
	return c.Passive && slices.ContainsFunc(c.Part(outline.Agent), func(p outline.Part) bool {
		return slices.ContainsFunc(p.Words, func(i int) bool { return r.asked(i) && !r.Words[i].Under && a.ofSomebody(s, r, c, i) })
	})
}

// ownerAt are the places of the name that ends at a place, none where it is of nobody.
func (r *reading) ownerAt(at int) []int {
	var owner []int
	for ; at >= 0 && (r.Words[at].Person || r.Words[at].Upper); at-- {
		owner = append(owner, at)
	}
	return owner
}
