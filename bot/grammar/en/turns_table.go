package en

import (
	_ "embed"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"sync"

	"officebot/knowledge/fold"
)

//go:embed turns.txt
var turnsTable string

// turn is a turn of phrase and what says the same in plainer words; the table tells how it
// is written.
type turn struct {
	pieces []piece
	say    string // words, with spaces between
	front  bool   // it stands at the front of a sentence
	end    bool   // it stands at its end
}

// piece is a part of a turn of phrase.
type piece struct {
	words    either
	kept     bool // the plainer words have it, too
	optional bool
	any      bool // some words, whatever they are
	comma    bool // no word, but what parts two
	deed     bool // a noun for a deed
	place    bool // what some post of the records is of: "China"
	post     bool // what the holders of a post are called
	charge   bool // what one post of the office is of: "the plates"
}

// either is words of which any may stand at a place, as the table has them: "boss/chief". It is
// never cut up, for the table is read at every start.
type either string

// first is its first word and the others.
func (e either) first() (word string, others either) {
	first, rest, _ := strings.Cut(string(e), "/")
	return first, either(rest)
}

func (e either) has(word string) bool {
	for one := ""; e != ""; {
		if one, e = e.first(); one == word {
			return true
		}
	}
	return false
}

// nothingSaid stands in the table for a turn of phrase that is left out.
const nothingSaid = "."

// piecesOfTurn is how many pieces a turn has at most, in the mean: the table is read at every start.
const piecesOfTurn = 6

// maxAny is how many words may stand in the place of any, maxPlace how many a place has.
const (
	maxAny   = 12
	maxPlace = 6
)

// turnTable is the turns of phrase, in the order of the table.
type turnTable struct {
	all []turn
	by  map[string][]int // the numbers of those that a word may be the key of, in order
}

// in appends the numbers of the turns from one on of which the key stands among tokens, in
// order.
func (t *turnTable) in(some []int, tokens []fold.Token, from int) []int {
	add := func(word string) {
		all := t.by[word]
		first, _ := slices.BinarySearch(all, from)
		some = append(some, all[first:]...)
	}
	for i := range tokens {
		if add(tokens[i].Text); tokens[i].Possessive {
			add("'s")
		}
	}
	slices.Sort(some)
	return slices.Compact(some)
}

var turns = sync.OnceValue(newTurns)

func newTurns() *turnTable {
	lines := 0
	sections := table("turns.txt", turnsTable)
	for _, section := range sections {
		lines += len(section.Lines)
	}
	t := &turnTable{all: make([]turn, 0, lines), by: make(map[string][]int, lines)}
	pieces := make([]piece, 0, piecesOfTurn*lines)
	for _, section := range sections {
		for _, line := range section.Lines {
			asked, say, ok := strings.Cut(line, " -> ")
			if !ok {
				panic("grammar/en/turns.txt: nothing stands for " + line)
			}
			one, from := turn{say: say}, len(pieces)
			for field := range strings.FieldsSeq(asked) {
				switch field {
				case "^":
					one.front = true
				case "$":
					one.end = true
				default:
					pieces = append(pieces, pieceOf(field))
				}
			}
			one.pieces = pieces[from:len(pieces):len(pieces)]
			if word := one.unkept(); word != "" {
				panic("grammar/en/turns.txt: there is no " + word + " in " + line)
			}
			t.all = append(t.all, one)
		}
	}
	t.index()
	return t
}

// unkept is what is said of nothing that is kept; "" where all is.
func (t *turn) unkept() string {
	kept := 0
	for _, p := range t.pieces {
		if p.kept {
			kept++
		}
	}
	for word := range strings.FieldsSeq(t.say) {
		if number, of := strings.CutPrefix(word, "$"); of {
			if n, err := strconv.Atoi(number); err != nil || n < 1 || n > kept {
				return word
			}
		}
	}
	return ""
}

// index finds the keys of the turns.
func (t *turnTable) index() {
	common := make(map[string]int, 2*len(t.all)) // how many pieces have a word
	for _, one := range t.all {
		for _, p := range one.pieces {
			for word, left := p.words.first(); word != ""; word, left = left.first() {
				common[word]++
			}
		}
	}
	for i, one := range t.all {
		key := keyOf(one.pieces, common)
		if key == "" {
			panic(fmt.Sprint("grammar/en/turns.txt: no word of its own stands in what is said as ", one.say))
		}
		for word, left := key.first(); word != ""; word, left = left.first() {
			t.by[word] = append(t.by[word], i)
		}
	}
}

// keyOf are the words of the piece that has the rarest, of those that are never left out: one
// of them stands wherever the turn does.
func keyOf(pieces []piece, common map[string]int) either {
	var key either
	least := 0
	for _, p := range pieces {
		if p.optional || p.place || p.words == "" {
			continue
		}
		often := 0
		for word, left := p.words.first(); word != ""; word, left = left.first() {
			often += common[word]
		}
		if key == "" || often < least {
			key, least = p.words, often
		}
	}
	return key
}

func pieceOf(field string) piece {
	switch field {
	case "*":
		return piece{any: true, kept: true}
	case "{deed}":
		return piece{deed: true, kept: true}
	case "{post}":
		return piece{post: true, kept: true}
	case "{charge}":
		return piece{charge: true, kept: true}
	case "{place}":
		return piece{place: true, words: "country"}
	case "({place})":
		return piece{place: true, words: "country", kept: true}
	case ",":
		return piece{comma: true}
	}
	var p piece
	field, p.optional = strings.CutSuffix(field, "?")
	field, p.kept = strings.CutPrefix(field, "(")
	p.words = either(strings.TrimSuffix(field, ")"))
	return p
}
