package discord

import (
	"strings"

	"officebot/adapters"
	"officebot/bot"
)

// view is how an answer is to be shown.
type view struct {
	asker   string // the id of whoever may delete it
	title   string // the question, where the platform does not show it; "" otherwise
	private bool   // its asker alone sees it
}

// colours by status; what has none is grey.
var colours = map[bot.Status]int{
	bot.Answered:    0x2e8b57, // green
	bot.NoHolder:    0x4169e1, // blue
	bot.Ambiguous:   0xd9a400, // amber
	bot.NotInRecord: 0xc0703a, // brown
}

const grey = 0x747f8d

func colourOf(status bot.Status) int {
	if colour, ok := colours[status]; ok {
		return colour
	}
	return grey
}

// render shows an answer as one embed with buttons. The same answer gives the
// same message, always.
func render(answer *bot.Answer, v view) message {
	m := newMessage()
	e := embed{Title: fitted(v.title, maxTitle), Color: colourOf(answer.Status)}
	e.Description = described(answer.Lines, maxDescription)
	e.Fields = sources(answer.Citations, answer.Language, roomIn(e))
	m.Embeds = append(m.Embeds, e)
	m.Components = append(m.Components, offers(answer.Suggestions)...)
	m.Components = append(m.Components, tools(answer, v)...)
	if v.private {
		m.Flags = ephemeral
	}
	return m
}

// described writes lines, as many as a limit allows.
func described(lines []bot.Line, limit int) string {
	pages := markup.Pages(lines, limit)
	switch len(pages) {
	case 0:
		return ""
	case 1:
		return pages[0]
	}
	return markup.Pages(lines, limit-len("\n…"))[0] + "\n…"
}

// roomIn is what an embed has room for in its fields.
func roomIn(e embed) int {
	return maxEmbeds - adapters.Length(e.Title) - adapters.Length(e.Description)
}

// askPrefix begins the custom_id of a button that asks the question behind it.
const askPrefix = "ask:"

// maxOffers is how many suggestions are shown; they make one row.
const maxOffers = maxRow

// offers are the questions that can be asked by a press. A button holds its
// question, so it works however long ago it was shown; one that it cannot hold
// is left out.
func offers(suggestions []string) []row {
	var buttons []button
	seen := map[string]bool{}
	for _, question := range suggestions {
		id := askPrefix + question
		if question == "" || seen[id] || !adapters.Fits(id, maxCustomID) || len(buttons) == maxOffers {
			continue
		}
		seen[id] = true
		buttons = append(buttons, button{Type: typeButton, Style: secondary, Label: adapters.Cut(question, maxLabel), CustomID: id})
	}
	return rowOf(buttons)
}

func rowOf(buttons []button) []row {
	if len(buttons) == 0 {
		return nil
	}
	return []row{{Type: typeRow, Buttons: buttons}}
}

// deletePrefix begins the custom_id of the button that deletes an answer; its
// asker's id follows.
const deletePrefix = "delete:"

// tools are the buttons that open the first source and delete the answer.
func tools(answer *bot.Answer, v view) []row {
	var buttons []button
	for _, citation := range answer.Citations[:min(1, len(answer.Citations))] {
		if url := shortened(linked(citation.URL), maxLinkButton); url != "" && adapters.IsWeb(url) {
			buttons = append(buttons, button{Type: typeButton, Style: linking, Label: spoken.In(answer.Language).Open, URL: url})
		}
	}
	if !v.private && v.asker != "" {
		buttons = append(buttons, deleteButton(v.asker, answer.Language))
	}
	return rowOf(buttons)
}

func deleteButton(asker, lang string) button {
	return button{Type: typeButton, Style: secondary, Label: adapters.Spoken.In(lang).Delete, CustomID: deletePrefix + asker}
}

// plain is an answer as plain text, for where the bot may not embed.
func plain(answer *bot.Answer, v view) message {
	m := newMessage()
	m.Content = described(answer.Lines, maxContent)
	m.Components = append(offers(answer.Suggestions), tools(answer, v)...)
	if m.Components == nil {
		m.Components = []row{}
	}
	return m
}

// heading is a field's name, without the colon that a line would have.
func heading(text string) string { return strings.TrimRight(text, ":：") }
