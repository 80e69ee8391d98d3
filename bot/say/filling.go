package say

import (
	"strings"

	"officebot/bot/eval"
	"officebot/bot/query"
	"officebot/bot/voice"
)

// filling says who or what fills the gap of an event: by the facts that tell it,
// else by the event itself with the gap filled.
func (w *writer) filling(r *eval.Result, e query.Event) {
	fillers := make([]string, 0, len(r.Fillers))
	for _, f := range r.Fillers[:min(len(r.Fillers), maxNames)] {
		if text := w.fillerFound(f); text != "" {
			fillers = append(fillers, text)
		}
	}
	told := w.voice.Join(fillers)
	switch {
	case len(r.Facts) > 0:
		if told != "" && !w.tellsAll(r, fillers) {
			w.say("unsaid.filler", arg("text", upperFirst(told)))
		}
		w.facts(r.Facts)
	case told != "":
		w.say("unsaid.filler", arg("text", w.eventFilled(e, told)))
	}
	w.citeTenures(tenuresOf(r.Held)...)
}

// tellsAll tells whether the facts to be shown name the fillers.
func (w *writer) tellsAll(r *eval.Result, fillers []string) bool {
	var text strings.Builder
	for _, f := range r.Facts[:min(len(r.Facts), maxFacts)] {
		text.WriteString(strings.ToLower(f.Text.In(w.voice.Tag)))
	}
	for _, filler := range fillers {
		if !strings.Contains(text.String(), strings.ToLower(filler)) {
			return false
		}
	}
	return true
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

// eventFilled is the event with its gap filled by a text.
func (w *writer) eventFilled(e query.Event, text string) string {
	roles := make([]query.Role, len(e.Roles))
	for i, r := range e.Roles {
		roles[i] = r
		if isGap(r.Filler) {
			roles[i].Filler = query.Thing{Text: text}
		}
	}
	return w.event(query.Event{Verb: e.Verb, Roles: roles})
}

// maxEvents is how many events an answer tells.
const maxEvents = 8

// events tells what the records have of some events, a line each where there are
// several.
func (w *writer) events(r *eval.Result) {
	list := r.Facts[:min(len(r.Facts), maxEvents)]
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
