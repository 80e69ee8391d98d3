package bot

import (
	"slices"
	"strings"

	"officebot/bot/language"
	"officebot/knowledge"
	"officebot/knowledge/fold"
)

// findPosts settles which posts the question is about: those it names, else
// those of the organization it names, else the office's own.
func (f *frame) findPosts() {
	var full, part []*knowledge.Post
	for i := range f.view {
		a := &f.view[i]
		posts := a.posts()
		if len(posts) == 0 {
			if a.has(language.Head) && f.pluralWord(a) {
				f.plural = true
			}
			continue
		}
		f.plural = f.plural || f.pluralMention(a) && !(i > 0 && f.view[i-1].has(language.Who))
		if i > 0 && noWords[f.reader.tokens[f.view[i-1].to-1].Text] && f.view[i-1].to-f.view[i-1].from < 3 {
			f.cues = f.cues.Or(language.SetOf(language.Vacant)) // "have no curator"
		}
		namesakes := f.reader.namesakes(a.mention)
		switch shared := intersect(part, posts); {
		case a.mention.Strength == knowledge.Full && (len(namesakes) > 0 || f.ofOtherBody(i)):
			part = appendNew(appendNew(part, posts), namesakes)
		case a.mention.Strength == knowledge.Full:
			full = appendNew(full, posts)
		case len(shared) > 0:
			part = shared // "chairs … the council": both name the same post
		default:
			part = appendNew(part, posts)
		}
	}
	office := f.bot().records.Office.Posts
	switch {
	case len(full) > 0:
		f.posts, f.explicit = full, true
	case len(part) > 0:
		f.narrow(part, office)
	case len(f.orgs) > 0 && len(f.orgPosts()) > 0:
		f.posts, f.explicit = f.byVerb(f.orgPosts()), true
	case len(f.orgs) > 0 && len(intersect(f.orgs, f.bot().records.Office.Organizations)) == 0:
		f.posts, f.headless = office, true
	default:
		f.posts = office
	}
	if f.hasWord("overall") || f.hasWord("altogether") || f.hasWord("including") || f.hasWord("incl") || f.hasWord("counting") {
		f.widen(office)
	}
}

// widen takes in all posts of the office where the question counts one of them
// in.
func (f *frame) widen(office []*knowledge.Post) {
	if !f.has(language.Alone) && len(intersect(f.posts, office)) == len(f.posts) {
		f.posts, f.explicit = office, false
	}
}

var noWords = map[string]bool{"no": true, "无": true}

// ofOtherBody tells whether the post at i is said to be of an organization that
// is not its own: "captain of the chess society" where only the rowing club has
// one.
func (f *frame) ofOtherBody(i int) bool {
	for k := i + 1; k < len(f.view); k++ {
		a := &f.view[k]
		if orgs := a.organizations(); len(orgs) > 0 {
			return !slices.ContainsFunc(f.view[i].posts(), func(p *knowledge.Post) bool {
				return p.Organization == nil || slices.Contains(orgs, p.Organization)
			})
		}
		if !a.filler() && !a.has(language.Of) {
			return false
		}
	}
	return false
}

// namesakes are further posts that a whole label names in part: "Prime Minister"
// is the label of one post and the beginning of other posts' labels.
func (r *reader) namesakes(whole *knowledge.Mention) []*knowledge.Post {
	var posts []*knowledge.Post
	for i := range r.mentions {
		m := &r.mentions[i]
		if m.From == whole.From && m.To == whole.To && m.Strength == knowledge.Part {
			posts = appendNew(posts, m.Posts)
		}
	}
	return posts
}

// narrow chooses among posts that share a short label: by the organization
// named with it, by the office, by who is named with it.
func (f *frame) narrow(part, office []*knowledge.Post) {
	if own := f.orgPosts(); len(own) > 0 {
		if chosen := intersect(own, part); len(chosen) > 0 {
			f.posts, f.explicit = chosen, true
			return
		}
		if chosen := f.labelled(own); len(chosen) > 0 {
			f.posts, f.explicit = chosen, true
			return
		}
		if len(intersect(office, part)) == 0 {
			f.posts, f.explicit, f.headless = nil, true, true
			return
		}
	}
	if len(f.orgs) > 0 && len(intersect(f.orgs, f.bot().records.Office.Organizations)) == 0 && len(f.orgPosts()) == 0 {
		f.headless = true
	}
	if chosen := intersect(office, part); len(chosen) > 0 {
		f.posts = chosen
		f.explicit = len(chosen) < len(office)
		return
	}
	f.posts, f.explicit = part, true
	if len(part) == 1 || len(f.people) == 0 {
		return
	}
	candidates := slices.Concat(f.choices...)
	var held []*knowledge.Post
	for _, p := range part {
		if slices.ContainsFunc(p.Tenures, func(t *knowledge.Tenure) bool { return slices.Contains(candidates, t.Person) }) {
			held = append(held, p)
		}
	}
	if len(held) > 0 {
		f.posts = held
	}
}

// orgPosts are the posts of the organizations that the question names.
func (f *frame) orgPosts() []*knowledge.Post {
	var posts []*knowledge.Post
	for _, o := range f.orgs {
		posts = appendNew(posts, o.Posts)
	}
	return posts
}

// byVerb picks of an organization's posts those that the question's verb tells:
// the head coach for "who coached". All where it tells none.
func (f *frame) byVerb(posts []*knowledge.Post) []*knowledge.Post {
	for i := range f.view {
		for _, noun := range f.bot().lexicon.Roles(f.reader.tokens[f.view[i].from].Text) {
			var chosen []*knowledge.Post
			for _, p := range posts {
				if strings.Contains(fold.String(p.Label), noun) {
					chosen = append(chosen, p)
				}
			}
			if len(chosen) > 0 {
				return chosen
			}
		}
	}
	return posts
}

// labelled picks the posts whose label holds the words by which the question
// calls the post.
func (f *frame) labelled(posts []*knowledge.Post) []*knowledge.Post {
	var chosen []*knowledge.Post
	for i := range f.view {
		if len(f.view[i].posts()) == 0 {
			continue
		}
		words := strings.TrimSuffix(f.text(i, i+1), "s")
		for _, p := range posts {
			if label := fold.String(p.Label); strings.Contains(label, words) || strings.Contains(words, label) {
				chosen = append(chosen, p)
			}
		}
	}
	return chosen
}

func (f *frame) pluralWord(a *atom) bool {
	word := f.reader.tokens[a.to-1].Text
	return strings.HasSuffix(word, "s") && !strings.HasSuffix(word, "ss")
}

// pluralMention tells whether a post is named in the plural: its last word is
// no word of the label or role as the records have it.
func (f *frame) pluralMention(a *atom) bool {
	for i := a.from; i < a.to; i++ {
		word := f.reader.tokens[i].Text
		if strings.HasSuffix(word, "s") && !strings.HasSuffix(word, "ss") || strings.HasSuffix(word, "men") {
			if !f.bot().nameWords()[word] {
				return true
			}
		}
	}
	return false
}

func appendNew[T comparable](to, from []T) []T {
	for _, v := range from {
		if !slices.Contains(to, v) {
			to = append(to, v)
		}
	}
	return to
}

func intersect[T comparable](a, b []T) []T {
	var both []T
	for _, v := range a {
		if slices.Contains(b, v) {
			both = append(both, v)
		}
	}
	return both
}
