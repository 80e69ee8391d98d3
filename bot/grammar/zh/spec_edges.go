package zh

import (
	"strings"

	"officebot/bot/grammar"
	"officebot/bot/query"
)

// edge is what is said of the end of somebody's time alone, and what is said besides.
func (s *spec) edge() (rest spec, how query.Part) {
	rest = *s
	rest.mods = nil
	if s.newly {
		rest.newly, how = false, query.Beginning // 2013年新主任
	}
	for _, m := range s.mods {
		if m.clause != nil && m.clause.edge != query.Touching && how == query.Touching {
			how = m.clause.edge
			if m.clause.order != 0 && rest.ordinal == 0 {
				rest.ordinal = m.clause.order
			}
			continue
		}
		rest.mods = append(rest.mods, m)
	}
	return rest, how
}

// twoOn is who stands two places from somebody: 丁薛祥的上上任主任, from the present one without him.
func (s *spec) twoOn(head grammar.Phrase, picks int) (grammar.Phrase, bool) {
	if head.Kind != grammar.People || head.Named || len(s.mods) > 1 || picks > 0 {
		return head, false
	}
	from := query.Set(query.In{Set: head.Set, Span: query.Now{}})
	switch {
	case len(s.mods) == 1 && s.mods[0].owner != nil && s.mods[0].owner.Kind == grammar.People && s.mods[0].owner.Set != nil:
		from = s.mods[0].owner.Closed().Set
	case len(s.mods) == 1 || !head.Role:
		return head, false
	}
	head.Set, head.Role, head.Narrowed = query.Step{From: from, By: s.twice}, false, true
	return head, true
}

// edgeAlone is which end of their time a clause tells of those whom it describes, where it says
// nothing else: 上任的, 离任的. Who is 新上任的 is so now.
func edgeAlone(p *grammar.Prop, last part) query.Part {
	if last.kind != partVerb || strings.ContainsAny(last.words[0].Lemma, "新刚") || p.Gap != "holder" || len(p.Times)+len(p.Steps)+len(p.Fills) > 0 || p.Leader != nil || p.Denied || p.Degree != (grammar.Degree{}) {
		return query.Touching
	}
	return map[string]query.Part{"begin": query.Beginning, "end": query.Ending}[p.Pred]
}

// rank is the ordinal that stands before 最长: 第二长.
func (s *spec) rank() int {
	n := s.ordinal
	s.ordinal = 0
	return n
}
