package bot

import (
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
		if next := f.neighbour(t, 1); next != nil && next.Post == t.Post && r.Intent != "succession" && !t.Post.Shared {
			add("successor", person)
		} else if previous := f.neighbour(t, -1); previous != nil && previous.Post == t.Post && !t.Post.Shared {
			add("predecessor", person)
		}
		if f.ask != askHowLong && t.Start.Precision > knowledge.Bounded && (t.Ongoing || t.End.Precision > knowledge.Bounded) {
			add("how long", person)
		}
		if r.Intent != "about" {
			add("who is", person)
		}
	}
	if len(f.bot().records.Office.Posts) == 0 {
		return
	}
	role := f.bot().officeRole(r.voice)
	if r.Intent != "list" {
		add("list", arg("roles", r.voice.Plural(role)))
	}
	if t == nil {
		add("now", arg("role", role))
	}
}

// mainTenure is the tenure that an answer is mostly about.
func (r *reply) mainTenure() *knowledge.Tenure {
	if len(r.People) == 0 {
		return nil
	}
	held := r.frame.tenuresOf(r.People[0])
	if len(held) == 0 {
		return nil
	}
	return held[0]
}
