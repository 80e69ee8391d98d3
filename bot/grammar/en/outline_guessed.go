package en

import (
	"strings"

	"officebot/bot/grammar"
	"officebot/bot/language"
)

// asVerb is what a spelling is of a verb. Any noun may be used as one, and the table has none but those
// that often are: what ends as a verb's past does, and is an everyday word without that, is one
// in a statement, "the lily flowered".
func (t *teller) asVerb(text string) verbForm {
	if v := t.wordClasses.asVerb(text); v.known() {
		return v
	}
	for _, prefix := range []string{"mis", "re", "over", "out", "un"} {
		if rest, ok := strings.CutPrefix(text, prefix); ok {
			if v := t.wordClasses.asVerb(rest); v.form.Has(grammar.Past|grammar.Participle) && !v.form.Has(grammar.Base|grammar.Gerund) && len(rest) > leastStem {
				v.lemma = prefix + v.lemma
				return v // "misspelt"
			}
		}
	}
	if lemma := beforeEnding(text, "ed"); lemma != "" && !IsInSet("only described", text) {
		return verbForm{lemma: lemma, form: grammar.Past | grammar.Participle}
	}
	return verbForm{}
}

// beforeEnding is the everyday word that an ending was added to by rule, "" where none is.
func beforeEnding(text, ending string) string {
	stem, ok := strings.CutSuffix(text, ending)
	if !ok || len(stem) < leastStem {
		return ""
	}
	last := len(stem) - 1
	switch {
	case language.IsWord(stem + "e"):
		return stem + "e"
	case language.IsWord(stem):
		return stem
	case stem[last] == 'i' && language.IsWord(stem[:last]+"y"):
		return stem[:last] + "y"
	case stem[last] == stem[last-1] && language.IsWord(stem[:last]):
		return stem[:last]
	}
	return ""
}

// leastStem is how many letters a word has at least to which an ending was added: "shed" is none.
const leastStem = 3
