package say

import (
	"slices"

	"officebot/bot/query"
	"officebot/bot/voice"
	"officebot/knowledge"
)

// noun is a set of holders as a noun: a core with what restricts it. Which of
// the two comes first, and whether the core takes an article, is the language's.
type noun struct {
	core, mods string
	definite   bool // "the third director" beside "director"
	proper     bool // a name: no restriction goes with it but as its own
	plural     bool
}

// number is whether a noun is said of one or of many.
type number bool

const (
	one  number = false
	many number = true
)

// text is the noun as it stands behind "was": "director in 2010", "the third
// director".
func (w *writer) text(n noun) string {
	core := n.core
	if (n.definite || n.plural) && !n.proper {
		core = w.phrase("set.the", arg("core", core))
	}
	return w.restricted(core, n.mods)
}

// object is the noun of a set as it stands alone, for somebody: "Chen Shiju",
// "the director in 2010".
func (w *writer) object(s query.Set) string {
	n := w.noun(s, one)
	n.definite = true
	return w.text(n)
}

// bare is the noun without an article: "director in 2010".
func (w *writer) bare(n noun) string { return w.restricted(n.core, n.mods) }

func (w *writer) restricted(core, mods string) string {
	if mods == "" {
		return core
	}
	return w.phrase("set.restricted", arg("core", core), arg("mods", mods))
}

// with is the noun with another restriction.
func (w *writer) with(n noun, key string, args ...voice.Arg) noun {
	mod := w.phrase(key, args...)
	if n.mods != "" {
		mod = w.phrase("set.more mods", arg("mods", n.mods), arg("mod", mod))
	}
	n.mods = mod
	return n
}

// recore is the noun with another core around its own.
func (w *writer) recore(n noun, key string, args ...voice.Arg) noun {
	n.core = w.phrase(key, append(args, arg("core", n.core))...)
	n.definite = true
	return n
}

// noun is a set as a noun, of one or of many.
func (w *writer) noun(s query.Set, num number) noun {
	switch s := s.(type) {
	case query.All:
		return w.postsNoun(w.postsOf(s), num)
	case query.Body:
		return w.bodyNoun(s, num)
	case query.Of:
		return noun{core: w.namesOfIDs(s.People), proper: true}
	case query.Join:
		return w.joined(s)
	case query.Meet:
		return w.meeting(s, num)
	case query.Hole:
		return w.hole(s)
	case query.Step, query.Beyond, query.Between:
		return w.along(s, num)
	case query.Nth, query.Take, query.Most:
		return w.picked(s, num)
	}
	return w.restriction(s, num)
}

// postsOf are the posts that a set of All means, the office's where it names
// none.
func (w *writer) postsOf(s query.All) []*knowledge.Post {
	if len(s.Posts) == 0 {
		return w.records.Office.Posts
	}
	posts := make([]*knowledge.Post, 0, len(s.Posts))
	for _, id := range s.Posts {
		if p := w.posts[id]; p != nil {
			posts = append(posts, p)
		}
	}
	return posts
}

func (w *writer) postsNoun(posts []*knowledge.Post, num number) noun {
	core := w.rolesOf(posts)
	if w.found != nil && len(posts) > 1 && slices.Contains(posts, w.found) {
		core = w.title(w.found)
	}
	if num == many {
		core = w.voice.Plural(core)
	}
	return noun{core: core, plural: num == many}
}

func (w *writer) bodyNoun(s query.Body, num number) noun {
	o := w.bodies[s.Organization]
	if o != nil && len(o.Posts) == 1 {
		return w.postsNoun(o.Posts, num)
	}
	if o != nil && w.found != nil && w.found.Organization == o {
		return w.postsNoun([]*knowledge.Post{w.found}, num)
	}
	core := w.phrase("set.body", arg("organization", w.entity(s.Organization)))
	if num == many {
		core = w.voice.Plural(core)
	}
	return noun{core: core, definite: true, plural: num == many}
}

func (w *writer) namesOfIDs(ids []string) string {
	names := make([]string, len(ids))
	for i, id := range ids {
		names[i] = w.entity(id)
	}
	return w.voice.Join(names)
}

func (w *writer) joined(s query.Join) noun {
	texts := make([]string, len(s.Sets))
	for i, set := range s.Sets {
		texts[i] = w.object(set)
	}
	return noun{core: w.voice.Join(texts), proper: true}
}

// meeting is people as holders of something: "Chen Shiju as director".
func (w *writer) meeting(s query.Meet, num number) noun {
	n := w.noun(s.Sets[0], num)
	for _, other := range s.Sets[1:] {
		if namesSeveral(other) {
			continue // whoever of them it was, the answer names
		}
		if _, named := s.Sets[0].(query.Of); named && !namesOne(other) {
			continue // "Jia, the first director": his name is enough
		}
		if _, person := takeApart(other); !person {
			also := w.noun(other, num)
			if also.core == n.core && also.mods != "" && n.mods != "" {
				n.mods = w.phrase("set.both mods", arg("mods", n.mods), arg("mod", also.mods)) // two things of the same holders
				continue
			}
			n = w.with(n, "set.also", arg("set", w.bare(w.noun(other, one))))
			n.definite = true
			continue
		}
		n = noun{core: w.phrase("set.as", arg("set", w.object(other)), arg("core", w.bare(n))), proper: true}
	}
	return n
}

// namesSeveral tells whether a set is several people by their names.
func namesSeveral(s query.Set) bool {
	if of, ok := s.(query.Of); ok {
		return len(of.People) > 1
	}
	join, ok := s.(query.Join)
	return ok && !slices.ContainsFunc(join.Sets, func(s query.Set) bool {
		_, named := s.(query.Of)
		return !named
	})
}

// namesOne tells whether a set is somebody by name, or what he was.
func namesOne(s query.Set) bool {
	switch s.(type) {
	case query.Of, query.All:
		return true
	}
	return false
}

var holeKeys = map[query.HoleKind]string{query.He: "set.he", query.They: "set.they", query.Former: "set.former", query.Latter: "set.latter", query.One: "set.one"}

func (w *writer) hole(s query.Hole) noun {
	return noun{core: w.phrase(holeKeys[s.Kind], arg("ordinal", w.voice.Ordinal(max(s.N, 1)))), proper: true}
}
