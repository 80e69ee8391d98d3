package bot

import (
	"officebot/knowledge"
	"officebot/knowledge/fold"
)

// Search turns the words of a question into the records that they may name.
// The index package satisfies it.
type Search interface {
	// Spot appends every mention of a record by its name or part of it, sorted
	// by From, the longest first; mentions may overlap.
	Spot(dst []knowledge.Mention, tokens []fold.Token) []knowledge.Mention
	// Near finds misspelt names among tokens[from:to].
	Near(tokens []fold.Token, from, to int) []knowledge.Mention
	// Hold takes the sentences that Documents finds, made when first one is looked for.
	Hold(documents func() []knowledge.Document)
	// Documents finds the sentences of a language that have of each group at least one
	// word, the best first, and returns their ids.
	Documents(language string, groups [][]string, limit int) ([]string, error)
	// Complete finds the people whom a text may name that is not yet typed to its
	// end, the best first; nobody for an empty one.
	Complete(typed string, limit int) []*knowledge.Person
}
