package discord

import (
	"context"
	"fmt"
	"math"
	"strconv"
	"strings"
	"time"

	"officebot/adapters"
	"officebot/bot"
)

// pageSize is how many tenures a page lists: with their sources they fill an
// embed of moderate height.
const pageSize = 10

// page is one of the pages of everybody who held the office.
type page struct {
	number   int // from 0
	language string
	asker    string // the id of whoever may turn the page
}

// pagePrefix begins the custom_id of a button that turns to a page:
// "page:3:zh-Hans:asker". No two buttons may have the same, so the first and the
// last page have one of their own: "page:first:zh-Hans:asker".
const pagePrefix = "page:"

// firstPage and lastPage are what stands for their numbers.
const (
	firstPage = "first"
	lastPage  = "last"
)

func (p page) id() string { return p.idOf(strconv.Itoa(p.number)) }

func (p page) idOf(number string) string {
	return pagePrefix + number + ":" + p.language + ":" + p.asker
}

// pageOf reads the id of a page; ok is false for anything else.
func pageOf(customID string) (p page, ok bool) {
	rest, ok := strings.CutPrefix(customID, pagePrefix)
	parts := strings.Split(rest, ":")
	if !ok || len(parts) != 3 {
		return page{}, false
	}
	p = page{language: parts[1], asker: parts[2]}
	switch parts[0] {
	case firstPage:
		return p, true
	case lastPage:
		p.number = math.MaxInt
		return p, true
	}
	number, err := strconv.Atoi(parts[0])
	p.number = number
	return p, err == nil
}

// list answers /list with the first page of everybody who held the office.
func (a *Adapter) list(ctx context.Context, i *interaction, r *reply) error {
	return a.showPage(ctx, i, r, page{0, bot.Language(i.Locale), i.asker()}, i.wantsPrivate())
}

// showPage answers with a page.
func (a *Adapter) showPage(ctx context.Context, i *interaction, r *reply, p page, private bool) error {
	if admitted, err := a.admit(ctx, i, r, ""); !admitted {
		return err
	}
	_, err := r.present(ctx, a.drawPage(p, private))
	if err == nil {
		a.desk.Observer().Sent(name, time.Since(r.arrived))
	}
	return err
}

// turn shows a page in place of another. Whoever did not ask for a list that all
// see is shown the page alone, and can turn that.
func (a *Adapter) turn(ctx context.Context, i *interaction, r *reply, p page) error {
	if !i.fromEphemeral() && p.asker != i.asker() {
		return a.showPage(ctx, i, r, page{p.number, bot.Language(i.Locale), i.asker()}, true)
	}
	// An answer in plain text is one where the bot may not embed.
	m := a.drawPage(p, i.fromEphemeral())(!i.mayEmbed() || i.Message != nil && i.Message.Content != "")
	m.Flags = 0
	_, err := r.give(ctx, response{Type: updateNow, Data: m})
	return err
}

// pages is how many there are of so many tenures.
func pages(tenures int) int { return max(1, (tenures+pageSize-1)/pageSize) }

// rollAnswer is a page of everybody who held the office, the nearest that there is,
// as an answer.
func (a *Adapter) rollAnswer(p page) *bot.Answer {
	office := a.desk.Office()
	lang := office.Guide(p.language).Language
	roll := office.Roll(lang, a.desk.Today())
	if len(roll) == 0 {
		return &bot.Answer{Language: lang, Status: bot.NotInRecord, Lines: []bot.Line{{Text: spoken.In(lang).NobodyListed}}}
	}
	number := max(0, min(p.number, pages(len(roll))-1))
	answer := &bot.Answer{Language: lang, Status: bot.Answered}
	for _, entry := range roll[number*pageSize : min(len(roll), (number+1)*pageSize)] {
		answer.Lines = append(answer.Lines, entry.Line)
		answer.Citations = append(answer.Citations, entry.Citations...)
	}
	return answer
}

// drawPage draws a page, the nearest that there is, with buttons that turn it.
func (a *Adapter) drawPage(p page, private bool) drawing {
	office := a.desk.Office()
	guide := office.Guide(p.language)
	count := pages(len(office.Roll(guide.Language, a.desk.Today())))
	p.language, p.number = guide.Language, max(0, min(p.number, count-1))
	answer := a.rollAnswer(p)
	v := view{asker: p.asker, title: guide.List, private: private, key: p.id()}
	return func(plain bool) message {
		v.plain = plain
		m := render(answer, v)
		if count > 1 {
			m.Components = append([]row{p.turning(count)}, m.Components...)
		}
		return m
	}
}

// isPart tells whether an answer lists some of more who held the office than it
// has room for.
func (a *Adapter) isPart(said *bot.Answer) bool {
	if said.Intent != listIntent {
		return false
	}
	items := 0
	for _, line := range said.Lines {
		if line.Item {
			items++
		}
	}
	return items >= pageSize && items < len(a.desk.Office().Roll(said.Language, a.desk.Today()))
}

// turning is the row of buttons that turn pages.
func (p page) turning(count int) row {
	w := spoken.In(p.language)
	turn := func(label, id string, there bool) button {
		return button{Type: typeButton, Style: secondary, Label: label, CustomID: id, Disabled: !there}
	}
	to := func(number int) string { return page{number, p.language, p.asker}.id() }
	here := turn(fmt.Sprintf(w.Page, p.number+1, count), p.id(), false)
	back, on := p.number > 0, p.number < count-1
	buttons := []button{turn(w.Previous, to(p.number-1), back), here, turn(w.Next, to(p.number+1), on)}
	if count > 2 {
		buttons = append([]button{turn(w.First, p.idOf(firstPage), back)}, buttons...)
		buttons = append(buttons, turn(w.Last, p.idOf(lastPage), on))
	}
	return row{Type: typeRow, Buttons: buttons}
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
		for _, subject := range office.FindSubjects(withoutSlips(office, typed, lang), lang, maxChoices) {
			add(subject.Label, subject.ID)
		}
	}
	return found[:min(len(found), maxChoices)]
}
