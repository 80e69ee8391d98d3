package fold

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// folder is the state of one pass over a text. All token texts are slices of
// one string, made when the pass ends, so a question costs few allocations.
type folder struct {
	text   string
	folded []byte
	tokens []Token
	ends   []int // where each token's text ends in folded
	open   bool  // the last token may still grow
	gap    Gap
}

func (f *folder) run() {
	f.gap = Stop
	f.ends = make([]int, 0, cap(f.tokens))
	for at := 0; at < len(f.text); {
		c := f.text[at]
		if c < utf8.RuneSelf {
			f.ascii(c, at)
			at++
			continue
		}
		r, size := utf8.DecodeRuneInString(f.text[at:])
		f.rune(r, at, size)
		at += size
	}
	whole := string(f.folded)
	from := 0
	for i := range f.tokens {
		f.tokens[i].Text = whole[from:f.ends[i]]
		from = f.ends[i]
	}
}

func (f *folder) ascii(c byte, at int) {
	switch {
	case 'a' <= c && c <= 'z':
		f.grow(Word, at, at+1, false, c)
	case 'A' <= c && c <= 'Z':
		f.grow(Word, at, at+1, true, c+'a'-'A')
	case '0' <= c && c <= '9':
		f.grow(Number, at, at+1, false, c)
	case c == '\'':
		f.apostrophe(at, 1)
	default:
		f.part(asciiGap(c, f.next(at+1)))
	}
}

// rune folds one rune outside ASCII: compatibility decomposition, marks
// dropped, lower case, simplified script.
func (f *folder) rune(r rune, at, size int) {
	switch {
	case isApostrophe(r):
		f.apostrophe(at, size)
		return
	case unicode.Is(unicode.Han, r):
		f.han(Simplified(r), at, at+size)
		return
	case unicode.Is(unicode.Mn, r), unicode.Is(unicode.Cf, r): // marks, and what nobody sees
		if n := len(f.tokens); n > 0 && f.open {
			f.tokens[n-1].End = at + size
		}
		return
	}
	if special, ok := undecomposed[unicode.ToLower(r)]; ok {
		for i := range len(special) {
			f.grow(Word, at, at+size, unicode.IsUpper(r), special[i])
		}
		return
	}
	var buf [utf8.UTFMax]byte
	n := utf8.EncodeRune(buf[:], r)
	parts := norm.NFKD.Properties(buf[:n]).Decomposition()
	if parts == nil {
		f.plain(r, at, at+size)
		return
	}
	for len(parts) > 0 {
		p, w := utf8.DecodeRune(parts)
		parts = parts[w:]
		switch {
		case unicode.Is(unicode.Mn, p):
		case p < utf8.RuneSelf && p != '\'':
			f.decomposed(byte(p), at, at+size)
		case unicode.Is(unicode.Han, p):
			f.han(Simplified(p), at, at+size)
		default:
			f.plain(p, at, at+size)
		}
	}
}

// decomposed is ascii for a character that came out of a longer one.
func (f *folder) decomposed(c byte, from, to int) {
	switch {
	case 'a' <= c && c <= 'z':
		f.grow(Word, from, to, false, c)
	case 'A' <= c && c <= 'Z':
		f.grow(Word, from, to, true, c+'a'-'A')
	case '0' <= c && c <= '9':
		f.grow(Number, from, to, false, c)
	default:
		f.part(asciiGap(c, ' '))
	}
}

// plain takes a rune that has no decomposition: a letter of another script, a
// mark, a symbol.
func (f *folder) plain(r rune, from, to int) {
	switch {
	case unicode.IsLetter(r):
		lower := unicode.ToLower(r)
		var buf [utf8.UTFMax]byte
		for _, b := range buf[:utf8.EncodeRune(buf[:], lower)] {
			f.grow(Word, from, to, lower != r, b)
		}
	default:
		f.part(runeGap(r))
	}
}

func (f *folder) han(r rune, from, to int) {
	f.open = false
	f.begin(Han, from, to, false)
	f.folded = utf8.AppendRune(f.folded, r)
	f.ends[len(f.ends)-1] = len(f.folded)
	f.gap = Glued
}

func (f *folder) begin(kind Kind, from, to int, upper bool) {
	f.tokens = append(f.tokens, Token{Start: from, End: to, Kind: kind, Before: f.gap, Upper: upper})
	f.ends = append(f.ends, 0)
}

func (f *folder) grow(kind Kind, from, to int, upper bool, c byte) {
	n := len(f.tokens)
	if !f.open || f.tokens[n-1].Kind != kind {
		f.begin(kind, from, to, upper)
		f.open = true
		n++
	}
	f.tokens[n-1].End = to
	f.folded = append(f.folded, c)
	f.ends[n-1] = len(f.folded)
	f.gap = Glued
}

func (f *folder) part(gap Gap) {
	f.open = false
	f.gap = max(f.gap, gap)
}

// apostrophe drops the mark inside a word and cuts off a possessive 's, so
// that "Ting'an" is one word and "Ding's" is a name and its mark.
func (f *folder) apostrophe(at, size int) {
	n := len(f.tokens)
	next := f.next(at + size)
	if n > 0 && f.tokens[n-1].Kind == Han && f.tokens[n-1].End == at && (next == 's' || next == 'S') && !isASCIILetter(f.next(at+size+1)) {
		f.possessive(at, size) // 陈世炬's predecessor是谁
		return
	}
	if !f.open || f.tokens[n-1].Kind != Word {
		f.part(Quote)
		return
	}
	if (next == 's' || next == 'S') && !isLetter(f.next(at+size+1)) {
		f.possessive(at, size)
		return
	}
	if !isLetter(next) {
		f.part(Quote)
	}
}

// possessive begins the token of a possessive 's.
func (f *folder) possessive(at, size int) {
	f.open = false
	f.begin(Word, at, at+size, false)
	f.tokens[len(f.tokens)-1].Possessive = true
	f.open = true
}

// next is the byte at an offset, a space past the end.
func (f *folder) next(at int) byte {
	if at < len(f.text) {
		return f.text[at]
	}
	return ' '
}

func isLetter(c byte) bool { return isASCIILetter(c) || c >= utf8.RuneSelf }

func isASCIILetter(c byte) bool { return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' }

func isApostrophe(r rune) bool {
	switch r {
	case '’', '‘', 'ʼ', 'ʻ', '´', '＇', '‛', '′', 'ʹ':
		return true
	}
	return false
}

// undecomposed are the letters that Unicode does not take apart.
var undecomposed = map[rune]string{
	'ø': "o", 'ł': "l", 'ß': "ss", 'æ': "ae", 'œ': "oe", 'đ': "d", 'ð': "d",
	'þ': "th", 'ı': "i", 'ħ': "h", 'ŋ': "n", 'ə': "e",
}
