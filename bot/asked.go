package bot

import (
	"slices"

	"officebot/bot/grammar"
	"officebot/bot/prose"
	"officebot/bot/query"
	"officebot/knowledge"
)

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
	case c.Age && !b.namesPerson(c) && !atEvent(c):
		asked.Wants = prose.When
	case len(c.Units) > 0 && !c.Amount && !c.Told:
		asked.Wants = prose.HowMuch
	}
	asked.Office, asked.Counted, asked.Units, asked.Habit = c.Office, c.Counted, c.Units, c.Habit
	asked.Naming = c.Naming
	asked.Age = c.Age
	asked.To, asked.Planned, asked.Fronted = grains[c.Grain], c.Planned, c.Fronted
	asked.SortDoes, asked.SortBehind = c.SortDoes, c.SortBehind
	asked.Kind, asked.Refers, asked.From = c.Kind || c.Holder != grammar.AnyRole, c.Refers, c.From
	asked.Denied = c.Denied
	for _, w := range c.Words {
		asked.Words = append(asked.Words, prose.Word{Text: w.Text, Events: w.Events, Proper: w.Proper, Weak: w.Weak, Vague: w.Vague, Describes: w.Describes, Units: w.Units, Optional: w.Optional || b.isHome(w.Text) && len(c.Words) > 2, Beside: w.Beside, Deed: w.Deed, Behind: w.Behind, Carries: w.Carries, Sort: w.Sort, Verb: w.Verb, Presumed: w.Presumed, Role: roles[w.Role]})
	}
	for i, ids := range c.Names {
		if b.ofNamedPost(c, i) {
			continue
		}
		name := prose.Name{IDs: ids}
		if i < len(c.Roles) {
			name.Role = roles[c.Roles[i]]
		}
		asked.Names = append(asked.Names, name)
	}
	for _, t := range c.Times {
		switch at := t.(type) {
		case query.Time:
			asked.Times = append(asked.Times, at.Days)
		case query.Related:
			if bound, ok := boundOf(at); ok {
				asked.Bounds = append(asked.Bounds, bound)
			}
		}
	}
	return asked
}

// ofNamedPost tells whether a name of what is to be told of is that of the body of a post that it names
// as well, and is said to do or undergo nothing: "list the library's acting keepers".
func (b *Bot) ofNamedPost(c *grammar.Content, i int) bool {
	if !c.Told || i < len(c.Roles) && c.Roles[i] != grammar.AnyRole {
		return false
	}
	return slices.ContainsFunc(c.Names, func(ids []string) bool {
		post := b.posts[ids[0]]
		return post != nil && post.Organization != nil && slices.Contains(c.Names[i], post.Organization.ID)
	})
}

// isHome tells whether a word stands in the names of the office's bodies alone: where it is.
func (b *Bot) isHome(word string) bool { return b.queries().home()[word] }

// atEvent tells whether a question has the verb of an event: "how old was it when it died".
func atEvent(c *grammar.Content) bool {
	return slices.ContainsFunc(c.Words, func(w grammar.ContentWord) bool { return len(w.Events) > 0 })
}

// boundOf is the stretch before or after a time as written; ok is false of others.
func boundOf(related query.Related) (bound knowledge.Span, ok bool) {
	at, ok := related.Span.(query.Time)
	bound = knowledge.Span{From: knowledge.FirstDay, To: knowledge.LastDay}
	switch related.How {
	case query.Since:
		bound.From = at.Days.From
	case query.After:
		bound.From = at.Days.To + 1
	case query.Before:
		bound.To = at.Days.From - 1
	case query.Until, query.By:
		bound.To = at.Days.To
	default:
		return bound, false
	}
	return bound, ok
}

// grains are how exact a date is by the unit in which it is asked for.
var grains = map[query.Unit]knowledge.Precision{query.Years: knowledge.ToYear, query.Days: knowledge.ToDay, query.Months: knowledge.ToMonth}

var roles = map[grammar.NameRole]prose.Role{
	grammar.Agent: prose.Agent, grammar.Doer: prose.Doer, grammar.Undergoer: prose.Undergoer, grammar.Befallen: prose.Befallen, grammar.Acted: prose.Acted,
}

var wanted = map[grammar.Wants]prose.Wants{
	grammar.WantsTruth: prose.YesNo, grammar.WantsPeople: prose.Who, grammar.WantsThing: prose.What, grammar.WantsDate: prose.When,
	grammar.WantsPlace: prose.Where, grammar.WantsReason: prose.Why, grammar.WantsManner: prose.How, grammar.WantsCount: prose.HowMany,
}
