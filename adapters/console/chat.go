package console

import (
	"context"
	"fmt"
	"io"
	"strings"

	"officebot/bot"
)

// conversation names the one conversation that a console has in its memory.
const conversation = "console"

// Chat holds a conversation until the input ends or the asker quits. As JSON
// each line is a turn and a blank line starts another conversation; as text a
// line may also be a command ("/help") and a blank line is passed over. The
// error is that of reading, writing or the memory, or ErrInterrupted.
func (c *Console) Chat(ctx context.Context, in Input, memory bot.Memory) error {
	talk := chat{Console: c, memory: memory, printer: c.printer("\n")}
	for !talk.over {
		line, err := in.Next()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
		if err := talk.hear(ctx, line); err != nil {
			return err
		}
	}
	return nil
}

// Greet tells somebody at a terminal what can be asked.
func (c *Console) Greet() error {
	words := wordsIn(c.Locale)
	var page strings.Builder
	page.WriteString(words.greeting + "\n")
	for _, example := range c.Bot.Guide(words.language).Examples {
		page.WriteString("- " + clean(example) + "\n")
	}
	page.WriteString(words.hint + "\n")
	_, err := io.WriteString(c.Out, page.String()+"\n")
	return err
}

// chat is one run of Chat.
type chat struct {
	*Console
	memory  bot.Memory
	printer printer
	last    bot.Answer
	over    bool
}

func (c *chat) hear(ctx context.Context, line string) error {
	line = strings.TrimSpace(line)
	switch {
	case line == "" && c.JSON:
		return c.memory.Forget(ctx, conversation)
	case line == "":
		return nil
	case !c.JSON && strings.HasPrefix(line, "/"):
		return c.obey(ctx, line)
	}
	topic, err := c.memory.Load(ctx, conversation)
	if err != nil {
		return err
	}
	if c.last, err = c.turn(c.printer, line, topic); err != nil {
		return err
	}
	return c.memory.Save(ctx, conversation, c.last.Topic)
}

// obey carries out a command.
func (c *chat) obey(ctx context.Context, command string) error {
	words := wordsIn(c.Locale)
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
		if err := c.memory.Forget(ctx, conversation); err != nil {
			return err
		}
		return c.say(words.newTalk)
	case "/quit", "/exit":
		c.over = true
		return nil
	}
	return c.say(fmt.Sprintf(words.unknownCommand, clean(command)))
}

func (c *chat) say(text string) error {
	_, err := io.WriteString(c.Out, text+"\n\n")
	return err
}
