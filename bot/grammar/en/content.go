package en

import (
	"slices"
	"strings"

	"officebot/bot/grammar"
	"officebot/knowledge"
	"officebot/knowledge/fold"
)

// Content takes a question apart into what it is made of.
func (g *Grammar) Content(text string, today knowledge.Day) grammar.Content {
	tokens := fold.JoinDigits(fold.Tokens(text))
	tokens = g.respelt(g.expand(abbreviated(tokens[:min(len(tokens), maxTokens)])))
	t := taking{Grammar: g, wordClasses: sharedClasses(), lattice: g.sources.NewLattice(tokens, today)}
	t.content.Told = true
	t.content.Strangers = strangers(t.lattice)
	t.content.Asker = t.asker()
	for i := 0; i < len(tokens); {
		i = t.take(i)
	}
	t.weighing()
	if t.content.Told && tagged(t.lattice) {
		t.content.Told, t.content.Wants = false, grammar.WantsTruth
	}
	t.content.Impersonal = t.isImpersonal()
	if t.picks && t.people {
		t.content.Wants, t.content.Agent = grammar.WantsPeople, true
	}
	t.content.Doing = t.does && t.content.Wants == grammar.WantsThing && len(t.content.Names) == 1 && t.nothingElse()
	return t.content
}

// wordAhead tells whether a word that means something by itself stands from a token on:
// one that whoever is named before may do, not merely "get".
func (t *taking) wordAhead(at int) bool {
	for ; at < t.lattice.Len(); at++ {
		if token := &t.lattice.Tokens[at]; token.Kind == fold.Word && !IsClosed(token.Text) && !lightVerbs[token.Text] {
			return true
		}
	}
	return false
}

// participleAhead tells whether a participle stands right behind a name: "was the band
// started".
func (t *taking) participleAhead(at int) bool {
	for at < t.lattice.Len() && t.isAdverb(at) {
		at++
	}
	if at >= t.lattice.Len() {
		return false
	}
	v, known := t.verbs[t.lattice.Tokens[at].Text]
	return known && v.form.Has(grammar.Participle) && !v.form.Has(grammar.Gerund)
}

// roleAt is what its place says of a name between two tokens.
func (t *taking) roleAt(at, to int) grammar.NameRole {
	before := at
	if at > 1 && t.is(at-1, grammar.Determiner) {
		before--
	}
	behind := func(at int, class grammar.Class, sense string) bool {
		return at > 0 && begins(t.lattice, at-1, class, sense)
	}
	switch {
	case behind(before, grammar.Preposition, "by"):
		return grammar.Agent
	case behind(at, grammar.Auxiliary, "do") && t.wordAhead(to):
		return grammar.Doer
	case behind(at, grammar.Auxiliary, "be") && t.participleAhead(to):
		return grammar.Undergoer
	case behind(before, grammar.Preposition, "to") && behind(before-1, grammar.Verb, "event happen"):
		return grammar.Befallen
	}
	return grammar.AnyRole
}

// isImpersonal tells whether "they" or "there" stands in it, and no "he" or "she".
func (t *taking) isImpersonal() bool {
	is := func(senses ...string) bool {
		return slices.ContainsFunc(t.lattice.Tokens, func(token fold.Token) bool { return IsPronoun(token.Text, senses...) })
	}
	return is("they", "there") && !is("he", "she")
}

// tagged tells whether a statement ends in what makes a question of it: "didn't it",
// "right".
func tagged(l *grammar.Lattice) bool {
	n := l.Len()
	if n > 2 && l.Gap(n-2) >= fold.Comma && begins(l, n-1, grammar.Pronoun, l.Tokens[n-1].Text) {
		return slices.ContainsFunc(l.At(n-2), func(leaf grammar.Leaf) bool { return leaf.Word != nil && leaf.Word.Class == grammar.Auxiliary })
	}
	return n > 2 && l.Gap(n-1) >= fold.Comma && begins(l, n-1, grammar.Adjective, "true")
}

// weighing takes what "how much" asks by the verb: "how much does it weigh".
func (t *taking) weighing() {
	for i := range t.content.Words {
		if w := &t.content.Words[i]; len(t.content.Units) > 0 && len(w.Units) > 0 && t.much {
			t.content.Units = w.Units
		}
	}
}

// nothingElse tells whether a question has no word that means something, but "do".
func (t *taking) nothingElse() bool {
	return !slices.ContainsFunc(t.content.Words, func(w grammar.ContentWord) bool { return w.Text != "do" && w.Text != "become of" && w.Text != "later" })
}

// taking is one pass over a question's words.
type taking struct {
	*Grammar
	*wordClasses
	lattice   *grammar.Lattice
	content   grammar.Content
	begun     bool // something stands before
	counting  bool // "how many" stands right before
	measuring bool // "how" does
	much      bool // it asks how much
	picks     bool // it asks which holder of a post does something
	people    bool // it names somebody
	does      bool // "do" stands in it as its verb
}

// take takes what stands at a token, the longest leaf of the first kind there is:
// courtesy, name, time, word.
func (t *taking) take(at int) int {
	kinds := grammar.CourtesyAnywhere | grammar.CourtesySource | grammar.CourtesyOpening | grammar.CourtesyClosing
	if to, _ := t.courtesy.Chain(t.lattice.Tokens, at, kinds); to > at && (!t.begun || to == t.lattice.Len()) {
		return to
	}
	defer func() { t.begun = true }()
	leaves := t.lattice.At(at)
	if k := grammar.LongestOf(leaves, func(l *grammar.Leaf) bool { return l.Mention != nil && l.Cost <= 1 }); k >= 0 {
		t.name(leaves[k].Mention)
		t.content.Roles[len(t.content.Names)-1] = t.roleAt(at, leaves[k].To)
		return leaves[k].To
	}
	if k := grammar.LongestOf(leaves, func(l *grammar.Leaf) bool { return l.Time != nil }); k >= 0 {
		t.content.Times = append(t.content.Times, grammar.SpanOf(leaves[k].Time))
		return leaves[k].To
	}
	if k := grammar.LongestOf(leaves, func(l *grammar.Leaf) bool { return l.Word != nil && l.Rest == nil && !t.strays(at, l) }); k >= 0 {
		return t.word(at, leaves[k].To)
	}
	if tok := &t.lattice.Tokens[at]; !tok.Possessive && tok.Kind == fold.Number {
		t.add(grammar.ContentWord{Text: tok.Text})
	} else if !tok.Possessive && tok.Kind == fold.Word && !verbParticles[tok.Text] {
		if t.places[tok.Text] && !t.told()[tok.Text] && at > 0 && t.content.Wants == grammar.WantsThing && (begins(t.lattice, at-1, grammar.Question, "which") || begins(t.lattice, at-1, grammar.Question, "what")) {
			t.content.Wants = grammar.WantsPlace
			return at + 1
		}
		t.add(grammar.ContentWord{Text: tok.Text, Proper: tok.Upper && t.begun, Units: t.measures[tok.Text]})
	}
	return at + 1
}

// strays tells whether a verb has taken a preposition that may as well be of what
// follows: "do in July".
func (t *taking) strays(at int, l *grammar.Leaf) bool {
	return l.To > at+1 && l.Word.Class == grammar.Verb && !verbParticles[t.lattice.Tokens[l.To-1].Text] && t.is(l.To-1, grammar.Preposition)
}

func (t *taking) is(at int, class grammar.Class) bool {
	return slices.ContainsFunc(t.lattice.At(at), func(l grammar.Leaf) bool { return l.Word != nil && l.Word.Class == class && l.To == at+1 })
}

// verbParticles go with verbs and mean nothing by themselves.
var verbParticles = map[string]bool{"up": true, "down": true, "out": true, "off": true, "over": true, "away": true, "back": true}

// IsParticle tells whether a word goes with verbs and means nothing by itself.
func IsParticle(text string) bool { return verbParticles[text] }

func (t *taking) name(m *knowledge.Mention) {
	t.people = t.people || len(m.People) > 0
	t.content.Names = append(t.content.Names, grammar.IDs(m))
	t.content.Roles = append(t.content.Roles, grammar.AnyRole)
}

// word takes the word or phrase between two tokens by what it may be.
func (t *taking) word(from, to int) int {
	content, closed, orders := grammar.ContentWord{}, false, false
	t.deputy(from, to)
	t.does = t.does || from > 1 && doings[t.lattice.Tokens[from].Text]
	for _, leaf := range t.lattice.At(from) {
		if leaf.Word == nil || leaf.To != to || leaf.Rest != nil {
			continue
		}
		w := leaf.Word
		switch w.Class {
		case grammar.Adjective:
			if ordering[w.Sense] && from < t.lattice.Len()-1 && (w.Sense != "only" || t.is(from-1, grammar.Determiner)) {
				content.Text, orders = w.Lemma, true
			} else {
				closed = t.open(from, w, &content) || closed
			}
		case grammar.Verb, grammar.Noun, grammar.Predicate:
			closed = t.open(from, w, &content) || closed
		case grammar.Question, grammar.Auxiliary:
			t.asks(w, to)
			closed = true
		default:
			closed = true
		}
	}
	if content.Text != "" && (!closed || orders) {
		content.Proper = t.lattice.Tokens[from].Upper && t.begun
		t.add(content)
	}
	return to
}

// add adds a word; the first behind "how many" is what is counted, the one behind "how"
// may be what is measured.
func (t *taking) add(w grammar.ContentWord) {
	if t.counting {
		t.content.Counted, t.counting = w.Text, false
	}
	if t.measuring {
		t.content.Units, t.measuring = w.Units, false
	}
	t.content.Add(w)
}

// deputy takes "vice director" for a question about the director's post, though it is
// another one.
func (t *taking) deputy(from, to int) {
	for _, leaf := range t.lattice.At(from) {
		if leaf.Word == nil || leaf.Word.Sense != "deputy" || leaf.To != to {
			continue
		}
		for _, m := range t.sources.Names.Spot(nil, t.lattice.Tokens[to:]) {
			if m.From == 0 && len(m.Posts) > 0 {
				t.name(&m)
				return
			}
		}
	}
}

// open takes a word of an open class; it tells whether it is one that no sentence is
// told by.
func (t *taking) open(at int, w *grammar.Word, content *grammar.ContentWord) bool {
	unit := grammar.Phrase{}
	switch {
	case w.Class == grammar.Noun && grammar.UnitOf(w.Sense, &unit):
		if t.content.Wants == grammar.WantsThing {
			t.content.Wants = grammar.WantsDate
		}
		return true
	case t.isBody(w) && at > 0 && IsPronoun(t.lattice.Tokens[at-1].Text, "i"):
		t.content.Asker = true // "my office" is another one
		return true
	case t.isBody(w):
		t.office()
		return true
	case w.Class == grammar.Noun && (w.Sense == "holder" || w.Sense == "person" || w.Sense == "post" || w.Sense == "tenure") && !t.counting && !sexes[w.Lemma],
		w.Class == grammar.Verb && w.Sense == "tell" && (!t.begun || telling[w.Lemma] || t.is(at-1, grammar.Pronoun)), w.Class == grammar.Verb && w.Sense == "hold" && (!t.isTold(w.Lemma) || weak(w)):
		return true
	case w.Class == grammar.Noun && w.Sense == "reason" && t.content.Wants == grammar.WantsThing:
		t.content.Wants = grammar.WantsReason
		return true
	case w.Class == grammar.Noun && (w.Sense == "place" || t.places[w.Lemma]) && !t.told()[w.Lemma] && at > 0 && (begins(t.lattice, at-1, grammar.Question, "which") || begins(t.lattice, at-1, grammar.Question, "what")) && t.content.Wants == grammar.WantsThing:
		t.content.Wants = grammar.WantsPlace
		return true
	case w.Class == grammar.Verb && w.Sense == "last" && at == t.lattice.Len()-1:
		return true
	case w.Class == grammar.Noun && w.Sense == "person" && t.counting:
		content.Weak = true
	case w.Class == grammar.Adjective && w.Sense == "own" && t.is(at-1, grammar.Pronoun), w.Class == grammar.Verb && w.Sense == "event happen":
		return true
	}
	content.Text = w.Lemma
	content.Units = t.measures[w.Lemma]
	content.Weak = content.Weak || weak(w)
	if verb, ok := strings.CutPrefix(w.Sense, "event "); ok && !slices.Contains(content.Events, verb) {
		content.Events = append(content.Events, verb)
	}
	return false
}

// ordering are the adjectives that pick one of several: what is told of the first concert
// is not told of another.
var ordering = map[string]bool{"first": true, "last": true, "longest": true, "shortest": true, "oldest": true, "only": true}

// doings are what stands for whatever somebody did.
var doings = map[string]bool{"do": true, "done": true, "doing": true, "become": true, "became": true}

// telling are the verbs of telling that no sentence is told by.
var telling = map[string]bool{"tell": true, "list": true, "inform": true, "explain": true, "say": true, "enumerate": true, "remind": true}

// sexes are the words for people that say which.
var sexes = map[string]bool{"man": true, "guy": true, "lad": true, "boy": true, "gentleman": true}

// isTold tells whether the facts have some form of a verb.
func (t *taking) isTold(lemma string) bool {
	return slices.ContainsFunc(NewMorphology().Verb(lemma), func(f grammar.Inflected) bool { return t.told()[f.Text] })
}

// weak tells whether a word means little without others, so that no sentence is about it.
func weak(w *grammar.Word) bool {
	if w.Class == grammar.Verb {
		return lightVerbs[w.Lemma]
	}
	return w.Class == grammar.Noun && (w.Sense == "moment" || w.Sense == "period" || w.Sense == "tenure" || w.Sense == "unit hour")
}

var lightVerbs = map[string]bool{
	"hold": true, "serve": true, "be": true,
	"make": true, "do": true, "have": true, "get": true, "take": true, "go": true, "come": true, "put": true, "keep": true, "let": true, "use": true, "give": true,
}

// asker tells whether a question asks what the asker does, or whom he asks: "how do I
// install it", "what are you made of". What a courtesy asks so is no part of it.
func (t *taking) asker() bool {
	l := t.lattice
	from, _ := t.courtesy.Chain(l.Tokens, 0, grammar.CourtesyAnywhere|grammar.CourtesySource|grammar.CourtesyOpening|grammar.CourtesyClaim)
	for at := from; at < min(l.Len()-2, from+maxAsker); at++ {
		for _, leaf := range l.At(at) {
			if leaf.Word == nil || leaf.Word.Class != grammar.Auxiliary {
				continue
			}
			for _, who := range l.At(leaf.To) {
				if who.Word != nil && who.Word.Class == grammar.Pronoun && (who.Word.Sense == "i" || who.Word.Sense == "you") && !who.Word.Form.Has(grammar.Owner) && !who.Word.Form.Has(grammar.Objective) {
					return !t.tells(who.To)
				}
			}
		}
	}
	return false
}

// tells tells whether a verb of telling stands at a token: "can you say why …".
func (t *taking) tells(at int) bool {
	return at < t.lattice.Len() && slices.ContainsFunc(t.lattice.At(at), func(l grammar.Leaf) bool {
		return l.Word != nil && l.Word.Class == grammar.Verb && (l.Word.Sense == "tell" || l.Word.Sense == "hold")
	})
}

// maxAsker is how many words may stand before "do I".
const maxAsker = 4

// office names the office's own bodies, the present one first.
func (t *taking) office() {
	ids := t.world.Bodies()
	for _, known := range t.content.Names {
		if len(ids) == 0 || slices.Contains(ids, known[0]) {
			return
		}
	}
	if len(ids) > 0 {
		t.content.Names = append(t.content.Names, ids)
		t.content.Roles = append(t.content.Roles, grammar.AnyRole)
	}
}

// asks notes what a question word wants, and an auxiliary in front.
func (t *taking) asks(w *grammar.Word, to int) {
	if w.Class == grammar.Auxiliary {
		if !t.begun {
			t.content.Told, t.content.Wants = false, grammar.WantsTruth
		}
		return
	}
	if !t.content.Told {
		return
	}
	t.content.Told = false
	switch w.Sense {
	case "who", "whom", "whose":
		t.content.Wants = grammar.WantsPeople
		t.content.Agent, t.content.Patient = t.doer(w, to)
		t.content.Identity = !t.content.Agent && !t.content.Patient
	case "what", "which":
		t.content.Wants = grammar.WantsThing
		if to < t.lattice.Len() && t.isHolder(to) {
			t.picks, _ = t.doer(w, to+1)
		}
	case "when", "since when", "until when":
		t.content.Wants = grammar.WantsDate
	case "where":
		t.content.Wants = grammar.WantsPlace
	case "why":
		t.content.Wants = grammar.WantsReason
	case "how":
		t.content.Wants = grammar.WantsManner
		t.measuring = true
	case "how much", "how long", "how old":
		t.content.Wants = grammar.WantsCount
		t.much = w.Sense == "how much"
		t.content.Age = w.Sense == "how old"
		t.content.Units = t.measures[strings.TrimPrefix(w.Sense, "how ")]
	case "how many":
		t.content.Wants = grammar.WantsCount
		t.counting = true
	default:
		t.content.Wants = grammar.WantsCount
	}
}

// isHolder tells whether a word behind "which" is one for those who hold a post.
func (t *taking) isHolder(at int) bool {
	return slices.ContainsFunc(t.lattice.At(at), func(l grammar.Leaf) bool {
		return l.To == at+1 && (l.Mention != nil && len(l.Mention.Posts) > 0 || l.Word != nil && l.Word.Class == grammar.Noun && l.Word.Sense == "holder")
	})
}

// doer tells whether a question for somebody asks for the one who does something, or for
// the one to whom it is done: "who opened it", "who did Mao appoint", "who was it opened
// by", "who was dismissed".
func (t *taking) doer(w *grammar.Word, to int) (agent, patient bool) {
	last := t.lattice.Len() - 1
	by := begins(t.lattice, last, grammar.Preposition, "by") || to > 1 && begins(t.lattice, to-2, grammar.Preposition, "by")
	be := false
	if w.Sense == "whose" {
		return false, false
	}
	for at := to; at <= last; at++ {
		switch {
		case begins(t.lattice, at, grammar.Auxiliary, "do"):
			return false, true
		case begins(t.lattice, at, grammar.Auxiliary, "be"):
			be = true
		case begins(t.lattice, at, grammar.Auxiliary, "have"), t.isAdverb(at):
		case by:
			return true, false
		case !be:
			return w.Sense != "whom", w.Sense == "whom"
		default:
			v, known := t.verbs[t.lattice.Tokens[at].Text]
			return false, known && v.form.Has(grammar.Participle) && !v.form.Has(grammar.Gerund)
		}
	}
	return false, false
}

func (t *taking) isAdverb(at int) bool {
	return slices.ContainsFunc(t.lattice.At(at), func(l grammar.Leaf) bool {
		return l.Word != nil && (l.Word.Class == grammar.Adverb || l.Word.Class == grammar.Auxiliary)
	})
}
