package query

// Claim is what can be so or not, by the records.
type Claim interface {
	String() string
	claim()
}

// Some says that a set is not empty: some(in(all(), 2023)).
type Some struct{ Set Set }

// Same says that the people of one set are those of another:
// same(of(han-shiming), in(all(), now)).
type Same struct{ A, B Set }

// Only says that nobody but people of B is in A: only(all(), of(zhang-jingwu)). Tenures
// says that A has no tenures but those of B: merely(of(thant), acting(of(thant))).
type Only struct {
	A, B    Set
	Tenures bool
}

// Precedes says that somebody of A came before somebody of B in one line;
// directly with nobody and no empty time between: precedes(A, B), directly(A, B). Later
// says it of somebody of B: follows(B, A). Full lets acting holders and empty time lie
// between who came directly after whom: next(A, B).
type Precedes struct {
	A, B     Set
	Directly bool
	Later    bool
	Full     bool
}

// Compare says how the time of one set's people compares with another's, or
// with a length: longer(A, B), shorter(A, B), equal(A, B), lasted(A, >= B),
// lasted(A, >= 6y).
type Compare struct {
	A      Set
	Cmp    Cmp
	Than   Set
	Length Length // used where Than is nil
}

// Count says how many people are in a set: count(all(), = 5).
type Count struct {
	Set Set
	Cmp Cmp
	N   int
}

// Ordered says that one span lies before another: earlier(start(A), start(B)).
type Ordered struct{ A, B Span }

// Within says that one span lies in another: within(end(of(ding-xuexiang)), 2021).
type Within struct{ A, B Span }

// Holds says that an event happened, with the roles given:
// holds(found(agent=hu-jintao, patient=office)).
type Holds struct{ Event Event }

// Vacant says that nobody held any of a set's posts at some time in a span, or
// all through it where Throughout is set: vacant(all(), 2023),
// empty(all(), 2023). Without a span, at any time from the first holder to today:
// vacant(all()). Where For has a number, that somebody was missing for so long on end:
// vacant(all(), > 1y).
type Vacant struct {
	Set        Set
	Span       Span // nil: ever
	Throughout bool
	Cmp        Cmp
	For        Length
}

// Not, And, Or are what they say: not(C), and(C, …), or(C, …).
type Not struct{ Claim Claim }

// And is several claims, all of them so.
type And struct{ Claims []Claim }

// Or is several claims, one of them so.
type Or struct{ Claims []Claim }

func (Some) claim()     {}
func (Same) claim()     {}
func (Only) claim()     {}
func (Precedes) claim() {}
func (Compare) claim()  {}
func (Count) claim()    {}
func (Ordered) claim()  {}
func (Within) claim()   {}
func (Holds) claim()    {}
func (Vacant) claim()   {}
func (Not) claim()      {}
func (And) claim()      {}
func (Or) claim()       {}
