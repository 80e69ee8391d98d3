package bot

import (
	"slices"

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
	if len(content.Names) == 0 && !found.Close && !found.Named {
		return f.notUnderstood("not_understood")
	}
	r := f.reply("unrecorded", NotInRecord)
	if len(found.Near) > 0 && found.Near[0].Fact != nil {
		return r.near(found.Near[0].Fact)
	}
	f.sayUnsaid(r)
	f.sayNearest(r)
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
	if who := unnamed(fact, r.Language); who != nil {
		said := f.reply(r.Intent, r.Status).say("unread.of", arg("person", r.name(who))).plain(fact.Text.In(r.Language))
		r.Lines = said.Lines
	}
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
		if facts := b.queries().prose.Deeds(f.language, id, asked.Times); len(facts) > 0 {
			return facts
		}
	}
	return nil
}

// impersonal answers a question that a pronoun leaves open where nothing was talked of
// before: of whoever it was, as in "when did they abolish the fines", or by its other words.
func (b *Bot) impersonal(f *frame, said *reply) *reply {
	content := f.content()
	if said.Status != NotUnderstood || !content.Impersonal && (content.Told || !content.Telling()) {
		return nil
	}
	if found := b.queries().prose.Find(b.askedOf(content, f.language)); found.Fact != nil {
		return b.sayFound(f, found.Fact, found.People...)
	}
	return nil
}

// judged answers a yes/no question by a fact that says it, or says otherwise of what happens
// only once; nil where none does.
func (b *Bot) judged(f *frame, q Question) *reply {
	reader, ok := b.readerOf(f).(assertedReader)
	if !ok {
		return nil
	}
	claim, ok := reader.Asserted(q.Text, q.Today)
	if !ok {
		return nil
	}
	fact, verdict := b.queries().prose.Judge(f.language, &claim)
	if fact == nil {
		return nil
	}
	r := f.reply("fact", Answered)
	r.fact, r.judged = fact, true
	r.People = append(r.People, fact.People...)
	switch yes := verdict == prose.Yes; {
	case claim.Denied && !claim.Stated: // it is told what is so
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

// askedOf is a question's content as prose is looked for by it.
func (b *Bot) askedOf(c *grammar.Content, language string) prose.Asked {
	asked := prose.Asked{Language: language, Wants: wanted[c.Wants]}
	if c.Told {
		asked.Wants = prose.TellMe
	}
	switch {
	case c.Whose:
		asked.Wants = prose.Whose
	case c.Kind && c.Patient:
		asked.Wants = prose.Whom
	case c.Kind:
		asked.Wants = prose.Who
	case c.Wants == grammar.WantsPeople && c.Patient:
		asked.Wants = prose.Whom
	case c.Wants == grammar.WantsPeople && c.Identity:
		asked.Wants = prose.Whoever
	case c.Age && !b.namesPerson(c):
		asked.Wants = prose.When
	case len(c.Units) > 0 && !c.Amount && !c.Told:
		asked.Wants = prose.HowMuch
	}
	asked.Office, asked.Counted, asked.Units, asked.Habit = c.Office, c.Counted, c.Units, c.Habit
	asked.Kind, asked.Refers, asked.From = c.Kind, c.Refers, c.From
	for _, w := range c.Words {
		asked.Words = append(asked.Words, prose.Word{Text: w.Text, Events: w.Events, Proper: w.Proper, Weak: w.Weak, Units: w.Units, Optional: w.Optional, Deed: w.Deed, Behind: w.Behind, Carries: w.Carries})
	}
	for i, ids := range c.Names {
		name := prose.Name{IDs: ids}
		if i < len(c.Roles) {
			name.Role = roles[c.Roles[i]]
		}
		asked.Names = append(asked.Names, name)
	}
	for _, t := range c.Times {
		if at, ok := t.(query.Time); ok {
			asked.Times = append(asked.Times, at.Days)
		}
	}
	return asked
}

var roles = map[grammar.NameRole]prose.Role{
	grammar.Agent: prose.Agent, grammar.Doer: prose.Doer, grammar.Undergoer: prose.Undergoer, grammar.Befallen: prose.Befallen,
}

var wanted = map[grammar.Wants]prose.Wants{
	grammar.WantsTruth: prose.YesNo, grammar.WantsPeople: prose.Who, grammar.WantsThing: prose.What, grammar.WantsDate: prose.When,
	grammar.WantsPlace: prose.Where, grammar.WantsReason: prose.Why, grammar.WantsManner: prose.How, grammar.WantsCount: prose.HowMany,
}
