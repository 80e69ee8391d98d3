package en

import (
	"strings"

	"officebot/bot/grammar"
	"officebot/bot/query"
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
	halved   bool            // half of one more: "nine and a half years"
	among    bool            // "which of the five": the number is of those to choose from
	whole    bool            // "the complete list", "the total length"
	ours     bool            // "this office"
	formal   bool            // "the official name"
	certain  bool            // "a certain Jia"
	either   bool            // "in either office"
	lengthy  bool            // "the long break"
	single   bool            // "a year", which may be how long something was
	unbroken bool            // "uninterrupted"
	merely   bool            // "only" without an article before it: "only the director"
	several  bool            // "several vice presidents"
	topmost  int             // "the most", 1, and "the fewest", -1, of those whom the head means
	from     int             // where the phrase begins
	age      int             // "the old office": -1, "the new one": 1
	fewerBy  bool            // "under": as much a preposition as a comparison
	compared bool            // "under", "more than": how the number is meant
	cmp      query.Cmp
}

// earliestYear is from where on a number before people is a year, and none of them.
const earliestYear = 1000

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
			if s.any && leaf.Word.Class == grammar.Determiner && r.lattice.Gap(at) == fold.Comma {
				break // behind a comma another phrase begins: "longer, the first director or Chen"
			}
			if next, ok := s.with(leaf.Word); ok {
				next.merely = next.merely && (at == 0 || !r.lattice.Tokens[at-1].Possessive)
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
	s.fewerBy = leaf.Word.Class == grammar.Preposition
	if r.isNumber(to) {
		return s, to, true
	}
	for _, next := range r.lattice.At(to) {
		if next.Word != nil && next.Word.Class == grammar.Determiner && next.Word.Sense == "a" {
			if leaf.Word.Sense == "only" && !r.isUnit(next.To) {
				continue // "only a director": nothing more, not one alone
			}
			s.number = 1 // "under a year"
			return s, next.To, true
		}
	}
	return s, 0, false
}

// isUnit tells whether a token is a unit of time.
func (r *reader) isUnit(at int) bool {
	for _, leaf := range r.lattice.At(at) {
		if leaf.Word != nil && strings.HasPrefix(leaf.Word.Sense, "unit ") {
			return true
		}
	}
	return false
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

// left tells whether a head is the post that somebody has left, which is the same post for whoever
// followed him: "Ding's old job", "his former post".
func (s *spec) left(head *grammar.Phrase) bool {
	old := s.age < 0 && len(s.picks) == 0 || s.age == 0 && len(s.picks) == 1 && s.picks[0] == grammar.PickFormer
	return old && head.Kind == grammar.Title && !head.Ship && (s.any || s.owner != nil)
}

// ageOfBody is 1 where what stands before a noun for a body says that it is the present one, "the new
// office", "the current body", -1 where it says that it is an earlier one, 0 where it says neither.
func (s *spec) ageOfBody() int {
	switch {
	case len(s.picks) == 0:
		return s.age
	case s.age != 0 || len(s.picks) > 1 || s.owner != nil || s.ordinal != 0:
		return 0
	case s.picks[0] == grammar.PickCurrent:
		return 1
	case s.picks[0] == grammar.PickFormer:
		return -1
	}
	return 0
}

// agedBody is what stands before a head without what says of a body that it is the present one, or an
// earlier one, where it is: "the present Office of the President".
func (r *reader) agedBody(s spec, head *grammar.Phrase) spec {
	if age := s.ageOfBody(); head.Kind == grammar.Body && head.ID != "" && len(s.picks) == 1 && age != 0 && (head.ID == r.world.Main()) == (age > 0) {
		s.picks = nil
	}
	return s
}

// apply gives a head what stands before it.
func (s spec) apply(head grammar.Phrase) (grammar.Phrase, bool) {
	if s.topmost != 0 && (head.Kind != grammar.People || !head.Role || len(s.picks) > 0 || s.ordinal != 0 || s.owner != nil) {
		return head, false
	}
	head.Ask = max(head.Ask, s.phrase.Ask)
	head.Definite = head.Definite || s.phrase.Definite
	if s.left(&head) {
		s.age, s.picks = 0, nil
	}
	if s.age > 0 && head.Kind == grammar.People && head.Role && !head.Named && !head.Plural && len(s.picks) == 0 && s.ordinal == 0 {
		head.New, s.age = true, 0
	}
	if s.age != 0 && (head.Kind != grammar.Body || head.ID == "") {
		return head, false
	}
	if s.either && (head.Kind != grammar.Body || head.ID != "") {
		return head, false
	}
	if s.certain && !head.Named {
		return head, false
	}
	if s.lengthy && head.Kind != grammar.Vacancy {
		return head, false
	}
	if s.formal && head.Kind != grammar.Deed {
		return head, false
	}
	if head.Kind == grammar.Deed && len(s.picks) == 1 && s.picks[0] == grammar.PickFull {
		s.picks = nil // "the full name"
	}
	if head.Kind == grammar.Body && head.Main != "" && !head.It && len(s.picks) == 1 && s.picks[0] == grammar.PickCurrent {
		s.picks = nil // "the current office" is the one that there is
	}
	if s.ours && head.Kind != grammar.Body && head.Kind != grammar.Title && head.Kind != grammar.Office {
		return head, false
	}
	head.Denied = head.Denied != s.phrase.Denied
	head.All = head.All || s.phrase.All
	if s.phrase.Pointed && (head.Kind != grammar.Body || head.ID != "") {
		if head.Kind != grammar.People {
			return head, false
		}
		head.Pointed = true
	}
	if s.merely && (head.Role && !head.Named || head.Kind == grammar.People && (len(s.picks) > 0 || head.Picks()) || head.Kind == grammar.Title || head.Kind == grammar.Office) {
		return head, false // that somebody was nothing more is not that nobody else was
	}
	head.Only = head.Only || s.phrase.Only
	head.Unbroken = head.Kind == grammar.Tenure && (s.unbroken || s.phrase.Only) // "uninterrupted run", "single spell"
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
	if s.whole && head.Kind == grammar.Tenure && (s.number > 0 || s.any) {
		return head, false // "a full term": how long that is, no record tells
	}
	if s.same && head.Kind == grammar.People && grammar.IsGeneric(head.Set) && !head.Plural {
		head.OneMan, s.same = true, false // "the same man"
	}
	if s.same && (head.Kind != grammar.Tenure || head.Set != nil) {
		return head, false
	}
	if s.number >= earliestYear && head.Kind == grammar.People {
		return head, false // "the 1995 director"
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
	if len(picks) > 0 && (head.Named || s.among && s.number > 1) {
		return head, false
	}
	for _, t := range s.times {
		head = head.Within(t)
	}
	if head.Kind != grammar.Counted && !s.among {
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
