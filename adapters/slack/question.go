package slack

import (
	"context"
	"strings"
	"time"
	"unicode"

	"github.com/slack-go/slack"

	"officebot/adapters"
	"officebot/bot"
)

// ask answers a mention or a direct message where it was said.
func (a *Adapter) ask(ctx context.Context, d *delivery, w *workspace) error {
	e := &d.event
	if e.User == w.bot {
		return nil
	}
	if admitted, tell := a.desk.Admit(ctx, Name, e.asker()); !admitted {
		if tell {
			a.whisper(ctx, w, e, adapters.Spoken.In("").Limited)
		}
		return nil
	}
	return a.answer(ctx, d, w, readable(e.Text, w.bot), "")
}

// composed is an answer ready to be sent.
type composed struct {
	reply
	before bot.Topic // what the conversation was about before
	after  bot.Topic // and what it is about once the answer is there
}

// compose lets the desk answer and renders what it says. What is talked about is
// not yet remembered: that comes when the answer is there, for a question that is
// tried again is to be answered in the context that it was asked in.
func (a *Adapter) compose(ctx context.Context, e *event, question string, before *bot.Topic, d dress) composed {
	answer, _, err := a.desk.Answer(ctx, adapters.Message{
		Platform: Name, Text: question, Locale: a.locale(ctx, e, question), Before: before,
	})
	if err != nil {
		return composed{say(adapters.Spoken.In(languageOf(question)).Broken), *before, *before}
	}
	if d.Private && before.Language != "" {
		d.ShareID = a.keepForSharing(ctx, e, before)
	}
	return composed{render(&answer, d), *before, answer.Topic}
}

// answer answers a question in the conversation that its event stands in.
func (a *Adapter) answer(ctx context.Context, d *delivery, w *workspace, question, asked string) error {
	e := &d.event
	stop := a.showWorking(w, e)
	defer stop()
	answer := a.compose(ctx, e, question, a.before(ctx, e), dress{Asker: e.User, Asked: asked})
	channel, ts, delivered, err := a.post(ctx, w, d, answer.reply)
	if !delivered {
		return err
	}
	a.desk.Observer().Sent(Name, time.Since(d.heard))
	if e.Kind != pressed {
		a.desk.Post(ctx, Name, e.question(), adapters.Posted{Channel: channel, Answer: ts, Asker: e.User, Before: answer.before})
	}
	a.desk.Remember(ctx, talkOf(e, channel), answer.after)
	return nil
}

// talkOf is the conversation that an answer belongs to: what is pressed in the
// App Home is answered in direct messages, whose channel the answer tells.
func talkOf(e *event, channel string) string {
	if e.Channel == "" {
		return keyOf(Name, e.Team, channel)
	}
	return e.conversation()
}

// before is what the conversation was about before; a store that cannot be
// reached costs the context, which the desk tells of when it saves.
func (a *Adapter) before(ctx context.Context, e *event) *bot.Topic {
	if e.Kind == asked && e.Thread == "" && !e.Direct {
		return &bot.Topic{} // a mention that stands in no thread begins a conversation
	}
	topic, err := adapters.Memory{Store: a.desk.Store()}.Load(ctx, e.conversation())
	if err != nil {
		return &bot.Topic{}
	}
	return &topic
}

// whisper tells something to the asker alone.
func (a *Adapter) whisper(ctx context.Context, w *workspace, e *event, text string) {
	told := say(text).in(place{Channel: e.Channel, Thread: e.replyThread(), User: e.User}, nil)
	a.extra(ctx, w, "chat.postEphemeral", func(ctx context.Context) error {
		_, err := w.chat(ctx, "chat.postEphemeral", told)
		return err
	})
}

// languageOf is Chinese for a text with a Chinese character, else English.
func languageOf(text string) string {
	if strings.ContainsFunc(text, func(r rune) bool { return unicode.Is(unicode.Han, r) }) {
		return "zh"
	}
	return "en"
}

// locale is the language that somebody chose in the App Home. Slack does not tell
// their client's; only a text without letters, such as “2010?”, needs one.
func (a *Adapter) locale(ctx context.Context, e *event, text string) string {
	latin := func(r rune) bool { return unicode.Is(unicode.Latin, r) }
	if strings.ContainsFunc(text, latin) {
		return ""
	}
	chosen, err := a.desk.Store().Get(ctx, languageKey(e))
	if err != nil {
		return ""
	}
	return string(chosen)
}

func languageKey(e *event) string { return keyOf("slack", "language", e.Team, e.User) }

// workingAfter is when somebody who waits is told that the bot is at work.
const workingAfter = 600 * time.Millisecond

// showWorking shows a status in the agent view while an answer takes long; Slack
// takes it away when the answer comes.
func (a *Adapter) showWorking(w *workspace, e *event) (stop func()) {
	if !e.Direct || e.Thread == "" {
		return func() {}
	}
	ctx, cancel := context.WithTimeout(context.Background(), callWithin)
	timer := time.AfterFunc(workingAfter, func() {
		defer cancel()
		status := slack.AssistantThreadsSetStatusParameters{
			ChannelID: e.Channel, ThreadTS: e.Thread, Status: vocabulary.In(languageOf(e.Text)).Working,
		}
		a.extra(ctx, w, "assistant.threads.setStatus", func(ctx context.Context) error {
			return w.client.SetAssistantThreadsStatusContext(ctx, status)
		})
	})
	return func() {
		timer.Stop()
		cancel()
	}
}
