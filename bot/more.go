package bot

import (
	"slices"

	"officebot/bot/grammar"
	"officebot/bot/query"
	"officebot/bot/talk"
	"officebot/knowledge"
)

// more answers a message that only asks for more: with what there is to say in brief of the
// one, or the body, that the talk is about, as turn has it, or where something was told of
// them with the next sentence that does.
func (b *Bot) more(f *frame, q Question, t *turn) *reply {
	topic := &q.Topic.Talk
	id := topic.Body
	if id == "" && !topic.IsZero() {
		id = b.mainBody()
	}
	switch people := b.personsBy(topic.People); {
	case len(people) == 1:
		id = people[0].ID
	case len(people) > 1 && len(people) <= maxMeant:
		missing := f.reply("not_understood", NotUnderstood)
		var names []string
		for _, p := range people {
			names = append(names, missing.name(p))
		}
		return missing.say("talk.which", arg("people", missing.voice.Join(names)))
	case len(people) > 1 || id == "":
		return f.missing()
	}
	profile := query.Profile{ID: id}
	told := b.factsByID[q.Topic.Fact]
	if query.Ask(profile) == topic.Asked.Ask {
		if brief := b.queries().eval.Evaluate(profile, q.Today); len(brief.Facts) > 0 {
			told = brief.Facts[0]
		}
	}
	if told != nil && tellsOfID(told, id) {
		return b.nextFact(f, id, told)
	}
	t.followed, t.reading = true, grammar.Reading{Asks: []query.Ask{profile}}
	t.question.Text = b.queries().say.Question(profile, f.language, q.Today)
	t.message = talk.Message{}
	return nil
}

// nextFact tells the fact about somebody or something that stands behind the one told last,
// and rests on other passages than those before.
func (b *Bot) nextFact(f *frame, id string, told *knowledge.Fact) *reply {
	var cited []knowledge.Citation
	behind := false
	for _, fact := range b.records.Facts {
		if !tellsOfID(fact, id) {
			continue
		}
		fresh := slices.ContainsFunc(fact.Sources, func(c knowledge.Citation) bool { return !slices.Contains(cited, c) })
		if behind && fresh {
			r := b.sayFact(f, fact)
			if p := b.people[id]; p != nil {
				r.People = []*knowledge.Person{p} // of whom the talk still is
			}
			return r
		}
		cited = append(cited, fact.Sources...)
		behind = behind || fact == told
	}
	r := f.reply("unrecorded", NotInRecord).say("talk.no more")
	r.aside = true
	return r
}

// tellsOfID tells whether a fact is about a record of an id.
func tellsOfID(fact *knowledge.Fact, id string) bool {
	return slices.Contains(fact.About, id) || slices.ContainsFunc(fact.People, func(p *knowledge.Person) bool { return p.ID == id })
}

// mainBody is the id of the office's organization, "" where there is none.
func (b *Bot) mainBody() string {
	if n := len(b.records.Office.Organizations); n > 0 {
		return b.records.Office.Organizations[n-1].ID
	}
	return ""
}
