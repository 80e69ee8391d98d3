package zh

import (
	"slices"

	"officebot/bot/grammar"
	"officebot/bot/query"
)

// compared passes over the 相比 of 张经武和丁薛祥相比 and 张经武跟丁薛祥比, which sets two
// beside each other.
func (r *reader) compared(s *state, leaf *grammar.Leaf) {
	switch {
	case s.top(partPhrase) && len(s.phrase.And) > 1:
		r.dropped(s, leaf.To, costWord)
	case s.top(partWith) && (s.word.Sense == "than" || s.word.Sense == "with") && s.n == 1:
		than := *s.word
		than.Sense = "than"
		set := s.part
		set.word = &than
		r.add(leaf.To, s.instead(1, set, leaf.Cost+costWord)) // 与丁薛祥相比，陈世炬任期更长
	case s.top(partWith) && (s.word.Sense == "than" || s.word.Sense == "with") && s.before.top(partPhrase):
		if p, ok := grammar.Join(*s.before.phrase, *s.phrase, "and"); ok {
			r.add(leaf.To, s.instead(2, part{kind: partPhrase, from: s.before.from, phrase: &p}, leaf.Cost+costWord))
		}
	}
}

// orMore reads the 以上 of 十年以上.
func (r *reader) orMore(s *state, leaf *grammar.Leaf) {
	if s.top(partTime) && leaf.Word.Sense == "at most" {
		if span, ok := upToShift(s.span); ok {
			r.add(leaf.To, s.instead(1, part{kind: partTime, from: s.from, span: span}, leaf.Cost+costWord))
		}
		return
	}
	if !s.top(partPhrase) || s.phrase.Kind != grammar.Counted || s.phrase.Compared {
		return
	}
	p := *s.phrase
	p.Compared, p.Cmp = true, query.AtLeast
	if leaf.Word.Sense == "at most" {
		p.Cmp = query.AtMost
	}
	r.add(leaf.To, s.instead(1, part{kind: partPhrase, from: s.from, phrase: &p}, costWord))
}

// comparesLength takes a word that says how a number is meant from before the verb to the number: 最多干了五年.
func (a *assignment) comparesLength(i int) bool {
	for k := i + 2; k < len(a.parts) && a.parts[i+1].kind == partVerb; k++ {
		p := a.parts[k].phrase
		if a.parts[k].kind != partPhrase || p.Kind != grammar.Counted || p.Compared {
			continue
		}
		length := *p
		length.Compared, length.Cmp = true, comparisons[a.parts[i].word.Sense]
		a.parts = slices.Clone(a.parts)
		a.parts[k].phrase = &length
		a.tick(i)
		return true
	}
	return false
}
