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

// lexiconBuilder is a lexicon whose phrases still stand in the order of the tables.
type lexiconBuilder struct {
	ids    map[string]uint16
	words  []string // by id, from 0
	read   []started
	behind []uint16 // where the words of phrases behind their first are kept together
	months [12]string
	tokens []fold.Token // of the phrase being read
}

// started is a phrase, and the word that it starts with.
type started struct {
	phrase
	first uint16
}

// manyPhrases is the usual number of them, and manyWords that of their words.
const manyPhrases, manyWords = 2048, 1280

func readLexicon() *lexicon {
	b := &lexiconBuilder{
		ids: make(map[string]uint16, manyWords), words: make([]string, 0, manyWords),
		read: make([]started, 0, manyPhrases), behind: make([]uint16, 0, manyPhrases),
	}
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
	first, from := b.id(tokens[0].Text), len(b.behind)
	for _, t := range tokens[1:] {
		b.behind = append(b.behind, b.id(t.Text))
	}
	if p.rest = b.behind[from:len(b.behind):len(b.behind)]; len(p.rest) > 0 {
		p.second = p.rest[0]
	}
	b.read = append(b.read, started{p, first})
}

func (b *lexiconBuilder) id(word string) uint16 {
	id, known := b.ids[word]
	if !known {
		b.words = append(b.words, word)
		id = uint16(len(b.words))
		b.ids[word] = id
	}
	return id
}

func (b *lexiconBuilder) lexicon() *lexicon {
	l := &lexicon{words: make(map[string]entry, len(b.words)), phrases: make([]phrase, len(b.read)), months: b.months[:]}
	entries := make([]entry, len(b.words)+1) // by id
	for i := range b.read {
		e := &entries[b.read[i].first]
		e.roles |= b.read[i].role
		e.to++ // so far how many
	}
	for id := 1; id < len(entries); id++ {
		end := entries[id-1].to
		entries[id].id, entries[id].from, entries[id].to = uint16(id), end, end+entries[id].to
	}
	filled := make([]uint16, len(entries))
	for i := range b.read {
		first := b.read[i].first
		l.phrases[entries[first].from+filled[first]] = b.read[i].phrase
		filled[first]++
	}
	for id, word := range b.words {
		e := entries[id+1]
		// Where a phrase is a time in one sense and none in another, it is one.
		slices.SortStableFunc(l.phrases[e.from:e.to], func(p, q phrase) int {
			return cmp.Or(cmp.Compare(len(q.rest), len(p.rest)), cmp.Compare(p.role, q.role))
		})
		l.words[word] = e
	}
	return l
}
