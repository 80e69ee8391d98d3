package zh

import (
	_ "embed"
	"slices"
	"strings"
	"sync"

	"officebot/bot/grammar"
	"officebot/knowledge/fold"
)

//go:embed surnames.txt
var surnames string

var sharedSurnames = sync.OnceValue(func() map[string]bool {
	all := map[string]bool{}
	for _, s := range table("surnames.txt", surnames) {
		for _, line := range s.Lines {
			for name := range strings.SplitSeq(line, ", ") {
				all[name] = true
			}
		}
	}
	return all
})

// maxGiven is how many characters a given name has.
const maxGiven = 2

// strangers finds the names of people whom the records do not know: a surname and one or
// two characters that make no word with it, or Latin words with capitals that nothing
// knows.
func strangers(l *grammar.Lattice) []grammar.Stranger {
	var out []grammar.Stranger
	for at := 0; at < l.Len(); {
		to := max(latinStranger(l, at), chineseStranger(l, at))
		if to > at {
			out = append(out, grammar.Stranger{From: l.Tokens[at].Start, To: l.Tokens[to-1].End, Full: to > at+1})
			at = to
			continue
		}
		at = longest(l, at)
	}
	return out
}

// longest is the token behind the longest word, name or time that starts at one.
func longest(l *grammar.Lattice, at int) int {
	to := at + 1
	for _, leaf := range l.At(at) {
		to = max(to, leaf.To)
	}
	return to
}

// latinStranger is the token behind the Latin words of a name that starts at one.
func latinStranger(l *grammar.Lattice, at int) int {
	to := at
	for to < l.Len() && l.Tokens[to].Kind == fold.Word && l.Tokens[to].Upper && (to == at || l.Gap(to) == fold.Space) && unknown(l, to) {
		to++
	}
	return to
}

// chineseStranger is the token behind the Chinese name that starts at one. A surname that
// is a word, too, has to have a given name of which nothing is known.
func chineseStranger(l *grammar.Lattice, at int) int {
	given := surname(l, at)
	if given == at || longest(l, at) > given {
		return at
	}
	word := !unknown(l, at) && given == at+1
	to, strange := given, 0
	for to < min(l.Len(), given+maxGiven) && isGiven(l, to) {
		if unknown(l, to) || !word && isNumber(l, to) {
			strange++ // 张三
		}
		to++
	}
	if strange == 0 || word && strange < to-given {
		return at
	}
	return to
}

// surname is the token behind the surname that starts at one.
func surname(l *grammar.Lattice, at int) int {
	known := sharedSurnames()
	if l.Tokens[at].Kind != fold.Han {
		return at
	}
	if at+1 < l.Len() && l.Gap(at+1) == fold.Glued && known[l.Tokens[at].Text+l.Tokens[at+1].Text] {
		return at + 2
	}
	if known[l.Tokens[at].Text] {
		return at + 1
	}
	return at
}

// isGiven tells whether a character may stand in a given name: it is no particle and
// begins no longer word.
func isGiven(l *grammar.Lattice, at int) bool {
	if l.Tokens[at].Kind != fold.Han || l.Gap(at) != fold.Glued {
		return false
	}
	return !slices.ContainsFunc(l.At(at), func(leaf grammar.Leaf) bool {
		return leaf.To > at+1 || leaf.Mention != nil || leaf.Time != nil || leaf.Word != nil && leaf.Word.Class >= grammar.Preposition
	})
}

func isNumber(l *grammar.Lattice, at int) bool {
	return slices.ContainsFunc(l.At(at), func(leaf grammar.Leaf) bool { return leaf.Number > 0 && leaf.To == at+1 })
}

// unknown tells whether nothing knows a token but as the surname of somebody else.
func unknown(l *grammar.Lattice, at int) bool {
	return !slices.ContainsFunc(l.At(at), func(leaf grammar.Leaf) bool {
		surname := leaf.Mention != nil && len(leaf.Mention.People) > 0 && leaf.To == at+1
		return !leaf.Unknown && !surname
	})
}
