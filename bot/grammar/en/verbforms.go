package en

import (
	"strings"
	"sync"

	"officebot/bot/grammar"
)

// verbForm is what a spelling may be of a verb, the zero one where it is of none.
type verbForm struct {
	lemma  string
	form   grammar.Form
	mostly bool // it is a verb more often than a noun
	base   bool // it is a verb in its base form, whatever else that is: "found"
}

func (v verbForm) known() bool { return v.lemma != "" }

// verbForms are the forms of all verbs of classes.txt. A question has words of a few
// initials, so the verbs of each are inflected when the first of them is looked up.
type verbForms struct {
	verbs     [initialsOfVerbs][]listedVerb // by the initials of their forms, in the order of the table
	byInitial [initialsOfVerbs]func() map[string]verbForm
}

// initialsOfVerbs are "a" to "z".
const initialsOfVerbs = 26

type listedVerb struct {
	lemma  string
	mostly bool
}

func newVerbForms(m *Morphology) *verbForms {
	all := &verbForms{}
	for i := range all.byInitial {
		all.byInitial[i] = sync.OnceValue(func() map[string]verbForm { return inflected(m, all.verbs[i], 'a'+byte(i)) })
	}
	return all
}

// add takes in the verbs of a section, which are verbs mostly or may be some.
func (all *verbForms) add(m *Morphology, lemmas []string, mostly bool) {
	for _, lemma := range lemmas {
		if stem, ok := strings.CutSuffix(lemma, "ize"); ok {
			lemmas = append(lemmas, stem+"ise")
		}
	}
	for _, lemma := range lemmas {
		verb := listedVerb{lemma, mostly}
		all.verbs[lemma[0]-'a'] = append(all.verbs[lemma[0]-'a'], verb)
		for _, initial := range []byte(m.Strays(lemma)) {
			all.verbs[initial-'a'] = append(all.verbs[initial-'a'], verb)
		}
	}
}

// inflected are the forms of some verbs that have an initial. The first verb in the table
// has a form, unless only a later one is a verb mostly.
func inflected(m *Morphology, verbs []listedVerb, initial byte) map[string]verbForm {
	forms := make(map[string]verbForm, 4*len(verbs))
	bases := make(map[string]bool, len(verbs))
	for _, verb := range verbs {
		bases[verb.lemma] = true
		for _, f := range m.Verb(verb.lemma) {
			if known := forms[f.Text]; f.Text[0] == initial && (!known.known() || verb.mostly && !known.mostly) {
				forms[f.Text] = verbForm{lemma: verb.lemma, form: f.Form, mostly: verb.mostly}
			}
		}
	}
	for base := range bases {
		if v, has := forms[base]; has {
			v.base = true
			forms[base] = v
		}
	}
	return forms
}

// asVerb is what a spelling is of a verb.
func (all *verbForms) asVerb(text string) verbForm {
	if text == "" || text[0] < 'a' || text[0] > 'z' {
		return verbForm{}
	}
	return all.byInitial[text[0]-'a']()[text]
}
