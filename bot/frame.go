package bot

import (
	"cmp"
	"slices"

	"officebot/bot/grammar"
	"officebot/bot/voice"
	"officebot/knowledge"
)

// frame is a question on the way to its answer: its words, the language that it is
// answered in, and how it was read.
type frame struct {
	bot      *Bot
	text     string
	today    knowledge.Day
	language string // "en", "zh-Hans", "zh-Hant"
	turn     *turn  // how its conversation completes it; nil until that is known
	unclear  bool   // "he" could mean several people
	alone    bool   // it needs nothing that was said before
	holds    *grammar.Content
}

// frameOf begins the answer to a question.
func (b *Bot) frameOf(q Question) *frame {
	return &frame{bot: b, text: q.Text, today: q.Today, language: b.languageOf(q.Text, cmp.Or(q.Topic.Language, q.Locale))}
}

// plainFrame is the frame of no question.
func (b *Bot) plainFrame(lang string, today knowledge.Day) *frame {
	return &frame{bot: b, today: today, language: lang, holds: &grammar.Content{}}
}

// content is what the question is made of.
func (f *frame) content() *grammar.Content {
	if f.holds == nil {
		content := f.bot.readerOf(f).Content(f.text, f.today)
		f.holds = &content
	}
	return f.holds
}

// people are whom the question names, each name as the first whom it may mean.
func (f *frame) people() []*knowledge.Person {
	var people []*knowledge.Person
	for _, ids := range f.content().Names {
		at := slices.IndexFunc(ids, func(id string) bool { return f.bot.people[id] != nil })
		if at >= 0 && !slices.Contains(people, f.bot.people[ids[at]]) {
			people = append(people, f.bot.people[ids[at]])
		}
	}
	return people
}

// postsNamed are the ids of the posts that the question names.
func (f *frame) postsNamed() []string {
	var posts []string
	for _, ids := range f.content().Names {
		for _, id := range ids {
			if f.bot.posts[id] != nil && !slices.Contains(posts, id) {
				posts = append(posts, id)
			}
		}
	}
	return posts
}

// bodies are the ids of the organizations that the question names.
func (f *frame) bodies() []string {
	var bodies []string
	for _, ids := range f.content().Names {
		for _, id := range ids {
			if f.bot.organizations[id] != nil {
				bodies = append(bodies, id)
			}
		}
	}
	return bodies
}

// reply begins an answer.
func (f *frame) reply(intent string, status Status) *reply {
	return &reply{
		Answer: Answer{Intent: intent, Status: status, Language: f.language},
		frame:  f,
		voice:  voice.For(f.language),
	}
}
