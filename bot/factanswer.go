package bot

import (
	"slices"

	"officebot/bot/language"
	"officebot/knowledge"
	"officebot/knowledge/fold"
)

// strongFact answers from a fact that the question clearly asks for: by a word
// that asks for nothing else, or for the agent of a verb.
func (f *frame) strongFact(intent string) *reply {
	if f.foreign || f.stranger || f.has(language.Deputy) && f.unknown > 0 {
		return nil
	}
	if f.fact != nil {
		return f.moreOfFact(intent)
	}
	views := [][]atom{f.view, f.while}
	if f.while != nil && f.wantsHolder() {
		views = views[:1]
	}
	m := f.matchFact(views...)
	if m == nil || kindsOf(f.ask)&m.fact.Kinds == 0 || !f.specific(m, views...) {
		return nil
	}
	if f.ask == askYesNo {
		return f.yesFact(intent, m.fact)
	}
	if f.unexplained(m) > 0 {
		return nil
	}
	return f.tellFact(intent, m.fact)
}

// moreOfFact answers what a follow-up asks of the fact that was told last.
func (f *frame) moreOfFact(intent string) *reply {
	if kindsOf(f.ask)&f.fact.Kinds != 0 || f.ask == askWhen && !f.fact.Start.IsZero() {
		return f.tellFact(intent, f.fact)
	}
	r := f.reply("unrecorded", NotInRecord)
	f.sayUnsaid(r)
	r.say("fact.nearest", arg("text", f.fact.Text.In(r.Language))).cite(f.fact.Sources...)
	return r
}

// unexplained counts the unknown words of the question that the fact does not
// hold. One that stands directly before a word of the fact only colours it
// ("bureaucratic rank"), and so may two others, if none of them is a name or
// what is asked ("which crime").
func (f *frame) unexplained(m *factMatch) int {
	n, lenient := 0, 2
	words, facts := f.bot().textWords(m.fact), f.bot().facts()
	for i := range f.view {
		a := &f.view[i]
		if !a.unknown || words.has(f.reader.tokens[a.from:a.to]) || f.reader.factAtom(a) {
			continue
		}
		if lenient > 0 && !f.reader.tokens[a.from].Upper && f.reader.tokens[a.from].Kind != fold.Han && !(i > 0 && (f.view[i-1].has(language.What) || f.view[i-1].has(language.Which))) {
			lenient--
			continue
		}
		if i+1 < len(f.view) && !f.reader.tokens[a.from].Upper && contains(m.terms, facts.term(f.reader.tokens[f.view[i+1].from].Text)) {
			continue
		}
		n++
	}
	return n
}

// tellFact answers with a fact.
func (f *frame) tellFact(intent string, fact *knowledge.Fact) *reply {
	r := f.reply(intent, Answered)
	r.plain(fact.Text.In(r.Language)).cite(fact.Sources...)
	r.People = slices.Clone(fact.People)
	if f.ask == askPost {
		r.Posts = slices.Clone(fact.Posts)
	}
	r.fact = fact
	slices.SortStableFunc(r.People, func(a, b *knowledge.Person) int { return compareFirst(a, b) })
	return r
}

// compareFirst orders people by their first tenure.
func compareFirst(a, b *knowledge.Person) int {
	if len(a.Tenures) == 0 || len(b.Tenures) == 0 {
		return 0
	}
	return compareTenures(a.Tenures[0], b.Tenures[0])
}

// weakFact is the last resort: a fact that a question asks for only loosely, or
// an honest "the sources do not say" with the nearest thing that they do say.
func (f *frame) weakFact(intent string) *reply {
	if f.foreign {
		return nil
	}
	m := f.matchFact(f.view, f.while)
	switch {
	case m != nil && f.ask == askYesNo && f.onTopicOrKnown(m):
		if r := f.yesFact(intent, m.fact); r != nil {
			return r
		}
	case m != nil && !f.stranger && kindsOf(f.ask)&m.fact.Kinds != 0 && f.unexplained(m) == 0 && f.onTopicOrKnown(m):
		return f.tellFact(intent, m.fact)
	}
	nearest := f.nearestFact(m)
	if nearest != nil && f.ask == askNothing && m == nil && !f.stranger {
		return f.tellFact(intent, nearest)
	}
	if !f.onTopic() {
		return nil
	}
	r := f.reply("unrecorded", NotInRecord)
	f.sayUnsaid(r)
	if nearest != nil {
		r.say("fact.nearest", arg("text", nearest.Text.In(r.Language))).cite(nearest.Sources...)
		return r
	}
	f.sayNearest(r)
	return r
}

// nearestFact is the fact nearest to the question: the one that a way of asking
// gives, else one whose text holds all the content words of the question.
func (f *frame) nearestFact(m *factMatch) *knowledge.Fact {
	if m != nil {
		return m.fact
	}
	words := f.contentWords()
	if len(words) == 0 {
		return nil
	}
	// A broken full text only means that nothing near is offered; the records
	// decide what is true without it.
	facts, err := f.bot().search.Facts(baseOf(f.language), words, true, 1)
	if err != nil || len(facts) == 0 || slices.ContainsFunc(f.people, func(p *knowledge.Person) bool {
		return !slices.Contains(facts[0].About, p.ID) && !slices.Contains(facts[0].People, p)
	}) {
		return nil
	}
	return facts[0]
}

// contentWords are the words of the question that no cue, name or time
// explains.
func (f *frame) contentWords() []string {
	var words []string
	for i := range f.view {
		a := &f.view[i]
		if a.unknown || a.mention == nil && a.time == nil && a.number == 0 && !a.filler() && asksOnly(a.cues) && !f.onlyQuestion(a) {
			words = append(words, f.text(i, i+1))
		}
	}
	return words
}

func (f *frame) onTopicOrKnown(m *factMatch) bool {
	return f.onTopic() || f.specific(m, f.view, f.while)
}

func (f *frame) sayUnsaid(r *reply) {
	switch {
	case f.stranger && len(f.people) == 0:
		r.say("fact.no person")
	case f.ask == askWhy:
		r.say("fact.unsaid why")
	case len(f.people) > 0:
		r.say("fact.unsaid person", arg("person", r.name(f.people[0])))
	default:
		r.say("fact.unsaid")
	}
}

// sayNearest offers what the records do say of whom the question is about.
func (f *frame) sayNearest(r *reply) {
	if len(f.people) > 0 {
		if held := f.tenuresOf(f.people[0]); len(held) > 0 {
			r.say("fact.nearest", arg("text", r.aboutTenure(held[0]))).citeTenures(held[0])
		}
		return
	}
	if hits := f.incumbents(); len(hits) > 0 && len(hits) < 3 && (f.namesPost() || f.has(language.Head)) {
		r.say("fact.nearest", arg("text", r.aboutTenure(hits[0].tenure))).citeTenures(hits[0].tenure)
	}
}

func (r *reply) aboutTenure(t *knowledge.Tenure) string {
	key, with := r.tenureSaid(t)
	return r.voice.Say(key, with...).Text
}
