package query

// Ask is what is wanted: a whole question.
type Ask interface {
	String() string
	ask()
}

// Who asks who the people of a set are: who(SET).
type Who struct{ Set Set }

// List asks for a set in order, with times: list(SET). Sorted by length where
// ByLength is set: list(SET, length), where Shortest is set too with the shortest
// first: list(SET, length, shortest); the latest first where Latest is set:
// list(SET, latest); by their names where ByName is set: list(SET, name).
type List struct {
	Set      Set
	ByLength bool
	Shortest bool
	Latest   bool
	ByName   bool
}

// Date asks when the tenures of a set were, began or ended: when(SET),
// when(SET, start), when(SET, end). Grain is how finely it is asked:
// when(SET, end, day).
type Date struct {
	Set   Set
	Of    Point
	Grain Grain // Stretch where the question does not say
}

// Moment asks when a span lies: moment(time(found(patient=office))).
type Moment struct {
	Span  Span
	Grain Grain
}

// HowLong asks how long the people of a set held it: length(SET). In unit where
// one is asked for: length(SET, d).
type HowLong struct {
	Set  Set
	Unit Unit // AnyUnit where the question does not say
}

// HowMany asks how many people are in a set: howmany(SET). Of other things, how
// often the people held it: howmany(SET, times); how many terms they served:
// howmany(SET, terms); how many posts they held: howmany(SET, posts).
type HowMany struct {
	Set Set
	Of  Counted
}

// Counted is what is counted of a set.
type Counted uint8

// Times are unbroken stretches.
const (
	OfPeople Counted = iota
	OfTimes
	OfTerms
	OfPosts
)

// Number asks the how many-th the people of a set were in a line:
// number(of(chen-shiju), all()).
type Number struct{ Set, Line Set }

// Posts asks which posts the tenures of a set were in: posts(SET).
type Posts struct{ Set Set }

// Gaps asks when nobody held any of a set's posts: gaps(SET), for so long gaps(SET, > 5y), in a span
// gaps(SET, SPAN), and for the longest of them, gaps(SET, longest).
type Gaps struct {
	Set     Set
	Span    Span // nil: ever
	Longest bool
	Cmp     Cmp
	For     Length // where it has a number, those alone that lasted so long
}

// Apart asks how much time lies between two spans: apart(A, B). In unit where one
// is asked for: apart(A, B, d).
type Apart struct {
	From, To Span
	Unit     Unit // AnyUnit where the question does not say
}

// Average asks for the mean time of a set's people: average(SET).
type Average struct{ Set Set }

// Whether asks if a claim is so: whether(CLAIM). Told is set where it was asked
// as a denial ("wasn't he?", "was he not?"), to which Yes and No say too little:
// tell(CLAIM).
type Whether struct {
	Claim Claim
	Told  bool
}

// Choice asks which of several is so: choice(CLAIM, CLAIM). Each claim says of
// one alternative what the question says of it.
type Choice struct{ Claims []Claim }

// Filling asks who or what fills the gap of an event: role(EVENT).
type Filling struct{ Event Event }

// Events asks what the records tell of events: events(any(time=1993)) is "what
// happened in 1993?", events(any(patient=zhang-jingwu)) "what happened to Zhang?".
type Events struct{ Event Event }

// Profile asks what the records say of a person, an organization or a post:
// profile(chen-shiju).
type Profile struct{ ID string }

// Several is questions asked together: both(ASK, ASK).
type Several struct{ Asks []Ask }

func (Who) ask()     {}
func (List) ask()    {}
func (Date) ask()    {}
func (Moment) ask()  {}
func (HowLong) ask() {}
func (HowMany) ask() {}
func (Number) ask()  {}
func (Posts) ask()   {}
func (Gaps) ask()    {}
func (Apart) ask()   {}
func (Average) ask() {}
func (Whether) ask() {}
func (Choice) ask()  {}
func (Filling) ask() {}
func (Events) ask()  {}
func (Profile) ask() {}
func (Several) ask() {}
