package eval

import (
	"officebot/bot/query"
	"officebot/knowledge"
)

// doing is the tenures of a set whose people stand in an event at its gap.
func (r *run) doing(s query.Doing) roll { return failed(silent) }

// happening is when an event took place.
func (r *run) happening(s query.Happening) times { return times{why: silent} }

// happened says that an event took place with the roles given.
func (r *run) happened(c query.Holds) outcome { return outcome{} }

// events answers what the records tell of events.
func (r *run) events(result *Result, a query.Events) {}

// filling answers who or what fills the gap of an event.
func (r *run) filling(result *Result, a query.Filling) {}

var _ knowledge.Day
