package query

import (
	"slices"
	"strings"
)

// event reads an event: verb(role=filler, …). Its roles are sorted.
func (p *parser) event() Event {
	if p.now().kind != bare || !isVerb(p.now().text) || !p.next().is("(") {
		p.fail("expected an event, found "+p.now().String(), "it is written verb(role=filler, …)")
		return Event{}
	}
	event := Event{Verb: p.take().text}
	p.take()
	outside := p.inside
	p.inside = "an event is written verb(role=filler, …)"
	if !p.now().is(")") {
		event.Roles = p.role(nil)
		for p.more() {
			event.Roles = p.role(event.Roles)
		}
	}
	p.mark(")")
	p.inside = outside
	slices.SortFunc(event.Roles, func(a, b Role) int { return int(a.Kind) - int(b.Kind) })
	return event
}

// isVerb tells whether a text can be an event's verb: a plain lemma.
func isVerb(text string) bool {
	return strings.Trim(text, "abcdefghijklmnopqrstuvwxyz-") == ""
}

// role reads one more role of an event.
func (p *parser) role(before []Role) []Role {
	name := p.now().text
	kind := constant[RoleKind](p, roleNames)
	if slices.ContainsFunc(before, func(r Role) bool { return r.Kind == kind }) {
		p.fail("a second "+name+"; each role is given once", "")
	}
	p.mark("=")
	return append(before, Role{kind, p.filler(kind)})
}

// filler reads who or what fills a role. A bare word is a time in the role of
// time, else an id.
func (p *parser) filler(kind RoleKind) Filler {
	switch first := p.now(); {
	case first.is("?"):
		p.take()
		return Gap{}
	case first.kind == quoted:
		return Thing{p.take().text}
	case first.kind == quotedID:
		return Entity{p.take().text}
	case called(p, p.spans):
		return When{p.span()}
	case called(p, p.sets) || p.next().is("("):
		return People{p.set()}
	case first.kind == bare && kind == RoleTime:
		return When{p.span()}
	}
	return Entity{p.id()}
}
