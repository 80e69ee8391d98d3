package en

import (
	"officebot/bot/outline"
	"slices"
	"strings"

	"officebot/bot/grammar"
	"officebot/knowledge"
	"officebot/knowledge/fold"
)

// Told takes a text of the records apart; see outline.Text.
func (g *Grammar) Told(text string) outline.Text {
	exact := *g
	exact.sources.Names = exactly{g.sources.Names}
	exact.sources.Spelt = func(string) bool { return true }
	var told outline.Text
	for _, tokens := range sentences(thousands(abbreviated(fold.Tokens(text)))) {
		t := teller{wordClasses: sharedClasses(), l: exact.sources.NewLattice(tokens, knowledge.Day(0)), told: &told, first: len(told.Words)}
		t.sentence()
	}
	return told
}

// thousands joins the digits of numbers that a comma parts: "62,000".
func thousands(tokens []fold.Token) []fold.Token {
	out := tokens[:0]
	for _, t := range tokens {
		if n := len(out); n > 0 && t.Kind == fold.Number && out[n-1].Kind == fold.Number && t.Before == fold.Comma && len(t.Text) == 3 && t.Start == out[n-1].End+1 {
			out[n-1].Text += t.Text
			out[n-1].End = t.End
			continue
		}
		out = append(out, t)
	}
	return out
}

// teller takes one sentence apart.
type teller struct {
	*wordClasses
	l     *grammar.Lattice
	told  *outline.Text
	first int   // the place of its first word in the text
	clock []int // by token: the token behind the time that stands there, 0 where none does
	of    []int // by token: the number of its clause
	links []link
}

// link is how a clause of the sentence hangs on another, and where its own words begin.
type link struct {
	kind      outline.Link
	above     int
	from      int   // behind what links it
	opens     int   // where that stands
	noun      []int // tokens, of what a relative clause tells
	subject   int   // the clause whose subject it has; itself, mostly
	auxiliary int   // of that clause, where it has only a participle; -1
}

func (t *teller) sentence() {
	t.tell()
	t.of = make([]int, t.l.Len())
	t.cut()
	first := len(t.told.Clauses)
	for n := range t.links {
		t.told.Clauses = append(t.told.Clauses, t.clause(n, first))
	}
}

// tell adds the words.
func (t *teller) tell() {
	t.clock = make([]int, t.l.Len()+1)
	for i := range t.l.Tokens {
		token := &t.l.Tokens[i]
		w := outline.Word{Text: token.Text, Upper: token.Upper && i > 0, Person: t.people[token.Text], Place: t.places[token.Text]}
		if token.Possessive {
			w.Text = ""
		}
		for _, leaf := range t.l.At(i) {
			switch {
			case leaf.Number > 0 && !leaf.Ordinal, token.Kind == fold.Number:
				w.Number = true
			case leaf.Time != nil && t.timely(leaf.Time.From, leaf.To):
				t.clock[i] = max(t.clock[i], leaf.To)
			}
		}
		t.told.Words = append(t.told.Words, w)
	}
	for i, named := 0, 0; i < t.l.Len(); i++ {
		is := func(l *grammar.Leaf) bool { return l.Mention != nil && l.Cost <= 1 }
		if k := grammar.LongestOf(t.l.At(i), is); k >= 0 && i >= named { // none inside a longer name
			leaf := &t.l.At(i)[k]
			named = leaf.To
			t.named(i, leaf)
		}
		t.word(i).Under = i > 0 && (t.is(i-1, grammar.Preposition, "of") || t.word(i-1).Under && t.goesOn(i))
		for k := i; k < t.clock[i]; k++ {
			t.word(k).Number = false
		}
	}
}

// timely tells whether a time is one in a statement: a bare number may count something.
func (t *teller) timely(from, to int) bool {
	return to > from+1 || t.l.Tokens[from].Kind != fold.Number || from == 0
}

// goesOn tells whether a token is of the same noun phrase as the one before it.
func (t *teller) goesOn(i int) bool {
	return t.l.Gap(i) < fold.Comma && !t.is(i, grammar.Preposition, "") && !t.is(i, grammar.Auxiliary, "") && !t.is(i, grammar.Conjunction, "") && (t.verbs[t.textAt(i)].lemma == "" || t.is(i-1, grammar.Determiner, ""))
}

func (t *teller) word(i int) *outline.Word { return &t.told.Words[t.first+i] }

func (t *teller) named(i int, leaf *grammar.Leaf) {
	for k := i; k < leaf.To; k++ {
		w := t.word(k)
		w.Person = w.Person || len(leaf.Mention.People) > 0
		w.Body = w.Body || len(leaf.Mention.Organizations) > 0
		for _, id := range grammar.IDs(leaf.Mention) {
			if !slices.Contains(w.IDs, id) {
				w.IDs = append(w.IDs, id)
			}
		}
	}
}

// is tells whether a word of a class stands at a token, of some sense if that is given.
func (t *teller) is(i int, class grammar.Class, sense string) bool {
	if i < 0 {
		return false
	}
	for _, leaf := range t.l.At(i) {
		if leaf.Word != nil && leaf.To == i+1 && leaf.Word.Class == class && (sense == "" || leaf.Word.Sense == sense) {
			return true
		}
	}
	return false
}

// cut numbers the clause of each token.
func (t *teller) cut() {
	t.links = []link{{above: -1, auxiliary: -1}}
	now := 0
	verbs := make([]bool, 1, 4)
	for i := 0; i < t.l.Len(); i++ {
		comma := i > 0 && t.l.Gap(i) >= fold.Comma
		if comma && now > 0 && verbs[now] && t.links[now].kind != outline.Main {
			now = t.main(now)
		}
		if kind, to := t.linkAt(i); to > i {
			above := t.main(now)
			if kind == outline.Relative {
				above = now
			}
			t.links = append(t.links, link{kind: kind, above: above, from: to, opens: i, auxiliary: -1})
			now = len(t.links) - 1
			t.links[now].subject = now
			verbs = append(verbs, false)
			if kind == outline.Relative {
				t.links[now].noun = t.nounBefore(i)
			}
			for k := i; k < to; k++ {
				t.of[k] = now
			}
			i = to - 1
			continue
		}
		if verbs[now] && t.joins(i) {
			t.join(i, &now)
			verbs = append(verbs, false)
		}
		t.of[i] = now
		if to := t.clock[i]; to > i {
			for k := i; k < to; k++ {
				t.of[k] = now
			}
			i = to - 1
			continue
		}
		if t.finite(i) >= surely {
			if above := t.links[now].above; verbs[now] && t.links[now].kind == outline.Relative && above >= 0 && !verbs[above] && !t.inGroup(i) {
				now = above // the verb of what the relative clause told of
				t.of[i] = now
			}
			verbs[now] = true
		}
	}
}

// main is the clause by itself on which another hangs.
func (t *teller) main(now int) int {
	for t.links[now].kind != outline.Main && t.links[now].above >= 0 {
		now = t.links[now].above
	}
	return now
}

// joins tells whether "and" at a token joins a clause to the one before it.
func (t *teller) joins(i int) bool {
	if !t.is(i, grammar.Conjunction, "and") && !t.is(i, grammar.Conjunction, "but") || i+1 >= t.l.Len() {
		return false
	}
	return t.ownVerb(i+1) >= 0
}

// ownVerb is the finite verb of a clause that "and" joins: it stands there, or behind a
// subject of its own. -1 where none does.
func (t *teller) ownVerb(from int) int {
	for i := from; i < t.l.Len() && i < from+maxOwnSubject; i++ {
		if i > from && (t.l.Gap(i) >= fold.Comma || t.is(i, grammar.Conjunction, "")) {
			return -1
		}
		if _, to := t.linkAt(i); to > i {
			return -1
		}
		if t.clock[i] > i {
			continue
		}
		if i == from && t.participle(i) || t.finite(i) >= surely {
			return i
		}
		if i > from && t.is(i, grammar.Preposition, "") && !t.is(i, grammar.Preposition, "of") {
			return -1
		}
	}
	return -1
}

// maxOwnSubject is how many words are looked at for the verb of a joined clause.
const maxOwnSubject = 7

// join opens the clause that "and" joins.
func (t *teller) join(i int, now *int) {
	before := &t.links[*now]
	joined := link{kind: before.kind, above: before.above, from: i + 1, opens: i, noun: before.noun, auxiliary: -1}
	joined.subject = len(t.links)
	if at := t.ownVerb(i + 1); at == i+1 || at == i+2 && t.is(i+1, grammar.Adverb, "") {
		joined.subject = *now
		if t.finite(at) < surely || t.participle(at) {
			joined.auxiliary = *now
		}
	}
	t.links = append(t.links, joined)
	*now = len(t.links) - 1
}

// linkAt is how a clause that opens at a token hangs on another, and the token behind
// what opens it.
func (t *teller) linkAt(i int) (outline.Link, int) {
	if to := t.phrase(i, t.because); to > i && t.clock[i] <= i && t.verbAhead(to) {
		return outline.Reason, to
	}
	if to := t.phrase(i, t.when); to > i && t.clock[i] <= i && t.verbAhead(to) {
		return outline.Moment, to
	}
	if i == 0 {
		return outline.Main, i
	}
	at := i
	if t.is(i, grammar.Preposition, "") && i+1 < t.l.Len() {
		at++ // "in which"
	}
	switch t.l.Tokens[at].Text {
	case "which", "whose", "whom", "where":
		return outline.Relative, at + 1
	case "who":
		return outline.Relative, at + 1
	case "that":
		if at == i && t.finite(i-1) < surely && t.verbAhead(i+1) && !t.is(i-1, grammar.Preposition, "") {
			return outline.Relative, at + 1
		}
	}
	return outline.Main, i
}

// verbAhead tells whether a clause begins at a token: it has a subject, and a verb
// before the next comma.
func (t *teller) verbAhead(from int) bool {
	for i := from; i < t.l.Len() && (i == from || t.l.Gap(i) < fold.Comma); i++ {
		switch {
		case i > from && (t.phrase(i, t.because) > i || t.phrase(i, t.when) > i), t.is(i, grammar.Question, "who"), t.is(i, grammar.Question, "which"):
			return false
		case i > from && t.is(i, grammar.Conjunction, "and") && (t.finite(i+1) >= surely || t.participle(i+1)):
			return false
		case t.finite(i) >= surely:
			return true
		}
	}
	return false
}

// phrase is the token behind the longest of some phrases that stands at a token.
func (t *teller) phrase(i int, phrases [][]string) int {
	to := i
	for _, words := range phrases {
		if i+len(words) <= t.l.Len() && stand(t.l.Tokens[i:i+len(words)], words) {
			to = max(to, i+len(words))
		}
	}
	return to
}

// nounBefore are the tokens of the noun phrase that ends before a token.
func (t *teller) nounBefore(end int) []int {
	from := end
	for from > 0 && from > end-maxNoun && (from == end || t.l.Gap(from) < fold.Comma) {
		i := from - 1
		if t.is(i, grammar.Preposition, "") && !t.is(i, grammar.Preposition, "of") || t.finite(i) >= surely || t.is(i, grammar.Auxiliary, "") {
			break
		}
		from--
	}
	out := make([]int, 0, end-from)
	for i := from; i < end; i++ {
		out = append(out, i)
	}
	return out
}

// maxNoun is how many words a noun phrase before a relative clause is looked at for.
const maxNoun = 8

// textAt is the text of a token, "" before the first.
func (t *teller) textAt(i int) string {
	if i < 0 || i >= t.l.Len() {
		return ""
	}
	return strings.TrimSpace(t.l.Tokens[i].Text)
}
