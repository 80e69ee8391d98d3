package query

// Event is something that happened, or a pattern of it: a verb and who or what
// stands in its roles. found(agent=jiang-zemin, patient=office, time=1993). A
// role that is not given is left open; a role filled by Gap is the one that a
// question or a description is about: appoint(agent=?, patient=zhang-jingwu).
type Event struct {
	Verb  string // a verb of the events' own vocabulary: found, appoint, imprison
	Roles []Role // in the order of the kinds, each kind once
}

// Role is a part of an event and who or what fills it.
type Role struct {
	Kind   RoleKind
	Filler Filler
}

// RoleKind names a role: agent, patient, as, place, time, cause, manner.
type RoleKind uint8

// RoleAgent does it, RolePatient it is done to, RoleAs is in what capacity or as
// what; the others are where, when, why and how.
const (
	RoleAgent RoleKind = iota
	RolePatient
	RoleAs
	RolePlace
	RoleTime
	RoleCause
	RoleManner
)

// Filler fills a role: an Entity, a Thing, the People of a set, a When, or the Gap.
type Filler interface {
	String() string
	filler()
}

// Entity is a record by its id: a person, an organization, a post.
type Entity struct{ ID string }

// Thing is a filler that the records have no id for, by its folded text:
// "qincheng prison".
type Thing struct{ Text string }

// People is a set that fills a role: patient=nth(all(), 1).
type People struct{ Set Set }

// When is a span that fills a role: time=1975.
type When struct{ Span Span }

// Gap is the role that is asked for, or in a description the one described: ?.
type Gap struct{}

func (Entity) filler() {}
func (Thing) filler()  {}
func (People) filler() {}
func (When) filler()   {}
func (Gap) filler()    {}
