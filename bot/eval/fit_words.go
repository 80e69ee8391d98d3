package eval

import (
	"slices"
	"strings"

	"officebot/bot/query"
	"officebot/knowledge"
	"officebot/knowledge/fold"
)

func fitsPeople(ref knowledge.Ref, f *filler) fit {
	switch {
	case ref.Person == nil:
		return untold
	case f.people[ref.Person] == knowledge.Certainly:
		return fits
	case f.people[ref.Person] == knowledge.Possibly:
		return maybe
	case f.sure:
		return otherwise
	}
	return untold
}

// fitsRecord compares two records. A post may stand for who held it: of those
// nothing can be told.
func fitsRecord(a, b knowledge.Ref) fit {
	switch {
	case a == b:
		return fits
	case a.Post != nil && b.Person != nil:
		return mayStandFor(a.Post, b.Person)
	case b.Post != nil && a.Person != nil:
		return mayStandFor(b.Post, a.Person)
	case (a.Post != nil) != (b.Post != nil):
		return untold // a post and a body
	}
	return otherwise
}

func mayStandFor(post *knowledge.Post, person *knowledge.Person) fit {
	held := slices.ContainsFunc(person.Tenures, func(t *knowledge.Tenure) bool { return t.Post == post })
	if held || !post.Complete {
		return untold
	}
	return otherwise
}

// fitsName compares what a record is called with a text. Where they share a word the text may be
// about it.
func fitsName(called []string, text string) fit {
	if slices.Contains(called, text) {
		return fits
	}
	words := strings.Fields(text)
	for _, name := range called {
		for w := range strings.FieldsSeq(name) {
			if slices.Contains(words, w) {
				return untold
			}
		}
	}
	return otherwise
}

// fitsText compares two texts. Of ranks and titles the words have to be the same:
// what stands before one makes another of it.
func fitsText(verb, recorded string, f *filler) fit {
	asked := f.ref.Text
	switch {
	case recorded == asked:
		return fits
	case recorded == none+asked:
		return contrary
	case f.kind != query.RoleAs && holdsWords(recorded, asked):
		return fits
	case f.kind != query.RoleAs:
		return untold
	case verb == "rank" && strings.HasPrefix(recorded, asked+" "):
		return fits // "deputy-ministerial level"
	case strings.Contains(recorded, " "+asked):
		return otherwise
	case holdsWords(recorded, asked), holdsWords(asked, recorded):
		return untold
	}
	return otherwise
}

func fitsNames(names []string, text string) fit {
	for _, n := range names {
		if n == text || text != "" && holdsWords(n, text) {
			return fits
		}
	}
	return otherwise
}

// fitsPlace compares places. One of the parts of an address is the place, as is
// what it is a kind of: Qincheng Prison is a prison. A place that the name of the
// body itself holds is not another.
func fitsPlace(e *event, f *filler) fit {
	if e.Place == "" {
		return untold
	}
	asked := f.ref.Text
	if asked == "" {
		asked = fold.String(f.ref.In(""))
	}
	for part := range strings.SplitSeq(e.Place, ",") {
		part = fold.String(part)
		if part == asked || strings.HasSuffix(part, " "+asked) {
			return fits
		}
	}
	if holdsWords(fold.String(e.Place), asked) || holdsWords(fold.String(e.Agent.In("")), asked) {
		return untold
	}
	return otherwise
}

// holdsWords tells whether all words of one folded text are among another's.
func holdsWords(text, words string) bool {
	have := strings.Fields(text)
	for w := range strings.FieldsSeq(words) {
		if !slices.Contains(have, w) {
			return false
		}
	}
	return words != ""
}

// foldedNames is all that a record is called, folded.
func foldedNames(ref knowledge.Ref) []string {
	var out []string
	var names []knowledge.Name
	switch {
	case ref.Person != nil:
		out, names = append(out, ref.Person.Name), ref.Person.Names
	case ref.Post != nil:
		out, names = append(out, ref.Post.Label, ref.Post.Role), ref.Post.Names
	case ref.Organization != nil:
		out, names = append(out, ref.Organization.Name), ref.Organization.Names
	}
	for _, n := range names {
		out = append(out, n.Text)
	}
	for i := range out {
		out[i] = fold.String(out[i])
	}
	return out
}
