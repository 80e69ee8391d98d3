package say

import (
	"officebot/bot/eval"
	"officebot/bot/query"
	"officebot/bot/voice"
	"officebot/knowledge"
)

// howLong says how long people held it, one stretch or several together.
func (w *writer) howLong(r *eval.Result, ask query.HowLong) {
	for _, l := range r.Lengths[:min(len(r.Lengths), maxNames)] {
		w.lasted(l, ask.Unit)
		w.citeTenures(l.Tenures...)
	}
}

func (w *writer) lasted(l eval.Lasted, unit query.Unit) {
	if len(l.Tenures) == 0 {
		return
	}
	t := l.Tenures[0]
	with := append(w.heldArgs(t), arg("length", w.length(l.Length, unit)), arg("tenures", w.tenures(l.Tenures)))
	key := "length.was"
	switch {
	case len(l.Tenures) == 1 && (t.Start.Precision <= knowledge.Bounded || !t.Ongoing && t.End.Precision <= knowledge.Bounded):
		key = "length.unknown"
	case len(l.Tenures) == 1 && l.Ongoing:
		key = "length.so far"
	case len(l.Tenures) > 1 && l.Ongoing:
		key = "length.total so far"
	case len(l.Tenures) > 1:
		key = "length.total"
	}
	if severalPosts(l.Tenures) {
		w.stretch(l, unit)
		return
	}
	w.say(key, with...)
}

// stretch says each tenure by itself, where they are in different posts.
func (w *writer) stretch(l eval.Lasted, unit query.Unit) {
	for _, t := range l.Tenures {
		w.lasted(eval.Lasted{Person: l.Person, Tenures: []*knowledge.Tenure{t}, Length: t.Length(w.today), Ongoing: w.inOffice(t)}, unit)
	}
}

// apart says how much time lies between two moments.
func (w *writer) apart(r *eval.Result, unit query.Unit) {
	if len(r.Dates) < 2 {
		w.say("unsaid.undated")
		return
	}
	ends := []voice.Arg{arg("from", w.voice.Date(r.Dates[0])), arg("to", w.voice.Date(r.Dates[1]))}
	key := "length.apart"
	switch {
	case r.Length.Max == 0:
		key = "length.apart touching"
	case r.Length.Min == 0:
		key = "length.apart maybe"
		r.Length = knowledge.Length{Min: r.Length.Max, Max: r.Length.Max}
	}
	w.say(key, append(ends, arg("length", w.length(r.Length, unit)))...)
	w.citeTenures(tenuresOf(r.Held)...)
	w.facts(r.Facts)
}

// average says the mean time of a set's people.
func (w *writer) average(r *eval.Result) {
	key := "length.average"
	for _, l := range r.Lengths {
		if l.Ongoing {
			key = "length.average so far"
		}
	}
	w.say(key, arg("length", w.voice.Length(r.Length)))
	var list []*knowledge.Tenure
	for _, l := range r.Lengths {
		list = append(list, l.Tenures...)
	}
	w.citeTenures(list...)
	w.citeTenures(tenuresOf(r.Held)...)
}
