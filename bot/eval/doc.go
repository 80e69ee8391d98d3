// Package eval works a query out from the records. It is the one place that does: a
// yes or no is a claim over the same sets as a list is. Times are three-valued
// (knowledge.Certainty); what the records are silent on is Unknown, never No, but
// where they are complete.
//
// A query is worked out from the inside. A set becomes a roll: tenures in order of
// time, each with how certain it is that it belongs, and why there is nobody where
// there is not. A span becomes periods, a claim an outcome, and an ask a Result. Of
// every tenure of a post a time and a person are looked up; whatever is not such a
// whole line is filtered.
//
//	set.go combine.go restrict.go under.go leaders.go acting.go   what belongs to a set
//	order.go step.go places.go select.go most.go                  order, neighbours, the n-th, the most
//	period.go span.go shift.go                                    times
//	claim*.go vacant.go                                           what is so or not
//	event.go fit.go fit_words.go doing.go filling.go              events and their roles
//	ask*.go nobody.go                                             results
//
// Three things are by convention, not by the dates alone: a handover that both
// sides date alike leaves no time between them; within the year in which one holder
// of a seat left, "after" is the next one's; and an edge of a tenure that is dated
// to a year stands for that year.
package eval
