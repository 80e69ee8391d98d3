// Package say puts into words what is structure: a result of the evaluator as
// the lines of an answer, and a query as the question that it is ("Did you
// mean: who came before Ding Xuexiang?").
//
// A query is said in pieces, and answers are made of the same pieces, so that an
// answer says again what was asked and not more:
//
//	Set   → noun      "the third director under Hu Jintao"    sets.go
//	Span  → time      "when Ding Xuexiang left"               times.go
//	Claim → clause    "Chen Shiju was director in 2010"       claims.go
//	Event → clause    "Mao Zedong appointed Zhang Jingwu"     events.go
//	Ask   → question  made of those                           question.go
//	Result → lines    one function a shape of ask             answer.go and a file for each
//
// The sentences stand in language/*/say.txt. Nothing here looks anything up in
// the records but names, or decides what is true.
package say
