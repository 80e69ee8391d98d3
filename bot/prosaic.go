package bot

import (
	"slices"

	"officebot/bot/grammar"
	"officebot/bot/prose"
	"officebot/bot/query"
	"officebot/knowledge"
)

// silent says that the sources do not tell what is asked of somebody or something of
// theirs, with what is nearest to it, or that the question is about something else.
func (b *Bot) silent(f *frame, content *grammar.Content, found prose.Found) *reply {
	if len(content.Names) == 0 {
		return f.notUnderstood("not_understood")
	}
	r := f.reply("unrecorded", NotInRecord)
	if len(found.Near) > 0 && found.Near[0].Fact != nil {
		return r.say("unread.silent").plain(found.Near[0].Fact.Text.In(r.Language)).cite(found.Near[0].Fact.Sources...)
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

// askedOf is a question's content as prose is looked for by it.
func askedOf(c *grammar.Content, language string) prose.Asked {
	asked := prose.Asked{Language: language, Wants: wanted[c.Wants]}
	if c.Told {
		asked.Wants = prose.TellMe
	}
	for _, w := range c.Words {
		asked.Words = append(asked.Words, prose.Word{Text: w.Text, Events: w.Events, Proper: w.Proper, Weak: w.Weak})
	}
	for _, ids := range c.Names {
		asked.Names = append(asked.Names, prose.Name{IDs: ids})
	}
	for _, t := range c.Times {
		if at, ok := t.(query.Time); ok {
			asked.Times = append(asked.Times, at.Days)
		}
	}
	return asked
}

var wanted = map[grammar.Wants]prose.Wants{
	grammar.WantsTruth: prose.YesNo, grammar.WantsPeople: prose.Who, grammar.WantsThing: prose.What, grammar.WantsDate: prose.When,
	grammar.WantsPlace: prose.Where, grammar.WantsReason: prose.Why, grammar.WantsManner: prose.How, grammar.WantsCount: prose.HowMany,
}
