package grammar

import (
	"reflect"

	"officebot/bot/query"
)

// Kind is what a noun phrase is about.
type Kind uint8

// People is a set of holders, named or described; Tenure is the same set seen as
// a stretch of time. Moment is a span. Body and Office are an organization and a
// post themselves. Unit, Length, Number, Title, List and Vacancy are nouns that
// ask: "which year", "the length of", "what number", "which post".
const (
	People Kind = iota
	Tenure
	Moment
	Body
	Office
	Unit
	Length
	Number
	Title
	List
	Vacancy
	Counted // a number of units: "six years"
	Thing   // anything else that events are about, by its words
	Deed    // a noun of an event, or of what fills a role of one: Noun says which
	Deeds   // two events that took place: And
	SoMany  // a number of a role's holders: "three vice presidents", "no director", "the most"
)

// Phrase is what a noun phrase means.
type Phrase struct {
	Kind    Kind
	Set     query.Set  // People, Tenure, Vacancy; nil of a Tenure whose holder is not said
	Span    query.Span // Moment
	ID      string     // Body, Office
	Text    string     // Thing: its folded words
	Noun    *Word      // Deed: the noun
	OneMan  bool       // "the same man"
	Members bool       // a Thing: those who work somewhere: "the staff"
	Empty   []int      // a Vacancy: which of the office's, by their order
	// Fills are what the phrases of a Deed tell of the event.
	Fills []Fill
	Main  string // of a Body that is only "the office": the id of the present one
	Of    query.Point
	// Grain is that of a Unit, Unit what a Counted counts and N how many; of a Vacancy, how
	// long it lasted.
	Grain    query.Grain
	Unit     query.Unit
	Compared bool // the number is meant as Cmp says
	Cmp      query.Cmp
	N        int
	Topmost  int // of SoMany: the most of them, 1, or the fewest, -1

	Common   bool // a noun that names no post: "head", "holder"
	Role     bool // a role by itself: "director", "the directors"
	Named    bool // somebody's name
	Apposed  bool // what its bearer is said to be stands beside it
	Hole     bool // what only the conversation can tell
	Plural   bool
	Definite bool
	Narrowed bool // a time or another restriction was said
	Ask      Ask
	Only     bool
	It       bool // "it"
	What     bool // "what" by itself
	Other    bool // "which other post"
	Bodily   bool // a Title whose noun may be for a body, too: "an office", but not "in office"
	Denied   bool // "no director", "nobody"
	Selected bool // a selector was carried out
	Average  bool // "the average tenure"
	Timed    bool // narrowed by a time
	Loose    bool // "director before Chen": of a claim it is anybody before him
	Total    bool // a Counted: "in total"
	Unbroken bool // a Tenure: each stretch by itself
	Ship     bool // "presidency": a role's post, or its holder's time in it
	Either   bool // of alternatives: one of them, whichever
	Neither  bool // of alternatives: none of them
	AtOnce   bool // "the same time"
	New      bool // "the new director": who came at the time that is told, else the present one
	Pointed  bool // "that director": which one, only a description behind it can tell
	All      bool // "both", "all", "each"
	// Each are times, for each of which the same is asked: "the directors in 1998 and 2010".
	Each []query.Span

	As query.Set // the posts of a title before a name: "President Jiang"
	By int       // "predecessor", "successor": steps from whom the phrase does not say yet

	pick []Pick // what to pick when the phrase is closed, the innermost last
	// Or and And are the parts of a coordination, of which this is the whole.
	Or, And []Phrase
}

// Ask is what a noun phrase asks for.
type Ask uint8

// As in "which director", "what is", "how many directors", "whose".
const (
	NoAsk Ask = iota
	Which
	HowMany
	Whose
)

// Picked returns the phrase with selectors, the outermost first.
func (n Phrase) Picked(picks []Pick) Phrase {
	n.pick = append(n.pick[:len(n.pick):len(n.pick)], picks...)
	return n
}

// Over returns the phrase with the selectors of another above it: "the first of
// the directors".
func (n Phrase) Over(other Phrase) Phrase {
	n.pick = append([]Pick(nil), other.pick...)
	n.Only = n.Only || other.Only
	n.Denied = n.Denied != other.Denied
	n.Plural = other.Plural
	return n
}

// Closed returns the noun with its selectors carried out.
func (n Phrase) Closed() Phrase {
	if n.Set == nil || n.Kind != People && n.Kind != Tenure {
		return n
	}
	for i := len(n.pick) - 1; i >= 0; i-- {
		n.Set = n.pick[i].from(n.Set, n.Narrowed, n.Plural)
		n.Role, n.Selected = false, true
		n.Narrowed = true
	}
	n.pick = nil
	return n
}

// Within returns the phrase narrowed to a span; whoever is new came in it.
func (n Phrase) Within(span query.Span) Phrase {
	in := query.In{Span: span}
	if n.New {
		in.How, n.New = query.Beginning, false
	}
	n.Timed = true
	return n.Narrow(func(set query.Set) query.Set { in.Set = set; return in })
}

// Same tells whether two phrases mean the same.
func (n *Phrase) Same(o *Phrase) bool {
	return n.Kind == o.Kind && n.Named == o.Named && n.Role == o.Role && n.Ask == o.Ask && n.Plural == o.Plural && reflect.DeepEqual(n, o)
}

// Nth returns the number of a phrase that picks the n-th and nothing else, 0 of any
// other.
func (n Phrase) Nth() int {
	if len(n.pick) == 1 && n.pick[0].kind == pickNth {
		return n.pick[0].n
	}
	return 0
}

// Extreme tells whether a phrase asks for the longest or the shortest of its kind: "for
// the longest time".
func (n Phrase) Extreme() (most, least bool) {
	for _, p := range n.pick {
		most, least = most || p.kind == pickLongest, least || p.kind == pickShortest
	}
	return most, least
}

// Neighbour tells whether a phrase says "next" or "previous", and nothing else picks.
func (n Phrase) Neighbour() bool {
	return len(n.pick) == 1 && (n.pick[0].kind == pickNext || n.pick[0].kind == pickPrevious)
}

// Headless tells whether a phrase is a selector without a noun: "the first".
func (n Phrase) Headless() bool {
	all, ok := n.Set.(query.All)
	return ok && len(all.Posts) == 0 && !n.Role && len(n.pick) > 0
}

// Picks tells whether a phrase has selectors.
func (n Phrase) Picks() bool { return len(n.pick) > 0 }

// Unpicked returns the phrase without its selectors.
func (n Phrase) Unpicked() Phrase {
	n.pick = nil
	return n
}

// Leaders is the set of a phrase as of those who were served: where a title stands
// before a name, in the post of that title.
func (n Phrase) Leaders() query.Set {
	if n.As != nil {
		return query.Meet{Sets: []query.Set{n.As, n.Set}}
	}
	return n.Closed().Set
}

// EachLeader is Leaders of a phrase that may say of several people that it was under each of
// them: "under both Adams and Jackson".
func (n *Phrase) EachLeader() []query.Set {
	if len(n.And) < 2 || !n.And[0].All {
		return []query.Set{n.Leaders()}
	}
	each := make([]query.Set, len(n.And))
	for i := range n.And {
		each[i] = n.And[i].Leaders()
	}
	return each
}

// IsThose tells whether a phrase is of some who are only described: "those who served twice".
func (n *Phrase) IsThose() bool {
	return n.Kind == People && n.Set != nil && n.Plural && n.Narrowed && !n.Named && !n.Hole && n.Ask == NoAsk
}

// Those is the set of a phrase beside that of others. Those who are only described, or picked by a number, are
// some of them: of "the presidents except those who served twice" the presidents who did, of "the presidents
// but the first" the first president.
func (n *Phrase) Those(others query.Set) query.Set {
	set := n.Closed().Set
	_, nth := set.(query.Nth)
	if line := query.Line(others); line != nil && (n.IsThose() && !n.Role || nth && !n.Named) {
		return query.OfLine(set, line)
	}
	return set
}

// Narrow returns the noun restricted by a function of its set.
func (n Phrase) Narrow(by func(query.Set) query.Set) Phrase {
	n.Set = by(n.Set)
	n.Narrowed, n.Pointed = true, false
	return n
}

// PicksOnly tells whether a phrase has one selector and nothing else picks.
func (n Phrase) PicksOnly(p Pick) bool { return len(n.pick) == 1 && n.pick[0] == p }
