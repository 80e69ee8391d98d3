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

// languages are those that have a times.txt.
var languages = [...]string{"en", "zh"}

// phrase is one way to say something: what follows its first word, and what it
// means.
type phrase struct {
	rest  []string
	role  role
	extra int
	value int
}

// entry is what is known of a word: the roles of all phrases that start with
// it, and where those phrases stand, the longest first.
type entry struct {
	roles    role
	from, to uint16
}

type lexicon struct {
	words   map[string]entry
	phrases []phrase
	months  []string // by which misspelt ones are known; January is months[0]
}

func readLexicon() *lexicon {
	starts := map[string][]phrase{}
	l := &lexicon{words: map[string]entry{}, months: make([]string, 12)}
	for _, lang := range languages {
		for _, table := range language.Table(lang, "times") {
			section, ok := sections[table.Name]
			if !ok {
				panic(fmt.Sprintf("when: %s/times.txt: no section is called [%s]; roles.go lists those there are", lang, table.Name))
			}
			for _, line := range table.Lines {
				l.readLine(starts, section, lang, line)
			}
		}
	}
	for word, phrases := range starts {
		// Phrases of one length keep the order in which they are written, but a
		// word that is no time in one sense may be one in another.
		slices.SortStableFunc(phrases, func(a, b phrase) int {
			return cmp.Or(cmp.Compare(len(b.rest), len(a.rest)), cmp.Compare(a.role, b.role))
		})
		e := entry{from: uint16(len(l.phrases)), to: uint16(len(l.phrases) + len(phrases))}
		for _, p := range phrases {
			e.roles |= p.role
		}
		l.words[word] = e
		l.phrases = append(l.phrases, phrases...)
	}
	return l
}

func (l *lexicon) readLine(starts map[string][]phrase, section section, lang, line string) {
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
		tokens := fold.Tokens(text)
		if len(tokens) == 0 || tokens[0].Kind == fold.Number {
			panic(fmt.Sprintf("when: %s/times.txt: %q has to start with a letter", lang, text))
		}
		p := phrase{role: section.role, extra: section.extra, value: value}
		for _, t := range tokens[1:] {
			p.rest = append(p.rest, t.Text)
		}
		first := tokens[0].Text
		starts[first] = append(starts[first], p)
		if section.role == roleMonth && l.months[value-1] == "" {
			l.months[value-1] = first
		}
	}
}
