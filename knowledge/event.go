package knowledge

import (
	"strings"

	"officebot/knowledge/fold"
)

// Event is what happened, as a fact says it: who did what to whom, as what,
// where, when and why. What the pack does not tell is zero, and that is silence: an
// event without an Agent does not say that nobody did it.
type Event struct {
	Verb    string // a lemma: "appoint", "found"
	Agent   Ref    // who did it
	Patient Ref    // whom or what it was done to, or who it happened to
	As      Ref    // what the patient became or was: a post, or text
	Place   string
	Cause   string // what it happened for, or because of
	Start   Date   // when it happened, or began; zero: the pack gives no time
	End     Date   // when it was over; zero: as Start
}

// Ref is whom or what a record points to: one of Person, Organization and Post
// where the records have it, else Text. The zero Ref is "not told". Two Refs
// are equal where they point to the same.
type Ref struct {
	Person       *Person
	Organization *Organization
	Post         *Post
	Text         string
}

// IsZero tells whether the Ref points to nothing.
func (r Ref) IsZero() bool { return r == Ref{} }

// ID is the id of the entry that the Ref points to, "" for a text.
func (r Ref) ID() string {
	switch {
	case r.Person != nil:
		return r.Person.ID
	case r.Organization != nil:
		return r.Organization.ID
	case r.Post != nil:
		return r.Post.ID
	}
	return ""
}

// In is the name of what the Ref points to in a language, or its text; see
// Person.In.
func (r Ref) In(lang string) string {
	switch {
	case r.Person != nil:
		return r.Person.In(lang)
	case r.Organization != nil:
		return r.Organization.In(lang)
	case r.Post != nil:
		return r.Post.In(lang)
	}
	return r.Text
}

// events makes the events of a fact. Of data from elsewhere one that says
// nothing is passed over.
func (b *builder) events(from *packFact) []Event {
	var out []Event
	for i := range from.events {
		e := &from.events[i]
		one := Event{
			Verb:  e.verb.text,
			Agent: b.ref(e.agent, e.file), Patient: b.ref(e.patient, e.file), As: b.ref(e.as, e.file),
			Place: e.where.text, Cause: e.cause.text,
			Start: e.start.Date, End: e.end.Date,
		}
		switch bare := one == (Event{Verb: one.Verb}); {
		case one.Verb != "" && !bare:
			out = append(out, one)
		case !e.file.ours:
			b.pass("a fact", "events")
		case one.Verb == "":
			b.found.add(e.place, "an event of the fact %q has no verb: say what happened, as in {verb: appoint, agent: …, patient: …}", from.id.text)
		default:
			b.found.add(e.place, "the event %q of the fact %q has none of agent, patient, as, place, cause and time", one.Verb, from.id.text)
		}
		if e.file.ours {
			b.inOrder(e.file, e.start, e.end)
		}
	}
	return out
}

// ref is what a role of an event points to. A text of ours that looks like a
// misspelt id is taken for one.
func (b *builder) ref(w word, file *packFile) Ref {
	r := Ref{Person: b.people.byID[w.text]}
	if r.Person == nil {
		r.Organization = b.organizations.byID[w.text]
	}
	if r.Person == nil && r.Organization == nil {
		r.Post = b.posts.byID[w.text]
	}
	if r != (Ref{}) {
		return r
	}
	if file.ours && looksLikeID(w.text) && b.found.hinted < maxHints {
		if meant := fold.Nearest(w.text, b.known()); meant != "" {
			b.nothingCalled(w, file, "person, organization or post", b.known())
		}
	}
	return Ref{Text: w.text}
}

// looksLikeID tells whether a text is one word with a hyphen in it and no
// capital, as ids are and names are not.
func looksLikeID(text string) bool {
	inside := func(r rune) bool { return r == '-' || r >= 'a' && r <= 'z' || r >= '0' && r <= '9' }
	return strings.Contains(text, "-") && strings.IndexFunc(text, func(r rune) bool { return !inside(r) }) < 0
}
