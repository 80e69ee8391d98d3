package names

import (
	"cmp"
	"slices"
	"strings"

	"officebot/knowledge"
	"officebot/knowledge/fold"
)

// Complete returns the people whom what has been typed so far may name, at most
// limit, and nobody for nothing typed. Each way of looking is tried only where
// those before found too few:
//
//   - a name that begins with it, then one of which a later word does ("shiju",
//     世炬); where words part, and how, is of no account ("chen shi ju");
//   - a name of which each typed word begins some word ("shiju chen");
//   - where nothing is found, another form of the name ("Lord Shelburne"), and
//     then a name of which each typed word begins some word but for a slip ("chne
//     shjiu").
//
// Of the people whom one way finds, those come first who held the office's
// posts, the latest first, and then the others in the pack's order.
func (n *Names) Complete(typed string, limit int) []*knowledge.Person {
	n.listed.Do(n.list)
	tokens := fold.Tokens(typed)
	tokens = tokens[:min(len(tokens), maxTypedWords)]
	if len(tokens) == 0 || limit <= 0 {
		return nil
	}
	words := textsOf(tokens)
	c := completion{listing: n.listing, limit: min(limit, len(n.ranking))}
	c.prefix(strings.Join(words, ""))
	slices.Sort(words)
	c.words = slices.Compact(words)
	if len(c.best) < c.limit && len(words) > 1 {
		c.anyOrder()
	}
	if len(c.best) == 0 {
		if people := n.inOtherForm(tokens, limit); len(people) > 0 {
			return people
		}
		c.slipped()
	}
	people := make([]*knowledge.Person, len(c.best))
	for i, hit := range c.best {
		people[i] = n.ranking[hit.rank]
	}
	return people
}

// maxTypedWords is how many words or Chinese characters are looked at; no name
// of the packs at hand has as many.
const maxTypedWords = 24

// completion is one search. It keeps the best hits, the best first, each person
// once.
type completion struct {
	listing []listed
	limit   int
	words   []string
	best    []completed
}

type completed struct {
	way  int8 // the earlier the better
	rank int32
}

// The ways in which a name may be meant.
const (
	byStart int8 = iota
	byLaterWord
	byWords
	bySlip
)

func (c *completion) keep(way int8, rank int32) {
	hit := completed{way, rank}
	if len(c.best) == c.limit && !hit.before(c.best[len(c.best)-1]) {
		return
	}
	for i, known := range c.best {
		if known.rank != rank {
			continue
		}
		if !hit.before(known) {
			return
		}
		c.best = slices.Delete(c.best, i, i+1)
		break
	}
	at, _ := slices.BinarySearchFunc(c.best, hit, func(a, b completed) int {
		return cmp.Or(cmp.Compare(a.way, b.way), cmp.Compare(a.rank, b.rank))
	})
	c.best = slices.Insert(c.best, at, hit)
	c.best = c.best[:min(len(c.best), c.limit)]
}

func (h completed) before(other completed) bool {
	return h.way < other.way || h.way == other.way && h.rank < other.rank
}

// prefix keeps whose name begins with the text, from some word on.
func (c *completion) prefix(text string) {
	for _, l := range c.beginning(text) {
		way := byStart
		if l.part {
			way = byLaterWord
		}
		c.keep(way, l.rank)
	}
}

// beginning is the run of the listing that begins with a text.
func (c *completion) beginning(text string) []listed {
	from, _ := slices.BinarySearchFunc(c.listing, text, func(l listed, text string) int { return cmp.Compare(l.text, text) })
	rest := c.listing[from:]
	to, _ := slices.BinarySearchFunc(rest, text, func(l listed, text string) int {
		if strings.HasPrefix(l.text, text) {
			return -1
		}
		return 1
	})
	return rest[:to]
}

// anyOrder keeps whose name has for each typed word one that begins with it; it
// looks among the names that have the rarest.
func (c *completion) anyOrder() {
	rarest := c.listing
	for _, word := range c.words {
		if having := c.beginning(word); len(having) < len(rarest) {
			rarest = having
		}
	}
	for _, l := range rarest[:min(len(rarest), maxCompared)] {
		if !slices.ContainsFunc(c.words, func(word string) bool { return !strings.Contains(l.name, " "+word) }) {
			c.keep(byWords, l.rank)
		}
	}
}

// maxCompared bounds the names that are compared with all typed words, for
// somebody who types letters.
const maxCompared = 5_000

// slipped keeps whose name has for each typed word one that begins with it but
// for a slip behind the first letter.
func (c *completion) slipped() {
	longest := slices.MaxFunc(c.words, func(a, b string) int { return cmp.Compare(len(a), len(b)) })
	for _, l := range c.beginning(longest[:1]) {
		if begins(l.text, longest) && !slices.ContainsFunc(c.words, func(word string) bool { return word != longest && !l.hasWord(word) }) {
			c.keep(bySlip, l.rank)
		}
	}
}

// hasWord tells whether a word of the name begins with the typed one but for a
// slip.
func (l *listed) hasWord(typed string) bool {
	for word := range strings.FieldsSeq(l.name) {
		if begins(word, typed) {
			return true
		}
	}
	return false
}

// begins tells whether a name begins with what was typed, but for a slip if that
// is not short.
func begins(name, typed string) bool {
	return strings.HasPrefix(name, typed) || len(typed) >= shortestSlipped && name != "" && name[0] == typed[0] && fold.HasPrefixSlipped(name, typed)
}

// shortestSlipped is how many letters a word has at least to be misspelt.
const shortestSlipped = 4

// inOtherForm are the people whom the words name in another form than the pack has:
// "Lord Shelburne".
func (n *Names) inOtherForm(tokens []fold.Token, limit int) []*knowledge.Person {
	var people []*knowledge.Person
	for _, m := range n.Spot(nil, tokens) {
		for _, p := range m.People {
			if m.From == 0 && m.To == len(tokens) && len(people) < limit && !slices.Contains(people, p) {
				people = append(people, p)
			}
		}
	}
	return people
}
