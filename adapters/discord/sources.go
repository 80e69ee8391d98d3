package discord

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"time"

	"officebot/adapters"
	"officebot/bot"
	"officebot/knowledge"
)

// unnamed is the name of a field that goes on with the one before it: Discord
// demands a name.
const unnamed = "\u200b"

// maxAddress is how much of a field an address may take.
const maxAddress = 700

// maxSources is how many sources an answer shows; the others are a press away.
const maxSources = 3

// sourceItem stands before a source: small print.
const sourceItem = "-# "

// place is where a cited passage stands, as a reader sees it.
type place struct {
	Label string `json:"label"`
	URL   string `json:"url"`
}

// placesOf are the places of citations, each once; brief ones leave out the
// passage.
func placesOf(citations []knowledge.Citation, brief bool) []place {
	var list []place
	for _, citation := range citations {
		if brief {
			citation.Passage = ""
		}
		p := place{adapters.Place(citation), citation.URL}
		if (p.Label != "" || p.URL != "") && !slices.Contains(list, p) {
			list = append(list, p)
		}
	}
	return list
}

// sources shows the first of what is cited, each as a link to the passage, in
// fields that take at most room, and tells how many are left. Where there is not
// room for their passages, they are shown without.
func sources(citations []knowledge.Citation, lang string, room int) (fields []field, left int) {
	for _, brief := range []bool{false, true} {
		all := placesOf(citations, brief)
		few := all[:min(maxSources, len(all))]
		fields, left = fieldsOf(few, lang, room, 0)
		if left == 0 {
			return fields, len(all) - len(few)
		}
		left += len(all) - len(few)
	}
	return fields, left
}

// allSources shows all places that there is room for, and how many more there are.
func allSources(places []place, lang string) message {
	fields, left := fieldsOf(places, lang, maxEmbeds, maxMore)
	if left > 0 && len(fields) > 0 {
		fields[len(fields)-1].Value += "\n" + fmt.Sprintf(spoken.In(lang).More, left)
	}
	m := newMessage()
	m.Embeds = append(m.Embeds, embed{Color: grey, Fields: fields})
	m.Flags = ephemeral
	return m
}

// sourcesPrefix begins the custom_id of the button that shows all sources; the key
// follows under which they are kept, or the page that they are of.
const sourcesPrefix = "sources:"

// keptFor is how long the sources are kept that an answer does not show.
const keptFor = time.Hour

func sourcesKey(key string) string { return "discord:sources:" + key }

// kept are the sources of an answer.
type kept struct {
	Language string  `json:"language"`
	Places   []place `json:"places"`
}

// keepSources keeps the sources of an answer that may not show all of them.
func (a *Adapter) keepSources(ctx context.Context, said *bot.Answer, key string) {
	if key == "" || showsAll(said) {
		return
	}
	written, err := json.Marshal(kept{said.Language, placesOf(said.Citations, false)})
	if err == nil {
		err = a.desk.Store().Put(ctx, sourcesKey(key), written, keptFor)
	}
	if err != nil {
		a.desk.Observer().Happened(name, adapters.StoreFailed)
	}
}

// showsAll tells whether there is room for all sources of an answer in any form.
func showsAll(said *bot.Answer) bool {
	length := 0
	for _, line := range said.Lines {
		length += len(line.Text) + len(markup.Item)
	}
	places := placesOf(said.Citations, false)
	for _, p := range places {
		length += len(cited(p)) + 1
	}
	const escaping = 2 // times as long
	return len(places) <= maxSources && escaping*length <= maxContent-maxTitle-maxFieldName
}

// sourcesPressed shows somebody alone all sources of an answer.
func (a *Adapter) sourcesPressed(ctx context.Context, i *interaction, r *reply, key string) error {
	var found kept
	if p, ok := pageOf(key); ok {
		answer := a.rollAnswer(p)
		found = kept{answer.Language, placesOf(answer.Citations, false)}
	} else {
		written, err := a.desk.Store().Get(ctx, sourcesKey(key))
		if err != nil || json.Unmarshal(written, &found) != nil || len(found.Places) == 0 {
			return r.say(ctx, spoken.In(i.Locale).Forgotten)
		}
	}
	_, err := r.present(ctx, func(plain bool) message {
		m := allSources(found.Places, found.Language)
		if plain {
			return flat(m)
		}
		return m
	})
	return err
}

// maxMore is room for the words that tell how many sources there was no room
// for.
const maxMore = 30

// cited is a place as a line that a field has room for, with maxMore to spare.
func cited(p place) string {
	label := cmp.Or(p.Label, p.URL)
	address := shortened(linked(p.URL), maxAddress)
	if !adapters.IsWeb(address) {
		return sourceItem + fitted(label, maxFieldValue-maxMore-len(sourceItem))
	}
	frame := sourceItem + link("", address)
	return sourceItem + link(fitted(label, maxFieldValue-maxMore-adapters.Length(frame)), address)
}

// fieldsOf puts places into fields, as many as room allows, and tells how many
// were left out. Of the room, and of each field's, a reserve is left.
func fieldsOf(places []place, lang string, room, reserve int) (fields []field, left int) {
	title := heading(adapters.Spoken.In(lang).Sources)
	room -= reserve
	for _, p := range places {
		line := cited(p)
		need := adapters.Length(line)
		last := len(fields) - 1
		joins := last >= 0 && adapters.Length(fields[last].Value)+1+need <= maxFieldValue-reserve
		name := title
		if last >= 0 {
			name = unnamed
		}
		if !joins {
			need += adapters.Length(name)
		}
		switch {
		case left > 0 || need+1 > room || !joins && len(fields) == maxFields:
			left++
			continue
		case joins:
			fields[last].Value += "\n" + line
		default:
			fields = append(fields, field{Name: name, Value: line})
		}
		room -= need + 1
	}
	return fields, left
}
