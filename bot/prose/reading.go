package prose

import (
	"slices"

	"officebot/bot/outline"
)

// outlined is a text taken apart, whatever is asked.
type outlined struct {
	outline.Text
	stems  []string // of its words
	refers []bool   // by clause: its subject is a pronoun
	scope  [][]int  // by clause: its words, and those of what a pronoun in it stands for
}

// reading is a text taken apart, and where the question's words stand in it.
type reading struct {
	outlined
	at         [][]int // by word of the question: the places of what covers it
	describing []int   // the places of those that only say which thing is meant
}

func (a *asking) outlined(text outline.Text) outlined {
	out := outlined{Text: text, stems: make([]string, len(text.Words))}
	for i := range text.Words {
		out.stems[i] = a.language.Stem(text.Words[i].Text)
	}
	out.scopes(a.language)
	return out
}

// scopes finds what each clause is about: where a pronoun stands in it, what the clause
// before it tells of, too.
func (r *outlined) scopes(language Words) {
	for n := range r.Clauses {
		c := &r.Clauses[n]
		scope := slices.Clone(c.Words)
		r.refers = append(r.refers, slices.ContainsFunc(c.Part(outline.Subject), func(p outline.Part) bool {
			return len(p.Words) == 1 && language.Refers(r.Words[p.Words[0]].Text)
		}))
		before := n - 1
		if c.Link == outline.Moment || c.Link == outline.Reason {
			before = c.Above
		}
		if before >= 0 && slices.ContainsFunc(c.Words, func(i int) bool { return language.Refers(r.Words[i].Text) }) {
			for _, p := range r.Clauses[before].Parts {
				if p.Kind == outline.Subject || p.Kind == outline.Object {
					scope = append(scope, p.Words...)
					if before < n && slices.ContainsFunc(p.Words, func(i int) bool { return language.Refers(r.Words[i].Text) }) {
						scope = append(scope, r.scope[before]...) // what the pronoun there stands for
					}
				}
			}
		}
		for _, i := range c.Words {
			scope = append(append(scope, r.nameOf(i)...), r.nounBefore(language, i)...)
		}
		r.scope = append(r.scope, scope)
	}
}

// nameOf are the words of the name that a noun in small letters repeats: those of the
// Tidewater Hall for "the hall".
func (r *outlined) nameOf(i int) []int {
	if r.Words[i].Upper || len(r.Words[i].Text) < 3 {
		return nil
	}
	for k := 1; k < len(r.Words); k++ {
		if !r.Words[k].Upper || r.Words[k].Text != r.Words[i].Text || !r.Words[k-1].Upper {
			continue
		}
		var name []int
		for ; k >= 0 && r.Words[k].Upper; k-- {
			name = append(name, k)
		}
		return name
	}
	return nil
}

// reading takes the text of a statement apart.
func (a *asking) reading(s *statement) *reading {
	if s.read != nil {
		return s.read
	}
	s.read = a.readAs(*s.outline)
	return s.read
}

// readAs looks for the question's words in a text that is taken apart.
func (a *asking) readAs(text outlined) *reading {
	r := &reading{outlined: text}
	r.stems = slices.Clone(text.stems)
	for n := range r.Clauses { // "found" may be of find as well as of found
		c := &r.Clauses[n]
		if c.Verb < 0 || c.Lemma == "" || !a.judging().Base(r.Words[c.Verb].Text) {
			continue // "born" is the form of no other verb
		}
		looks, lemma := []string{r.stems[c.Verb]}, []string{a.language.Stem(c.Lemma)}
		if slices.ContainsFunc(a.words, func(w sought) bool {
			return (anyIn(looks, w.self) || anyIn(looks, w.kin)) && !anyIn(lemma, w.self) && !anyIn(lemma, w.bases)
		}) {
			r.stems[c.Verb] = lemma[0]
		}
	}
	for i := range a.words {
		w := &a.words[i]
		if w.Optional {
			r.at = append(r.at, nil)
			continue
		}
		at := r.places(w.self)
		if len(at) == 0 {
			at = r.placesApart(w.parts)
		}
		if len(at) == 0 {
			at = r.places(w.kin)
		}
		if len(at) == 0 {
			at = r.placesSplit(w.split)
		}
		if len(w.Units) > 0 && (len(at) == 0 || a.Wants == HowMuch) {
			at = append(at, r.amounts(a, w.Units)...) // who is called Tall Bart "stood six feet"
		}
		r.at = append(r.at, at)
		if w.Describes {
			r.describing = append(r.describing, at...)
		}
	}
	return r
}

// mistaken tells whether a word of the question stands in a statement only as what
// looks like it, "found" of find for found.
func (a *asking) mistaken(s *statement, r *reading) bool {
	for i := range a.words {
		w := &a.words[i]
		alike := func(c outline.Clause) bool {
			if c.Verb < 0 {
				return false
			}
			stem := a.language.Stem(r.Words[c.Verb].Text)
			return stem != r.stems[c.Verb] && (anyIn([]string{stem}, w.self) || anyIn([]string{stem}, w.kin))
		}
		if len(r.at[i]) == 0 && slices.ContainsFunc(r.Clauses, alike) && !anyIn(s.title.words, w.self) && !anyIn(s.title.words, w.kin) {
			return true
		}
	}
	return false
}

// amounts are the places of numbers before one of some units, and of these.
func (r *reading) amounts(a *asking, units []string) []int {
	var out []int
	for i := 0; i+1 < len(r.Words); i++ {
		behind := i + 1
		if behind+1 < len(r.Words) && a.language.Magnitude(r.Words[behind].Text) {
			behind++
		}
		if r.Words[i].Number && slices.ContainsFunc(units, func(unit string) bool { return r.unitAt(a, behind, unit) }) {
			out = append(out, i, behind)
		}
	}
	return append(append(out, r.ages(a, units)...), r.halves(a, units)...)
}

// halves are the places of parts of a whole that no number counts, where such are among some units.
func (r *reading) halves(a *asking, units []string) []int {
	var out []int
	for i := range r.Words {
		if text := r.Words[i].Text; a.judging().Half(text) && slices.Contains(units, text) {
			out = append(out, i)
		}
	}
	return out
}

// ages are the places of numbers that say how old somebody was: "aged six", "at the age of six", and "at six" where an
// age is asked for.
func (r *reading) ages(a *asking, units []string) []int {
	age := a.Age || slices.ContainsFunc(a.words, func(w sought) bool { return a.language.Aged(w.Text) != "" })
	var out []int
	for i := 1; i < len(r.Words); i++ {
		before := i - 1
		if age && r.Words[i].Number && r.isAlone(i) && a.language.Within(r.Words[before].Text) {
			out = append(out, i)
			continue
		}
		if r.Words[i].Under && before > 0 {
			before-- // "of"
		}
		if unit := a.language.Aged(r.Words[before].Text); r.Words[i].Number && unit != "" && slices.Contains(units, unit) {
			out = append(out, i)
		}
	}
	return out
}

// isAlone tells whether a number is all that a part of a clause has behind its preposition: "joined it at sixteen".
func (r *reading) isAlone(i int) bool {
	return slices.ContainsFunc(r.Clauses, func(c outline.Clause) bool {
		return slices.ContainsFunc(c.Parts, func(p outline.Part) bool {
			return len(p.Words) == 2 && p.Words[1] == i && p.Kind != outline.Time
		})
	})
}

// unitAt tells whether a unit stands at a place, be it of two words: "per cent".
func (r *reading) unitAt(a *asking, at int, unit string) bool {
	joined := at+1 < len(r.Words) && r.Words[at].Text+r.Words[at+1].Text == unit
	return joined || r.stems[at] == a.language.Stem(unit)
}

// nounBefore are the words before the last noun that one with "the" repeats: "great" of
// "the great lens" for "the lens".
func (r *outlined) nounBefore(language Words, i int) []int {
	if i == 0 || language.Little(r.Words[i].Text) || r.Words[i].Upper || !language.Definite(r.Words[i-1].Text) {
		return nil
	}
	for k := i - 2; k > 0; k-- {
		if r.Words[k].Text != r.Words[i].Text {
			continue
		}
		var out []int
		for k--; k >= 0 && r.Words[k].Text != "" && !language.Little(r.Words[k].Text); k-- {
			out = append(out, k)
		}
		return out
	}
	return nil
}

// asksEvent tells whether a word of the question is the verb of an event: that is told
// by a verb.
func (a *asking) asksEvent() bool {
	return slices.ContainsFunc(a.words, func(w sought) bool { return len(w.Events) > 0 })
}

// existence are the events by which a body comes to be or is no more.
var existence = []string{"found", "abolish", "restore", "cease"}

// asksExistence tells whether the question is for the beginning or the end of something.
func (a *asking) asksExistence() bool {
	return slices.ContainsFunc(a.words, sought.isExistence)
}

// isExistence tells whether a word is the verb of such an event.
func (w sought) isExistence() bool {
	return slices.ContainsFunc(w.Events, func(e string) bool { return slices.Contains(existence, e) })
}

func without(places, others []int) []int {
	return slices.DeleteFunc(slices.Clone(places), func(i int) bool { return slices.Contains(others, i) })
}

// asked tells whether a word stands in the question.
func (r *reading) asked(i int) bool {
	return slices.ContainsFunc(r.at, func(at []int) bool { return slices.Contains(at, i) })
}
