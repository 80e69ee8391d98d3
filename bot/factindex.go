package bot

import (
	"math/bits"
	"slices"
	"strings"

	"officebot/bot/language"
	"officebot/knowledge"
	"officebot/knowledge/fold"
)

// factIndex finds the facts of which a question holds all words of one of the
// ways of asking that the curator gave ("asked" in a pack).
type factIndex struct {
	lexicon  *language.Lexicon
	concepts map[string]int32  // an English concept → its term
	pieces   *fold.Trie[int32] // a run of Chinese characters → its term
	ways     []way
	postings [][]int32 // term → the ways that want it
}

// way is one way of asking for a fact: the terms that must all occur.
type way struct {
	fact  *knowledge.Fact
	terms []int32
}

// factMatch is a fact that a question may ask for.
type factMatch struct {
	fact  *knowledge.Fact
	score int     // how rare the words are, summed up
	terms []int32 // the words of the ways of asking that fit
}

func newFactIndex(facts []*knowledge.Fact, lexicon *language.Lexicon) *factIndex {
	x := &factIndex{lexicon: lexicon, concepts: map[string]int32{}, pieces: fold.NewTrie[int32]()}
	han := map[string]int32{}
	for _, fact := range facts {
		for _, lang := range [...]string{"en", "zh"} {
			for _, asked := range fact.Asked[lang] {
				x.add(fact, asked, lang == "en", han)
			}
		}
	}
	return x
}

func (x *factIndex) add(fact *knowledge.Fact, asked string, english bool, han map[string]int32) {
	w := way{fact: fact}
	for word := range strings.FieldsSeq(asked) {
		for _, term := range x.termsOf(word, english, han) {
			if !contains(w.terms, term) {
				w.terms = append(w.terms, term)
			}
		}
	}
	if len(w.terms) == 0 {
		return
	}
	id := int32(len(x.ways))
	x.ways = append(x.ways, w)
	for _, term := range w.terms {
		x.postings[term] = append(x.postings[term], id)
	}
}

func (x *factIndex) termsOf(word string, english bool, han map[string]int32) []int32 {
	tokens := fold.Tokens(word)
	if !english {
		key := fold.String(word)
		term, known := han[key]
		if !known {
			term = x.newTerm()
			han[key] = term
			x.pieces.Add(tokens, term)
		}
		return []int32{term}
	}
	var terms []int32
	for _, token := range tokens {
		concept := x.lexicon.Concept(token.Text)
		term, known := x.concepts[concept]
		if !known {
			term = x.newTerm()
			x.concepts[concept] = term
		}
		terms = append(terms, term)
	}
	return terms
}

func (x *factIndex) newTerm() int32 {
	x.postings = append(x.postings, nil)
	return int32(len(x.postings) - 1)
}

func contains(list []int32, v int32) bool {
	for _, e := range list {
		if e == v {
			return true
		}
	}
	return false
}

// term is the term of a word, -1 for none.
func (x *factIndex) term(word string) int32 {
	if term, ok := x.concepts[x.lexicon.Concept(word)]; ok {
		return term
	}
	return -1
}

// piece is the number of tokens of the longest run of Chinese characters at a
// place that a way of asking wants, 0 where there is none.
func (x *factIndex) piece(tokens []fold.Token, at int) int {
	words := x.pieces.Words(tokens[at:min(len(tokens), at+maxPiece)], nil)
	_, length := x.pieces.Longest(words, 0)
	return length
}

// maxPiece is the longest run of characters that is looked up as one.
const maxPiece = 8

// terms are the terms that occur among the tokens, each once.
func (x *factIndex) terms(tokens []fold.Token) []int32 {
	var found []int32
	x.each(tokens, func(term int32, _, _ int) {
		if !contains(found, term) {
			found = append(found, term)
		}
	})
	return found
}

// each yields every term among the tokens and the tokens [from,to) that it is.
func (x *factIndex) each(tokens []fold.Token, yield func(term int32, from, to int)) {
	words := x.pieces.Words(tokens, nil)
	for i := range tokens {
		x.pieces.All(words, i, func(values []int32, n int) {
			for _, term := range values {
				yield(term, i, i+n)
			}
		})
		if tokens[i].Kind == fold.Han {
			continue
		}
		if term := x.term(tokens[i].Text); term >= 0 {
			yield(term, i, i+1)
		}
		if i+1 == len(tokens) || tokens[i+1].Kind != fold.Word {
			continue
		}
		if concept, ok := x.lexicon.Pair(tokens[i].Text, tokens[i+1].Text); ok {
			if term, ok := x.concepts[concept]; ok {
				yield(term, i, i+2)
			}
		}
	}
}

// match gives the facts of which the terms satisfy a way of asking, each with
// the score of its best one, in the order of the records.
func (x *factIndex) match(terms []int32) []factMatch {
	if len(terms) == 0 {
		return nil
	}
	counts := make([]uint8, len(x.ways))
	var full []int32
	for _, term := range terms {
		for _, id := range x.postings[term] {
			counts[id]++
			if int(counts[id]) == len(x.ways[id].terms) {
				full = append(full, id)
			}
		}
	}
	var matches []factMatch
	place := map[*knowledge.Fact]int{}
	for _, id := range full {
		w := &x.ways[id]
		score := x.score(w.terms)
		i, known := place[w.fact]
		switch {
		case !known:
			place[w.fact] = len(matches)
			matches = append(matches, factMatch{w.fact, score, w.terms})
		default:
			matches[i].score = max(matches[i].score, score)
			matches[i].terms = append(slices.Clip(matches[i].terms), w.terms...)
		}
	}
	return matches
}

// score sums how rare the terms are, in bits.
func (x *factIndex) score(terms []int32) int {
	score := 0
	for _, term := range terms {
		score += 2 + bits.Len(uint(len(x.ways)/len(x.postings[term])))
	}
	return score
}
