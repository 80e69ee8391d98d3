package names

import (
	"cmp"
	"slices"

	"officebot/knowledge"
)

// find is a phrase that the glyphs from up to to may be meant for.
type find struct {
	from, to int
	node     uint32
	word     uint32 // its last one
	slips    int
	bent     bool // a glyph is not as the phrase has it
	frail    bool // a bent one is very short
	sense    sense
}

func (s *slips) keepPeople(f find) {
	for _, sense := range s.at(f.node) {
		if sense.kind == ofPerson {
			f.sense = sense
			s.keep(f)
		}
	}
}

// keep notes a find, unless its words as they stand are the whole name of
// something of its kind.
func (s *slips) keep(f find) {
	node, hash, known := uint32(0), uint64(0), true
	for _, g := range s.line[f.from:f.to] {
		hash = hash*g.power + g.hash
		if known {
			node, known = s.step(node, g.id)
		}
	}
	if known && s.names(node, f.sense.kind) {
		return
	}
	named := false
	s.joined.each(hash, func(node uint32) {
		named = named || s.depth[node] > 1 && s.names(node, f.sense.kind)
	})
	if !named {
		s.finds = append(s.finds, f)
	}
}

// mentions turns the finds into mentions, cut to the range of tokens.
func (s *slips) mentions(from, to int) []Mention {
	slices.SortStableFunc(s.finds, func(a, b find) int {
		return cmp.Or(
			cmp.Compare(a.sense.kind, b.sense.kind),
			cmp.Compare(b.to-b.from, a.to-a.from),
			cmp.Compare(a.from, b.from),
			cmp.Compare(a.slips, b.slips),
			cmp.Compare(b.sense.strength, a.sense.strength),
			cmp.Compare(a.node, b.node),
		)
	})
	var mentions []Mention
	var kept []find
	for _, f := range s.finds {
		worse, merged := false, false
		for i, k := range kept {
			switch {
			case k.sense.kind != f.sense.kind || k.to <= f.from || f.to <= k.from:
			case k.from == f.from && k.to == f.to && k.slips == f.slips && k.sense.strength == f.sense.strength:
				mentions[i] = s.both(mentions[i], s.mention(f.sense, 0, 0))
				merged = true
			default:
				worse = true
			}
		}
		if worse || merged {
			continue
		}
		m := s.mention(f.sense, max(from, int(s.line[f.from].at)), min(to, int(s.line[f.to-1].at)+1))
		m.Strength = knowledge.Near
		kept, mentions = append(kept, f), append(mentions, m)
	}
	slices.SortStableFunc(mentions, func(a, b Mention) int {
		return cmp.Or(cmp.Compare(kindOf(&a), kindOf(&b)), cmp.Compare(a.From, b.From), cmp.Compare(b.To, a.To))
	})
	return mentions
}

// both joins the candidates of two mentions of the same words and kind.
func (s *slips) both(a, b Mention) Mention {
	a.People = union(s.records.People, a.People, b.People)
	a.Posts = union(s.records.Posts, a.Posts, b.Posts)
	a.Organizations = union(s.records.Organizations, a.Organizations, b.Organizations)
	return a
}

// union is what a or b have, in the order of all, at most maxPart.
func union[T comparable](all, a, b []T) []T {
	in := make(map[T]bool, len(a)+len(b))
	for _, x := range a {
		in[x] = true
	}
	for _, x := range b {
		in[x] = true
	}
	var both []T
	for _, x := range all {
		if len(both) == min(len(in), maxPart) {
			break
		}
		if in[x] {
			both = append(both, x)
		}
	}
	return both
}
