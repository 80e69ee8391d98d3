package console

import (
	"io"
	"strings"
	"time"

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
	p.writeLines(&page, answer.Lines)
	words := wordsIn(answer.Language)
	if len(answer.Citations) > 0 {
		page.WriteString("\n" + p.style.dim(words.sources) + "\n")
		for _, citation := range answer.Citations {
			writeCitation(&page, p.style, citation)
		}
	}
	if len(answer.Suggestions) > 0 {
		page.WriteString("\n" + p.style.dim(words.askNext) + "\n")
		for _, question := range answer.Suggestions {
			page.WriteString("- " + clean(question) + "\n")
		}
	}
	page.WriteString(p.gap)
	_, err := io.WriteString(p.out, page.String())
	return err
}

func (p *textPrinter) writeLines(page *strings.Builder, lines []bot.Line) {
	for _, line := range lines {
		if line.Item {
			page.WriteString("- ")
		}
		at := 0
		for _, strong := range line.Strong {
			page.WriteString(clean(line.Text[at:strong.From]))
			page.WriteString(p.style.bold(clean(line.Text[strong.From:strong.To])))
			at = strong.To
		}
		page.WriteString(clean(line.Text[at:]) + "\n")
	}
}
