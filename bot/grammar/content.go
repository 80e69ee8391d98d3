package grammar

import (
	"slices"

	"officebot/bot/query"
	"officebot/knowledge"
)

// Content is what a question is made of, whatever its grammar: its content words, what
// it names, its times, and what its question word wants. It is what a sentence of the
// records is looked for by.
type Content struct {
	Wants Wants // WantsThing where it asks what or which
	Told  bool  // it has no question word: "tell me about"
	Words []ContentWord
	Names [][]string // ids of the records that each name may mean
	Times []query.Span
	// Office are the ids of the bodies that "the office" means, the present one first.
	Office []string
	Asker  bool // it asks what the asker does: "how do I install"
	// Agent is set where who asks for the one who does it, Patient for the one it is done
	// to, Identity for who somebody is.
	Agent, Patient, Identity bool
	Grain                    query.Unit // of the date of which it asks: months of "in what month"
	Receives                 string     // the verb of a question who got something
	Planned                  bool       // it asks of what will or was to be
	Habit                    bool       // it asks of what is so mostly: "when does it open"
	Age                      bool       // it asks how old somebody or something is
	Doing                    bool       // it asks what somebody did, in no other words
	Whose                    bool       // it asks whose something is
	Naming                   bool       // it asks for the name of somebody or something
	Trade                    bool       // it asks what somebody was by trade
	From                     string     // the preposition behind which stands whom it asks for: "from whom"
	SortDoes                 bool       // what is asked for by its sort does something: "which ship sank it"
	SortBehind               string     // the preposition behind which that stands: "to which family"
	Holder                   NameRole   // what the holder of a post does of whom it asks "which director"
	OfHolder                 bool       // it asks of somebody of some kind in "the job": "was a woman ever in the job"
	Kind                     bool       // it asks which of some kind of people or bodies
	Refers                   bool       // it has a pronoun for what is said beside it
	Denied                   bool       // it asks of what is not so: "which director did not write it"
	Elsewhere                bool       // it has a word of what no office is about, and the records tell nothing of: "movie"
	Others                   bool       // it asks for others than some: "who besides the widow founded it"
	OnlyTime                 bool       // all its words tell of when somebody is asked for: "who was boss when the mast fell"
	Fronted                  bool       // it begins with a clause that says when: "when the bell was stolen, who was warden"
	Impersonal               bool       // it says "they" of whoever it was, or asks what there is
	Roles                    []NameRole // of each name
	Counted                  string     // the word of which it asks how many
	Units                    []string   // of the measure of which it asks how much
	Amount                   bool       // the measure is a noun: "what was her salary"
	// Taken are the misspelt names among Names.
	Taken []Taken
	// Strangers are the names of people whom the records do not know.
	Strangers []Stranger
}

// NameRole is what the place of a name says of it.
type NameRole uint8

const (
	AnyRole   NameRole = iota
	Agent              // it stands behind "by"
	Doer               // it stands right behind "did"
	Undergoer          // something is said to be done to it: "was it opened"
	Befallen           // it is asked what happened to it
	Identical          // it is asked who is something
	Excepted           // it is left out: "besides Mao"
	Acted              // it stands behind the verb: "who shot Dunmore"
)

// Stranger is where such a name stands, in bytes of the text; Full where it is more
// than one word, which might as well name a place.
type Stranger struct {
	From, To int
	Full     bool
	Partly   bool // a word of it is a part of somebody's name whom the records know
}

// ContentWord is a word that means something by itself.
type ContentWord struct {
	Text   string   // folded, its lemma
	Events []string // the verbs of events that it may stand for
	Proper bool     // it has a capital that its place does not explain
	Units  []string // of the measure that it is a word for
	Weak   bool     // it means little without others: "make", "time"
	Vague  bool     // it only says more of what stands behind it: "final" of "the final choice"
	Behind []string // the little words that may make another word of it: "down" of "cut down"
	// Carries is set of a verb that may mean no more than the noun behind it: "draw the plans".
	Carries bool
	Deed    bool // it is what whoever is asked for did, or what was done to him
	// Describes is set of a participle that says which thing is meant: "the stolen crown".
	Describes bool
	// Verb is set of a word that is read as one, and Presumed of a noun behind "the" that no other follows: by it
	// nothing is said anew.
	Verb, Presumed bool
	// Again is set of "again" where what was done again is asked of.
	Again bool
	// Optional is set of a word that what answers need not have: of what is said beside the
	// question, or of what kind of somebody it asks, as in "which architect".
	Optional bool
	// Beside is set of a word that is said beside the question alone.
	Beside bool
	// Role is what the noun of a phrase does in the question: Doer, Undergoer, Acted.
	Role NameRole
	// Sort is set of the noun behind "which" or "what" that says what sort of thing is asked for.
	Sort bool
}

// Telling tells whether a question has words enough to be looked for by them, whatever its
// pronouns mean.
func (c *Content) Telling() bool {
	n := len(c.Names)
	for _, w := range c.Words {
		if !w.Weak {
			n++
		}
	}
	return n > 1
}

// Add adds a word unless it is there.
func (c *Content) Add(w ContentWord) {
	if !slices.ContainsFunc(c.Words, func(known ContentWord) bool { return known.Text == w.Text }) {
		c.Words = append(c.Words, w)
	}
}

// LongestOf is the place of the longest of some leaves, -1 where there is none.
func LongestOf(leaves []Leaf, is func(*Leaf) bool) int {
	best := -1
	for i := range leaves {
		if is(&leaves[i]) && (best < 0 || leaves[i].To > leaves[best].To) {
			best = i
		}
	}
	return best
}

// IDs are the ids of what a mention may mean.
func IDs(m *knowledge.Mention) []string {
	var ids []string
	for _, p := range m.People {
		ids = append(ids, p.ID)
	}
	for _, p := range m.Posts {
		ids = append(ids, p.ID)
	}
	for _, o := range m.Organizations {
		ids = append(ids, o.ID)
	}
	return ids
}
