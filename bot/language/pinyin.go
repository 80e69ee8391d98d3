package language

import (
	"strings"
	"sync"
)

// syllables are those of Mandarin in pinyin, and how long the longest is in bytes.
var syllables = sync.OnceValue(readSyllables)

const longestSyllable = len("zhuang")

func readSyllables() map[string]bool {
	all := map[string]bool{}
	for _, section := range Table("zh", "pinyin") {
		for _, line := range section.Lines {
			final, initials, _ := strings.Cut(line, ": ")
			for initial := range strings.FieldsSeq(initials) {
				all[strings.TrimPrefix(initial, "-")+final] = true
			}
		}
	}
	return all
}

// IsPinyin tells whether a folded word can be cut into syllables of Mandarin, as the
// parts of a Chinese name can: "jingwu", but not "jefferson".
func IsPinyin(word string) bool {
	known := syllables()
	cut := make([]bool, len(word)+1) // whether the word can be cut so far
	cut[0] = true
	for to := 1; to <= len(word); to++ {
		for from := max(0, to-longestSyllable); from < to; from++ {
			cut[to] = cut[to] || cut[from] && known[word[from:to]]
		}
	}
	return len(word) > 0 && cut[len(word)]
}
