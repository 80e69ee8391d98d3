package say

import (
	"slices"
	"strings"

	"officebot/bot/eval"
	"officebot/bot/query"
	"officebot/bot/voice"
	"officebot/knowledge"
)

// unsaid says that the sources do not tell what was asked, and then the nearest
// thing that they do.
func (w *writer) unsaid(r *eval.Result) {
	if w.future(r) {
		return
	}
	near := noted(r)
	switch ask := r.Ask.(type) {
	case query.Filling:
		w.say("unsaid.role", arg("clause", trimmed(w.roleAsked(ask.Event, "role clause"))))
	case query.Whether:
		w.say("unsaid.claim", arg("claim", w.claim(ask.Claim, "claim")))
	case query.Date:
		if !w.neverHeld(ask.Set, near) {
			w.courses(near, ask)
			w.citeTenures(near...)
		}
	case query.HowLong:
		if !w.neverHeld(ask.Set, near) {
			w.unknownLengths(near)
		}
	case query.Posts:
		w.noPosts(ask)
		if len(near) == 0 {
			near = ownBeside(r, ask)
		}
	case query.Moment:
		w.undated(ask)
	case query.Apart:
		w.say("unsaid.undated")
	}
	if !w.said() {
		w.unsaidOf(setOf(r.Ask))
	}
	w.nearest(r, near)
}

// neverHeld tells whether what was asked is of somebody in a post that he did not hold, of whom
// only other posts are known: "when did Gore become president?".
func (w *writer) neverHeld(s query.Set, near []*knowledge.Tenure) bool {
	c, ok := takeApart(s)
	all, role := c.role.(query.All)
	if _, named := c.person.(query.Of); !ok || !named || !role || len(near) == 0 {
		return false
	}
	return !slices.ContainsFunc(near, func(t *knowledge.Tenure) bool {
		return slices.Contains(all.Posts, t.Post.ID) || len(all.Posts) == 0 && w.isOffice(t.Post)
	})
}

// ownBeside are somebody's own tenures right before and after a time in which he held no post.
func ownBeside(r *eval.Result, ask query.Posts) []*knowledge.Tenure {
	c, _ := takeApart(ask.Set)
	of, named := c.person.(query.Of)
	return slices.DeleteFunc([]*knowledge.Tenure{r.Before, r.After}, func(t *knowledge.Tenure) bool {
		return t == nil || !named || !slices.Contains(of.People, t.Person.ID)
	})
}

// undated says that the sources do not say when something happened.
func (w *writer) undated(ask query.Moment) {
	happening, ok := ask.Span.(query.Happening)
	if !ok || w.eventName(happening.Event) != "" {
		w.say("unsaid.undated")
		return
	}
	event := happening.Event
	event.Roles = append(slices.Clone(event.Roles), query.Role{Kind: query.RoleTime, Filler: query.Gap{}})
	w.say("unsaid.role", arg("clause", trimmed(w.roleAsked(event, "role clause"))))
}

// future says that a time to come was asked about, and who is in office; false
// where it was not.
func (w *writer) future(r *eval.Result) bool {
	for _, s := range query.Spans(r.Ask) {
		if t, ok := s.(query.Time); ok && t.Days.From > w.today {
			w.say("unsaid.future")
			var now []*knowledge.Tenure
			for _, n := range r.Notes {
				if n.Kind == eval.StillInOffice {
					now = append(now, n.Tenure)
				}
			}
			if len(now) > 0 {
				w.say("unsaid.now", arg("people", w.holders(now)))
				w.citeTenures(now...)
			}
			return true
		}
	}
	return false
}

// noted are the tenures that are told as nearest to what is not recorded.
func noted(r *eval.Result) []*knowledge.Tenure {
	var list []*knowledge.Tenure
	for _, n := range r.Notes {
		if (n.Kind == eval.NotRecorded || n.Kind == eval.FinerUnknown) && n.Tenure != nil {
			list = appendNew(list, n.Tenure)
		}
	}
	return list
}

func (w *writer) unknownLengths(list []*knowledge.Tenure) {
	for _, t := range list {
		w.say("length.unknown", w.heldArgs(t)...)
	}
	w.citeTenures(list...)
}

// unsaidOf says that the records do not say who is in a set, or what they do not
// say of the person whom it is about.
func (w *writer) unsaidOf(s query.Set) {
	if s == nil {
		w.say("unsaid.it")
		return
	}
	c, ok := takeApart(s)
	of, named := c.person.(query.Of)
	leaders, led := s.(query.Leaders)
	switch _, nth := s.(query.Nth); {
	case led:
		w.say("unsaid.leaders", arg("set", w.object(leaders.Set)))
	case nth:
		w.say("none.plural", arg("set", w.bare(w.noun(s, one))))
	case ok && named && c.role != nil:
		w.say("unsaid.never", arg("person", w.object(of)), arg("role", w.text(w.noun(c.role, one))))
	case ok && named:
		w.say("unsaid.person", arg("person", w.object(of)))
	default:
		w.say("unsaid.it")
	}
}

func (w *writer) noPosts(ask query.Posts) {
	c, ok := takeApart(ask.Set)
	switch {
	case !ok:
	case isFormerly(ask.Set):
		w.say("posts.none former", arg("person", w.object(c.person)))
	case isNow(c.span):
		w.say("posts.none now", arg("person", w.object(c.person)))
	case c.span != nil:
		person, time := w.object(c.person), w.time(c.span)
		if strings.HasPrefix(time, person) {
			person = "" // 丁薛祥上任之前
		}
		w.say("posts.none at", arg("person", person), arg("time", time))
	default:
		w.say("posts.none", arg("person", w.object(c.person)))
	}
}

func isFormerly(s query.Set) bool {
	in, ok := s.(query.In)
	return ok && isFormer(in)
}

// nearest tells what the sources do say: the nearest fact, or else tenures.
func (w *writer) nearest(r *eval.Result, near []*knowledge.Tenure) {
	var facts []*knowledge.Fact
	for _, n := range r.Notes {
		if n.Kind == eval.NotRecorded && n.Fact != nil {
			facts = append(facts, n.Fact)
		}
	}
	if len(facts) > 0 {
		w.nearestFact(w.best(facts, nil))
		return
	}
	rest := make([]*knowledge.Tenure, 0, len(near))
	for _, t := range near {
		if !slices.Contains(w.shown, t) {
			rest = append(rest, t)
		}
	}
	switch {
	case len(rest) > 0:
		w.nearestHeld(rest)
	case len(near) == 0 && len(r.Facts) > 0:
		w.nearestFact(r.Facts[0])
	}
}

func (w *writer) nearestFact(f *knowledge.Fact) {
	w.say("unsaid.nearest", arg("text", f.Text.In(w.voice.Tag)))
	w.cite(f.Sources...)
}

// maxNearest is how many tenures are told where what was asked is not recorded.
const maxNearest = 3

func (w *writer) nearestHeld(list []*knowledge.Tenure) {
	for i, t := range list[:min(len(list), maxNearest)] {
		if i > 0 {
			w.sayHeld(t)
			continue
		}
		w.say("unsaid.nearest", arg("text", w.heldSaid(t).Text))
	}
	w.citeTenures(list[:min(len(list), maxNearest)]...)
}

// heldSaid says who held what when.
func (w *writer) heldSaid(t *knowledge.Tenure) voice.Rendered {
	key := "verdict.held"
	switch {
	case t.Planned(w.today):
		key = "verdict.held planned"
	case w.inOffice(t):
		key = "verdict.held now"
	}
	return w.voice.Say(key, w.heldArgs(t)...)
}
