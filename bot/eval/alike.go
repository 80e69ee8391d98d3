package eval

import (
	"slices"

	"officebot/bot/query"
	"officebot/knowledge"
)

// alike are verbs of which one is worth telling where nothing is recorded of another.
var alike = [][]string{
	{"die", "kill", "murder", "assassinate", "shoot", "execute", "torture", "poison", "stab", "bury", "persecute", "purge", "survive"},
	{"imprison", "arrest", "release", "convict", "try", "accuse", "exile", "kidnap", "rehabilitate"},
	{"resign", "dismiss", "retire", "leave", "overthrow", "impeach", "vote-out", "demote", "recall", "lose"},
	{"appoint", "elect", "nominate", "hire", "promote", "inaugurate", "vote-in"},
	{"found", "abolish", "restore", "cease", "suspend", "rename", "merge", "succeed", "build"},
	{"pass", "repeal", "amend", "draft", "sign"},
}

// like notes the events of a like kind that happened to whom or what a pattern is
// about.
func (r *run) like(pattern query.Event) []Note {
	var out []Note
	for _, kin := range alike {
		if !slices.Contains(kin, pattern.Verb) {
			continue
		}
		for _, verb := range kin {
			about := query.Event{Verb: verb, Roles: rolesOf(undergoing(pattern), query.RolePatient)}
			for _, f := range r.ofObject(about) {
				out = append(out, untoldOf(&f)...)
			}
		}
	}
	return out
}

// otherWay is the other way of leaving a post: whoever was dismissed from it did not
// resign it.
var otherWay = map[string]string{"resign": "dismiss", "dismiss": "resign"}

// leftOtherwise makes a No of a way of leaving where the records tell that the one
// tenure that somebody had ended in the other way.
func (r *run) leftOtherwise(out *outcome, pattern query.Event) {
	if pattern.Verb == "die-in-office" && len(out.of) == 1 {
		r.leftAlive(out)
	}
	other, ok := otherWay[pattern.Verb]
	if !ok || len(out.of) != 1 || len(out.of[0].Tenures) != 1 {
		return
	}
	ended := out.of[0].Tenures[0].End
	about := query.Event{Verb: other, Roles: []query.Role{{Kind: query.RolePatient, Filler: query.Entity{ID: out.of[0].ID}}}}
	for _, f := range r.agreeing(about) {
		if p, dated := f.dates(); dated && f.fit == fits && !ended.IsZero() && !p.days().Intersect(ended.Span()).Empty() {
			out.verdict, out.notes = No, nil
			out.tells(&f)
		}
	}
}

// leftAlive makes a No of somebody's death in office where the records tell of every tenure how else
// it ended, or that he died later.
func (r *run) leftAlive(out *outcome) {
	who := out.of[0]
	for _, t := range who.Tenures {
		later := !who.Died.IsZero() && !t.End.IsZero() && who.Died.First > t.End.Last
		if reason := t.EndReason(); t.Ongoing || !later && reason != knowledge.Resigned && reason != knowledge.Dismissed && reason != knowledge.PostAbolished {
			return
		}
	}
	if len(who.Tenures) > 0 {
		out.verdict, out.notes, out.held = No, nil, r.tenuresOf(who, false)
		out.cited = append(out.cited, sourcesOf(who)...)
	}
}
