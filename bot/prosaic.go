package bot

import (
	"slices"

	"officebot/bot/eval"
	"officebot/bot/grammar"
	"officebot/bot/outline"
	"officebot/bot/prose"
	"officebot/bot/query"
	"officebot/knowledge"
	"officebot/knowledge/fold"
)

// silent says that the sources do not tell what is asked of somebody or something of
// theirs, with what is nearest to it, or that the question is about something else.
func (b *Bot) silent(f *frame, content *grammar.Content, found prose.Found) *reply {
	if content.Elsewhere && !b.namesPerson(content) && !found.Close || len(content.Names) == 0 && !content.OfHolder && !found.Close && !found.Named {
		return f.notUnderstood("not_understood")
	}
	r := f.reply("unrecorded", NotInRecord)
	b.sayTaken(r, content.Taken, f.text)
	words := f.unmentioned()
	if near := found.Near; (found.Close || !content.OfHolder) && len(near) > 0 && near[0].Fact != nil {
		if len(words) > 0 {
			return r.say("fact.unsaid").sayWords("unread.unmentioned", words).nearest(near[0].Fact)
		}
		return r.near(near[0].Fact)
	}
	f.sayUnsaid(r)
	if len(words) > 0 {
		r.sayWords("unread.unmentioned", words)
	}
	f.sayNearest(r)
	b.talkOfLeaving(f, content)
	return r
}

// sayFact answers with a sentence of the records.
func (b *Bot) sayFact(f *frame, fact *knowledge.Fact) *reply {
	r := f.reply("fact", Answered)
	r.fact = fact
	r.People = slices.Clone(fact.People)
	slices.SortStableFunc(r.People, comparePeople)
	return r.plain(fact.Text.In(r.Language)).cite(fact.Sources...)
}

// sayFound answers with a sentence that was found for a question, which may name by a
// pronoun alone whom it is about.
func (b *Bot) sayFound(f *frame, fact *knowledge.Fact, people ...string) *reply {
	r := b.sayFact(f, fact)
	if len(people) > 0 {
		r.People = b.personsBy(people)
	}
	who, taken := unnamed(fact, r.Language), f.content().Taken
	if who == nil && len(taken) == 0 {
		return r
	}
	said := f.reply(r.Intent, r.Status)
	b.sayTaken(said, taken, f.text)
	if who != nil {
		said.say("unread.of", arg("person", r.name(who)))
	}
	r.Lines = said.plain(fact.Text.In(r.Language)).Lines
	return r
}

// unnamed is the one person whom a fact is about, where its text does not name him, or
// only by a pronoun.
func unnamed(fact *knowledge.Fact, language string) *knowledge.Person {
	if len(fact.People) != 1 || len(fact.About) == 0 || fact.About[0] != fact.People[0].ID {
		return nil
	}
	text := fold.Tokens(fact.Text.In(language))
	for _, name := range fold.Tokens(fact.People[0].In(language)) {
		if slices.ContainsFunc(text, func(t fold.Token) bool { return t.Text == name.Text }) {
			return nil
		}
	}
	return fact.People[0]
}

// deeds tells what somebody did, or what happened to him, nil where the records have
// nothing of that.
func (b *Bot) deeds(f *frame, content *grammar.Content) *reply {
	facts := b.deedsOf(f, content)
	if len(facts) == 0 {
		return nil
	}
	return b.addDeeds(b.sayFound(f, facts[0]), facts[1:])
}

// withDeeds adds to the posts that somebody held what else he did, besides holding them.
func (b *Bot) withDeeds(r *reply, content *grammar.Content) *reply {
	facts := slices.DeleteFunc(b.deedsOf(r.frame, content), func(fact *knowledge.Fact) bool { return len(fact.Posts) > 0 })
	return b.addDeeds(r, facts[:min(len(facts), 1)])
}

func (b *Bot) addDeeds(r *reply, facts []*knowledge.Fact) *reply {
	for _, fact := range facts {
		r.plain(fact.Text.In(r.Language)).cite(fact.Sources...)
	}
	return r
}

func (b *Bot) deedsOf(f *frame, content *grammar.Content) []*knowledge.Fact {
	asked := b.askedOf(content, f.language)
	if len(content.Names) > 1 {
		return nil // what he did with, or in the time of, somebody else
	}
	for _, id := range content.Names[0] {
		if b.people[id] == nil {
			continue
		}
		if facts := b.queries().prose.Deeds(asked, id); len(facts) > 0 {
			return facts
		}
	}
	return nil
}

// reaches tells whether some post that results have was certainly held in the stretch of
// time for which a question asks what somebody did: not only until it began.
func (b *Bot) reaches(f *frame, results []eval.Result) bool {
	bounds := b.askedOf(f.content(), f.language).Bounds
	return len(bounds) == 0 || slices.ContainsFunc(results, func(r eval.Result) bool {
		return slices.ContainsFunc(r.Held, func(h eval.Held) bool {
			began, ended := h.Tenure.Start.Span(), h.Tenure.End.Span()
			return h.Certain == knowledge.Certainly && !slices.ContainsFunc(bounds, func(bound knowledge.Span) bool {
				return began.To < bound.From && !h.Tenure.Ongoing && ended.From <= bound.From
			})
		})
	})
}

// impersonal answers a question that a pronoun leaves open where nothing was talked of
// before: of whoever it was, as in "when did they abolish the fines", or by its other words.
func (b *Bot) impersonal(f *frame, said *reply) *reply {
	content := f.content()
	if said.Status != NotUnderstood || !content.Impersonal && (content.Told || b.ofSomebodyUnsaid(f, content) || !content.Telling()) {
		return nil
	}
	if found := b.queries().prose.Find(b.askedOf(content, f.language)); found.Fact != nil {
		return b.sayFound(f, found.Fact, found.People...)
	}
	return nil
}

// ofSomebodyUnsaid tells whether a question is of somebody whom it calls by a pronoun alone, and has
// but one word to find him by: "what did he win?", "who was manager when he left?".
func (b *Bot) ofSomebodyUnsaid(f *frame, content *grammar.Content) bool {
	if !b.queries().talks.in(f.language).PointsAtOne(f.text) || b.namesPerson(content) || len(content.Strangers) > 0 {
		return false
	}
	return strongWords(content) < leastOfHolder
}

// strongWords is how many words of a question mean much by themselves.
func strongWords(content *grammar.Content) int {
	strong := 0
	for _, w := range content.Words {
		if !w.Weak {
			strong++
		}
	}
	return strong
}

// judged answers a yes/no question by a fact that says it, or says otherwise of what happens
// only once; nil where none does.
func (b *Bot) judged(f *frame, q Question) *reply {
	reader, ok := b.readerOf(f).(assertedReader)
	if !ok || f.turn != nil && f.turn.message.There {
		return nil // "he was jailed in Qincheng", "did he die there?": nothing says where he did
	}
	claim, ok := reader.Asserted(q.Text, q.Today)
	if !ok {
		return nil
	}
	fact, verdict := b.queries().prose.Judge(f.language, &claim)
	if fact == nil || claim.Either && verdict == prose.No {
		return nil
	}
	r := f.reply("fact", Answered)
	r.fact, r.judged = fact, true
	r.People = append(r.People, fact.People...)
	switch yes := verdict == prose.Yes; {
	case claim.Denied && !claim.Stated, claim.Either: // it is told what is so
	case yes != claim.Denied:
		r.say("unread.yes")
	default:
		r.say("unread.no")
	}
	return r.plain(fact.Text.In(r.Language)).cite(fact.Sources...)
}

// assertedReader takes apart what a yes/no question says.
type assertedReader interface {
	Asserted(text string, today knowledge.Day) (outline.Claim, bool)
}

// found is the sentence that answers a question by its words. None tells who else there was, or
// whether anybody was, besides somebody named, nor a date of one who may be somebody else, nor who it was when
// something else happened.
func (b *Bot) found(f *frame, content *grammar.Content) prose.Found {
	if content.OnlyTime {
		return prose.Found{}
	}
	others := content.Wants == grammar.WantsPeople || content.Wants == grammar.WantsTruth || content.Holder != grammar.AnyRole
	if others && (content.Others || slices.Contains(content.Roles, grammar.Excepted)) {
		return prose.Found{}
	}
	if content.Wants == grammar.WantsDate && slices.ContainsFunc(content.Taken, func(t grammar.Taken) bool { return isOtherName(t.Typed, b.people[t.Person]) }) {
		return prose.Found{} // somebody else may be meant
	}
	found := b.queries().prose.Find(b.askedOf(content, f.language))
	if found.Fact != nil && content.Wants == grammar.WantsPeople && f.turn != nil && ofMost(f.turn.reading.Asks) {
		return prose.Found{Close: true}
	}
	return found
}

// ofMost tells whether a question is of whoever comes first or last of others in something: what a
// sentence says of one of them decides no such thing.
func ofMost(asks []query.Ask) bool {
	return slices.ContainsFunc(asks, func(ask query.Ask) bool {
		return slices.ContainsFunc(query.Sets(ask), func(s query.Set) bool { _, most := s.(query.Most); return most })
	})
}

// tradeOf answers what somebody was by trade by the fact that tells it, nil where none does and of other
// questions.
func (b *Bot) tradeOf(f *frame) *reply {
	if content := f.content(); content.Trade {
		return b.tradeTold(f, content)
	}
	return nil
}

// tradeBefore answers which posts somebody held before the office's, where the records have none, by what
// he was by trade; nil of other questions.
func (b *Bot) tradeBefore(f *frame, content *grammar.Content, results []eval.Result) *reply {
	posts, ok := results[0].Ask.(query.Posts)
	if !ok || len(results) > 1 || results[0].Status != eval.NotInRecord || !slices.ContainsFunc(query.Spans(posts), func(s query.Span) bool {
		before, is := s.(query.Related)
		return is && before.How == query.Before
	}) {
		return nil
	}
	return b.tradeTold(f, content)
}

// tradeTold is the fact that tells what somebody whom a question names was by trade, nil where none does.
func (b *Bot) tradeTold(f *frame, content *grammar.Content) *reply {
	for _, id := range slices.Concat(content.Names...) {
		if b.people[id] == nil {
			continue
		}
		if fact := b.queries().prose.Trade(f.language, id); fact != nil {
			return b.sayFound(f, fact, id)
		}
	}
	return nil
}

// byRule answers for how long whoever holds a post has it by the sentence that tells the rule,
// nil where none does.
func (b *Bot) byRule(f *frame, content *grammar.Content) *reply {
	switch found := b.found(f, content); {
	case found.Fact != nil:
		return b.sayFound(f, found.Fact, found.People...)
	case found.Close:
		return b.silent(f, content, found)
	}
	return nil
}
