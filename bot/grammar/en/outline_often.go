package en

import (
	"officebot/bot/grammar"
	"officebot/knowledge/fold"
)

// recurs tells whether what stands behind a preposition is a time that comes again, and has no date: "on
// the first Saturday of May", "at dusk", "in winter".
func (t *teller) recurs(tokens []int) bool {
	if !IsInSet("before what recurs", t.textAt(tokens[0])) {
		return false
	}
	head := ""
	for k, i := range tokens[1:] {
		if t.is(i, grammar.Preposition, "of") || t.is(i, grammar.Conjunction, "") || k > 0 && t.l.Gap(i) >= fold.Comma {
			break
		}
		head = t.textAt(i)
	}
	return IsInSet("recurring", head)
}

// often is how many tokens what tells how often has that some begin with: "every spring", "twice a
// year", "four times a week"; 0 where none does.
func (t *teller) often(tokens []int) int {
	at := func(k int) string {
		if k >= len(tokens) || k > 0 && (tokens[k] != tokens[0]+k || t.l.Gap(tokens[k]) >= fold.Comma) {
			return ""
		}
		return t.textAt(tokens[k])
	}
	if at(0) == "every" || at(0) == "each" {
		n := 1
		if at(n) == "other" || at(n) == "second" || at(n) == "third" {
			n++
		}
		if IsInSet("recurring", at(n)) || Days(at(n)) > 0 {
			return n + 1
		}
		return 0
	}
	n := 0
	switch {
	case at(0) == "once", at(0) == "twice":
		n = 1
	case at(1) == "times" && t.word(tokens[0]).Number:
		n = 2
	}
	if n > 0 && (at(n) == "a" || at(n) == "an" || at(n) == "every" || at(n) == "each") && Days(at(n+1)) > 0 {
		return n + 2
	}
	return 0
}
