package prose

import (
	"slices"

	"officebot/bot/outline"
	"officebot/knowledge"
)

// counts tells whether a number stands before what is counted.
func (r *reading) counts(a *asking, c *outline.Clause) bool {
	counted := slices.IndexFunc(a.words, func(w sought) bool { return w.Text == a.Counted || slices.Contains(w.Word.parts, a.Counted) })
	if counted < 0 { // how many people: "it seats 1,480", "two fishermen died"
		if a.Counted == "" && slices.ContainsFunc(r.at, r.isCounted) {
			return true // "beds, how many?"
		}
		return r.asksVerb(c) && slices.ContainsFunc(append(c.Part(outline.Subject), c.Part(outline.Object)...), r.countsPeople) || slices.ContainsFunc(c.Part(outline.Object), func(p outline.Part) bool {
			return len(p.Words) == 1 && r.Words[p.Words[0]].Number
		})
	}
	if a.holds(r, c) {
		return true
	}
	return slices.ContainsFunc(r.at[counted], func(i int) bool {
		_, marks := a.language.(marker)
		if (c.Verb == i || marks) && i+1 < len(r.Words) && r.Words[i+1].Number {
			return true // "which seats 1,480", 藏书两百万册
		}
		if c.Verb == i && slices.ContainsFunc(c.Part(outline.Subject), r.countsPeople) {
			return true // "8,200 people signed" of how many signatures
		}
		return r.isCounted([]int{i}) || a.isNone(r, i)
	})
}

// holds tells whether a clause counts what it is that holds those of whom a question asks how many are held or employed: "84 beds",
// "a staff of 318".
func (a *asking) holds(r *reading, c *outline.Clause) bool {
	counted := func(k int) bool {
		behind := k+2 < len(r.Words) && r.Words[k+2].Number && r.Words[k+2].Under && !r.Words[k].Under
		return a.judging().Staff(r.Words[k].Text) && (behind || r.isCounted([]int{k})) || a.judging().Seats(r.Words[k].Text) && r.isCounted([]int{k})
	}
	for i := range a.words {
		if a.words[i].Text != a.Counted && slices.ContainsFunc(r.at[i], func(k int) bool { return slices.Contains(c.Words, k) && counted(k) }) {
			return true
		}
	}
	return false
}

// isNone tells whether right before what is counted stands that there is none: "gave it no real power".
func (a *asking) isNone(r *reading, i int) bool {
	return i > 0 && a.judging().Nobody(r.Words[i-1].Text)
}

// isCounted tells whether a number stands before what stands at one of some places: "three wind
// turbines", "eleven of the museum's violins".
func (r *reading) isCounted(places []int) bool {
	return slices.ContainsFunc(places, func(i int) bool {
		for k, far := i-1, 0; k >= 0 && far < maxCounted; k-- {
			switch w := &r.Words[k]; {
			case w.Number:
				return !r.asked(k) // "of the 31 deputies"
			case !w.Under && r.Words[k+1].Under && k > 0 && !r.Words[k-1].Number:
				return false // "1,900 manuscripts of plays"
			case !w.Under: // what it is of may be long
				far++
			}
		}
		return false
	})
}

// countsPeople tells whether a part of a clause is so many people.
func (r *reading) countsPeople(p outline.Part) bool {
	number := slices.IndexFunc(p.Words, func(i int) bool { return r.Words[i].Number })
	return number >= 0 && slices.ContainsFunc(p.Words[number:min(len(p.Words), number+1+maxCounted)], func(i int) bool { return r.Words[i].Person && len(r.Words[i].IDs) == 0 })
}

// maxCounted is how far before a noun its number stands: "three wind turbines".
const maxCounted = 3

// measures tells whether a clause has an amount in a unit of what is measured.
func (r *reading) measures(a *asking, c *outline.Clause) bool {
	if slices.ContainsFunc(r.amounts(a, a.Units), func(i int) bool { return slices.Contains(c.Words, i) }) {
		return true
	}
	return r.asksVerb(c) && slices.ContainsFunc(c.Part(outline.Object), func(p outline.Part) bool { // "cost £212,000", "cost 900 tamars"
		unit := &r.Words[p.Words[len(p.Words)-1]]
		return r.Words[p.Words[0]].Number && (len(p.Words) == 1 || len(p.Words) == 2 && a.judging().Costs(c.Lemma) && !unit.Doer && !unit.Person)
	}) || r.hasOwnAmount(c) || r.lasts(a, c) || r.asksVerb(c) && r.fromTo(c)
}

// fromTo tells whether a clause has one number behind a preposition and another behind the next: "cut the staff
// from 410 to 260".
func (r *reading) fromTo(c *outline.Clause) bool {
	numbers := 0
	for _, p := range c.Part(outline.Other) {
		if len(p.Words) == 2 && r.Words[p.Words[1]].Number {
			numbers++
		}
	}
	return numbers > 1
}

// lasts tells whether a clause has the verb of the question, and how long it was until then or
// until what is told of the same next: "stolen in 1938 and found eleven weeks later".
func (r *reading) lasts(a *asking, c *outline.Clause) bool {
	until := func(other *outline.Clause) bool {
		return slices.ContainsFunc(other.Part(outline.Time), func(p outline.Part) bool {
			return p.Start.IsZero() && (other == c || a.judging().Later(r.Words[p.Words[len(p.Words)-1]].Text)) && slices.ContainsFunc(p.Words, func(i int) bool {
				return r.Words[i].Count > 0 && slices.ContainsFunc(a.Units, func(unit string) bool { return i+1 < len(r.Words) && r.unitAt(a, i+1, unit) })
			})
		})
	}
	if a.Age || !r.asksVerb(c) {
		return false
	}
	for n := range r.Clauses {
		if other := &r.Clauses[n]; until(other) && (other == c || other.Verb > c.Verb && sameSubject(other, c)) {
			return true
		}
	}
	return false
}

// costs tells whether a clause has a verb of the question, and a number alone as its object: "cost £640,000".
func (r *reading) costs(c *outline.Clause) bool {
	return c.Verb >= 0 && r.asked(c.Verb) && slices.ContainsFunc(c.Part(outline.Object), func(p outline.Part) bool {
		return !slices.ContainsFunc(p.Words, func(i int) bool { return r.Words[i].High == 0 && !r.Words[i].Number })
	})
}

// hasOwnAmount tells whether a number stands right behind a noun of the question: "a budget of 14
// million".
func (r *reading) hasOwnAmount(c *outline.Clause) bool {
	return slices.ContainsFunc(c.Words, func(i int) bool {
		return r.Words[i].Number && i > 0 && (r.asked(i-1) || r.Words[i].Under && i > 1 && r.asked(i-2)) && i-1 != c.Verb
	})
}

// hasAmount tells whether a text has an amount for a noun that asks for one, in a clause
// that is of something of the question. A currency may be unknown: "a budget of nine
// million tamars".
func (a *asking) hasAmount(r *reading) bool {
	amounts := r.amounts(a, a.Units)
	for n := range r.Clauses {
		if c := &r.Clauses[n]; r.hasOwnAmount(c) || r.costs(c) {
			return true
		}
	}
	return slices.ContainsFunc(r.Clauses, func(c outline.Clause) bool {
		of := slices.Clone(c.Words)
		if c.Above >= 0 && c.Link == outline.Relative {
			of = append(of, r.Clauses[c.Above].Words...)
		}
		return slices.ContainsFunc(c.Words, func(i int) bool { return slices.Contains(amounts, i) }) && slices.ContainsFunc(of, func(i int) bool {
			return !slices.Contains(amounts, i) && (r.asked(i) || a.naming(r.Words[i].IDs) || a.language.Refers(r.Words[i].Text))
		})
	})
}

// hasNumberBehind tells whether a number stands behind the preposition of the question in a clause with
// its verb: "to what size did it grow" of "grew from six people to thirty-one".
func (a *asking) hasNumberBehind(r *reading) bool {
	return a.SortBehind != "" && slices.ContainsFunc(r.Clauses, func(c outline.Clause) bool {
		return r.asksVerb(&c) && slices.ContainsFunc(c.Parts, func(p outline.Part) bool {
			return len(p.Words) > 1 && r.Words[p.Words[0]].Text == a.SortBehind && r.Words[p.Words[1]].Number
		})
	})
}

// dates are those of a text's own times, of the clauses that the words are about; where they
// have none, of the last before them that has.
func (r *reading) dates() []Event {
	var out []Event
	timed, first := false, len(r.Clauses)
	for _, n := range r.about() {
		first = min(first, n)
		dates, is := r.datesOf(n)
		out, timed = append(out, dates...), timed || is
	}
	for n := first - 1; n >= 0 && !timed; n-- {
		out, timed = r.datesOf(n)
	}
	return out
}

// datesOf are the dates of a clause and of those that tell when it was; timed tells whether
// they say any time.
func (r *reading) datesOf(n int) (out []Event, timed bool) {
	moments := r.momentsOf(n)
	if c := &r.Clauses[n]; c.Link == outline.Moment && c.Above >= 0 {
		moments = append(moments, c.Above)
	}
	for _, m := range moments {
		for _, p := range r.Clauses[m].Part(outline.Time) {
			timed = true
			if r.ofSubject(&r.Clauses[m], &p) {
				continue
			}
			if !p.Start.IsZero() || !p.End.IsZero() {
				out = append(out, Event{Event: knowledge.Event{Start: p.Start, End: p.End}})
			}
		}
	}
	return out, timed
}

// ofSubject tells whether a time only says more of the subject beside which it stands, where
// another is the clause's own: "salmon, absent since 1850, came back in 1983".
func (r *reading) ofSubject(c *outline.Clause, time *outline.Part) bool {
	subject := c.Part(outline.Subject)
	return len(subject) > 0 && subject[0].Words[0] < time.Words[0] && time.Words[0] < c.Verb &&
		slices.ContainsFunc(c.Part(outline.Time), func(p outline.Part) bool { return p.Words[0] > c.Verb })
}
