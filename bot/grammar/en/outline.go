package en

import (
	"slices"
	"strings"

	"officebot/bot/grammar"
	"officebot/bot/outline"
	"officebot/knowledge"
	"officebot/knowledge/fold"
)

// Told takes a text of the records apart; see outline.Text.
func (g *Grammar) Told(text string) outline.Text {
	text = colons.Replace(text)
	return g.tell(sentences(priced(text, thousands(abbreviated(fold.Tokens(text))))))
}

// tell takes sentences apart.
func (g *Grammar) tell(all [][]fold.Token) outline.Text {
	exact := *g
	exact.sources.Names = exactly{g.sources.Names}
	exact.sources.Spelt = func(string) bool { return true }
	var told outline.Text
	for _, tokens := range all {
		t := teller{wordClasses: sharedClasses(), kinds: g.kinds, ids: g.world.Bodies(), l: exact.sources.NewLattice(tokens, knowledge.Day(0)), told: &told, first: len(told.Words)}
		t.sentence()
	}
	return told
}

// colons parts what stands behind a colon from what is before it, as a sentence of its own.
var colons = strings.NewReplacer(": ", ".\n")

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
	kinds    map[string]bool // words for the office's bodies
	ids      []string        // of those
	l        *grammar.Lattice
	told     *outline.Text
	first    int    // the place of its first word in the text
	counting []bool // by token: it belongs to a number before or behind it
	clock    []int  // by token: the token behind the time that stands there, 0 where none does
	of       []int  // by token: the number of its clause
	links    []link
}

// link is how a clause of the sentence hangs on another, and where its own words begin.
type link struct {
	kind      outline.Link
	above     int
	from      int   // behind what links it
	opens     int   // where that stands
	noun      []int // tokens, of what a relative clause tells
	subject   int   // the clause whose subject it has; itself, mostly
	without   bool  // it is what was not done
	reduced   bool  // its verb is a participle that nothing introduces: "built by Pell"
	auxiliary int   // of that clause, where it has only a participle; -1
	infinite  bool  // its verb stands behind "to": "the first woman to lead it"
	gerund    bool  // its verb is in -ing: "having served a year"
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
		w.Doer = w.Person || t.isDoer(token.Text)
		if token.Possessive {
			w.Text = ""
		}
		for _, leaf := range t.l.At(i) {
			if leaf.Time != nil && t.timely(leaf.Time.From, leaf.To) && !t.isAmount(leaf.To-1) {
				t.clock[i] = max(t.clock[i], leaf.To)
			} else if (leaf.Number > 0 && !leaf.Ordinal || token.Kind == fold.Number) && !t.entitled(i) {
				w.Number, w.Count = true, max(w.Count, leaf.Number)
			}
		}
		t.told.Words = append(t.told.Words, w)
	}
	t.quantities()
	for i, named := 0, 0; i < t.l.Len(); i++ {
		is := func(l *grammar.Leaf) bool { return l.Mention != nil && l.Cost <= 1 }
		if k := grammar.LongestOf(t.l.At(i), is); k >= 0 && i >= named { // none inside a longer name
			leaf := &t.l.At(i)[k]
			named = leaf.To
			t.named(i, leaf)
		} else if i >= named && i > 0 && t.l.Tokens[i-1].Text == "the" && t.kinds[t.l.Tokens[i].Text] {
			t.word(i).IDs, t.word(i).Body = t.ids, true // "the observatory"
		}
		t.word(i).Under = i > 0 && (t.is(i-1, grammar.Preposition, "of") || t.word(i-1).Under && t.goesOn(i))
		for k := i; k < t.clock[i]; k++ {
			t.word(k).Number = false
		}
	}
}

// entitled tells whether a word for a number at a token begins what something is called: "his
// handbook, Forty Weirs".
func (t *teller) entitled(i int) bool {
	upper := func(i int) bool { return i < t.l.Len() && t.l.Tokens[i].Upper && t.l.Tokens[i].Kind == fold.Word }
	return i > 0 && upper(i) && upper(i+1) && t.l.Gap(i+1) < fold.Comma
}

// timely tells whether a time is one in a statement: a bare number may count something.
func (t *teller) timely(from, to int) bool {
	return to > from+1 || t.l.Tokens[from].Kind != fold.Number || from == 0 && len(t.l.Tokens[from].Text) == len("1066")
}

// goesOn tells whether a token is of the same noun phrase as the one before it.
func (t *teller) goesOn(i int) bool {
	return t.l.Gap(i) < fold.Comma && !t.isRelative(i-1) && t.textAt(i-1) != "whom" && !t.is(i, grammar.Preposition, "") && !t.is(i, grammar.Auxiliary, "") && !t.is(i, grammar.Conjunction, "") && (t.asVerb(t.textAt(i)).lemma == "" || t.is(i-1, grammar.Determiner, "") || t.word(i-1).Number)
}

func (t *teller) word(i int) *outline.Word { return &t.told.Words[t.first+i] }

func (t *teller) named(i int, leaf *grammar.Leaf) {
	for k := i; k < leaf.To; k++ {
		w := t.word(k)
		w.Person = w.Person || len(leaf.Mention.People) > 0
		w.Body = w.Body || len(leaf.Mention.Organizations) > 0
		w.Doer = w.Doer || len(leaf.Mention.Posts) > 0 // whoever holds it
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

// textAt is the text of a token, "" before the first.
func (t *teller) textAt(i int) string {
	if i < 0 || i >= t.l.Len() {
		return ""
	}
	return strings.TrimSpace(t.l.Tokens[i].Text)
}
