package console

import (
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"officebot/adapters"
	"officebot/bot"
)

// conversation names the one conversation that a console has at its desk.
const conversation = platform

// Chat holds a conversation until the input ends or the asker quits. As JSON
// each line is a turn and a blank line starts another conversation; as text a
// line may also be a command ("/help") and a blank line is passed over. The
// error is that of reading, writing or the store, ErrInterrupted, or
// adapters.ErrBroken at the end of a conversation that had an answer broken.
func (c *Console) Chat(ctx context.Context, in Input) error {
	talk := chat{Console: c, printer: c.printer("\n")}
	for !talk.over {
		line, err := in.Next()
		if err == io.EOF {
			break
		}
		if err != nil {
			return err
		}
		if err := talk.hear(ctx, line); err != nil {
			return err
		}
	}
	return talk.broken
}

// Greet tells somebody at a terminal what can be asked.
func (c *Console) Greet() error {
	words, guide := vocabulary.In(c.Locale), c.Desk.Office().Guide(bot.Language(c.Locale))
	var page strings.Builder
	fmt.Fprintf(&page, words.greeting+"\n", clean(guide.InText))
	for _, example := range guide.Examples {
		page.WriteString("- " + clean(example) + "\n")
	}
	page.WriteString(words.hint + "\n")
	_, err := io.WriteString(c.Out, page.String()+"\n")
	return err
}

// chat is one run of Chat.
type chat struct {
	*Console
	printer printer
	last    bot.Answer
	over    bool
	broken  error
}

func (c *chat) hear(ctx context.Context, line string) error {
	line = strings.TrimSpace(line)
	switch {
	case line == "" && c.JSON:
		return c.forget(ctx)
	case line == "":
		return nil
	case !c.JSON && (strings.HasPrefix(line, "/") || slices.Contains(farewells, strings.ToLower(line))):
		return c.obey(ctx, line)
	}
	answer, err := c.turn(ctx, c.printer, line, conversation)
	if errors.Is(err, adapters.ErrBroken) {
		c.broken = err
		return nil
	}
	c.last = answer
	return err
}

func (c *chat) forget(ctx context.Context) error {
	return adapters.Memory{Store: c.Desk.Store()}.Forget(ctx, conversation)
}

// What can be typed in place of a question: a command, or a word by which people
// end a conversation with a program.
var (
	commands  = []string{"/list", "/sources", "/new", "/help", "/quit", "/exit"}
	farewells = []string{"quit", "exit"}
)

// obey carries out a command.
func (c *chat) obey(ctx context.Context, command string) error {
	words := vocabulary.In(c.Locale)
	switch strings.ToLower(command) {
	case "/help":
		return c.say(words.help)
	case "/sources":
		var page strings.Builder
		writeWorks(&page, style{rich: c.Rich}, words, c.last.Citations)
		if page.Len() == 0 {
			return c.say(words.noSources)
		}
		return c.say(strings.TrimSuffix(page.String(), "\n"))
	case "/new":
		c.last = bot.Answer{}
		if err := c.forget(ctx); err != nil {
			return err
		}
		return c.say(words.newTalk)
	case "/list":
		return c.list()
	case "/quit", "/exit", "quit", "exit":
		c.over = true
		return nil
	}
	return c.say(fmt.Sprintf(words.unknownCommand, clean(command)))
}

// list shows everybody who held the office.
func (c *chat) list() error {
	roll := c.Desk.Office().Roll(bot.Language(c.Locale), c.Desk.Today())
	if len(roll) == 0 {
		return c.say(vocabulary.In(c.Locale).nobody)
	}
	markup := style{rich: c.Rich}.markup()
	lines := make([]string, len(roll))
	for i, entry := range roll {
		lines[i] = markup.Line(entry.Line)
	}
	return c.say(strings.Join(lines, "\n"))
}

func (c *chat) say(text string) error {
	_, err := io.WriteString(c.Out, text+"\n\n")
	return err
}
