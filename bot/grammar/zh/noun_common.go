package zh

import (
	"slices"
	"strings"

	"officebot/bot/grammar"
	"officebot/bot/query"
	"officebot/knowledge/fold"
)

// common reads a common noun.
func (r *reader) common(s *state, leaf *grammar.Leaf, at int) {
	p := grammar.Phrase{Kind: grammar.People}
	switch sense := leaf.Word.Sense; sense {
	case "head", "holder":
		p.Set, p.Role, p.Common = query.All{}, true, true
	case "incumbent":
		p.Set, p.Role, p.Common = query.All{}, true, true
		p = p.Picked([]grammar.Pick{grammar.PickCurrent})
	case "person":
		p.Set = query.All{}
	case "doer":
		p.Set = query.All{}
		r.byVerb(s, leaf.To, p, leaf.Cost)
		return
	case "one man":
		p.Set, p.OneMan = query.All{}, true
	case "predecessor":
		p.By = -1
	case "predecessor twice":
		p.By = -2
	case "successor":
		p.By = 1
	case "successor twice":
		p.By = 2
	case "neighbours":
		p.Text = bothSides
	case "tenure":
		p.Kind = grammar.Tenure
	case "start":
		p.Kind, p.Of = grammar.Moment, query.Start
	case "end":
		p.Kind, p.Of = grammar.Moment, query.End
	case "length":
		p.Kind = grammar.Length
	case "vacancy":
		p.Kind = grammar.Vacancy
	case "body":
		p.Kind, p.Main = grammar.Body, r.world.Main()
	case staff:
		p.Kind, p.Main, p.Noun = grammar.Body, r.world.Main(), leaf.Word
	case "post":
		p.Kind = grammar.Title
	case "list":
		p.Kind = grammar.List
	case "order":
		p.Kind, p.Text = grammar.List, order
	case "seat":
		p.Kind, p.Text = grammar.List, seat
	case "name":
		p.Kind, p.Text = grammar.List, nameOf
	case "number":
		p.Kind = grammar.Number
	case "level":
		p.Kind, p.Text = grammar.Title, level
	default:
		if leaf.Word.IsDeed() && len(leaf.Word.Args) > 0 {
			r.noun(s, leaf.To, grammar.Phrase{Kind: grammar.Deed, Noun: leaf.Word}, at, leaf.Cost)
			return
		}
		if kind, english, ok := strings.Cut(sense, " "); ok && (kind == "event" || kind == "thing" || kind == "place" || kind == "level") {
			p.Kind, p.Text = grammar.Thing, english
			if kind == "event" {
				p.Noun = leaf.Word
			}
			r.thing(s, leaf, p, at)
			return
		}
		if role, ok := strings.CutPrefix(sense, "role "); ok {
			if p.Set, ok = r.world.Called(role); !ok || r.namesPosts(at, leaf.To) {
				return
			}
			if p.Set, ok = r.world.NamedSo(p.Set, "zh", leaf.Word.Lemma); !ok {
				return
			}
			p.Role = true
			r.noun(s, leaf.To, p, at, leaf.Cost)
			return
		}
		if ending, ok := strings.CutPrefix(sense, kindOfBody); ok {
			if !r.world.NameEnds(ending) {
				return
			}
			p.Kind, p.Main = grammar.Body, r.world.Main()
			r.noun(s, leaf.To, p, at, leaf.Cost)
			return
		}
		if name, ok := strings.CutPrefix(sense, "named "); ok {
			if p.ID = r.world.Body(name); p.ID == "" {
				if !r.world.HasPlace(name) {
					return
				}
				p.Text = name
			}
			p.Kind = grammar.Body
			r.noun(s, leaf.To, p, at, leaf.Cost)
			return
		}
		unit, ok := strings.CutPrefix(sense, "unit ")
		if unit == "time" {
			p.Kind = grammar.Unit
		} else if !ok || !grammar.UnitOf(sense, &p) {
			return
		}
	}
	r.noun(s, leaf.To, p, at, leaf.Cost)
}

// kindOfBody heads the sense of a noun by which the office is called where its name ends in what follows:
// 博物馆 of 江州博物馆.
const kindOfBody = "kind "

// namesPosts tells whether the records themselves call posts by what stands between two
// tokens.
func (r *reader) namesPosts(from, to int) bool {
	return slices.ContainsFunc(r.lattice.At(from), func(l grammar.Leaf) bool {
		return l.To == to && l.Mention != nil && len(l.Mention.Posts) > 0
	})
}

// nameOf is the noun of what somebody is called: 姓名.
const nameOf = "name"

// level is the noun of what a body ranks as: 级别.
const level = "level"

// thing reads what the records have by its words, with the year that stands before it:
// 1982年宪法.
func (r *reader) thing(s *state, leaf *grammar.Leaf, p grammar.Phrase, at int) {
	r.noun(s, leaf.To, p, at, leaf.Cost)
	if !s.top(partTime) {
		return
	}
	if t, ok := s.span.(query.Time); ok && t.Grain == query.Year && r.lattice.Gap(at) == fold.Glued {
		if p.Noun != nil {
			r.dropped(s, leaf.To, leaf.Cost+costWord) // 2008年奥运会的时候 is in that year
			return
		}
		p.Text = t.String() + " " + p.Text
		for _, next := range r.attached(s.instead(1, part{kind: partPhrase, from: s.from, phrase: &p}, leaf.Cost)) {
			r.add(leaf.To, next)
		}
	}
}
