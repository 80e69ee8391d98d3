package grammar

import (
	"fmt"
	"strconv"
	"strings"

	"officebot/knowledge/fold"
)

// maxNumber is the largest number that anything is counted with.
const maxNumber = 99999

// numberAt reads a number or an ordinal, in digits or words: 3, third, 22nd,
// forty-fourth. to is 0 where there is none.
func numberAt(l *Lexicon, tokens []fold.Token, at int) (n int, ordinal bool, to int) {
	if tokens[at].Kind == fold.Number {
		n, err := strconv.Atoi(tokens[at].Text)
		if err != nil || n > maxNumber {
			return 0, false, 0
		}
		if at+1 < len(tokens) && tokens[at+1].Before == fold.Glued && l.endings[tokens[at+1].Text] {
			return n, true, at + 2
		}
		return n, false, at + 1
	}
	for to = at; to < len(tokens) && (to == at || tokens[to].Before <= fold.Space); to++ {
		v, known := l.numbers[tokens[to].Text]
		if !known {
			break
		}
		if to > at && (n < 20 || n > 90 || v.n > 9 || ordinal) {
			break
		}
		n, ordinal = n+v.n, v.ordinal
	}
	if to == at {
		return 0, false, 0
	}
	return n, ordinal, to
}

// number is the value of a number word.
type number struct {
	n       int
	ordinal bool
}

// addNumbers reads lines "value: word, word".
func (b *lexiconBuilder) addNumbers(lines []string, ordinal bool) {
	for _, line := range lines {
		value, words, _ := strings.Cut(line, ":")
		n, err := strconv.Atoi(value)
		if err != nil {
			panic(fmt.Sprintf("grammar: %q is not number: word, word", line))
		}
		for word := range strings.SplitSeq(words, ",") {
			b.numbers[strings.TrimSpace(word)] = number{n, ordinal}
		}
	}
}
