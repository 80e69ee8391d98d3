package bot

import (
	"slices"

	"officebot/bot/voice"

	"officebot/knowledge"
	"officebot/knowledge/fold"
)

// reply is an answer in the making.
type reply struct {
	Answer
	frame  *frame
	fact   *knowledge.Fact // that the answer tells, if it is one
	kin    int             // how many words of the question stand for others in that
	judged bool            // it is a verdict: yes, no, or possibly
	beside *knowledge.Fact // that it tells beside a refusal
	onward bool            // its question only asks another thing of what the last one did
	aside  bool            // the talk is about the same after it as before
	voice  *voice.Voice
}

func arg(slot, text string) voice.Arg { return voice.Arg{Slot: slot, Text: text} }

// say adds a sentence to the last line, or begins the first.
func (r *reply) say(key string, with ...voice.Arg) *reply {
	return r.join(r.rendered(key, with), false)
}

// item adds a line of a list.
func (r *reply) item(key string, with ...voice.Arg) *reply {
	rendered := r.rendered(key, with)
	l := Line{Item: true, Text: rendered.Text}
	for _, s := range rendered.Strong {
		l.Strong = append(l.Strong, Range{s[0], s[1]})
	}
	r.Lines = append(r.Lines, l)
	return r
}

func (r *reply) rendered(key string, with []voice.Arg) voice.Rendered {
	rendered := r.voice.Say(key, with...)
	if r.Language == "zh-Hant" {
		rendered.Text = fold.Traditional(rendered.Text)
	}
	return rendered
}

func (r *reply) join(s voice.Rendered, fresh bool) *reply {
	n := len(r.Lines)
	if n == 0 || fresh || r.Lines[n-1].Item {
		r.Lines = append(r.Lines, Line{})
		n++
	}
	l := &r.Lines[n-1]
	if l.Text != "" && r.Language == "en" {
		l.Text += " "
	}
	at := len(l.Text)
	l.Text += s.Text
	for _, strong := range s.Strong {
		l.Strong = append(l.Strong, Range{at + strong[0], at + strong[1]})
	}
	return r
}

// affirm puts a Yes in front.
func (r *reply) affirm() {
	lines := r.Lines
	r.Lines = nil
	r.say("unread.yes")
	if len(lines) > 0 && !lines[0].Item {
		said := voice.Rendered{Text: lines[0].Text}
		for _, s := range lines[0].Strong {
			said.Strong = append(said.Strong, [2]int{s.From, s.To})
		}
		r.join(said, false)
		lines = lines[1:]
	}
	r.Lines = append(r.Lines, lines...)
}

// near says that the records are silent, and what a fact of them does say.
func (r *reply) near(fact *knowledge.Fact) *reply {
	r.beside = fact
	return r.say("unread.silent").plain(fact.Text.In(r.Language)).cite(fact.Sources...)
}

// nearest tells what the records do say of what is asked.
func (r *reply) nearest(fact *knowledge.Fact) *reply {
	r.beside = fact
	return r.say("fact.nearest", arg("text", fact.Text.In(r.Language))).cite(fact.Sources...)
}

// plain adds a text of the records, such as a fact's.
func (r *reply) plain(text string) *reply {
	return r.join(voice.Rendered{Text: text}, false)
}

// cite adds citations, each once.
func (r *reply) cite(citations ...knowledge.Citation) *reply {
	for _, c := range citations {
		if !slices.Contains(r.Citations, c) {
			r.Citations = append(r.Citations, c)
		}
	}
	return r
}

// citeTenures adds the first citation of each tenure, all where it is but one.
func (r *reply) citeTenures(list ...*knowledge.Tenure) *reply {
	for _, t := range list {
		if len(t.Sources) == 0 {
			continue
		}
		if len(list) == 1 {
			r.cite(t.Sources[:min(3, len(t.Sources))]...)
		} else {
			r.cite(t.Sources[0])
		}
	}
	return r
}

// name is a person's name in the answer's language.
func (r *reply) name(p *knowledge.Person) string { return p.In(r.Language) }

// label is a post's label in the answer's language, with its organization where
// the label alone is shared.
func (r *reply) label(p *knowledge.Post) string {
	return r.frame.bot.label(r.voice, p)
}

// tenure is a tenure's time in brief.
func (r *reply) tenure(t *knowledge.Tenure) string {
	said := r.voice.Tenure(t.Start, t.End, t.Ongoing)
	if t.Acting {
		said = r.voice.Say("about.acting", arg("tenure", said)).Text
	}
	return said
}

func (r *reply) tenureSaid(t *knowledge.Tenure) (key string, with []voice.Arg) {
	key = "about.tenure"
	if t.Ongoing {
		key = "about.tenure now"
	}
	return key, []voice.Arg{arg("person", r.name(t.Person)), arg("post", r.label(t.Post)), arg("tenure", r.tenure(t))}
}
