package say

import (
	"strings"

	"officebot/bot/query"
)

// question is a query as a question, from its parts.
func (w *writer) question(ask query.Ask) string {
	switch ask := ask.(type) {
	case query.Who:
		return w.askWho(ask.Set)
	case query.List:
		return w.askList(ask)
	case query.Date:
		return w.askDate(ask)
	case query.HowLong:
		return w.askHowLong(ask)
	case query.HowMany:
		return w.askHowMany(ask)
	case query.Number:
		return w.phrase("ask.number", arg("set", w.object(ask.Set)), arg("line", w.bare(w.noun(ask.Line, many))))
	case query.Posts:
		return w.askPosts(ask)
	case query.Gaps:
		return w.askGaps(ask)
	}
	return w.otherQuestion(ask)
}

func (w *writer) otherQuestion(ask query.Ask) string {
	switch ask := ask.(type) {
	case query.Moment:
		if h, ok := ask.Span.(query.Happening); ok && w.eventName(h.Event) == "" {
			return w.momentOfEvent(h.Event)
		}
		return w.phrase("ask.moment", arg("time", w.timeAs(ask.Span, "time noun")))
	case query.Apart:
		return w.phrase("ask.apart", arg("from", w.timeAs(ask.From, "time noun")), arg("to", w.timeAs(ask.To, "time noun")))
	case query.Average:
		return w.phrase("ask.average", arg("set", w.text(w.noun(ask.Set, many))))
	case query.Whether:
		return w.claim(ask.Claim, "claim question")
	case query.Choice:
		claims := make([]string, len(ask.Claims))
		for i, c := range ask.Claims {
			claims[i] = w.claim(c, "claim")
		}
		return w.phrase("ask.choice", arg("claims", strings.Join(claims, w.orElse())))
	case query.Filling:
		return trimmed(w.roleAsked(ask.Event, "role"))
	case query.Events:
		return w.askEvents(ask.Event)
	case query.Profile:
		return w.askProfile(ask)
	case query.Several:
		return w.askSeveral(ask)
	}
	return ""
}

// orElse stands between the alternatives of a choice.
func (w *writer) orElse() string {
	return w.phrase("time.or", arg("first", ""), arg("second", ""))
}

// momentOfEvent asks when something happened by the role of time.
func (w *writer) momentOfEvent(e query.Event) string {
	roles := make([]query.Role, 0, len(e.Roles)+1)
	for _, r := range e.Roles {
		if r.Kind != query.RoleTime {
			roles = append(roles, r)
		}
	}
	roles = append(roles, query.Role{Kind: query.RoleTime, Filler: query.Gap{}})
	return trimmed(w.roleAsked(query.Event{Verb: e.Verb, Roles: roles}, "role"))
}

func (w *writer) askDate(ask query.Date) string {
	c, ok := takeApart(ask.Set)
	if !ok {
		c.person = ask.Set
	}
	role := w.roleOf(c)
	key := "ask.when"
	switch {
	case ask.Of == query.Start && ask.Grain == query.Day && ok:
		key = "ask.start day"
	case ask.Of == query.Start && ask.Grain == query.Month && ok:
		key = "ask.start month"
	case ask.Of == query.Start && ok:
		key = "ask.start"
	case ask.Of == query.Start:
		key = "ask.start set"
	case ask.Of == query.End && ask.Grain == query.Day:
		key = "ask.end day"
	case ask.Of == query.End && ask.Grain == query.Month:
		key = "ask.end month"
	case ask.Of == query.End:
		key = "ask.end"
	case !ok && isMany(ask.Set):
		return w.phrase("ask.when plural", arg("set", w.text(w.noun(ask.Set, many))))
	case !ok || role == "":
		key = "ask.when set"
	case w.ongoing(c.person):
		key = "ask.when now"
	}
	return w.phrase(key, arg("set", w.object(c.person)), arg("role", role))
}

// roleOf is what the person of a claim was, as it stands behind "was".
func (w *writer) roleOf(c somebody) string {
	if c.role != nil {
		return w.text(w.noun(c.role, one))
	}
	posts := w.postsIn(c.person)
	if len(posts) == 1 {
		return w.as(posts[0])
	}
	return w.rolesOf(posts)
}

func (w *writer) askHowLong(ask query.HowLong) string {
	key := map[query.Unit]string{
		query.Days: "ask.how long days", query.Weeks: "ask.how long weeks",
		query.Months: "ask.how long months", query.Years: "ask.how long years",
	}[ask.Unit]
	if key == "" {
		key = "ask.how long"
		if w.ongoing(ask.Set) {
			key = "ask.how long now"
		}
	}
	if isMany(ask.Set) {
		return w.phrase(key, arg("set", w.text(w.noun(ask.Set, many))))
	}
	return w.phrase(key, arg("set", w.object(ask.Set)))
}

// askEvents asks what happened at a time, to somebody, by somebody.
func (w *writer) askEvents(e query.Event) string {
	if e.Verb == anyVerb {
		if question := w.askAnything(e.Roles); question != "" {
			return question
		}
	}
	return w.phrase("ask.events", arg("claim", w.event(e)))
}

// askAnything asks what happened with so much said of it: a time, whom it befell, who did
// it; "" where more is said.
func (w *writer) askAnything(roles []query.Role) string {
	name, time, key := "", "", ""
	for _, r := range roles {
		switch {
		case r.Kind == query.RoleTime && time == "":
			time = w.filler(r.Filler)
		case r.Kind == query.RolePatient && key == "":
			name, key = w.filler(r.Filler), "ask.events patient"
		case r.Kind == query.RoleAgent && key == "":
			name, key = w.filler(r.Filler), "ask.events agent"
		default:
			return ""
		}
	}
	switch {
	case key == "" && time == "":
		return ""
	case key == "":
		return w.phrase("ask.events time", arg("time", time))
	case time != "":
		return w.phrase(key+" time", arg("name", name), arg("time", time))
	}
	return w.phrase(key, arg("name", name))
}

func (w *writer) askProfile(ask query.Profile) string {
	name := arg("name", w.entity(ask.ID))
	p := w.people[ask.ID]
	switch {
	case p == nil:
		return w.phrase("ask.profile thing", name)
	case w.ongoing(query.Of{People: []string{ask.ID}, Every: true}):
		return w.phrase("ask.profile", name)
	}
	return w.phrase("ask.profile past", name)
}

func (w *writer) askSeveral(ask query.Several) string {
	text := ""
	for i, part := range ask.Asks {
		if i == 0 {
			text = w.question(part)
			continue
		}
		text = w.phrase("ask.both", arg("first", text), arg("second", w.question(part)))
	}
	return text
}
