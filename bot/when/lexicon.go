package when

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"officebot/bot/language"
	"officebot/knowledge/fold"
)

// phrase is one way to say something: the words that follow its first, and what
// it means.
type phrase struct {
	role   role
	extra  int
	value  int
	second uint16   // the word after the first, 0 if there is none
	rest   []uint16 // all words after the first
}

// entry is what is known of a word: its number, the roles of all phrases that
// start with it, and where those phrases stand, the longest first.
type entry struct {
	roles    role
	id       uint16 // from 1
	from, to uint16
}

type lexicon struct {
	words   map[string]entry
	phrases []phrase
	months  []string // by which misspelt ones are known; January is months[0]
}

// lexiconBuilder is a lexicon whose phrases are still kept by their first word.
type lexiconBuilder struct {
	ids    map[string]uint16
	words  []string   // by id, from 0
	starts [][]phrase // the phrases that start with each of words
	months [12]string
	tokens []fold.Token // of the phrase being read
}

func readLexicon() *lexicon {
	b := &lexiconBuilder{ids: make(map[string]uint16, 1024)}
	for _, lang := range language.Known() {
		for _, table := range language.Table(lang, "times") {
			section, ok := sections[table.Name]
			if !ok {
				panic(fmt.Sprintf("when: %s/times.txt: no section is called [%s]; roles.go lists those there are", lang, table.Name))
			}
			for _, line := range table.Lines {
				b.readLine(section, lang, line)
			}
		}
	}
	return b.lexicon()
}

func (b *lexiconBuilder) readLine(section section, lang, line string) {
	value := 0
	if section.keyed {
		key, rest, ok := strings.Cut(line, ":")
		n, err := strconv.Atoi(key)
		if value = n; err != nil {
			value = keys[key]
		}
		if !ok || err != nil && value == 0 {
			panic(fmt.Sprintf("when: %s/times.txt: %q must start with a key and a colon, such as %q", lang, line, "1:"))
		}
		line = rest
	}
	for text := range strings.SplitSeq(line, ",") {
		b.tokens = language.PhraseTokens(strings.TrimSpace(text), b.tokens[:0])
		tokens := b.tokens
		if len(tokens) == 0 || tokens[0].Kind == fold.Number {
			panic(fmt.Sprintf("when: %s/times.txt: %q has to start with a letter", lang, text))
		}
		b.add(tokens, phrase{role: section.role, extra: section.extra, value: value})
		if section.role == roleMonth && b.months[value-1] == "" {
			b.months[value-1] = tokens[0].Text
		}
	}
}

func (b *lexiconBuilder) add(tokens []fold.Token, p phrase) {
	first := b.id(tokens[0].Text)
	for _, t := range tokens[1:] {
		p.rest = append(p.rest, b.id(t.Text))
	}
	if len(p.rest) > 0 {
		p.second = p.rest[0]
	}
	b.starts[first-1] = append(b.starts[first-1], p)
}

func (b *lexiconBuilder) id(word string) uint16 {
	id, known := b.ids[word]
	if !known {
		b.words = append(b.words, word)
		b.starts = append(b.starts, nil)
		id = uint16(len(b.words))
		b.ids[word] = id
	}
	return id
}

func (b *lexiconBuilder) lexicon() *lexicon {
	l := &lexicon{words: make(map[string]entry, len(b.words)), months: b.months[:]}
	for i, word := range b.words {
		// Where a phrase is a time in one sense and none in another, it is one.
		slices.SortStableFunc(b.starts[i], func(p, q phrase) int {
			return cmp.Or(cmp.Compare(len(q.rest), len(p.rest)), cmp.Compare(p.role, q.role))
		})
		e := entry{id: uint16(i + 1), from: uint16(len(l.phrases))}
		for _, p := range b.starts[i] {
			e.roles |= p.role
			l.phrases = append(l.phrases, p)
		}
		e.to = uint16(len(l.phrases))
		l.words[word] = e
	}
	return l
}
