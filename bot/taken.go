package bot

import (
	"officebot/bot/grammar"
	"officebot/knowledge/fold"
)

// sayTaken tells for whom a misspelt name was taken.
func (b *Bot) sayTaken(r *reply, taken []grammar.Taken, text string) {
	for _, t := range taken {
		if p := b.people[t.Person]; p != nil {
			r.say("unread.taken", arg("typed", asTyped(text, t.Typed)), arg("person", r.name(p)))
		}
	}
}

// asTyped is words of a text as they stand in it, given as the reader has them; where
// they stand nowhere in it, as given.
func asTyped(text, folded string) string {
	tokens := fold.Tokens(text)
	for from := range tokens {
		for to := from; to < len(tokens); to++ {
			words := text[tokens[from].Start:tokens[to].End]
			if read := fold.String(words); read == folded {
				return tidy(words)
			} else if len(read) > len(folded) {
				break
			}
		}
	}
	return folded
}
