package en

import "officebot/bot/grammar"

// memo is what a reader knows of one token, each thing worked out once.
type memo struct {
	phrases    []closedEdge
	known      bool // its phrases are
	open       bool // they are being read
	verbs      []verbPart
	sought     bool // its verbs were
	clauses    [modes]clausesFrom
	courtesies []courtesyFrom
}

// clausesFrom are the clauses of a kind that start at a token.
type clausesFrom struct {
	all   []read
	known bool
}

// courtesyFrom is the token behind the courtesies of some kinds that start at a token, and
// which of the kinds they are.
type courtesyFrom struct {
	kinds, are grammar.CourtesyKind
	to         int
}

// verbPart is a verb or a predicate, as a part, and the first of the leaves that are its
// entries.
type verbPart struct {
	leaf int
	part
}
