package slack

import (
	"fmt"
	"strings"

	"github.com/slack-go/slack"
	"github.com/slack-go/slack/slackutilsx"

	"officebot/adapters"
	"officebot/bot"
)

// Block Kit's limits; https://docs.slack.dev/reference/block-kit/blocks
const (
	maxText     = 3000 // of a text object, a section's too
	maxHeader   = 150
	maxButton   = 75
	maxValue    = 2000 // of a button
	maxFallback = 3000 // of a message's text; Slack advises to stay below 4,000
	maxSections = 2    // of an answer: no more reads as one
	maxOffers   = 5    // buttons in a row before Slack folds them away

	maxAsked = 300 // of a question that is told with its answer
	// maxTotal bounds the text of all blocks of a message, the addresses of links
	// too. Slack documents no such bound and answers msg_blocks_too_long from some
	// 11,000 characters on: https://github.com/slackapi/bolt-js/issues/2867
	maxTotal = 9500
	dressed  = 1000 // of it for everything but the answer and its sources
)

// What can be pressed, as Slack tells it back.
const (
	actAsk      = "ask"   // with a number: ask:0
	actShare    = "share" // with what finds its context
	actDelete   = "delete"
	actTurn     = "turn" // with what finds the list, and a page
	actFeedback = "feedback"
	actSpeak    = "speak" // with a language
)

// reply is a message that the bot writes.
type reply struct {
	Text   string // for notifications and screen readers; escaped
	Blocks []slack.Block
}

// dress is what of a reply does not come from the answer.
type dress struct {
	Question string // what was asked, where it can be shared
	ShareID  string // what the question's context is kept by
	Asker    string // user who may delete the reply and turn its pages, "" nobody
	Of       string // the message that is answered, "" none
	Leaf     leaf   // the page that the lines are, of a list of several
	Asked    string // "Ann asked: …", where the reply stands alone
	Private  bool   // only the asker sees it
}

// render writes an answer. The same answer in the same dress gives the same
// bytes.
func render(answer *bot.Answer, d dress) reply {
	lang := answer.Language
	r := reply{Text: fallback(answer)}
	if d.Asked != "" {
		r.Blocks = append(r.Blocks, contextRow(plain(d.Asked, maxAsked)))
		r.Text = slackutilsx.EscapeMessage(adapters.Cut(d.Asked, maxAsked)) + "\n" + r.Text
	}
	told, length := sections(answer.Lines, lang, maxSections)
	r.Blocks = append(r.Blocks, told...)
	if d.Leaf.Pages > 1 {
		r.Blocks = append(r.Blocks, turning(d.Leaf, lang, d.Asker))
	}
	if buttons := offers(answer.Suggestions); d.Private || len(buttons) > 0 {
		if d.Private && d.Question != "" && adapters.Fits(d.Question, maxValue) {
			share := slack.NewButtonBlockElement(actShare+":"+d.ShareID, d.Question, plain(vocabulary.In(lang).Share, maxButton))
			buttons = append(buttons, share.WithStyle(slack.StylePrimary))
		}
		if len(buttons) > 0 {
			r.Blocks = append(r.Blocks, row{slack.MBTAction, buttons})
		}
	}
	if sources := sourceBlock(answer.Citations, lang, maxTotal-dressed-length); sources != nil {
		r.Blocks = append(r.Blocks, sources)
	}
	if !d.Private {
		r.Blocks = append(r.Blocks, verdicts(answer, d))
	}
	return r
}

// say is a reply of one sentence of the bot's own.
func say(text string) reply {
	return reply{Text: slackutilsx.EscapeMessage(text), Blocks: []slack.Block{section(slackutilsx.EscapeMessage(text))}}
}

// markup writes lines for Slack. Among Chinese characters, which no spaces part,
// a star marks nothing unless a space stands before it, if one that is not seen.
func markup(lang string) adapters.Markup {
	strong := func(text string) string { return "*" + text + "*" }
	if strings.HasPrefix(lang, "zh") {
		strong = func(text string) string { return zeroWidth + "*" + text + "*" + zeroWidth }
	}
	return adapters.Markup{Escape: escape, Strong: strong, Item: "• "}
}

// sections writes lines as at most so many sections, and returns how many
// characters they have; what is left out is told.
func sections(lines []bot.Line, lang string, most int) (blocks []slack.Block, length int) {
	for i, page := range markup(lang).Pages(lines, maxText) {
		if i == most {
			more := contextRow(plain(vocabulary.In(lang).Truncated, maxText))
			return append(blocks, more), length
		}
		blocks = append(blocks, section(page))
		length += adapters.Length(page)
	}
	return blocks, length
}

// fallback is an answer for those who do not see blocks.
func fallback(answer *bot.Answer) string {
	as := adapters.Markup{Escape: slackutilsx.EscapeMessage, Strong: func(text string) string { return text }, Item: "• "}
	pages := as.Pages(answer.Lines, maxFallback-1)
	switch len(pages) {
	case 0:
		return "…"
	case 1:
		return pages[0]
	}
	return pages[0] + "…"
}

// offers are questions as buttons that ask them.
func offers(questions []string) []any {
	var buttons []any
	for _, question := range questions {
		if len(buttons) < maxOffers && question != "" && adapters.Fits(question, maxValue) {
			action := fmt.Sprintf("%s:%d", actAsk, len(buttons))
			buttons = append(buttons, slack.NewButtonBlockElement(action, question, plain(question, maxButton)))
		}
	}
	return buttons
}

// verdicts are the buttons that every answer ends in: whether it was of help, and
// its deletion.
func verdicts(answer *bot.Answer, d dress) slack.Block {
	w := vocabulary.In(answer.Language)
	about := adapters.Cut(answer.Intent, 100) + " " + string(answer.Status)
	judge := slack.NewFeedbackButtonsBlockElement(actFeedback,
		slack.NewFeedbackButton(plain(w.Helpful, maxButton), "+ "+about),
		slack.NewFeedbackButton(plain(w.NotHelpful, maxButton), "- "+about))
	if d.Asker == "" {
		return row{slack.MBTContextActions, []any{judge}}
	}
	word := adapters.Spoken.In(answer.Language).Delete
	trash := slack.NewIconButtonBlockElement("trash", plain(word, maxButton), actDelete).
		WithValue(strings.TrimSpace(d.Asker + " " + d.Of)).
		WithVisibleToUserIDs([]string{d.Asker}).
		WithConfirm(slack.NewConfirmationBlockObject(plain(w.DeleteTitle, 100), plain(w.DeleteText, 300), plain(word, 30), plain(w.Keep, 30)))
	return row{slack.MBTContextActions, []any{judge, trash}}
}

// row is a block with elements beside each other. (slack-go's own encode each of
// them twice.)
type row struct {
	Type     slack.MessageBlockType `json:"type"`
	Elements []any                  `json:"elements"`
}

// BlockType is its type.
func (r row) BlockType() slack.MessageBlockType { return r.Type }

// ID is none: Slack makes one up.
func (r row) ID() string { return "" }

func contextRow(elements ...any) slack.Block { return row{slack.MBTContext, elements} }

// marked is text with Slack's markup; what it has of names and addresses outside
// of links stays text.
func marked(text string) *slack.TextBlockObject {
	return slack.NewTextBlockObject(slack.MarkdownType, text, false, true)
}

// plain is text that stands as it is, shortened to a limit.
func plain(text string, limit int) *slack.TextBlockObject {
	return slack.NewTextBlockObject(slack.PlainTextType, adapters.Cut(text, limit), false, false)
}

func section(text string) slack.Block { return slack.NewSectionBlock(marked(text), nil, nil) }

// response is a reply as an acknowledgement or a response_url takes it.
type response struct {
	Type    string        `json:"response_type,omitempty"`
	Text    string        `json:"text,omitempty"`
	Blocks  []slack.Block `json:"blocks,omitempty"`
	Replace bool          `json:"replace_original"`
	Delete  bool          `json:"delete_original,omitempty"`
	Unfurl  bool          `json:"unfurl_links"`
	Media   bool          `json:"unfurl_media"`
}

const (
	onlyAsker = "ephemeral"
	everybody = "in_channel"
)

func (r reply) response(to string) []byte {
	return encoded(response{Type: to, Text: r.Text, Blocks: r.Blocks})
}

// replacement is a reply in place of the message that something was pressed on.
func (r reply) replacement() []byte {
	return encoded(response{Text: r.Text, Blocks: r.Blocks, Replace: true})
}
