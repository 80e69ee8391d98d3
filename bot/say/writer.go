package say

import (
	"slices"
	"strings"

	"officebot/bot/voice"
	"officebot/knowledge"
	"officebot/knowledge/fold"
)

// writer is an answer or a question in the making, in one language.
type writer struct {
	*Speaker
	voice *voice.Voice
	today knowledge.Day
	out   Said
	// found is the post that the holders who were found held, while a set that
	// leaves the post open is said of them.
	found *knowledge.Post
	// precise wants full titles, where a number is counted in one post of several.
	precise bool
	// now says that the last of a line is in office.
	now bool
	// shown are the tenures whose times were told.
	shown []*knowledge.Tenure
	// passages are those that the facts that were told rest on.
	passages []knowledge.Citation
}

func (s *Speaker) writer(tag string, today knowledge.Day) *writer {
	return &writer{Speaker: s, voice: voice.ForResults(tag), today: today}
}

func arg(slot, text string) voice.Arg { return voice.Arg{Slot: slot, Text: text} }

// phrase is a phrase of the table, filled in.
func (w *writer) phrase(key string, with ...voice.Arg) string {
	return w.voice.Say(key, with...).Text
}

// say adds a sentence to the last line, or begins the first.
func (w *writer) say(key string, with ...voice.Arg) { w.join(w.voice.Say(key, with...)) }

// item adds a line of a list.
func (w *writer) item(key string, with ...voice.Arg) {
	w.out.Lines = append(w.out.Lines, Line{Item: true})
	w.add(w.voice.Say(key, with...))
}

// plain adds a text of the records, such as a fact's, once.
func (w *writer) plain(text string) {
	for i := range w.out.Lines {
		if strings.Contains(w.out.Lines[i].Text, text) {
			return
		}
	}
	w.join(voice.Rendered{Text: text})
}

func (w *writer) join(said voice.Rendered) {
	n := len(w.out.Lines)
	if n == 0 || w.out.Lines[n-1].Item {
		w.out.Lines = append(w.out.Lines, Line{})
	} else if w.spaced() {
		w.out.Lines[n-1].Text += " "
	}
	w.add(said)
}

// add appends to the last line. A sentence begins with a capital letter.
func (w *writer) add(said voice.Rendered) {
	l := &w.out.Lines[len(w.out.Lines)-1]
	at := len(l.Text)
	l.Text += upperFirst(said.Text)
	for _, strong := range said.Strong {
		l.Strong = append(l.Strong, Range{at + strong[0], at + strong[1]})
	}
}

// spaced tells whether the language puts a space between sentences.
func (w *writer) spaced() bool { return w.voice.Tag == "en" }

// said tells whether anything was said yet.
func (w *writer) said() bool { return len(w.out.Lines) > 0 }

// cite adds citations, each once.
func (w *writer) cite(citations ...knowledge.Citation) {
	for _, c := range citations {
		if !slices.Contains(w.out.Citations, c) {
			w.out.Citations = append(w.out.Citations, c)
		}
	}
}

// Limits of what is cited for one answer: a tenure that is the whole answer is
// cited with up to three passages, others with their first.
const (
	maxPassages = 3
	maxCited    = 12
)

// citeTenures cites tenures, nil left out.
func (w *writer) citeTenures(list ...*knowledge.Tenure) {
	list = slices.DeleteFunc(slices.Clone(list), func(t *knowledge.Tenure) bool { return t == nil || len(t.Sources) == 0 })
	for _, t := range list[:min(len(list), maxCited)] {
		passages := t.Sources[:1]
		if len(list) == 1 {
			passages = t.Sources[:min(maxPassages, len(t.Sources))]
		}
		w.cite(passages...)
	}
}

// scripted is a text in the script of the language: the Chinese tables are
// written in simplified characters.
func (w *writer) scripted(text string) string {
	if w.voice.Tag == "zh-Hant" {
		return fold.Traditional(text)
	}
	return text
}

func (w *writer) finish() Said {
	for i := range w.out.Lines {
		w.out.Lines[i].Text = w.scripted(w.out.Lines[i].Text)
	}
	return w.out
}

func upperFirst(s string) string {
	if s != "" && s[0] >= 'a' && s[0] <= 'z' {
		return string(s[0]-'a'+'A') + s[1:]
	}
	return s
}
