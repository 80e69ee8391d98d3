package slack

import (
	"context"
	"fmt"
	"strings"
	"time"

	"officebot/adapters"
)

// press does what a button is for.
func (a *Adapter) press(ctx context.Context, d *delivery, w *workspace) error {
	e := &d.event
	action, argument, _ := strings.Cut(e.Action, ":")
	switch action {
	case actAsk:
		return a.pressQuestion(ctx, d, w)
	case actShare:
		return a.share(ctx, d, argument)
	case actDelete:
		return a.pressDelete(ctx, w, e)
	case actFeedback:
		a.countVerdict(ctx, e)
	case actSpeak:
		return a.speak(ctx, w, e, argument)
	}
	return nil
}

// pressQuestion answers the question of a button to whoever pressed it: for all
// to see where the button is, else for them alone.
func (a *Adapter) pressQuestion(ctx context.Context, d *delivery, w *workspace) error {
	e := &d.event
	admitted, tell := a.desk.Admit(ctx, Name, e.asker())
	switch {
	case !admitted && tell && e.ResponseURL != "":
		return a.respond(ctx, e.ResponseURL, say(adapters.Spoken.In("").Limited).response(onlyAsker))
	case !admitted || e.Value == "":
		return nil
	case e.Private:
		return a.answerPrivately(ctx, d, e.Value)
	}
	return a.answer(ctx, d, w, e.Value, askedBy(e, e.Value))
}

// askedBy names who asked, by a name that pings nobody.
func askedBy(e *event, question string) string {
	name := e.UserName
	if name == "" {
		name = "?"
	}
	return fmt.Sprintf(vocabulary.In(languageOf(question)).Asked, name, question)
}

// share posts a private answer to its channel, for its asker, and takes the
// private one away. A response_url reaches channels too that the bot is no member
// of.
func (a *Adapter) share(ctx context.Context, d *delivery, id string) error {
	e := &d.event
	admitted, _ := a.desk.Admit(ctx, Name, e.asker())
	if !admitted || e.Value == "" {
		return nil
	}
	answer := a.compose(ctx, e, e.Value, a.shared(ctx, e, id), dress{Asker: e.User, Asked: askedBy(e, e.Value)})
	if err := a.respond(ctx, e.ResponseURL, answer.response(everybody)); err != nil {
		return err
	}
	a.desk.Observer().Sent(Name, time.Since(d.heard))
	if err := a.takeAway(ctx, e); err != nil {
		a.log.Warn().Str("error", a.secret.error(err)).Msg("a shared answer could not be taken away from its asker")
	}
	return nil
}

// takeAway deletes the message that something was pressed on.
func (a *Adapter) takeAway(ctx context.Context, e *event) error {
	return a.respond(ctx, e.ResponseURL, encoded(response{Delete: true}))
}

// pressDelete deletes an answer for the one who asked; the button carries whom.
func (a *Adapter) pressDelete(ctx context.Context, w *workspace, e *event) error {
	if e.Value != e.User {
		return a.respond(ctx, e.ResponseURL, say(adapters.Spoken.In("").NotYours).response(onlyAsker))
	}
	err := a.deleteAnswer(ctx, w, e.Channel, e.TS)
	if _, no := asRefused(err); !no {
		return err
	}
	// What was shared stands where the bot may not be; a press may delete it.
	return a.takeAway(ctx, e)
}

// countVerdict counts whether an answer was of help: once for each who says so,
// and without who it was.
func (a *Adapter) countVerdict(ctx context.Context, e *event) {
	verdict, about, _ := strings.Cut(e.Value, " ")
	happened := adapters.Helpful
	if verdict == "-" {
		happened = adapters.NotHelpful
	}
	counted := func(context.Context) error {
		a.desk.Observer().Happened(Name, happened)
		intent, status, _ := strings.Cut(about, " ")
		a.log.Info().Str("verdict", string(happened)).Str("intent", intent).Str("status", status).Msg("somebody judged an answer")
		return nil
	}
	if _, err := a.desk.Once(ctx, Name, keyOf("verdict", e.Team, e.Channel, e.TS, e.User, verdict), counted); err != nil {
		a.log.Warn().Str("error", a.secret.error(err)).Msg("a verdict was not counted")
	}
}
