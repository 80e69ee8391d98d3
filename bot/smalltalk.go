package bot

import (
	"slices"
	"strings"

	"officebot/bot/talk"
)

// smallTalk answers what is no question: greetings, thanks, "what can you do"; nil where
// something else is said.
func (f *frame) smallTalk() *reply {
	key := ""
	switch f.bot.queries().talks.in(f.language).SmallTalk(f.text) {
	case talk.Help:
		key = "talk.help"
	case talk.Thanks:
		key = "talk.thanks"
	case talk.Greeting:
		key = "talk.greeting"
	case talk.Works:
		return f.sayWorks()
	default:
		return nil
	}
	r := f.reply("talk", NotUnderstood)
	return r.say(key, arg("office", r.office())).sayExamples()
}

// sayWorks tells from which works the records are, under which licence, and when they were
// read; nil where the records do not tell.
func (f *frame) sayWorks() *reply {
	r := f.reply("source", Answered)
	var works []string
	for _, work := range f.bot.records.Sources {
		about := slices.DeleteFunc([]string{work.Publisher, work.License}, func(text string) bool { return text == "" })
		if !work.Read.IsZero() {
			about = append(about, r.voice.Say("talk.read", arg("date", r.voice.Date(work.Read))).Text)
		}
		if len(works) < maxWorks && work.Title != "" && len(about) > 0 {
			works = append(works, r.voice.Say("talk.work", arg("title", work.Title), arg("about", strings.Join(about, ", "))).Text)
		}
	}
	if len(works) == 0 {
		return nil
	}
	return r.say("talk.works", arg("works", r.voice.Join(works)))
}

// maxWorks is how many works are told.
const maxWorks = 5

// notUnderstood says what can be asked.
func (f *frame) notUnderstood(intent string) *reply {
	r := f.reply(intent, NotUnderstood)
	r.say("talk.not understood", arg("office", r.office()))
	return r.sayExamples()
}

// missing says that a message does not tell whom or what it means.
func (f *frame) missing() *reply {
	return f.reply("not_understood", NotUnderstood).say("talk.missing").sayExamples()
}

// sayExamples adds questions that the bot answers.
func (r *reply) sayExamples() *reply {
	examples := r.frame.bot.examples(r.voice)
	if len(examples) == 0 {
		return r
	}
	r.Suggestions = examples
	quoted := make([]string, len(examples))
	for i, e := range examples {
		quoted[i] = r.voice.Say("talk.quoted", arg("question", e)).Text
	}
	return r.say("talk.examples", arg("examples", r.voice.Join(quoted)))
}

// office is what the records are about, as it stands in a sentence.
func (r *reply) office() string {
	_, inText := r.frame.bot.officeName(r.voice)
	return inText
}
