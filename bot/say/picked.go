package say

import (
	"slices"

	"officebot/bot/query"
	"officebot/bot/voice"
	"officebot/knowledge"
)

// along is the noun of a set that lies along the line from another.
func (w *writer) along(s query.Set, num number) noun {
	switch s := s.(type) {
	case query.Step:
		key, with := w.stepKey(s)
		return noun{core: w.phrase("set."+key, with...), definite: true}
	case query.Beyond:
		key := "set.beyond"
		if s.Before {
			key = "set.ahead"
		}
		return w.with(w.lineNoun(s.Line, s.From, num), key, arg("set", w.object(s.From)))
	case query.Between:
		return w.with(w.lineNoun(s.Line, s.From, num), "set.between", arg("first", w.object(s.From)), arg("second", w.object(s.To)))
	}
	return noun{}
}

// stepKey is the short key for a step, and its slots.
func (w *writer) stepKey(s query.Step) (key string, with []voice.Arg) {
	with = []voice.Arg{arg("set", w.object(s.From)), arg("ordinal", w.voice.Ordinal(max(s.By, -s.By)))}
	switch {
	case s.Straight && s.By > 0:
		return "straight next", with
	case s.Straight:
		return "straight previous", with
	case s.By == 1:
		return "next", with
	case s.By == -1:
		return "previous", with
	case s.By > 0:
		return "nth next", with
	}
	return "nth previous", with
}

// lineNoun is the noun for those in a line, that of whom it starts from where
// it is not told.
func (w *writer) lineNoun(line, from query.Set, num number) noun {
	if line != nil {
		return w.noun(line, num)
	}
	if posts := w.postsIn(from); len(posts) > 0 {
		return w.postsNoun(posts, num)
	}
	return w.postsNoun(w.records.Office.Posts, num)
}

// picked is the noun of a set picked from another.
func (w *writer) picked(s query.Set, num number) noun {
	switch s := s.(type) {
	case query.Nth:
		defer func(before bool) { w.precise = before }(w.precise)
		w.precise = w.sharesRole(s.Set)
		n := w.noun(s.Set, one)
		switch {
		case n.proper && areSeveral(s.Set) && s.N > 0:
			n.core = w.phrase("set.one of", arg("set", n.core), arg("ordinal", w.voice.Ordinal(s.N)))
			return n
		case n.proper && areSeveral(s.Set) && s.N == -1:
			n.core = w.phrase("set.last of", arg("set", n.core))
			return n
		case n.proper:
			return w.timeOf(n, s.N)
		case s.N == -1 && w.now:
			return w.recore(n, "set.last now")
		case s.N > 0:
			return w.recore(n, "set.nth", arg("ordinal", w.voice.Ordinal(s.N)))
		case s.N == -1:
			return w.recore(n, "set.last")
		}
		return w.recore(n, "set.last nth", arg("ordinal", w.voice.Ordinal(-s.N)))
	case query.Take:
		n := w.noun(s.Set, many)
		if s.N < 0 {
			return w.recore(n, "set.take last", arg("count", w.voice.Count(-s.N)))
		}
		return w.recore(n, "set.take first", arg("count", w.voice.Count(s.N)))
	case query.Most:
		return w.mostNoun(s, num)
	}
	return noun{}
}

// areSeveral tells whether a set names more than one person.
func areSeveral(s query.Set) bool {
	switch s := s.(type) {
	case query.Of:
		return len(s.People) > 1
	case query.Join:
		return len(s.Sets) > 1
	}
	return false
}

// timeOf is somebody in one of several stretches: "Bill Tranter the second time".
func (w *writer) timeOf(n noun, nth int) noun {
	if nth > 0 {
		n.core = w.phrase("set.time", arg("set", n.core), arg("ordinal", w.voice.Ordinal(nth)), arg("count", w.voice.Count(nth)))
	} else {
		n.core = w.phrase("set.last time", arg("set", n.core))
	}
	return n
}

// sharesRole tells whether a set is of one post of an office that has several of
// one role, where a number has to say whose.
func (w *writer) sharesRole(s query.Set) bool {
	posts := w.postsIn(s)
	return len(posts) == 1 && slices.ContainsFunc(w.records.Office.Posts, func(p *knowledge.Post) bool {
		return p != posts[0] && p.Role != "" && p.Role == posts[0].Role
	})
}

// mostNoun is "the longest-serving director", "the second longest-serving
// director".
func (w *writer) mostNoun(s query.Most, num number) noun {
	n, key := w.noun(s.Set, num), "set."+mostKey(s)
	rank := []voice.Arg{arg("ordinal", w.voice.Ordinal(max(s.Rank, 1))), arg("count", w.voice.Count(s.Rank))}
	switch {
	case s.Rank > 1 && s.Measure == query.ByLength:
		return w.recore(n, key+" rank", rank...)
	case s.Rank > 1:
		return w.recore(w.recore(n, key), "set.rank", rank...)
	}
	return w.recore(n, key)
}

func mostKey(s query.Most) string {
	key := map[query.Measure][2]string{
		query.ByLength:  {"longest", "shortest"},
		query.ByStretch: {"longest stretch", "shortest stretch"},
		query.ByTimes:   {"most times", "fewest times"},
		query.ByTerms:   {"most terms", "fewest terms"},
	}[s.Measure]
	if s.Least {
		return key[1]
	}
	return key[0]
}
