package bot

import (
	"slices"

	"officebot/knowledge"
)

// line is every tenure of some posts in order of time.
func line(posts []*knowledge.Post) []*knowledge.Tenure {
	if len(posts) == 1 {
		return posts[0].Tenures
	}
	var all []*knowledge.Tenure
	for _, p := range posts {
		all = append(all, p.Tenures...)
	}
	slices.SortStableFunc(all, knowledge.CompareTenures)
	return all
}

// comparePeople orders people by their first tenures.
func comparePeople(a, b *knowledge.Person) int {
	if len(a.Tenures) == 0 || len(b.Tenures) == 0 {
		return 0
	}
	return knowledge.CompareTenures(a.Tenures[0], b.Tenures[0])
}

// beside is the tenure of somebody else next to one in its post's line, step places
// along (+1 or -1); nil past its ends.
func beside(t *knowledge.Tenure, step int) *knowledge.Tenure {
	all := t.Post.Tenures
	for i := slices.Index(all, t) + step; i >= 0 && i < len(all); i += step {
		if all[i].Person != t.Person {
			return all[i]
		}
	}
	return nil
}
