package bot

import (
	"officebot/bot/query"
	"officebot/bot/voice"
	"officebot/knowledge"
)

// maxSuggestions is how many follow-up questions an answer offers.
const maxSuggestions = 3

// suggest offers what is worth asking next, each something that the bot
// answers.
func (r *reply) suggest() {
	add := func(key string, with ...voice.Arg) {
		if len(r.Suggestions) < maxSuggestions {
			r.Suggestions = append(r.Suggestions, scripted([]string{r.voice.Say("suggest."+key, with...).Text}, r.Language)...)
		}
	}
	f := r.frame
	t := r.mainTenure()
	if t != nil {
		person := arg("person", r.name(t.Person))
		switch next, previous := beside(t, 1), beside(t, -1); {
		case t.Post.Shared, !t.Placed():
		case next != nil && r.Intent != "succession":
			add("successor", person)
		case previous != nil:
			add("predecessor", person)
		}
		if _, long := r.asked().(query.HowLong); !long && t.Start.Precision > knowledge.Bounded && (t.Ongoing || t.End.Precision > knowledge.Bounded) {
			add("how long", person)
		}
		if r.Intent != "about" {
			add("who is", person)
		}
	}
	if len(f.bot.records.Office.Posts) == 0 {
		return
	}
	role := f.bot.officeRole(r.voice)
	if r.Intent != "list" {
		add("list", arg("roles", r.voice.Plural(role)))
	}
	if t == nil {
		add("now", arg("role", role))
	}
}

// mainTenure is the tenure that an answer is mostly about: the first that it tells of the
// first person, or else that person's first.
func (r *reply) mainTenure() *knowledge.Tenure {
	if len(r.People) == 0 {
		return nil
	}
	who := r.People[0]
	if t := r.frame.turn; t != nil {
		for i := range t.results {
			for _, h := range t.results[i].Held {
				if h.Tenure.Person == who {
					return h.Tenure
				}
			}
		}
	}
	if len(who.Tenures) == 0 {
		return nil
	}
	return who.Tenures[0]
}
