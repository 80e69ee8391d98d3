package eval

import (
	"slices"
	"strconv"
	"strings"

	"officebot/bot/query"
	"officebot/knowledge"
	"officebot/knowledge/fold"
)

func fitsPeople(ref knowledge.Ref, f *filler) fit {
	switch {
	case ref.Post != nil && slices.Contains(f.posts, ref.Post.ID):
		return fits // "who restored the president"
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

// fitsRecord compares two records in the role of an event. A post may stand for who
// held it then.
func (r *run) fitsRecord(e *event, a, b knowledge.Ref) fit {
	switch {
	case a == b:
		return fits
	case a.Post != nil && b.Person != nil:
		return r.standsFor(e, a.Post, b.Person)
	case b.Post != nil && a.Person != nil:
		is := r.standsFor(e, b.Post, a.Person)
		if is == maybe && r.nobodyElse(e, b.Post, a.Person) {
			return fits // who is named did it, and there is only him whom the post can mean
		}
		return is
	case (a.Post != nil) != (b.Post != nil):
		return untold // a post and a body
	}
	return otherwise
}

// standsFor tells whether a person held a post when an event took place.
func (r *run) standsFor(e *event, post *knowledge.Post, person *knowledge.Person) fit {
	when, dated := e.dates()
	held, best := false, knowledge.No
	for _, t := range person.Tenures {
		if t.Post == post {
			held = true
			best = max(best, r.touch(t, &when, query.Touching))
		}
	}
	switch {
	case held && !dated:
		return untold
	case best == knowledge.Certainly:
		return fits
	case best == knowledge.Possibly:
		return maybe
	case held || post.Complete:
		return otherwise
	}
	return untold
}

// nobodyElse tells whether no other holder of a post is recorded for the time of an
// event.
func (r *run) nobodyElse(e *event, post *knowledge.Post, person *knowledge.Person) bool {
	when, _ := e.dates()
	return !slices.ContainsFunc(post.Tenures, func(t *knowledge.Tenure) bool {
		return t.Person != person && r.touch(t, &when, query.Touching) != knowledge.No
	})
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
// what stands before one makes another of it. A year in a text is the event's own.
func fitsText(e *event, f *filler) fit {
	recorded, asked := e.texts[f.kind], f.ref.Text
	if lacking, ok := strings.CutPrefix(recorded, none); ok {
		if holdsWords(asked, lacking) && len(strings.Fields(asked)) == len(strings.Fields(lacking)) {
			return contrary
		}
		return untold // no real power is no power of some other kind, nor a tall president's
	}
	years, recorded, asked := fitsYears(e, recorded, asked)
	return min(years, fitsWording(e.Verb, recorded, asked, f.kind))
}

func fitsWording(verb, recorded, asked string, kind query.RoleKind) fit {
	switch {
	case recorded == asked:
		return fits
	case kind != query.RoleAs && holdsWords(recorded, asked) && !isOfIt(recorded, asked):
		return fits
	case kind != query.RoleAs:
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

// isOfIt tells whether only what something is of holds the words that are asked for: who stole
// the cup of the governors stole none of these.
func isOfIt(recorded, asked string) bool {
	it, of, ok := strings.Cut(recorded, " of ")
	return ok && holdsWords(of, asked) && !holdsWords(it, asked)
}

// fitsYears takes the years out of two texts and compares them, with the year of the
// event where only one of them has any: the new constitution of 1975 is the 1975
// constitution.
func fitsYears(e *event, recorded, asked string) (is fit, recordedRest, askedRest string) {
	recorded, told := withoutYear(recorded)
	asked, wanted := withoutYear(asked)
	happened := ""
	if e.Start.Precision >= knowledge.ToYear && !e.Start.IsZero() && e.End.IsZero() {
		happened = strconv.Itoa(e.Start.First.Year())
	}
	switch {
	case told == wanted || told == "" && wanted == happened || wanted == "" && (told == happened || told == ""):
		return fits, recorded, asked
	case told == "" && happened == "", wanted == "":
		return untold, recorded, asked
	}
	return otherwise, recorded, asked
}

// withoutYear is a folded text without the first year in it, and without what only
// says that it was new then.
func withoutYear(text string) (rest, year string) {
	words := strings.Fields(text)
	kept := words[:0]
	for _, w := range words {
		switch {
		case year == "" && len(w) == 4 && strings.Trim(w, "0123456789") == "":
			year = w
		case w != "new" && w != "the":
			kept = append(kept, w)
		}
	}
	if len(kept) == 0 {
		return text, ""
	}
	return strings.Join(kept, " "), year
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
// body itself holds is not another; and where somebody was born or died may lie in it.
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
		if part == asked || strings.HasSuffix(part, " "+asked) || e.Verb == "imprison" && strings.HasPrefix(part, asked+" ") {
			return fits // a prison is called by its name alone
		}
	}
	if e.Verb != "locate" || holdsWords(fold.String(e.Place), asked) || holdsWords(fold.String(e.Patient.In("")), asked) {
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
