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
	verbs   map[string]irregularVerb
	nouns   map[string][]string // plurals
	doubled map[string]bool
}

type irregularVerb struct {
	past, participle []string
	third            string // "" where it is regular
}

// NewMorphology reads irregular.txt.
func NewMorphology() *Morphology {
	m := &Morphology{verbs: map[string]irregularVerb{}, nouns: map[string][]string{}, doubled: map[string]bool{}}
	for _, s := range table("irregular.txt", irregular) {
		for _, line := range s.Lines {
			word, forms, _ := strings.Cut(line, ": ")
			switch s.Name {
			case "verbs":
				m.verbs[word] = readVerb(line, forms)
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

// readVerb reads "went gone", "held" or "had has (third)".
func readVerb(line, forms string) irregularVerb {
	var v irregularVerb
	if before, ok := strings.CutSuffix(forms, " (third)"); ok {
		at := strings.LastIndexByte(before, ' ')
		forms, v.third = before[:at], before[at+1:]
	}
	switch parts := strings.Fields(forms); len(parts) {
	case 1:
		v.past = strings.Split(parts[0], "/")
		v.participle = v.past
	case 2:
		v.past, v.participle = strings.Split(parts[0], "/"), strings.Split(parts[1], "/")
	default:
		panic(fmt.Sprintf("en: irregular.txt: %q is not a verb, its past and its participle", line))
	}
	return v
}

// Verb returns the spellings of a verb: its base, third person, pasts,
// participles and gerunds. British and American ones both stand.
func (m *Morphology) Verb(lemma string) []grammar.Inflected {
	var forms inflection
	forms.add(lemma, grammar.Base)
	v := m.verbs[lemma]
	if v.third == "" {
		v.third = withS(lemma)
	}
	forms.add(v.third, grammar.Third)
	stems := m.stems(lemma)
	if v.past == nil {
		for _, stem := range stems {
			v.past = append(v.past, stem.past)
		}
		v.participle = v.past
	}
	for _, past := range v.past {
		forms.add(past, grammar.Past)
	}
	for _, participle := range v.participle {
		forms.add(participle, grammar.Participle)
	}
	for _, stem := range stems {
		forms.add(stem.gerund, grammar.Gerund)
	}
	return forms
}

// stemmed is a regular past and gerund in one spelling.
type stemmed struct{ past, gerund string }

// stems returns the regular pasts and gerunds of a verb, one for each spelling.
func (m *Morphology) stems(lemma string) []stemmed {
	n := len(lemma)
	doubled := stemmed{lemma + lemma[n-1:] + "ed", lemma + lemma[n-1:] + "ing"}
	plain := stemmed{lemma + "ed", lemma + "ing"}
	switch {
	case strings.HasSuffix(lemma, "ie"):
		return []stemmed{{lemma + "d", lemma[:n-2] + "ying"}}
	case endsIn(lemma, "ee", "oe", "ye"):
		return []stemmed{{lemma + "d", lemma + "ing"}}
	case lemma[n-1] == 'e':
		return []stemmed{{lemma + "d", lemma[:n-1] + "ing"}}
	case lemma[n-1] == 'y' && n > 1 && !vowel(lemma, n-2):
		return []stemmed{{lemma[:n-1] + "ied", lemma + "ing"}}
	case lemma[n-1] == 'c':
		return []stemmed{{lemma + "ked", lemma + "king"}}
	case !closed(lemma):
		return []stemmed{plain}
	case m.doubled[lemma] || syllables(lemma) == 1:
		return []stemmed{doubled}
	case lemma[n-1] == 'l': // travelled, traveled
		return []stemmed{doubled, plain}
	}
	return []stemmed{plain}
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
	var forms inflection
	forms.add(lemma, grammar.Singular)
	before, head, after := headOf(lemma)
	plurals := m.nouns[lemma]
	if plurals == nil {
		for _, plural := range m.plurals(head) {
			plurals = append(plurals, before+plural+after)
		}
	}
	for _, plural := range plurals {
		forms.add(plural, grammar.Plural)
	}
	return forms
}

// headOf cuts a noun of several words around the one that is inflected.
func headOf(lemma string) (before, head, after string) {
	for _, preposition := range []string{" of ", " in ", " at ", " on ", " for ", " to "} {
		if at := strings.Index(lemma, preposition); at > 0 {
			lemma, after = lemma[:at], lemma[at:]
			break
		}
	}
	at := strings.LastIndexAny(lemma, " -") + 1
	return lemma[:at], lemma[at:], after
}

// plurals returns those of a noun of one word.
func (m *Morphology) plurals(noun string) []string {
	switch irregular := m.nouns[noun]; {
	case irregular != nil:
		return irregular
	case strings.HasSuffix(noun, "man"):
		return []string{strings.TrimSuffix(noun, "man") + "men"}
	case strings.HasSuffix(noun, "person") && noun != "person":
		return []string{noun + "s", strings.TrimSuffix(noun, "person") + "people"}
	case strings.HasSuffix(noun, "o"): // memos
		return []string{noun + "s"}
	}
	return []string{withS(noun)}
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

func (f *inflection) add(text string, form grammar.Form) {
	for i := range *f {
		if (*f)[i].Text == text {
			(*f)[i].Form |= form
			return
		}
	}
	*f = append(*f, grammar.Inflected{Text: text, Form: form})
}
