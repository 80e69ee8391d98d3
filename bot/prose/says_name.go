package prose

import "slices"

// hasName tells whether a text has a name of what the question asks for the name of: beside one of
// its common words, and not in the question itself.
func (a *asking) hasName(r *reading) bool {
	stands := func(k int, proper bool) bool {
		for i := range a.words {
			if a.words[i].Proper == proper && slices.Contains(r.at[i], k) {
				return true
			}
		}
		return false
	}
	for i := range r.Words {
		w := &r.Words[i]
		if !w.Upper && len(w.IDs) == 0 || r.asked(i) || slices.ContainsFunc(w.IDs, func(id string) bool { return a.posts[id] }) || stands(i-1, true) || stands(i+1, true) {
			continue // the given name of whoever the question names
		}
		for k := max(0, i-besideName); k <= min(len(r.Words)-1, i+besideName); k++ {
			if stands(k, false) {
				return true
			}
		}
	}
	return false
}

// besideName is how many words may stand between a name and what it is of: "eleven operas, of which
// The Salt Road".
const besideName = 5
