package bot

import (
	"strings"

	"officebot/bot/language"
	"officebot/bot/when"
	"officebot/knowledge"
	"officebot/knowledge/fold"
)

// move is whether a question asks only for those who came to a post, or left it:
// "who left in 2013", "the incoming director in 2003".
type move uint8

const (
	anyMove move = iota
	came
	went
)

func (f *frame) moves() move {
	switch {
	case f.has(language.Lead) || f.has(language.Serve) && !f.has(language.End):
		return anyMove
	case f.has(language.End) || f.hasWord("outgoing"):
		return went
	case f.startsThen() || f.hasWord("incoming"):
		return came
	}
	return anyMove
}

// startsThen tells whether somebody is said to have started, or to have been
// appointed, and not only a time: "starting in 2010".
func (f *frame) startsThen() bool {
	for i := range f.view {
		a, word := &f.view[i], &f.reader.tokens[f.view[i].from]
		opens := i+1 < len(f.view) && f.view[i+1].time != nil && strings.HasSuffix(word.Text, "ing")
		appointed := a.has(language.Appoint) && (word.Kind == fold.Han || strings.HasSuffix(word.Text, "ed") || participles[word.Text])
		if (a.has(language.Start) || appointed) && !opens {
			return true
		}
	}
	return false
}

// participles are those of verbs of appointing that do not end like most.
var participles = map[string]bool{"made": true, "chosen": true}

// moving keeps those who came or went in a span.
func (m move) moving(hits []hit, span knowledge.Span) []hit {
	if m == anyMove {
		return hits
	}
	var moved []hit
	for _, h := range hits {
		d := h.tenure.Start
		if m == went {
			if h.tenure.Ongoing {
				continue
			}
			d = h.tenure.End
		}
		if c := knowledge.Overlap(d, d, span); c != knowledge.No {
			moved = append(moved, hit{h.tenure, c})
		}
	}
	return moved
}

// nobodyMoved answers that nobody came or went in a time in which the post was
// held, and by whom it was.
func (f *frame) nobodyMoved(intent string, hits []hit, e when.Expr) *reply {
	key := "holder.nobody came"
	if f.moves() == went {
		key = "holder.nobody went"
	}
	list := tenures(hits)
	r := f.reply(intent, NoHolder)
	time := r.voice.At(e, f.reader.today)
	r.say(key, arg("role", r.role()), arg("time", time))
	return r.say("yes no.instead", arg("time", upperFirst(time)), arg("people", r.names(list[:min(len(list), maxNames)]))).citeTenures(list[:min(len(list), maxNames)]...)
}
