// Package eval works a query out from the records. It is the one place that
// does: a yes or no is a claim over the same sets as a list is. Times are
// three-valued (knowledge.Certainty); what the records are silent on is Unknown,
// never No, but where they are complete.
package eval
