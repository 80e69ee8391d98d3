package prose

import (
	"officebot/bot/outline"
	"officebot/knowledge"
)

// Wants is what a question wants to know.
type Wants uint8

// What a question may want. Who asks for the one who did it, Whom for the one to
// whom it was done or happened.
const (
	What Wants = iota
	How
	TellMe
	Who
	Whom
	Where
	When
	Why
	HowMany
	YesNo
	Whoever // who somebody is: "who was the architect"
	HowMuch // of a measure: "how tall"
	Whose
)

// Asked is what a question asks.
type Asked struct {
	Language string // a BCP 47 tag
	Wants    Wants
	// Words are the content words that no name and no time has used, each once.
	Words []Word
	Names []Name
	// Office are the ids of the bodies that it is about where it names nothing, the
	// likeliest first.
	Office []string
	// Counted is the word of which it asks how many.
	Counted string
	// Units are those of the measure of which it asks how much.
	Units []string
	// Age is set where it asks how old somebody or something was.
	Age bool
	// Times are those that it gives; Bounds are stretches that are open on one side, as "since
	// 2003", in which all of what it asks for has to be.
	Times, Bounds []knowledge.Span
	// Habit is set where it asks when something is so mostly, or who does it: "when does it open",
	// "who appoints the keeper".
	Habit bool
	// Planned is set where it asks of what will or was to be.
	Planned bool
	// Fronted is set where it begins with a clause that says when: what has most of its words may have
	// them of that clause alone.
	Fronted bool
	// To is how exact a date has to be of which it asks: to the month, of "in what month".
	To knowledge.Precision
	// From is the preposition behind which stands whom it asks for: "from whom".
	From string
	// SortDoes is set where what is asked for by its sort does what is told, and SortBehind is the
	// preposition behind which it stands: "to which family".
	SortDoes   bool
	SortBehind string
	// Kind is set where it asks which of a kind of people or bodies, by words that are
	// optional: "which architect".
	Kind bool
	// Refers is set where it has a pronoun for what is said beside it, by words that are
	// optional.
	Refers bool
	// Denied is set where it asks of what is not so: "which director did not write it?".
	Denied bool
	// Naming is set where it asks for the name of somebody or something.
	Naming bool
	// Stranger is set where it names somebody or something that the records do not
	// know.
	Stranger bool
}

// Name is what a question names of the records.
type Name struct {
	IDs  []string // of the records that may be meant, the likeliest first
	Role Role     // what it does in the question's own clause, where that is known
}

// Role is what somebody or something does in an event.
type Role uint8

// Its roles; those of a place, a time and a cause no record fills.
const (
	AnyRole Role = iota
	Agent
	Patient
	As
	Undergoer // it is done to, in a sentence that says it with the same verb
	Doer      // it stands for who does it, or to whom it happened
	Befallen  // it is asked what happened to it
	Acted     // it stands behind the verb: "who shot Dunmore"
)

// Word is a content word, or a phrase that means one thing.
type Word struct {
	Text   string   // folded, its lemma: "imprison", "set up"
	Events []string // the verbs of events that it may stand for: "found"
	// Proper is set of a word that is no common one: it may stand inside a name,
	// as Tibet does in Representative in Tibet.
	Proper bool
	// Weak is set of a word that no sentence is about by itself: "make", "time".
	Weak bool
	// Vague is set of one of these that only says more of a noun behind it: "final".
	Vague bool
	// Describes is set of a participle that says which thing is meant: "the stolen crown".
	Describes bool
	// Units are those of the measure that it is a word for: metres of "tall".
	Units []string
	// Deed is set of what whoever is asked for did, or what was done to him, where the
	// question's language tells.
	Deed bool
	// Behind are the little words that may make another word of it: "down" of "cut down".
	Behind []string
	// Apart is what it was before such a word made another of it, if it may still be meant.
	Apart string
	// Exact is set in a restriction ("the directors who were women") and wherever
	// else no word may stand for another.
	Exact bool
	// parts are the words of which a phrase was made.
	parts []string
	// Carries is set of a verb that may mean no more than the noun behind it.
	Carries bool
	// Optional is set of a word that what answers need not have.
	Optional bool
	// Beside is set of an optional word that is said beside the question alone: "my father painted it".
	Beside bool
	// Verb is set of a word that is read as one, and Presumed of a noun by which nothing is said anew.
	Verb, Presumed bool
	// Role is what does or undergoes the question's verb, of the noun that stands for it: Doer, Undergoer, Acted.
	Role Role
	// Sort is set of a word that says what sort of thing is asked for: "which family".
	Sort bool
}

// Words is what a language knows of its words. All words are folded.
type Words interface {
	// Stem is a word without its endings, the same for all its forms.
	Stem(word string) string
	// Forms are the other forms of a word in its base form.
	Forms(word string) []string
	// Kin are the words and phrases, in their base form, that may stand for a word.
	Kin(word string) []string
	// Told is a text taken apart.
	Told(text string) outline.Text
	// Little tells whether a word means nothing by itself, as "the".
	Little(word string) bool
	// Particle tells whether a word behind a verb makes one of it that may be said without:
	// "pay off".
	Particle(word string) bool
	// Joins tells whether a word joins two others, as "and".
	Joins(word string) bool
	// Refers tells whether a word is a pronoun that stands for somebody or something told
	// before.
	Refers(word string) bool
	// Somebody tells whether a word is a pronoun that stands for a person.
	Somebody(word string) bool
	// Restricts tells whether a word without a meaning of its own makes another claim of one:
	// "all", "only", "still".
	Restricts(word string) bool
	// Aged is the unit in which a number behind a word says how old somebody is: "aged six" is
	// six years; "" behind other words.
	Aged(word string) (unit string)
	// Hedges tells whether without a word less would be true: "nearly", "most".
	Hedges(word string) bool
	// Magnitude tells whether a word multiplies the number before it: "million".
	Magnitude(word string) bool
	// Article tells whether a noun phrase begins with a word, and Definite whether it then
	// means one thing.
	Article(word string) bool
	Definite(word string) bool
	// Same tells whether two verbs say the same, so that a verdict may rest on it.
	Same(verb, other string) bool
	// Naming tells whether what a noun is called stands behind a word.
	Naming(word string) bool
	// Within tells whether a preposition says in what something is.
	Within(word string) bool
	// Once tells whether what a verb says happens no more than once to the same thing, and
	// Lasts whether it says of something what is always so.
	Once(verb string) bool
	Lasts(verb string) bool
}

// plain are the words of a language of which nothing is known.
type plain struct{}

func (plain) Stem(word string) string  { return word }
func (plain) Forms(string) []string    { return nil }
func (plain) Kin(string) []string      { return nil }
func (plain) Told(string) outline.Text { return outline.Text{} }
func (plain) Little(string) bool       { return false }
func (plain) Particle(string) bool     { return false }
func (plain) Joins(string) bool        { return false }
func (plain) Refers(string) bool       { return false }
func (plain) Somebody(string) bool     { return false }
func (plain) Magnitude(string) bool    { return false }
func (plain) Restricts(string) bool    { return true }
func (plain) Hedges(string) bool       { return true }
func (plain) Aged(string) string       { return "" }
func (plain) Article(string) bool      { return false }
func (plain) Definite(string) bool     { return false }
func (plain) Same(string, string) bool { return false }
func (plain) Naming(string) bool       { return false }
func (plain) Within(string) bool       { return false }
func (plain) Once(string) bool         { return false }
func (plain) Lasts(string) bool        { return false }

// Event is an event of a fact, with what its sentence says caused it.
type Event struct {
	knowledge.Event
	Cause string
}

// Found is what the records say to a question.
type Found struct {
	Fact *knowledge.Fact // that answers it; nil where none does
	// People are the ids of those who fill the role that is asked for, where it is known.
	People []string
	Kin    int // how many words of the question stand for others in it
	// Near is what has to do with the question, the nearest first, where nothing
	// answers it.
	Near []Sentence
	// Named is set where the nearest has a name that the question has.
	Named bool
	// Own is set where the nearest has a word of the question itself, and none that only stands
	// for it.
	Own bool
	// Close is set where the nearest is a fact that has nearly all words of the question.
	Close bool
}

// Sentence is a fact or a tenure.
type Sentence struct {
	Fact   *knowledge.Fact
	Tenure *knowledge.Tenure
}
