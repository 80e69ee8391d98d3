package bot

import "officebot/bot/talk"

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
	default:
		return nil
	}
	r := f.reply("talk", NotUnderstood)
	return r.say(key, arg("office", r.office())).sayExamples()
}

// notUnderstood says what can be asked.
func (f *frame) notUnderstood(intent string) *reply {
	r := f.reply(intent, NotUnderstood)
	r.say("talk.not understood", arg("office", r.office()))
	return r.sayExamples()
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
