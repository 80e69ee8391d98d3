package bot

import (
	"slices"
	"strings"

	"officebot/bot/eval"
	"officebot/bot/grammar"
	"officebot/bot/query"
	"officebot/bot/talk"
	"officebot/knowledge"
	"officebot/knowledge/fold"
)

// stranger answers a question that names somebody whom the records do not know: it says
// so, and tells who it was, where that is what was asked of him. nil where no one
// stranger is named, or the question would not be understood of anybody.
func (b *Bot) stranger(f *frame, q Question, content *grammar.Content) *reply {
	who, ok := theStranger(content.Strangers)
	if !ok {
		return nil
	}
	if b.isTaken(content, tidy(q.Text[who.From:who.To])) {
		return nil
	}
	line := line(b.officePosts())
	if len(line) == 0 {
		return nil
	}
	// A holder stands in for him, to see what is asked.
	standIn := line[0].Person
	asked := q
	asked.Text = q.Text[:who.From] + standIn.In(f.language) + q.Text[who.To:]
	turn, _, _ := b.turn(f, asked, b.readerOf(f))
	if turn == nil {
		return nil
	}
	name := tidy(q.Text[who.From:who.To])
	if _, whole := b.results(turn.reading, q.Today); !whole {
		if who.Full && !b.isTold(name, f.language) && b.tellOfSomebody(f, q, who) {
			return f.reply("unknown_name", NotInRecord).say("unread.stranger", arg("name", name))
		}
		return nil
	}
	ask := query.Simplify(turn.reading.Asks[0])
	set, others := others(ask, standIn.ID)
	if !others && b.isTold(name, f.language) {
		return nil
	}
	if !others && (turn.followed || !who.Full) && !ofPersons(ask, turn.followed) {
		return nil // one word may as well name a place
	}
	r := f.reply("unknown_name", NotInRecord)
	r.say("unread.stranger", arg("name", name))
	if !others {
		return r
	}
	result := b.queries().eval.Evaluate(query.Who{Set: set}, q.Today)
	f.turn.results = []eval.Result{result} // whom the answer tells of
	if result.Status != eval.NotInRecord {
		b.addLines(r, &result, q.Today)
		r.People, r.Posts = nil, nil
	}
	return r
}

// partlyNamed answers for a stranger where a verdict would be of somebody who shares a part of his name, and
// the rest of it was taken for a slip of another word; nil of others.
func (b *Bot) partlyNamed(f *frame, q Question, results []eval.Result) *reply {
	content := f.content()
	who, ok := theStranger(content.Strangers)
	if !ok || !who.Full || !who.Partly || !slices.ContainsFunc(results, func(r eval.Result) bool { return r.Verdict != eval.Unknown }) {
		return nil
	}
	return b.stranger(f, q, content)
}

// theStranger is the one of whom a question is, if it is of one: the only name that none of the
// records has, or the only full one, for a single word with a capital may be of a place or a time.
func theStranger(strangers []grammar.Stranger) (who grammar.Stranger, ok bool) {
	if len(strangers) == 1 {
		return strangers[0], true
	}
	for _, s := range strangers {
		if s.Full && ok {
			return grammar.Stranger{}, false
		}
		if s.Full {
			who, ok = s, true
		}
	}
	return who, ok
}

// maxStandIns is how many people of the records stand in for a stranger, to see whether the
// question is one that may be asked of them.
const maxStandIns = 8

// tellOfSomebody tells whether a sentence of the records answers a question with a stranger's name
// for somebody of theirs in his place: "was Lorenz Pickard persecuted to death?".
func (b *Bot) tellOfSomebody(f *frame, q Question, who grammar.Stranger) bool {
	told := b.queries().prose.Subjects(b.askedOf(f.content(), f.language))
	return slices.ContainsFunc(told[:min(len(told), maxStandIns)], func(id string) bool {
		asked := Question{Text: q.Text[:who.From] + b.people[id].Name + q.Text[who.To:], Today: q.Today, Locale: q.Locale}
		r := b.respond(asked)
		return r.Status == Answered && r.fact != nil
	})
}

// isTaken tells whether a name is misspelt rather than somebody else's.
func (b *Bot) isTaken(content *grammar.Content, name string) bool {
	return slices.ContainsFunc(content.Taken, func(t grammar.Taken) bool {
		return strings.HasPrefix(fold.String(name), t.Typed) && !isOtherName(t.Typed, b.people[t.Person])
	})
}

// isTold tells whether a name that is no record's stands in a fact: then the sources do name somebody
// or something so.
func (b *Bot) isTold(name, language string) bool {
	folded := " " + fold.String(name) + " "
	return slices.ContainsFunc(b.records.Facts, func(fact *knowledge.Fact) bool {
		return strings.Contains(" "+fold.String(fact.Text.In(language))+" ", folded)
	})
}

// ofPersons tells whether a question can only be asked of a person: who that is, or who
// served under him. What goes on with one word may as well go on with a place.
func ofPersons(ask query.Ask, followed bool) bool {
	switch a := ask.(type) {
	case query.Profile:
		return !followed
	case query.Who:
		_, under := a.Set.(query.Under)
		return under
	}
	return false
}

// others is whom a yes/no about one person is about besides him: "was he director in
// 2010" is about the directors in 2010.
func others(ask query.Ask, person string) (query.Set, bool) {
	whether, ok := ask.(query.Whether)
	if !ok {
		return nil, false
	}
	some, ok := whether.Claim.(query.Some)
	if !ok {
		return nil, false
	}
	return besides(some.Set, person)
}

// besides is a set that one person narrows, of anybody: at whatever time that is.
func besides(set query.Set, person string) (query.Set, bool) {
	if in, ok := set.(query.In); ok {
		in.Set, ok = besides(in.Set, person)
		return in, ok
	}
	meet, ok := set.(query.Meet)
	if !ok {
		return nil, false
	}
	rest := slices.DeleteFunc(slices.Clone(meet.Sets), func(s query.Set) bool {
		of, ok := s.(query.Of)
		return ok && slices.Equal(of.People, []string{person})
	})
	if len(rest) != 1 || len(rest) == len(meet.Sets) {
		return nil, false
	}
	return rest[0], true
}

// asksOfStranger asks the last question of somebody whom the records do not know, where a
// message has that name alone: "was Wang Gang ever director?", "Zeng Qinghong?". nil of others.
func (b *Bot) asksOfStranger(f *frame, q Question, m *talk.Message) *reply {
	if q.Topic.Question == "" || q.Topic.Language != f.language {
		return nil
	}
	strangers := f.content().Strangers
	if len(strangers) != 1 || !strangers[0].Full {
		return nil
	}
	name := f.text[strangers[0].From:strangers[0].To]
	if name != strings.TrimRight(m.Text, "?!. ") {
		return nil
	}
	text := b.withPerson(q, name)
	if text == "" {
		return nil
	}
	if r := b.respond(Question{Text: text, Today: q.Today, Locale: q.Locale, Topic: Topic{Language: q.Topic.Language}}); r.Status == NotInRecord {
		return r
	}
	return nil
}

// withPerson is the last question with a name in the place of the one name of a person that it
// has; "" where it has none or several.
func (b *Bot) withPerson(q Question, name string) string {
	last := fold.Tokens(q.Topic.Question)
	at := b.personsAt(last)
	if len(at) != 1 {
		return ""
	}
	return q.Topic.Question[:last[at[0][0]].Start] + name + q.Topic.Question[last[at[0][1]-1].End:]
}
