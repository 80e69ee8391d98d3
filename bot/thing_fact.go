package bot

import (
	"slices"

	"officebot/bot/grammar"
	"officebot/bot/prose"
	"officebot/bot/query"
	"officebot/bot/talk"
	"officebot/knowledge"
	"officebot/knowledge/fold"
)

// fromFact answers a question from a fact, nil where that does not say it.
func (b *Bot) fromFact(f *frame, fact *knowledge.Fact) *reply {
	if len(f.content().Words) == 0 {
		return nil
	}
	asked := b.askedOf(f.content(), f.language)
	found := b.queries().prose.FindIn(asked, fact)
	if strong := withoutWeak(asked); found.Fact == nil && len(strong.Words) < len(asked.Words) {
		found = b.queries().prose.FindIn(strong, fact)
	}
	if found.Fact == nil {
		return nil
	}
	said := b.sayFound(f, fact, found.People...)
	said.kin = found.Kin
	return said
}

// withoutWeak is what is asked without the words that mean little by themselves: of the fact
// that was told, "how many people died" is answered by two fishermen.
func withoutWeak(asked prose.Asked) prose.Asked {
	asked.Words = slices.DeleteFunc(slices.Clone(asked.Words), func(w prose.Word) bool { return w.Weak })
	return asked
}

// countsThem answers "how many were there?" by the number of what was spoken of, in the fact
// that was told last; nil of other questions.
func (b *Bot) countsThem(f *frame, q Question, m *talk.Message, fact *knowledge.Fact) *reply {
	_, event := query.EventOf(q.Topic.Talk.Asked.Ask)
	if _, many := m.Part.Ask.(query.HowMany); !many || q.Topic.Talk.Asked.Ask != nil && !event {
		return nil
	}
	for _, thing := range b.thingsOf(f, &q.Topic) {
		counting := b.queries().talks.in(f.language).Counting(thing)
		if r := b.fromFact(b.frameOf(Question{Text: counting, Today: q.Today, Locale: f.language}), fact); r != nil {
			return r
		}
	}
	return f.reply("unrecorded", NotInRecord).near(fact)
}

// ofThings answers a question with what was spoken of in the place of its pronoun, where a
// fact that names it tells that of one thing alone; nil of others. last is the fact that was
// told last: what became of something later, or what it is now, that does not tell.
func (b *Bot) ofThings(f *frame, q Question, last *knowledge.Fact) *reply {
	words := b.queries().talks.in(f.language)
	var said *reply
	for _, thing := range b.thingsOf(f, &q.Topic) {
		text, ok := words.WithNames(q.Text, talk.Names{People: []string{thing}, Body: thing})
		if !ok {
			return nil
		}
		r := b.respond(Question{Text: text, Today: q.Today, Locale: q.Locale, Topic: Topic{Language: q.Topic.Language}})
		if r.fact == nil && r.ofEvent() && len(r.frame.turn.results[0].Facts) == 1 {
			r.fact = r.frame.turn.results[0].Facts[0] // "what happened to it?"
		}
		switch {
		case r.fact == nil || r.Status != Answered || !tellsOf(r.fact, thing, f.language), r.fact == last && words.Later(q.Text) && f.vague() && !b.tellsFate(f, q, last):
		case said != nil && said.fact != r.fact:
			return nil
		default:
			said = r
		}
	}
	return said
}

// tellsFate tells whether a fact tells what happened to what it is of in the end, which the question that
// it answered did not ask: "what did the jail cost?", "what happened to it?", "it burned down".
func (b *Bot) tellsFate(f *frame, q Question, fact *knowledge.Fact) bool {
	words := b.queries().talks.in(f.language)
	return words.AsksFate(q.Text) && words.TellsOfFate(fact.Text.In(f.language)) && !words.TellsOfFate(q.Topic.Question)
}

// vague tells whether a question has no word by which one sentence answers it and another
// does not: "what happened to it afterwards?", "where is it now?".
func (f *frame) vague() bool {
	return !slices.ContainsFunc(f.content().Words, func(w grammar.ContentWord) bool {
		return !w.Weak && !f.bot.queries().talks.in(f.language).Later(w.Text)
	})
}

// tellsOf tells whether a fact has the last word of what something is called, and of the longer ones in
// front of that all but one at most: the palm house is no alpine house.
func tellsOf(fact *knowledge.Fact, thing, language string) bool {
	words, text := fold.Tokens(thing), fold.Tokens(fact.Text.In(language))
	long, missing := 0, 0
	for i, word := range words {
		last := i == len(words)-1
		if !last && len(word.Text) < minCalling {
			continue
		}
		long++
		switch has := slices.ContainsFunc(text, func(t fold.Token) bool { return t.Text == word.Text }); {
		case !has && last:
			return false
		case !has:
			missing++
		}
	}
	return missing == 0 || missing == 1 && long > 2
}

// minCalling is how many letters a word has that tells by itself what something is: no "the".
const minCalling = 4
