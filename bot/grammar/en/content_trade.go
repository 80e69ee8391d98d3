package en

import (
	"slices"

	"officebot/bot/grammar"
	"officebot/knowledge/fold"
)

// asksTrade tells whether a question asks what somebody was by trade, whatever he was later: "what was
// Voss's profession", "what trade had he followed before he came", "how did he earn his living", "his
// previous job".
func (t *taking) asksTrade() bool {
	c := &t.content
	asks := c.Told || c.Wants == grammar.WantsThing || c.Wants == grammar.WantsManner
	others := slices.DeleteFunc(slices.Clone(c.Names), func(ids []string) bool { return slices.Contains(t.world.Bodies(), ids[0]) })
	if !asks || !t.people || len(others) != 1 || len(c.Times) > 0 {
		return false
	}
	from, to := t.besideBefore()
	tokens := t.lattice.Tokens[from:to]
	earlier := to-from < t.lattice.Len()
	for i, token := range tokens {
		earlier = earlier || IsInSet("of before", token.Text) && i+1 < len(tokens) && IsInSet("jobs", tokens[i+1].Text)
	}
	if !slices.ContainsFunc(tokens, func(token fold.Token) bool {
		return IsInSet("trades", token.Text) || earlier && IsInSet("jobs", token.Text)
	}) {
		return false
	}
	for n := range c.Words {
		if t.ends[n] <= from || t.ends[n] > to {
			continue
		}
		if text := c.Words[n].Text; !IsInSet("trades", text) && !IsInSet("beside a trade", text) && !c.Words[n].Optional {
			return false
		}
	}
	return true
}

// besideBefore are the tokens between which a question stands that says "before" what it asks, in front or
// at its end: "before the river, what was".
func (t *taking) besideBefore() (from, to int) {
	tokens := t.lattice.Tokens
	to = len(tokens)
	before := slices.IndexFunc(tokens, func(token fold.Token) bool { return token.Text == "before" })
	switch {
	case before > 0:
		to = before
	case before == 0:
		from = max(0, slices.IndexFunc(tokens, func(token fold.Token) bool { return token.Before == fold.Comma }))
	}
	return from, to
}

// onlyBefore tells whether all words say no more than that somebody was something before: no sentence is
// about his previous job by "old".
func (t *taking) onlyBefore() bool {
	return !slices.ContainsFunc(t.content.Words, func(w grammar.ContentWord) bool { return !IsInSet("of before", w.Text) })
}
