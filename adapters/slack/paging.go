package slack

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/slack-go/slack"

	"officebot/bot"
)

// A list is shown a page at a time where it has more items than are seen at once.
const (
	unpaged  = 15 // items
	pageSize = 10 // of a longer list
)

// keepPaged is how long pages of an answer can be turned: as long as its question
// may be edited.
const keepPaged = 24 * time.Hour

// source is what an answer can be worked out from again.
type source struct {
	Question string    `json:"question"`
	Before   bot.Topic `json:"before,omitzero"` // what the conversation was about before
}

// leaf is which page of an answer is shown.
type leaf struct {
	Page, Pages int    // the first is 0
	ID          string // what finds the source of the others
}

// pagesOf are the lines of an answer, a list for each page; what stands before a
// list's items stands on each. A list of everybody who held the office goes on to
// its end, where the answer ends earlier.
func (a *Adapter) pagesOf(answer *bot.Answer) [][]bot.Line {
	var head, items []bot.Line
	for _, line := range answer.Lines {
		if line.Item {
			items = append(items, line)
		} else if len(items) == 0 {
			head = append(head, line)
		}
	}
	items = a.unabridged(answer.Language, items)
	if len(items) <= unpaged {
		return [][]bot.Line{answer.Lines}
	}
	var pages [][]bot.Line
	for from := 0; from < len(items); from += pageSize {
		page := append([]bot.Line{}, head...)
		pages = append(pages, append(page, items[from:min(from+pageSize, len(items))]...))
	}
	return pages
}

// unabridged are the items of a list, and where they are the first of all who held
// the office, all of them.
func (a *Adapter) unabridged(lang string, items []bot.Line) []bot.Line {
	if len(items) <= unpaged {
		return items
	}
	roll := a.desk.Office().Roll(lang, a.desk.Today())
	if len(roll) < len(items) {
		return items
	}
	all := make([]bot.Line, len(roll))
	for i, entry := range roll {
		all[i] = entry.Line
		all[i].Item = true
		// The last item may tell how many are left out.
		if i < len(items)-1 && items[i].Text != entry.Line.Text {
			return items
		}
	}
	return all
}

// renderPaged writes an answer, its first page where it is long.
func (a *Adapter) renderPaged(ctx context.Context, e *event, answer *bot.Answer, d dress, from source) reply {
	pages := a.pagesOf(answer)
	if len(pages) == 1 {
		return render(answer, d)
	}
	if id := a.keepSource(ctx, e, from); id != "" {
		d.Leaf = leaf{0, len(pages), id}
		paged := *answer
		paged.Lines = pages[0]
		return render(&paged, d)
	}
	return render(answer, d)
}

// keepSource keeps what the pages of an answer are worked out from. It returns what
// finds it again, "" where the store does not take it.
func (a *Adapter) keepSource(ctx context.Context, e *event, from source) string {
	id := idOf(e)
	kept, err := json.Marshal(from)
	if err == nil {
		err = a.desk.Store().Put(ctx, pagedKey(e, id), kept, keepPaged)
	}
	if err != nil {
		return ""
	}
	return id
}

// idOf tells an event's answer from others, on its buttons.
func idOf(e *event) string {
	sum := sha256.Sum256([]byte(e.key()))
	return hex.EncodeToString(sum[:8])
}

func pagedKey(e *event, id string) string { return keyOf(Name, "paged", e.Team, id) }

// turn shows another page of an answer in its place, to the one who asked; the
// button carries whom, and which page.
func (a *Adapter) turn(ctx context.Context, d *delivery, id string) error {
	e := &d.event
	asker, number, _ := strings.Cut(e.Value, " ")
	if asker != e.User {
		return a.tellPresser(ctx, e, vocabulary.In(a.language(ctx, e, e.Text)).NotYourPage)
	}
	var from source
	kept, err := a.desk.Store().Get(ctx, pagedKey(e, pageID(id)))
	page, wrong := strconv.Atoi(number)
	if err != nil || kept == nil || json.Unmarshal(kept, &from) != nil || wrong != nil {
		return a.tellPresser(ctx, e, vocabulary.In(a.language(ctx, e, e.Text)).PageLost)
	}
	if admitted, _ := a.desk.Admit(ctx, Name, e.asker()); !admitted {
		return a.tellPresser(ctx, e, a.tooFast(ctx, e, from.Question))
	}
	answer := a.consider(from.Question, from.Before)
	pages := a.pagesOf(&answer)
	page = max(0, min(page, len(pages)-1))
	answer.Lines = pages[page]
	dressed := dress{Asker: asker, Leaf: leaf{page, len(pages), pageID(id)}}
	if e.Private { // it can be shared from any page
		dressed.Private, dressed.Question, dressed.ShareID = true, from.Question, pageID(id)
	}
	r := render(&answer, dressed)
	return unlessRefused(a.respond(ctx, e.ResponseURL, r.replacement()))
}

// pageID is the part of a turn's action that finds what is turned.
func pageID(argument string) string {
	id, _, _ := strings.Cut(argument, ":")
	return id
}

// turning are the buttons that turn pages, with where they lead.
func turning(l leaf, lang, asker string) slack.Block {
	w := vocabulary.In(lang)
	var buttons []any
	to := func(label string, page int) {
		if page >= 0 && page < l.Pages {
			action := fmt.Sprintf("%s:%s:%d", actTurn, l.ID, page)
			buttons = append(buttons, slack.NewButtonBlockElement(action, asker+" "+strconv.Itoa(page), plain(label, maxButton)))
		}
	}
	to(fmt.Sprintf(w.PreviousPage, l.Page, l.Pages), l.Page-1)
	to(fmt.Sprintf(w.NextPage, l.Page+2, l.Pages), l.Page+1)
	return row{slack.MBTAction, buttons}
}
