package main

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"officebot/knowledge"
)

// told is an event as a line shows it, with the facts that tell it.
type told struct {
	event string
	facts []string
}

// listEvents prints what the facts of a pack say happened, an event a line, each
// once, in the order of the facts; and then the facts that spell out none.
func listEvents(out io.Writer, records *knowledge.Records) error {
	var events []told
	var silent []string
	for _, f := range records.Facts {
		for _, e := range f.Events {
			events = addTold(events, eventLine(f, e), f.ID)
		}
		if len(f.Events) == 0 {
			silent = append(silent, f.ID)
		}
	}
	var page strings.Builder
	for _, e := range events {
		fmt.Fprintf(&page, "%s\n    %s\n", e.event, strings.Join(e.facts, ", "))
	}
	if len(silent) > 0 {
		fmt.Fprintf(&page, "without an event\n    %s\n", strings.Join(silent, ", "))
	}
	_, err := io.WriteString(out, page.String())
	return err
}

func addTold(events []told, line, fact string) []told {
	at := slices.IndexFunc(events, func(t told) bool { return t.event == line })
	switch {
	case at < 0:
		return append(events, told{line, []string{fact}})
	case !slices.Contains(events[at].facts, fact):
		events[at].facts = append(events[at].facts, fact)
	}
	return events
}

// eventLine is an event in the manner of the queries: its verb, and who or what
// fills which role, an id bare and a text in quotes. One that the pack does not
// date is dated as its fact is.
func eventLine(f *knowledge.Fact, e knowledge.Event) string {
	var roles []string
	add := func(role string, r knowledge.Ref) {
		switch {
		case r.Text != "":
			roles = append(roles, fmt.Sprintf("%s=%q", role, r.Text))
		case !r.IsZero():
			roles = append(roles, role+"="+r.ID())
		}
	}
	add("agent", e.Agent)
	add("patient", e.Patient)
	add("as", e.As)
	add("place", knowledge.Ref{Text: e.Place})
	add("cause", knowledge.Ref{Text: e.Cause})
	start, end := e.Start, e.End
	if start.IsZero() {
		start, end = f.Start, f.End
	}
	switch {
	case start.IsZero():
	case end.IsZero() || start == end:
		roles = append(roles, "time="+start.String())
	default:
		roles = append(roles, "time="+start.String()+"/"+end.String())
	}
	return e.Verb + "(" + strings.Join(roles, ", ") + ")"
}
