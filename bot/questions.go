package bot

import (
	"slices"
	"strings"
	"unicode"

	"officebot/bot/voice"
	"officebot/bot/when"
	"officebot/knowledge"
	"officebot/knowledge/fold"
)

// HolderQuestion is the question who held the office's post at a time that
// somebody typed: "2010", "March 2003", "the nineties", 二〇一〇年, "since 2012",
// "under Hu Jintao", or just his name; "" and "now" ask for the present holder.
// A holder's name asks who that is.
//
// It is in the language of a tag (see Language), or in that of the time where
// the two do not go together. What is no time makes a question that is answered
// like any other text.
func (b *Bot) HolderQuestion(lang, when string) string {
	v, when := voice.For(Language(lang)), tidy(when)
	tokens := fold.Tokens(when)
	who := b.onlyPeople(tokens)
	latin, han := written(tokens, fold.Word), written(tokens, fold.Han)
	switch {
	case slices.ContainsFunc(who, b.holdsOffice):
		return b.PersonQuestion(lang, when)
	case v.Tag == "en" && len(who) == 0 && han && !latin:
		v = voice.For(b.languageOf(when, "zh"))
	case v.Tag != "en" && len(who) == 0 && latin && !han && !b.timeGoesWith(v, when):
		v = voice.For("en")
	}
	return b.holderQuestion(v, b.typedTime(v, when, tokens, who))
}

// holderQuestion asks for the holder at a time that is put as v puts it; "" is
// now.
func (b *Bot) holderQuestion(v *voice.Voice, time string) string {
	role := arg("role", b.officeRole(v))
	if time == "" {
		return inScript(v.Say("suggest.now", role).Text, v.Tag)
	}
	return inScript(v.Say("ask.holder", role, arg("time", time)).Text, v.Tag)
}

// PersonQuestion is the question who somebody of a name is, in the language of a
// tag; without a name, who holds the office's post.
func (b *Bot) PersonQuestion(lang, name string) string {
	v := voice.For(Language(lang))
	if name = tidy(name); name == "" {
		return b.HolderQuestion(lang, "")
	}
	return inScript(v.Say("suggest.who is", arg("person", name)).Text, v.Tag)
}

// typedTime puts what was typed the way a time stands in a question: "in March
// 2003", 胡锦涛时期; "" for now.
func (b *Bot) typedTime(v *voice.Voice, typed string, tokens []fold.Token, who []*knowledge.Person) string {
	bare, alone := b.wholeTime(typed)
	e, after := b.wholeTime("in " + typed)
	switch {
	case len(tokens) == 0, alone && bare.Op == when.Now:
		return ""
	case len(who) > 0:
		return v.Say("ask.under", arg("person", typed)).Text
	case after && !(alone && bare.Op != when.In):
		return v.Say(timeKey(tokens, e), arg("time", typed)).Text
	case alone || b.reads(v, b.holderQuestion(v, typed)):
		return typed
	}
	return v.Say("ask.during", arg("event", typed)).Text
}

// reads tells whether a question of a voice's language is read whole.
func (b *Bot) reads(v *voice.Voice, question string) bool {
	_, whole := b.results(b.readerIn(v.Tag).Read(question, anyDay), anyDay)
	return whole
}

func timeKey(tokens []fold.Token, e when.Expr) string {
	switch {
	case e.Unit == when.Day:
		return "ask.on"
	case e.Unit == when.Year && len(tokens) == 1 && tokens[0].Kind == fold.Number:
		return "ask.year"
	}
	return "ask.in"
}

// anyDay stands for today where only the form of a time matters.
var anyDay = knowledge.DayOf(2000, 1, 1)

// wholeTime reads a text that is one time, or is one up to a comma. "In since
// 2010" is none, for "since" needs no "in".
func (b *Bot) wholeTime(text string) (when.Expr, bool) {
	tokens := fold.Tokens(text)
	for _, e := range b.when.Parse(tokens, nil, anyDay) {
		if e.From == 0 {
			return e, e.To == len(tokens) || tokens[e.To].Before >= fold.Comma
		}
	}
	return when.Expr{}, false
}

// timeGoesWith tells whether the question of another language has room for a
// time that was typed: March 2003的主任是谁, but not "last year".
func (b *Bot) timeGoesWith(v *voice.Voice, typed string) bool {
	_, ok := b.wholeTime(typed)
	return ok && b.reads(v, b.holderQuestion(v, typed))
}

// onlyPeople are the people whom a text names, if it holds nothing else.
func (b *Bot) onlyPeople(tokens []fold.Token) []*knowledge.Person {
	for _, m := range b.search.Spot(nil, tokens) {
		if m.From == 0 && m.To == len(tokens) {
			return m.People
		}
	}
	return nil
}

// holdsOffice tells whether somebody ever held one of the office's posts.
func (b *Bot) holdsOffice(p *knowledge.Person) bool {
	return slices.ContainsFunc(p.Tenures, func(t *knowledge.Tenure) bool { return slices.Contains(b.officePosts(), t.Post) })
}

// written tells whether a text has a token of a kind.
func written(tokens []fold.Token, kind fold.Kind) bool {
	return slices.ContainsFunc(tokens, func(t fold.Token) bool { return t.Kind == kind })
}

// maxTyped is how many characters of a time or a name that was typed go into a
// question; no name of the packs at hand has as many.
const maxTyped = 200

// tidy makes one line of what was typed: no control characters, one space
// between words, no punctuation at the ends, not too long.
func tidy(typed string) string {
	typed = strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r):
			return ' '
		case unicode.IsControl(r), unicode.Is(unicode.Cf, r), r == unicode.ReplacementChar:
			return -1
		}
		return r
	}, strings.ToValidUTF8(typed, ""))
	if runes := []rune(typed); len(runes) > maxTyped {
		typed = string(runes[:maxTyped])
	}
	return strings.Trim(strings.Join(strings.Fields(typed), " "), " ?？!！。.,，;；:：、…")
}
