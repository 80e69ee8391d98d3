package grammar

import "officebot/bot/query"

// Reading is what a question may ask: the cheapest query, and those within a hair
// of it. It has none where no reading accounts for every word.
type Reading struct {
	Asks []query.Ask
	Cost int
	// Fragment is set where the question has no verb: in a conversation it may go on
	// from what was asked before.
	Fragment bool
	// Stated is set where the question has the order of a statement and nothing asks.
	Stated bool
	// Unread are words that no reading accounts for.
	Unread []string
}

// Has tells whether a query is among the readings.
func (r *Reading) Has(ask query.Ask) bool {
	for _, known := range r.Asks {
		if known.String() == ask.String() {
			return true
		}
	}
	return false
}
