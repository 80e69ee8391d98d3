// Package knowledge holds what the bot knows: people, posts, tenures (who held
// which post, from when to when), facts, and the passages that say so.
//
// The data's way through the package:
//
//	pack (YAML or Popolo JSON)  →  Load  →  Records  →  lookups per post and person
//
// A Records value never changes once it is loaded, so any number of goroutines
// may read it. Dates keep the precision of their source: a Date is the interval
// of days on which the thing may have happened, and comparing it with a Span
// has three outcomes (see Certainty).
//
// The package knows no language, no chat platform and no clock.
package knowledge
