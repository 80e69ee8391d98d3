package prose

import (
	"cmp"
	"slices"

	"officebot/knowledge"
)

// best is the fact that answers best: the one that lacks the fewest optional words, then in
// which the fewest stand for others, then with the most of them in its title, then with the most of what
// is said beside the question, then about what its names are likeliest to mean, then of whose events the words are about the largest
// part, then the first that the search proposed.
func (a *asking) best(candidates []*statement) (found Found, ok bool) {
	var best *statement
	var least []int
	for _, s := range candidates {
		covered := a.cover(s)
		if !a.qualifies(s, covered) || a.guessedWho(s, covered) || a.slight(s, covered) || a.oneForAll(s, covered) {
			continue
		}
		events := a.relevant(s)
		if !a.accepts(s, events) {
			continue
		}
		if best != nil && a.lenience > strict {
			return Found{}, false
		}
		if rank := a.rank(s, covered, len(events)); best == nil || slices.Compare(rank, least) < 0 {
			best, least = s, rank
		}
	}
	if best == nil {
		return Found{}, false
	}
	if len(best.people) == 0 {
		best.people = a.onlyPerson(best)
	}
	return Found{Fact: best.fact, People: best.people, Kin: least[2]}, true
}

// enough tells whether a statement has all words but the optional ones; and of those some, where
// the question refers to them, or by far the most where it says no more of what it refers to.
func (a *asking) enough(covered []how) bool {
	beside, lacking, own := 0, 0, false
	if a.onlyByKin(covered) {
		return false
	}
	for i := range covered {
		w := &a.words[i]
		switch {
		case !w.Optional && covered[i] == missing:
			return false
		case !w.Optional:
			own = own || !w.Weak
		case w.Weak:
		case covered[i] == bySelf, covered[i] == byKin && w.Proper:
			beside++
		case covered[i] == missing:
			lacking++
		}
	}
	return !a.Refers || beside > 0 && (own || beside > 2*lacking)
}

// onlyByKin tells whether a question that names nobody and no time, and says something beside what it
// asks, has no word in a statement itself: all may be of something else. Of others than who somebody is
// only what another sentence says counts for that.
func (a *asking) onlyByKin(covered []how) bool {
	if len(a.Names)+len(a.Times) > 0 || slices.Contains(covered, bySelf) {
		return false
	}
	who := false
	switch a.Wants {
	case Who, Whom, Whose, Whoever:
		who = true
	}
	return slices.ContainsFunc(a.words, func(w sought) bool { return w.Optional && (who || w.Beside) })
}

// rank orders facts that answer, the best first; the words are about so many of the
// fact's events.
func (a *asking) rank(s *statement, covered []how, relevant int) []int {
	lacking, kin, beside, titled, about := 0, 0, 0, 0, 0
	for i := range covered {
		switch {
		case a.words[i].Beside && !a.Refers:
			if covered[i] == bySelf {
				beside++
			}
			continue
		case covered[i] == missing:
			lacking++
		case covered[i] == byKin:
			kin++
		}
		if anyIn(s.title.outside, a.words[i].self) || anyIn(s.title.outside, a.words[i].kin) {
			titled++
		}
	}
	names := a.Names
	if len(names) == 0 {
		names = []Name{{IDs: a.Office}}
	}
	for _, name := range names {
		if at := slices.IndexFunc(name.IDs, func(id string) bool { return slices.Contains(s.fact.About, id) }); at >= 0 {
			about += at
		} else {
			about += len(name.IDs)
		}
	}
	past := 0
	if a.Wants == HowMany && len(a.words) == 1 && !a.countsNow(a.reading(s)) {
		past = 1
	}
	part := 100 * relevant / len(s.events)
	return []int{lacking, past, kin, -titled, -beside, about, -part, s.place}
}

// near are the sentences that have to do with what is asked. They are about all whom
// it names and have one of its words, or half where it names nobody; or they have
// all its words and are about some of what it names, and of the people if any.
func (a *asking) near(candidates []*statement) []Sentence {
	type hit struct {
		Sentence
		shared int
	}
	if a.Habit && a.Wants == When {
		return nil // "when does the office open" is not about when it was opened
	}
	var hits []hit
	for _, s := range candidates {
		one := Sentence{s.fact, s.tenure}
		if slices.ContainsFunc(hits, func(h hit) bool { return h.Sentence == one }) {
			continue
		}
		if shared := a.shared(s); a.isNear(s, shared) {
			hits = append(hits, hit{one, shared})
		}
	}
	slices.SortStableFunc(hits, func(x, y hit) int { return cmp.Compare(y.shared, x.shared) })
	var near []Sentence
	for _, h := range hits[:min(len(hits), maxNear)] {
		near = append(near, h.Sentence)
	}
	return near
}

// shared is how many words of the question a statement has.
func (a *asking) shared(s *statement) int {
	n := 0
	for i := range a.words {
		if !a.words[i].Optional && a.has(s, &a.words[i], s.title.words, s.text.words) != missing {
			n++
		}
	}
	return n
}

// ownWords is how many words of the question a fact has themselves, and none that only stand for
// them.
func (a *asking) ownWords(fact *knowledge.Fact) int {
	s, n := a.fact(fact, 0), 0
	for i := range a.words {
		if w := &a.words[i]; !w.Optional && !w.Weak && a.has(s, w, s.title.words, s.text.words) == bySelf {
			n++
		}
	}
	return n
}

func (a *asking) isNear(s *statement, shared int) bool {
	named, people, found := 0, 0, 0
	for i := range a.Names {
		person := slices.ContainsFunc(a.Names[i].IDs, func(id string) bool { return a.people[id] })
		if person {
			people++
		}
		if a.Names[i].named(s, s.events) {
			named++
			if person {
				found++
			}
		}
	}
	switch {
	case shared == 0:
		return false
	case people > 0 && found == 0: // "did Trench build the dam" is near to who did
		return a.Wants == YesNo && shared > 1 && shared == len(a.words)-a.optional()
	case people == 0:
		// A body or a post is named in most questions: it takes more to be near.
		return 2*shared >= len(a.words)-a.optional()
	}
	return named == len(a.Names) || named > 0 && shared == len(a.words)-a.optional()
}

// onlyPerson is the one person of the records whom a statement names and a question for
// somebody does not.
func (a *asking) onlyPerson(s *statement) []string {
	switch a.Wants {
	case Who, Whom, Whoever, Whose:
	default:
		if !a.Kind && !a.Naming {
			return nil
		}
	}
	var only []string
	for _, w := range a.reading(s).Words {
		if len(w.IDs) == 1 && a.people[w.IDs[0]] && !a.naming(w.IDs) && !slices.Contains(only, w.IDs[0]) {
			only = append(only, w.IDs[0])
		}
	}
	if len(only) != 1 {
		return nil
	}
	return only
}
