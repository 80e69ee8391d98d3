package prose

import (
	"slices"
	"strings"

	"officebot/knowledge/fold"
)

// sought is a word that is looked for, with those that may stand for it.
type sought struct {
	Word
	group     []string     // as written: itself, its forms, its kin and theirs
	self, kin [][]string   // stems, of each
	parts     [][][]string // of a phrase: those of the forms of each word of it
	split     [][]string   // those of them that are a verb and what may stand behind its object: "hand over"
	bases     [][]string   // those of the kin in their base form, whether the facts have them or not
}

// has tells how a word stands in a statement of such a title and text.
func (a *asking) has(s *statement, w *sought, title, text []string) how {
	switch {
	case anyIn(text, w.self), anyIn(title, w.self), w.apart(text):
		return bySelf
	case slices.ContainsFunc(s.events, func(e Event) bool { return a.means(w, &e) }), anyIn(text, w.kin), anyIn(title, w.kin), w.isSplit(text):
		return byKin
	case len(w.Units) > 0 && s.fact != nil && len(a.reading(s).amounts(a, w.Units)) > 0:
		return byKin
	}
	return missing
}

// apart tells whether the words of a phrase stand in a text, though not side by side.
func (w *sought) apart(text []string) bool {
	return len(w.parts) > 0 && !slices.ContainsFunc(w.parts, func(forms [][]string) bool { return !anyIn(text, forms) })
}

// isSplit tells whether a verb stands in a text with what makes another of it behind its object: "handed
// the brewery over".
func (w *sought) isSplit(text []string) bool {
	return slices.ContainsFunc(w.split, func(words []string) bool {
		at := slices.Index(text, words[0])
		return at >= 0 && slices.Contains(text[at:min(len(text), at+maxApart+1)], words[1])
	})
}

// means tells whether a word is an event's verb, of an event that has to do with
// what the question names: to write is no event of whom a title is of that is
// written.
func (a *asking) means(w *sought, e *Event) bool {
	return slices.Contains(w.Events, e.Verb) &&
		(len(a.Names) == 0 || slices.ContainsFunc(a.Names, func(n Name) bool { return n.inEvent(e) }))
}

// anyIn tells whether any of some phrases stands in a text.
func anyIn(text []string, phrases [][]string) bool {
	return slices.ContainsFunc(phrases, func(words []string) bool { return follows(text, words) })
}

// about tells whether a word is about an event: it is its verb, or stands in what
// fills a role of it.
func (a *asking) about(w *sought, e *Event) bool {
	if slices.Contains(w.Events, e.Verb) {
		return true
	}
	said := a.stems(strings.Join([]string{
		e.Verb, e.Agent.In(a.Language), e.Patient.In(a.Language), e.As.In(a.Language), e.Place, e.Cause,
	}, "\n"))
	return anyIn(said, w.self) || anyIn(said, w.kin)
}

// sought makes a word ready to be looked for. The search has stems of its own, so
// it gets every form of the word.
func (a *asking) sought(w Word) sought {
	s := sought{Word: w, group: []string{w.Text}, self: [][]string{a.stems(w.Text)}}
	for _, form := range a.language.Forms(w.Text) {
		s.group = append(s.group, form)
		s.self = addNew(s.self, a.stems(form))
	}
	for _, part := range w.parts {
		forms := [][]string{a.stems(part)}
		for _, form := range a.language.Forms(part) {
			s.group = append(s.group, form)
			forms = addNew(forms, a.stems(form))
		}
		s.parts = append(s.parts, forms)
	}
	if !w.Exact && a.Wants != YesNo {
		if verb, particle, phrasal := strings.Cut(w.Text, " "); phrasal && a.language.Particle(particle) {
			s.group = append(append(s.group, verb), a.language.Forms(verb)...)
			s.kin = addNew(s.kin, a.stems(verb))
			s.bases = append(s.bases, a.stems(verb))
			for _, form := range a.language.Forms(verb) {
				s.kin = addNew(s.kin, a.stems(form))
			}
		}
		for _, kin := range slices.Concat(a.language.Kin(w.Text), a.compounds(w.Text)) {
			s.kinOf(a, kin)
		}
		if w.Apart != "" {
			s.kinOf(a, w.Apart)
			for _, kin := range a.language.Kin(w.Apart) {
				s.kinOf(a, kin)
			}
		}
	}
	for _, unit := range w.Units {
		s.group = append(append(s.group, unit), a.language.Forms(unit)...)
	}
	s.group = append(s.group, w.Events...)
	return s
}

// kinOf adds what may stand for a word, with its other forms, where the facts have them.
func (s *sought) kinOf(a *asking, kin string) {
	s.bases = append(s.bases, a.stems(kin))
	for _, form := range append([]string{kin}, a.language.Forms(kin)...) {
		if stems := a.stems(form); a.isTold(stems) {
			s.group = append(s.group, form)
			s.kin = addNew(s.kin, stems)
			if verb, particle, phrasal := strings.Cut(form, " "); phrasal && a.language.Particle(particle) {
				s.group = append(s.group, verb)
				s.split = addNew(s.split, stems)
			}
		}
	}
}

func addNew(phrases [][]string, words []string) [][]string {
	if slices.ContainsFunc(phrases, func(known []string) bool { return slices.Equal(known, words) }) {
		return phrases
	}
	return append(phrases, words)
}

// follows tells whether words stand in a text, one behind the other.
func follows(text, words []string) bool {
	if len(words) == 0 {
		return false
	}
	for i := 0; i+len(words) <= len(text); i++ {
		if slices.Equal(text[i:i+len(words)], words) {
			return true
		}
	}
	return false
}

// stems are the words of a text without their endings.
func (a *asking) stems(text string) []string {
	words := wordsIn(text)
	for i := range words {
		words[i] = a.language.Stem(words[i])
	}
	return words
}

// wordsIn are the folded words of a text.
func wordsIn(text string) []string {
	if fold.IsPlain(text) {
		return strings.Fields(text)
	}
	return textsOf(fold.Tokens(text))
}
