package en

import (
	"iter"
	"strings"
	"sync"

	"officebot/bot/grammar"
	"officebot/bot/language"
	"officebot/bot/when"
	"officebot/knowledge"
)

// Grammar reads English. It never changes once it is made.
type Grammar struct {
	sources     grammar.Sources
	world       *grammar.World
	courtesy    *grammar.Courtesy
	kinds       map[string]bool // what the office's bodies are: "zoo"
	initials    initials
	titles      shortTitles
	everyWord   bool // the records have so many names that every word is one
	spare       *spare
	recordWords func() []string        // the words of the names of posts and bodies, in order
	told        func() map[string]bool // the words of facts
	together    func() map[string]bool // pairs of them that stand side by side
	toldWords   func() []string        // those of them that a slip may mean, in order
	cut         func() initials        // names that the facts have, by their first letters
}

// reader reads one sentence.
type reader struct {
	*Grammar
	lattice  *grammar.Lattice
	memos    []memo   // by token
	allVerbs *verbsOf // nil until they are asked for
	depth    int
	skips    int // how many words may be left unread
	steps    int // what is left of the work that one sentence may take
}

func (g *Grammar) reader(l *grammar.Lattice) *reader {
	return &reader{Grammar: g, lattice: l, memos: make([]memo, l.Len()), steps: maxSteps}
}

// edge is a phrase that starts somewhere and ends before a token.
type edge struct {
	to     int
	cost   int
	phrase grammar.Phrase
}

// closedEdge is an edge with its phrase as a part of a clause: its selectors are
// carried out.
type closedEdge struct {
	edge
	closed *grammar.Phrase
}

// each goes over phrases or clauses where they stand, for they are large.
func each[T any](all []T) iter.Seq[*T] {
	return func(yield func(*T) bool) {
		for i := range all {
			if !yield(&all[i]) {
				return
			}
		}
	}
}

// The bounds of the work on one sentence.
const (
	maxSteps   = 6000 // parts of clauses and of phrases that are tried
	maxPhrases = 14   // phrases that start at one token
	maxDepth   = 4    // clauses within clauses
)

// New makes a grammar of English for records.
func New(records *knowledge.Records, names grammar.Names, times *when.Parser) *Grammar {
	told := sync.OnceValue(func() map[string]bool { return toldWords(records) })
	spelt := func(word string) bool {
		return language.IsWord(word) || language.IsWord(strings.TrimSuffix(word, "s")) || told()[word]
	}
	world := grammar.NewWorld(records)
	return &Grammar{
		sources:     grammar.Sources{Lexicon: Lexicon(), Names: named{names}, Times: times, Spelt: spelt},
		world:       world,
		courtesy:    Courtesy(),
		kinds:       kindsOf(records),
		spare:       newSpare(),
		initials:    newInitials(records),
		titles:      newShortTitles(records, world),
		everyWord:   len(records.Posts) > maxRespeltPosts,
		recordWords: sync.OnceValue(func() []string { return recordWords(records) }),
		told:        told,
		together:    sync.OnceValue(func() map[string]bool { return toldTogether(records) }),
		cut:         sync.OnceValue(func() initials { return toldInitials(records) }),
		toldWords:   sync.OnceValue(func() []string { return commonWords(records) }),
	}
}
