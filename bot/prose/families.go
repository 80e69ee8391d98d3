package prose

import (
	"hash/crc32"
	"slices"
	"strings"
)

// Families are words and phrases that may stand for each other, as tables have them: a
// family a line, with commas between. Behind a colon stands what may stand for the words
// before it, and not they for it. A line that begins with # is a comment.
type Families struct {
	key    func(word string) string
	tables []string
	index  []entry // ordered
}

// entry tells of a word in which line it has kin: in the upper half is the sum of its key,
// which others may have, too, in the lower where the line begins in all the tables. These
// stay where the program has them, so that little is made of them.
type entry uint64

// NewFamilies reads tables; two words of one key are the same. expected is about how
// many words there are.
func NewFamilies(key func(word string) string, expected int, tables ...string) *Families {
	f := &Families{key, tables, make([]entry, 0, expected)}
	at := 0
	for _, table := range tables {
		for line := range strings.Lines(table) {
			words, _ := inLine(line)
			for word := range strings.SplitSeq(words, ", ") {
				if word != "" {
					f.index = append(f.index, sumOf(key(word))|entry(at))
				}
			}
			at += len(line)
		}
	}
	slices.Sort(f.index)
	return f
}

func sumOf(key string) entry { return entry(crc32.ChecksumIEEE([]byte(key))) << 32 }

// inLine are the words of a line, and those that may stand for them.
func inLine(line string) (words, kin string) {
	line = strings.TrimSpace(line)
	if strings.HasPrefix(line, "#") {
		return "", ""
	}
	words, kin, oneWay := strings.Cut(line, ": ")
	if !oneWay {
		kin = words
	}
	return words, kin
}

// Of are the words and phrases that may stand for one, as spelt makes them of what the
// tables have; other spellings of itself are among them.
func (f *Families) Of(word string, spelt func(string) string) []string {
	var out []string
	key := f.key(word)
	sum := sumOf(key)
	first, _ := slices.BinarySearch(f.index, sum)
	for _, e := range f.index[first:] {
		if e>>32 != sum>>32 {
			break
		}
		words, family := inLine(f.lineAt(int(uint32(e))))
		if !f.has(words, key) {
			continue
		}
		for kin := range strings.SplitSeq(family, ", ") {
			if kin = spelt(kin); kin != word && !slices.Contains(out, kin) {
				out = append(out, kin)
			}
		}
	}
	return out
}

// lineAt is the line that begins at a place in all the tables.
func (f *Families) lineAt(at int) string {
	table := 0
	for at >= len(f.tables[table]) {
		at -= len(f.tables[table])
		table++
	}
	line, _, _ := strings.Cut(f.tables[table][at:], "\n")
	return line
}

// has tells whether one of some words has a key.
func (f *Families) has(words, key string) bool {
	for word := range strings.SplitSeq(words, ", ") {
		if f.key(word) == key {
			return true
		}
	}
	return false
}
