package eval

import (
	"slices"

	"officebot/bot/query"
	"officebot/knowledge"
)

// who answers with the people of a set.
func (r *run) who(result *Result, s query.Set) {
	set, ok := r.wanted(result, s)
	if !ok {
		return
	}
	held := set.held
	result.People = peopleOf(held)
	result.Lengths = r.measuredIn(s, &set)
	if step, ok := s.(query.Step); ok {
		result.Gaps = r.gapStepped(step, &set)
	}
	r.numbered(result, s, held)
	r.stretches(result, held)
}

// numbered tells what each holder of an ordinal is the n-th of.
func (r *run) numbered(result *Result, s query.Set, held []Held) {
	nth, ok := s.(query.Nth)
	if !ok || nth.N <= 0 {
		return
	}
	if all, ok := nth.Set.(query.All); !ok || len(all.Posts) > 1 {
		return
	}
	for _, h := range held {
		for _, n := range r.numbersOf(h.Tenure, nth.Set) {
			if n.N == nth.N {
				result.Numbers = append(result.Numbers, n)
			}
		}
	}
}

// stretches notes who has more than one tenure in one post in a result.
func (r *run) stretches(result *Result, held []Held) {
	type stay struct {
		person *knowledge.Person
		post   *knowledge.Post
	}
	seen := map[stay]int{}
	for _, h := range held {
		in := stay{h.Tenure.Person, h.Tenure.Post}
		if seen[in]++; seen[in] == 2 {
			result.Notes = append(result.Notes, Note{Kind: ManyStretches, Tenure: h.Tenure})
		}
	}
}

// list answers with a set in order.
func (r *run) list(result *Result, a query.List) {
	r.who(result, a.Set)
	if a.ByLength && (result.Status == Answered || result.Status == Ambiguous) {
		result.Lengths = r.stays(result.Held)
		slices.SortStableFunc(result.Lengths, compareLengths)
		if a.Shortest {
			slices.Reverse(result.Lengths)
		}
	}
}

// howMany counts the people of a set.
func (r *run) howMany(result *Result, a query.HowMany) {
	set, ok := r.wanted(result, a.Set)
	counted := full(set.held)
	if asksActing(a) || a.Of != query.OfPeople {
		counted = set.held // acting holders are no part of how many there were, but of how often
	}
	if !ok || len(counted) == 0 {
		r.howManyNone(result, &set)
		return
	}
	certain := 0
	for _, c := range (&roll{held: counted}).certainties() {
		if c == knowledge.Certainly {
			certain++
		}
	}
	if a.Of != query.OfPeople {
		r.countOther(result, &set, a.Of)
		return
	}
	result.Held, result.Count, result.People = counted, certain, peopleOf(counted)
	result.Lengths = r.measuredIn(a.Set, &set)
	result.Status = Answered
	if certain < len(result.People) {
		result.Status = Ambiguous
	}
	if set.open && !slices.ContainsFunc(result.Notes, func(n Note) bool { return n.Kind == OfThoseKnown }) {
		result.Notes = append(result.Notes, Note{Kind: OfThoseKnown})
	}
	for _, h := range set.held {
		if h.Tenure.Acting && !slices.Contains(counted, h) {
			result.Notes = append(result.Notes, Note{Kind: ActingBeside, Tenure: h.Tenure})
		}
	}
	r.stretches(result, counted)
}

// asksActing tells whether an ask is of acting holders alone, however they are narrowed
// further.
func asksActing(ask query.Ask) bool {
	return slices.ContainsFunc(query.Sets(ask), func(s query.Set) bool {
		acting, ok := s.(query.Acting)
		return ok && !acting.Full
	})
}

// countOther counts how often, or in how many posts, the people of a set held it.
func (r *run) countOther(result *Result, set *roll, of query.Counted) {
	result.Held, result.People = set.held, set.people()
	switch of {
	case query.OfTimes:
		result.Count = len(set.held)
	case query.OfTerms:
		for _, h := range set.held {
			result.Count += len(h.Tenure.Terms)
		}
	default:
		result.Posts = postsOf(set.held)
		result.Count = len(result.Posts)
	}
}

// howManyNone answers that there are none, where the records are complete.
func (r *run) howManyNone(result *Result, set *roll) {
	if set.open || set.fails() {
		result.Status = NotInRecord
		return
	}
	if result.Before != nil || result.After != nil {
		result.Status = NoHolder
		return
	}
	whole := r.wholeOf(set.posts)
	result.Status, result.Held = Answered, whole.held
}

// number answers which number people were in a line.
func (r *run) number(result *Result, a query.Number) {
	set, ok := r.wanted(result, a.Set)
	if !ok || a.Line == nil {
		result.Status = NotInRecord
		return
	}
	for _, h := range set.held {
		result.Numbers = append(result.Numbers, r.numbersOf(h.Tenure, a.Line)...)
	}
	result.Count = -1
	if len(result.Numbers) == 0 {
		result.Status, result.Held = NotInRecord, nil
		r.nearest(result, a.Set)
		return
	}
	result.Count = result.Numbers[0].N
	result.People = set.people()
	r.stretches(result, set.held)
}

// numbersOf are a tenure's places in a line: of the office's posts its place in
// its own, and through all where that is another.
func (r *run) numbersOf(t *knowledge.Tenure, line query.Set) []Numbered {
	set := r.set(line)
	if set.fails() {
		return nil
	}
	var out []Numbered
	if set.whole && len(set.posts) > 1 {
		own := full(r.begun(r.lines[t.Post]))
		if i := indexOf(own, t); i >= 0 && slices.Contains(set.posts, t.Post) {
			out = append(out, Numbered{t, i + 1, []*knowledge.Post{t.Post}})
		}
	}
	if i := indexOf(full(set.held), t); i >= 0 && (len(out) == 0 || out[0].N != i+1) {
		out = append(out, Numbered{t, i + 1, set.posts})
	}
	return out
}

func indexOf(held []Held, t *knowledge.Tenure) int {
	return slices.IndexFunc(held, func(h Held) bool { return h.Tenure == t })
}

// postsOf answers which posts the tenures of a set were in.
func (r *run) postsOf(result *Result, a query.Posts) {
	set, ok := r.wanted(result, a.Set)
	if !ok {
		result.Status = NotInRecord
		return
	}
	result.Posts = postsOf(set.held)
	result.People = set.people()
	certain := slices.DeleteFunc(slices.Clone(set.held), func(h Held) bool { return h.Certain != knowledge.Certainly })
	if result.Status == Ambiguous && len(certain) > 0 {
		// What else somebody may have been is told beside.
		result.Status, result.Posts = Answered, postsOf(certain)
	}
}
