package grammar

import "officebot/bot/query"

// howManyPeople is the number in a phrase for those who are asked for, "which two
// directors served in 2013", "who were the two directors in 2013"; 0 where there is none,
// or nothing else restricts them.
func (p *Prop) howManyPeople() int {
	for i := range p.Fills {
		if f := &p.Fills[i]; p.isNumbered(f) {
			return f.Phrase.N
		}
	}
	return 0
}

func (p *Prop) isNumbered(f *Fill) bool {
	n := &f.Phrase
	if p.Wants != WantsPeople || p.Denied || n.Kind != People || n.N == 0 || n.Compared {
		return false
	}
	if f.Role == p.Gap && n.Ask != Which || f.Role != p.Gap && (f.Role != "post" || !n.Definite || !n.Plural) {
		return false
	}
	return n.Narrowed || len(p.Times)+len(p.Steps) > 0 || p.Leader != nil || p.Of("leader") != nil || p.Pred == "follow" || p.Degree.Most || p.Degree.Least
}

// soMany takes so many of a set as its order tells: the nearest to somebody, those at the
// head of a ranking. Of any other all are told, however many were said.
func soMany(set query.Set, n int) query.Set {
	switch s := set.(type) {
	case query.Beyond:
		if s.Before {
			n = -n
		}
		return query.Take{Set: s, N: n}
	case query.Most:
		if s.Rank > 1 {
			return set
		}
		var ranks []query.Set
		for rank := range n {
			s.Rank = rank + 1
			ranks = append(ranks, s)
		}
		return query.Join{Sets: ranks}
	}
	return set
}

// Ranked returns a phrase of so many at the head of a ranking as of these: "the three longest-serving
// wardens", "the two who served longest". Any other stays as it is.
func (n Phrase) Ranked() Phrase {
	closed := n.Closed()
	if most, ranked := closed.Set.(query.Most); ranked && n.N > 1 && n.Plural && !n.Compared {
		closed.Set, closed.N = soMany(most, n.N), 0
		return closed
	}
	return n
}
