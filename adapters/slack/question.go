package slack

import (
	"cmp"
	"context"
	"fmt"
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
	question := a.asks(w, e)
	if admitted, tell := a.desk.Admit(ctx, Name, e.asker()); !admitted {
		if tell && e.Author == "" { // a bot would not know what to make of it
			a.whisper(ctx, w, e, a.tooFast(ctx, e, question))
		}
		return nil
	}
	return a.answer(ctx, d, w, question, "")
}

// asks is what a message asks: its own words or, where those alone ask nothing, the
// words of the messages that it brings along.
func (a *Adapter) asks(w *workspace, e *event) string {
	own := wordsAsked(addressed(e.Text, w.bot))
	if shared := readable(e.Shared); shared != "" && (own == "" || a.consider(own, bot.Topic{}).Status == bot.NotUnderstood) {
		return shared
	}
	return own
}

// tooFast tells somebody who asks too fast when they may ask again.
func (a *Adapter) tooFast(ctx context.Context, e *event, question string) string {
	return a.desk.TooFast(ctx, Name, e.asker(), a.language(ctx, e, question))
}

// language is the language to tell somebody something in, by what they wrote or
// read.
func (a *Adapter) language(ctx context.Context, e *event, text string) string {
	return a.desk.Language(Name, text, a.locale(ctx, e, text))
}

// composed is an answer ready to be sent.
type composed struct {
	reply
	answer bot.Answer
	before bot.Topic // what the conversation was about before
	after  bot.Topic // and what it is about once the answer is there
}

// compose lets the desk answer and renders what it says. What is talked about is
// not yet remembered: that comes when the answer is there, for a question that is
// tried again is to be answered in the context that it was asked in.
func (a *Adapter) compose(ctx context.Context, e *event, question string, before *bot.Topic, d dress) composed {
	if question == "" {
		help := a.help(cmp.Or(before.Language, a.locale(ctx, e, "")))
		return composed{render(&help, d), help, *before, *before}
	}
	answer, _, err := a.desk.Answer(ctx, adapters.Message{
		Platform: Name, Text: question, Locale: a.locale(ctx, e, question), Before: before,
	})
	if err != nil {
		return composed{say(adapters.Spoken.In(languageOf(question)).Broken), answer, *before, *before}
	}
	if d.Private && before.Language != "" {
		d.ShareID = a.keepForSharing(ctx, e, before)
	}
	return composed{a.renderPaged(ctx, e, &answer, d, source{question, *before}), answer, *before, answer.Topic}
}

// help tells what can be asked, and how.
func (a *Adapter) help(lang string) bot.Answer {
	office := a.desk.Office()
	guide := office.Guide(lang)
	w := vocabulary.In(guide.Language)
	how := fmt.Sprintf(w.HomeHint, askCommand, cmdOr(roleCommand(office.Guide("en"))))
	return bot.Answer{
		Language: guide.Language, Intent: "help", Status: bot.Answered,
		Lines:       []bot.Line{{Text: fmt.Sprintf(w.HomeIntro, guide.InText)}, {Text: strings.ReplaceAll(how, "`", "")}},
		Suggestions: adapters.Openers(guide),
	}
}

// answer answers a question in the conversation that its event stands in.
func (a *Adapter) answer(ctx context.Context, d *delivery, w *workspace, question, asked string) error {
	e := &d.event
	stop := a.showWorking(w, e)
	defer stop()
	answer := a.compose(ctx, e, question, a.before(ctx, e), a.publicDress(e, asked))
	channel, ts, delivered, err := a.post(ctx, w, d, answer.reply)
	if err != nil {
		if d.noReceipt {
			a.takeBackSeconds(ctx, w, d) // it may stand, behind another replica's
		}
		return err
	}
	if !delivered {
		a.answerElsewhere(ctx, w, e, answer)
		return nil
	}
	a.desk.Observer().Sent(Name, time.Since(d.heard))
	stands := adapters.Posted{Channel: channel, Answer: ts, Asker: e.User, Before: answer.before}
	a.keepPosted(ctx, e, stands)
	a.desk.Remember(ctx, e.conversation(), answer.after)
	a.giveTurn(ctx, e)
	if d.perhapsAnswered() {
		if first := a.takeBackSeconds(ctx, w, d); first != "" && first != ts {
			stands.Answer = first
			a.keepPosted(ctx, e, stands)
		}
	}
	return nil
}

// keepPosted keeps which answer belongs to a question that people may edit or delete.
func (a *Adapter) keepPosted(ctx context.Context, e *event, p adapters.Posted) {
	if e.Kind != pressed {
		a.desk.Post(ctx, Name, e.question(), p)
	}
}

// publicDress is that of an answer which all may see: its asker may delete it.
func (a *Adapter) publicDress(e *event, asked string) dress {
	d := dress{Asker: e.User, Asked: asked}
	if e.Kind != pressed {
		d.Of = e.TS
	}
	if e.Author != "" {
		d.Asker = "" // a bot presses nothing
	}
	return d
}

// answerElsewhere gives somebody alone the answer that Slack refuses to have where
// they asked: there, else in direct messages.
func (a *Adapter) answerElsewhere(ctx context.Context, w *workspace, e *event, answer composed) {
	if e.Direct || e.Author != "" {
		return
	}
	r := render(&answer.answer, dress{Private: true, Asked: vocabulary.In(answer.answer.Language).NotThere})
	if e.ResponseURL != "" && a.respond(ctx, e.ResponseURL, r.response(onlyAsker)) == nil {
		return
	}
	alone := r.in(place{Channel: e.Channel, Thread: e.Thread, User: e.User}, nil)
	told, _ := a.deliver(ctx, w, "chat.postEphemeral", func(ctx context.Context) error {
		_, err := w.chat(ctx, "chat.postEphemeral", alone)
		return err
	})
	if told {
		return
	}
	direct := r.in(place{Channel: e.User}, nil)
	_, err := a.deliver(ctx, w, "chat.postMessage", func(ctx context.Context) error {
		posted, err := w.chat(ctx, "chat.postMessage", direct)
		if err == nil {
			a.desk.Remember(ctx, keyOf(Name, e.Team, posted.Channel), answer.after)
		}
		return err
	})
	if err != nil {
		a.log.Warn().Str("error", a.secret.error(err)).Msg("an answer that Slack refuses could not be told in private")
	}
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
