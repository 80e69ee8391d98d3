// Package grammar reads a question into queries: words into leaves, leaves into
// noun phrases and clauses, clauses into what is asked. It holds what all
// languages share; a language is a folder beside it, with its lexicon as tables
// and its rules of order.
package grammar
