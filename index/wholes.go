package index

import "officebot/knowledge"

// wholeNames are the whole names of two words or more of each person, written
// as one word: what a misspelt name is compared with where its words are cut
// otherwise.
func (t *table) wholeNames() map[*knowledge.Person][]string {
	parents := make([]uint64, len(t.depth))
	for i, key := range t.steps.keys {
		if key != 0 {
			parents[t.steps.values[i]] = key
		}
	}
	names := map[*knowledge.Person][]string{}
	var words []string
	for node := range t.depth {
		for _, s := range t.at(uint32(node)) {
			if s.kind != ofPerson || s.strength != knowledge.Full || t.depth[node] < 2 {
				continue
			}
			words = words[:0]
			for at := uint64(node); at != 0; at = parents[at] >> 32 {
				words = append(words, t.list[uint32(parents[at])].text)
			}
			name := ""
			for _, w := range words {
				name = w + name
			}
			for _, p := range t.people[s.from:s.to] {
				names[p] = append(names[p], name)
			}
		}
	}
	return names
}
