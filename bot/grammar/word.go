package grammar

// Class is what a word can be in a sentence.
type Class uint8

// The classes, as the heads of the lexicon's sections name them.
const (
	Verb Class = iota
	Noun
	Adjective // of a noun: "current", "longest-serving"
	Predicate // said of somebody with "be": "in charge", "vacant"
	Adverb
	Preposition
	Determiner
	Pronoun
	Question // "who", "when", "how long"
	Auxiliary
	Conjunction
	Negation
)

var classes = map[string]Class{
	"verb": Verb, "noun": Noun, "adjective": Adjective, "predicate": Predicate, "adverb": Adverb,
	"preposition": Preposition, "determiner": Determiner, "pronoun": Pronoun, "question": Question,
	"auxiliary": Auxiliary, "conjunction": Conjunction, "negation": Negation,
}

// Form is how a word is inflected: a set, for one spelling may be several forms.
type Form uint16

// A verb's forms, then a noun's or a pronoun's.
const (
	Base Form = 1 << iota
	Third
	Past
	Participle // "taken"
	Gerund     // "taking"
	Singular
	Plural
	Objective // "him"
	Owner     // "his"
	Denied    // "wasn't"
)

// Has tells whether one of the forms is in the set.
func (f Form) Has(forms Form) bool { return f&forms != 0 }

// Word is one reading of a word or a phrase of the lexicon.
type Word struct {
	Class Class
	Sense string // the name of its section: "hold", "predecessor", "who"
	Lemma string
	Form  Form
	Args  []Arg // of verbs, predicates and nouns that take any
}

// Arg says where in the clause a role's filler stands.
type Arg struct {
	Role  string // "holder", "later", "post"
	Slots []string
}

// The slots besides prepositions, which are named by their sense: "from", "as".
const (
	Subject  = "subject"
	Object   = "object"
	Indirect = "indirect"
)

// Role returns the role whose filler may stand in a slot, "" where the word takes
// nothing there.
func (w *Word) Role(slot string) string {
	for i := range w.Args {
		for _, s := range w.Args[i].Slots {
			if s == slot {
				return w.Args[i].Role
			}
		}
	}
	return ""
}
