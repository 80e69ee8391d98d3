// Package prose finds the sentence of the records that answers a question which
// names no tenure and no event: "which stadium do they play in", "what is its
// rank". Full-text search proposes, Find disposes:
//
//	Documents   facts and tenures as sentences, for the search to hold (documents.go)
//	Asked       what a question asks, as far as its words tell          (asked.go)
//	propose     the sentences that have the words, or words of their kin (propose.go)
//	cover       which words a sentence has, and by which of its own      (cover.go, sought.go)
//	accept      whether that answers what is asked                       (accept.go)
//	reading     its text in clauses, and where the words stand in them   (reading.go)
//	says        whether a clause of it has the role that is asked for    (says.go, says_part.go, says_number.go)
//	Judge       whether a clause says all that a yes/no question does, or that
//	            it is not so                                             (claim.go, claim_*.go)
//
// A sentence that has all the words answers what, how and tell-me questions. Who,
// whom, where, when, why and how many it answers only where an event of it fills that
// role, or the clause that the words stand in does: with somebody who is not in the
// question, a place, a time, a reason, a number. Yes it says only where one clause says
// all of the question, and No where one denies it, says the opposite, or says otherwise of
// what happens once. Whatever else has to do with
// the question is near: worth telling beside "the sources do not say".
//
// What words mean nearly the same, a language tells (Words).
package prose
