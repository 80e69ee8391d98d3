package bot

import (
	"officebot/bot/voice"
	"slices"
	"strconv"
	"strings"

	"officebot/bot/language"
	"officebot/knowledge"
)

// talk answers what is no question: greetings, thanks, "what can you do".
func (f *frame) talk(intent string) *reply {
	asked := false
	kind := language.Filler
	for i := range f.reader.atoms {
		a := &f.reader.atoms[i]
		switch {
		case a.has(language.Help) && a.to-a.from > 1 || a.has(language.Help) && len(f.reader.atoms) == 1:
			kind = language.Help
		case a.has(language.Thanks) && kind != language.Help:
			kind = language.Thanks
		case a.has(language.Greeting) && kind == language.Filler:
			kind = language.Greeting
		case !a.filler():
			asked = true
		}
	}
	if asked || kind == language.Filler {
		return nil
	}
	r := f.reply(intent, NotUnderstood)
	switch kind {
	case language.Help:
		r.say("talk.help", arg("office", r.office()))
	case language.Thanks:
		r.say("talk.thanks")
	default:
		r.say("talk.greeting", arg("office", r.office()))
	}
	return r.sayExamples()
}

// foreignOffice answers that somebody else's office is meant.
func (f *frame) foreignOffice(intent string) *reply {
	if !f.foreign {
		return nil
	}
	return f.notUnderstood("not_understood")
}

// notUnderstood says what can be asked.
func (f *frame) notUnderstood(intent string) *reply {
	r := f.reply(intent, NotUnderstood)
	r.say("talk.not understood", arg("office", r.office()))
	return r.sayExamples()
}

func (r *reply) sayExamples() *reply {
	examples := r.frame.bot().examples(r.Language)
	r.Suggestions = examples
	quoted := make([]string, len(examples))
	for i, e := range examples {
		quoted[i] = r.voice.Say("talk.quoted", arg("question", e)).Text
	}
	return r.say("talk.examples", arg("examples", r.voice.Join(quoted)))
}

// office is what the records are about: the present organization, else the
// posts.
func (r *reply) office() string {
	records := r.frame.bot().records
	if n := len(records.Office.Organizations); n > 0 {
		name := records.Office.Organizations[n-1].In(r.Language)
		if r.Language == "en" && strings.Contains(name, " of ") {
			return "the " + name
		}
		return name
	}
	if len(records.Posts) == 1 {
		return records.Posts[0].In(r.Language)
	}
	return r.voice.Say("talk.many posts", arg("count", r.voice.Count(len(records.Posts)))).Text
}

// examples are questions that the bot answers, made from the records.
func (b *Bot) examples(lang string) []string {
	v := voice.For(lang)
	var list []string
	for _, p := range slices.Backward(b.examplePosts()) {
		if len(p.Tenures) == 0 {
			continue
		}
		role := p.RoleIn(lang)
		if role == "" {
			role = p.In(lang)
		} else {
			role = lowerFirst(role)
		}
		t := p.Tenures[len(p.Tenures)/2]
		year := strconv.Itoa(t.Start.Last.Year())
		if t.Start.Precision <= knowledge.Bounded {
			continue
		}
		list = append(list,
			v.Say("talk.example now", arg("role", role)).Text,
			v.Say("talk.example at", arg("role", role), arg("year", year)).Text,
			v.Say("talk.example length", arg("person", t.Person.In(lang))).Text)
		break
	}
	return scripted(list, lang)
}

func (b *Bot) examplePosts() []*knowledge.Post {
	if len(b.records.Office.Posts) > 0 {
		return b.records.Office.Posts
	}
	return b.records.Posts[:min(1, len(b.records.Posts))]
}
