package names

import (
	"strings"
	"unicode/utf8"

	"officebot/knowledge/fold"
)

// trait is something known of a word, wherever it stands.
type trait uint16

const (
	used        trait = 1 << iota // some phrase has it
	starts                        // some phrase begins with it
	personal                      // is a name of a person by itself
	han                           // a Chinese character
	honorific                     // "sir"
	rank                          // "earl"
	suffix                        // "jr"
	particle                      // "van"
	preposition                   // "of"
	lesser                        // "deputy"
	title                         // "premier": may stand before any name
	legal                         // "ltd"
	ordinary                      // "change": never a slip of the pen
	surname                       // "wang": somebody's, if not one of the pack's
	proper                        // "war": names a post by itself only with a capital
	verbal                        // "coach": as well what its holder does
)

// word is an entry of the vocabulary.
type word struct {
	text        string
	hash, power uint64
	traits      trait
}

// vocabulary numbers the words that occur in names, from 1; word 0 is any
// other.
type vocabulary struct {
	byHash pairs
	list   []word
}

func newVocabulary(expected int) vocabulary {
	v := vocabulary{byHash: newPairs(expected), list: make([]word, 1, expected)}
	for _, group := range wordGroups {
		for text := range strings.FieldsSeq(group.words) {
			v.list[v.intern(text)].traits |= group.trait
		}
	}
	return v
}

// intern returns the number of a word, entering it if it is new.
func (v *vocabulary) intern(text string) uint32 {
	hash, power := hashText(text)
	if id, ok := v.byHash.find(hash); ok {
		return id
	}
	id := uint32(len(v.list))
	v.list = append(v.list, word{text: text, hash: hash, power: power})
	v.byHash.add(hash, id)
	return id
}

// alias makes a text another way of writing a word, unless it is a word
// already.
func (v *vocabulary) alias(text string, id uint32) {
	hash, _ := hashText(text)
	if _, taken := v.byHash.find(hash); !taken {
		v.byHash.add(hash, id)
	}
}

// supplant makes a text another way of writing a word, even where the text is
// listed as an ordinary word, as long as no name has it.
func (v *vocabulary) supplant(text string, id uint32) {
	hash, _ := hashText(text)
	if known, ok := v.byHash.find(hash); ok && v.list[known].traits == ordinary {
		v.byHash.set(hash, id)
		return
	}
	v.alias(text, id)
}

// piece is a token of a name that is being entered.
type piece struct {
	id     uint32
	before fold.Gap
	kind   fold.Kind
	traits trait
	upper  bool
	opens  bool // a bracket stands before it
	owner  bool // a possessive mark stands behind it
	text   string
}

// read cuts a name into its pieces, leaving out what never tells names apart,
// and enters its words. It appends to buf.
func (v *vocabulary) read(buf []piece, name string) []piece {
	end := 0
	for _, token := range fold.Tokens(name) {
		if token.Possessive && len(buf) > 0 {
			v.alias(buf[len(buf)-1].text+"s", buf[len(buf)-1].id)
			buf[len(buf)-1].owner = true
		}
		if !passedOver(&token) {
			id := v.intern(token.Text)
			if token.Kind == fold.Han {
				v.list[id].traits |= han
			}
			buf = append(buf, piece{
				id: id, before: token.Before, kind: token.Kind, traits: v.list[id].traits,
				upper: token.Upper, text: token.Text,
				opens: token.Before == fold.Comma && strings.ContainsAny(name[end:max(end, token.Start)], "(（"),
			})
		}
		end = token.End
	}
	return buf
}

// passedOver tells of the tokens that names are compared without: a possessive
// mark, an article, and the Chinese 的 ("主席办公室的主任").
func passedOver(token *fold.Token) bool {
	return token.Possessive || token.Text == "the" || token.Text == "的"
}

// glyph is a token of a question, looked up.
type glyph struct {
	id          uint32
	at          int32 // its place among the tokens
	hash, power uint64
	traits      trait
	before      fold.Gap // the strongest since the last glyph
	kind        fold.Kind
	upper       bool
	parted      bool  // no name runs across what stands before it
	size        uint8 // letters, at most 255
}

// lookUp reads a question's tokens, leaving out what read leaves out of names.
// It appends to line.
func (v *vocabulary) lookUp(line []glyph, tokens []fold.Token) []glyph {
	gap, parted := fold.Glued, true
	for i := range tokens {
		token := &tokens[i]
		if token.Before == fold.Stop && (i == 0 || !abbreviated(&tokens[i-1])) {
			parted = true
		}
		gap = max(gap, token.Before)
		if passedOver(token) {
			continue
		}
		hash, power := hashText(token.Text)
		id, _ := v.byHash.find(hash)
		line = append(line, glyph{
			id: id, at: int32(i), hash: hash, power: power, traits: v.list[id].traits,
			before: gap, kind: token.Kind, upper: token.Upper, parted: parted,
			size: uint8(min(utf8.RuneCountInString(token.Text), 255)),
		})
		gap, parted = fold.Glued, false
	}
	return line
}

// abbreviated tells whether the full stop after a token may belong to it, as in
// "H. H. Asquith", "Capt. Sihombing" and "1. FC Köln". That it may be the end of
// a sentence does no harm: a name would have to begin there and go on behind it.
func abbreviated(token *fold.Token) bool {
	if token.Kind == fold.Number {
		return len(token.Text) <= 2
	}
	return token.Kind == fold.Word && len(token.Text) <= 5
}
