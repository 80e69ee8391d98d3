package say

import (
	"cmp"
	"slices"
	"strings"

	"officebot/bot/query"
	"officebot/bot/voice"
	"officebot/knowledge"
	"officebot/knowledge/fold"
)

// filler is what fills a role of an event, nil where nothing does.
func filler(e query.Event, kind query.RoleKind) query.Filler {
	for _, r := range e.Roles {
		if r.Kind == kind {
			return r.Filler
		}
	}
	return nil
}

func isGap(f query.Filler) bool {
	_, gap := f.(query.Gap)
	return gap
}

// known is a filler that says who or what, nil for a gap.
func known(f query.Filler) query.Filler {
	if isGap(f) {
		return nil
	}
	return f
}

// filler is what fills a role, in words.
func (w *writer) filler(f query.Filler) string {
	switch f := f.(type) {
	case query.Entity:
		return w.entity(f.ID)
	case query.Thing:
		return w.thing(f.Text)
	case query.People:
		return w.object(f.Set)
	case query.When:
		return w.time(f.Span)
	}
	return w.phrase("event.somebody")
}

// event is an event as a clause: "Mao Zedong appointed Zhang Jingwu".
func (w *writer) event(e query.Event) string {
	return w.eventAs(e, "event")
}

// eventAs is an event by the forms of a section of the table: "event" is the
// clause, "event question" the question whether it happened.
func (w *writer) eventAs(e query.Event, section string) string {
	e = w.subject(e)
	agent, patient := known(filler(e, query.RoleAgent)), known(filler(e, query.RolePatient))
	key := "alone"
	switch {
	case agent != nil && patient != nil:
		key = "both"
	case agent != nil:
		key = "agent"
	case patient != nil:
		key = "patient"
	}
	return w.phrase(section+"."+key, w.eventArgs(e, w.verb(e.Verb))...)
}

// subject puts who stands alone in an event where the verb wants him: of somebody who
// was born it is said what he was, of somebody who died what he did.
func (w *writer) subject(e query.Event) query.Event {
	v := w.verb(e.Verb)
	from, to := query.RoleAgent, query.RolePatient
	if v.participle == "" {
		from, to = to, from
	}
	if v.past != "" && v.participle != "" || filler(e, to) != nil {
		return e
	}
	roles := slices.Clone(e.Roles)
	for i := range roles {
		if roles[i].Kind == from {
			roles[i].Kind = to
		}
	}
	return query.Event{Verb: e.Verb, Roles: roles}
}

// eventArgs are the slots of a phrase about an event.
func (w *writer) eventArgs(e query.Event, v verb) []voice.Arg {
	agent, patient := known(filler(e, query.RoleAgent)), known(filler(e, query.RolePatient))
	return []voice.Arg{
		arg("agent", w.filler(agent)), arg("patient", w.filler(patient)), arg("verb", v.base), arg("past", cmp.Or(v.past, v.participle)),
		arg("participle", w.passive(v, filler(e, query.RolePatient))), arg("more", w.circumstances(e)),
	}
}

// passive is what was done to a person, or to anything else.
func (w *writer) passive(v verb, patient query.Filler) string {
	key := "passive.person"
	if e, ok := patient.(query.Entity); ok && w.people[e.ID] == nil {
		key = "passive.thing"
	}
	return w.phrase(key, arg("participle", cmp.Or(v.participle, v.past)))
}

var circumstanceKeys = map[query.RoleKind]string{
	query.RoleAs: "event.as", query.RolePlace: "event.place", query.RoleTime: "event.time",
	query.RoleCause: "event.cause", query.RoleManner: "event.manner",
}

// circumstances are the roles of an event beside who and whom: " as director in
// 1955". They are empty, or begin with a space where the language has them.
func (w *writer) circumstances(e query.Event) string {
	text := ""
	for _, r := range e.Roles {
		key := circumstanceKeys[r.Kind]
		if r.Kind == query.RoleAs && w.verb(e.Verb).double {
			key = "event.given"
		}
		if key != "" && !isGap(r.Filler) {
			text = w.phrase(key, arg("what", text), arg("thing", w.circumstance(r.Filler)))
		}
	}
	return text
}

func (w *writer) circumstance(f query.Filler) string {
	if e, ok := f.(query.Entity); ok && w.posts[e.ID] != nil {
		return w.title(w.posts[e.ID])
	}
	return w.filler(f)
}

// event is something that a fact tells of and the records have a name for.
type event struct {
	fact *knowledge.Fact
	name string
}

// eventsOf are the named events by their folded names, which is how a query has
// them.
func eventsOf(records *knowledge.Records) map[string]event {
	events := map[string]event{}
	for _, f := range records.Facts {
		for i := range f.Names {
			name := f.Names[i].Text
			if key := fold.String(name); events[key].fact == nil {
				events[key] = event{f, name}
			}
		}
	}
	return events
}

// thing is a text of a query as the records spell it, where they do.
func (w *writer) thing(text string) string {
	if name := w.inLanguage(text); name != "" {
		return name
	}
	if e, ok := w.named[text]; ok {
		return e.name
	}
	if year, _, two := strings.Cut(text, " "); two && len(year) == 4 && strings.Trim(year, "0123456789") == "" && w.spaced() {
		return w.phrase("set.the", arg("core", text)) // "the 1975 constitution"
	}
	return text
}

// eventName is the name of an event that has one ("the Cultural Revolution"), ""
// for any other.
func (w *writer) eventName(e query.Event) string {
	for _, r := range e.Roles {
		thing, ok := r.Filler.(query.Thing)
		if !ok {
			continue
		}
		if named, ok := w.named[thing.Text]; ok {
			return w.theEvent(named.fact.EventIn(w.voice.Tag))
		}
		if e.Verb == "happen" {
			return w.theEvent(cmp.Or(w.inLanguage(thing.Text), thing.Text))
		}
	}
	return ""
}

func (w *writer) theEvent(name string) string {
	if !w.spaced() || strings.HasPrefix(strings.ToLower(name), "the ") {
		return name
	}
	return w.phrase("set.the", arg("core", name))
}

var roleKeys = map[query.RoleKind]string{
	query.RoleAgent: "agent", query.RolePatient: "patient", query.RoleAs: "as", query.RolePlace: "place",
	query.RoleTime: "time", query.RoleCause: "cause", query.RoleManner: "manner",
}

// roleAsked is the question for the gap of an event, by the forms of a section
// of the table: "role" is the question, "role clause" the same inside another
// sentence.
func (w *writer) roleAsked(e query.Event, section string) string {
	e = w.subject(e)
	agent, patient := known(filler(e, query.RoleAgent)), known(filler(e, query.RolePatient))
	key := "agent"
	for _, r := range e.Roles {
		if isGap(r.Filler) {
			key = roleKeys[r.Kind]
		}
	}
	switch {
	case key == "agent" && patient == nil, key == "patient" && agent == nil:
		key += " alone"
	case key != "agent" && key != "patient" && patient == nil:
		key += " agent"
	}
	args := w.eventArgs(e, w.verb(e.Verb))
	if agent != nil && patient != nil && key != "agent" && key != "patient" {
		more := &args[len(args)-1]
		*more = arg("more", w.phrase("by.agent", *more, args[0])) // "when was first class abolished by Wren"
	}
	return w.phrase(section+"."+key, args...)
}

// anyVerb stands in a query for every verb.
const anyVerb = "any"
