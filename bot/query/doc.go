// Package query is what a question asks, as a small algebra: sets of tenures,
// spans of time, claims, and what is asked of them. A reader of any language
// ends in an Ask; the evaluator works one out from the records; a result is
// said in any language. Nothing here knows a word of a question.
//
// A query is written as it is printed, and read back by Parse:
//
//	who(in(all(), 2010))                                   who was director in 2010
//	who(step(of(ding-xuexiang), -2))                       who was two before Ding
//	whether(some(in(meet(all(), of(chen-shiju)), 2003-03)))  was Chen director in March 2003
//	when(of(ding-xuexiang), end)                           when did Ding leave
//	who(nth(under(all(), of(hu-jintao)), 1))               the first director under Hu
//
// Kinds of terms, each sealed and in a file of its own:
//
//	Ask    what is wanted                        ask.go
//	Set    tenures, in order of time             set.go
//	Span   a stretch of time                     span.go
//	Claim  what can be so or not                 claim.go
//	Event  something that happened, by its roles event.go
//
// Names in a query are ids of the records. Every query survives JSON, as its
// own text.
package query
