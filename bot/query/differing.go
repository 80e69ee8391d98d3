package query

// Differing finds the one place at which two queries differ: the smallest set of a there that fits, what
// stands in its place in b, and a with something else in it. ok is false where they differ elsewhere, too.
func Differing(a, b Ask, fits func(x, y Set) bool) (x, y Set, put func(Set) Ask, ok bool) {
	in, of := setsOf(a), setsOf(b)
	for i, x := range in {
		for j, y := range of {
			if !fits(x, y) || x.String() == y.String() {
				continue
			}
			if mark := (Of{}); putAt(a, i, mark).String() == putAt(b, j, mark).String() {
				return x, y, func(s Set) Ask { return putAt(a, i, s) }, true
			}
		}
	}
	return nil, nil, nil, false
}

// setsOf are the sets of a query, the innermost first.
func setsOf(a Ask) []Set {
	var sets []Set
	Mapping{Sets: func(s Set) Set { sets = append(sets, s); return s }}.Ask(a)
	return sets
}

// putAt is a query with another set in the place of its i-th.
func putAt(a Ask, i int, with Set) Ask {
	n := -1
	return Mapping{Sets: func(s Set) Set {
		if n++; n == i {
			return with
		}
		return s
	}}.Ask(a)
}
