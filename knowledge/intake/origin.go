package intake

import (
	"cmp"
	"slices"

	"officebot/knowledge"
)

// fromElsewhere tells whether a column of bodies, such as “Country”, says where the
// holders of one post came from rather than whose post it was: then they followed each
// other, and the countries come in any order. Where each body has a line of its own,
// these stand beside each other or one after the other.
func fromElsewhere(entries []entry) bool {
	bodies := map[string]bool{}
	for i := range entries {
		bodies[entries[i].body] = true
	}
	if len(bodies) < 2 {
		return false
	}
	if !anyEnd(entries) {
		return inOrderOfTime(entries) && 2*len(bodies) > len(entries)
	}
	sorted := slices.Clone(entries)
	slices.SortStableFunc(sorted, func(a, b entry) int { return cmp.Compare(a.start.First, b.start.First) })
	beside, changes := 0, 0
	for i := 1; i < len(sorted); i++ {
		before, after := &sorted[i-1], &sorted[i]
		if before.name != after.name && int(before.firstEnd()-after.start.Last) > together {
			beside++
		}
		if before.body != after.body {
			changes++
		}
	}
	return beside*oneIn < len(entries) && (changes >= len(bodies) || 2*len(bodies) > len(entries))
}

// firstEnd is the first day on which the holder may have left.
func (e *entry) firstEnd() knowledge.Day {
	if e.end.IsZero() {
		return knowledge.LastDay
	}
	return e.end.First
}

func inOrderOfTime(entries []entry) bool {
	return slices.IsSortedFunc(entries, func(a, b entry) int { return cmp.Compare(a.start.First, b.start.First) })
}
