package say

import (
	"officebot/bot/eval"
	"officebot/bot/query"
	"officebot/bot/voice"
	"officebot/knowledge"
)

// filling says who or what fills the gap of an event: by the fact that tells it,
// else by the event itself with the gap filled.
func (w *writer) filling(r *eval.Result, e query.Event) {
	var fillers, records []string
	for _, f := range r.Fillers[:min(len(r.Fillers), maxNames)] {
		text := w.fillerFound(f)
		fillers = append(fillers, text)
		if f.Person != nil || f.Organization != nil || f.Post != nil {
			records = append(records, text)
		}
	}
	told := w.voice.Join(fillers)
	switch fact := w.best(r.Facts, append(w.namesIn(e), fillers...)); {
	case fact != nil && len(r.Fillers) == 1 && r.Fillers[0].Date.Precision == knowledge.Bounded:
		w.say("unsaid.filler", arg("text", upperFirst(told)))
		w.fact(r.Facts[0])
	case fact != nil:
		if w.namesHeld(fact, records) < len(records) {
			w.say("unsaid.filler", arg("text", upperFirst(w.voice.Join(records))))
		}
		w.fact(fact)
	case told != "":
		w.say("unsaid.filler", arg("text", w.event(w.filled(e, r.Fillers, told))))
	}
	w.citeTenures(tenuresOf(r.Held)...)
}

// namesIn are the names of those who stand in an event's roles.
func (w *writer) namesIn(e query.Event) []string {
	var names []string
	for _, r := range e.Roles {
		if f, ok := r.Filler.(query.Entity); ok {
			names = append(names, w.entity(f.ID))
		}
	}
	return names
}

// namesSo are the names that what a verdict rests on should have: of a No, in which one
// of them is wrong, whom or what it was done to.
func (w *writer) namesSo(v eval.Verdict, e query.Event) []string {
	if v == eval.No && filler(e, query.RolePatient) != nil {
		e.Roles = []query.Role{{Kind: query.RolePatient, Filler: filler(e, query.RolePatient)}}
	}
	return w.namesIn(e)
}

func (w *writer) fillerFound(f eval.Filler) string {
	switch {
	case f.Person != nil:
		return w.person(f.Person)
	case f.Organization != nil:
		return w.organization(f.Organization)
	case f.Post != nil:
		return w.label(f.Post)
	case !f.Date.IsZero():
		return w.voice.Date(f.Date)
	}
	return f.Text
}

// filled is the event with its gap filled: by a date, or by a text.
func (w *writer) filled(e query.Event, fillers []eval.Filler, text string) query.Event {
	filler := query.Filler(query.Thing{Text: text})
	if d := fillers[0].Date; len(fillers) == 1 && !d.IsZero() {
		filler = whenOf(d)
	}
	roles := make([]query.Role, len(e.Roles))
	for i, r := range e.Roles {
		roles[i] = r
		if isGap(r.Filler) {
			roles[i].Filler = filler
		}
	}
	return query.Event{Verb: e.Verb, Roles: roles}
}

// whenOf is a date as it fills a role.
func whenOf(d knowledge.Date) query.When { return query.When{Span: query.TimeOf(d)} }

// maxEvents is how many events an answer tells.
const maxEvents = 8

// events tells what the records have of some events, a line each where there are
// several.
func (w *writer) events(r *eval.Result) {
	list := w.distinct(r.Facts, maxEvents)
	for _, f := range list {
		if len(list) > 1 {
			w.out.Lines = append(w.out.Lines, Line{Item: true})
			w.add(voice.Rendered{Text: f.Text.In(w.voice.Tag)})
		}
		w.fact(f)
	}
	if len(list) == 0 {
		for _, t := range tenuresOf(r.Held)[:min(len(r.Held), maxEvents)] {
			w.sayHeld(t)
			w.citeTenures(t)
		}
	}
}

// profile says what the records say of somebody or something.
func (w *writer) profile(r *eval.Result) {
	if len(r.Facts) > 0 {
		w.fact(r.Facts[0])
		return
	}
	w.sayEach(tenuresOf(r.Held))
}
