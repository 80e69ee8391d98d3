package en

import (
	_ "embed"
	"slices"
	"strings"
	"sync"
)

//go:embed relations.txt
var relationsTable string

// Relation is what one clause says of what another does.
type Relation struct {
	Opposite  bool // it says that the other is not so
	Undergone bool // what does the one undergoes the other
}

// relations are those of the table, by both clauses' verbs.
type relations struct {
	of        map[[2]string]Relation
	exclusive [][]string
}

var sharedRelations = sync.OnceValue(func() *relations {
	r := &relations{of: map[[2]string]Relation{}}
	for _, section := range table("relations.txt", relationsTable) {
		for _, line := range section.Lines {
			switch section.Name {
			case "opposites":
				left, right, _ := strings.Cut(line, " | ")
				r.add(left, right, Relation{Opposite: true})
				r.add(right, left, Relation{Opposite: true})
			case "same":
				r.add(line, line, Relation{})
			case "undergone", "not undergone":
				asked, told, _ := strings.Cut(line, ": ")
				r.add(asked, told, Relation{Opposite: section.Name == "not undergone", Undergone: true})
			case "exclusive":
				r.exclusive = append(r.exclusive, strings.Fields(line))
			default:
				panic("grammar/en/relations.txt: there is no section called " + section.Name)
			}
		}
	}
	return r
})

func (r *relations) add(asked, told string, is Relation) {
	for one := range strings.SplitSeq(asked, ", ") {
		for other := range strings.SplitSeq(told, ", ") {
			r.of[[2]string{one, other}] = is
		}
	}
}

// Related is what a verb that is asked for has to do with one that is told; ok is false
// where that is nothing.
func Related(asked, told string) (is Relation, ok bool) {
	is, ok = sharedRelations().of[[2]string{asked, told}]
	return is, ok
}

// Exclusive tells whether what is called the one cannot be called the other.
func Exclusive(noun, other string) bool {
	return noun != other && slices.ContainsFunc(sharedRelations().exclusive, func(line []string) bool {
		return slices.Contains(line, noun) && slices.Contains(line, other)
	})
}
