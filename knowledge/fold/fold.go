// Package fold reads text the way names are compared: without regard to case,
// apostrophes, tone marks and accents (composed or not), width, and the script
// of Chinese. It cuts a text into words and remembers where each one stood and
// what stood before it.
package fold

// Kind says what a token is made of.
type Kind uint8

// A Han token is one character; a Word or Number is a run of letters or digits.
const (
	Word Kind = iota
	Number
	Han
)

// Gap is what stands before a token, the strongest mark of it.
type Gap uint8

// In rising order of how much they part.
const (
	Glued Gap = iota
	Hyphen
	Dot
	Slash
	Colon
	Space
	Quote
	Dash
	Comma
	Stop // end of a sentence: . ? ! ; or a new line
)

// Token is a word, a number, or one Chinese character.
type Token struct {
	Text       string // folded
	Start, End int    // bytes of the original text
	Kind       Kind
	Before     Gap
	Upper      bool // begins with a capital letter in the original
	Possessive bool // the 's that belonged to the token before
}

// Tokens cuts a text into folded tokens. Invalid UTF-8 parts like a space.
func Tokens(text string) []Token {
	tokens := make([]Token, 0, len(text)/5+4)
	if isASCII(text) {
		return ascii(tokens, text)
	}
	f := folder{text: text, folded: make([]byte, 0, len(text)+8), tokens: tokens}
	f.run()
	return f.tokens
}

// Between is what stands in a text between two of its tokens, one behind the other: nothing where
// they come of one character, as the two of "㋋", which is 12月, do.
func Between(text string, one, next Token) string {
	return text[one.End:max(one.End, next.Start)]
}

// String folds a text to its tokens joined by single spaces, Chinese
// characters joined by nothing.
func String(text string) string {
	var joined []byte
	for i, t := range Tokens(text) {
		if i > 0 && !(t.Kind == Han && t.Before == Glued) {
			joined = append(joined, ' ')
		}
		joined = append(joined, t.Text...)
	}
	return string(joined)
}

func asciiGap(c, next byte) Gap {
	switch c {
	case '-':
		if next == '-' || next == ' ' {
			return Dash // " - " is written for one
		}
		return Hyphen
	case '.':
		if '0' <= next && next <= '9' || isLetter(next) {
			return Dot
		}
		return Stop
	case '/':
		return Slash
	case ':':
		if next == ' ' {
			return Dash
		}
		return Colon
	case ',', '(', ')':
		return Comma
	case '?', '!', ';', '\n', '\r':
		return Stop
	case '"', '`', '*', '_', '~':
		return Quote
	}
	return Space
}

func runeGap(r rune) Gap {
	switch r {
	case '–', '—', '―', '−', '～', '〜', '─':
		return Dash
	case '‐', '‑':
		return Hyphen
	case '，', '、', '（', '）':
		return Comma
	case '。', '？', '！', '；', '…':
		return Stop
	case '“', '”', '「', '」', '『', '』', '«', '»', '《', '》':
		return Quote
	case '：':
		return Colon
	case '／':
		return Slash
	}
	return Space
}
