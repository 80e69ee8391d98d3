package en

import (
	"officebot/bot/grammar"
	"officebot/knowledge/fold"
)

// strangers finds the names of people whom the records do not know: words with
// capitals that nothing knows, and beside them parts of names that somebody else has. They
// stand behind what is said for courtesy: nobody is called "Hm, OK".
func strangers(l *grammar.Lattice, from int) []grammar.Stranger {
	var out []grammar.Stranger
	if at := behindWhoIs(l); at > 0 && at < l.Len() && areCapitals(l, at) {
		return append(out, grammar.Stranger{From: l.Tokens[at].Start, To: l.Tokens[l.Len()-1].End, Full: l.Len() > at+1})
	}
	for at := from; at < l.Len(); {
		if named := namedTo(l, at); named > at+1 {
			at = named
			continue
		}
		to, unknown, partly := at, false, false
		for to < l.Len() && (to == at || l.Gap(to) == fold.Space) && namedTo(l, to) <= to+1 {
			kind := strangeness(l, to)
			if kind == familiar {
				break
			}
			unknown, partly = unknown || kind == unknownWord, partly || kind == partOfName
			to++
		}
		if to > at+1 || unknown && at > 0 {
			out = append(out, grammar.Stranger{From: l.Tokens[at].Start, To: l.Tokens[to-1].End, Full: to > at+1, Partly: unknown && partly})
		}
		at = max(to, at+1)
	}
	return out
}

// behindWhoIs is the token behind "who is" at the start, 0 where it does not stand there.
func behindWhoIs(l *grammar.Lattice) int {
	for _, who := range l.At(0) {
		if who.Word == nil || who.Word.Class != grammar.Question || who.Word.Sense != "who" {
			continue
		}
		for _, be := range l.At(who.To) {
			if be.Word != nil && be.Word.Class == grammar.Auxiliary && be.Word.Sense == "be" {
				return be.To
			}
		}
	}
	return 0
}

// areCapitals tells whether the rest is words with capitals that are no name of the
// records.
func areCapitals(l *grammar.Lattice, at int) bool {
	for ; at < l.Len(); at++ {
		if t := &l.Tokens[at]; t.Kind != fold.Word || !t.Upper || namedTo(l, at) > at {
			return false
		}
	}
	return true
}

// namedTo is the token behind the longest name of the records, or time, that starts at
// one: "June" in "12 June" is nobody.
func namedTo(l *grammar.Lattice, at int) int {
	to := at
	for _, leaf := range l.At(at) {
		if leaf.Mention != nil && leaf.Cost <= 1 || leaf.Time != nil && leaf.To > at+1 {
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
	if token.Kind != fold.Word || !token.Upper || IsInSet("peoples", token.Text) {
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
