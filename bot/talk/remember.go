package talk

import (
	"slices"

	"officebot/bot/eval"
	"officebot/bot/query"
	"officebot/knowledge"
)

// maxNames is how many people a topic keeps.
const maxNames = 30

// After is what the talk is about when results have been told: those of a message's
// readings, or of one. m is the message, before what the talk was about.
func (t *Talk) After(before *Topic, m *Message, results []eval.Result) Topic {
	if len(results) == 0 || m.Thought || m.Aside {
		return *before // an objection leaves the question open
	}
	r := &results[0]
	for len(r.Parts) > 0 && isSeveral(r.Ask) {
		r = &r.Parts[len(r.Parts)-1]
	}
	after := Topic{
		Asked: query.Text{Ask: r.Ask}, Group: before.Group, Among: before.Among, Several: before.Several, Spoken: before.Spoken, Body: before.Body,
		Nobody: r.Status == eval.NoHolder || nobody(r), Unsure: r.Status == eval.Ambiguous || len(results) > 1,
		Silent: r.Status == eval.NotInRecord, Ago: m.Ago || before.Ago && m.Part.N > 0, Complete: m.Whom || slices.ContainsFunc(m.Alone, func(ask query.Ask) bool { return query.Simplify(ask).String() == r.Ask.String() }),
	}
	after.Pair = pairAfter(before, m)
	after.Named = t.namedIn(r.Ask)
	for i := range results[1:] {
		after.Maybe = spokenWith(after.Maybe, t.namedIn(results[i+1].Ask))
	}
	after.People = t.about(before, r, results, after.Named)
	after.Posts = t.besideOffice(before, r)
	people := peopleOf(results)
	_, listed := r.Ask.(query.List)
	switch {
	case len(people) > 1, listed && len(people) == 1:
		after.Several = people // of a list of one, "they" are he
	case before.Unsure && before.group() != nil:
		after.Several = nil // those who were left open are none of whom the talk is still
	}
	after.Spoken = spokenWith(before.Spoken, people)
	if after.steppedFromOne() && len(people) > 0 {
		after.Spoken = spokenWith(spokenWith(before.Spoken, after.Named), people) // "who did Han replace?"
	}
	if len(after.People) == 1 {
		after.Spoken = spokenWith(after.Spoken, after.People) // "what did Ding abolish?"
	}
	after.Others, after.Line = restAfter(before, after.People), lineAfter(r)
	if after.Nobody {
		after.Beside = besideAfter(r)
	}
	if group, picked := groupOf(r); group != nil && (len(people) > 0 || before.group() == nil) && !(picked && before.group() != nil && before.group().String() == group.String()) {
		after.Group, after.Among = query.Text{Ask: query.Who{Set: group}}, nil
		if !picked {
			after.Among = toldOf(r)
		}
	}
	when := spokenOf(r.Ask)
	if _, gaps := r.Ask.(query.Gaps); gaps && len(r.Gaps) == 1 {
		when = emptyTime(r.Gaps[0]) // the talk is of that time
	}
	if _, apart := r.Ask.(query.Apart); apart && len(r.Dates) == 2 && r.Dates[0].Last+1 < r.Dates[1].First {
		when = query.Time{Days: knowledge.Span{From: r.Dates[0].Last + 1, To: r.Dates[1].First - 1}, Grain: query.Stretch}
	}
	switch {
	case when != nil:
		after.When = query.Text{Ask: query.Moment{Span: when}}
	case r.Status == eval.NotInRecord:
		after.When = before.When // silence does not turn the talk to another time
	}
	if body := t.bodyIn(r); body != "" {
		after.Body = body
	}
	after.Held = heldAfter(before, &after)
	return after
}

// emptyTime is the time of a gap.
func emptyTime(gap knowledge.Gap) query.Span {
	return query.Time{Days: knowledge.Span{From: gap.After.End.Last + 1, To: gap.Before.Start.First - 1}, Grain: query.Stretch}
}

// nobody tells whether the answer is that there was nobody: "was there a director in
// 1970?"
func nobody(r *eval.Result) bool {
	if _, gaps := r.Ask.(query.Gaps); gaps {
		return len(r.Gaps) == 1
	}
	whether, ok := r.Ask.(query.Whether)
	if !ok {
		return false
	}
	if _, vacant := whether.Claim.(query.Vacant); vacant {
		return r.Verdict == eval.Yes
	}
	if r.Verdict != eval.No || len(r.People) > 0 {
		return false
	}
	some, ok := whether.Claim.(query.Some)
	return ok && len(PeopleIn(query.Who(some))) == 0
}

// Told is what the talk is about when an answer was found in another way than by a
// query: whom and which bodies (ids) it told of, or was asked about, and of what time (or
// nil).
func Told(before *Topic, people []*knowledge.Person, bodies []string, when query.Span, nobody bool) Topic {
	after := Topic{Group: before.Group, Among: before.Among, Several: before.Several, Spoken: before.Spoken, Body: before.Body, Nobody: nobody}
	if len(people) == 0 && !nobody {
		after.People = before.People
	}
	after.Tell(idsOf(people), bodies, when)
	after.Others = restAfter(before, after.People)
	return after
}

// StillNobody keeps that the talk is of a time in which nobody held the post, where an answer told
// of nobody else and of no other time.
func (t *Topic) StillNobody(before *Topic) {
	then, now := before.when(), t.when()
	if before.Nobody && len(t.People) == 0 && then != nil && now != nil && then.String() == now.String() {
		t.Nobody, t.Beside = true, before.Beside
	}
}

// Tell adds what a sentence told: of which people and bodies (ids), and of what time (or
// nil).
func (t *Topic) Tell(people, bodies []string, when query.Span) {
	t.Spoken = spokenWith(t.Spoken, people)
	if len(people) > 0 {
		t.People = people
	}
	if len(people) > 1 {
		t.Several, t.Among = people, people
		t.Group = query.Text{Ask: query.Who{Set: somebody(people)}}
	}
	if len(bodies) == 1 {
		t.Body = bodies[0]
	}
	if when != nil {
		t.When = query.Text{Ask: query.Moment{Span: when}}
	}
}

// besideOffice are the posts that a result's tenures are in, none where any is the
// office's; those of before where it has no tenures.
func (t *Talk) besideOffice(before *Topic, r *eval.Result) []string {
	if _, asked := r.Ask.(query.Posts); asked || len(r.Held) == 0 {
		return before.Posts // which posts somebody held does not turn the talk to them
	}
	var ids []string
	for _, h := range r.Held {
		id := h.Tenure.Post.ID
		if t.office[id] && !t.single || len(ids) > maxNames {
			return nil
		}
		if !slices.Contains(ids, id) {
			ids = append(ids, id)
		}
	}
	if t.single && len(ids) > 1 {
		return nil
	}
	return ids
}

// spokenOf is the time that a question speaks of or asks for.
func spokenOf(ask query.Ask) query.Span {
	switch a := ask.(type) {
	case query.Moment:
		return a.Span
	case query.Date:
		if a.Of != query.Course {
			return query.Edge{Set: a.Set, Of: a.Of}
		}
	}
	return timeOf(ask)
}

// BodyAsked is the id of the one body that is the answer: "what came before the Office?", "how
// did it end?". "" where none is.
func BodyAsked(r *eval.Result) string {
	id := ""
	for _, filler := range r.Fillers {
		if filler.Organization == nil || id != "" && filler.Organization.ID != id {
			return ""
		}
		id = filler.Organization.ID
	}
	return id
}

// bodyIn is the organization that a question names, or that its answer is about.
func (t *Talk) bodyIn(r *eval.Result) string {
	body := BodyAsked(r)
	if body != "" {
		return body
	}
	if profile, ok := r.Ask.(query.Profile); ok && t.bodies[profile.ID] {
		return profile.ID
	}
	query.Mapping{
		Sets: func(s query.Set) query.Set {
			switch s := s.(type) {
			case query.Body:
				body = s.Organization
			case query.All:
				if len(s.Posts) == 1 && t.bodyOf[s.Posts[0]] != "" {
					body = t.bodyOf[s.Posts[0]]
				}
			}
			return s
		},
		Events: func(e query.Event) query.Event {
			for _, role := range e.Roles {
				if entity, ok := role.Filler.(query.Entity); ok && t.bodies[entity.ID] {
					body = entity.ID
				}
			}
			return e
		},
	}.Ask(r.Ask)
	return body
}
