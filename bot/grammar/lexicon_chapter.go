package grammar

import (
	"slices"
	"strings"

	"officebot/bot/language"
	"officebot/knowledge/fold"
)

// chapterBuilder inflects the words of one chapter. Some are built at every start,
// so that it makes few small things.
type chapterBuilder struct {
	*chapter
	number int
	verbs  map[string][]start // the forms of verbs, many of which stand in several lines
	room   []phrase           // those that were made last, and room for more
	rests  []string           // the same of words of phrases
	tokens []fold.Token
}

// start is how a phrase starts: with a form of a word.
type start struct {
	first int32
	rest  []string // where the form is of several words
	form  Form
}

// manyAtOnce is how much room is made at once.
const manyAtOnce = 128

// chapter inflects the words of one.
func (t *tables) chapter(number int) *chapter {
	b := &chapterBuilder{
		chapter: &chapter{first: map[string]int32{}}, number: number,
		verbs: map[string][]start{}, tokens: make([]fold.Token, 0, 16),
	}
	for i := range t.entries {
		if e := &t.entries[i]; e.in&(1<<number) != 0 {
			b.addEntry(e, t.morphology)
		}
	}
	return b.chapter
}

func (b *chapterBuilder) addEntry(e *entry, m Morphology) {
	switch {
	case e.form == 0 && e.class == Verb:
		b.addVerb(e, m)
	case e.form == 0 && e.class == Noun:
		for _, s := range b.startsOf(m.Noun(e.lemma)) {
			b.add(s, nil, e)
		}
	default:
		b.add(b.start(e.lemma, e.form), nil, e)
	}
}

// addVerb adds the forms of a verb, whose first word is the one that is inflected.
func (b *chapterBuilder) addVerb(e *entry, m Morphology) {
	head, particle, _ := strings.Cut(e.lemma, " ")
	starts, known := b.verbs[head]
	if !known {
		starts = b.startsOf(m.Verb(head))
		b.verbs[head] = starts
	}
	rest := b.rest(language.PhraseTokens(particle, b.tokens[:0]))
	for i := range starts {
		b.add(starts[i], rest, e)
	}
}

// add adds a phrase: how it starts, and what follows on that. It goes behind those
// that are as long and before those that are shorter.
func (b *chapterBuilder) add(s start, rest []string, e *entry) {
	if len(b.room) == cap(b.room) {
		b.room = make([]phrase, 0, manyAtOnce)
	}
	if len(s.rest) > 0 {
		rest = slices.Concat(s.rest, rest)
	}
	b.room = append(b.room, phrase{word: Word{Class: e.class, Sense: e.sense, Lemma: e.lemma, Form: s.form, Args: e.args}, rest: rest})
	p := &b.room[len(b.room)-1]
	at := &b.phrases[s.first]
	for *at != nil && len((*at).rest) >= len(rest) {
		at = &(*at).next
	}
	p.next, *at = *at, p
}

// startsOf are the starts of such forms as stand in the chapter.
func (b *chapterBuilder) startsOf(forms []Inflected) []start {
	starts := make([]start, 0, len(forms))
	for _, f := range forms {
		if chapterOf(firstWord(f.Text)) == b.number {
			starts = append(starts, b.start(f.Text, f.Form))
		}
	}
	return starts
}

// start cuts a form of a word, or of a whole phrase, after its first word.
func (b *chapterBuilder) start(text string, form Form) start {
	b.tokens = language.PhraseTokens(text, b.tokens[:0])
	first := b.tokens[0].Text
	n, known := b.first[first]
	if !known {
		n = int32(len(b.phrases))
		b.first[first], b.phrases = n, append(b.phrases, nil)
	}
	return start{n, b.rest(b.tokens[1:]), form}
}

// rest are the texts of tokens.
func (b *chapterBuilder) rest(tokens []fold.Token) []string {
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
