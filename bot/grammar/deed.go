package grammar

import (
	"strings"

	"officebot/bot/query"
)

// deedSenses are the beginnings of the senses of nouns that tell of an event as a verb
// does: of the event itself ("the founding"), or of what fills a role of it ("the
// founder").
const (
	deedSense   = "event "
	fillerSense = "filler "
)

// IsDeed tells whether a noun tells of an event.
func (w *Word) IsDeed() bool {
	return w.Class == Noun && (strings.HasPrefix(w.Sense, deedSense) || strings.HasPrefix(w.Sense, fillerSense))
}

// Deed is the verb of a noun that tells of an event, as the sense of a clause, and the
// role that the noun stands for, "" where it is the event itself.
func (w *Word) Deed() (pred, gap string) {
	if rest, ok := strings.CutPrefix(w.Sense, fillerSense); ok {
		if at := strings.LastIndexByte(rest, ' '); at > 0 {
			return eventSense + rest[:at], rest[at+1:]
		}
	}
	return w.Sense, ""
}

// ofBodies are the events of which a noun is said of bodies: their seat, their rank,
// their name, what they followed.
var ofBodies = map[string]bool{
	eventSense + "locate": true, eventSense + "rank": true, eventSense + "call": true, eventSense + "succeed": true,
}

// Tells gives a noun of an event what fills a role of it: "the founding of the office",
// "its founder".
func (n Phrase) Tells(slot string, filler Phrase) (Phrase, bool) {
	if n.Kind != Deed || n.Noun == nil {
		return n, false
	}
	role := n.Noun.Role(slot)
	if role == "" || filler.Kind == Deed || len(filler.And)+len(filler.Or) > 0 {
		return n, false
	}
	if _, ok := filler.filler(); !ok {
		return n, false
	}
	if pred, gap := n.Noun.Deed(); gap != "" && filler.Kind != Body && ofBodies[pred] {
		return n, false // the name of the director is somebody's
	}
	for i := range n.Fills {
		if n.Fills[i].Role == role {
			return n, false
		}
	}
	n.Fills = append(n.Fills[:len(n.Fills):len(n.Fills)], Fill{Role: role, Phrase: filler, By: slot})
	return n, true
}

// Happened is when the event of a noun took place; ok is false where the noun stands
// for something else, or tells nothing of it.
func (n *Phrase) Happened() (query.Span, bool) {
	if n.Kind != Deed || len(n.Fills) == 0 {
		return nil, false
	}
	pred, gap := n.Noun.Deed()
	if gap != "" {
		return nil, false
	}
	p := Prop{Pred: pred, Fills: n.Fills}
	e, ok := p.Event()
	return query.Happening{Event: e}, ok
}

// took tells whether a noun stands for an event that took place at some time.
func (n *Phrase) took() bool {
	_, ok := n.Happened()
	return ok
}
