package bot

import "officebot/bot/language"

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
	examples := r.frame.bot().examples(r.voice)
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
	_, inText := r.frame.bot().officeName(r.voice)
	return inText
}
