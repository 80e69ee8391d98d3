// Package console talks to people and programs through standard input and
// output: one question, a question a line, or a conversation, answered as text
// or as JSON lines.
//
//	input (lines, or an edited line of a terminal)  →  Desk  →  printer (text, JSON)
//
// It renders what the bot answers and knows nothing of the office. All text
// that comes from outside is stripped of control characters before it reaches a
// terminal; JSON carries it as it is, escaped.
package console

import (
	"context"
	"errors"
	"io"
	"strings"
	"time"

	"officebot/adapters"
	"officebot/bot"
)

// platform names the console, to a desk.
const platform = "console"

// Console brings questions to a desk and prints its answers.
type Console struct {
	Desk *adapters.Desk
	Out  io.Writer
	// Locale is the asker's language as a BCP 47 tag, "" where it is not known.
	Locale string
	JSON   bool // one JSON object a line, in place of text
	Rich   bool // colours and clickable links: Out is a terminal that has them
	Echo   bool // text repeats each question that was read, as in a transcript
}

// Ask answers one question. The error is that of writing, or
// adapters.ErrBroken; what is broken was told as the answer, too.
func (c *Console) Ask(ctx context.Context, question string) error {
	question = cut(strings.ToValidUTF8(question, "\ufffd"))
	_, err := c.turn(ctx, c.printer(""), question, "")
	return err
}

// AskEach answers each line of the input on its own, until its end. As text a
// blank line is passed over; as JSON it has its answer like any other, so that
// the n-th answer is always that of the n-th line. The error is that of reading
// or writing, or adapters.ErrBroken once every line was answered.
func (c *Console) AskEach(ctx context.Context, in io.Reader) error {
	lines, out := NewLines(in), c.printer("\n")
	var broken error
	for {
		question, err := lines.Next()
		if err == io.EOF {
			return broken
		}
		if err != nil {
			return err
		}
		if !c.JSON && strings.TrimSpace(question) == "" {
			continue
		}
		if _, err := c.turn(ctx, out, question, ""); errors.Is(err, adapters.ErrBroken) {
			broken = err
		} else if err != nil {
			return err
		}
	}
}

// turn answers one question of a conversation, "" for none, and returns what
// was answered.
func (c *Console) turn(ctx context.Context, out printer, question, conversation string) (bot.Answer, error) {
	start := time.Now()
	answer, _, broken := c.Desk.Answer(ctx, adapters.Message{
		Platform: platform, Text: question, Locale: c.Locale, Conversation: conversation,
	})
	elapsed := time.Since(start)
	if err := out.print(question, &answer, elapsed); err != nil {
		return answer, err
	}
	return answer, broken
}

// printer writes one answer at a time, at once.
type printer interface {
	print(question string, answer *bot.Answer, elapsed time.Duration) error
}

// printer makes a printer; as text a gap follows each of its answers.
func (c *Console) printer(gap string) printer {
	if c.JSON {
		return newJSONPrinter(c.Out)
	}
	return &textPrinter{out: c.Out, style: style{rich: c.Rich}, echo: c.Echo, gap: gap}
}
