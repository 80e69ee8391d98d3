package zh

import (
	"slices"
	"strings"

	"officebot/bot/grammar"
	"officebot/bot/query"
)

// isVacant tells whether a part says that a post was empty, or is the noun of such a time.
func (p *part) isVacant() bool {
	switch p.kind {
	case partPred:
		return p.words[0].Sense == "vacant"
	case partPhrase:
		return p.phrase.Kind == grammar.Vacancy
	}
	return false
}

// vacantLongest tells whether a state ends in what says of a vacancy that it was the longest.
func (s *state) vacantLongest() bool {
	if !s.top(partPred) || s.words[0].Sense != "longest" {
		return false
	}
	for at := s.before; at.n > 0; at = at.before {
		if at.isVacant() {
			return true
		}
	}
	return false
}

// ofVacancy tells whether the clause is about times without a holder.
func (a *assignment) ofVacancy() bool {
	for i := range a.parts {
		if a.parts[i].isVacant() {
			return true
		}
	}
	return false
}

// vacant is 2023年空缺, 主任一职空缺了多久, 最长的空缺是什么时候, 空缺超过十年吗.
func (a *assignment) vacant() bool {
	if a.betweenTwo() {
		return a.elapsed() // 张经武和贾廷安之间空了多久
	}
	a.prop.Pred = "vacant"
	phrases := a.phrases(0, len(a.parts))
	if a.pred >= 0 && strings.ContainsAny(a.parts[a.pred].words[0].Lemma, "人") && (a.judged || a.tagged) && a.ask < 0 && len(phrases) <= 1 {
		return a.nobody(phrases) // 2023年没有人当主任，对吧
	}
	if a.have >= 0 && a.parts[a.have].word.Sense == "not have" {
		a.prop.Denied = !a.prop.Denied
	}
	if a.whether && a.have >= 0 && a.parts[a.have].word.Sense == "have" && a.ask == a.have+1 {
		a.ask = -1 // 有哪次空缺超过十年吗
	}
	if a.mode == modeRelative || a.verb >= 0 && a.word.Sense != "last" {
		return false
	}
	for _, i := range phrases {
		if !a.vacantOf(i) {
			return false
		}
	}
	return a.vacantFor()
}

// betweenTwo tells whether it is asked how long a post was empty between two people; the noun of
// such a time is taken then.
func (a *assignment) betweenTwo() bool {
	long := a.ask >= 0 && a.parts[a.ask].word.Sense == "how long" || a.yearsAsked()
	if !long || a.have >= 0 && a.parts[a.have].word.Sense != "have" || !slices.ContainsFunc(a.parts, func(p part) bool {
		return p.kind == partSide && p.word.Sense == "between" && len(p.phrase.And) == 2
	}) {
		return false
	}
	for i := range a.parts {
		if p := &a.parts[i]; p.kind == partPhrase && p.phrase.Kind == grammar.Vacancy {
			a.tick(i)
		}
	}
	return true
}

// vacantOf takes a phrase of a clause about a vacancy: the post, its body, or the time itself.
func (a *assignment) vacantOf(i int) bool {
	switch p := a.parts[i].phrase; p.Kind {
	case grammar.Body:
		return a.fill("body", grammar.Subject, i, p)
	case grammar.Title:
		a.tick(i)
		return p.Set == nil && p.Ask == grammar.NoAsk
	case grammar.People, grammar.Office:
		return a.fill("post", grammar.Subject, i, a.untimed(p)) && !p.Named && a.prop.Gap == ""
	case grammar.Vacancy:
		most, least := p.Extreme()
		a.tick(i)
		a.prop.Degree.Most = a.prop.Degree.Most || most
		if p.Ask != grammar.NoAsk && a.ask < 0 && a.prop.Wants == grammar.WantsTruth {
			a.prop.Wants = grammar.WantsDate // 有几个空缺, 有哪些空缺
		}
		return !least
	case grammar.Tenure, grammar.Unit:
		if p.Set != nil || p.Ask != grammar.NoAsk || p.Kind == grammar.Unit && p.Unit != query.AnyUnit {
			break
		}
		a.tick(i) // 空缺时间, 最久的一段
	}
	return true
}

// vacantFor takes how long a vacancy was: 空缺最久的, 空缺超过十年.
func (a *assignment) vacantFor() bool {
	for i := range a.parts {
		p := &a.parts[i]
		if p.kind != partPred || p.isVacant() {
			continue
		}
		if p.words[0].Sense != "longest" || p.rank > 0 {
			return false
		}
		a.prop.Degree.Most = true
	}
	if a.prop.Degree.Most && a.ask < 0 && a.prop.Wants == grammar.WantsTruth && !a.whether {
		a.prop.Wants = grammar.WantsDate // 最长的一次空缺
	}
	return true
}

// untimed is a post without the time that stands before it, which is that of the clause:
// 2023年主任一职空缺吗.
func (a *assignment) untimed(p *grammar.Phrase) *grammar.Phrase {
	in, ok := p.Set.(query.In)
	if _, all := in.Set.(query.All); !ok || !all || in.How != query.Touching || p.Ask != grammar.NoAsk {
		return p
	}
	post := *p
	post.Set, post.Narrowed, post.Timed = in.Set, false, false
	a.prop.Times = append(a.prop.Times, in.Span)
	return &post
}

// nobody is the claim that there was no holder.
func (a *assignment) nobody(phrases []int) bool {
	a.prop.Pred = "exist"
	none := grammar.Phrase{Kind: grammar.People, Set: query.All{}, Role: true, Denied: true}
	if len(phrases) == 0 {
		a.prop.Fills = append(a.prop.Fills, grammar.Fill{Role: "holder", Phrase: none, By: grammar.Subject})
		return true
	}
	none = *a.parts[phrases[0]].phrase
	none.Denied = true
	return none.Kind == grammar.People && !none.Named && a.fill("holder", grammar.Subject, phrases[0], &none)
}
