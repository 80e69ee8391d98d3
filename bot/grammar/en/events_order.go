package en

import (
	"slices"
	"strings"

	"officebot/bot/grammar"
	"officebot/bot/query"
	"officebot/knowledge/fold"
)

// whichEventFirst reads which of two events came before the other: "which happened first, the founding
// of the library or the fire?", "the fire or the founding: what was later?".
func (r *reader) whichEventFirst() grammar.Reading {
	tokens := r.lattice.Tokens
	events := tokens
	to, order := r.asksOrder(0)
	switch {
	case to > 0 && to < len(tokens):
		events = spaced(tokens[to:])
	default:
		for at := 3; at < len(tokens)-1; at++ {
			if end, which := r.asksOrder(at); end == len(tokens) && r.parted(at) {
				events, order = tokens[:at], which
				break
			}
		}
	}
	or := slices.IndexFunc(events, func(t fold.Token) bool { return t.Text == "or" })
	if order == "" || or < 1 || or+1 == len(events) {
		return grammar.Reading{}
	}
	one, other := events[:or], spaced(events[or+1:])
	return choice(r.eventBeside(one, order, other), r.eventBeside(other, order, one))
}

// asksOrder is the token behind what asks from a token on which of two came before the other, or after
// it; 0 where nothing does.
func (r *reader) asksOrder(at int) (to int, order string) {
	tokens := r.lattice.Tokens
	if tokens[at].Text != "which" && tokens[at].Text != "what" {
		return 0, ""
	}
	for to = at + 1; to < len(tokens) && tokens[to].Before < fold.Comma && !r.dashed(to); to++ {
		switch text := tokens[to].Text; {
		case IsInSet("there earlier", text):
			order = "before"
		case IsInSet("there later", text):
			order = "after"
		case !IsInSet("coming about", text):
			return 0, ""
		}
	}
	return to, order
}

// eventBeside reads whether an event came before another, or after it.
func (r *reader) eventBeside(one []fold.Token, order string, other []fold.Token) grammar.Reading {
	read := r.sentenceOf(slices.Concat(wordsOf("was"), spaced(one), wordsOf(order), other))
	if len(read.Asks) == 0 || len(read.Unread) > 0 {
		return grammar.Reading{}
	}
	whether, ok := read.Asks[0].(query.Whether)
	if _, event := whether.Claim.(query.Holds); !ok || !event {
		return grammar.Reading{}
	}
	return read
}

// eventPrecedes reads "did the founding precede the fire" as "was the founding before the fire".
func (r *reader) eventPrecedes() grammar.Reading {
	tokens := r.lattice.Tokens
	if tokens[0].Text != "did" || len(tokens) < 4 {
		return grammar.Reading{}
	}
	for at := 2; at+1 < len(tokens); at++ {
		to, order := at+1, ""
		switch text := tokens[at].Text; {
		case IsInSet("preceding", text):
			order = "before"
		case IsInSet("going behind", text):
			order = "after"
		case IsInSet("coming about", text) && inTime(tokens[at+1].Text):
			to, order = at+2, tokens[at+1].Text
		}
		if order != "" && to < len(tokens) {
			if !r.endsInDeed(1, at) {
				return grammar.Reading{}
			}
			return r.eventBeside(tokens[1:at], order, spaced(tokens[to:]))
		}
	}
	return grammar.Reading{}
}

// endsInDeed tells whether a noun for a deed stands between two tokens: "the founding of the library".
func (r *reader) endsInDeed(from, to int) bool {
	for at := from; at < to; at++ {
		if slices.ContainsFunc(r.lattice.At(at), func(l grammar.Leaf) bool {
			return l.Word != nil && l.Word.Class == grammar.Noun && l.To == at+1 && strings.HasPrefix(l.Word.Sense, "event ")
		}) {
			return true
		}
	}
	return false
}
