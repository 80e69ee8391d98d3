package say

import (
	"strings"
	"sync"

	"officebot/bot/language"
)

// verb is how a verb of events is said. One without a past says what somebody was,
// one without a participle what somebody did and is done to nobody.
type verb struct {
	base, past, participle string
	double                 bool // what somebody is given stands behind him: "gave him a prize"
}

// verbs are the tables of verbs.txt, by language and verb.
var verbs = func() map[string]func() map[string]verb {
	tables := map[string]func() map[string]verb{}
	for _, lang := range language.Known() {
		tables[lang] = sync.OnceValue(func() map[string]verb { return readVerbs(lang) })
	}
	return tables
}()

// inflected are the languages whose tables give the forms of the query's own word.
var inflected = map[string]bool{"en": true}

func readVerbs(lang string) map[string]verb {
	table := map[string]verb{}
	for _, section := range language.Table(lang, "verbs") {
		for _, line := range section.Lines {
			name, forms, _ := strings.Cut(line, ":")
			past, participle, two := strings.Cut(forms, ",")
			v := verb{base: spaced(name), past: strings.TrimSpace(past), participle: strings.TrimSpace(participle), double: section.Name == "verb with two objects"}
			if !inflected[lang] {
				v.base = v.past
			}
			if !two {
				v.participle = v.past
			}
			table[name] = v
		}
	}
	return table
}

// verb is how a verb of a query is said; one that no table has goes by rule in
// English, and stands as it is in Chinese.
func (w *writer) verb(name string) verb {
	lang, _, _ := strings.Cut(w.voice.Tag, "-")
	if v, ok := verbs[lang]()[name]; ok {
		return v
	}
	if !inflected[lang] {
		return verb{base: name, past: name, participle: name}
	}
	past := name + "ed"
	switch n := len(name); {
	case n > 0 && name[n-1] == 'e':
		past = name + "d"
	case n > 1 && name[n-1] == 'y' && !strings.ContainsRune("aeiou", rune(name[n-2])):
		past = name[:n-1] + "ied"
	}
	return verb{base: name, past: past, participle: past}
}

// spaced is a verb of a query with its particle as a word of its own: "vote out".
func spaced(name string) string { return strings.ReplaceAll(name, "-", " ") }
