package slack

import (
	"fmt"

	"github.com/slack-go/slack"

	"officebot/adapters"
	"officebot/bot"
	"officebot/knowledge"
)

// Limits of the App Home.
const (
	maxViewBlocks = 100 // https://docs.slack.dev/reference/views/home-tab-views
	maxRoll       = 60  // sections with holders, of those
	maxWorks      = 50  // sources
)

// home is what the App Home shows.
type home struct {
	guide   bot.Guide
	now     bot.Answer // who holds the office
	roll    []bot.RollEntry
	command string      // that asks for the holder at a time, "" none
	asked   string      // a question that was pressed there
	answer  *bot.Answer // its answer, nil: none was pressed
}

// homeBlocks is the App Home, the same for the same office, language and day.
func homeBlocks(h home) []slack.Block {
	lang := h.guide.Language
	w := vocabulary.In(lang)
	hint := fmt.Sprintf(w.HomeHint, askCommand, cmdOr(h.command))
	blocks := []slack.Block{
		slack.NewHeaderBlock(plain(h.guide.Office, maxHeader)),
		section(escape(adapters.Cut(fmt.Sprintf(w.HomeIntro, h.guide.InText), maxText/2))),
	}
	blocks = append(blocks, answered(h)...)
	now, _ := sections(h.now.Lines, lang, 1)
	blocks = append(blocks, now...)
	if buttons := offers(adapters.Openers(h.guide)); len(buttons) > 0 {
		blocks = append(blocks, heading(w.CanAsk), row{slack.MBTAction, buttons})
	}
	blocks = append(blocks, contextRow(marked(hint)), slack.NewDividerBlock())
	if len(h.roll) > 0 {
		lines := make([]bot.Line, len(h.roll))
		for i, entry := range h.roll {
			lines[i] = entry.Line
			lines[i].Item = true
		}
		holders, _ := sections(lines, lang, maxRoll)
		blocks = append(append(blocks, heading(w.Holders)), holders...)
	}
	if works := worksBlock(h.guide.Sources); works != nil {
		blocks = append(blocks, slack.NewDividerBlock(), heading(w.Sources), works)
	}
	return append(blocks, slack.NewDividerBlock(), heading(w.Language), row{slack.MBTAction, speakers(lang)})
}

// answered are a question that was pressed and its answer.
func answered(h home) []slack.Block {
	if h.answer == nil {
		return nil
	}
	lang := h.answer.Language
	told, length := sections(h.answer.Lines, lang, maxSections)
	blocks := append([]slack.Block{slack.NewDividerBlock(), heading(adapters.Cut(h.asked, maxAsked))}, told...)
	if buttons := offers(h.answer.Suggestions); len(buttons) > 0 {
		blocks = append(blocks, row{slack.MBTAction, buttons})
	}
	if sources := sourceBlock(h.answer.Citations, lang, maxTotal-dressed-length); sources != nil {
		blocks = append(blocks, sources)
	}
	return append(blocks, slack.NewDividerBlock())
}

func heading(text string) slack.Block { return section("*" + escape(text) + "*") }

// worksBlock lists what is cited: title, publisher, licence.
func worksBlock(works []*knowledge.Source) slack.Block {
	var lines []string
	for _, work := range works[:min(len(works), maxWorks)] {
		title := labelOf(work.Title)
		if adapters.IsWeb(work.URL) && len(work.URL) < maxText/2 {
			title = link(work.URL, title)
		}
		lines = append(lines, "• "+adapters.Join(", ", title, escape(adapters.Cut(work.Publisher, maxLabel)), escape(adapters.Cut(work.License, maxLabel))))
	}
	const most = 10 // elements: https://docs.slack.dev/reference/block-kit/blocks/context-block
	var elements []any
	for _, page := range pack(lines, maxText) {
		if len(elements) < most {
			elements = append(elements, marked(page))
		}
	}
	if len(elements) == 0 {
		return nil
	}
	return contextRow(elements...)
}

// speakers are the buttons that choose a language.
func speakers(present string) []any {
	var buttons []any
	for _, lang := range languages {
		button := slack.NewButtonBlockElement(actSpeak+":"+lang, lang, plain(vocabulary[lang].LanguageName, maxButton))
		if lang == present {
			button.WithStyle(slack.StylePrimary)
		}
		buttons = append(buttons, button)
	}
	return buttons
}
