package knowledge

// Event is what happened, as a fact says it: who did what to whom, as what,
// where and when. What the pack does not tell is zero, and that is silence: an
// event without an Agent does not say that nobody did it.
type Event struct {
	Verb    string // a lemma: "appoint", "found"
	Agent   Ref    // who did it
	Patient Ref    // whom or what it was done to, or who it happened to
	As      Ref    // what the patient became or was: a post, or text
	Place   string
	Start   Date // when it happened, or began; zero: the pack gives no time
	End     Date // when it was over; zero: as Start
}

// Ref is whom or what a record points to: one of Person, Organization and Post
// where the records have it, else Text. The zero Ref is "not told". Two Refs
// are equal where they point to the same.
type Ref struct {
	Person       *Person
	Organization *Organization
	Post         *Post
	Text         string
}

// IsZero tells whether the Ref points to nothing.
func (r Ref) IsZero() bool { return r == Ref{} }

// ID is the id of the entry that the Ref points to, "" for a text.
func (r Ref) ID() string {
	switch {
	case r.Person != nil:
		return r.Person.ID
	case r.Organization != nil:
		return r.Organization.ID
	case r.Post != nil:
		return r.Post.ID
	}
	return ""
}

// In is the name of what the Ref points to in a language, or its text; see
// Person.In.
func (r Ref) In(lang string) string {
	switch {
	case r.Person != nil:
		return r.Person.In(lang)
	case r.Organization != nil:
		return r.Organization.In(lang)
	case r.Post != nil:
		return r.Post.In(lang)
	}
	return r.Text
}
