package bot

import (
	"strings"

	"officebot/knowledge"
)

// ofNamesake answers a message about one of two who were told and bear one name, whom it calls
// the elder or the younger: "when did Marsh manage it?", "the father, I meant". The elder is the
// one who came to office first; nil of other messages.
func (b *Bot) ofNamesake(f *frame, q Question) *reply {
	two := b.personsBy(q.Topic.Talk.Several)
	if len(two) != 2 || familyOf(two[0]) != familyOf(two[1]) {
		return nil
	}
	first, second := cameIn(two[0]), cameIn(two[1])
	if first == second {
		return nil
	}
	if second < first {
		two[0], two[1] = two[1], two[0]
	}
	text, ok := b.queries().talks.in(f.language).WithNamesakes(q.Text, familyOf(two[0]), two[0].In(f.language), two[1].In(f.language))
	if !ok {
		return nil
	}
	q.Text = text
	return b.respond(q)
}

// cameIn is the last day on which somebody may first have held a post.
func cameIn(p *knowledge.Person) knowledge.Day {
	first := knowledge.LastDay
	for _, t := range p.Tenures {
		if !t.Start.IsZero() {
			first = min(first, t.Start.Span().To)
		}
	}
	return first
}

// familyOf is somebody's family name, or the last word of his name where the pack does not tell.
func familyOf(p *knowledge.Person) string {
	if p.FamilyName != "" {
		return p.FamilyName
	}
	return p.Name[strings.LastIndexByte(p.Name, ' ')+1:]
}
