package voice

import (
	"sync"

	"officebot/bot/when"
	"officebot/knowledge"
)

// Grammar is what a language needs beside its words: dates, lengths, lists and
// numbers put into sentences.
type Grammar interface {
	// Date gives a date as finely as it is known, "" for one that is not.
	Date(d knowledge.Date) string
	// Tenure gives a start and an end in brief: "2003–2013", "since June 2024".
	Tenure(start, end knowledge.Date, ongoing bool) string
	// At gives the time that a question asked about, to stand in a sentence:
	// "in 2010", "on 1 June 2024", "from 2000 to 2010".
	At(e when.Expr, today knowledge.Day) string
	// Length gives a length in days as finely as it is known.
	Length(l knowledge.Length) string
	// Join lists: "A, B and C".
	Join(items []string) string
	// Ordinal gives "third"; Count gives "3" or "three".
	Ordinal(n int) string
	Count(n int) string
	// Plural gives the plural of a noun phrase.
	Plural(noun string) string
}

// Voice is a language to answer in.
type Voice struct {
	Tag string // BCP 47
	Grammar
	*Phrases
	roles map[string]string // what the language calls a role, by the English; see Role
}

// spoken are the languages that there is a voice for, by the folders of their tables. The
// first is that of whoever speaks none of them.
var spoken = []struct {
	folder  string
	tags    []string // BCP 47
	grammar Grammar
}{
	{"en", []string{"en"}, English{}},
	{"zh", []string{"zh-Hans", "zh-Hant"}, Chinese{}},
}

// voices are those of each tag with the sentences of one table.
type voices map[string]func() *Voice

func voicesOf(table string) voices {
	all := voices{}
	for _, s := range spoken {
		phrases := sync.OnceValue(func() *Phrases { return readPhrases(s.folder, table) })
		roles := sync.OnceValue(func() map[string]string { return readRoles(s.folder) })
		for _, tag := range s.tags {
			all[tag] = sync.OnceValue(func() *Voice { return &Voice{tag, s.grammar, phrases(), roles()} })
		}
	}
	return all
}

var (
	answers = voicesOf("answers")
	results = voicesOf("say")
)

// For is the voice of a tag, English where there is none.
func For(tag string) *Voice { return answers.of(tag) }

// ForResults is For with the sentences of say.txt, in which results and queries
// are said, in place of those of answers.txt.
func ForResults(tag string) *Voice { return results.of(tag) }

func (v voices) of(tag string) *Voice {
	voice, ok := v[tag]
	if !ok {
		voice = v[spoken[0].tags[0]]
	}
	return voice()
}
