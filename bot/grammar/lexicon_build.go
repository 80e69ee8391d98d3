package grammar

import (
	"fmt"
	"strings"
	"sync"

	"officebot/knowledge/fold"
)

// Morphology inflects the lemmas of a language.
type Morphology interface {
	// Verb returns the spellings of a verb in each of its forms; a spelling may
	// stand in several.
	Verb(lemma string) []Inflected
	// Noun returns those of a noun.
	Noun(lemma string) []Inflected
	// Strays returns the first letters of such spellings of either as do not begin
	// as the lemma does: "w" of go.
	Strays(lemma string) string
}

// Inflected is a spelling of a word and which of its forms it is.
type Inflected struct {
	Text string
	Form Form
}

// Section is a headed part of a language's table.
type Section struct {
	Name  string
	Lines []string
}

// NewLexicon reads tables. A section is headed "[class sense]". A line is a word
// or a phrase in its base form, or several with commas between; of a word that
// takes arguments a colon and "role=slot,slot role=slot" follow. A section
// "[short forms]" has lines "short: what it stands for". NewLexicon panics where
// a line is not so, for tables are part of the program.
func NewLexicon(sections []Section, m Morphology) *Lexicon {
	t := &tables{morphology: m, entries: make([]entry, 0, manyEntries), frames: map[string][]Arg{}}
	l := &Lexicon{base: t, short: map[string][]string{}, numbers: map[string]number{}, endings: map[string]bool{}}
	for _, section := range sections {
		switch section.Name {
		case "short forms":
			l.addShort(section.Lines)
			continue
		case "numbers", "ordinals":
			l.addNumbers(section.Lines, section.Name == "ordinals")
			continue
		case "ordinal endings":
			for _, line := range section.Lines {
				l.endings[line] = true
			}
			continue
		}
		class, sense, ok := strings.Cut(section.Name, " ")
		c, known := classes[class]
		if !ok || !known {
			panic(fmt.Sprintf("grammar: no class of words in the section [%s]", section.Name))
		}
		for _, line := range section.Lines {
			t.addLine(c, sense, line)
		}
	}
	for n := range l.chapters {
		l.chapters[n] = sync.OnceValue(func() *chapter { return t.chapter(n) })
	}
	l.spellings = sync.OnceValue(func() *spellings { return spellingsOf(l) })
	return l
}

func (l *Lexicon) addShort(lines []string) {
	for _, line := range lines {
		short, long, ok := strings.Cut(line, ":")
		if !ok {
			panic(fmt.Sprintf("grammar: the short form %q has no colon", line))
		}
		for one := range strings.SplitSeq(short, ",") {
			l.short[fold.String(one)] = strings.Fields(fold.String(long))
		}
	}
}

// tables are the words of a lexicon in their base forms.
type tables struct {
	morphology Morphology
	entries    []entry
	frames     map[string][]Arg
}

// entry is one word or phrase of a line.
type entry struct {
	lemma string
	sense string
	args  []Arg
	class Class
	form  Form   // where the table tells it; else it is inflected
	in    uint32 // a bit for each chapter in which forms of it stand
}

// manyEntries is the usual size of a lexicon.
const manyEntries = 4096

func (t *tables) addLine(class Class, sense, line string) {
	lemmas, args, _ := strings.Cut(line, ":")
	e := entry{sense: sense, class: class, args: t.frame(line, args)}
	for lemma := range strings.SplitSeq(lemmas, ",") {
		e.lemma, e.form = strings.TrimSpace(lemma), 0
		if name, marks, ok := strings.Cut(e.lemma, " ("); ok {
			e.lemma, e.form = name, readForm(line, strings.TrimSuffix(marks, ")"))
		}
		e.in = 1 << chapterOf(firstWord(e.lemma))
		if e.form == 0 && (class == Verb || class == Noun) {
			strays := t.morphology.Strays(e.lemma)
			for i := range strays {
				e.in |= 1 << chapterOf(strays[i:])
			}
		}
		t.entries = append(t.entries, e)
	}
}

// firstWord is the first word of a phrase, folded, or a text that begins as it does.
func firstWord(phrase string) string {
	if phrase != "" && 'a' <= phrase[0] && phrase[0] <= 'z' {
		return phrase
	}
	tokens := fold.Tokens(phrase)
	if len(tokens) == 0 {
		panic(fmt.Sprintf("grammar: %q is no word", phrase))
	}
	return tokens[0].Text
}

// frame reads "role=slot,slot role=slot". Lines that take the same share it.
func (t *tables) frame(line, args string) []Arg {
	frame, known := t.frames[args]
	if known || args == "" {
		return frame
	}
	for pair := range strings.FieldsSeq(args) {
		role, slots, ok := strings.Cut(pair, "=")
		if !ok {
			panic(fmt.Sprintf("grammar: %q: %q is not role=slot", line, pair))
		}
		frame = append(frame, Arg{role, strings.Split(slots, ",")})
	}
	t.frames[args] = frame
	return frame
}

var formNames = map[string]Form{
	"base": Base, "third": Third, "past": Past, "participle": Participle, "gerund": Gerund,
	"singular": Singular, "plural": Plural, "objective": Objective, "owner": Owner, "denied": Denied,
}

func readForm(line, marks string) Form {
	var form Form
	for name := range strings.FieldsSeq(marks) {
		f, ok := formNames[name]
		if !ok {
			panic(fmt.Sprintf("grammar: %q: no form is called %q", line, name))
		}
		form |= f
	}
	return form
}
