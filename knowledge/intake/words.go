package intake

import (
	"cmp"
	_ "embed"
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

//go:embed months.txt
var monthsTable string

//go:embed timewords.txt
var timeWordsTable string

// monthNumber is the month of a name in plain letters; see plain.
var monthNumber = sync.OnceValue(func() map[string]int {
	months := map[string]int{}
	for line := range strings.Lines(monthsTable) {
		fields := strings.Fields(line)
		if len(fields) == 0 || fields[0] == "#" {
			continue
		}
		month, _ := strconv.Atoi(fields[0])
		for _, name := range fields[1:] {
			months[plain(name)] = month
		}
	}
	return months
})

// sections reads a table of words: a heading in brackets, and after it words in
// plain letters, separated by commas.
func sections(table string) map[string][]string {
	words, heading := map[string][]string{}, ""
	for line := range strings.Lines(table) {
		line = strings.TrimSpace(line)
		switch {
		case line == "", strings.HasPrefix(line, "#"):
		case strings.HasPrefix(line, "["):
			heading, _, _ = strings.Cut(line[1:], "]")
		default:
			for word := range strings.SplitSeq(line, ",") {
				if word = strings.TrimSpace(word); word != "" {
					words[heading] = append(words[heading], word)
				}
			}
		}
	}
	return words
}

// timeWords are the words of timewords.txt by what they say.
var timeWords = sync.OnceValue(func() map[string]map[string]bool {
	sets := map[string]map[string]bool{}
	for heading, words := range sections(timeWordsTable) {
		sets[heading] = map[string]bool{}
		for _, word := range words {
			sets[heading][plain(word)] = true
		}
	}
	return sets
})

// says tells whether a text is one of the words that say something; see
// timewords.txt.
func says(what, text string) bool { return timeWords()[what][plain(text)] }

// timeWordsFrom are the words that say something by their first letter, the longest
// first.
var timeWordsFrom = sync.OnceValue(func() map[string]map[rune][]string {
	sets := map[string]map[rune][]string{}
	for what, words := range timeWords() {
		sets[what] = map[rune][]string{}
		for word := range words {
			first := firstRune(word)
			sets[what][first] = append(sets[what][first], word)
		}
		for _, list := range sets[what] {
			slices.SortFunc(list, func(a, b string) int { return cmp.Or(cmp.Compare(len(b), len(a)), cmp.Compare(a, b)) })
		}
	}
	return sets
})

// afterWord is what follows a word that says something, at the start of a plain
// text.
func afterWord(what, text string) (rest string, ok bool) {
	for _, word := range timeWordsFrom()[what][firstRune(text)] {
		if after, found := strings.CutPrefix(text, word); found && (after == "" || !joins(word, after)) {
			return strings.TrimSpace(after), true
		}
	}
	return "", false
}

// joins tells whether a word and what follows it are one word.
func joins(word, after string) bool {
	last, first := lastRune(word), firstRune(after)
	return unicode.IsLetter(last) && unicode.IsLetter(first) && !unicode.Is(unicode.Han, last)
}

func firstRune(s string) rune {
	for _, r := range s {
		return r
	}
	return 0
}

func lastRune(s string) rune {
	var last rune
	for _, r := range s {
		last = r
	}
	return last
}

// plain is a text in small letters without accents, its white space single.
func plain(text string) string {
	if isPlain(text) {
		return text
	}
	var out strings.Builder
	space := true
	for _, r := range norm.NFKD.String(strings.ToLower(text)) {
		switch {
		case unicode.Is(unicode.Mn, r):
		case unicode.IsSpace(r):
			if !space {
				out.WriteByte(' ')
			}
			space = true
		default:
			out.WriteRune(unaccented(r))
			space = false
		}
	}
	return strings.TrimRight(norm.NFC.String(out.String()), " ")
}

// unaccented is the plain letter of one whose mark is part of it.
func unaccented(r rune) rune {
	switch r {
	case 'ł':
		return 'l'
	case 'ø':
		return 'o'
	case 'ı':
		return 'i'
	case 'đ':
		return 'd'
	}
	return r
}

func isPlain(text string) bool {
	for i := range len(text) {
		c := text[i]
		if c >= 0x80 || 'A' <= c && c <= 'Z' || c < ' ' || c == ' ' && (i == 0 || i == len(text)-1 || text[i+1] == ' ') {
			return false
		}
	}
	return true
}
