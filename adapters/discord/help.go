package discord

import (
	"context"
	"fmt"
	"strings"

	"officebot/bot"
)

// help answers with what can be asked, for the asker alone.
func (a *Adapter) help(ctx context.Context, i *interaction, r *reply) error {
	_, err := r.give(ctx, response{Type: answerNow, Data: render(a.helpAnswer(i.Locale), view{private: true})})
	return err
}

// helpAnswer tells what can be asked, as an answer.
func (a *Adapter) helpAnswer(lang string) *bot.Answer {
	guide := a.desk.Office().Guide(lang)
	w := spoken.In(guide.Language)
	commands := ""
	for _, command := range []string{askCommand, a.desk.Office().Guide("en").Command, personCommand, listCommand, aboutCommand} {
		commands += " /" + command
	}
	return &bot.Answer{
		Language: guide.Language,
		Status:   bot.Answered,
		Lines: []bot.Line{
			{Text: fmt.Sprintf(w.HelpIntro, guide.InText)},
			{Text: fmt.Sprintf(w.HelpCommands, strings.TrimSpace(commands))},
			{Text: w.HelpWay},
		},
		Suggestions: guide.Examples,
	}
}
