package grammar

import (
	"fmt"
	"slices"
	"strings"
	"sync"

	"officebot/bot/language"
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

// NewLexicon reads tables. A section is headed "[class sense]". A line is a word
// or a phrase in its base form, or several with commas between; of a word that
// takes arguments a colon and "role=slot,slot role=slot" follow. A section
// "[short forms]" has lines "short: what it stands for". NewLexicon panics where
// a line is not so, for tables are part of the program.
func NewLexicon(sections []Section, m Morphology) *Lexicon {
	b := newLexiconBuilder(m)
	for _, section := range sections {
		switch section.Name {
		case "short forms":
			b.addShort(section.Lines)
			continue
		case "numbers", "ordinals":
			b.addNumbers(section.Lines, section.Name == "ordinals")
			continue
		case "ordinal endings":
			for _, line := range section.Lines {
				b.endings[line] = true
			}
			continue
		}
		class, sense, ok := strings.Cut(section.Name, " ")
		c, known := classes[class]
		if !ok || !known {
			panic(fmt.Sprintf("grammar: no class of words in the section [%s]", section.Name))
		}
		for _, line := range section.Lines {
			b.addLine(c, sense, line)
		}
	}
	l := b.Lexicon
	l.spellings = sync.OnceValue(func() *spellings { return spellingsOf(l) })
	return l
}

// lexiconBuilder reads tables. They are read at every start, so that it makes few
// small things.
type lexiconBuilder struct {
	*Lexicon
	morphology Morphology
	verbs      map[string][]start // the forms of verbs, many of which stand in several lines
	frames     map[string][]Arg
	room       []phrase // those that were made last, and room for more
	rests      []string // the same of words of phrases
	tokens     []fold.Token
}

// start is how a phrase starts: with a form of a word.
type start struct {
	first int32
	rest  []string // where the form is of several words
	form  Form
}

// The usual sizes of a lexicon, and how much room is made at once.
const (
	manyFirst  = 6000
	manyVerbs  = 1000
	manyAtOnce = 512
)

func newLexiconBuilder(m Morphology) *lexiconBuilder {
	return &lexiconBuilder{
		Lexicon: &Lexicon{
			first: make(map[string]int32, manyFirst), phrases: make([]*phrase, 0, manyFirst),
			short: map[string][]string{}, numbers: map[string]number{}, endings: map[string]bool{},
		},
		morphology: m, verbs: make(map[string][]start, manyVerbs), frames: map[string][]Arg{}, tokens: make([]fold.Token, 0, 16),
	}
}

func (b *lexiconBuilder) addShort(lines []string) {
	for _, line := range lines {
		short, long, ok := strings.Cut(line, ":")
		if !ok {
			panic(fmt.Sprintf("grammar: the short form %q has no colon", line))
		}
		for one := range strings.SplitSeq(short, ",") {
			b.short[fold.String(one)] = strings.Fields(fold.String(long))
		}
	}
}

func (b *lexiconBuilder) addLine(class Class, sense, line string) {
	lemmas, args, _ := strings.Cut(line, ":")
	word := Word{Class: class, Sense: sense, Args: b.frame(line, args)}
	for lemma := range strings.SplitSeq(lemmas, ",") {
		word.Lemma = strings.TrimSpace(lemma)
		name, marks, marked := strings.Cut(word.Lemma, " (")
		switch {
		case marked:
			word.Lemma = name
			b.add(b.start(name, readForm(line, strings.TrimSuffix(marks, ")"))), nil, &word)
		case class == Verb:
			b.addVerb(&word)
		case class == Noun:
			for _, f := range b.morphology.Noun(word.Lemma) {
				b.add(b.start(f.Text, f.Form), nil, &word)
			}
		default:
			b.add(b.start(word.Lemma, 0), nil, &word)
		}
	}
}

// addVerb adds the forms of a verb, whose first word is the one that is inflected.
func (b *lexiconBuilder) addVerb(word *Word) {
	head, particle, _ := strings.Cut(word.Lemma, " ")
	forms, known := b.verbs[head]
	if !known {
		inflected := b.morphology.Verb(head)
		forms = make([]start, len(inflected))
		for i, f := range inflected {
			forms[i] = b.start(f.Text, f.Form)
		}
		b.verbs[head] = forms
	}
	rest := b.rest(language.PhraseTokens(particle, b.tokens[:0]))
	for i := range forms {
		b.add(forms[i], rest, word)
	}
}

// add adds a phrase: how it starts, and what follows on that. It goes behind those
// that are as long and before those that are shorter.
func (b *lexiconBuilder) add(s start, rest []string, word *Word) {
	if len(b.room) == cap(b.room) {
		b.room = make([]phrase, 0, manyAtOnce)
	}
	if len(s.rest) > 0 {
		rest = slices.Concat(s.rest, rest)
	}
	b.room = append(b.room, phrase{word: *word, rest: rest})
	p := &b.room[len(b.room)-1]
	p.word.Form = s.form
	at := &b.phrases[s.first]
	for *at != nil && len((*at).rest) >= len(rest) {
		at = &(*at).next
	}
	p.next, *at = *at, p
}

// start cuts a form of a word, or of a whole phrase, after its first word.
func (b *lexiconBuilder) start(text string, form Form) start {
	b.tokens = language.PhraseTokens(text, b.tokens[:0])
	if len(b.tokens) == 0 {
		panic(fmt.Sprintf("grammar: %q is no word", text))
	}
	first := b.tokens[0].Text
	n, known := b.first[first]
	if !known {
		n = int32(len(b.phrases))
		b.first[first], b.phrases = n, append(b.phrases, nil)
	}
	return start{n, b.rest(b.tokens[1:]), form}
}

// rest are the texts of tokens.
func (b *lexiconBuilder) rest(tokens []fold.Token) []string {
	if len(tokens) == 0 {
		return nil
	}
	if cap(b.rests)-len(b.rests) < len(tokens) {
		b.rests = make([]string, 0, max(len(tokens), manyAtOnce))
	}
	from := len(b.rests)
	for i := range tokens {
		b.rests = append(b.rests, tokens[i].Text)
	}
	return slices.Clip(b.rests[from:])
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

// frame reads "role=slot,slot role=slot". Lines that take the same share it.
func (b *lexiconBuilder) frame(line, args string) []Arg {
	frame, known := b.frames[args]
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
	b.frames[args] = frame
	return frame
}
