package say

import (
	"slices"

	"officebot/bot/query"
	"officebot/bot/voice"
	"officebot/knowledge"
)

func (w *writer) askWho(s query.Set) string {
	switch s := s.(type) {
	case query.Step:
		key, with := w.stepKey(s)
		return w.phrase("ask."+key, with...)
	case query.Leaders:
		return w.phrase("ask.leaders", arg("set", w.object(s.Set)))
	case query.Of:
		if w.ongoing(s) {
			return w.phrase("ask.person", arg("set", w.object(s)))
		}
		return w.phrase("ask.person past", arg("set", w.object(s)))
	}
	if in, ok := s.(query.In); ok {
		return w.askWhoIn(in)
	}
	if isMany(s) {
		return w.phrase("ask.who plural", arg("set", w.text(w.noun(s, many))))
	}
	return w.phrase("ask.who", arg("set", w.text(w.noun(s, one))))
}

// askWhoIn asks who held it at a time.
func (w *writer) askWhoIn(s query.In) string {
	if of, ok := s.Set.(query.Of); ok && len(of.People) > 1 && s.How == query.Touching {
		return w.askWhichOf(of, s.Span)
	}
	role := arg("role", w.text(w.noun(s.Set, one)))
	related, _ := s.Span.(query.Related)
	switch {
	case s.How == query.Beginning:
		return w.phrase("ask.began", role, arg("time", w.time(s.Span)))
	case s.How == query.Ending:
		return w.phrase("ask.ended", role, arg("time", w.time(s.Span)))
	case isNow(s.Span) && w.shared(s.Set):
		return w.phrase("ask.who now many", arg("set", w.text(w.noun(s.Set, many))))
	case isNow(s.Span):
		return w.phrase("ask.who now", arg("set", w.text(w.noun(s.Set, one))))
	case related.Span != nil && related.How == query.Since:
		return w.phrase("ask.since", role, arg("time", w.time(s.Span)))
	}
	return w.phrase("ask.who", arg("set", w.text(w.noun(s, one))))
}

// askWhichOf asks which of some people held their post at a time.
func (w *writer) askWhichOf(people query.Of, at query.Span) string {
	with := []voice.Arg{arg("set", w.object(people)), arg("role", w.rolesOf(w.postsIn(people)))}
	if isNow(at) {
		return w.phrase("ask.which of now", with...)
	}
	return w.phrase("ask.which of", append(with, arg("time", w.time(at)))...)
}

// shared tells whether the posts of a set are held by many at a time.
func (w *writer) shared(s query.Set) bool {
	posts := w.postsIn(s)
	return len(posts) > 0 && !slices.ContainsFunc(posts, func(p *knowledge.Post) bool { return !w.crowded[p] })
}

// untimed is a set of today without saying so, where that is all that the
// outermost restriction says.
func untimed(s query.Set) query.Set {
	if in, ok := s.(query.In); ok && isNow(in.Span) {
		return in.Set
	}
	return s
}

// isMany tells whether a set is asked for as several people.
func isMany(s query.Set) bool {
	switch s := s.(type) {
	case query.All, query.Body, query.Take, query.Beyond, query.Between, query.Lasting, query.Repeated, query.Less, query.Company:
		return true
	case query.Join:
		return len(s.Sets) > 1
	case query.Of:
		return len(s.People) > 1
	case query.Acting:
		return isMany(s.Set)
	case query.Doing:
		_, several := s.Set.(query.Take)
		return several
	}
	return false
}

func (w *writer) askList(ask query.List) string {
	n := w.noun(ask.Set, many)
	switch _, all := ask.Set.(query.All); {
	case ask.Shortest:
		return w.phrase("ask.list shortest", arg("set", w.text(n)))
	case ask.ByLength:
		return w.phrase("ask.list length", arg("set", w.text(n)))
	case ask.ByName:
		return w.phrase("ask.list name", arg("set", w.text(n)))
	case ask.Latest:
		return w.phrase("ask.list latest", arg("set", w.text(n)))
	case all:
		return w.phrase("ask.list all", arg("set", w.bare(n)))
	}
	return w.phrase("ask.list", arg("set", w.text(n)))
}

func (w *writer) askHowMany(ask query.HowMany) string {
	if key := countedKeys[ask.Of]; key != "" {
		c, ok := takeApart(ask.Set)
		if !ok {
			c.person = ask.Set
		}
		return w.phrase("ask.how many "+key, arg("set", w.object(c.person)), arg("role", w.roleOf(c)))
	}
	n := w.noun(ask.Set, many)
	key := "ask.how many mods"
	switch ask.Set.(type) {
	case query.Repeated, query.Lasting, query.Doing, query.Company:
		key = "ask.how many who"
	}
	if n.mods == "" {
		key = "ask.how many"
	}
	return w.phrase(key, arg("core", n.core), arg("mods", n.mods))
}

var countedKeys = map[query.Counted]string{query.OfTimes: "times", query.OfTerms: "terms", query.OfPosts: "posts"}

func (w *writer) askPosts(ask query.Posts) string {
	if less, ok := ask.Set.(query.Less); ok && less.Tenures {
		return w.phrase("ask.posts other", arg("set", w.object(less.Set)))
	}
	c, ok := takeApart(ask.Set)
	switch {
	case ok && c.span != nil && isNow(c.span):
		return w.phrase("ask.posts now", arg("set", w.object(c.person)))
	case ok && c.span != nil:
		return w.phrase("ask.posts at", arg("set", w.object(c.person)), arg("time", w.timeOfClaim(c)))
	case ok:
		return w.phrase("ask.posts", arg("set", w.object(c.person)))
	}
	return w.phrase("ask.posts", arg("set", w.object(ask.Set)))
}

func (w *writer) askGaps(ask query.Gaps) string {
	role := arg("role", w.bare(w.noun(ask.Set, one)))
	switch {
	case ask.For.N > 0:
		return w.phrase("ask.long gaps", role, arg("length", w.bound(ask.Cmp, ask.For)))
	case ask.Longest:
		return w.phrase("ask.longest gap", role)
	case ask.Span != nil:
		return w.phrase("ask.gaps in", role, arg("time", w.time(ask.Span)))
	}
	return w.phrase("ask.gaps", role)
}
