package zh

import (
	"officebot/bot/grammar"
	"officebot/bot/query"
	"officebot/knowledge"
)

// eitherSide is the sense of a part that leaves open on which side of somebody another stands:
// 在贾廷安之前还是之后.
const eitherSide = "either side"

// oppositeSide is the side of somebody that is not the one.
var oppositeSide = map[string]string{"before": "after", "after": "before"}

// whichTime is what asks for the time of something.
var whichTime = &grammar.Word{Class: grammar.Question, Sense: "when"}

// otherSide reads the other side behind one, with 还是 between: (贾廷安之前)还是之后. On which side of a
// time something happened is told with when it did.
func (r *reader) otherSide(s *state, or *grammar.Leaf) {
	side := s.side()
	if or.Word.Sense != "or" || side == "" {
		return
	}
	both := part{kind: partAsk, from: s.from, word: whichTime}
	if s.kind == partSide {
		open := *s.word
		open.Sense = eitherSide
		both = part{kind: partSide, from: s.from, word: &open, phrase: s.phrase}
	}
	leaves := r.lattice.At(or.To)
	for i := range leaves {
		if l := &leaves[i]; l.Word != nil && l.Word.Class == grammar.Conjunction && l.Word.Sense == oppositeSide[side] {
			r.add(l.To, s.instead(1, both, or.Cost+l.Cost+costWord))
		}
	}
}

// side is on which side of somebody or of a time the last part of a state is, "" of others.
func (s *state) side() string {
	switch {
	case s.top(partSide) && oppositeSide[s.word.Sense] != "":
		return s.word.Sense
	case s.top(partTime):
		return sideOf(s.span)
	}
	return ""
}

// sideOf is on which side of a time a span lies that is open on the other.
func sideOf(span query.Span) string {
	written, isTime := span.(query.Time)
	related, isRelated := span.(query.Related)
	switch {
	case isTime && written.Days.From == knowledge.FirstDay, isRelated && related.How == query.Before:
		return "before"
	case isTime && written.Days.To == knowledge.LastDay, isRelated && related.How == query.After:
		return "after"
	}
	return ""
}

// onEitherSide asks which of two was first, of one of whom it is asked on which side of the other he
// stands.
func (a *assignment) onEitherSide(other *grammar.Phrase) bool {
	for i := range a.prop.Fills {
		f := &a.prop.Fills[i]
		if f.Role != "holder" || !f.Phrase.Named && !f.Phrase.Hole || a.whether {
			continue
		}
		one, two := f.Phrase.Closed(), other.Closed()
		a.choose(f, &grammar.Phrase{And: []grammar.Phrase{one, two}, Set: query.Join{Sets: []query.Set{one.Set, two.Set}}})
		a.prop.Order = 1
		return true
	}
	return false
}

// sided is somebody of whom it is asked, without a verb, whether he stands on some side of
// another: 陈世炬在贾廷安之前吗. -1 where there is none.
func (a *assignment) sided() int {
	for i := range a.parts[:len(a.parts)-1] {
		p, side := &a.parts[i], &a.parts[i+1]
		if p.kind != partPhrase || p.phrase.Kind != grammar.People || !p.phrase.Named && !p.phrase.Hole || side.kind != partSide {
			continue
		}
		if side.word.Sense == eitherSide || a.whether && oppositeSide[side.word.Sense] != "" {
			return i
		}
	}
	return -1
}

// toSide tells whether 是 says on which side of somebody was what its clause tells:
// 陈世炬当主任是在丁薛祥之前还是之后.
func (a *assignment) toSide() bool {
	if a.be+1 >= len(a.parts) || a.parts[a.be+1].kind != partSide {
		return false
	}
	sense := a.parts[a.be+1].word.Sense
	return sense == eitherSide || oppositeSide[sense] != ""
}

// sideAlone leaves out 是 before the side of somebody on which another is asked to be, where nothing else
// is said: 陈世炬是在贾廷安之前还是之后.
func (a *assignment) sideAlone() {
	if a.mode != modeMain || a.be != 1 || a.verb >= 0 || len(a.parts) != 3 || a.parts[2].kind != partSide || a.parts[2].word.Sense != eitherSide || a.parts[0].kind != partPhrase {
		return
	}
	a.parts = []part{a.parts[0], a.parts[2]}
	a.ticked[1] = false
	a.be = -1
}
