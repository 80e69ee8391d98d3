package knowledge

// Strength says how surely a mention means what it names.
type Strength uint8

// In rising order.
const (
	Near Strength = iota // misspelt
	Part                 // a surname, a given name, a shared short label
	Full                 // a whole name
)

// Mention is a run of a question's tokens [From,To) that names records: people,
// posts or organizations, one kind a mention. Several candidates are people or
// posts that share the name. The slices are shared: read them only.
type Mention struct {
	From, To      int
	Strength      Strength
	People        []*Person
	Posts         []*Post
	Organizations []*Organization
}

// Len is the number of tokens of the mention.
func (m *Mention) Len() int { return m.To - m.From }
