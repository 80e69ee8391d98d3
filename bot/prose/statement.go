package prose

import (
	"slices"
	"strings"

	"officebot/knowledge"
	"officebot/knowledge/fold"
)

// statement is a fact or a tenure that may answer, in the question's language.
type statement struct {
	fact    *knowledge.Fact
	tenure  *knowledge.Tenure
	title   said
	text    said
	events  []Event
	naming  []string  // ids of the records that its text names
	outline *outlined // of a fact: its text taken apart
	read    *reading  // and with the places of the question's words, once that is needed
	people  []string  // ids of those who fill the role that is asked for
	whole   bool      // it has no events of its own: events are the statement itself
	place   int       // among those that the search proposed
}

// said is a text as the stems of its words, and the same with nothing in the place
// of each word of a name.
type said struct{ words, outside []string }

// statement reads a document that the search proposed, nil where the records have
// none of that id.
func (a *asking) statement(id string, place int) *statement {
	if fact := a.facts[strings.TrimPrefix(id, ofFact)]; fact != nil {
		return a.fact(fact, place)
	}
	t := a.tenures[strings.TrimPrefix(id, ofTenure)]
	if t == nil {
		return nil
	}
	held := Event{Event: knowledge.Event{
		Verb: "be", Agent: knowledge.Ref{Person: t.Person}, As: knowledge.Ref{Post: t.Post}, Start: t.Start, End: t.End,
	}}
	words := a.stems(t.Person.In(a.Language) + "\n" + t.Post.In(a.Language) + "\n" + t.Post.RoleIn(a.Language))
	return &statement{
		tenure: t, place: place, events: []Event{held},
		text: said{words: words, outside: words},
	}
}

// fact makes a statement of a fact.
func (a *asking) fact(fact *knowledge.Fact, place int) *statement {
	events, whole := a.eventsOf(fact)
	told := a.toldBy(fact)
	return &statement{fact: fact, place: place, events: events, whole: whole, title: told.title, text: told.text, naming: told.naming, outline: &told.outline}
}

// eventsOf are the events of a fact, dated as the fact is where they are not. A
// fact without any is one itself as a whole, of those whom the pack has for it.
func (a *asking) eventsOf(f *knowledge.Fact) (events []Event, whole bool) {
	events = slices.Clone(a.events(f))
	for i := range events {
		if events[i].Start.IsZero() {
			events[i].Start, events[i].End = f.Start, f.End
		}
	}
	if len(events) > 0 {
		return events, false
	}
	for _, p := range f.People {
		who := knowledge.Ref{Person: p}
		events = append(events, Event{Event: knowledge.Event{Agent: who, Patient: who, Start: f.Start, End: f.End}})
	}
	if len(events) == 0 {
		events = []Event{{Event: knowledge.Event{Start: f.Start, End: f.End}}}
	}
	return events, true
}

// said reads a text, in the language of the question.
func (a *asking) said(text string) said {
	tokens := fold.Tokens(text)
	words, owners := textsOf(tokens), ownersIn(tokens)
	all := a.names()
	s := said{a.stems(text), make([]string, len(words))}
	for i := 0; i < len(words); {
		n := all.at(words[i:])
		if n == 0 {
			if !owners[i] {
				s.outside[i] = s.words[i]
			}
			n = 1
		}
		i += n
	}
	return s
}

// ownersIn tells which words of a text, by their places among those of textsOf, own what a name
// means, and mean nobody by themselves: nothing is told of a founder by "the Founder's Concert".
func ownersIn(tokens []fold.Token) map[int]bool {
	owners, at := map[int]bool{}, 0
	for i := range tokens {
		if tokens[i].Possessive {
			if i > 0 && tokens[i-1].Upper && i+1 < len(tokens) && tokens[i+1].Upper {
				owners[at-1] = true
			}
			continue
		}
		at++
	}
	return owners
}
