package bot

import (
	"slices"

	"officebot/bot/query"
	"officebot/bot/talk"
)

// maxMeant is how many people "he" may mean so that each of them is tried.
const maxMeant = 3

// whoOfThem answers a question of "him" that no query can ask, where the talk is of several:
// by the one sentence that tells it of one of them, or by asking back. Nobody is picked.
func (b *Bot) whoOfThem(f *frame, q Question) *reply {
	people := b.personsBy(q.Topic.Talk.People)
	if len(people) < 2 || len(people) > maxMeant {
		return f.missing()
	}
	missing := f.reply("not_understood", NotUnderstood)
	words := b.queries().talks.in(f.language)
	var said *reply
	var names []string
	for _, p := range people {
		names = append(names, missing.name(p))
		text, ok := words.WithNames(q.Text, talk.Names{People: []string{p.In(f.language)}})
		if !ok {
			continue
		}
		r := b.respond(Question{Text: text, Today: q.Today, Locale: q.Locale, Topic: Topic{Language: q.Topic.Language}})
		switch {
		case r.fact == nil || r.Status != Answered:
		case said != nil && said.fact != r.fact:
			return missing.say("talk.which", arg("people", missing.voice.Join(names)))
		default:
			said = r
		}
	}
	if said != nil {
		return said
	}
	return missing.say("talk.which", arg("people", missing.voice.Join(names)))
}

// amongThem answers which of those who were told it was of whom a sentence of the records says
// what is asked: "which of them was a priest?". nil of other messages, and where none says it, or
// it is said of another.
func (b *Bot) amongThem(f *frame, q Question) *reply {
	whole, ok := b.queries().talks.in(f.language).AmongThem(q.Text)
	several := q.Topic.Talk.Several
	if !ok || len(several) < 2 {
		return nil
	}
	who := b.frameOf(Question{Text: whole, Today: q.Today, Locale: f.language})
	found := b.found(who, who.content())
	if found.Fact == nil {
		return nil
	}
	people := found.People
	if len(people) == 0 {
		people = idsOf(found.Fact.People)
	}
	if len(people) != 1 || !slices.Contains(several, people[0]) {
		return nil
	}
	return b.sayFound(who, found.Fact, people...)
}

// narrowedToThem answers by a sentence to whom of those who were told something happened, "which of
// them was shot?", or lets a turn ask it of them alone where others than they would be told, too: "which of
// the two died in office?" is not of a third who did. nil of other messages, and where none says it.
func (b *Bot) narrowedToThem(f *frame, q Question, m *talk.Message, next *talk.Turn) *reply {
	if len(next.Asks) != 1 {
		return nil
	}
	narrow, ok := q.Topic.Talk.WhichOfThem(m, next.Asks[0])
	if !ok {
		return nil
	}
	people := idsOf(b.queries().eval.Evaluate(next.Asks[0], q.Today).People)
	others := slices.DeleteFunc(slices.Clone(people), func(id string) bool { return slices.Contains(q.Topic.Talk.Several, id) })
	switch {
	case len(people) == 0:
		return b.amongThem(f, q)
	case len(others) > 0 && len(others) < len(people):
		next.Kind, next.Asks = talk.Followed, []query.Ask{narrow}
	}
	return nil
}

// underWhich answers under which of those who were told something happened: "under which of the two
// was it bought?". nil of other messages, and where it was under none of them.
func (b *Bot) underWhich(f *frame, q Question) *reply {
	line, told := q.Topic.Talk.Line, q.Topic.Talk.Spoken
	if len(line) != 1 || b.posts[line[0]] == nil || len(told) < 2 {
		return nil
	}
	text, ok := b.queries().talks.in(f.language).UnderWhich(q.Text, b.posts[line[0]].Label)
	if !ok {
		return nil
	}
	r := b.respond(Question{Text: text, Today: q.Today, Locale: q.Locale, Topic: Topic{Language: q.Topic.Language}})
	if r.Status != Answered || len(r.People) != 1 || !slices.Contains(told, r.People[0].ID) {
		return nil
	}
	return r
}

// deputy answers who was beside a holder, where no post of the records is that: by a sentence
// that names somebody so. What else has the word is no answer.
func (b *Bot) deputy(f *frame, q Question, m *talk.Message) *reply {
	whole := q
	whole.Text = b.queries().talks.in(f.language).WhoIs(m.Text)
	if r := b.respond(whole); r.Status == Answered && len(r.People) > 0 {
		return r
	}
	r := f.reply("unrecorded", NotInRecord)
	f.sayUnsaid(r)
	r.aside = true
	return r
}
