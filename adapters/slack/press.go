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
	case actTurn:
		return a.turn(ctx, d, argument)
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

// pressQuestion answers the question of a button to whoever pressed it, where the
// button is: for all to see in a channel, else for them alone.
func (a *Adapter) pressQuestion(ctx context.Context, d *delivery, w *workspace) error {
	e := &d.event
	switch admitted, _ := a.desk.Admit(ctx, Name, e.asker()); {
	case e.Value == "":
		return nil
	case e.Channel == "":
		return a.answerAtHome(ctx, d, w, admitted)
	case !admitted:
		return a.tellPresser(ctx, e, a.tooFast(ctx, e, e.Value))
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
	if admitted, _ := a.desk.Admit(ctx, Name, e.asker()); !admitted {
		return a.tellPresser(ctx, e, a.tooFast(ctx, e, e.Value))
	}
	if e.Value == "" {
		return nil
	}
	answer := a.compose(ctx, e, e.Value, a.shared(ctx, e, id), dress{Asker: e.User, Asked: askedBy(e, e.Value)})
	err := a.respond(ctx, e.ResponseURL, answer.response(everybody))
	if _, no := asRefused(err); no {
		// The private answer stays: it is all that there is.
		return a.tellPresser(ctx, e, vocabulary.In(a.language(ctx, e, e.Value)).NotShared)
	}
	if err != nil {
		return err
	}
	a.desk.Observer().Sent(Name, time.Since(d.heard))
	if err := a.takeAway(ctx, e); err != nil {
		a.log.Warn().Str("error", a.secret.error(err)).Msg("the private copy of a shared answer could not be removed")
	}
	return nil
}

// takeAway deletes the message that something was pressed on.
func (a *Adapter) takeAway(ctx context.Context, e *event) error {
	return unlessRefused(a.respond(ctx, e.ResponseURL, encoded(response{Delete: true})))
}

// tellPresser tells something to whoever pressed a button, alone.
func (a *Adapter) tellPresser(ctx context.Context, e *event, text string) error {
	return unlessRefused(a.respond(ctx, e.ResponseURL, say(text).response(onlyAsker)))
}

// pressDelete deletes an answer for the one who asked, and forgets which question it
// belongs to: an edit of that has nothing to change any more. The button carries
// whose and which.
func (a *Adapter) pressDelete(ctx context.Context, w *workspace, e *event) error {
	asker, question, _ := strings.Cut(e.Value, " ")
	if asker != e.User {
		return a.tellPresser(ctx, e, adapters.Spoken.In(a.language(ctx, e, e.Text)).NotYours)
	}
	if question != "" {
		a.desk.Unpost(ctx, Name, keyOf(e.Team, e.Channel, question))
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
		a.log.Info().Str("verdict", string(happened)).Str("intent", intent).Str("status", status).Msg("somebody rated an answer")
		return nil
	}
	if _, err := a.desk.Once(ctx, Name, keyOf("verdict", e.Team, e.Channel, e.TS, e.User, verdict), counted); err != nil {
		a.log.Warn().Str("error", a.secret.error(err)).Msg("a rating was not counted")
	}
}
