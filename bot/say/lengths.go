package say

import (
	"slices"

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
	if ofSeveral(ask.Set) && len(r.Lengths) > 1 {
		w.sum(r.Lengths, ask.Unit)
	}
}

// ofSeveral tells whether a set is of several people who are named one by one.
func ofSeveral(set query.Set) bool {
	switch s := set.(type) {
	case query.Join:
		return true
	case query.Meet:
		return slices.ContainsFunc(s.Sets, ofSeveral)
	}
	return false
}

// sum says how long several people held it together, where that is known of each.
func (w *writer) sum(list []eval.Lasted, unit query.Unit) {
	var all knowledge.Length
	for _, l := range list {
		if l.Length.Max == 0 || severalPosts(l.Tenures) {
			return
		}
		all = all.Plus(l.Length).Plus(knowledge.Length{Min: 1, Max: 1}) // the last day counts in each
	}
	w.say("length.sum", arg("length", w.length(all, unit)))
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

// running is a length, and that it is not over.
func (w *writer) running(l eval.Lasted) string {
	if l.Ongoing {
		return w.phrase("length.running", arg("length", w.voice.Length(l.Length)))
	}
	return w.voice.Length(l.Length)
}

// inBrackets is a length as it stands behind a name, with that it was an acting holder's.
func (w *writer) inBrackets(l eval.Lasted) string {
	if slices.ContainsFunc(l.Tenures, func(t *knowledge.Tenure) bool { return !t.Acting }) {
		return w.running(l)
	}
	return w.phrase("name.acting", arg("tenure", w.running(l)))
}

// withLengths names people with how long each held it, where that is told.
func (w *writer) withLengths(r *eval.Result, people []*knowledge.Person) string {
	names := make([]string, 0, len(people))
	for _, p := range people[:min(len(people), maxNames)] {
		name := w.person(p)
		for _, l := range r.Lengths {
			if l.Person == p {
				name = w.phrase("name.length", arg("person", name), arg("length", w.inBrackets(l)))
				break
			}
		}
		names = append(names, name)
	}
	return w.andMore(names, len(people))
}

// holdersFor names holders with their times, or with how long they held it where that
// is what they were found by.
func (w *writer) holdersFor(r *eval.Result, list []*knowledge.Tenure) string {
	if len(r.Lengths) > 0 && len(list) > 0 {
		return w.withLengths(r, personsOf(list))
	}
	return w.holders(list)
}

// lengthsOf names people with how long each held it.
func (w *writer) lengthsOf(list []eval.Lasted) string {
	names := make([]string, 0, len(list))
	for _, l := range list[:min(len(list), maxNames)] {
		names = append(names, w.phrase("name.length", arg("person", w.person(l.Person)), arg("length", w.inBrackets(l))))
	}
	return w.andMore(names, len(list))
}

// apartFrom parts lengths by whether they fit.
func apartFrom(list []eval.Lasted, fits func(eval.Lasted) bool) (fitting, others []eval.Lasted) {
	for _, l := range list {
		if fits(l) {
			fitting = append(fitting, l)
		} else {
			others = append(others, l)
		}
	}
	return fitting, others
}

func shortest(list []eval.Lasted) eval.Lasted {
	return slices.MinFunc(list, func(a, b eval.Lasted) int { return a.Length.Min - b.Length.Min })
}

// extreme are those who may have been in office longest, or shortest, of some.
func extreme(list []eval.Lasted, least bool) []eval.Lasted {
	var out []eval.Lasted
	for i, l := range list {
		beaten := slices.ContainsFunc(list, func(o eval.Lasted) bool {
			if least {
				return o.Length.Max < l.Length.Min
			}
			return o.Length.Min > l.Length.Max
		})
		if !beaten {
			out = append(out, list[i])
		}
	}
	return out
}
