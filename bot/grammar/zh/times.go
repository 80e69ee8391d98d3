package zh

import (
	"slices"
	"strings"

	"officebot/bot/grammar"
	"officebot/bot/query"
	"officebot/knowledge"
	"officebot/knowledge/fold"
)

// timed reads a time: by itself, and as one of several for each of which the same is
// asked: 1998年和2010年, 1998年、2005年和2010年.
func (r *reader) timed(s *state, leaf *grammar.Leaf, at int) {
	p := part{kind: partTime, from: at, span: grammar.SpanOf(leaf.Time), starts: r.startsBefore(leaf.To)}
	r.push(s, leaf.To, p, leaf.Cost)
	k, first := 1, s
	either := false
	switch {
	case s.top(partAnd):
		k, first, either = 2, s.before, s.word.Sense == "or"
	case r.lattice.Gap(at) != fold.Comma:
		return
	}
	if !first.top(partTime) || first.beside != nil || len(first.also) > 0 && first.either && k == 1 || !isPlain(first.span) || !isPlain(p.span) {
		return
	}
	p.from, p.either = first.from, either
	p.also = append(slices.Clone(first.also), p.span)
	p.span = first.span
	r.add(leaf.To, s.instead(k, p, leaf.Cost+costWord))
}

// startsBefore tells whether the words before a token say that something began: 2013年起.
func (r *reader) startsBefore(to int) bool {
	return slices.ContainsFunc(inception(), func(word string) bool {
		at := to
		for at > 0 && strings.HasSuffix(word, r.lattice.Tokens[at-1].Text) {
			at--
			if word = strings.TrimSuffix(word, r.lattice.Tokens[at].Text); word == "" {
				return true
			}
		}
		return false
	})
}

// firstSince makes of the n-th of all who was there after a time the n-th of those who were:
// 1993年之后，第一任主任是谁.
func (a *assignment) firstSince() {
	if a.mode != modeMain || len(a.prop.Times) != 1 || a.parts[0].kind != partTime {
		return
	}
	if !isOpenEnded(a.prop.Times[0]) {
		return
	}
	for i := range a.prop.Fills {
		n := &a.prop.Fills[i].Phrase
		if nth := a.nthIn(n.Set); nth.N > 0 {
			nth.Set = query.In{Set: nth.Set, Span: a.prop.Times[0]}
			n.Set, n.Timed = nth, true
			a.prop.Times = nil
			return
		}
	}
}

// nthIn is the n-th of the office's holders that a set is, be it said twice; of another set one
// whose number is 0.
func (a *assignment) nthIn(set query.Set) (none query.Nth) {
	switch s := set.(type) {
	case query.Nth:
		if a.world.IsOwn(s.Set) || grammar.IsGeneric(s.Set) {
			return s
		}
	case query.Meet:
		for _, one := range s.Sets {
			if nth := a.nthIn(one); nth.N > 0 && len(s.Sets) == 2 && slices.ContainsFunc(s.Sets, grammar.IsGeneric) {
				return nth
			}
		}
	}
	return none
}

// isOpenEnded tells whether a time goes on from a moment without an end.
func isOpenEnded(span query.Span) bool {
	switch s := span.(type) {
	case query.Related:
		return s.How == query.After || s.How == query.Since
	case query.Time:
		return s.Days.To == knowledge.LastDay
	}
	return false
}

// began makes of somebody's holding a post from a time on that it began then: 丁薛祥是
// 2013年开始当主任的吗 does not ask whether he still is.
func (a *assignment) began() {
	holder := a.prop.Of("holder")
	if a.prop.Wants != grammar.WantsTruth || a.prop.Pred != "hold" || a.prop.Whole || holder == nil || !holder.Named || len(a.prop.Times) != 1 {
		return
	}
	since, ok := a.prop.Times[0].(query.Related)
	if !ok || since.How != query.Since || !slices.ContainsFunc(a.parts, func(p part) bool { return p.kind == partTime && p.starts }) {
		return
	}
	a.prop.Pred, a.prop.Times = "begin", []query.Span{since.Span}
}

// beganThen makes the same of whoever is asked for or described who held it from a time on:
// 谁从2003年开始当主任, 2003年开始当主任的. From 2003年起谁当过主任 it differs by its order.
func (a *assignment) beganThen() {
	if a.prop.Pred != "hold" || a.prop.Gap != "holder" || a.prop.Tense == grammar.PastTense && a.mode == modeMain || len(a.prop.Times) != 1 || a.prop.Of("post") == nil {
		return
	}
	since, ok := a.prop.Times[0].(query.Related)
	if !ok || since.How != query.Since {
		return
	}
	at := slices.IndexFunc(a.parts, func(p part) bool { return p.kind == partTime && p.starts })
	if at < 0 || a.mode == modeMain && (at == 0 || !slices.ContainsFunc(a.parts[:at], func(p part) bool { return p.kind == partPhrase && asks(p.phrase) })) {
		return
	}
	a.prop.Pred, a.prop.Times = "begin", []query.Span{since.Span}
}

// endedThen makes of whoever is asked for who held a post up to a time who left then: 谁当到2022年, 当到2003年的主任.
func (a *assignment) endedThen() {
	if a.mode == modeTime || a.prop.Pred != "hold" || a.prop.Gap != "holder" || a.verb < 0 || len(a.prop.Times) != 1 {
		return
	}
	if !slices.ContainsFunc(a.parts[a.verb+1:], func(p part) bool { return p.kind == partTime && isUntil(p.span) }) {
		return
	}
	switch s := a.prop.Times[0].(type) {
	case query.Related:
		a.prop.Pred, a.prop.Times, a.prop.Whole = "end", []query.Span{s.Span}, false
	case query.Range: // 从1993年当到2003年的: who came in the one and left in the other
		post := a.prop.Of("post")
		if post == nil {
			a.prop.Fills = append(a.prop.Fills, grammar.Fill{Role: "post", Phrase: grammar.Phrase{Kind: grammar.People, Set: query.All{}, Role: true}})
			post = a.prop.Of("post")
		}
		if post.Set != nil {
			post.Set = query.In{Set: post.Set, Span: s.To, How: query.Ending}
			a.prop.Pred, a.prop.Times, a.prop.Whole = "begin", []query.Span{s.From}, false
		}
	}
}

// stillThen makes of what is still so up to a time what is so then: 到2020年他还在任吗.
func (a *assignment) stillThen() {
	if !a.still || a.prop.Wants != grammar.WantsTruth || a.prop.Pred != "hold" || len(a.prop.Times) != 1 {
		return
	}
	if until, ok := a.prop.Times[0].(query.Related); ok && until.How == query.Until {
		a.prop.Times = []query.Span{until.Span}
	}
}

// atOnce makes of what is said to be so after a moment, where 就 says that it came with it,
// what was so then: 刘少奇上台以后张经武就下台了吗 asks of no later year.
func (a *assignment) atOnce() {
	if !a.soon || a.prop.Wants != grammar.WantsTruth || a.prop.Pred != "end" && a.prop.Pred != "begin" || len(a.prop.Times) != 1 {
		return
	}
	if after, ok := a.prop.Times[0].(query.Related); ok && after.How == query.After {
		a.prop.Times = []query.Span{after.Span}
	}
}

// changedUnder makes of whether a post changed hands in somebody's time in another whether more than one served him
// in it: 尼克松当总统期间副总统换过人吗. Who came with him and left with him is no change.
func (a *assignment) changedUnder() bool {
	i := slices.IndexFunc(a.prop.Fills, func(f grammar.Fill) bool { return f.Phrase.Role && !f.Phrase.Named && f.Phrase.Set != nil })
	if i < 0 || !a.whether || a.prop.Gap != "" || len(a.prop.Steps)+len(a.prop.Except) > 0 {
		return false
	}
	post, leader := a.prop.Fills[i].Phrase, query.Set(nil)
	in, narrowed := post.Set.(query.In)
	switch {
	case len(a.prop.Times) == 1 && a.prop.Leader == nil:
		leader = leaderOf(a.prop.Times[0])
	case narrowed && len(a.prop.Times) == 0:
		post.Set, post.Narrowed, post.Timed = in.Set, false, false
		leader = leaderOf(in.Span)
	case len(a.prop.Times) == 0 && len(a.prop.Leader) == 1:
		leader = a.prop.Leader[0]
	}
	if leader == nil || post.Narrowed {
		return false
	}
	post.N, post.Compared, post.Cmp = 2, true, query.AtLeast
	a.prop.Pred, a.prop.Times, a.prop.Leader = "hold", nil, []query.Set{leader}
	a.prop.Fills = []grammar.Fill{{Role: "holder", Phrase: post, By: grammar.Subject}}
	return true
}

// leaderOf is the one in whose time in a post a time is, nil of other times.
func leaderOf(span query.Span) query.Set {
	if edge, ok := span.(query.Edge); ok && edge.Of == query.Course && onlyPerson(edge.Set) != nil {
		return edge.Set
	}
	return nil
}

// changedThen makes the time of a post that changed hands the time of the change: 2013年主任
// 换人了吗 asks whether somebody began then.
func (a *assignment) changedThen() {
	for i := range a.prop.Fills {
		f := &a.prop.Fills[i]
		in, ok := f.Phrase.Set.(query.In)
		if (f.Role == "holder" || f.Role == "body" || f.Role == "post") && f.Phrase.Role && !f.Phrase.Named && ok && in.How == query.Touching && in.Span != query.Span(query.Now{}) && len(a.prop.Times) == 0 {
			f.Phrase.Set, f.Phrase.Narrowed = in.Set, false
			a.prop.Times = []query.Span{in.Span}
		}
	}
}

// gone makes of an end of which no time is said one that has come: 有几位主任已经卸任, 谁还没卸任.
func (a *assignment) gone() {
	a.prop.Done = a.prop.Done || a.already && a.prop.Wants == grammar.WantsTruth // 2013年已经卸任了吗
	said := a.already || a.prop.Denied || a.prop.Tense == grammar.PastTense
	if a.mode == modeMain && a.prop.Pred == "end" && said && len(a.prop.Times)+len(a.prop.Steps) == 0 {
		a.prop.Tense = grammar.PerfectTense
	}
}

// aged makes of how long ago a body was founded how long it has existed: 办公室成立多少年了.
func (a *assignment) aged() {
	if body := a.prop.Of("body"); a.prop.Pred == "exist" && body != nil && body.ID == a.world.Main() {
		body.Main = body.ID // it is there still
	}
	body := a.prop.Of("patient")
	long := a.prop.Wants == grammar.WantsLength || a.ask >= 0 && a.parts[a.ask].word.Sense == "how long"
	if a.prop.Pred != "event found" || body == nil || body.Kind != grammar.Body || len(a.prop.Fills) > 1 || !long || a.prop.Apart != nil {
		return
	}
	a.prop.Pred, a.prop.Fills[0].Role = "exist", "body"
	if body.ID == a.world.Main() {
		a.prop.Fills[0].Phrase.Main = body.ID
	}
}

// isPlain tells whether a span is a time as it was written.
func isPlain(span query.Span) bool {
	_, ok := span.(query.Time)
	return ok
}

// apiece takes several times, be it of a noun: 1998年和2010年的主任是谁 asks the same of
// each. ok is false where no question can.
func (a *assignment) apiece() bool {
	for i := range a.parts {
		p := &a.parts[i]
		if p.kind == partTime && len(p.also) > 0 {
			if a.mode != modeMain || len(a.prop.Also) > 0 {
				return false
			}
			a.prop.Also, a.prop.Either = p.also, p.either
		}
		if p.phrase == nil || len(p.phrase.Each) == 0 {
			continue
		}
		if a.mode != modeMain || p.kind != partPhrase || len(a.prop.Also) > 0 {
			return false
		}
		n := *p.phrase
		a.prop.Times, a.prop.Also = append(a.prop.Times, n.Each[0]), n.Each[1:]
		n.Each = nil
		a.parts = slices.Clone(a.parts)
		a.parts[i].phrase = &n
	}
	return true
}
