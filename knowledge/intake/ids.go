package intake

import "fmt"

// ids keeps the ids of all classes apart, as the loader asks of a pack of ours.
type ids map[string]bool

func newIDs() ids { return ids{sourceID: true} }

// take is an id that no entry has: the one wanted, or that with a number.
func (i ids) take(wanted string) string {
	id := wanted
	for n := 2; i[id]; n++ {
		id = fmt.Sprintf("%s-%d", wanted, n)
	}
	i[id] = true
	return id
}
