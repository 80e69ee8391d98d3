package when

import (
	"slices"
	"strings"
	"testing"

	"officebot/bot/language"
	"officebot/knowledge/fold"
)

// TestTables finds words that stand twice in one role, of which the second
// would never be read.
func TestTables(t *testing.T) {
	l := parser.lexicon
	for _, e := range l.words {
		for i := e.from; i < e.to; i++ {
			p := l.phrases[i]
			if slices.ContainsFunc(l.phrases[e.from:i], func(o phrase) bool { return o.role == p.role && slices.Equal(o.rest, p.rest) }) {
				t.Errorf("%q stands twice in sections of one role", phraseText(l, int(i)))
			}
		}
	}
}

func phraseText(l *lexicon, i int) string {
	texts := make([]string, len(l.words)+1)
	first := ""
	for word, e := range l.words {
		texts[e.id] = word
		if int(e.from) <= i && i < int(e.to) {
			first = word
		}
	}
	for _, id := range l.phrases[i].rest {
		first += " " + texts[id]
	}
	return first
}

func TestEverySectionIsUsed(t *testing.T) {
	used := map[string]bool{}
	for _, lang := range language.Known() {
		for _, table := range language.Table(lang, "times") {
			used[table.Name] = true
			if len(table.Lines) == 0 {
				t.Errorf("%s: [%s] is empty", lang, table.Name)
			}
			for _, line := range table.Lines {
				if lang == "zh" && strings.Contains(line, "，") {
					t.Errorf("%q: words are parted by a comma and a space", line)
				}
				if fold.String(line) == "" {
					t.Errorf("%s: [%s] has a line without a word", lang, table.Name)
				}
			}
		}
	}
	for name := range sections {
		if !used[name] {
			t.Errorf("no table has a section [%s]", name)
		}
	}
}

func TestMistakesInTables(t *testing.T) {
	for line, section := range map[string]string{
		"january":    "months",
		"first: jan": "months",
		"now, ,":     "now",
		"in, 24 7":   "prefix in",
	} {
		func() {
			defer func() {
				if problem, _ := recover().(string); !strings.Contains(problem, "en/times.txt") {
					t.Errorf("[%s] %q: no word about it: %q", section, line, problem)
				}
			}()
			b := &lexiconBuilder{ids: map[string]uint16{}}
			b.readLine(sections[section], "en", line)
		}()
	}
}
