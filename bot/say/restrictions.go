package say

import (
	"cmp"
	"slices"
	"strconv"

	"officebot/bot/query"
	"officebot/knowledge"
)

// restriction is the noun of a set that keeps some of another.
func (w *writer) restriction(s query.Set, num number) noun {
	switch s := s.(type) {
	case query.In:
		if _, named := s.Set.(query.Of); named && isNow(s.Span) && s.How == query.Touching {
			return w.noun(s.Set, num) // "after Trump", of his present time
		}
		if isNow(s.Span) && s.How == query.Touching {
			return w.recore(w.noun(s.Set, num), "set.present")
		}
		if s.How == query.Ending && untilNow(s.Span) {
			n := w.with(w.noun(s.Set, num), "set.ended so far")
			n.definite = true
			return n
		}
		time := w.time(s.Span)
		if s.How == query.Whole {
			time = w.timeAs(s.Span, "time clause")
		}
		n := w.with(w.noun(s.Set, num), partKeys[s.How], arg("time", time))
		n.definite = n.definite || s.How == query.Beginning || s.How == query.Ending
		return n
	case query.Under:
		return w.under(s, num)
	case query.Lasting:
		n := w.noun(s.Set, num)
		n.definite = true
		if s.Than != nil {
			return w.with(n, "set.lasting than", arg("compared", w.comparedWith(s.Cmp)), arg("set", w.object(s.Than)))
		}
		return w.with(n, "set.lasting", arg("length", w.bound(s.Cmp, s.Length)))
	case query.Repeated:
		return w.repeated(s, num)
	case query.Company:
		return w.company(s, num)
	case query.Less:
		return w.less(s, num)
	case query.Career:
		key := "set.later"
		if s.Sooner {
			key = "set.sooner"
		}
		n := w.with(w.noun(s.Set, num), key, arg("set", w.bare(w.noun(s.Other, one))))
		n.definite = true
		return n
	case query.Leaders:
		return noun{core: w.phrase("set.leaders", arg("set", w.object(s.Set))), definite: true}
	case query.Joint:
		n := w.with(w.noun(s.Set, num), "set.joint")
		n.definite = true
		return n
	case query.Acting:
		key := "set.acting"
		if s.Full {
			key = "set.full"
		}
		if step, ok := s.Set.(query.Step); ok && step.Straight && step.By == 1 {
			line := w.recore(w.lineNoun(step.Line, step.From, num), key)
			return w.with(line, "set.beyond", arg("set", w.object(step.From)))
		}
		n := w.noun(s.Set, num)
		definite := n.definite
		n = w.recore(n, key)
		n.definite = definite
		return n
	case query.Doing:
		return w.doing(s, num)
	}
	return noun{}
}

// less is some without others: those whom nobody came after, or before, or all but some.
func (w *writer) less(s query.Less, num number) noun {
	n := w.noun(s.Set, num)
	keys := map[int]string{-1: "set.no next", 1: "set.no previous"}
	if but, ok := s.Without.(query.Less); ok && s.Tenures && but.Tenures && but.Set.String() == s.Set.String() {
		s.Without, keys = but.Without, map[int]string{-1: "set.some next", 1: "set.some previous"} // all but those whom nobody came after
	}
	step, ok := s.Without.(query.Step)
	if _, any := step.From.(query.All); ok && any && (step.By == 1 || step.By == -1) {
		n.definite = true
		return w.with(n, keys[step.By])
	}
	key := "set.less"
	if s.Tenures {
		key = "set.besides"
	}
	return w.with(n, key, arg("set", w.object(s.Without)))
}

// under is those who served somebody, or each of several.
func (w *writer) under(s query.Under, num number) noun {
	leaders := []string{w.object(s.Leaders)}
	set := underOthers(s)
	for inner, ok := set.(query.Under); ok; inner, ok = set.(query.Under) {
		leaders = append(leaders, w.object(inner.Leaders))
		set = underOthers(inner)
	}
	if len(leaders) == 1 && w.ledByNone(s.Leaders) {
		return w.with(w.noun(set, num), "set.in", arg("time", w.phrase("time.course", arg("set", leaders[0]))))
	}
	slices.Reverse(leaders)
	return w.with(w.noun(set, num), "set.under", arg("people", w.voice.Join(leaders)))
}

// underOthers is the set of those under somebody, who is none of them himself.
func underOthers(s query.Under) query.Set {
	if less, ok := s.Set.(query.Less); ok && less.Without.String() == s.Leaders.String() {
		return less.Set
	}
	return s.Set
}

// ledByNone tells whether leaders are holders of the office itself, under whom nobody
// held it.
func (w *writer) ledByNone(leaders query.Set) bool {
	posts := w.postsIn(leaders)
	return len(posts) > 0 && !slices.ContainsFunc(posts, func(p *knowledge.Post) bool { return !w.isOffice(p) })
}

var partKeys = map[query.Part]string{query.Touching: "set.in", query.Beginning: "set.began", query.Ending: "set.ended", query.Whole: "set.whole"}

func (w *writer) repeated(s query.Repeated, num number) noun {
	key := "set.times"
	if s.Terms {
		key = "set.terms"
	}
	n := w.noun(s.Set, num)
	n.definite = true
	return w.with(n, key, arg("compared", w.compared(s.Cmp, w.often(s.N, s.Terms))))
}

// often is how many times, or how many terms.
func (w *writer) often(n int, terms bool) string {
	switch {
	case terms && n == 1:
		return w.phrase("unit.term")
	case terms:
		return w.phrase("unit.terms", arg("count", w.voice.Count(n)))
	case n == 1:
		return w.phrase("unit.once")
	case n == 2:
		return w.phrase("unit.twice")
	}
	return w.phrase("unit.times", arg("count", strconv.Itoa(n)))
}

// doing is somebody told by an event: "the director appointed by Mao Zedong".
func (w *writer) doing(s query.Doing, num number) noun {
	n := w.noun(s.Set, num)
	n.definite = true
	s.Event = w.subject(s.Event)
	v := w.verb(s.Event.Verb)
	agent, patient := filler(s.Event, query.RoleAgent), filler(s.Event, query.RolePatient)
	more := w.circumstances(s.Event)
	switch {
	case isGap(agent) && patient != nil:
		return w.with(n, "set.doing agent", arg("past", cmp.Or(v.past, v.participle)), arg("patient", w.filler(patient)+more))
	case isGap(patient) && agent != nil:
		return w.with(n, "set.doing patient", arg("participle", w.passive(v, patient)), arg("past", cmp.Or(v.past, v.participle)), arg("agent", w.filler(agent)+more))
	case isGap(agent):
		return w.with(n, "set.doing agent only", arg("past", v.past+more))
	case isGap(patient):
		key := "set.doing patient only"
		if num == many {
			key += " many"
		}
		return w.with(n, key, arg("participle", w.passive(v, patient)+more))
	}
	return w.with(n, "set.doing", arg("claim", w.event(s.Event)))
}

// postsIn are the posts that a set's tenures are in, as far as its words tell.
func (w *writer) postsIn(s query.Set) []*knowledge.Post {
	switch s := s.(type) {
	case query.All:
		return w.postsOf(s)
	case query.Body:
		if o := w.bodies[s.Organization]; o != nil {
			return o.Posts
		}
		return nil
	case query.Of:
		return w.postsOfPeople(s)
	case query.Step:
		if s.Line != nil {
			return w.postsIn(s.Line)
		}
		return w.postsIn(s.From)
	case query.Beyond:
		if s.Line != nil {
			return w.postsIn(s.Line)
		}
		return w.postsIn(s.From)
	case query.Between:
		if s.Line != nil {
			return w.postsIn(s.Line)
		}
		return w.postsIn(s.From)
	case query.Join:
		return w.postsIn(s.Sets[0])
	case query.Meet:
		return w.postsIn(s.Sets[0])
	}
	if inner := query.Inner(s); inner != nil {
		return w.postsIn(inner)
	}
	return nil
}

// postsOfPeople are the posts of the office that somebody held, else all that
// they held.
func (w *writer) postsOfPeople(s query.Of) []*knowledge.Post {
	var office, all []*knowledge.Post
	for _, id := range s.People {
		p := w.people[id]
		if p == nil {
			continue
		}
		for _, t := range p.Tenures {
			all = appendNew(all, t.Post)
			if w.isOffice(t.Post) {
				office = appendNew(office, t.Post)
			}
		}
	}
	if len(office) > 0 && !s.Every {
		return office
	}
	return all
}
