package discord

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"officebot/bot"
)

// help answers with what can be asked, for the asker alone.
func (a *Adapter) help(ctx context.Context, i *interaction, r *reply) error {
	_, err := r.present(ctx, a.drawing(ctx, a.helpAnswer(i.Locale), view{private: true}))
	return err
}

// helpAnswer tells what can be asked, as an answer. Its commands are named as a
// client in that language names them.
func (a *Adapter) helpAnswer(lang string) *bot.Answer {
	guide := a.desk.Office().Guide(lang)
	w := spoken.In(guide.Language)
	var commands []string
	for _, c := range commandsFor(a.desk.Office(), false) {
		if c.Type == slashCommand && c.Name != helpCommand {
			commands = append(commands, "/"+c.in(guide.Language))
		}
	}
	return &bot.Answer{
		Language: guide.Language,
		Intent:   helpIntent,
		Status:   bot.Answered,
		Lines: []bot.Line{
			{Text: fmt.Sprintf(w.HelpIntro, guide.InText)},
			{Text: fmt.Sprintf(w.HelpCommands, strings.Join(commands, " "))},
			{Text: w.HelpWay},
		},
		Suggestions: guide.Examples,
	}
}

// localeOf is Discord's locale for a language of the bot's, "" for English.
func localeOf(lang string) string {
	switch lang {
	case "zh-Hans":
		return "zh-CN"
	case "zh-Hant":
		return "zh-TW"
	}
	return ""
}

// in is a command's name as a client in a language shows it.
func (c *command) in(lang string) string {
	return cmp.Or(c.NameLocalizations[localeOf(lang)], c.Name)
}

// commandMentions makes the names of commands, as help writes them in a language,
// such as can be clicked; nil where it is not known yet which commands Discord has.
func (a *Adapter) commandMentions(lang string) *strings.Replacer {
	a.mutex.Lock()
	registered := a.commands
	a.mutex.Unlock()
	var pairs [][2]string
	for i := range registered {
		c := &registered[i]
		if c.ID != "" && c.Type == slashCommand {
			shown := c.in(lang)
			pairs = append(pairs, [2]string{escape("/" + shown), "</" + shown + ":" + c.ID + ">"})
		}
	}
	if len(pairs) == 0 {
		return nil
	}
	// Of two that begin alike the longer is meant.
	slices.SortFunc(pairs, func(x, y [2]string) int { return cmp.Compare(len(y[0]), len(x[0])) })
	var all []string
	for _, pair := range pairs {
		all = append(all, pair[0], pair[1])
	}
	return strings.NewReplacer(all...)
}
