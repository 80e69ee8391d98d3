package en

import (
	"slices"
	"strings"

	"officebot/bot/grammar"
	"officebot/bot/outline"
	"officebot/bot/query"
	"officebot/knowledge"
	"officebot/knowledge/fold"
)

// Statement returns the events that a text tells, read by the same lexicon and the
// same clauses as questions are. A sentence is cut into its clauses; one that cannot
// be read whole yields none, but for what stands at its edge and only adds to it:
// when, after what, for what.
func (g *Grammar) Statement(text string, today knowledge.Day) []knowledge.Event {
	exact := *g
	exact.sources.Names = exactly{g.sources.Names}
	exact.sources.Spelt = func(string) bool { return true }
	s := stater{Grammar: &exact, today: today}
	for part := range strings.FieldsFuncSeq(strings.ReplaceAll(text, ": ", "\n"), func(r rune) bool { return r == '\n' || r == ';' }) {
		for _, sentence := range sentences(abbreviated(fold.Tokens(part))) {
			s.sentence(sentence)
		}
	}
	return s.dated()
}

// Events are the events that a pack writes for a fact, with their verbs as queries have
// them; where it writes none, those that the fact's sentence tells; see Statement.
func (g *Grammar) Events(f *knowledge.Fact) []knowledge.Event {
	if len(f.Events) == 0 {
		return g.Statement(f.Text.In("en"), knowledge.Day(0))
	}
	out := slices.Clone(f.Events)
	for i := range out {
		out[i].Verb = eventVerb(out[i].Verb)
	}
	return out
}

// eventVerb is the verb of an event that a pack writes in a form or with a word of its
// own, as queries have it: "build" for "built", "dismiss" for "sacked".
func eventVerb(written string) string {
	tokens := fold.Tokens(written)
	if len(tokens) == 0 {
		return written
	}
	lemma := written
	if v := sharedClasses().asVerb(tokens[0].Text); v.known() && len(tokens) == 1 {
		lemma = v.lemma
	}
	var verbs []string
	Lexicon().Match(tokens, 0, func(w *grammar.Word, to int) {
		if verb, event := strings.CutPrefix(w.Sense, "event "); event && w.Class == grammar.Verb && to == len(tokens) {
			verbs = append(verbs, verb)
		}
	})
	if len(verbs) == 0 || slices.Contains(verbs, lemma) {
		return lemma
	}
	return verbs[0]
}

// exactly finds names as they are written, and no slips.
type exactly struct{ grammar.Names }

func (exactly) Near([]fold.Token, int, int) []knowledge.Mention { return nil }

// stater reads the statements of one text.
type stater struct {
	*Grammar
	today   knowledge.Day
	clauses int
	events  []knowledge.Event
}

// dated are the events that were read. One of several clauses that says no time has
// none, where the text as a whole has a date that need not be its own.
func (s *stater) dated() []knowledge.Event {
	if s.clauses <= 1 {
		return s.events
	}
	var out []knowledge.Event
	for _, e := range s.events {
		if !e.Start.IsZero() {
			out = append(out, e)
		}
	}
	return out
}

// sentence reads the clauses of a sentence.
func (s *stater) sentence(tokens []fold.Token) {
	for _, part := range s.coordinated(s.straight(tokens)) {
		s.clauses++
		e, ok := s.clause(part)
		if !ok {
			e, ok = s.clause(s.described(part))
		}
		if ok {
			s.events = append(s.events, e)
		}
	}
}

// maxDropped is how many adjuncts at the end of a clause may be left out.
const maxDropped = 4

// clause reads one clause, where it cannot be read whole without adjuncts at its end.
func (s *stater) clause(tokens []fold.Token) (knowledge.Event, bool) {
	l := s.sources.NewLattice(tokens, s.today)
	if unsaid(l) {
		return knowledge.Event{}, false
	}
	for end, dropped := len(tokens), 0; end > 1 && dropped <= maxDropped; dropped++ {
		if e, ok := s.whole(tokens[:end]); ok {
			if !e.Start.IsZero() && timed(l, end) {
				return knowledge.Event{}, false // one of two times, "absent since 1850, they came back in 1983"
			}
			e.Cause = cause(l, e.Verb)
			return e, true
		}
		for end--; end > 1 && !adjunct(l, end); end-- {
		}
	}
	return knowledge.Event{}, false
}

// timed tells whether a time stands from a token on.
func timed(l *grammar.Lattice, from int) bool {
	for at := from; at < l.Len(); at++ {
		if slices.ContainsFunc(l.At(at), func(leaf grammar.Leaf) bool { return leaf.Time != nil && !leaf.Time.Relative }) {
			return true
		}
	}
	return false
}

// cause is what the adjuncts of a clause say of why it was so, "" where they say nothing
// of it.
func cause(l *grammar.Lattice, verb string) string {
	t := teller{wordClasses: sharedClasses(), l: l, told: &outline.Text{}}
	t.tell()
	for i := 1; i < l.Len(); i++ {
		if t.phrase(i, t.becauseOf) == i {
			continue
		}
		var tokens []int
		var words []string
		for k := i; k < l.Len() && (k == i || !adjunct(l, k)); k++ {
			tokens, words = append(tokens, k), append(words, t.textAt(k))
		}
		if t.sorted(outline.Cause, tokens, &outline.Clause{Lemma: verb}).Kind == outline.Cause {
			return strings.Join(words, " ")
		}
	}
	return ""
}

// unsaid tells whether a clause says that something was not, or might be.
func unsaid(l *grammar.Lattice) bool {
	for i := range l.Len() {
		for _, leaf := range l.At(i) {
			w := leaf.Word
			switch {
			case w == nil:
			case w.Class == grammar.Negation, w.Class == grammar.Determiner && w.Sense == "no", w.Sense == "if", w.Sense == "only":
				return true
			case w.Class == grammar.Auxiliary && w.Sense != "be" && w.Sense != "have" && w.Sense != "do" && w.Sense != "get":
				return true
			}
		}
	}
	return false
}

// whole reads the event that words say as a whole.
func (s *stater) whole(tokens []fold.Token) (knowledge.Event, bool) {
	reads := s.reader(s.sources.NewLattice(tokens, s.today)).clausesAt(0, modeMain)
	slices.SortStableFunc(reads, func(a, b read) int { return a.cost - b.cost })
	for i := range reads {
		asked, ok := query.Simplify(reads[i].ask).(query.Whether)
		if !ok || !reads[i].prop.States() {
			continue
		}
		if holds, ok := asked.Claim.(query.Holds); ok && namesWhole(holds.Event, tokens) {
			return s.world.Recorded(holds.Event)
		}
	}
	return knowledge.Event{}, false
}

// namesWhole tells whether no thing of an event is a piece of a longer name: of words
// with a capital that stand together.
func namesWhole(e query.Event, tokens []fold.Token) bool {
	for _, r := range e.Roles {
		thing, ok := r.Filler.(query.Thing)
		if !ok {
			continue
		}
		words := strings.Fields(thing.Text)
		for i := 0; i+len(words) <= len(tokens); i++ {
			if to := i + len(words); stand(tokens[i:to], words) && (i > 0 && oneName(tokens, i) || to < len(tokens) && oneName(tokens, to)) {
				return false
			}
		}
	}
	return true
}

// oneName tells whether a token goes on with the name that the one before it begins.
func oneName(tokens []fold.Token, at int) bool {
	return tokens[at-1].Upper && tokens[at].Upper && tokens[at].Before <= fold.Space
}

func stand(tokens []fold.Token, words []string) bool {
	for i := range words {
		if tokens[i].Text != words[i] {
			return false
		}
	}
	return true
}
