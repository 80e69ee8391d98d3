package en

import (
	"officebot/bot/grammar"
	"officebot/knowledge/fold"
)

// straight is a sentence with what stands in front of its subject behind its end, and
// without what commas only add to one of its phrases: "the Northern Shield, their only
// trophy,".
func (s *stater) straight(tokens []fold.Token) []fold.Token {
	var main, behind []fold.Token
	for i, part := range commaParts(tokens) {
		l := s.sources.NewLattice(part, s.today)
		switch {
		case adjunct(l, 0) && i == 0 && len(part) < len(tokens):
			behind = part
		case i == 0 || len(main) == 0 || begins(l, 0, grammar.Conjunction, "and"):
			main = append(main, part...)
		case adjunct(l, 0):
			main = append(main, unparted(part)...)
		case begins(l, 0, grammar.Pronoun, "who"), begins(l, 0, grammar.Question, "which"), s.verbAt(part) < 0:
			// what is said of somebody or something beside
		default:
			main = append(main, unparted(part)...)
		}
	}
	return append(main, unparted(behind)...)
}

// unparted are words without the comma before them.
func unparted(tokens []fold.Token) []fold.Token {
	out := append([]fold.Token(nil), tokens...)
	if len(out) > 0 {
		out[0].Before = fold.Space
	}
	return out
}

// commaParts cuts a sentence at its commas.
func commaParts(tokens []fold.Token) [][]fold.Token {
	var out [][]fold.Token
	from := 0
	for i := 1; i <= len(tokens); i++ {
		if i == len(tokens) || tokens[i].Before == fold.Comma {
			out = append(out, tokens[from:i])
			from = i
		}
	}
	return out
}

// adjunct tells whether what starts at a token only adds to a clause.
func adjunct(l *grammar.Lattice, at int) bool {
	for _, leaf := range l.At(at) {
		if leaf.Word != nil && adjuncts[leaf.Word.Sense] && (leaf.Word.Class == grammar.Preposition || leaf.Word.Class == grammar.Conjunction) || leaf.Time != nil {
			return true
		}
	}
	return false
}

// adjuncts begin what only adds to a clause: without it the clause is as true.
var adjuncts = map[string]bool{
	"after": true, "before": true, "when": true, "while": true, "during": true, "under": true, "until": true, "since": true,
	"by": true, "in": true, "on": true, "at": true, "for": true, "from": true, "with": true, "as": true, "because": true,
}

func begins(l *grammar.Lattice, at int, class grammar.Class, sense string) bool {
	for _, leaf := range l.At(at) {
		if leaf.Word != nil && leaf.Word.Class == class && leaf.Word.Sense == sense {
			return true
		}
	}
	return false
}

// verbAt is the first token that may be a verb in the past or an auxiliary, -1 where
// there is none.
func (s *stater) verbAt(tokens []fold.Token) int {
	l := s.sources.NewLattice(tokens, s.today)
	for i := range tokens {
		for _, leaf := range l.At(i) {
			if leaf.Word != nil && (leaf.Word.Class == grammar.Auxiliary || leaf.Word.Class == grammar.Verb && leaf.Word.Form.Has(grammar.Past|grammar.Participle)) {
				return i
			}
		}
	}
	return -1
}

// coordinated are the clauses that "and" joins; one without a subject of its own has
// that of the first, and its auxiliary where it has only a participle.
func (s *stater) coordinated(tokens []fold.Token) [][]fold.Token {
	verb := s.verbAt(tokens)
	if verb <= 0 {
		return nil
	}
	var out [][]fold.Token
	subject, from := tokens[:verb], 0
	l := s.sources.NewLattice(tokens, s.today)
	add := func(from, to int, own bool) {
		var clause []fold.Token
		if !own {
			clause = append(clause, subject...)
			if passive(l, verb, from) {
				clause = append(clause, tokens[verb])
			}
		}
		out = append(out, append(clause, tokens[from:to]...))
	}
	own := true
	for i := verb + 1; i < len(tokens)-1; i++ {
		if !begins(l, i, grammar.Conjunction, "and") {
			continue
		}
		next := s.verbAt(tokens[i+1:])
		if next != 0 && (next < 0 || tokens[i].Before != fold.Comma) {
			continue // it joins two phrases
		}
		add(from, i, own)
		from, own = i+1, next > 0
	}
	add(from, len(tokens), own)
	return out
}

// passive tells whether the auxiliary at a token goes with the participle at another,
// too: "was arrested in 1966 and persecuted in 1971". With an object of its own that one
// is active.
func passive(l *grammar.Lattice, auxiliary, at int) bool {
	be := false
	for _, leaf := range l.At(auxiliary) {
		be = be || leaf.Word != nil && leaf.Word.Class == grammar.Auxiliary && leaf.Word.Sense == "be"
	}
	return be && participle(l, auxiliary+1) && participle(l, at) && (at+1 == l.Len() || adjunct(l, at+1))
}

// participle tells whether the participle of a verb with an object stands at a token.
func participle(l *grammar.Lattice, at int) bool {
	for _, leaf := range l.At(at) {
		w := leaf.Word
		if w != nil && w.Class == grammar.Verb && w.Form.Has(grammar.Participle) && !w.Form.Has(grammar.Gerund) && w.Role(grammar.Object) != "" {
			return true
		}
	}
	return false
}

// described is what a sentence says in the relative clause of what its subject is: of
// "The club is a team that workers founded" that workers founded the club. None where
// it has no such clause.
func (s *stater) described(tokens []fold.Token) []fold.Token {
	be := s.verbAt(tokens)
	if be <= 0 {
		return nil
	}
	l := s.sources.NewLattice(tokens, s.today)
	if !begins(l, be, grammar.Auxiliary, "be") {
		return nil
	}
	for i := be + 2; i < len(tokens)-1; i++ {
		if !begins(l, i, grammar.Conjunction, "that") && !begins(l, i, grammar.Question, "which") {
			continue
		}
		rest := tokens[i+1:]
		verb := s.verbAt(rest)
		if verb < 0 {
			return nil
		}
		if verb > 0 {
			verb++ // the subject is what the clause's own subject did it to
		}
		out := append([]fold.Token(nil), rest[:verb]...)
		out = append(out, tokens[:be]...)
		return append(out, rest[verb:]...)
	}
	return nil
}
