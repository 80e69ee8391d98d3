package query

// Set is some tenures, in order of time. The people of a set are those of its
// tenures, each once.
type Set interface {
	String() string
	set()
}

// All is every tenure of some posts: all(office-director). Without posts it is
// those of the pack's office, whichever they are: all().
type All struct{ Posts []string }

// Body is every tenure of the posts of an organization: body(general-office).
type Body struct{ Organization string }

// Of is the tenures of people: of(chen-shiju). Where a person held a post of the
// office, those in it; else, or where Every is set, all that the person has:
// every(jia-tingan).
type Of struct {
	People []string
	Every  bool
}

// In is the tenures of a set that have to do with a span: in(SET, SPAN) those
// that touch it, began(SET, SPAN) and ended(SET, SPAN) those that began or ended
// in it, whole(SET, SPAN) those that fill it.
type In struct {
	Set  Set
	Span Span
	How  Part
}

// Part is what of a tenure lies in a span.
type Part uint8

// Touching is a tenure of which any day lies in the span; Whole is one of which
// every day of the span is a day.
const (
	Touching Part = iota
	Beginning
	Ending
	Whole
)

// Under is the tenures of a set that served people: under(all(), of(hu-jintao)).
// Where the records do not tell whom a holder served, it is those who were in
// office in the leaders' time.
type Under struct{ Set, Leaders Set }

// Lasting is the tenures of a set whose person's time in it compares with a
// length, or with the time of another's: lasting(all(), < 6y),
// lasting(all(), > of(ding-xuexiang)). Who had a stretch that was as short as is asked may be
// meant by it, unless it is Total: lasting(all(), < 6y, total).
type Lasting struct {
	Set    Set
	Cmp    Cmp
	Length Length // used where Than is nil
	Than   Set
	Total  bool
}

// Step is who came By places after (before, where negative) the people of a set,
// in the line of Line, or of the posts that they held where Line is nil:
// step(of(ding-xuexiang), 1), step(of(chen-shiju), -1, all()). From may hold
// several stretches of one person; each is stepped from. Straight asks for who
// followed with nobody between, acting or not: straight(of(ding-xuexiang), 1).
type Step struct {
	From     Set
	By       int
	Line     Set
	Straight bool
}

// Beyond is everybody who came after (before, where Before is set) the people of
// a set, in the same line: beyond(of(jia-tingan)), ahead(of(jia-tingan)).
type Beyond struct {
	From   Set
	Before bool
	Line   Set
}

// Between is everybody who came after one and before the other:
// between(of(jia-tingan), of(ding-xuexiang)).
type Between struct {
	From, To Set
	Line     Set
}

// Nth is the N-th stretch of a set, from 1; from the end, from -1: nth(all(), 3),
// nth(all(), -1). Selectors stand above restrictions: the first director under
// Hu is nth(under(all(), of(hu-jintao)), 1).
type Nth struct {
	Set Set
	N   int
}

// Take is the first N stretches of a set, or the last where N is negative:
// take(all(), 3).
type Take struct {
	Set Set
	N   int
}

// Most is who has the most of a measure in a set, or the least, or the Rank-th
// most, from 1: most(all(), length), least(all(), length), most(all(), length, 2).
type Most struct {
	Set     Set
	Measure Measure
	Least   bool
	Rank    int // 0 and 1 are the very most
}

// Measure is what people of a set differ in.
type Measure uint8

// ByLength is the whole time of a person in the set, ByStretch the longest
// unbroken one, ByTimes how many stretches, ByTerms how many terms.
const (
	ByLength Measure = iota
	ByStretch
	ByTimes
	ByTerms
)

// Repeated is the people of a set whose number of stretches (or terms) compares
// with a number: repeated(all(), > 1), repeated(all(), = 2, terms).
type Repeated struct {
	Set   Set
	Cmp   Cmp
	N     int
	Terms bool
}

// Company is the tenures of a set whose people so many of another set's served in their time:
// served(all(president), all(vice), > 1), and the other way round those who served so many of
// them where Serving is set: serving(all(vice), all(president), = 2). Most and Fewest are those
// with the most of them, or the fewest: served(all(president), all(vice), most).
type Company struct {
	Set, Others  Set
	Serving      bool
	Cmp          Cmp
	N            int
	Most, Fewest bool
}

// Leaders is the tenures of whom the people of a set served, in it:
// leaders(of(chen-shiju)). It is the other way round of Under.
type Leaders struct{ Set Set }

// Less is the tenures of a set without those of another's people:
// less(all(), of(chen-shiju)). Where Tenures is set, those people's other tenures
// stay: besides(every(zhang-jingwu), all()) is what Zhang held besides the
// office's posts.
type Less struct {
	Set, Without Set
	Tenures      bool
}

// Join is several sets together: join(of(jia-tingan), of(chen-shiju)).
type Join struct{ Sets []Set }

// Meet is the tenures of the first set whose people are in the others as well:
// meet(all(), of(chen-shiju)).
type Meet struct{ Sets []Set }

// Doing is the tenures of a set whose people stand in an event at its gap:
// doing(all(), appoint(agent=mao-zedong, patient=?)).
type Doing struct {
	Set   Set
	Event Event
}

// Acting is the acting holders of a set, or the full ones where Full is set:
// acting(all()), full(all()).
type Acting struct {
	Set  Set
	Full bool
}

// Joint is the tenures of a set in which somebody else held the same post at the
// same time: joint(all()). A handover of which the day is not known is none.
type Joint struct{ Set Set }

// Career is the tenures of a set whose people held one of another set before they began:
// later(all(mayor), all(deputy)); afterwards, where Sooner is set:
// sooner(all(deputy), all(mayor)) is the deputies who became mayor.
type Career struct {
	Set, Other Set
	Sooner     bool
}

// Hole is a set that the conversation must fill: he(), they(), former(),
// latter(), one(2).
type Hole struct {
	Kind HoleKind
	N    int // with One: the place in what was named, from 1; from the end from -1
}

// HoleKind is what a hole refers to.
type HoleKind uint8

// He is the one person talked of, They all of them, Former and Latter the first
// and the last of two, One the N-th of those named.
const (
	He HoleKind = iota
	They
	Former
	Latter
	One
)

func (All) set()      {}
func (Body) set()     {}
func (Of) set()       {}
func (In) set()       {}
func (Under) set()    {}
func (Lasting) set()  {}
func (Step) set()     {}
func (Beyond) set()   {}
func (Between) set()  {}
func (Nth) set()      {}
func (Take) set()     {}
func (Most) set()     {}
func (Repeated) set() {}
func (Company) set()  {}
func (Leaders) set()  {}
func (Less) set()     {}
func (Join) set()     {}
func (Meet) set()     {}
func (Doing) set()    {}
func (Acting) set()   {}
func (Joint) set()    {}
func (Career) set()   {}
func (Hole) set()     {}

// Except is a set without another's people: of a selection it is selected from the others.
// Without those who stood in it is those who held it in full, who may have stood in besides.
func Except(set, without Set) Set {
	switch s := set.(type) {
	case Most:
		s.Set = Except(s.Set, without)
		return s
	case Nth:
		s.Set = Except(s.Set, without)
		return s
	}
	if acting, ok := without.(Acting); ok && !acting.Full {
		if step, is := set.(Step); is {
			step.Straight = false // the next who was not acting is meant
			set = step
		}
		if in, timed := acting.Set.(In); timed {
			set = In{Set: set, Span: in.Span, How: in.How} // "the directors except the acting ones since 1990"
		}
		return Acting{Set: set, Full: true}
	}
	return Less{Set: set, Without: without}
}
