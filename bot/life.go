package bot

import (
	"slices"
	"strings"

	"officebot/bot/query"
	"officebot/bot/talk"
	"officebot/knowledge"
	"officebot/knowledge/fold"
)

// maxLife is how many sentences tell what somebody did before or after his time in office.
const maxLife = 3

// aboutThen is how many days may lie between somebody's coming or going and what a sentence dates
// of it: "announced in May that she would resign; she moved to Chile".
const aboutThen = 366

// life answers what somebody did before he came to office, or after he left it, or what his work
// was beside it, by the sentences about him that tell of that; nil of other questions, and where
// none does, or he held a post then.
func (b *Bot) life(f *frame, q Question) *reply {
	tokens := fold.Tokens(f.text)
	named := b.search.Spot(nil, tokens)
	if len(q.Topic.Talk.People) == 0 && !slices.ContainsFunc(named, func(m knowledge.Mention) bool { return len(m.People) > 0 }) {
		return nil
	}
	words := b.queries().talks.in(f.language)
	when := words.Life(asOfHim(words, f.text, tokens, named))
	then := when == talk.NotOfLife && words.AsksWhatThen(q.Text) && b.toldOfHim(&q.Topic)
	if then {
		when = talk.LifeAfter
	}
	if when == talk.NotOfLife {
		return nil
	}
	people := f.people()
	if len(people) == 0 {
		people = b.personsBy(q.Topic.Talk.People)
	}
	if len(people) != 1 || len(people[0].Tenures) == 0 {
		return nil
	}
	he, open := people[0], when == talk.Fate
	if open {
		when = talk.LifeAfter
	}
	tells := b.tellerOf(f, he, when)
	if tells == nil {
		return nil
	}
	var r *reply
	said := 0
	for _, fact := range b.records.Facts {
		if said == maxLife || !tellsOfID(fact, he.ID) || !names(fact.Text.In(f.language), he.In(f.language)) || !tells(fact) {
			continue
		}
		if len(b.personsBy(fact.About)) > 1 && !b.queries().prose.Subject(f.language, fact, he.ID) {
			continue // "beaten by Ashgrove, Crane bred horses" tells of Crane
		}
		if said++; r == nil {
			r = b.sayFound(f, fact)
			r.People = []*knowledge.Person{he}
		} else {
			r.plain(fact.Text.In(r.Language)).cite(fact.Sources...)
		}
	}
	if r == nil && !open && !then && !slices.ContainsFunc(he.Tenures, func(t *knowledge.Tenure) bool { return t.Post != he.Tenures[0].Post }) {
		r = f.reply("unrecorded", NotInRecord) // and no other of his deeds
		f.sayUnsaid(r)
		f.sayNearest(r)
	}
	return r
}

// tellerOf tells of a sentence whether it is of a part of somebody's life; nil where he has no such part.
func (b *Bot) tellerOf(f *frame, he *knowledge.Person, when talk.Life) func(*knowledge.Fact) bool {
	switch when {
	case talk.Trade:
		words := b.queries().talks.in(f.language)
		return func(fact *knowledge.Fact) bool {
			return words.TellsOfTrade(fact.Text.In(f.language), he.In(f.language))
		}
	case talk.LifeBetween:
		out, ok := outOfOffice(he)
		if !ok {
			return nil
		}
		return func(fact *knowledge.Fact) bool {
			return slices.ContainsFunc(b.timesIn(f, fact), func(t knowledge.Span) bool { return out.From-aboutThen <= t.From && t.To <= out.To+aboutThen })
		}
	}
	office, held := inOffice(he)
	if !held || when == talk.LifeAfter && office.To == knowledge.LastDay {
		return nil
	}
	return func(fact *knowledge.Fact) bool { return b.tellsOfLife(f, he, fact, office, when) }
}

// outOfOffice is the first time between two at which somebody held a post; ok is false where there is
// none.
func outOfOffice(p *knowledge.Person) (out knowledge.Span, ok bool) {
	for i := 1; i < len(p.Tenures); i++ {
		end, start := p.Tenures[i-1].End, p.Tenures[i].Start
		if !end.IsZero() && !start.IsZero() && end.Last+1 < start.First {
			return knowledge.Span{From: end.First, To: start.Last}, true
		}
	}
	return knowledge.Span{}, false
}

// timesIn are the times that a sentence names, and that of what it tells.
func (b *Bot) timesIn(f *frame, fact *knowledge.Fact) []knowledge.Span {
	var times []knowledge.Span
	if !fact.Start.IsZero() {
		times = append(times, fact.Start.Span())
	}
	for _, t := range b.readerOf(f).Content(fact.Text.In(f.language), f.today).Times {
		if at, ok := t.(query.Time); ok {
			times = append(times, at.Days)
		}
	}
	return times
}

// toldOfHim tells whether a sentence was told last of the one of whom the talk is: "and after that?" asks
// then what he did, and not who came next.
func (b *Bot) toldOfHim(topic *Topic) bool {
	fact := b.factsByID[topic.told()]
	return fact != nil && len(topic.Talk.People) == 1 && tellsOfID(fact, topic.Talk.People[0])
}

// asOfHim is a text with "he" in the place of the one person whom it names, and of what else may
// mean him, and with "office" in the place of a post or a body.
func asOfHim(words *talk.Language, text string, tokens []fold.Token, named []knowledge.Mention) string {
	var out strings.Builder
	done, at := 0, 0
	for _, m := range named {
		if m.From < at {
			continue
		}
		out.WriteString(text[done:max(done, tokens[m.From].Start)])
		if len(m.People) > 0 {
			out.WriteString(talk.Somebody)
		} else {
			out.WriteString(talk.SomePost)
		}
		at, done = m.To, tokens[m.To-1].End
	}
	out.WriteString(text[done:])
	said, _ := words.WithNames(words.Plain(out.String()), talk.Names{People: []string{talk.Somebody}})
	return said
}

// names tells whether a text says a word of a name, and not only whose something is.
func names(text, name string) bool {
	called := fold.Tokens(name)
	return slices.ContainsFunc(fold.Tokens(text), func(t fold.Token) bool {
		own := strings.HasPrefix(text[t.End:], "'") || strings.HasPrefix(text[t.End:], "’")
		return !own && slices.ContainsFunc(called, func(c fold.Token) bool { return c.Text == t.Text })
	})
}

// inOffice is the time from when somebody first held a post until he last did; held is false
// where that is not told.
func inOffice(p *knowledge.Person) (office knowledge.Span, held bool) {
	office = knowledge.Span{From: knowledge.LastDay, To: knowledge.FirstDay}
	for _, t := range p.Tenures {
		if t.Start.IsZero() {
			return office, false
		}
		office.From = min(office.From, t.Start.Span().From)
		switch {
		case t.Ongoing:
			office.To = knowledge.LastDay
		case t.End.IsZero():
			return office, false
		default:
			office.To = max(office.To, t.End.Span().To)
		}
	}
	return office, true
}

// tellsOfLife tells whether a sentence about somebody is of the time before or after his time in
// office: by the times that it names, or where it names none by its words.
func (b *Bot) tellsOfLife(f *frame, he *knowledge.Person, fact *knowledge.Fact, office knowledge.Span, when talk.Life) bool {
	text, words, times := fact.Text.In(f.language), b.queries().talks.in(f.language), b.timesIn(f, fact)
	if when == talk.LifeBefore && words.TellsOfFormer(text, he.In(f.language)) {
		return true // "Ashgrove, formerly a teacher, set up a laboratory in 1946"
	}
	told := words.TellsOfLife(text)
	if told != when && words.TellsOfBirth(text) {
		return false // that is no deed
	}
	edge := office.To
	if when == talk.LifeBefore {
		edge = office.From
	}
	atEdge := slices.ContainsFunc(times, func(t knowledge.Span) bool { return t.From <= edge+aboutThen && edge-aboutThen <= t.To })
	return (len(times) == 0 || atEdge) && told == when || slices.ContainsFunc(times, func(t knowledge.Span) bool {
		return when == talk.LifeBefore && t.To < office.From || when == talk.LifeAfter && t.From > office.To
	})
}
