package en

import (
	_ "embed"
	"slices"
	"strings"
	"sync"

	"officebot/bot/grammar"
	"officebot/knowledge"
	"officebot/knowledge/fold"
)

//go:embed petnames.txt
var petNamesTable string

// petNames are the given names that short forms may stand for: "william" of "willy".
var petNames = sync.OnceValue(func() map[string][]string {
	all := map[string][]string{}
	for _, line := range strings.Split(petNamesTable, "\n") {
		short, given, ok := strings.Cut(line, ": ")
		if !ok || strings.HasPrefix(line, "#") {
			continue
		}
		for _, one := range strings.Split(short, ", ") {
			all[one] = append(all[one], strings.Split(given, ", ")...)
		}
	}
	return all
})

// named finds people also by a short form of a given name before another of their names: "Jimmy
// Carter" of James Earl Carter.
type named struct{ grammar.Names }

// Spot appends every mention of a record, sorted as grammar.Names says.
func (n named) Spot(dst []knowledge.Mention, tokens []fold.Token) []knowledge.Mention {
	from := len(dst)
	dst = append(dst[:from], slices.DeleteFunc(n.Names.Spot(dst, tokens)[from:], func(m knowledge.Mention) bool {
		return m.Len() == 1 && IsInSet("no names by themselves", tokens[m.From].Text)
	})...)
	spotted := len(dst)
	dst = n.families(dst, tokens)
	for i := from; i < spotted; i++ {
		m := &dst[i]
		if m.From == 0 || len(m.People) == 0 || tokens[m.From].Before > fold.Space {
			continue
		}
		given := petNames()[tokens[m.From-1].Text]
		if given == nil {
			continue
		}
		people := slices.DeleteFunc(slices.Clone(m.People), func(p *knowledge.Person) bool { return !calledOneOf(p, given) })
		if len(people) > 0 {
			dst = append(dst, knowledge.Mention{From: m.From - 1, To: m.To, Strength: knowledge.Full, People: people})
		}
	}
	if len(dst) > spotted {
		slices.SortStableFunc(dst[from:], func(a, b knowledge.Mention) int {
			if a.From != b.From {
				return a.From - b.From
			}
			return b.To - a.To
		})
	}
	return dst
}

// calledOneOf tells whether one of some given names is somebody's.
func calledOneOf(p *knowledge.Person, given []string) bool {
	words := strings.Fields(fold.String(p.Name))
	return slices.ContainsFunc(words[:max(0, len(words)-1)], func(w string) bool { return slices.Contains(given, w) })
}
