package grammar

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"officebot/knowledge/fold"
)

// Morphology inflects the lemmas of a language.
type Morphology interface {
	// Verb returns the spellings of a verb in each of its forms; a spelling may
	// stand in several.
	Verb(lemma string) []Inflected
	// Noun returns those of a noun.
	Noun(lemma string) []Inflected
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

// Lexicon is the words of one language, by every form of theirs. It never
// changes once it is made.
type Lexicon struct {
	phrases map[string][]phrase // by the first word, the longest first
	short   map[string][]string // what a short form stands for, word by word
	numbers map[string]number
	endings map[string]bool // of an ordinal in digits: "nd"
	// spellings are the single words of all phrases, in order.
	spellings []string
}

type phrase struct {
	rest []string
	word *Word
}

// NewLexicon reads tables. A section is headed "[class sense]". A line is a word
// or a phrase in its base form, or several with commas between; of a word that
// takes arguments a colon and "role=slot,slot role=slot" follow. A section
// "[short forms]" has lines "short: what it stands for". NewLexicon panics where
// a line is not so, for tables are part of the program.
func NewLexicon(sections []Section, m Morphology) *Lexicon {
	l := &Lexicon{phrases: map[string][]phrase{}, short: map[string][]string{}, numbers: map[string]number{}, endings: map[string]bool{}}
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
			l.addLine(c, sense, line, m)
		}
	}
	for first, phrases := range l.phrases {
		longestFirst(phrases)
		if len(phrases[len(phrases)-1].rest) == 0 {
			l.spellings = append(l.spellings, first)
		}
	}
	slices.Sort(l.spellings)
	return l
}

// addNumbers reads lines "value: word, word".
func (l *Lexicon) addNumbers(lines []string, ordinal bool) {
	for _, line := range lines {
		value, words, _ := strings.Cut(line, ":")
		n, err := strconv.Atoi(value)
		if err != nil {
			panic(fmt.Sprintf("grammar: %q is not number: word, word", line))
		}
		for word := range strings.SplitSeq(words, ",") {
			l.numbers[strings.TrimSpace(word)] = number{n, ordinal}
		}
	}
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

func (l *Lexicon) addLine(class Class, sense, line string, m Morphology) {
	lemmas, args, _ := strings.Cut(line, ":")
	frame := readArgs(line, args)
	for lemma := range strings.SplitSeq(lemmas, ",") {
		lemma = strings.TrimSpace(lemma)
		form := Form(0)
		if name, marks, ok := strings.Cut(lemma, " ("); ok {
			lemma, form = name, readForm(line, strings.TrimSuffix(marks, ")"))
		}
		head, rest, _ := strings.Cut(lemma, " ")
		var forms []Inflected
		switch {
		case form != 0:
			forms = []Inflected{{lemma, form}}
		case class == Verb:
			forms = m.Verb(head)
		case class == Noun:
			forms, rest = m.Noun(lemma), ""
		default:
			forms, rest = []Inflected{{lemma, 0}}, ""
		}
		for _, f := range forms {
			text := f.Text
			if rest != "" && form == 0 {
				text += " " + rest
			}
			l.add(text, &Word{Class: class, Sense: sense, Lemma: lemma, Form: f.Form, Args: frame})
		}
	}
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

func readArgs(line, args string) []Arg {
	var frame []Arg
	for pair := range strings.FieldsSeq(args) {
		role, slots, ok := strings.Cut(pair, "=")
		if !ok {
			panic(fmt.Sprintf("grammar: %q: %q is not role=slot", line, pair))
		}
		frame = append(frame, Arg{role, strings.Split(slots, ",")})
	}
	return frame
}

func (l *Lexicon) add(text string, w *Word) {
	words := fold.Tokens(text)
	if len(words) == 0 {
		panic(fmt.Sprintf("grammar: %q is no word", text))
	}
	rest := make([]string, 0, len(words)-1)
	for _, t := range words[1:] {
		rest = append(rest, t.Text)
	}
	first := words[0].Text
	l.phrases[first] = append(l.phrases[first], phrase{rest, w})
}

func longestFirst(phrases []phrase) {
	for i := range phrases {
		for j := i; j > 0 && len(phrases[j].rest) > len(phrases[j-1].rest); j-- {
			phrases[j], phrases[j-1] = phrases[j-1], phrases[j]
		}
	}
}

// Knows tells whether a word begins a phrase of the lexicon.
func (l *Lexicon) Knows(word string) bool { return len(l.phrases[word]) > 0 }

// Short returns what a short form stands for, nil where the word is none.
func (l *Lexicon) Short(word string) []string { return l.short[word] }

// Match calls yield with every word or phrase that starts at a token and the
// token after it, the longest first.
func (l *Lexicon) Match(tokens []fold.Token, at int, yield func(w *Word, to int)) {
	for _, p := range l.phrases[tokens[at].Text] {
		if to := at + 1 + len(p.rest); to <= len(tokens) && follows(tokens[at+1:to], p.rest) {
			yield(p.word, to)
		}
	}
}

// Split calls yield with every verb that starts at a token and whose particle may
// stand further on, behind its object: "lock somebody up".
func (l *Lexicon) Split(tokens []fold.Token, at int, yield func(w *Word, rest []string)) {
	for _, p := range l.phrases[tokens[at].Text] {
		if p.word.Class == Verb && len(p.rest) > 0 && (at+1 >= len(tokens) || tokens[at+1].Text != p.rest[0]) && p.word.Role(Object) != "" {
			yield(p.word, p.rest)
		}
	}
}

// follows tells whether tokens are the words, with nothing but spaces, hyphens or
// an apostrophe before each.
func follows(tokens []fold.Token, words []string) bool {
	for i := range words {
		if tokens[i].Text != words[i] || tokens[i].Before > fold.Space {
			return false
		}
	}
	return true
}
