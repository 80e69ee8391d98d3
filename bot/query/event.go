package query

// Event is something that happened, or a pattern of it: a verb and who or what
// stands in its roles. found(agent=jiang-zemin, patient=office, time=1993). A
// role that is not given is left open; a role filled by Gap is the one that a
// question or a description is about: appoint(agent=?, patient=zhang-jingwu).
//
// The verb any stands for every verb. The others are lemmas of the events' own
// vocabulary, one for a kind of event however it is worded. Those that the packs
// and questions use, with the roles they take:
//
//	found      agent patient time         set up, establish, create
//	abolish    agent patient time cause   dissolve, do away with
//	restore    agent patient time         bring back
//	cease      patient time cause         stop working, of a body
//	pass       agent patient time         adopt, of a law
//	grant      agent patient as time      give: patient is who gets it, as is what
//	appoint    agent patient as time      name, designate, choose: as is the post
//	become     agent as time cause        take office, of whom the posts do not list
//	succeed    agent patient as time      agent comes after patient, as in what
//	leave      agent patient time cause   go, be it known how or not; lose power
//	resign     agent patient time cause
//	dismiss    agent patient time cause
//	elect      agent patient as time
//	imprison   agent patient place time cause
//	persecute  agent patient time cause
//	die        patient time place cause
//	born       patient time place
//	locate     patient place              have its seat
//	rank       agent as                   as is the level
//	call       agent patient as           name: as is what it is called
//	head       agent patient as time      lead, of a body; as is the title
//	serve      agent patient time         work for: patient is who or what is served
//	have       agent patient time         patient is what is had: "informal office"
//	be         agent patient as time      as is what somebody is: "father", of patient
//	happen     agent place time           of what has a name: agent="second world war"
//
// Who or what stands alone in an event undergoes it: died, was born, ceased. A
// pattern that has it for the agent means the same.
type Event struct {
	Verb  string
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

// EventOf is the event that an ask is about as a whole; ok is false where it is about
// anything else.
func EventOf(ask Ask) (e Event, ok bool) {
	switch a := ask.(type) {
	case Filling:
		return a.Event, true
	case Events:
		return a.Event, true
	case Moment:
		happening, ok := a.Span.(Happening)
		return happening.Event, ok
	case Whether:
		holds, ok := a.Claim.(Holds)
		return holds.Event, ok
	}
	return Event{}, false
}
