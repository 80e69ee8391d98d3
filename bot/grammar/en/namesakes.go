package en

import (
	"slices"
	"strings"

	"officebot/bot/grammar"
	"officebot/bot/query"
	"officebot/knowledge"
	"officebot/knowledge/fold"
)

// called are the people of a mention: where it is somebody's whole name of record, not
// those who are called so besides.
func (r *reader) called(m *knowledge.Mention) []*knowledge.Person {
	if len(m.People) == 1 {
		return m.People
	}
	return r.ofPosts(r.ofThatName(m))
}

// ofThatName are the people of a mention, each as good as any other.
func (r *reader) ofThatName(m *knowledge.Mention) []*knowledge.Person {
	if m.Strength != knowledge.Full {
		return r.bySurname(m)
	}
	text := r.text(m.From, m.To)
	var own []*knowledge.Person
	for _, p := range m.People {
		if fold.String(p.Name) == text {
			own = append(own, p)
		}
	}
	if len(own) > 0 {
		return own
	}
	return m.People
}

func people(to int, all []*knowledge.Person) []edge {
	var edges []edge
	for _, p := range all[:min(len(all), maxNamesakes)] {
		edges = append(edges, edge{to, 0, grammar.Phrase{Kind: grammar.People, Set: query.Of{People: []string{p.ID}}, Named: true}})
	}
	return edges
}

// maxNamesakes is how many people of one name are told apart.
const maxNamesakes = 4

// ofPosts are those of very many people of one name who held a post that the sentence names:
// of all Johnsons the one who was mayor. Where nobody did, or there are few, all are meant.
func (r *reader) ofPosts(all []*knowledge.Person) []*knowledge.Person {
	if len(all) <= maxNamesakes {
		return all
	}
	posts := r.postsNamed()
	held := slices.DeleteFunc(slices.Clone(all), func(p *knowledge.Person) bool {
		return !slices.ContainsFunc(p.Tenures, func(t *knowledge.Tenure) bool { return slices.Contains(posts, t.Post) })
	})
	if len(held) == 0 {
		return all
	}
	return held
}

// postsNamed are the posts that the sentence names, in full where it does.
func (r *reader) postsNamed() []*knowledge.Post {
	var posts []*knowledge.Post
	to := 0
	for at := range r.lattice.Len() {
		for _, leaf := range r.lattice.At(at) {
			if m := leaf.Mention; m != nil && len(m.Posts) > 0 && leaf.To > to {
				posts, to = append(posts, m.Posts...), leaf.To
			}
		}
	}
	return posts
}

// bySurname are the people of one word of a name: those whose surname it is, where it is
// another part of the names of others.
func (r *reader) bySurname(m *knowledge.Mention) []*knowledge.Person {
	if m.To != m.From+1 {
		return m.People
	}
	text := r.text(m.From, m.To)
	var own []*knowledge.Person
	for _, p := range m.People {
		if surname(p) == text {
			own = append(own, p)
		}
	}
	if len(own) > 0 {
		return own
	}
	return m.People
}

// surname is somebody's family name, folded; where the records do not tell it, the last
// of his names.
func surname(p *knowledge.Person) string {
	if p.FamilyName != "" {
		return fold.String(p.FamilyName)
	}
	words := strings.Fields(fold.String(p.Name))
	for len(words) > 1 && sets().suffixes[words[len(words)-1]] {
		words = words[:len(words)-1]
	}
	if len(words) == 0 {
		return ""
	}
	return words[len(words)-1]
}

// keep keeps a clause that is no part of another's, with those of the same words that cost as
// much and are about others of the same name; of these, those who held what it says they held.
func (c *clauseReader) keep(one read) {
	for i := 0; i < len(c.out); i++ {
		known := &c.out[i]
		if known.to != one.to || one.cost < known.cost {
			continue
		}
		if one.cost > known.cost || !namesakes(&one.prop, &known.prop) {
			return
		}
		if held, before := c.isHeld(&one.prop), c.isHeld(&known.prop); held != before {
			if before {
				return
			}
			known.cost = one.cost + 1 // dearer than who did
		}
	}
	c.out = slices.DeleteFunc(c.out, func(known read) bool { return known.to == one.to && known.cost > one.cost })
	one.prop.Fills = slices.Clone(one.prop.Fills)
	c.out = append(c.out, one)
}

// isHeld tells whether it is so that whom a clause names held the post that it says.
func (c *clauseReader) isHeld(p *grammar.Prop) bool {
	holder, post := p.Of("holder"), p.Of("post")
	return holder == nil || post == nil || holder.Set == nil || post.Set == nil || c.world.Held(holder.Set, post.Set)
}

// others tells whether two sets are of people who are named, and who differ.
func others(a, b query.Set) bool {
	x, named := a.(query.Of)
	y, both := b.(query.Of)
	return named && both && !slices.Equal(x.People, y.People)
}

// namesakes tells whether two clauses say the same of people who differ.
func namesakes(a, b *grammar.Prop) bool {
	if a.Pred != b.Pred || a.Gap != b.Gap || len(a.Fills) != len(b.Fills) || len(a.Steps) != len(b.Steps) {
		return false
	}
	differ := false
	for i := range a.Steps { // "who came before Wilson"
		differ = differ || others(a.Steps[i].From, b.Steps[i].From) || others(a.Steps[i].To, b.Steps[i].To)
	}
	for i := range a.Fills {
		x, y := &a.Fills[i], &b.Fills[i]
		if x.Role != y.Role {
			return false
		}
		if x.Phrase.Same(&y.Phrase) {
			continue
		}
		one, _ := x.Phrase.Set.(query.Of)
		other, _ := y.Phrase.Set.(query.Of)
		if len(one.People) != 1 || len(other.People) != 1 {
			return false
		}
		differ = true
	}
	return differ
}
