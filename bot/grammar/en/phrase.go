package en

import (
	"slices"

	"officebot/bot/grammar"
	"officebot/bot/query"
	"officebot/knowledge/fold"
)

// The costs of what phrases may be but seldom are.
const (
	costJoin       = 2  // "A and B"
	costHeadless   = 4  // "the third"
	costHowMany    = 4  // "how many" with no word for whom it counts
	costNoMark     = 6  // "Ding tenure" for "Ding's tenure"
	costComma      = 25 // a comma inside a phrase
	costContact    = 6  // "the man Mao appointed"
	costTimeBefore = 3  // "the 2010 director"
)

// phrasesAt returns the noun phrases that start at a token, the cheapest and then
// the longest first.
func (r *reader) phrasesAt(at int) []closedEdge {
	if at >= len(r.memos) {
		return nil
	}
	here := &r.memos[at]
	if here.known || here.open {
		return here.phrases
	}
	here.open = true
	room := r.takeRoom()
	all := r.simpleAt(at, room.edges)
	all = append(all, r.joined(at, all)...)
	edges := slices.DeleteFunc(all, func(e edge) bool { return e.phrase.Pointed })
	here.phrases, here.known, here.open = closedEdges(best(edges)), true, false
	r.putRoom(room, all)
	return here.phrases
}

// closedEdges closes the phrases of edges.
func closedEdges(edges []edge) []closedEdge {
	out := make([]closedEdge, len(edges))
	for i := range edges {
		out[i].edge = edges[i]
		out[i].closed = &out[i].phrase
		if out[i].phrase.Picks() {
			closed := out[i].phrase.Closed()
			out[i].closed = &closed
		}
	}
	return out
}

// best keeps the cheapest edges, of the same cost the longest, and of those that say
// the same of the same words one.
func best(edges []edge) []edge {
	slices.SortStableFunc(edges, func(a, b edge) int {
		if a.cost != b.cost {
			return a.cost - b.cost
		}
		return b.to - a.to
	})
	kept := edges[:0]
	for i := range edges {
		if len(kept) < maxPhrases && !hasSame(kept, &edges[i]) {
			kept = append(kept, edges[i])
		}
	}
	return kept
}

// hasSame tells whether one of some edges says the same of the same words. It goes by
// index, for an edge is large.
func hasSame(edges []edge, e *edge) bool {
	for i := range edges {
		if edges[i].to == e.to && edges[i].phrase.Same(&e.phrase) {
			return true
		}
	}
	return false
}

// simpleAt appends the phrases that start at a token, but for those that are joined of several.
func (r *reader) simpleAt(at int, cores []edge) []edge {
	cores = append(cores, r.pronouns(at)...)
	if r.hasPreposition(at, "among") && r.isSaidToBe(at) {
		cores = append(cores, r.oneOf(at, at+1)...)
	}
	r.before(at, spec{from: at}, 0, &cores)
	cores = append(cores, r.correlated(at)...)
	cores = append(cores, r.things(at)...)
	for i := 0; i < len(cores) && len(cores) < maxPhrases; i++ {
		r.after(cores[i], &cores)
	}
	return cores
}

// again passes over a preposition that stands before the second of two phrases as it does
// before the first: "by Ding or by Han".
func (r *reader) again(first, second int) int {
	if first > 0 && second < r.lattice.Len()-1 && r.lattice.Tokens[first-1].Text == r.lattice.Tokens[second].Text && r.isPreposition(second) {
		return second + 1
	}
	return second
}

// joined returns phrases and what "and", "or" or commas join to them.
func (r *reader) joined(start int, firsts []edge) []edge {
	var out []edge
	for _, e := range firsts {
		at, comma := e.to, r.lattice.Gap(e.to) == fold.Comma
		for _, leaf := range r.lattice.At(at) {
			if leaf.Word == nil || leaf.Word.Class != grammar.Conjunction {
				continue
			}
			sense := leaf.Word.Sense
			if sense == "nor" {
				sense = "or" // of "neither"
			}
			if sense != "and" && sense != "or" {
				continue
			}
			for second := range each(r.phrasesAt(r.again(start, leaf.To))) {
				if p, ok := grammar.Join(shared(e.phrase, second.phrase), second.phrase, sense); ok {
					out = append(out, edge{second.to, e.cost + second.cost + costJoin, p})
				}
			}
		}
		if comma && !e.phrase.Headless() {
			for second := range each(r.phrasesAt(at)) {
				if sense := grammar.JoinedBy(&second.phrase); sense != "" && second.phrase.Named == e.phrase.Named {
					if p, ok := grammar.Join(e.phrase, second.phrase, sense); ok {
						out = append(out, edge{second.to, e.cost + second.cost + costJoin, p})
					}
				}
			}
		}
	}
	return out
}

// shared is the first of two joined phrases, with the second's head where it has none
// of its own: "the first and the second director".
func shared(a, b grammar.Phrase) grammar.Phrase {
	if a.Headless() && b.Picks() && !b.Headless() {
		return b.Unpicked().Over(a)
	}
	return a
}

// pronouns reads words that are phrases by themselves.
func (r *reader) pronouns(at int) []edge {
	var out []edge
	for _, leaf := range r.lattice.At(at) {
		if leaf.Word == nil || leaf.Word.Class != grammar.Pronoun && leaf.Word.Class != grammar.Question {
			continue
		}
		if leaf.Word.Sense == "which" && r.hasPreposition(leaf.To, "of") {
			out = append(out, edge{leaf.To, leaf.Cost, grammar.Phrase{Kind: grammar.People, Set: query.All{}, Ask: grammar.Which}})
		}
		if leaf.Word.Sense == "which" && leaf.Word.Class == grammar.Question && at == 0 && r.isA(leaf.To, grammar.Auxiliary, "be") {
			out = append(out, edge{leaf.To, leaf.Cost + 1, grammar.Phrase{Kind: grammar.Title, Ask: grammar.Which, What: true}}) // "which was the longest gap"
		}
		if leaf.Word.Sense == "one" && r.hasPreposition(leaf.To, "of") {
			out = append(out, r.oneOf(at, leaf.To+1)...)
		}
		if leaf.Word.Sense == "that" && r.hasPreposition(leaf.To, "of") {
			for e := range each(r.phrasesAt(leaf.To + 1)) { // "Chen's tenure was longer than that of Zhang"
				if of, ok := r.world.HoldersOf(e.closed.ID); ok && e.closed.Kind == grammar.Body && leaf.Word.Form.Has(grammar.Plural) { // "not counting those of the General Office"
					out = append(out, edge{e.to, leaf.Cost + e.cost, grammar.Phrase{Kind: grammar.People, Set: of, Plural: true, Definite: true, Narrowed: true}})
				}
				if whose := e.closed; whose.Kind == grammar.People && whose.Set != nil && whose.Ask == grammar.NoAsk {
					out = append(out, edge{e.to, leaf.Cost + e.cost, grammar.Phrase{Kind: grammar.Tenure, Set: whose.Set}})
				}
			}
		}
		if those := leaf.Word.Sense == "that" && leaf.Word.Form.Has(grammar.Plural); leaf.Word.Sense == "whoever" || those && r.startsRelative(leaf.To) {
			anybody, to := grammar.Phrase{Kind: grammar.People, Set: query.All{}, Definite: true, Plural: those}, leaf.To
			if those {
				to++ // "who"
			}
			r.described(anybody, to, modeRelative, leaf.Cost, func(to, cost int, p grammar.Phrase, ok bool) {
				if ok {
					out = append(out, edge{to, cost, p})
				}
			})
			continue
		}
		if p, ok := r.pronoun(leaf.Word); ok {
			out = append(out, edge{leaf.To, leaf.Cost, p})
		}
	}
	return out
}

func (r *reader) pronoun(w *grammar.Word) (grammar.Phrase, bool) {
	people := grammar.Phrase{Kind: grammar.People, Set: query.All{}}
	if w.Form.Has(grammar.Owner) && !w.Form.Has(grammar.Objective) {
		return people, false
	}
	switch w.Sense {
	case "who", "whom":
		people.Ask = grammar.Which
	case "what":
		people.Ask, people.Kind, people.Set, people.What = grammar.Which, grammar.Title, nil, true
	case "i":
		// "who managed us": whoever asks is of the office.
		return grammar.Phrase{Kind: grammar.Body, Main: r.world.Main()}, w.Form.Has(grammar.Plural) && w.Form.Has(grammar.Objective)
	case "he", "she":
		people.Set, people.Hole = query.Hole{Kind: query.He}, true
	case "they", "them":
		people.Set, people.Hole, people.Plural = query.Hole{Kind: query.They}, true, true
	case "former":
		people.Set, people.Hole = query.Hole{Kind: query.Former}, true
	case "latter":
		people.Set, people.Hole = query.Hole{Kind: query.Latter}, true
	case "it":
		return grammar.Phrase{Kind: grammar.Body, Main: r.world.Main(), It: true}, true
	case "every":
		people.Plural, people.All = true, true
	case "some":
	case "nobody":
		people.Denied = true
	default:
		return grammar.Phrase{}, false
	}
	return people, true
}
