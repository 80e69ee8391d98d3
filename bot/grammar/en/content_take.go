package en

import (
	"slices"
	"strings"

	"officebot/bot/grammar"
	"officebot/knowledge"
	"officebot/knowledge/fold"
)

// taking is one pass over a question's words.
type taking struct {
	*Grammar
	*wordClasses
	lattice   *grammar.Lattice
	content   grammar.Content
	ends      []int           // of the words of the content: the tokens behind them
	begun     bool            // something stands before
	counting  bool            // "how many" stands right before
	measuring bool            // "how" does
	much      bool            // it asks how much
	people    bool            // it names somebody
	does      bool            // "do" stands in it as its verb
	sides     []bool          // of each token whether it is said beside the question
	aside     bool            // what stands here is
	headNames bool            // whom the preamble names is asked of
	headTimes bool            // so are its times
	head      int             // the token behind the preamble
	refers    bool            // a pronoun stands in the question itself
	said      grammar.Content // the names and times beside it
	deed      int             // the token behind whoever "did" something
	sorted    bool            // what stands here is the noun of the next line
	sort      int             // behind the noun that says what sort of thing is asked for
	kind      int             // where the noun ends behind "which" that says of what kind somebody is
	reason    bool            // it asks for the reason of something
	described map[int]bool    // tokens that only say what something with a name is
	narrowed  bool            // it has a noun that means something only by the word before it
}

// isOfVerb tells whether at a token stands a preposition right behind a verb, and "the": "who paid for the database" tells of no
// work of the asker's.
func (t *taking) isOfVerb(at int) bool {
	return at > 0 && t.is(at, grammar.Preposition) && t.textAt(at+1) == "the" && t.isVerb(at-1) && !t.is(at-1, grammar.Auxiliary)
}

// take takes what stands at a token, the longest leaf of the first kind there is:
// courtesy, name, time, word.
func (t *taking) take(at int) int {
	kinds := grammar.CourtesyAnywhere | grammar.CourtesySource | grammar.CourtesyOpening | grammar.CourtesyClosing
	if to, _ := t.courtesy.Chain(t.lattice.Tokens, at, kinds); to > at && (!t.begun || to == t.lattice.Len()) && !t.isOfVerb(at) {
		return to
	}
	if to, _ := t.courtesy.Chain(t.lattice.Tokens, at, grammar.CourtesyReport); to > at && t.begun {
		return to
	}
	defer func() { t.begun = true }()
	leaves := t.lattice.At(at)
	for _, asks := range []func(int) int{t.madeTo, t.deathOf, t.amounts} {
		if to := asks(at); to > at {
			return to
		}
	}
	if t.described[at] || t.numbersThem(at) || t.isNewHolder(at) {
		return at + 1
	}
	if t.compounds(at) {
		t.add(grammar.ContentWord{Text: t.lattice.Tokens[at].Text + " " + t.lattice.Tokens[at+1].Text})
		return at + 2
	}
	if at < t.kind {
		tok := &t.lattice.Tokens[at]
		t.add(grammar.ContentWord{Text: t.baseOf(tok), Weak: t.vague[tok.Text], Optional: at == t.kind-1}) // of "which local architect" the noun alone
		return at + 1
	}
	if k := nameOf(leaves); k >= 0 && t.entitles(leaves[k]) {
		return leaves[k].To
	} else if k >= 0 {
		if t.aside && !(t.headNames && at < t.head) {
			t.said.Names, t.said.Roles = append(t.said.Names, grammar.IDs(leaves[k].Mention)), append(t.said.Roles, grammar.AnyRole)
			return leaves[k].To
		}
		t.name(leaves[k].Mention)
		role := t.roleAt
		if len(leaves[k].Mention.People) > 0 {
			role = t.personRole
		}
		t.content.Roles[len(t.content.Names)-1] = role(at, leaves[k].To)
		if t.content.Roles[len(t.content.Names)-1] == grammar.Doer {
			t.deed = leaves[k].To
		}
		if leaves[k].Misspelt() {
			t.content.Taken = append(t.content.Taken, grammar.TakenFrom(t.lattice, leaves[k].Mention))
		}
		return leaves[k].To
	}
	if k := grammar.LongestOf(leaves, func(l *grammar.Leaf) bool { return l.Time != nil }); k >= 0 {
		if c := &t.content; t.aside && !(t.headTimes && at < t.head) {
			t.said.Times = append(t.said.Times, grammar.SpanOf(leaves[k].Time))
		} else {
			c.Times = append(c.Times, grammar.SpanOf(leaves[k].Time))
		}
		return leaves[k].To
	}
	if k := grammar.LongestOf(leaves, func(l *grammar.Leaf) bool { return l.Word != nil && l.Rest == nil && !t.strays(at, l) }); k >= 0 {
		if t.causes(at, leaves[k].To) {
			return leaves[k].To
		}
		if tok := &t.lattice.Tokens[at]; at > 0 && at == t.deed && t.asVerb(tok.Text).base && IsClosed(tok.Text) && !t.is(at, grammar.Auxiliary) {
			t.add(grammar.ContentWord{Text: tok.Text}) // "from which ship did Vane save them"
			return at + 1
		}
		return t.word(at, leaves[k].To)
	}
	if to := t.ordinal(at); to > at {
		return to
	}
	if tok := &t.lattice.Tokens[at]; !tok.Possessive && tok.Kind == fold.Number {
		counting := t.counting // "how many of the 31 deputies" counts deputies
		t.counting = false
		t.add(grammar.ContentWord{Text: tok.Text})
		t.counting = counting
	} else if !tok.Possessive && tok.Kind == fold.Word && !IsParticle(tok.Text) {
		if t.places[tok.Text] && !IsInSet("within a place", tok.Text) && !t.told()[tok.Text] && at > 0 && t.content.Wants == grammar.WantsThing && (begins(t.lattice, at-1, grammar.Question, "which") || begins(t.lattice, at-1, grammar.Question, "what")) && !t.whichDoes(at) {
			t.content.Wants = grammar.WantsPlace
			return at + 1
		}
		base := t.baseOf(tok)
		if t.isStrange(at) {
			base = tok.Text // "Leeds" leads nobody
		}
		t.amount(base, at, at+1)
		t.add(grammar.ContentWord{Text: base, Proper: tok.Upper && t.begun, Units: t.measures[tok.Text], Weak: t.vague[tok.Text], Vague: t.vague[tok.Text], Carries: sets().carrying[base]})
	}
	return at + 1
}

// compounds tells whether a word makes one adjective with a word behind a hyphen, in which it is
// no verb itself: nobody left in "left-handed".
func (t *taking) compounds(at int) bool {
	if at+1 >= t.lattice.Len() || t.lattice.Gap(at+1) != fold.Hyphen || IsClosed(t.lattice.Tokens[at+1].Text) {
		return false
	}
	return t.asVerb(t.lattice.Tokens[at].Text).form.Has(grammar.Past)
}

// isStrange tells whether a word is written as a name among words that are not, and the records
// do not have it.
func (t *taking) isStrange(at int) bool {
	tok := &t.lattice.Tokens[at]
	return tok.Upper && t.begun && at > 0 && !t.lattice.Tokens[at-1].Upper && !t.told()[tok.Text]
}

// numbersThem tells whether a number at a token only says how many are asked for: "which two
// presidents".
func (t *taking) numbersThem(at int) bool {
	which := at > 0 && (begins(t.lattice, at-1, grammar.Question, "which") || begins(t.lattice, at-1, grammar.Question, "what"))
	return which && at+1 < t.lattice.Len() && slices.ContainsFunc(t.lattice.At(at), func(l grammar.Leaf) bool { return l.Number > 0 && !l.Ordinal && l.Time == nil })
}

// baseOf is the base form of a past or a participle that is one of a verb alone and of a
// plural that no rule makes, and any other word as it is: of "rebuilt" it is rebuild, of
// "thieves" thief.
func (t *taking) baseOf(tok *fold.Token) string {
	verb := t.asVerb(tok.Text)
	if !tok.Upper && verb.form.Has(grammar.Past|grammar.Participle) && !verb.form.Has(grammar.Gerund|grammar.Base) && (verb.mostly || !verb.base && !strings.HasSuffix(tok.Text, "ed")) {
		return verb.lemma
	}
	if noun, ok := t.singulars[tok.Text]; ok && !tok.Upper {
		return noun
	}
	if base, ok := strings.CutSuffix(tok.Text, "ed"); ok && t.asVerb(base).base && !verb.known() {
		return base // "how much has it costed"
	}
	return tok.Text
}

// strays tells whether a verb has taken a preposition that may as well be of what
// follows: "do in July".
func (t *taking) strays(at int, l *grammar.Leaf) bool {
	return l.To > at+1 && l.Word.Class == grammar.Verb && l.Word.Sense != "event happen" && !IsParticle(t.lattice.Tokens[l.To-1].Text) && t.is(l.To-1, grammar.Preposition)
}

func (t *taking) is(at int, class grammar.Class) bool {
	return at >= 0 && slices.ContainsFunc(t.lattice.At(at), func(l grammar.Leaf) bool { return l.Word != nil && l.Word.Class == class && l.To == at+1 })
}

func (t *taking) name(m *knowledge.Mention) {
	t.people = t.people || len(m.People) > 0
	t.content.Names = append(t.content.Names, grammar.IDs(m))
	t.content.Roles = append(t.content.Roles, grammar.AnyRole)
}

// office names the office's own bodies, the present one first.
func (t *taking) office(role grammar.NameRole) {
	ids := t.world.Bodies()
	for _, known := range t.content.Names {
		if len(ids) == 0 || slices.Contains(ids, known[0]) {
			return
		}
	}
	if len(ids) > 0 {
		t.content.Names = append(t.content.Names, ids)
		t.content.Roles = append(t.content.Roles, role)
	}
}
