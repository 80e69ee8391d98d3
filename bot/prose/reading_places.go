package prose

import "slices"

// places are those of the words of any of some phrases.
func (r *reading) places(phrases [][]string) []int {
	var out []int
	for _, words := range phrases {
		for i := 0; len(words) > 0 && i+len(words) <= len(r.stems); i++ {
			if slices.Equal(r.stems[i:i+len(words)], words) {
				for k := range words {
					out = append(out, i+k)
				}
			}
		}
	}
	return out
}

// placesApart are those of the words of a phrase that stand near to each other: "bore the
// whole cost".
func (r *reading) placesApart(parts [][][]string) []int {
	if len(parts) == 0 {
		return nil
	}
	var out []int
	for _, i := range r.places(parts[0]) {
		all := []int{i}
		for _, forms := range parts[1:] {
			near := slices.DeleteFunc(r.places(forms), func(k int) bool { return k <= i || k > i+maxApart })
			all = append(all, near...)
			if len(near) == 0 {
				all = nil
				break
			}
		}
		out = append(out, all...)
	}
	return out
}

// placesSplit are those of a verb and what makes another of it behind its object.
func (r *reading) placesSplit(phrases [][]string) []int {
	for _, words := range phrases {
		if at := r.placesApart([][][]string{{words[:1]}, {words[1:]}}); len(at) > 0 {
			return at
		}
	}
	return nil
}

// maxApart is how far the words of a phrase may stand behind the first.
const maxApart = 5
