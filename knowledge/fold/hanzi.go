package fold

import (
	_ "embed"
	"strings"
	"sync"
	"unicode/utf8"
)

//go:embed hanzi.txt
var hanziTable string

type hanzi struct{ simplified, traditional map[rune]rune }

// scripts is read on first use: a question in English never needs it.
var scripts = sync.OnceValue(func() hanzi {
	h := hanzi{make(map[rune]rune, 2700), make(map[rune]rune, 2600)}
	for line := range strings.Lines(hanziTable) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		for group := range strings.FieldsSeq(line) {
			simple, size := utf8.DecodeRuneInString(group)
			for i, r := range group[size:] {
				if i == 0 && r != simple {
					h.traditional[simple] = r
				}
				if r != simple {
					h.simplified[r] = simple
				}
			}
		}
	}
	return h
})

// Simplified is the simplified form of a Chinese character; any other rune is
// its own.
func Simplified(r rune) rune {
	if s, ok := scripts().simplified[r]; ok {
		return s
	}
	return r
}

// Traditional rewrites a text in simplified Chinese in traditional characters,
// one for one. Where a simplified character stands for several, it takes the
// usual one.
func Traditional(text string) string {
	table := scripts().traditional
	return strings.Map(func(r rune) rune {
		if t, ok := table[r]; ok {
			return t
		}
		return r
	}, text)
}

// IsTraditional tells whether a text holds more characters that only traditional
// Chinese uses than such that simplified has in the place of another: 上台之後 is
// traditional, though 臺 might be written in it.
func IsTraditional(text string) bool {
	table := scripts()
	more := 0
	for _, r := range text {
		if _, ok := table.traditional[r]; ok {
			more--
		}
		if _, ok := table.simplified[r]; ok {
			more++
		}
	}
	return more > 0
}
