package en

import (
	"officebot/bot/grammar"
	"officebot/knowledge/fold"
)

// strangers finds the names of people whom the records do not know: words with
// capitals that nothing knows, and beside them parts of names that somebody else has.
func strangers(l *grammar.Lattice) []grammar.Stranger {
	var out []grammar.Stranger
	for at := 0; at < l.Len(); {
		if named := namedTo(l, at); named > at+1 {
			at = named
			continue
		}
		to, unknown := at, false
		for to < l.Len() && (to == at || l.Gap(to) == fold.Space) && namedTo(l, to) <= to+1 {
			kind := strangeness(l, to)
			if kind == familiar {
				break
			}
			unknown = unknown || kind == unknownWord
			to++
		}
		if to > at+1 || unknown && at > 0 {
			out = append(out, grammar.Stranger{From: l.Tokens[at].Start, To: l.Tokens[to-1].End})
		}
		at = max(to, at+1)
	}
	return out
}

// namedTo is the token behind the longest name of the records that starts at one.
func namedTo(l *grammar.Lattice, at int) int {
	to := at
	for _, leaf := range l.At(at) {
		if leaf.Mention != nil && leaf.Cost <= 1 {
			to = max(to, leaf.To)
		}
	}
	return to
}

type strangenessKind uint8

const (
	familiar strangenessKind = iota
	partOfName
	unknownWord
)

// strangeness tells what a word with a capital may be to a stranger's name.
func strangeness(l *grammar.Lattice, at int) strangenessKind {
	token := &l.Tokens[at]
	if token.Kind != fold.Word || !token.Upper {
		return familiar
	}
	kind := unknownWord
	for _, leaf := range l.At(at) {
		switch {
		case leaf.Mention != nil && len(leaf.Mention.People) > 0 && leaf.To == at+1:
			kind = partOfName
		case !leaf.Unknown && leaf.Cost <= 1:
			return familiar // no other word misspelt
		}
	}
	return kind
}
