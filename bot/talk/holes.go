package talk

import (
	"slices"

	"officebot/bot/query"
)

// filling puts what the talk is about in the place of the holes of a question.
type filling struct {
	talk     *Talk
	topic    *Topic
	year     bool     // a year before or after a month or day is a whole one
	several  bool     // it picks "of them"
	whether  bool     // it asks for Yes or No
	clause   bool     // it has a verb, or asks as if it had
	middle   bool     // it picks the one in the middle
	fit      []string // ids: whom "he" may mean by the post that is asked of, where the last question had several parts
	other    bool     // "he" is the other of two
	between  bool     // it asks of the time between two
	ofTwo    bool     // who comes before or next may be one of two
	ofThem   bool     // it picks one of those who were told
	total    bool     // it counts "in all": of nobody who was told one by one
	titled   bool     // it names a post of the office, be it by the title alone
	pair     bool     // it asks of the former and the latter together, "between them": the one before comes first
	compares bool     // it has a word for more than another
	asksStep bool     // it asks no more than who came before or after him
	unsaid   bool     // the message has no pronoun for whoever is stepped from
	missing  bool     // a hole stays: nothing that was talked of fits
	unsure   bool     // several people may be "he"
}

var they = query.Hole{Kind: query.They}

// fill returns a question whose holes are filled.
func (f *filling) fill(ask query.Ask) query.Ask {
	f.fit, f.whether = f.fitting(ask), isWhether(ask)
	if who, ok := ask.(query.Who); ok {
		step, isStep := who.Set.(query.Step)
		f.asksStep = isStep && step.From == query.Set(query.Hole{})
	}
	asked, _ := query.Holes(ask)
	f.pair = slices.Contains(asked, query.Hole{Kind: query.Former}) && slices.Contains(asked, query.Hole{Kind: query.Latter})
	ask = f.longer(ask)
	filled := query.Mapping{Asks: f.ofGroup, Sets: f.set}.Ask(atNoTime(ofNamed(f.each(f.unlike(ask)))))
	posts := aboutPosts(ask)
	filled = query.Fill(filled, func(h query.Hole) query.Set { return every(f.hole(h), posts) }, f.then)
	filled = query.Mapping{Spans: f.nextTo, Events: plainEvent}.Ask(filled)
	holes, then := query.Holes(filled)
	f.missing = f.missing || len(holes) > 0 || then
	if who, ok := filled.(query.Who); ok && ask.String() == whoIsHe {
		if of, one := who.Set.(query.Of); one && len(of.People) == 1 {
			return query.Profile{ID: of.People[0]}
		}
	}
	return filled
}

// whoIsHe asks who somebody is of whom the talk is.
var whoIsHe = (query.Who{Set: query.Hole{}}).String()

// ofNamed lets "he" be whom a phrase in front describes: "the second one, how long did
// he stay?".
func ofNamed(ask query.Ask) query.Ask {
	described := func(set query.Set) query.Set {
		if meet, ok := set.(query.Meet); ok && len(meet.Sets) == 2 && meet.Sets[0] == query.Set(query.Hole{}) {
			return meet.Sets[1]
		}
		return set
	}
	switch a := ask.(type) {
	case query.HowLong:
		a.Set = described(a.Set)
		return a
	case query.Date:
		a.Set = described(a.Set)
		return a
	case query.Posts:
		a.Set = described(a.Set)
		return a
	case query.Who:
		switch s := a.Set.(type) {
		case query.Leaders:
			return query.Who{Set: query.Leaders{Set: described(s.Set)}}
		case query.In:
			if s.Set == query.Set(query.Hole{}) && s.Span == query.Span(query.Now{}) {
				return query.Who{Set: s.Set} // "who is he?": he is somebody, be he in office or not
			}
		}
	}
	return ask
}

// ofGroup lets "they" of whom a list or a count is asked be those among whom the
// talk picks.
func (f *filling) ofGroup(ask query.Ask) query.Ask {
	group := f.topic.those()
	if group == nil {
		return ask
	}
	if f.total && f.topic.group() == nil && len(f.topic.Several) < 2 && f.topic.Asked.Ask != nil {
		group = lineOf(f.topic) // "how many in all?"
	}
	switch a := ask.(type) {
	case query.List:
		if a.Set == query.Set(they) {
			a.Set = group
			return a
		}
	case query.HowMany:
		if a.Set == query.Set(they) && a.Of == query.OfPeople {
			a.Set = group
			return a
		}
	}
	return ask
}

// hole is what fills a hole, nil where nothing does.
func (f *filling) hole(hole query.Hole) query.Set {
	t := f.topic
	switch hole.Kind {
	case query.He:
		switch {
		case f.other:
			return f.otherOne()
		case len(t.People) == 0 && len(t.Beside) > 0: // "nobody; Ding was the last before"
			f.unsure = f.unsure || len(t.Beside) > 1
			return somebody(t.Beside)
		case len(t.People) == 0:
			return nil
		case len(f.fit) == 1:
			return somebody(f.fit)
		case len(t.People) > 1 && t.steppedFromOne():
			return somebody(t.Named) // "whom did he replace?", "how long was he there?"
		}
		f.unsure = f.unsure || len(t.People) > 1
		return somebody(t.People)
	case query.They:
		switch {
		case f.ofThem && len(t.People) == 1 && len(t.Several) == 0 && t.group() == nil && len(t.Spoken) > 1:
			return somebody(t.Spoken) // who were told one by one: "which of them left first?"
		case len(t.People) == maxNames && t.group() != nil:
			return t.group() // there may be more than are kept
		case len(t.People) > 1 || len(t.People) == 1 && len(t.Several) == 0 && t.group() == nil:
			return somebody(t.People)
		case len(t.Named) > 1:
			return somebody(t.Named)
		case len(t.People) == 0 && len(t.Beside) > 1:
			return somebody(t.Beside)
		case len(t.Several) > 0:
			return somebody(t.Several)
		case f.several && !f.whether && t.IsZero():
			return query.All{} // nobody else was talked of
		}
		return t.group()
	case query.Former, query.Latter:
		first, second, ok := t.two()
		if f.pair && ok {
			first, second = f.talk.inTime(first, second)
		}
		switch {
		case !ok:
			return nil
		case hole.Kind == query.Former:
			return first
		}
		return second
	case query.One:
		return nthOf(f.topic.Several, hole.N)
	}
	return nil
}

// fitting are those of several who stood in one event, "did Mao appoint Zhang?", that held the
// post of which a question is, or one of the office's: of them "he" is one.
func (f *filling) fitting(ask query.Ask) []string {
	if _, event := eventOf(f.topic); !event || len(f.topic.People) < 2 {
		return nil
	}
	line, ok := lineOf(&Topic{Asked: query.Text{Ask: ask}}).(query.All)
	if !ok || len(line.Posts) == 0 {
		line = query.All{Posts: f.talk.officePosts()}
	}
	return slices.DeleteFunc(slices.Clone(f.topic.People), func(id string) bool { return !f.talk.heldAny([]string{id}, line) })
}

// aboutPosts tells whether a question is about whatever posts somebody held.
func aboutPosts(ask query.Ask) bool {
	if _, posts := ask.(query.Posts); posts {
		return true
	}
	return slices.ContainsFunc(query.Sets(ask), func(s query.Set) bool {
		less, ok := s.(query.Less)
		return ok && less.Tenures
	})
}

// every is somebody's tenures in all posts, where a question is about posts.
func every(set query.Set, posts bool) query.Set {
	if of, ok := set.(query.Of); ok && posts {
		of.Every = true
		return of
	}
	return set
}

// plainEvent writes one person in a role of an event by the id.
func plainEvent(e query.Event) query.Event {
	for i, r := range e.Roles {
		people, ok := r.Filler.(query.People)
		if !ok {
			continue
		}
		if of, ok := people.Set.(query.Of); ok && len(of.People) == 1 {
			e.Roles[i].Filler = query.Entity{ID: of.People[0]}
		}
	}
	return e
}
