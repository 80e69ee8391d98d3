package talk

import (
	"officebot/knowledge"
	"officebot/knowledge/fold"
)

// Front is a question before which stands what its pronoun means: "the chain, what is it made
// of?", "and the woman after him, how many votes did she get?".
type Front struct {
	Phrase string // what stands in front
	Person bool   // that is somebody whom it describes
	Rest   string // the question, as it stands
	Whole  string // the question with the phrase in the place of its pronoun
}

// maxFront is how many words may stand in front of a question that refers to them.
const maxFront = 6

// Fronted takes such a message apart; ok is false of others, and of those that the grammar
// reads as they are.
func (l *Language) Fronted(g Grammar, text string, today knowledge.Day) (front Front, ok bool) {
	tokens := fold.Tokens(text)
	from := 0
	for n := l.find("opening", tokens, 0); n > 0; n = l.find("opening", tokens, from) {
		from += n
	}
	returns := l.find("returning", tokens, from)
	from += returns
	if l.find("fronting", tokens, from) == 0 {
		return Front{}, false
	}
	for i := from + 2; i < len(tokens) && i <= from+maxFront; i++ {
		if tokens[i].Before < fold.Dash {
			continue
		}
		end := i
		if l.find("once more", tokens, i-1) == 1 && i > from+2 {
			end-- // "the second one again: which years?"
		}
		back := returns > 0 || end < i
		asks := l.find("asking", tokens, i) > 0 && (back || tokens[i].Before >= fold.Comma)
		if !asks && !(back && l.asked(tokens[i:]) != nil) || !back && isRead(g.Whole(text, today)) {
			return Front{}, false
		}
		front.Phrase, front.Rest = text[tokens[from].Start:tokens[end-1].End], text[tokens[i].Start:]
		r := &reader{Language: l, grammar: g, today: today}
		p := r.part(l.Plain(front.Phrase))
		front.Person = p.Set != nil && !p.Named || l.has("he", tokens[from:i])
		front.Whole, ok = l.WithNames(front.Rest, Names{People: []string{front.Phrase}, Body: front.Phrase})
		return front, ok || back && front.Person
	}
	return Front{}, false
}
