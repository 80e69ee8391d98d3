// Package language holds what the bot knows of each language outside its grammar: how
// times are written, which words there are, and the phrases with which it answers.
//
// A language is a folder of plain text tables that need no Go to read or to
// extend (times.txt, answers.txt), so that a new way of saying is one new line. What
// a language's grammar needs stands with that: bot/grammar/en, bot/grammar/zh.
package language

import (
	"embed"
	"fmt"
	"strings"
	"unicode/utf8"

	"officebot/knowledge/fold"
)

//go:embed */*.txt
var tables embed.FS

// Known are the languages that have a folder, in alphabetical order.
func Known() []string {
	folders, err := tables.ReadDir(".")
	if err != nil {
		panic("language: " + err.Error())
	}
	known := make([]string, len(folders))
	for i, folder := range folders {
		known[i] = folder.Name()
	}
	return known
}

// Has tells whether a language has a table.
func Has(lang, name string) bool {
	_, err := tables.Open(lang + "/" + name + ".txt")
	return err == nil
}

// Section is one headed part of a table.
type Section struct {
	Name  string
	Lines []string
}

// Table reads a table of a language in the order in which it is written.
func Table(lang, name string) []Section {
	path := lang + "/" + name + ".txt"
	content, err := tables.ReadFile(path)
	if err != nil {
		panic(fmt.Sprintf("language: no table %s", path))
	}
	return Sections(path, string(content))
}

// Sections reads the text of a table; its path is for messages.
//
// A table has sections headed [name]. Each other line is one entry; a line that
// starts with # is a comment. Spaces around a line do not count.
func Sections(path, text string) []Section {
	var sections []Section
	for line := range strings.Lines(text) {
		line = strings.TrimSpace(line)
		switch {
		case line == "" || line[0] == '#':
		case line[0] == '[' && line[len(line)-1] == ']':
			sections = append(sections, Section{Name: line[1 : len(line)-1]})
		case len(sections) == 0:
			panic(fmt.Sprintf("language: %s: %q stands before the first [section]", path, line))
		default:
			last := &sections[len(sections)-1]
			last.Lines = append(last.Lines, line)
		}
	}
	return sections
}

// PhraseTokens cuts a phrase of a table into folded tokens, appended to buf. The
// plain ones, which are nearly all, are folded as they stand, so it is much
// faster than fold.Tokens: tables are read at every start.
func PhraseTokens(phrase string, buf []fold.Token) []fold.Token {
	plain := true
	for i := range len(phrase) {
		if c := phrase[i]; c != ' ' && (c < 'a' || c > 'z') {
			plain = false
			break
		}
	}
	if plain {
		for word := range strings.FieldsSeq(phrase) {
			buf = append(buf, fold.Token{Text: word, Kind: fold.Word})
		}
		return buf
	}
	if allHan(phrase) {
		for i, r := range phrase {
			buf = append(buf, fold.Token{Text: phrase[i : i+utf8.RuneLen(r)], Kind: fold.Han})
		}
		return buf
	}
	return append(buf, fold.Tokens(phrase)...)
}

// allHan tells whether a text is nothing but common Chinese characters.
func allHan(text string) bool {
	for _, r := range text {
		if r < '\u4e00' || r > '\u9fff' {
			return false
		}
	}
	return text != ""
}
