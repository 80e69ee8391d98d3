package discordtest

import (
	"encoding/json"
	"fmt"
	"net/url"
	"strings"
	"unicode/utf8"
)

// The limits of a message, in Unicode characters where nothing else is said
// (https://discord.com/developers/docs/resources/message#create-message and
// #embed-object-embed-limits).
const (
	maxContent          = 2000
	maxEmbeds           = 10
	maxEmbedTitle       = 256
	maxEmbedDescription = 4096
	maxFields           = 25
	maxFieldName        = 256
	maxFieldValue       = 1024
	maxFooter           = 2048
	maxAuthor           = 256
	maxAllEmbeds        = 6000 // characters over all embeds of a message
	maxNonce            = 25
)

// checker gathers what is wrong with a payload.
type checker struct{ wrong []string }

func (k *checker) say(format string, args ...any) {
	k.wrong = append(k.wrong, fmt.Sprintf(format, args...))
}

// length checks that a text has from least to most characters.
func (k *checker) length(what, text string, least, most int) {
	if n := utf8.RuneCountInString(text); n < least || n > most {
		k.say("%s has %d characters, of %d to %d: %q", what, n, least, most, text)
	}
}

// message checks a message that is made or changed.
func (k *checker) message(p *payload) {
	k.length("the content", p.Content.value, 0, maxContent)
	k.embeds(p.Embeds.value)
	v2 := p.Flags.value&ComponentsV2 != 0
	if v2 && (p.Content.value != "" || len(p.Embeds.value) > 0) {
		k.say("a message of components has content or embeds beside them")
	}
	k.components(p.Components.value, v2)
	if len(p.Nonce) > maxNonce+2 { // two quotes
		k.say("the nonce %s has more than %d characters", p.Nonce, maxNonce)
	}
	if p.EnforceNonce && len(p.Nonce) == 0 {
		k.say("enforce_nonce is set without a nonce")
	}
	carriesText := p.Content.value != "" || len(p.Embeds.value) > 0 || v2 && len(p.Components.value) > 0
	if carriesText && (p.AllowedMentions == nil || p.AllowedMentions.Parse == nil || len(*p.AllowedMentions.Parse) > 0) {
		k.say(`allowed_mentions must be there with "parse": [], not null, so that nothing echoed can ping`)
	}
}

func (k *checker) embeds(list []Embed) {
	if len(list) > maxEmbeds {
		k.say("there are %d embeds, of %d", len(list), maxEmbeds)
	}
	all := 0
	count := func(what, text string, least, most int) {
		k.length(what, text, least, most)
		all += utf8.RuneCountInString(text)
	}
	for i := range list {
		e := &list[i]
		count("an embed's title", e.Title, 0, maxEmbedTitle)
		count("an embed's description", e.Description, 0, maxEmbedDescription)
		k.link("an embed's url", e.URL, "http", "https")
		if len(e.Fields) > maxFields {
			k.say("an embed has %d fields, of %d", len(e.Fields), maxFields)
		}
		for _, f := range e.Fields {
			count("a field's name", f.Name, 1, maxFieldName)
			count("a field's value", f.Value, 1, maxFieldValue)
			if strings.TrimSpace(f.Name) == "" || strings.TrimSpace(f.Value) == "" {
				k.say("a field's name or value is blank: %q, %q", f.Name, f.Value)
			}
		}
		if e.Footer != nil {
			count("an embed's footer", e.Footer.Text, 0, maxFooter)
		}
		if e.Author != nil {
			count("an embed's author", e.Author.Name, 1, maxAuthor)
		}
		empty := e.Title == "" && e.Description == "" && len(e.Fields) == 0 && e.Footer == nil && e.Author == nil && e.Image == nil && e.Thumbnail == nil
		if empty {
			k.say("an embed is empty")
		}
	}
	if all > maxAllEmbeds {
		k.say("all embeds together have %d characters, of %d", all, maxAllEmbeds)
	}
}

// link checks an address; "" is none.
func (k *checker) link(what, address string, schemes ...string) {
	if address == "" {
		return
	}
	u, err := url.Parse(address)
	if err != nil {
		k.say("%s is no address: %q", what, address)
		return
	}
	for _, scheme := range schemes {
		if u.Scheme == scheme && (u.Host != "" || scheme == "discord") {
			return
		}
	}
	k.say("%s must begin with %s: %q", what, strings.Join(schemes, " or "), address)
}

// maxChoice is for the name of a choice, and for its value where that is text.
const (
	maxChoices = 25
	maxChoice  = 100
)

// response checks the response to an interaction.
func (k *checker) response(r *response) {
	switch r.Type {
	case MessageResponse, DeferredMessage, DeferredUpdate, UpdateResponse:
		k.message(&r.Data)
	case AutocompleteResult:
		if len(r.Data.Choices) > maxChoices {
			k.say("there are %d choices, of %d", len(r.Data.Choices), maxChoices)
		}
		for _, c := range r.Data.Choices {
			k.length("a choice's name", c.Name, 1, maxChoice)
			if text, isText := c.Value.(string); isText {
				k.length("a choice's value", text, 1, maxChoice)
			}
		}
	case ModalResponse:
		k.length("a form's custom_id", r.Data.CustomID, 1, maxCustomID)
		k.length("a form's title", r.Data.Title, 1, maxModalTitle)
		if n := len(r.Data.Components.value); n == 0 || n > maxRows {
			k.say("a form has %d inputs, of 1 to %d", n, maxRows)
		}
	}
}

// maxModalTitle is a form's title.
const maxModalTitle = 45

// violations tells how a request breaks Discord's specification or limits, or
// what this project asks of every message.
func (s *Server) violations(template string, c *call) []string {
	if s.options.Unchecked {
		return nil
	}
	var k checker
	if !strings.HasPrefix(c.UserAgent(), "DiscordBot (") {
		k.say("the User-Agent %q is none that Discord lets in: DiscordBot (address, version)", c.UserAgent())
	}
	if c.body == nil {
		return k.wrong
	}
	k.wrong = append(k.wrong, specification.wrong(s.t, c.Method, template, c.body)...)
	read := func(into any) bool { return json.Unmarshal(c.body, into) == nil }
	switch {
	case strings.Contains(template, "/commands"):
		k.commandBody(c.body)
	case strings.HasSuffix(template, "/callback"):
		var r response
		if read(&r) {
			k.response(&r)
		}
	case strings.HasPrefix(template, "/webhooks/"), strings.Contains(template, "/messages") && !strings.HasSuffix(template, "/threads"):
		var p payload
		if read(&p) {
			k.message(&p)
		}
	}
	return k.wrong
}
