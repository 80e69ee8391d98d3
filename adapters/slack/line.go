package slack

import (
	_ "embed" // line.txt
	"iter"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// line is how something is said in a thread, as far as it tells whether it is said
// to the bot.
type line struct {
	words       []string // in lower case; a Chinese character is one
	asks        bool     // it has the form of a question
	plain       bool     // it begins as one does; else only a question mark says that it asks
	short       bool     // it is no sentence that says something: "before him"
	refers      bool     // to a person who was named before
	toYou       bool     // it speaks to somebody
	amongPeople bool     // it is about those who talk, or their day
}

// How many words a line has that is no sentence, and how many Chinese characters.
const (
	shortWords = 4
	shortHan   = 7
)

//go:embed line.txt
var lineTable string

// What tells a line's form, by its words; line.txt tells what each is.
var (
	asking, askingParts     = lineWords("asking"), lineParts("asking parts")
	everyday, everydayParts = lineWords("everyday"), lineParts("everyday parts")
	referring               = lineWords("referring")
	pointing                = lineWords("pointing")
	ourselves               = lineWords("ourselves")
	toYou, askingYou        = lineWords("to you"), lineWords("asking you")
	meaning                 = lineWords("meaning")
	goingOn                 = lineWords("going on")
	stating                 = lineWords("stating")
	retorts                 = lineWords("retorts")
)

// lineWords are the words that the table has under a name.
func lineWords(name string) map[string]bool {
	set := map[string]bool{}
	for text := range under(name) {
		for word := range strings.FieldsSeq(text) {
			set[word] = true
		}
	}
	return set
}

// lineParts are the parts of a text that the table has under a name.
func lineParts(name string) []string {
	var parts []string
	for text := range under(name) {
		for part := range strings.SplitSeq(text, "|") {
			parts = append(parts, strings.TrimSpace(part))
		}
	}
	return parts
}

// under yields what the table has behind a name, line by line.
func under(name string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for line := range strings.Lines(lineTable) {
			if text, found := strings.CutPrefix(line, name+":"); found && !yield(text) {
				return
			}
		}
	}
}

// lineOf reads the form of a text.
func lineOf(text string) line {
	l := line{words: wordsIn(text)}
	has := func(set map[string]bool) bool {
		return slices.ContainsFunc(l.words, func(word string) bool { return set[word] })
	}
	han := 0
	for _, word := range l.words {
		if isHan(word) {
			han++
		}
	}
	small := strings.ToLower(text)
	contains := func(part string) bool { return strings.Contains(small, part) }
	l.plain = asking[first(l.words)] || slices.ContainsFunc(askingParts, contains)
	l.asks = l.plain || strings.ContainsAny(text, "?？")
	l.short = (len(l.words) <= shortWords || han > 0 && len(l.words) <= shortHan) &&
		!stating[first(l.words)] && slices.ContainsFunc(l.words, func(word string) bool { return !retorts[word] })
	l.refers = has(referring)
	if !l.asks && han == 0 && !l.refers && !has(goingOn) && !strings.ContainsAny(text, "0123456789") {
		l.short = false // it goes on with nothing: "stop"
	}
	l.toYou = has(toYou)
	l.amongPeople = has(ourselves) && !has(meaning) || l.toYou && !has(askingYou) ||
		has(everyday) || slices.ContainsFunc(everydayParts, contains)
	return l
}

// first is the first of words, "" of none.
func first(words []string) string {
	if len(words) == 0 {
		return ""
	}
	return words[0]
}

// wordsIn are the words of a text.
func wordsIn(text string) []string {
	text = strings.ReplaceAll(strings.ToLower(text), "’", "'")
	var words []string
	part := func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '\'' }
	for field := range strings.FieldsFuncSeq(text, part) {
		at := 0
		for i, r := range field {
			if unicode.Is(unicode.Han, r) {
				if at < i {
					words = append(words, field[at:i])
				}
				at = i + utf8.RuneLen(r)
				words = append(words, field[i:at])
			}
		}
		if at < len(field) {
			words = append(words, field[at:])
		}
	}
	return words
}

// stemmed is how many letters make two words the same, where they have as many.
const stemmed = 5

// shares tells whether a line has a word of substance in common with a text, or two
// Chinese characters beside each other.
func (l line) shares(text string) bool {
	in := map[string]bool{}
	for _, word := range wordsIn(text) {
		in[stemOf(word)] = true
	}
	for i, word := range l.words {
		if i > 0 && isHan(word) && isHan(l.words[i-1]) && strings.Contains(text, l.words[i-1]+word) {
			return true
		}
		if len(word) >= stemmed-1 && !isHan(word) && !asking[word] && !referring[word] && !pointing[word] && in[stemOf(word)] {
			return true
		}
	}
	return false
}

func isHan(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return unicode.Is(unicode.Han, r)
}

func stemOf(word string) string {
	for i := range word {
		if i >= stemmed {
			return word[:i]
		}
	}
	return word
}
