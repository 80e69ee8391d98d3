package en

import (
	_ "embed"
	"strconv"
	"strings"
	"sync"
)

//go:embed turns.txt
var turnsTable string

// turn is a turn of phrase and what says the same in plainer words; the table tells how it
// is written.
type turn struct {
	pieces []piece
	say    []string
	key    []string // one of these words stands wherever it does
	front  bool     // it stands at the front of a sentence
	end    bool     // it stands at its end
}

// piece is a part of a turn of phrase.
type piece struct {
	words    []string
	kept     bool // the plainer words have it, too
	optional bool
	any      bool // some words, whatever they are
	comma    bool // no word, but what parts two
	deed     bool // a noun for a deed
	place    bool // what some post of the records is of: "China"
	post     bool // what the holders of a post are called
}

// nothingSaid stands in the table for a turn of phrase that is left out.
const nothingSaid = "."

// maxAny is how many words may stand in the place of any, maxPlace how many a place has.
const (
	maxAny   = 12
	maxPlace = 6
)

var turns = sync.OnceValue(func() []turn {
	var all []turn
	for _, section := range table("turns.txt", turnsTable) {
		for _, line := range section.Lines {
			asked, say, ok := strings.Cut(line, " -> ")
			if !ok {
				panic("grammar/en/turns.txt: nothing stands for " + line)
			}
			one := turn{say: strings.Fields(say)}
			for _, field := range strings.Fields(asked) {
				switch field {
				case "^":
					one.front = true
				case "$":
					one.end = true
				default:
					one.pieces = append(one.pieces, pieceOf(field))
				}
			}
			if one.key = keyOf(one.pieces); one.key == nil {
				panic("grammar/en/turns.txt: no word of its own stands in " + line)
			}
			if word := one.unkept(); word != "" {
				panic("grammar/en/turns.txt: there is no " + word + " in " + line)
			}
			all = append(all, one)
		}
	}
	return all
})

// unkept is what is said of nothing that is kept; "" where all is.
func (t *turn) unkept() string {
	kept := 0
	for _, p := range t.pieces {
		if p.kept {
			kept++
		}
	}
	for _, word := range t.say {
		if number, of := strings.CutPrefix(word, "$"); of {
			if n, err := strconv.Atoi(number); err != nil || n < 1 || n > kept {
				return word
			}
		}
	}
	return ""
}

// keyOf are the words of the piece that has the fewest, of those that are never left out.
func keyOf(pieces []piece) []string {
	var key []string
	for _, p := range pieces {
		if !p.optional && !p.place && len(p.words) > 0 && (key == nil || len(p.words) < len(key)) {
			key = p.words
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
	case "{place}":
		return piece{place: true, words: []string{"country"}}
	case ",":
		return piece{comma: true}
	}
	var p piece
	field, p.optional = strings.CutSuffix(field, "?")
	field, p.kept = strings.CutPrefix(field, "(")
	p.words = strings.Split(strings.TrimSuffix(field, ")"), "/")
	return p
}
