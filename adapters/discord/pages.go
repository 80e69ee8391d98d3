package discord

import (
	"context"
	"fmt"
	"strconv"
	"strings"
	"time"

	"officebot/adapters"
	"officebot/bot"
)

// pageSize is how many tenures a page lists: with their sources they fill an
// embed of moderate height.
const pageSize = 10

// pagePrefix begins the custom_id of a button that turns to a page:
// "page:3:zh-Hans:asker".
const pagePrefix = "page:"

func pageID(page int, lang, asker string) string {
	return pagePrefix + strconv.Itoa(page) + ":" + lang + ":" + asker
}

// pageOf reads a pageID; ok is false for anything else.
func pageOf(customID string) (page int, lang string, ok bool) {
	rest, ok := strings.CutPrefix(customID, pagePrefix)
	if !ok {
		return 0, "", false
	}
	parts := strings.Split(rest, ":")
	if len(parts) != 3 {
		return 0, "", false
	}
	page, err := strconv.Atoi(parts[0])
	return page, parts[1], err == nil
}

func askerOfPage(customID string) string { return customID[strings.LastIndexByte(customID, ':')+1:] }

// list answers /list with the first page of everybody who held the office.
func (a *Adapter) list(ctx context.Context, i *interaction, r *reply) error {
	if admitted, err := a.admit(ctx, i, r); !admitted {
		return err
	}
	v := view{asker: i.asker(), private: i.wantsPrivate()}
	_, err := r.give(ctx, response{Type: answerNow, Data: a.rollPage(0, bot.Language(i.Locale), v)})
	if err == nil {
		a.desk.Observer().Sent(name, time.Since(r.arrived))
	}
	return err
}

// rollPage is a page of everybody who held the office, the nearest that there is.
func (a *Adapter) rollPage(page int, lang string, v view) message {
	office := a.desk.Office()
	guide := office.Guide(lang)
	roll := office.Roll(lang, a.desk.Today())
	pages := max(1, (len(roll)+pageSize-1)/pageSize)
	page = max(0, min(page, pages-1))
	answer := bot.Answer{Language: guide.Language, Status: bot.Answered}
	for _, entry := range roll[page*pageSize : min(len(roll), (page+1)*pageSize)] {
		answer.Lines = append(answer.Lines, entry.Line)
		answer.Citations = append(answer.Citations, entry.Citations...)
	}
	if len(roll) == 0 {
		answer.Status = bot.NotInRecord
		answer.Lines = []bot.Line{{Text: spoken.In(guide.Language).NobodyListed}}
	}
	v.title = guide.List
	m := render(&answer, v)
	if pages > 1 {
		m.Components = append([]row{turning(page, pages, guide.Language, v.asker)}, m.Components...)
	}
	return m
}

// turning is the row of buttons that turn pages.
func turning(page, pages int, lang, asker string) row {
	w := spoken.In(lang)
	turn := func(label string, to int) button {
		return button{Type: typeButton, Style: secondary, Label: label, CustomID: pageID(to, lang, asker), Disabled: to < 0 || to >= pages}
	}
	here := button{Type: typeButton, Style: secondary, Label: fmt.Sprintf(w.Page, page+1, pages), CustomID: pageID(page, lang, asker), Disabled: true}
	return row{Type: typeRow, Buttons: []button{turn(w.Previous, page-1), here, turn(w.Next, page+1)}}
}

// complete answers somebody's typing with what it may become.
func (a *Adapter) complete(ctx context.Context, i *interaction, r *reply) error {
	found := choices{Choices: []choice{}}
	if o := i.focused(); o != nil {
		found.Choices = a.choicesFor(o.Name, i.text(o.Name), i.Locale)
	}
	_, err := r.give(ctx, response{Type: suggestChoices, Data: found})
	return err
}

// choicesFor are what the typed value of an option may become, at most as many
// as Discord shows.
func (a *Adapter) choicesFor(option, typed, locale string) []choice {
	office, lang := a.desk.Office(), bot.Language(locale)
	found := []choice{}
	add := func(shown, value string) {
		if shown != "" && value != "" && adapters.Fits(value, maxChoice) {
			found = append(found, choice{Name: adapters.Cut(shown, maxChoice), Value: value})
		}
	}
	switch option {
	case nameOption:
		seen := map[string]bool{}
		for _, person := range office.Complete(typed, maxChoices) {
			if shown := person.In(lang); !seen[shown] {
				seen[shown] = true
				add(shown, shown)
			}
		}
	case topicOption:
		for _, subject := range office.FindSubjects(typed, lang, maxChoices) {
			add(subject.Label, subject.ID)
		}
	}
	return found[:min(len(found), maxChoices)]
}
