package prose

// Judging is what a language knows by which verdicts are given beyond a claim's own words.
type Judging interface {
	// Related is what a verb that is asked for has to do with one that is told, each in its
	// base form with the small words behind it: "call off", "be free". ok is false where
	// that is nothing.
	Related(asked, told string) (is Relation, ok bool)
	// Exclusive tells whether what is called the one cannot be called the other.
	Exclusive(noun, other string) bool
	// Anybody tells whether a word stands for whoever or whatever it may be: "anyone", "any".
	Anybody(word string) bool
	// Any tells whether such a word stands before a noun, and Anything whether for a thing.
	Any(word string) bool
	Anything(word string) bool
	// Nobody tells whether a word stands for none: "nobody", "no".
	Nobody(word string) bool
	// Denies tells whether a word makes the contrary of the one behind it: "not".
	Denies(word string) bool
	// Refuses tells whether a verb says that what stands behind it is not done: "decline".
	Refuses(verb string) bool
	// Performs tells whether a verb says no more than that its object was done: "announce".
	Performs(verb string) bool
	// Loses tells whether a verb says that somebody or something came to harm.
	Loses(verb string) bool
	// LosesTo tells whether a preposition stands behind a verb before that to which something was lost.
	LosesTo(verb, preposition string) bool
	// Makes tells whether a verb says that something made somebody do what stands behind it.
	Makes(verb string) bool
	// Wishes tells whether a verb says what somebody wanted, or did not: "wish", "fear".
	Wishes(verb string) bool
	// Spends tells whether a verb says where or how somebody passed a time: "spend".
	Spends(verb string) bool
	// Many tells whether a noun or a pronoun is one of several.
	Many(word string) bool
	// Settles tells whether what a verb says is so from then on: what was forbidden is.
	Settles(verb string) bool
	// Meanwhile tells whether what stands behind a word was at the same time: "in", "during".
	Meanwhile(word string) bool
	// Later tells whether a word says that something was at another time than what was told
	// before it: "later", "since".
	Later(word string) bool
	// Supposes tells whether what a verb has behind itself need not be so: "predict", "claim".
	Supposes(verb string) bool
	// Called tells whether a noun of a kind has behind "of" what it is called: "the town of Leeds".
	Called(noun string) bool
	// BeingAs tells whether behind a verb and "as" stands what somebody was: "worked as".
	BeingAs(verb string) bool
	// Strands tells whether a preposition may stand behind a passive verb whose subject belongs
	// behind it: "paid for".
	Strands(word string) bool
	// As tells whether what somebody was may stand behind a word: "as". Has tells whether a verb
	// says of whom it has what, and OnceToName whether what one says happens no more than once to
	// what has a name.
	As(word string) bool
	Has(verb string) bool
	OnceToName(verb string) bool
	// Relative tells whether a noun says what somebody is to another: "son".
	Relative(noun string) bool
	// Act tells whether a noun is one for what is passed or signed: "charter".
	Act(noun string) bool
	// Base tells whether a word may be a verb in its base form: "found".
	Base(word string) bool
	// Receives tells whether a verb says that somebody gets something, Gives whether one that is done
	// to somebody does, and Continues whether one says how long something was.
	Receives(verb string) bool
	Gives(verb string) bool
	Continues(verb string) bool
	// Staff tells whether a noun is one for those who are employed, and Seats whether one for what holds one each: "beds".
	Staff(noun string) bool
	Seats(noun string) bool
	// Nation tells whether a word is the name of a country.
	Nation(word string) bool
	// Suffers tells whether a verb says of who does it that he came to harm: "lose".
	Suffers(verb string) bool
	// Every tells whether a word says that all are meant: "all".
	Every(word string) bool
	// There tells whether a word stands where the subject does of what there is: "there".
	There(word string) bool
	// Days is how many days a stretch of time has, 0 of what is none.
	Days(unit string) float64
	// Money tells whether a word is a unit of money, and Costs whether a verb has behind it how much of that.
	Money(word string) bool
	Costs(verb string) bool
	// Half tells whether a word means a part of a whole that no number counts: "half".
	Half(word string) bool
	// Apart tells whether what stands behind a word was at another time: "after".
	Apart(word string) bool
	// Stays tells whether a noun is one for where or in what somebody stays, and not for what
	// happens: "prison", "captivity".
	Stays(noun string) bool
}

// Relation is what one clause says of what another does.
type Relation struct {
	Opposite  bool // it says that the other is not so
	Undergone bool // what does the one undergoes the other
}

// unjudged is a language of which none of that is known.
type unjudged struct{}

func (unjudged) Related(string, string) (Relation, bool) { return Relation{}, false }
func (unjudged) Exclusive(string, string) bool           { return false }
func (unjudged) Anybody(string) bool                     { return false }
func (unjudged) Any(string) bool                         { return false }
func (unjudged) Anything(string) bool                    { return false }
func (unjudged) Nobody(string) bool                      { return false }
func (unjudged) Denies(string) bool                      { return false }
func (unjudged) Refuses(string) bool                     { return false }
func (unjudged) Loses(string) bool                       { return false }
func (unjudged) LosesTo(string, string) bool             { return false }
func (unjudged) Makes(string) bool                       { return false }
func (unjudged) Many(string) bool                        { return false }
func (unjudged) Settles(string) bool                     { return false }
func (unjudged) Meanwhile(string) bool                   { return false }
func (unjudged) Later(string) bool                       { return true }
func (unjudged) Supposes(string) bool                    { return false }
func (unjudged) Half(string) bool                        { return false }
func (unjudged) Apart(string) bool                       { return false }
func (unjudged) Stays(string) bool                       { return false }
func (unjudged) Wishes(string) bool                      { return false }
func (unjudged) Spends(string) bool                      { return false }
func (unjudged) Performs(string) bool                    { return false }
func (unjudged) Called(string) bool                      { return false }
func (unjudged) BeingAs(string) bool                     { return false }
func (unjudged) Strands(string) bool                     { return false }
func (unjudged) As(string) bool                          { return false }
func (unjudged) Has(string) bool                         { return false }
func (unjudged) OnceToName(string) bool                  { return false }
func (unjudged) Relative(string) bool                    { return false }
func (unjudged) Act(string) bool                         { return false }
func (unjudged) Base(string) bool                        { return true }
func (unjudged) Receives(string) bool                    { return false }
func (unjudged) Gives(string) bool                       { return false }
func (unjudged) Continues(string) bool                   { return false }
func (unjudged) Staff(string) bool                       { return false }
func (unjudged) Seats(string) bool                       { return false }
func (unjudged) Nation(string) bool                      { return false }
func (unjudged) Suffers(string) bool                     { return false }
func (unjudged) Every(string) bool                       { return false }
func (unjudged) There(string) bool                       { return false }
func (unjudged) Days(string) float64                     { return 0 }
func (unjudged) Money(string) bool                       { return false }
func (unjudged) Costs(string) bool                       { return false }

// judging is what a language knows by which verdicts are given.
func (a *asking) judging() Judging {
	if known, ok := a.language.(Judging); ok {
		return known
	}
	return unjudged{}
}
