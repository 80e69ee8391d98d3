// Package console talks to people and programs through standard input and
// output: one question, a question a line, or a conversation, answered as text
// or as JSON lines.
//
//	input (lines, or an edited line of a terminal)  →  Answerer  →  printer (text, JSON)
//
// It renders what the bot answers and knows nothing of the office. All text
// that comes from outside is stripped of control characters before it reaches a
// terminal; JSON carries it as it is, escaped.
package console

import (
	"io"
	"strings"
	"time"

	"officebot/bot"
	"officebot/knowledge"
)

// Answerer is what the console needs of the bot.
type Answerer interface {
	Answer(bot.Question) bot.Answer
	// Guide tells what can be asked of it, in a language (BCP 47).
	Guide(lang string) bot.Guide
}

// Console asks an Answerer and prints its answers.
type Console struct {
	Bot Answerer
	Out io.Writer
	// Today is the day as of which a question is answered, read at each one.
	Today func() knowledge.Day
	// Locale is the asker's language as a BCP 47 tag, "" where it is not known.
	Locale string
	JSON   bool // one JSON object a line, in place of text
	Rich   bool // colours and clickable links: Out is a terminal that has them
	Echo   bool // text repeats each question that was read, as in a transcript
}

// Ask answers one question. It fails only where writing does.
func (c *Console) Ask(question string) error {
	question = cut(strings.ToValidUTF8(question, "\ufffd"))
	_, err := c.turn(c.printer(""), question, bot.Topic{})
	return err
}

// AskEach answers each line of the input on its own, until its end. As text a
// blank line is passed over; as JSON it has its answer like any other, so that
// the n-th answer is always that of the n-th line. The error is that of reading
// or writing.
func (c *Console) AskEach(in io.Reader) error {
	lines, out := NewLines(in), c.printer("\n")
	for {
		question, err := lines.Next()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
		if !c.JSON && strings.TrimSpace(question) == "" {
			continue
		}
		if _, err := c.turn(out, question, bot.Topic{}); err != nil {
			return err
		}
	}
}

// turn answers one question of a conversation and returns what was answered.
func (c *Console) turn(out printer, question string, topic bot.Topic) (bot.Answer, error) {
	asked := bot.Question{Text: question, Today: c.Today(), Locale: c.Locale, Topic: topic}
	start := time.Now()
	answer := c.Bot.Answer(asked)
	elapsed := time.Since(start)
	return answer, out.print(question, &answer, elapsed)
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
