package say

import (
	"strings"
	"sync"

	"officebot/bot/language"
	"officebot/bot/query"
)

// things are what the records call in English what events are about besides people,
// posts and bodies, as other languages call it.
var things = func() map[string]func() map[string]string {
	tables := map[string]func() map[string]string{}
	for _, lang := range language.Known() {
		if language.Has(lang, "things") {
			tables[lang] = sync.OnceValue(func() map[string]string { return readThings(lang) })
		}
	}
	return tables
}()

// readThings reads "English: the word for it, others".
func readThings(lang string) map[string]string {
	table := map[string]string{}
	for _, section := range language.Table(lang, "things") {
		for _, line := range section.Lines {
			english, words, _ := strings.Cut(line, ": ")
			word, _, _ := strings.Cut(words, ", ")
			table[english] = word
		}
	}
	return table
}

// inLanguage is what the language calls a thing that the records have in English, with
// its year: 1975年宪法; "" where it has no word for it.
func (w *writer) inLanguage(text string) string {
	lang, _, _ := strings.Cut(w.voice.Tag, "-")
	read, ok := things[lang]
	if !ok {
		return ""
	}
	name := strings.ToLower(text)
	if word := read()[name]; word != "" {
		return word
	}
	year, rest, _ := strings.Cut(name, " ")
	word := read()[rest]
	span, err := query.ParseSpan(year)
	if word == "" || err != nil {
		return ""
	}
	return w.time(span) + word
}
