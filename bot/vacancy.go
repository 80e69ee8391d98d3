package bot

import (
	"slices"

	"officebot/bot/language"
	"officebot/knowledge"
)

// vacancy answers when, how long and how often the posts stood empty.
func (f *frame) vacancy(intent string) *reply {
	if !f.has(language.Vacant) && !(f.ask == askHowLong && f.has(language.Between) && len(f.people) == 2) || f.ask == askYesNo || f.step != 0 && f.ask == askWho || len(f.posts) == 0 {
		return nil
	}
	gaps := f.gaps()
	if len(f.people) > 0 && len(gaps) > 0 {
		gaps = f.gapsBeside(gaps)
	}
	if e, timed := f.span(); timed {
		gaps = slices.DeleteFunc(gaps, func(g knowledge.Gap) bool {
			return g.After.End.Last >= e.Span.To || g.Before.Start.First <= e.Span.From
		})
	}
	if f.number == 1 && len(gaps) > 1 {
		if f.fromEnd {
			gaps = gaps[len(gaps)-1:]
		} else {
			gaps = gaps[:1]
		}
	}
	if f.has(language.Longest) || f.has(language.Shortest) {
		gaps = longest(gaps, f.has(language.Shortest))
	}
	r := f.reply(intent, Answered)
	if f.ask == askWhy && len(gaps) > 0 {
		r.Status = NotInRecord
		r.say("fact.unsaid why")
	}
	if len(gaps) == 0 {
		return r.say("vacancy.none", arg("role", r.role())).citeTenures(lastOf(line(f.posts)))
	}
	f.sayGaps(r, gaps)
	return r
}

// longest keeps the gaps than which none is certainly longer, or shorter.
func longest(gaps []knowledge.Gap, shortest bool) []knowledge.Gap {
	return slices.DeleteFunc(slices.Clone(gaps), func(g knowledge.Gap) bool {
		return slices.ContainsFunc(gaps, func(other knowledge.Gap) bool {
			long, short := other.Length(), g.Length()
			if shortest {
				long, short = short, long
			}
			return long.Longer(short) == knowledge.Certainly
		})
	})
}

// gaps are the empty times of the posts in question, those between one post of
// the office and the next included.
func (f *frame) gaps() []knowledge.Gap { return knowledge.GapsIn(line(f.posts)) }

// gapsBeside keeps the gaps that the named people bound.
func (f *frame) gapsBeside(gaps []knowledge.Gap) []knowledge.Gap {
	var kept []knowledge.Gap
	for _, g := range gaps {
		after, before := slices.Contains(f.people, g.After.Person), slices.Contains(f.people, g.Before.Person)
		switch {
		case len(f.people) > 1 && after && before:
			return []knowledge.Gap{g}
		case len(f.people) > 1:
		case after && !f.has(language.Before) && !f.has(language.Start), before && !f.has(language.After) && !f.has(language.End):
			kept = append(kept, g)
		}
	}
	return kept
}

func (f *frame) sayGaps(r *reply, gaps []knowledge.Gap) {
	if len(gaps) == 1 {
		g := gaps[0]
		r.say("vacancy.one", arg("from", r.voice.Date(g.After.End)), arg("to", r.voice.Date(g.Before.Start)), arg("before", r.name(g.After.Person)),
			arg("after", r.name(g.Before.Person)), arg("length", r.voice.Length(g.Length())))
		r.citeTenures(g.After, g.Before)
		f.sayContext(r, knowledge.Span{From: g.After.End.Last + 1, To: g.Before.Start.First - 1}, g.Before)
		return
	}
	r.say("vacancy.head", arg("role", r.role()))
	for _, g := range gaps[:min(len(gaps), maxListed)] {
		r.item("vacancy.gap", arg("from", r.voice.Date(g.After.End)), arg("to", r.voice.Date(g.Before.Start)), arg("before", r.name(g.After.Person)),
			arg("after", r.name(g.Before.Person)), arg("length", r.voice.Length(g.Length())))
		if len(r.Citations) < maxNames {
			r.citeTenures(g.After, g.Before)
		}
	}
}
