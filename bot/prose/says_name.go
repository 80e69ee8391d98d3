package prose

// hasName tells whether a text has a name of what the question asks for the name of: beside one of
// its words, and not of somebody whom the question names; a body it may name by another.
func (a *asking) hasName(r *reading) bool {
	for i := range r.Words {
		w := &r.Words[i]
		if !w.Upper && len(w.IDs) == 0 || r.asked(i) || a.naming(w.IDs) && !w.Body {
			continue
		}
		for k := max(0, i-besideName); k <= min(len(r.Words)-1, i+besideName); k++ {
			if r.asked(k) {
				return true
			}
		}
	}
	return false
}

// besideName is how many words may stand between a name and what it is of: "eleven operas, of which
// The Salt Road".
const besideName = 5
