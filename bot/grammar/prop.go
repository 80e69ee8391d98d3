package grammar

import "officebot/bot/query"

// Prop is what a clause says, with at most one gap: the same for a question, a
// relative clause and a clause of time, which differ in what the gap is.
type Prop struct {
	Pred   string // the verb's sense: hold, begin, end, follow, last, exist, "event found"
	Fills  []Fill
	Manner string // the event that the verb implies besides: "elect"
	Gap    string // the role that is asked for or that a relative clause describes; "" is none
	Wants  Wants
	Tense  Tense
	Denied bool
	// DeniedBehind is set of a question that denies behind whom it is of: "has any director never served?".
	DeniedBehind bool
	Times        []query.Span
	Also         []query.Span // more times, for each of which the same is asked
	Either       bool         // they are alternatives
	Steps        []Beside     // "before Ding", "after the vacancy"
	Leader       []query.Set  // under whom it was, under each of them
	Bodies       []string     // those that "the office" may be, in a clause of whether it existed
	Below        bool         // served under somebody, who is none of them
	Line         query.Set    // the posts that the verb is of: "coach", "chair"; nil for the office's
	AtTop        bool         // the verb is of whoever heads the office
	LineOf       string       // the body to whose posts those of the verb were narrowed, where it is another than the office
	Except       []query.Set
	Degree       Degree
	Grain        query.Grain // how finely a date is asked for
	Unit         query.Unit  // in what a length is asked for
	Whole        bool        // all through the time
	Apart        query.Span  // from when the time to what the clause says is asked for: "how long after Jia left"
	Empty        query.Ask   // what is asked of vacancies, where nothing else is
	Until        query.Span  // where nothing but time went by: until when
	Beside       query.Set   // "before or after Chen": it is asked on which side of whom
	Direct       bool        // "directly", "right after"
	Order        int         // "first", "earlier": 1, "last", "later": -1, among those named
	Places       int         // of who came next: how many places on, 0 is one
	Acting       bool        // for want of a full holder
	Full         bool        // in full: "for good"
	Later        int         // of holders of another post: afterwards 1, beforehand -1
	Became       query.Set   // what they became afterwards: "before becoming mayor"
	Mean         bool        // "on average"
	Both         bool        // of several posts: all of them by one person
	AtOnce       bool        // "together", "at the same time"
	Habit        bool        // "does it open": of every day, no event of the past
	Done         bool        // "already", "had": all that had come about by then
	Ever         bool        // "ever": at any time
	Told         bool        // asked as a denial: "wasn't he?"
	Listed       bool        // "list", "name all"
	// ByLength is set where the list is to be in the order of length, with Shortest the
	// shortest first, ByName in that of names.
	ByLength, Shortest, ByName bool
	InOrder                    bool   // in that of time
	Latest                     bool   // in that of time, the latest first
	Main                       bool   // the clause asks; it is no part of another
	Gerund                     bool   // "leaving", "having left": a clause of time without a tense
	Lacks                      string // the role of its subject, where it has none: whoever the clause around it is about
	// Fragment is set where there is no verb.
	Fragment bool
	Stated   bool        // it has the order of a statement
	Which    query.Point // of a date: which end is asked for; Course where the verb tells
}

// Fill is a phrase in a role.
type Fill struct {
	Role   string
	Phrase Phrase
	// By is the slot it stood in: a preposition's sense or subject, object.
	By string
}

// Beside is a place in the line: By steps from the people of a set.
type Beside struct {
	By     int
	From   query.Set
	Acting bool      // for want of a full holder
	Both   bool      // on both sides
	To     query.Set // of a place between two people; By is 0 then
	At     query.Set // who stands there, where that is known: after a vacancy; By is 0 then
	// Left is set where it was put as a departure or an arrival: "after X left".
	Edge query.Span
	Came bool // it is the place of who began there, and of nobody who was there
}

// elsewhere tells whether the people of a place are said to be of another post, which
// makes it a time: "after Liu became Chairman".
func (b *Beside) elsewhere() bool {
	meet, ok := b.From.(query.Meet)
	if !ok || b.Edge == nil || len(meet.Sets) == 0 {
		return false
	}
	line, ok := meet.Sets[0].(query.All)
	return ok && len(line.Posts) > 0
}

// Wants is what is wanted of a clause.
type Wants uint8

// WantsWhich is a set of people; WantsTruth a yes or no.
const (
	WantsTruth Wants = iota
	WantsPeople
	WantsDate
	WantsLength
	WantsCount
	WantsNumber
	WantsPost
	WantsTimes // how often
	WantsReason
	WantsPlace
	WantsManner
	WantsThing // what fills a role of an event
	WantsProfile
	WantsAverage
)

// Tense is the time of the verb.
type Tense uint8

// Perfect is a present perfect: it reaches to today.
const (
	NoTense Tense = iota
	PresentTense
	PastTense
	PerfectTense
	FutureTense
)

// Degree compares lengths: "longest", "longer than".
type Degree struct {
	Repeated query.Cmp // how often: with N
	N        int       // 0: how often is not said
	Again    bool      // not for the first time, whenever that was
	Most     bool      // longest
	Least    bool      // shortest
	Rank     int       // "second longest": 2
	Cmp      query.Cmp
	Set      bool // there is a comparison
	Than     query.Set
	Length   query.Length
	Total    bool // "in total": of all stretches together
	Equal    bool
}

// Of returns the phrase in a role, nil where there is none.
func (p *Prop) Of(role string) *Phrase {
	for i := range p.Fills {
		if p.Fills[i].Role == role {
			return &p.Fills[i].Phrase
		}
	}
	return nil
}

// slot is where the filler of a role stood.
func (p *Prop) slot(role string) string {
	for i := range p.Fills {
		if p.Fills[i].Role == role {
			return p.Fills[i].By
		}
	}
	return ""
}

// Fits tells whether a phrase may fill a role: a time is no predecessor.
func Fits(role string, p *Phrase) bool {
	switch role {
	case "holder":
		return (p.Kind == People || p.Kind == Tenure) && p.Set != nil
	case "leader":
		return p.Kind == People && p.Set != nil && !p.Selected // "served the second longest"
	case "later", "earlier", "appointer":
		return p.Kind == People && p.Set != nil
	case "body":
		return p.Kind == Body || p.Kind == People && p.Role
	case "post":
		return p.Kind == Title || p.Kind == Body || p.Kind == People && p.Set != nil && !p.Named || p.Kind == Office
	case "above", "below":
		return p.Kind == SoMany
	case "length":
		return p.Kind == Counted && p.Unit != query.AnyUnit || p.Kind == Unit && p.Ask == HowMany
	case "tenure":
		return p.Kind == Tenure
	case "agent", "patient", "as", "cause", "thing", "other":
		switch p.Kind {
		case Unit, Counted, Length, Number, List, Vacancy, Deed, SoMany:
			return false
		}
		return true
	case "place":
		return p.Kind == Thing || p.Kind == Body || p.Kind == Title
	}
	return true
}
