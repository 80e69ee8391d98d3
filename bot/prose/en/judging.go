package en

import (
	"strings"

	grammar "officebot/bot/grammar/en"
	"officebot/bot/prose"
)

// Related is what a verb that is asked for has to do with one that is told.
func (w *Words) Related(asked, told string) (prose.Relation, bool) {
	is, ok := grammar.Related(asked, told)
	return prose.Relation(is), ok
}

// Exclusive tells whether what is called the one cannot be called the other.
func (w *Words) Exclusive(noun, other string) bool { return grammar.Exclusive(noun, other) }

// Anybody tells whether a word stands for whoever or whatever it may be.
func (w *Words) Anybody(word string) bool { return grammar.IsInSet("anybody", word) }

// Any tells whether such a word stands before a noun.
func (w *Words) Any(word string) bool { return grammar.IsInSet("any", word) }

// Anything tells whether such a word stands for a thing.
func (w *Words) Anything(word string) bool { return grammar.IsInSet("anything", word) }

// Nobody tells whether a word stands for none.
func (w *Words) Nobody(word string) bool { return grammar.IsInSet("nobody", word) }

// Denies tells whether a word makes the contrary of the one behind it.
func (w *Words) Denies(word string) bool { return word == "not" || word == "never" }

// Refuses tells whether a verb says that what stands behind it is not done.
func (w *Words) Refuses(verb string) bool { return grammar.IsInSet("refusing", verb) }

// Settles tells whether what a verb says is so from then on.
func (w *Words) Settles(verb string) bool { return grammar.IsInSet("settling", verb) }

// Meanwhile tells whether what stands behind a word was at the same time.
func (w *Words) Meanwhile(word string) bool { return grammar.IsInSet("meanwhile", word) }

// Later tells whether a word says that something was at another time than what was told
// before it.
func (w *Words) Later(word string) bool { return grammar.IsInSet("at another time", word) }

// Supposes tells whether what a verb has behind itself need not be so.
func (w *Words) Supposes(verb string) bool { return grammar.IsInSet("supposing", verb) }

// Half tells whether a word means a part of a whole that no number counts.
func (w *Words) Half(word string) bool { return word == "half" }

// Apart tells whether what stands behind a word was at another time.
func (w *Words) Apart(word string) bool { return grammar.IsInSet("apart", word) }

// Stays tells whether a noun is one for where or in what somebody stays.
func (w *Words) Stays(noun string) bool {
	return grammar.IsPlace(noun) || grammar.IsInSet("stayed in", noun)
}

// Performs tells whether a verb says no more than that its object was done.
func (w *Words) Performs(verb string) bool { return grammar.IsInSet("performing", verb) }

// Loses tells whether a verb says that somebody or something came to harm.
func (w *Words) Loses(verb string) bool { return grammar.IsInSet("losing", verb) }

// LosesTo tells whether a preposition stands behind a verb before that to which something was lost.
func (w *Words) LosesTo(verb, preposition string) bool {
	return grammar.IsInSet("lost to something", verb) && grammar.IsInSet("lost to something", preposition)
}

// Wishes tells whether a verb says what somebody wanted, or did not.
func (w *Words) Wishes(verb string) bool { return grammar.IsInSet("wishing", verb) }

// Spends tells whether a verb says where or how somebody passed a time.
func (w *Words) Spends(verb string) bool { return grammar.IsInSet("passing time", verb) }

// Makes tells whether a verb says that something made somebody do what stands behind it.
func (w *Words) Makes(verb string) bool { return grammar.IsInSet("causing", verb) && verb != "move" }

// Many tells whether a noun or a pronoun is one of several.
func (w *Words) Many(word string) bool {
	n := len(word)
	return grammar.IsInSet("plurals", word) || n > 3 && word[n-1] == 's' && word[n-2] != 's' && word[n-2] != 'u' && word[n-2] != 'i'
}

// Every tells whether a word says that all are meant.
func (w *Words) Every(word string) bool { return grammar.IsInSet("every", word) }

// There tells whether a word stands where the subject does of what there is.
func (w *Words) There(word string) bool { return word == "there" }

// Days is how many days a stretch of time has.
func (w *Words) Days(unit string) float64 { return grammar.Days(unit) }

// Money tells whether a word is a unit of money.
func (w *Words) Money(word string) bool { return grammar.IsInSet("money", word) }

// Costs tells whether a verb has behind it how much money something or somebody costs, pays or fetches.
func (w *Words) Costs(verb string) bool { return grammar.IsInSet("costing", verb) }

// Called tells whether a noun of a kind has behind "of" what it is called.
func (w *Words) Called(noun string) bool { return grammar.IsInSet("called behind of", noun) }

// BeingAs tells whether behind a verb and "as" stands what somebody was.
func (w *Words) BeingAs(verb string) bool { return grammar.IsInSet("being as", verb) }

// Strands tells whether a preposition may stand behind a passive verb alone.
func (w *Words) Strands(word string) bool { return grammar.IsInSet("stranded", word) }

// As tells whether what somebody was may stand behind a word.
func (w *Words) As(word string) bool { return word == "as" }

// Has tells whether a verb says of whom it has what.
func (w *Words) Has(verb string) bool { return verb == "have" }

// OnceToName tells whether what a verb says happens no more than once to what has a name.
func (w *Words) OnceToName(verb string) bool { return grammar.IsInSet("once to a name", verb) }

// Relative tells whether a noun says what somebody is to another.
func (w *Words) Relative(noun string) bool { return grammar.IsInSet("relatives", noun) }

// Act tells whether a noun is one for what is passed or signed.
func (w *Words) Act(noun string) bool { return grammar.IsInSet("acts", noun) }

// Base tells whether a word may be a verb in its base form.
func (w *Words) Base(word string) bool { return grammar.IsBase(word) }

// Receives tells whether a verb says that somebody gets something.
func (w *Words) Receives(verb string) bool { return grammar.IsInSet("receiving", verb) }

// Gives tells whether a verb that is done to somebody says that.
func (w *Words) Gives(verb string) bool { return grammar.IsInSet("giving what one has", verb) }

// Continues tells whether a verb says how long something was.
func (w *Words) Continues(verb string) bool { return grammar.IsInSet("continuing", verb) }

// Staff tells whether a noun is one for those who are employed.
func (w *Words) Staff(noun string) bool { return grammar.IsInSet("those employed", noun) }

// Seats tells whether a noun is one for what holds one each.
func (w *Words) Seats(noun string) bool { return grammar.IsInSet("seats", noun) }

// Nation tells whether a word is the name of a country, and neither of a continent nor of a part of
// another one.
func (w *Words) Nation(word string) bool {
	return strings.Contains(nations, "\n"+word+", ") && !grammar.IsInSet("no countries", word)
}

// Suffers tells whether a verb says of who does it that he came to harm.
func (w *Words) Suffers(verb string) bool { return grammar.IsInSet("suffering", verb) }
