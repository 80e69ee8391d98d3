package console

import (
	"io"
	"strings"
	"time"

	"officebot/adapters"
	"officebot/bot"
)

// textPrinter writes answers for people: the answer, its sources, and what to
// ask next.
type textPrinter struct {
	out   io.Writer
	style style
	echo  bool
	gap   string // after each answer
}

func (p *textPrinter) print(question string, answer *bot.Answer, _ time.Duration) error {
	var page strings.Builder
	if p.echo {
		page.WriteString(prompt + clean(question) + "\n")
	}
	markup := p.style.markup()
	for _, line := range answer.Lines {
		page.WriteString(markup.Line(line) + "\n")
	}
	words := adapters.Spoken.In(answer.Language)
	if len(answer.Citations) > 0 {
		page.WriteString("\n" + p.style.dim(words.Sources) + "\n")
		for _, citation := range answer.Citations {
			writeCitation(&page, p.style, citation)
		}
	}
	if len(answer.Suggestions) > 0 {
		page.WriteString("\n" + p.style.dim(words.AskNext) + "\n")
		for _, question := range answer.Suggestions {
			page.WriteString("- " + clean(question) + "\n")
		}
	}
	page.WriteString(p.gap)
	_, err := io.WriteString(p.out, page.String())
	return err
}
