package en

import (
	"strings"

	"officebot/bot/grammar"
	"officebot/bot/query"
	"officebot/knowledge"
	"officebot/knowledge/fold"
)

// spec is what stands before the head of a phrase.
type spec struct {
	phrase   grammar.Phrase // what the words before the head say of the whole
	picks    []grammar.Pick
	ordinal  int // waiting for "longest"
	first    int // "first" or "last" waiting for a number: 1, -1
	number   int
	times    []query.Span
	owner    *grammar.Phrase // "his"
	depth    int             // how many words stand before the head
	much     bool            // "how much"
	any      bool            // anything stands before the head
	its      bool            // "its": of the office's body
	same     bool            // "the same time"
	whole    bool            // "the complete list", "the total length"
	ours     bool            // "this office"
	formal   bool            // "the official name"
	compared bool            // "under", "more than": how the number is meant
	cmp      query.Cmp
}

// maxModifiers is how many words may stand before a head.
const maxModifiers = 6

// before reads what stands before a head, and then the head, of every phrase that
// starts so.
func (r *reader) before(at int, s spec, cost int, out *[]edge) {
	if r.steps--; r.steps < 0 || len(*out) >= 4*maxPhrases || s.depth >= maxModifiers {
		return
	}
	s.depth++
	for i := range r.lattice.At(at) {
		leaf := &r.lattice.At(at)[i]
		switch {
		case leaf.Time != nil && len(s.times) == 0 && !leaf.Time.Relative && bareTime(r.lattice, at, leaf):
			next := s
			next.times = []query.Span{grammar.SpanOf(leaf.Time)}
			next.any = true
			r.before(leaf.To, next, cost+leaf.Cost+costTimeBefore, out)
		case leaf.Number > 0:
			if next, ok := s.withNumber(leaf.Number, leaf.Ordinal); ok {
				r.before(leaf.To, next, cost+leaf.Cost, out)
				r.headless(leaf.To, next, cost+leaf.Cost, out)
			}
		case leaf.Word != nil:
			if next, to, ok := r.compared(leaf, s); ok {
				r.before(to, next, cost+leaf.Cost, out)
			}
			if next, ok := s.with(leaf.Word); ok {
				// Each word counts, so that "longest serving" is one adjective.
				r.before(leaf.To, next, cost+leaf.Cost+1, out)
				r.headless(leaf.To, next, cost+leaf.Cost+1, out)
			}
		}
		r.head(at, leaf, s, cost+leaf.Cost, out)
	}
}

// comparisons are the words that say how a number is meant: "under three years".
var comparisons = map[string]query.Cmp{
	"under": query.Fewer, "less": query.Fewer, "shorter": query.Fewer, "over": query.Greater, "more": query.Greater, "longer": query.Greater,
	"at least": query.AtLeast, "at most": query.AtMost, "exactly": query.Exactly, "only": query.Exactly, "about": query.Exactly,
}

// compared reads such a word, with the "than" behind it.
func (r *reader) compared(leaf *grammar.Leaf, s spec) (spec, int, bool) {
	cmp, ok := comparisons[leaf.Word.Sense]
	if !ok || s.compared || s.number > 0 || leaf.Word.Class != grammar.Preposition && leaf.Word.Class != grammar.Adverb {
		return s, 0, false
	}
	to, than := leaf.To, false
	for _, next := range r.lattice.At(to) {
		if next.Word != nil && next.Word.Sense == "than" {
			to, than = next.To, true
			break
		}
	}
	needs := leaf.Word.Sense == "more" || leaf.Word.Sense == "less" || leaf.Word.Sense == "longer" || leaf.Word.Sense == "shorter"
	if needs != than {
		return s, 0, false
	}
	s.compared, s.cmp, s.any = true, cmp, true
	if r.isNumber(to) {
		return s, to, true
	}
	for _, next := range r.lattice.At(to) {
		if next.Word != nil && next.Word.Class == grammar.Determiner && next.Word.Sense == "a" {
			s.number = 1 // "under a year"
			return s, next.To, true
		}
	}
	return s, 0, false
}

func (r *reader) isNumber(at int) bool {
	for _, leaf := range r.lattice.At(at) {
		if leaf.Number > 0 && !leaf.Ordinal {
			return true
		}
	}
	return false
}

// bareTime tells whether a time was put without a preposition.
func bareTime(l *grammar.Lattice, at int, leaf *grammar.Leaf) bool {
	for _, other := range l.At(at) {
		if other.Word != nil && other.Word.Class == grammar.Preposition {
			return false
		}
	}
	return true
}

func (s spec) withNumber(n int, ordinal bool) (spec, bool) {
	s.any = true
	switch {
	case ordinal && s.ordinal == 0 && s.number == 0:
		s.ordinal = n
		return s, true
	case !ordinal && s.first != 0:
		s.picks = append(s.picks[:len(s.picks):len(s.picks)], grammar.PickTake(s.first*n))
		s.first, s.ordinal = 0, 0
		s.phrase.Plural = true
		return s, true
	case !ordinal && s.ordinal == 1 && n > 1:
		s.picks = append(s.picks[:len(s.picks):len(s.picks)], grammar.PickTake(n))
		s.ordinal = 0
		s.phrase.Plural = true
		return s, true
	case n == 1 && s.phrase.Definite:
		s.phrase.Only = true // "the one person"
		return s, true
	case !ordinal && s.number == 0:
		s.number = n
		return s, true
	}
	return s, false
}

// with adds a determiner or an adjective to what stands before a head.
func (s spec) with(w *grammar.Word) (spec, bool) {
	s.any = true
	switch w.Class {
	case grammar.Determiner, grammar.Question:
		return s.withDeterminer(w.Sense)
	case grammar.Pronoun:
		if !w.Form.Has(grammar.Owner) || s.owner != nil {
			return s, false
		}
		if w.Sense == "it" {
			s.phrase.Definite, s.its = true, true // "its director" is the office's
			return s, true
		}
		hole := query.Hole{Kind: query.He}
		if w.Sense == "they" {
			hole.Kind = query.They
		}
		s.owner = &grammar.Phrase{Kind: grammar.People, Set: hole, Hole: true}
		return s, true
	case grammar.Adjective:
		return s.withAdjective(w.Sense)
	case grammar.Adverb:
		switch w.Sense { // "more time", "less time"
		case "very":
			return s, w.Lemma == "very" // "the very very first"
		case "more":
			s, _ = s.withAdjective("longer")
			return s, true
		case "less":
			s, _ = s.withAdjective("shorter")
			return s, true
		}
	}
	return s, false
}

func (s spec) withDeterminer(sense string) (spec, bool) {
	switch sense {
	case "the":
		s.phrase.Definite = true
	case "this": // the one that the records are about
		s.phrase.Definite, s.ours = true, true
	case "a", "any", "some":
	case "no":
		s.phrase.Denied = true
	case "all", "both", "each", "every":
		s.phrase.All = true
	case "which", "what":
		s.phrase.Ask = grammar.Which
	case "how many":
		s.phrase.Ask, s.phrase.Plural = grammar.HowMany, true
	case "how much": // never people
		s.phrase.Ask, s.phrase.Plural, s.much = grammar.HowMany, true, true
	case "whose":
		s.owner = &grammar.Phrase{Kind: grammar.People, Set: query.All{}, Ask: grammar.Whose}
	case "other":
		s.phrase.Other = true
	default:
		return s, false
	}
	return s, true
}

func (s spec) withAdjective(sense string) (spec, bool) {
	pick := func(p grammar.Pick) (spec, bool) {
		s.picks = append(s.picks[:len(s.picks):len(s.picks)], p)
		return s, true
	}
	switch sense {
	case "current":
		return pick(grammar.PickCurrent)
	case "former":
		return pick(grammar.PickFormer)
	case "previous":
		return pick(grammar.PickPrevious)
	case "next":
		return pick(grammar.PickNext)
	case "acting":
		return pick(grammar.PickActing)
	case "full":
		return pick(grammar.PickFull)
	case "first":
		s.ordinal, s.first = 1, 1
		return s, true
	case "last":
		s.ordinal, s.first = -1, -1
		return s, true
	case "second last":
		s.ordinal = -2
		return s, true
	case "longer":
		if s.phrase.Denied {
			return s, false // "no longer director"
		}
		return pick(grammar.PickLongest(0))
	case "shorter":
		return pick(grammar.PickShortest(0))
	case "longest":
		p := grammar.PickLongest(s.ordinal)
		s.ordinal = 0
		return pick(p)
	case "shortest":
		p := grammar.PickShortest(s.ordinal)
		s.ordinal = 0
		return pick(p)
	case "only":
		s.phrase.Only = true
		return s, true
	case "average":
		s.phrase.Average = true
		return s, true
	case "other":
		s.phrase.Other = true
		return s, true
	case "official":
		s.formal = true
		return s, true
	case "same":
		s.same = true
		return s, true
	case "total":
		s.whole = true
		return s, true
	case "immediate", "exact", "consecutive", "then":
		return s, true
	}
	return s, false
}

// apply gives a head what stands before it.
func (s spec) apply(head grammar.Phrase) (grammar.Phrase, bool) {
	head.Ask = max(head.Ask, s.phrase.Ask)
	head.Definite = head.Definite || s.phrase.Definite
	if s.formal && head.Kind != grammar.Deed {
		return head, false
	}
	if head.Kind == grammar.Deed && len(s.picks) == 1 && s.picks[0] == grammar.PickFull {
		s.picks = nil // "the full name"
	}
	if s.ours && head.Kind != grammar.Body && head.Kind != grammar.Title && head.Kind != grammar.Office {
		return head, false
	}
	head.Denied = head.Denied != s.phrase.Denied
	head.All = head.All || s.phrase.All
	head.Only = head.Only || s.phrase.Only
	if s.phrase.Other {
		if head.Kind != grammar.Title && head.Kind != grammar.Office {
			return head, false
		}
		head.Other = true
	}
	if s.phrase.Average {
		if head.Kind != grammar.Tenure && head.Kind != grammar.Length {
			return head, false
		}
		head.Average = true
	}
	if s.whole && head.Kind != grammar.List && head.Kind != grammar.Tenure && head.Kind != grammar.Length && head.Kind != grammar.Number && head.Kind != grammar.Counted {
		return head, false
	}
	if s.same && head.Kind == grammar.People && grammar.IsGeneric(head.Set) && !head.Plural {
		head.OneMan, s.same = true, false // "the same man"
	}
	if s.same && (head.Kind != grammar.Tenure || head.Set != nil) {
		return head, false
	}
	head.AtOnce = s.same
	head.Plural = head.Plural || s.phrase.Plural
	picks := s.picks
	if s.ordinal != 0 {
		// An ordinal stands above the adjectives: "the first acting director".
		picks = append([]grammar.Pick{grammar.PickNth(s.ordinal)}, picks...)
	}
	if len(picks)+len(s.times)+s.number > 0 && head.Set == nil && head.Kind != grammar.Counted && head.Kind != grammar.Tenure && head.Kind != grammar.Vacancy {
		return head, false
	}
	if len(picks) > 0 && head.Named {
		return head, false
	}
	for _, t := range s.times {
		head = head.Within(t)
	}
	if head.Kind != grammar.Counted {
		head.N = max(head.N, s.number)
	}
	if s.compared {
		if head.N == 0 || head.Kind != grammar.Counted && head.Kind != grammar.Tenure && head.Kind != grammar.People {
			return head, false
		}
		head.Compared, head.Cmp = true, s.cmp
	}
	return head.Picked(picks), true
}

// headless is a phrase whose head is left out: "the third", "the longest-serving",
// "how many".
func (r *reader) headless(to int, s spec, cost int, out *[]edge) {
	counted := s.phrase.Ask == grammar.HowMany && !s.much
	if len(s.picks) == 0 && s.ordinal == 0 && !counted || s.owner != nil {
		return
	}
	if counted {
		cost += costHowMany
	}
	if p, ok := s.apply(grammar.Phrase{Kind: grammar.People, Set: query.All{}}); ok {
		*out = append(*out, edge{to, cost + costHeadless, p})
	}
}

// head reads a leaf as the head of a phrase.
func (r *reader) head(at int, leaf *grammar.Leaf, s spec, cost int, out *[]edge) {
	var heads []edge
	switch {
	case leaf.Mention != nil:
		heads = r.named(leaf, &s)
	case leaf.Word != nil && leaf.Word.Class == grammar.Noun:
		heads = r.common(at, leaf, &s)
	}
	for _, h := range heads {
		if p, ok := s.apply(h.phrase); ok {
			*out = append(*out, edge{h.to, cost + h.cost, p})
			if p.Ask == grammar.Whose && p.Kind == grammar.Tenure && p.Set == nil {
				// "whose term ended in 2003" is who ended it.
				*out = append(*out, edge{h.to, cost + h.cost + 1, grammar.Phrase{Kind: grammar.People, Set: query.All{}, Ask: grammar.Which}.Picked(s.picks)})
			}
		}
	}
}

// named reads a name: of a person, one edge for each who has it; of posts, a role;
// of an organization.
func (r *reader) named(leaf *grammar.Leaf, s *spec) []edge {
	m := leaf.Mention
	switch {
	case len(m.People) > 0:
		if s.any && (len(s.picks) > 0 || s.number > 0 || s.ordinal != 0 || s.owner != nil) {
			return nil
		}
		return people(leaf.To, r.called(m))
	case len(m.Posts) > 0:
		role := grammar.Phrase{Kind: grammar.People, Set: r.world.Role(m.Posts), Role: true, Plural: r.plural(m.From, leaf.To), Ship: r.ship(leaf.To - 1)}
		edges := []edge{{leaf.To, 0, role}}
		if !s.any {
			// A title before a name: "President Jiang Zemin".
			for _, next := range r.lattice.At(leaf.To) {
				if next.Mention != nil && len(next.Mention.People) > 0 {
					for _, e := range people(next.To, r.called(next.Mention)) {
						e.phrase.As = role.Set
						edges = append(edges, e)
					}
				}
			}
		}
		return edges
	case len(m.Organizations) > 0:
		var edges []edge
		for _, o := range m.Organizations {
			edges = append(edges, edge{leaf.To, 0, grammar.Phrase{Kind: grammar.Body, ID: o.ID}})
		}
		return edges
	}
	return nil
}

// called are the people of a mention: where it is somebody's whole name of record, not
// those who are called so besides.
func (r *reader) called(m *knowledge.Mention) []*knowledge.Person {
	if len(m.People) == 1 || m.Strength != knowledge.Full {
		return m.People
	}
	text := r.text(m.From, m.To)
	var own []*knowledge.Person
	for _, p := range m.People {
		if fold.String(p.Name) == text {
			own = append(own, p)
		}
	}
	if len(own) > 0 {
		return own
	}
	return m.People
}

func people(to int, all []*knowledge.Person) []edge {
	var edges []edge
	for _, p := range all[:min(len(all), maxNamesakes)] {
		edges = append(edges, edge{to, 0, grammar.Phrase{Kind: grammar.People, Set: query.Of{People: []string{p.ID}}, Named: true}})
	}
	return edges
}

// maxNamesakes is how many people of one name are told apart.
const maxNamesakes = 4

// ship tells whether a token is a noun for a post or the time in it: "presidency".
func (r *reader) ship(at int) bool {
	for _, leaf := range r.lattice.At(at) {
		if leaf.Word != nil && leaf.Word.Sense == "directorship" {
			return true
		}
	}
	return false
}

// plural tells whether the head of a post's name is in the plural: "chairmen of the
// club".
func (r *reader) plural(from, to int) bool {
	head := from
	for head+1 < to && !r.isPreposition(head+1) {
		head++
	}
	text := r.lattice.Tokens[head].Text
	return strings.HasSuffix(text, "s") && !strings.HasSuffix(text, "ss") || strings.HasSuffix(text, "men")
}

func (r *reader) isPreposition(at int) bool {
	for _, leaf := range r.lattice.At(at) {
		if leaf.Word != nil && leaf.Word.Class == grammar.Preposition && leaf.To == at+1 {
			return true
		}
	}
	return false
}
