package say

import (
	"slices"

	"officebot/bot/eval"
	"officebot/bot/query"
	"officebot/bot/voice"
	"officebot/knowledge"
)

// date says when tenures were, began or ended, as finely as they are recorded.
func (w *writer) date(r *eval.Result, ask query.Date) {
	list := tenuresOf(r.Held)
	w.courses(list, ask)
	w.citeTenures(list...)
}

func (w *writer) courses(list []*knowledge.Tenure, ask query.Date) {
	for _, group := range grouped(list[:min(len(list), maxNames)]) {
		if ask.Of == query.Course && len(group) > 1 {
			w.say("date.was", append(w.heldArgs(group[0])[:2], arg("tenure", w.tenures(group)))...)
			continue
		}
		for _, t := range group {
			w.startOrEnd(t, ask)
		}
	}
}

// startOrEnd says when one tenure was, began or ended.
func (w *writer) startOrEnd(t *knowledge.Tenure, ask query.Date) {
	with := w.heldArgs(t)
	switch {
	case ask.Of == query.End && t.Ongoing:
		w.say("date.still", with...)
	case ask.Of == query.End && w.inOffice(t):
		w.say("date.planned", append(with, arg("date", w.voice.Date(t.End)))...)
	case ask.Of == query.End:
		w.oneDate(t.End, ask.Grain, "date.ended", "date.end unknown", with)
	case ask.Of == query.Start:
		w.oneDate(t.Start, ask.Grain, "date.started", "date.start unknown", with)
	case w.inOffice(t):
		w.say("date.been", with...)
	default:
		w.say("date.was", with...)
	}
}

// oneDate tells an end of a tenure, and that there is no finer date where one
// was asked for.
func (w *writer) oneDate(d knowledge.Date, grain query.Grain, key, unknown string, with []voice.Arg) {
	if d.Precision <= knowledge.Bounded {
		w.say(unknown, with...)
		return
	}
	w.say(key, withTime(with, w.dated(d))...)
	w.finest(d, grain)
}

// finest tells that a date is coarser than what was asked.
func (w *writer) finest(d knowledge.Date, grain query.Grain) {
	if grain == query.Day && d.Precision < knowledge.ToDay || grain == query.Month && d.Precision < knowledge.ToMonth {
		w.say("date.finest", arg("date", w.voice.Date(d)))
	}
}

// happenedOn says when an event was, whatever time it has itself.
func (w *writer) happenedOn(event *query.Event, when knowledge.Date) {
	roles := slices.DeleteFunc(slices.Clone(event.Roles), func(role query.Role) bool { return role.Kind == query.RoleTime })
	roles = append(roles, query.Role{Kind: query.RoleTime, Filler: whenOf(when)})
	w.say("unsaid.filler", arg("text", w.event(query.Event{Verb: event.Verb, Roles: roles})))
}

// moment says when a span lies: by the fact that tells it, or as a date.
func (w *writer) moment(r *eval.Result, grain query.Grain) {
	event := eventOf(r.Ask)
	switch {
	case len(r.Facts) > 0 && event != nil:
		w.fact(w.best(r.Facts, append(w.namesIn(*event), w.times(r.Dates))))
	case len(r.Facts) > 0:
		w.facts(r.Facts)
	case len(r.Dates) == 1 && event != nil && w.eventName(*event) == "":
		w.happenedOn(event, r.Dates[0])
	case len(r.Dates) == 1:
		w.say("date.moment", arg("time", w.times(r.Dates)))
	case len(r.Dates) > 1:
		w.say("date.moments", arg("times", w.times(r.Dates)))
	default:
		w.say("date.moment unknown")
	}
	if len(r.Dates) == 1 {
		w.finest(r.Dates[0], grain)
	}
	w.citeTenures(tenuresOf(r.Held)...)
}
