package en

import (
	"fmt"
	"slices"
	"strings"

	"officebot/bot/grammar"
)

// Morphology inflects English verbs and nouns by rule, but for those of
// irregular.txt.
type Morphology struct {
	verbs   map[string]string   // pasts and participles, as irregular.txt has them
	nouns   map[string][]string // plurals
	doubled map[string]bool
}

// readMorphology reads irregular.txt.
func readMorphology() *Morphology {
	m := &Morphology{verbs: make(map[string]string, 256), nouns: map[string][]string{}, doubled: map[string]bool{}}
	for _, s := range table("irregular.txt", irregular) {
		for _, line := range s.Lines {
			word, forms, _ := strings.Cut(line, ": ")
			switch s.Name {
			case "verbs":
				m.verbs[word] = forms
			case "nouns":
				m.nouns[word] = strings.Fields(forms)
			case "doubled":
				for verb := range strings.SplitSeq(line, ", ") {
					m.doubled[verb] = true
				}
			default:
				panic(fmt.Sprintf("en: irregular.txt: no section is called %q", s.Name))
			}
		}
	}
	return m
}

// irregularVerb is what of a verb does not follow the rules, "" where it does.
type irregularVerb struct {
	past, participle string // spellings with "/" between
	third            string
}

// irregular reads "went gone", "held" or "had has (third)".
func (m *Morphology) irregular(lemma string) irregularVerb {
	var v irregularVerb
	forms := m.verbs[lemma]
	if before, ok := strings.CutSuffix(forms, " (third)"); ok {
		at := strings.LastIndexByte(before, ' ')
		forms, v.third = before[:at], before[at+1:]
	}
	var two bool
	if v.past, v.participle, two = strings.Cut(forms, " "); !two {
		v.participle = v.past
	}
	if strings.Contains(v.participle, " ") {
		panic(fmt.Sprintf("en: irregular.txt: %q of %s is not a past and a participle", forms, lemma))
	}
	return v
}

// Verb returns the spellings of a verb: its base, third person, pasts,
// participles and gerunds. British and American ones both stand.
func (m *Morphology) Verb(lemma string) []grammar.Inflected {
	forms := make(inflection, 0, 5)
	forms.add(lemma, grammar.Base)
	v := m.irregular(lemma)
	if v.third == "" {
		v.third = withS(lemma)
	}
	forms.add(v.third, grammar.Third)
	one, other := m.stems(lemma)
	if v.past == "" {
		forms.add(one.past, grammar.Past|grammar.Participle)
		forms.add(other.past, grammar.Past|grammar.Participle)
	}
	for past := range strings.SplitSeq(v.past, "/") {
		forms.add(past, grammar.Past)
	}
	for participle := range strings.SplitSeq(v.participle, "/") {
		forms.add(participle, grammar.Participle)
	}
	forms.add(one.gerund, grammar.Gerund)
	forms.add(other.gerund, grammar.Gerund)
	return forms
}

// stemmed is a regular past and gerund in one spelling.
type stemmed struct{ past, gerund string }

// stems returns the regular past and gerund of a verb, and where it has another
// spelling, those in that.
func (m *Morphology) stems(lemma string) (one, other stemmed) {
	n := len(lemma)
	switch {
	case strings.HasSuffix(lemma, "ie"):
		return stemmed{lemma + "d", lemma[:n-2] + "ying"}, other
	case endsIn(lemma, "ee", "oe", "ye"):
		return stemmed{lemma + "d", lemma + "ing"}, other
	case lemma[n-1] == 'e':
		return stemmed{lemma + "d", lemma[:n-1] + "ing"}, other
	case lemma[n-1] == 'y' && n > 1 && !vowel(lemma, n-2):
		return stemmed{lemma[:n-1] + "ied", lemma + "ing"}, other
	case lemma[n-1] == 'c':
		return stemmed{lemma + "ked", lemma + "king"}, other
	}
	plain := stemmed{lemma + "ed", lemma + "ing"}
	if !closed(lemma) {
		return plain, other
	}
	last := lemma[n-1:]
	doubled := stemmed{lemma + last + "ed", lemma + last + "ing"}
	switch {
	case m.doubled[lemma] || syllables(lemma) == 1:
		return doubled, other
	case last == "l": // travelled, traveled
		return doubled, plain
	}
	return plain, other
}

// closed tells whether a word ends in one vowel and one consonant that can be
// doubled.
func closed(word string) bool {
	n := len(word)
	return n > 2 && !vowel(word, n-1) && !strings.ContainsRune("wxyh", rune(word[n-1])) &&
		vowel(word, n-2) && !vowel(word, n-3)
}

// vowel tells whether the letter at i is one; the u of "qu" is none.
func vowel(word string, i int) bool {
	if word[i] == 'u' && i > 0 && word[i-1] == 'q' {
		return false
	}
	return strings.IndexByte("aeiou", word[i]) >= 0
}

// syllables counts the runs of vowels of a word.
func syllables(word string) int {
	n := 0
	for i := range len(word) {
		if (vowel(word, i) || word[i] == 'y' && i > 0) && (i == 0 || !vowel(word, i-1)) {
			n++
		}
	}
	return n
}

// Noun returns the singular and the plurals of a noun. Of several words the one
// before a preposition is inflected ("heads of state"), else the last.
func (m *Morphology) Noun(lemma string) []grammar.Inflected {
	forms := make(inflection, 0, 2)
	forms.add(lemma, grammar.Singular)
	if irregular := m.nouns[lemma]; irregular != nil {
		for _, plural := range irregular {
			forms.add(plural, grammar.Plural)
		}
		return forms
	}
	before, head, after := headOf(lemma)
	if irregular := m.nouns[head]; irregular != nil {
		for _, plural := range irregular {
			forms.add(before+plural+after, grammar.Plural)
		}
		return forms
	}
	one, other := plurals(head)
	forms.add(before+one+after, grammar.Plural)
	if other != "" {
		forms.add(before+other+after, grammar.Plural)
	}
	return forms
}

// headOf cuts a noun of several words around the one that is inflected.
func headOf(lemma string) (before, head, after string) {
	if strings.IndexByte(lemma, ' ') < 0 && strings.IndexByte(lemma, '-') < 0 {
		return "", lemma, ""
	}
	for _, preposition := range []string{" of ", " in ", " at ", " on ", " for ", " to "} {
		if at := strings.Index(lemma, preposition); at > 0 {
			lemma, after = lemma[:at], lemma[at:]
			break
		}
	}
	at := strings.LastIndexAny(lemma, " -") + 1
	return lemma[:at], lemma[at:], after
}

// plurals returns the regular plural of a noun of one word, and another where it
// has two.
func plurals(noun string) (one, other string) {
	switch {
	case strings.HasSuffix(noun, "man"):
		return noun[:len(noun)-len("man")] + "men", ""
	case strings.HasSuffix(noun, "person") && noun != "person":
		return noun + "s", noun[:len(noun)-len("person")] + "people"
	case strings.HasSuffix(noun, "o"): // memos
		return noun + "s", ""
	}
	return withS(noun), ""
}

// withS puts the -s of a plural or of a verb's third person to a word.
func withS(word string) string {
	n := len(word)
	switch {
	case endsIn(word, "s", "x", "z", "ch", "sh"):
		return word + "es"
	case n > 1 && word[n-1] == 'o' && !vowel(word, n-2):
		return word + "es"
	case n > 1 && word[n-1] == 'y' && !vowel(word, n-2):
		return word[:n-1] + "ies"
	}
	return word + "s"
}

func endsIn(word string, endings ...string) bool {
	return slices.ContainsFunc(endings, func(e string) bool { return strings.HasSuffix(word, e) })
}

// inflection is the forms of one word, each spelling once.
type inflection []grammar.Inflected

// add adds a spelling, where there is one, or a form of one that is there already.
func (f *inflection) add(text string, form grammar.Form) {
	if text == "" {
		return
	}
	for i := range *f {
		if (*f)[i].Text == text {
			(*f)[i].Form |= form
			return
		}
	}
	*f = append(*f, grammar.Inflected{Text: text, Form: form})
}
