package en

import (
	"slices"
	"strings"

	"officebot/bot/grammar"
	"officebot/bot/query"
	"officebot/knowledge"
	"officebot/knowledge/fold"
)

// headless is a phrase whose head is left out: "the third", "the longest-serving",
// "how many".
func (r *reader) headless(to int, s spec, cost int, out *[]edge) {
	counted := s.phrase.Ask == grammar.HowMany && !s.much
	if s.number > 1 && s.phrase.Definite && len(s.picks) == 0 && s.ordinal == 0 && s.owner == nil && !s.compared && len(s.times) == 0 {
		if s.number == r.world.Holders() {
			*out = append(*out, edge{to, cost + costHeadless, grammar.Phrase{Kind: grammar.People, Set: query.All{}, Plural: true, Definite: true}})
			return // "the five" are all whom there were
		}
		// "the four who have left"; without a description they are those that the talk is about
		*out = append(*out,
			edge{to, cost + costHeadless, grammar.Phrase{Kind: grammar.People, Set: query.All{}, N: s.number, Plural: true, Definite: true, Pointed: true}},
			edge{to, cost + costHeadless, grammar.Phrase{Kind: grammar.People, Set: query.Hole{Kind: query.They}, Plural: true, Definite: true, Hole: true}})
	}
	if len(s.picks) == 0 && s.ordinal == 0 && !counted || s.owner != nil {
		return
	}
	if counted {
		if r.isA(to, grammar.Noun, "body") {
			return // "how many offices" counts nobody
		}
		cost += costHowMany
	}
	if p, ok := s.apply(grammar.Phrase{Kind: grammar.People, Set: query.All{}}); ok {
		*out = append(*out, edge{to, cost + costHeadless, p})
	}
}

// head reads a leaf as the head of a phrase.
func (r *reader) head(at int, leaf *grammar.Leaf, s spec, cost int, out *[]edge) {
	var heads []edge
	switch {
	case leaf.Mention != nil:
		heads = r.named(leaf, &s)
	case leaf.Word != nil && leaf.Word.Class == grammar.Noun:
		heads = r.common(at, leaf, &s)
	case s.phrase.Definite && !s.phrase.Pointed && s.bare() && leaf.Word != nil && leaf.Word.Class == grammar.Pronoun && leaf.Word.Sense == "one" && r.placed(leaf.To):
		heads = []edge{{leaf.To, costHeadless, grammar.Phrase{Kind: grammar.People, Set: query.All{}}}}
	}
	for _, h := range heads {
		s, ok := r.emptyThen(s, &h.phrase)
		if !ok {
			continue
		}
		if p, ok := r.agedBody(s, &h.phrase).apply(h.phrase); ok {
			if links, counted := r.linksCompany(s.from); links && p.Role {
				if many, ok := s.soMany(&p, counted); ok {
					*out = append(*out, edge{h.to, cost + h.cost, many})
				}
			}
			if s.topmost != 0 {
				continue
			}
			*out = append(*out, edge{h.to, cost + h.cost, p})
			if p.Ask == grammar.Whose && p.Kind == grammar.Tenure && p.Set == nil {
				// "whose term ended in 2003" is who ended it.
				*out = append(*out, edge{h.to, cost + h.cost + 1, grammar.Phrase{Kind: grammar.People, Set: query.All{}, Ask: grammar.Which}.Picked(s.picks)})
			}
		}
	}
}

// emptyThen narrows a vacancy to those of a time that stands before its noun, "the 2023 gap"; ok is false where
// there was none then.
func (r *reader) emptyThen(s spec, p *grammar.Phrase) (rest spec, ok bool) {
	if p.Kind != grammar.Vacancy || len(s.times) == 0 && s.number < earliestYear {
		return s, true
	}
	days := knowledge.YearDate(s.number).Span() // behind "before" the year is read with it
	if len(s.times) > 0 {
		time, written := s.times[0].(query.Time)
		if !written || len(s.times) > 1 || s.number > 0 {
			return s, false
		}
		days = time.Days
	}
	p.Empty, p.Narrowed, s.times, s.number = r.world.EmptyIn(p.Empty, days, query.Touching), true, nil, 0
	return s, len(p.Empty) > 0
}

// bare tells whether nothing but an article stands before a head.
func (s *spec) bare() bool {
	return len(s.picks) == 0 && s.number == 0 && s.ordinal == 0 && s.owner == nil && len(s.times) == 0
}

// placed tells whether what stands at a token says which one is meant: "the one before
// Ding".
func (r *reader) placed(at int) bool {
	return r.hasPreposition(at, "before") || r.hasPreposition(at, "after") || r.hasPreposition(at, "between") || r.hasPreposition(at, "under")
}

// named reads a name: of a person, one edge for each who has it; of posts, a role;
// of an organization.
func (r *reader) named(leaf *grammar.Leaf, s *spec) []edge {
	m := leaf.Mention
	switch {
	case len(m.People) > 0:
		if all := r.bearers(m, s); all != nil {
			return all
		}
		if s.phrase.Ask == grammar.Which && len(m.People) == 1 && !(s.from > 0 && r.isPreposition(s.from-1)) {
			return nil // "tell me what Mao founded" asks for none of several of that name
		}
		if s.any && (len(s.picks) > 0 || s.number > 0 || s.ordinal != 0 || s.owner != nil) {
			return nil
		}
		return people(leaf.To, r.called(m))
	case len(m.Posts) > 0:
		role := grammar.Phrase{Kind: grammar.People, Set: r.world.Role(m.Posts), Role: true, Plural: r.plural(m.From, leaf.To), Ship: r.ship(leaf.To - 1)}
		edges := []edge{{leaf.To, 0, role}}
		if role.Ship && (s.phrase.Ask == grammar.Which || s.owner != nil && s.owner.Ask == grammar.Whose) {
			return []edge{{leaf.To, 0, grammar.Phrase{Kind: grammar.Tenure, Set: role.Set, Ask: grammar.Which}}} // "whose chairmanship"
		}
		if s.owner != nil {
			// "his director" is whoever served him in that post.
			if owned, ok := grammar.Own(role, *s.owner); ok {
				return []edge{{leaf.To, 0, owned}}
			}
			return nil
		}
		if !s.any {
			// A title before a name: "President Jiang Zemin".
			for _, next := range r.lattice.At(leaf.To) {
				if next.Mention != nil && len(next.Mention.People) > 0 {
					for _, e := range people(next.To, r.called(next.Mention)) {
						e.phrase.As = role.Set
						edges = append(edges, e)
					}
				}
			}
		}
		return edges
	case len(m.Organizations) > 0 && !r.isOtherBody(m.From):
		var edges []edge
		cost := 0
		if r.isPostOf(m.From, leaf.To) {
			cost = costPostOf
		}
		for _, o := range m.Organizations {
			edges = append(edges, edge{leaf.To, cost, grammar.Phrase{Kind: grammar.Body, ID: o.ID}})
		}
		return edges
	}
	return nil
}

// isOtherBody tells whether the name of a body at a token has an adjective in front that makes another name of it: "New
// Aldermoor", "Little Thornwick".
func (r *reader) isOtherBody(from int) bool {
	if from < 2 || r.lattice.Gap(from) != fold.Space {
		return false
	}
	before, first := r.lattice.Tokens[from-1], r.lattice.Tokens[from-2]
	return before.Upper && r.lattice.Tokens[from].Upper && !first.Upper && IsInSet("of another place", before.Text)
}

// costPostOf is what it costs to read "the office of president" as a body.
const costPostOf = 12

// isPostOf tells whether a name of a body may as well be a post, by what its holder is
// called: of the body's president one would say "the office of the president".
func (r *reader) isPostOf(from, to int) bool {
	first := r.lattice.Tokens[from]
	return !first.Upper && to > from+2 && r.hasPreposition(from+1, "of") &&
		slices.ContainsFunc(r.lattice.At(from), func(l grammar.Leaf) bool { return l.Word != nil && l.Word.Sense == "post" }) &&
		slices.ContainsFunc(r.lattice.At(from+2), func(l grammar.Leaf) bool { return l.Mention != nil && len(l.Mention.Posts) > 0 && l.To == to })
}

// ship tells whether a token is a noun for a post or the time in it: "presidency", and by its
// ending the one that the records have for a post of theirs, "mastership".
func (r *reader) ship(at int) bool {
	return endsAsPost(r.lattice.Tokens[at].Text) || slices.ContainsFunc(r.lattice.At(at), func(l grammar.Leaf) bool {
		return l.Word != nil && l.Word.Sense == "directorship"
	})
}

// endsAsPost tells whether a word has the ending of a noun for a post.
func endsAsPost(text string) bool {
	for end := range sets().claims["endings of a post"] {
		if strings.HasSuffix(text, end) && len(text) > len(end)+shortestTitle {
			return true
		}
	}
	return false
}

// shortestTitle is how many letters a title has at least before such an ending.
const shortestTitle = 3

// plural tells whether the head of a post's name is in the plural: "chairmen of the
// club".
func (r *reader) plural(from, to int) bool {
	head := from
	for head+1 < to && !r.isPreposition(head+1) {
		head++
	}
	for head > from && IsInSet("behind titles", r.lattice.Tokens[head].Text) {
		head--
	}
	text := r.lattice.Tokens[head].Text
	return strings.HasSuffix(text, "s") && !strings.HasSuffix(text, "ss") || strings.HasSuffix(text, "men")
}

func (r *reader) isPreposition(at int) bool {
	for _, leaf := range r.lattice.At(at) {
		if leaf.Word != nil && leaf.Word.Class == grammar.Preposition && leaf.To == at+1 {
			return true
		}
	}
	return false
}
