package index

import (
	"strings"

	"officebot/knowledge"
	"officebot/knowledge/fold"
)

// listed is one name of a person, for completion.
type listed struct {
	person   *knowledge.Person
	folded   string // with spaces
	squashed string // without
}

// Complete returns the people whose name begins with what has been typed, or
// has a word that does: those first whose name begins with it, each in pack
// order, at most limit.
func (ix *Index) Complete(prefix string, limit int) []*knowledge.Person {
	ix.listed.Do(ix.list)
	typed := fold.String(prefix)
	if typed == "" || limit <= 0 {
		return nil
	}
	squashed, inside := strings.ReplaceAll(typed, " ", ""), " "+typed
	var found, later []*knowledge.Person
	for i := range ix.listing {
		l := &ix.listing[i]
		switch {
		case strings.HasPrefix(l.squashed, squashed):
			found = appendPerson(found, l.person)
		case len(later) < limit && strings.Contains(l.folded, inside):
			later = appendPerson(later, l.person)
		}
		if len(found) == limit {
			return found
		}
	}
	for _, p := range later {
		if len(found) < limit {
			found = appendPerson(found, p)
		}
	}
	return found
}

// list reads the names, once: pack order, and each person's names together.
func (ix *Index) list() {
	for _, p := range ix.records.People {
		ix.listName(p, p.Name)
		for i := range p.Names {
			ix.listName(p, p.Names[i].Text)
		}
	}
}

func (ix *Index) listName(p *knowledge.Person, name string) {
	folded := fold.String(name)
	ix.listing = append(ix.listing, listed{p, folded, strings.ReplaceAll(folded, " ", "")})
}

func appendPerson(people []*knowledge.Person, p *knowledge.Person) []*knowledge.Person {
	for _, known := range people {
		if known == p {
			return people
		}
	}
	return append(people, p)
}
