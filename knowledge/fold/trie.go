package fold

import (
	"iter"
	"maps"
)

// Trie finds phrases in a run of tokens. V is what a phrase stands for; one
// phrase may stand for several. Build it with Add, then only read it.
type Trie[V any] struct {
	words map[string]uint32 // from first+1
	first uint32
	steps map[uint64]uint32 // node and word → node; the root is 0
	nodes [][]V
}

// NewTrie returns an empty trie.
func NewTrie[V any]() *Trie[V] { return NewTrieAfter[V](0, 0) }

// NewTrieAfter returns an empty trie with room for some phrases, whose words
// have numbers above first. Tries that are to share the numbers of one question
// must not overlap.
func NewTrieAfter[V any](first uint32, room int) *Trie[V] {
	return &Trie[V]{
		words: make(map[string]uint32, room),
		first: first,
		steps: make(map[uint64]uint32, 2*room),
		nodes: make([][]V, 1, 2*room+1),
	}
}

// Add enters a phrase. A phrase of no tokens is passed over.
func (t *Trie[V]) Add(phrase []Token, value V) {
	if node := t.node(phrase); node != 0 {
		t.nodes[node] = append(t.nodes[node], value)
	}
}

// Merge enters a phrase that is to stand for one value: what it stands for
// already and the new value become one.
func (t *Trie[V]) Merge(phrase []Token, value V, merge func(V, V) V) {
	switch node := t.node(phrase); {
	case node == 0:
	case len(t.nodes[node]) == 0:
		t.nodes[node] = []V{value}
	default:
		t.nodes[node][0] = merge(t.nodes[node][0], value)
	}
}

// node is the place where a phrase ends, made where it is new; 0 for no tokens.
func (t *Trie[V]) node(phrase []Token) uint32 {
	node := uint32(0)
	for i := range phrase {
		word, known := t.words[phrase[i].Text]
		if !known {
			word = t.first + uint32(len(t.words)) + 1
			t.words[phrase[i].Text] = word
		}
		key := uint64(node)<<32 | uint64(word)
		next, known := t.steps[key]
		if !known {
			next = uint32(len(t.nodes))
			t.nodes = append(t.nodes, nil)
			t.steps[key] = next
		}
		node = next
	}
	return node
}

// Word is the number of a word, 0 for one that no phrase has.
func (t *Trie[V]) Word(word string) uint32 { return t.words[word] }

// Words looks the tokens up, once for all searches among them: 0 is a word
// that no phrase has. It appends to buf.
func (t *Trie[V]) Words(tokens []Token, buf []uint32) []uint32 {
	for i := range tokens {
		buf = append(buf, t.words[tokens[i].Text])
	}
	return buf
}

// Longest is the longest phrase that starts at the given place among the words
// and the number of words it has, 0 where none starts there.
func (t *Trie[V]) Longest(words []uint32, at int) (values []V, length int) {
	node := uint32(0)
	for i := at; i < len(words) && words[i] != 0; i++ {
		next, ok := t.steps[uint64(node)<<32|uint64(words[i])]
		if !ok {
			break
		}
		node = next
		if t.nodes[node] != nil {
			values, length = t.nodes[node], i-at+1
		}
	}
	return values, length
}

// Vocabulary yields every word that a phrase has, in no order.
func (t *Trie[V]) Vocabulary() iter.Seq[string] { return maps.Keys(t.words) }

// All calls yield with every phrase that starts at the given place, the short
// ones first.
func (t *Trie[V]) All(words []uint32, at int, yield func(values []V, length int)) {
	node := uint32(0)
	for i := at; i < len(words) && words[i] != 0; i++ {
		next, ok := t.steps[uint64(node)<<32|uint64(words[i])]
		if !ok {
			return
		}
		node = next
		if t.nodes[node] != nil {
			yield(t.nodes[node], i-at+1)
		}
	}
}

// Knows tells whether any phrase has the word.
func (t *Trie[V]) Knows(word string) bool { return t.words[word] != 0 }
