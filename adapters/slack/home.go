package slack

import (
	"context"
	"sync"
	"time"

	"github.com/slack-go/slack"

	"officebot/adapters"
	"officebot/bot"
)

// openHome shows somebody who opens the App Home what can be asked.
func (a *Adapter) openHome(ctx context.Context, w *workspace, e *event) error {
	lang, err := a.desk.Store().Get(ctx, languageKey(e))
	if err != nil {
		lang = nil
	}
	a.publish(ctx, w, e, home{guide: a.desk.Office().Guide(string(lang))})
	return nil
}

// answerAtHome answers a question that was pressed in the App Home there, above all
// else; where Slack refuses that, in direct messages.
func (a *Adapter) answerAtHome(ctx context.Context, d *delivery, w *workspace, admitted bool) error {
	e := &d.event
	office := a.desk.Office()
	if !admitted {
		lang := a.language(ctx, e, e.Value)
		notice := bot.Answer{Language: lang, Lines: []bot.Line{{Text: a.tooFast(ctx, e, e.Value)}}}
		a.publish(ctx, w, e, home{guide: office.Guide(lang), asked: e.Value, answer: &notice})
		return nil
	}
	answer := a.compose(ctx, e, e.Value, a.before(ctx, e), dress{Private: true})
	if !a.publish(ctx, w, e, home{guide: office.Guide(answer.answer.Language), asked: e.Value, answer: &answer.answer}) {
		return a.answer(ctx, d, w, e.Value, askedBy(e, e.Value))
	}
	a.desk.Observer().Sent(Name, time.Since(d.heard))
	a.desk.Remember(ctx, e.conversation(), answer.after)
	return nil
}

// keepLanguage is how long a language that somebody chose is kept.
const keepLanguage = 365 * 24 * time.Hour

// speak shows the App Home in another language, and keeps it.
func (a *Adapter) speak(ctx context.Context, w *workspace, e *event, lang string) error {
	lang = bot.Language(lang)
	err := a.desk.Store().Put(ctx, languageKey(e), []byte(lang), keepLanguage)
	if err != nil {
		a.log.Warn().Str("error", a.secret.error(err)).Msg("a chosen language could not be stored")
	}
	a.publish(ctx, w, e, home{guide: a.desk.Office().Guide(lang)})
	return nil
}

// publish writes somebody's App Home, with what of it is the same for everybody, and
// tells whether it is there.
func (a *Adapter) publish(ctx context.Context, w *workspace, e *event, h home) (published bool) {
	a.viewers.add(viewer{e.Team, e.Enterprise, e.User})
	office := a.desk.Office()
	lang := h.guide.Language
	h.command = roleCommand(office.Guide("en")) // commands have one name, the manifest's
	h.now = office.Answer(bot.Question{Text: h.guide.Now, Today: a.desk.Today(), Locale: lang})
	h.roll = office.Roll(lang, a.desk.Today())
	view := slack.HomeTabViewRequest{Type: slack.VTHomeTab, Blocks: slack.Blocks{BlockSet: homeBlocks(h)}}
	a.extra(ctx, w, "views.publish", func(ctx context.Context) error {
		_, err := w.client.PublishViewContext(ctx, slack.PublishViewContextRequest{UserID: e.User, View: view})
		published = err == nil
		return err
	})
	return published
}

// Refresh writes again the App Homes that were opened lately: they are named after
// the office, and list its holders. The commands are the manifest's, which only a
// person can change.
func (a *Adapter) Refresh(ctx context.Context) error {
	for _, v := range a.viewers.all() {
		e := event{Kind: homeOpened, Team: v.team, Enterprise: v.enterprise, User: v.user}
		w, err := a.workspaceOf(ctx, &e)
		if err != nil {
			return err
		}
		if w != nil {
			if err := a.openHome(ctx, w, &e); err != nil {
				return err
			}
		}
	}
	return ctx.Err()
}

// maxPrompts: https://docs.slack.dev/reference/methods/assistant.threads.setSuggestedPrompts
const maxPrompts = 4

// suggest offers questions to somebody who opens the messages of the agent view.
// With a thread the call would be one of the assistant view, which is retired.
func (a *Adapter) suggest(ctx context.Context, w *workspace, e *event) error {
	lang, err := a.desk.Store().Get(ctx, languageKey(e))
	if err != nil {
		lang = nil
	}
	guide := a.desk.Office().Guide(string(lang))
	prompts := slack.AssistantThreadsSetSuggestedPromptsParameters{
		ChannelID: e.Channel, Title: vocabulary.In(guide.Language).Prompts,
	}
	for _, question := range suggested(guide) {
		prompts.AddPrompt(adapters.Cut(question, maxButton), question)
	}
	if len(prompts.Prompts) == 0 {
		return nil
	}
	a.extra(ctx, w, "assistant.threads.setSuggestedPrompts", func(ctx context.Context) error {
		return w.client.SetAssistantThreadsSuggestedPromptsContext(ctx, prompts)
	})
	return nil
}

// suggested are the questions to begin with, at most maxPrompts.
func suggested(guide bot.Guide) []string {
	questions := adapters.Openers(guide)
	return questions[:min(len(questions), maxPrompts)]
}

// maxViewers is how many App Homes are kept up to date; whoever comes later sees
// the present edition when they open theirs.
const maxViewers = 200

type viewer struct{ team, enterprise, user string }

// viewers are those who opened their App Home, the latest.
type viewers struct {
	mutex sync.Mutex
	list  []viewer
	seen  map[viewer]bool
}

func (v *viewers) add(who viewer) {
	v.mutex.Lock()
	defer v.mutex.Unlock()
	if v.seen == nil {
		v.seen = map[viewer]bool{}
	}
	if v.seen[who] {
		return
	}
	if len(v.list) == maxViewers {
		delete(v.seen, v.list[0])
		v.list = append([]viewer{}, v.list[1:]...)
	}
	v.seen[who] = true
	v.list = append(v.list, who)
}

func (v *viewers) all() []viewer {
	v.mutex.Lock()
	defer v.mutex.Unlock()
	return append([]viewer{}, v.list...)
}
