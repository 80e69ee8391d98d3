package knowledge

import (
	"strings"
	"unicode/utf8"
)

// Records is everything one pack says. All slices are in the pack's order
// unless their comment says otherwise.
type Records struct {
	Office        Office
	People        []*Person
	Organizations []*Organization
	Posts         []*Post
	Tenures       []*Tenure // one for each run of consecutive memberships
	Facts         []*Fact
	Sources       []*Source
	Memberships   int // as the pack has them, re-elections counted singly
	Unsourced     int // memberships of data from elsewhere that cite nothing
	Ignored       []Ignored
	cited         []cited // every citation of ours, in the pack's order
}

// Ignored is a key that the program has no use for: of data from elsewhere, or one
// that has been given up.
type Ignored struct {
	Of    string // what had the key: "a person"
	Key   string
	Count int
}

// Office is what a question means that names no post and no organization:
// "the director", "the office".
type Office struct {
	Organizations []*Organization // in order of time; the last is the present one
	Posts         []*Post         // in order of time; the last is the present one
}

// Text is a text by language tag.
type Text map[string]string

// Person is somebody whom the records name.
type Person struct {
	ID         string
	Name       string // canonical
	Names      []Name // other names
	FamilyName string // "" where the pack does not tell
	GivenName  string
	Died       Date // zero where the pack does not tell
	Sources    []Citation
	Tenures    []*Tenure // by start
}

// Organization is a body that posts belong to or that facts are about.
type Organization struct {
	ID        string
	Name      string
	Names     []Name
	Founded   Date
	Dissolved Date
	Sources   []Citation
	Posts     []*Post
}

// Post is a position that people hold.
type Post struct {
	ID           string
	Label        string
	Names        []Name // other labels
	Role         string // what its holder is called in passing: "Director"
	Roles        []Name // the role in other languages
	Organization *Organization
	Shared       bool    // several people may hold it at once
	Seats        int     // how many may; 1 unless Shared, 0 where Shared and not told
	Succeeds     *Post   // whose line this post carries on (renamed, restored), or nil
	SucceededBy  []*Post // the posts that carry on this one's line, in the pack's order
	Complete     bool    // its list of holders is, so that a name's absence means something
	Sources      []Citation
	Tenures      []*Tenure // in order of time, acting and planned ones too
	full         []*Tenure // those that are not acting
	// For each tenure the latest end of it and all before, and the earliest start
	// of it and all after.
	latestEnd, earliestStart []Day
}

// Tenure is a person's unbroken time in a post: a stretch. Consecutive and
// overlapping memberships of one person (a re-election) are one tenure, unless
// only one of them is acting.
type Tenure struct {
	ID       string // of its first term
	Person   *Person
	Post     *Post
	Acting   bool // holds the post for want of a full holder, or in one's stead
	Start    Date // see StartGiven
	End      Date // zero while Ongoing
	EndTaken bool // no end is given: End is when the holder died or the post's body was dissolved
	Ongoing  bool
	Terms    []Term    // the memberships that make it up, in order of time
	Under    []*Person // whom the holder served, where the sources say so
	Sources  []Citation
	Number   int // its place in Post.Tenures, from 0
	Ordinal  int // its place in Post.Full, from 1; 0 for an acting one
	entry    int // of its first membership, in the pack
}

// Fact is a statement that the sources make about the office or its people.
type Fact struct {
	ID      string
	Title   Text      // what to call it in a list, empty where the pack does not tell
	About   []string  // ids of people, organizations and posts
	People  []*Person // the answer to "who?" or the people that a date is of
	Posts   []*Post   // the answer to "which post?"
	Text    Text
	Names   []Name // of the event, where the fact is one that dates a question
	Start   Date
	End     Date      // zero: as Start
	Vacant  []*Post   // posts that nobody held while it held
	During  []*Person // while these were in power
	Context []*Post   // posts for whose empty times it is worth telling
	Events  []Event   // what happened, as the pack spells it out
	Sources []Citation
}

// Source is a cited work.
type Source struct {
	ID        string
	Title     string
	Publisher string
	URL       string
	License   string
	Read      Date // the day it was read
}

// Citation is a place in a source.
type Citation struct {
	Source  *Source
	Section string
	Passage string // as it stands, or first and last words joined by "…"
	URL     string // of the source, with a text fragment that marks the passage
}

// StartGiven tells whether the start has an earliest day. It has none where the
// pack does not date it: Start is then Bounded by the end alone.
func (t *Tenure) StartGiven() bool {
	return t.Start.Precision != Bounded || t.Start.First > FirstDay
}

// In returns the name to use in a language: the first tagged with it, else the
// first of the same language in another script or region, else the canonical
// name.
func (p *Person) In(lang string) string { return nameIn(p.Name, p.Names, lang) }

// In is the label to use in a language; see Person.In.
func (p *Post) In(lang string) string { return nameIn(p.Label, p.Names, lang) }

// RoleIn is the role to use in a language, "" where the pack has none, or none that the language's
// own script has while the label is told in it.
func (p *Post) RoleIn(lang string) string {
	if p.Role == "" && len(p.Roles) == 0 {
		return ""
	}
	role := nameIn(p.Role, p.Roles, lang)
	if label := p.In(lang); role == p.Role && isASCII(role) && !isASCII(label[:1]) {
		return ""
	}
	return role
}

func isASCII(text string) bool {
	return !strings.ContainsFunc(text, func(r rune) bool { return r >= utf8.RuneSelf })
}

// In is the name to use in a language; see Person.In.
func (o *Organization) In(lang string) string { return nameIn(o.Name, o.Names, lang) }

// EventIn is the name to use in a language for the event that the fact is, ""
// where it is none; see Person.In.
func (f *Fact) EventIn(lang string) string {
	if len(f.Names) == 0 {
		return ""
	}
	return nameIn(f.Names[0].Text, f.Names, lang)
}

// In is the text in a language, falling back like Person.In and in the end to
// any text there is, by the order of the tags.
func (t Text) In(lang string) string {
	if s, ok := t[lang]; ok {
		return s
	}
	base, _, _ := strings.Cut(lang, "-")
	best := ""
	for tag := range t {
		if tagBase, _, _ := strings.Cut(tag, "-"); tagBase == base && (best == "" || tag < best) {
			best = tag
		}
	}
	if best != "" {
		return t[best]
	}
	for tag := range t {
		if best == "" || tag < best {
			best = tag
		}
	}
	return t[best]
}
