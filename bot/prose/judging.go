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
	// Performs tells whether a verb says no more than that its object was done: "announce".
	Performs(verb string) bool
	// Loses tells whether a verb says that somebody or something came to harm.
	Loses(verb string) bool
	// Makes tells whether a verb says that something made somebody do what stands behind it.
	Makes(verb string) bool
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
	// Apart tells whether what stands behind a word was at another time: "after".
	Apart(word string) bool
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
func (unjudged) Loses(string) bool                       { return false }
func (unjudged) Makes(string) bool                       { return false }
func (unjudged) Many(string) bool                        { return false }
func (unjudged) Settles(string) bool                     { return false }
func (unjudged) Meanwhile(string) bool                   { return false }
func (unjudged) Later(string) bool                       { return true }
func (unjudged) Supposes(string) bool                    { return false }
func (unjudged) Apart(string) bool                       { return false }
func (unjudged) Performs(string) bool                    { return false }

// judging is what a language knows by which verdicts are given.
func (a *asking) judging() Judging {
	if known, ok := a.language.(Judging); ok {
		return known
	}
	return unjudged{}
}
