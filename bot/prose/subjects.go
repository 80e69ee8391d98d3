package prose

import (
	"slices"

	"officebot/knowledge"
)

// Subjects are the ids of the people whom sentences are about that have a word of a question: of
// nobody else can one of them tell what it asks, whoever it names.
func (f *Finder) Subjects(asked Asked) []string {
	var ids []string
	a := f.asking(asked)
	for i := range a.words {
		for _, s := range a.propose(a.words[i : i+1]) {
			ids = a.addPeople(ids, s.fact)
		}
	}
	return ids
}

// addPeople adds the people whom a fact is about, each once.
func (a *asking) addPeople(ids []string, fact *knowledge.Fact) []string {
	if fact == nil {
		return ids
	}
	for _, id := range fact.About {
		if a.people[id] && !slices.Contains(ids, id) {
			ids = append(ids, id)
		}
	}
	return ids
}
