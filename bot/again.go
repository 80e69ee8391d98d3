package bot

import (
	"slices"

	"officebot/bot/language"
	"officebot/knowledge"
)

// heldAgain answers who came back to a post, or whether anybody did, and how
// often one person held it.
func (f *frame) heldAgain(intent string) *reply {
	if f.step != 0 || f.while != nil || len(f.times) > 0 || len(f.posts) == 0 || f.has(language.Vacant) {
		return nil
	}
	holding := f.namesPost() || f.cues.Any(holdingCues)
	if f.ask == askHowMany && f.has(language.HowOften) && len(f.people) == 1 && holding {
		return f.howOften(intent)
	}
	switch f.ask {
	case askWho, askNothing, askWhat, askHowMany, askYesNo:
	default:
		return nil
	}
	if !f.has(language.Again) || len(f.people) > 0 || f.unknown > 0 || !holding {
		return nil
	}
	list := f.returned()
	r := f.reply(intent, Answered)
	switch {
	case f.ask == askYesNo && len(list) > 0:
		r.say("yes no.yes")
	case f.ask == askYesNo:
		r.say("yes no.nobody")
	case len(list) == 0:
		r.Status = NoHolder
	}
	r.People = personsOf(list)
	list = list[:min(len(list), maxNames)]
	if len(list) == 0 {
		all := line(f.posts)
		return r.say("count.never again").citeTenures(all[:min(len(all), maxNames)]...)
	}
	r.say("count.again", arg("count", r.voice.Count(len(r.People))), arg("people", r.names(list)))
	return r.citeTenures(list...)
}

// returned are the tenures of those who held one of the posts more than once,
// person by person.
func (f *frame) returned() []*knowledge.Tenure {
	var again []*knowledge.Tenure
	for _, t := range line(f.posts) {
		if slices.Contains(again, t) {
			continue
		}
		var held []*knowledge.Tenure
		for _, other := range t.Person.Tenures {
			if other.Post == t.Post {
				held = append(held, other)
			}
		}
		if len(held) > 1 {
			again = append(again, held...)
		}
	}
	return again
}

func (f *frame) howOften(intent string) *reply {
	if r := f.whichPerson(intent); r != nil {
		return r
	}
	p := f.people[0]
	held := f.tenuresOf(p)
	if len(held) == 0 {
		return f.neverHeld(intent, p)
	}
	r := f.reply(intent, Answered)
	r.People = []*knowledge.Person{p}
	key := "count.times"
	if len(held) == 1 {
		key = "count.once"
	}
	shown := held[:min(len(held), maxNames)]
	return r.say(key, arg("count", r.voice.Count(len(held))), arg("people", r.namesAndPosts(shown))).citeTenures(shown...)
}
