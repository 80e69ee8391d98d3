// Package zh tells what Chinese words mean nearly the same, by families of them
// (families.txt), and which English words stand for them in records that have no
// Chinese text.
package zh

import (
	_ "embed"
	"sync"

	"officebot/bot/outline"
	"officebot/bot/prose"
	"officebot/knowledge/fold"
)

//go:embed families.txt
var families string

// Words are those of Chinese. They never change once they are made.
type Words struct {
	families func() *prose.Families
	told     func(text string, verbs ...string) outline.Text
}

// The table never changes, so all words of a process share it.
var sharedFamilies = sync.OnceValue(func() *prose.Families { return prose.NewFamilies(fold.String, manyWords, families) })

// manyWords is how many the table has, about.
const manyWords = 2000

// New makes the words; the table is read when one is first looked up. told marks in a text
// the times, places and causes, and who does what by some verbs.
func New(told func(text string, verbs ...string) outline.Text) *Words {
	return &Words{sharedFamilies, told}
}

// Kin are the words that may stand for a word.
func (w *Words) Kin(word string) []string { return w.families().Of(word, fold.String) }

// Told is nothing: who does what a Chinese text tells is not known where no verb is.
func (*Words) Told(string) outline.Text { return outline.Text{} }

// Marked is a text with its times, places and causes, and by some verbs who does what.
func (w *Words) Marked(text string, verbs ...string) outline.Text { return w.told(text, verbs...) }

// Little is no word of those that are looked for.
func (*Words) Little(string) bool { return false }

// Particle is no word of those that are looked for.
func (*Words) Particle(string) bool { return false }

// Joins is no word of those that are looked for.
func (*Words) Joins(string) bool { return false }

// Refers is no word of those that are looked for.
func (*Words) Refers(string) bool { return false }

// Somebody is no word of those that are looked for: 他 may be anybody.
func (*Words) Somebody(string) bool { return false }

// Stem is a word itself: Chinese has no endings.
func (*Words) Stem(word string) string { return word }

// Forms are none.
func (*Words) Forms(string) []string { return nil }

// No text in Chinese is taken apart, so nothing is concluded from one.

func (*Words) Restricts(string) bool { return true }
func (*Words) Magnitude(string) bool { return false }
func (*Words) Hedges(string) bool    { return true }
func (*Words) Aged(string) string    { return "" }
func (*Words) Article(string) bool   { return false }
func (*Words) Definite(string) bool  { return false }
func (*Words) Same(_, _ string) bool { return false }
func (*Words) Naming(string) bool    { return false }
func (*Words) Within(string) bool    { return false }
func (*Words) Once(string) bool      { return false }
func (*Words) Lasts(string) bool     { return false }
