package grammar

import (
	"officebot/bot/query"
	"officebot/bot/when"
	"officebot/knowledge"
)

// States tells whether a clause that was read says something that stands by itself:
// nothing in it asks, denies, or points to what only the talk can tell.
func (p *Prop) States() bool {
	if !p.Stated || p.Denied || p.Told || p.Gap != "" || p.Tense == FutureTense || p.Order != 0 || len(p.Steps)+len(p.Except) > 0 {
		return false
	}
	for i := range p.Fills {
		n := &p.Fills[i].Phrase
		vague := n.Kind == Body && n.ID == "" && !n.Definite
		if n.Ask != NoAsk || n.Hole || n.It || n.Denied || n.Only || n.N > 0 || vague || len(n.Or) > 0 {
			return false
		}
	}
	return true
}

// Recorded is an event of a query as the records have theirs; ok is false where a role
// is filled by what is no record and no text: "the man Mao appointed". Its cause
// and its manner fall away: what is left is so all the same. Who did something says too
// little alone.
func (w *World) Recorded(e query.Event) (out knowledge.Event, ok bool) {
	out.Verb = e.Verb
	for _, r := range e.Roles {
		if r.Kind == query.RoleTime {
			out.Start, out.End = recordedTime(r.Filler)
			continue
		}
		ref, known := w.ref(r.Filler)
		if !known {
			return out, false
		}
		switch r.Kind {
		case query.RoleAgent:
			out.Agent = ref
		case query.RolePatient:
			out.Patient = ref
		case query.RoleAs:
			out.As = ref
		case query.RolePlace:
			out.Place = ref.In("")
		}
	}
	return out, !out.Patient.IsZero() || !out.Agent.IsZero() && (!out.As.IsZero() || out.Place != "")
}

// ref is the record that fills a role, or its text.
func (w *World) ref(f query.Filler) (knowledge.Ref, bool) {
	switch f := f.(type) {
	case query.Thing:
		return knowledge.Ref{Text: f.Text}, f.Text != ""
	case query.Entity:
		for _, p := range w.records.People {
			if p.ID == f.ID {
				return knowledge.Ref{Person: p}, true
			}
		}
		for _, p := range w.records.Posts {
			if p.ID == f.ID {
				return knowledge.Ref{Post: p}, true
			}
		}
		for _, o := range w.records.Organizations {
			if o.ID == f.ID {
				return knowledge.Ref{Organization: o}, true
			}
		}
	}
	return knowledge.Ref{}, false
}

// recordedTime is a written time as dates; a described one is none.
func recordedTime(f query.Filler) (start, end knowledge.Date) {
	when, _ := f.(query.When)
	switch span := when.Span.(type) {
	case query.Time:
		return dateOf(span), knowledge.Date{}
	case query.Related:
		if at, ok := span.Span.(query.Time); ok && span.How == query.Since {
			return dateOf(at), knowledge.Date{}
		}
	case query.Range:
		from, _ := span.From.(query.Time)
		to, _ := span.To.(query.Time)
		return dateOf(from), dateOf(to)
	}
	return start, end
}

func dateOf(t query.Time) knowledge.Date {
	precision := map[query.Grain]knowledge.Precision{query.Year: knowledge.ToYear, query.Month: knowledge.ToMonth, query.Day: knowledge.ToDay}[t.Grain]
	if precision == knowledge.Undated {
		if t.Days.From == knowledge.FirstDay || t.Days.To == knowledge.LastDay || t.Days == (knowledge.Span{}) {
			return knowledge.Date{}
		}
		precision = knowledge.Bounded
	}
	return knowledge.Date{First: t.Days.From, Last: t.Days.To, Precision: precision}
}

// Dates are the dates of a time in a text.
func Dates(e *when.Expr) (start, end knowledge.Date) {
	if span, ok := SpanOf(e).(query.Related); ok && span.How == query.Until {
		at, _ := span.Span.(query.Time)
		return knowledge.Date{}, dateOf(at)
	}
	return recordedTime(query.When{Span: SpanOf(e)})
}
