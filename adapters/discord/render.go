package discord

import (
	"fmt"
	"strings"

	"officebot/adapters"
	"officebot/bot"
)

// view is how an answer is to be shown.
type view struct {
	asker    string            // the id of whoever may delete it
	title    string            // the question, where the platform does not show it; "" otherwise
	private  bool              // its asker alone sees it
	plain    bool              // without an embed
	key      string            // under which its sources are kept; "": they are not
	part     bool              // of everybody who held the office, whom a list may show
	commands *strings.Replacer // makes the commands of help such as can be clicked; nil: they cannot
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

// render shows an answer with buttons, as one embed or in plain text. The same
// answer gives the same message, always.
func render(answer *bot.Answer, v view) message {
	m := newMessage()
	e := embed{Title: fitted(v.title, maxTitle), Color: colourOf(answer.Status)}
	limit := maxDescription
	if v.plain {
		e.Fields, _ = sources(answer.Citations, answer.Language, plainSources)
		limit = maxContent - adapters.Length(flat(message{Embeds: []embed{e}}).Content) - 1
	}
	e.Description = described(answer.Lines, limit)
	if v.commands != nil {
		e.Description = v.commands.Replace(e.Description)
	}
	room := maxEmbeds - adapters.Length(e.Title) - adapters.Length(e.Description)
	if v.plain {
		room = plainSources
	}
	var left int
	e.Fields, left = sources(answer.Citations, answer.Language, room)
	m.Embeds = append(m.Embeds, e)
	if v.plain {
		m = flat(m)
	}
	v.part = v.part || strings.HasSuffix(e.Description, cutMark) && answer.Intent == listIntent
	m.Components = append(m.Components, offers(answer.Suggestions)...)
	m.Components = append(m.Components, tools(answer, v, left)...)
	if v.private {
		m.Flags = ephemeral
	}
	return m
}

// plainSources is how much of a plain text sources may take.
const plainSources = 800

// The intents of answers that are shown in a way of their own.
const (
	listIntent = "list"
	helpIntent = "help"
)

// flat is a message with the text of its embeds in place of them.
func flat(m message) message {
	var lines []string
	for _, e := range m.Embeds {
		if e.Title != "" {
			lines = append(lines, markup.Strong(e.Title))
		}
		lines = append(lines, e.Description)
		for _, f := range e.Fields {
			lines = append(lines, f.Value)
		}
	}
	m.Embeds = []embed{}
	m.Content = adapters.Join("\n", lines...)
	return m
}

// cutMark stands behind lines that there was no room for all of.
const cutMark = "\n…"

// described writes lines, as many as a limit allows.
func described(lines []bot.Line, limit int) string {
	pages := markup.Pages(lines, limit)
	switch len(pages) {
	case 0:
		return ""
	case 1:
		return pages[0]
	}
	return markup.Pages(lines, limit-len(cutMark))[0] + cutMark
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

// tools are the buttons that open the first source, show those that are left and
// the rest of a list, and share or delete the answer.
func tools(answer *bot.Answer, v view, left int) []row {
	w := spoken.In(answer.Language)
	var buttons []button
	for _, citation := range answer.Citations[:min(1, len(answer.Citations))] {
		if url := shortened(linked(citation.URL), maxLinkButton); url != "" && adapters.IsWeb(url) {
			buttons = append(buttons, button{Type: typeButton, Style: linking, Label: w.Open, URL: url})
		}
	}
	if left > 0 && v.key != "" {
		label := fmt.Sprintf(w.AllSources, len(placesOf(answer.Citations, false)))
		buttons = append(buttons, button{Type: typeButton, Style: secondary, Label: label, CustomID: sourcesPrefix + v.key})
	}
	if v.part && v.asker != "" {
		id := page{0, answer.Language, v.asker}.id()
		buttons = append(buttons, button{Type: typeButton, Style: secondary, Label: w.Whole, CustomID: id})
	}
	switch {
	case v.asker == "":
	case v.private:
		buttons = append(buttons, shareButton(answer.Language))
	default:
		buttons = append(buttons, deleteButton(v.asker, answer.Language))
	}
	return rowOf(buttons)
}

func deleteButton(asker, lang string) button {
	return button{Type: typeButton, Style: secondary, Label: adapters.Spoken.In(lang).Delete, CustomID: deletePrefix + asker}
}

// heading is a field's name, without the colon that a line would have.
func heading(text string) string { return strings.TrimRight(text, ":：") }
