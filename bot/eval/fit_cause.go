package eval

import (
	"officebot/bot/query"
	"officebot/knowledge/fold"
)

// causeOf is what happened, folded, behind whose beginning a pattern has its time: what an event has
// as its cause it came after, however loosely both are dated. "" of other times.
func causeOf(span query.Span) string {
	behind, ok := span.(query.Related)
	if !ok || behind.How != query.After && behind.How != query.Since {
		return ""
	}
	time, ok := behind.Span.(query.Happening)
	if !ok || time.Event.Verb != happen {
		return ""
	}
	for _, role := range time.Event.Roles {
		if what, named := role.Filler.(query.Thing); named && role.Kind == query.RoleAgent {
			return fold.String(what.Text)
		}
	}
	return ""
}

// causedBy tells whether an event has as its cause that behind which a pattern has its time.
func (f *filler) causedBy(e *event) bool {
	return f.cause != "" && e.Cause != "" && fold.String(e.Cause) == f.cause
}
