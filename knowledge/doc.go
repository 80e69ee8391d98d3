// Package knowledge holds what the bot knows: people, posts, tenures (who held
// which post, from when to when), facts, and the passages that say so.
//
// The data's way through the package:
//
//	pack (YAML of ours, or Popolo JSON)        pack.go, shape.go, keys.go: the format
//	  →  decoder, by a cursor for each syntax  decoder.go, values.go, yaml.go, popolo.go
//	  →  builder: ids, sources, posts,         build.go, cite.go, posts.go, acting.go,
//	     memberships, seats, facts, events     memberships.go, membership.go, seats.go, facts.go, event.go
//	  →  Records, with lookups                 records.go, tenure.go, term.go
//
// Whatever is wrong on the way is collected as Problems, by file and line.
// Check sums a pack up, and VerifyArticle compares its citations with the text
// that they cite. The default pack is office/*.yaml; see Embedded.
//
// A tenure is a stretch: the memberships (terms) of one person in one post that
// follow each other. Acting holders have tenures in the same post, which are
// counted apart: see Tenure.Ordinal, Tenure.Next and Tenure.Successor. What is
// dated after today is a plan; today is always the reader's to say.
//
// A Records value never changes once it is loaded, so any number of goroutines
// may read it. Dates keep the precision of their source: a Date is the interval
// of days on which the thing may have happened, and comparing it with a Span
// has three outcomes (see Certainty).
//
// The package knows no language, no chat platform and no clock.
package knowledge
