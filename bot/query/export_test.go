package query

import (
	"maps"
	"slices"
)

// Operators are the names of all terms of the notation but the events' verbs, in
// the order of the alphabet.
func Operators() []string {
	names := slices.Collect(maps.Keys(askOperators))
	names = slices.AppendSeq(names, maps.Keys(setOperators))
	names = slices.AppendSeq(names, maps.Keys(spanOperators))
	names = slices.AppendSeq(names, maps.Keys(claimOperators))
	slices.Sort(names)
	return names
}
