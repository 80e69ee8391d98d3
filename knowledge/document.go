package knowledge

// Document is a text that can be found by its words: what a fact or a tenure says,
// in one language.
type Document struct {
	ID       string // what it is given to be known by; its texts in several languages share it
	Language string // a BCP 47 tag
	Text     string
}
