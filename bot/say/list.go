package say

import (
	"slices"

	"officebot/bot/eval"
	"officebot/bot/query"
	"officebot/knowledge"
)

// maxListed is how many lines a list has at the most, so that the longest
// answer stays within a chat message.
const maxListed = 40

// list says a set in order, a line each.
func (w *writer) list(r *eval.Result, ask query.List) {
	list := tenuresOf(r.Held)
	w.listHead(r, ask, list)
	if certainOf(r.Held) < len(list) {
		w.say("list.maybe")
	}
	all := len(list)
	if ask.ByLength && len(r.Lengths) > 0 {
		all = len(r.Lengths)
		for _, l := range r.Lengths[:min(all, maxListed)] {
			w.item("list.item length", arg("person", w.person(l.Person)), arg("length", w.running(l)), arg("tenure", w.tenures(l.Tenures)))
		}
	} else {
		shown := list[:min(all, maxListed)]
		if ask.Latest {
			shown = slices.Clone(list[max(0, all-maxListed):])
			slices.Reverse(shown)
		}
		w.items(shown, severalPosts(list))
	}
	if all > maxListed {
		w.item("list.more", arg("count", w.voice.Count(all-maxListed)))
	}
	w.citeTenures(list...)
}

func (w *writer) items(list []*knowledge.Tenure, several bool) {
	for _, t := range list {
		key := "list.item"
		if several && t.Post != w.presentPost() {
			key = "list.item post"
		}
		w.item(key, arg("person", w.person(t.Person)), arg("post", w.title(t.Post)), arg("tenure", w.tenure(t)))
	}
}

func (w *writer) listHead(r *eval.Result, ask query.List, list []*knowledge.Tenure) {
	in, timed := ask.Set.(query.In)
	switch _, all := ask.Set.(query.All); {
	case len(list) == 0:
	case ask.ByLength:
		w.say("list.head length", arg("set", w.text(w.noun(ask.Set, many))))
	case ask.Latest:
		w.say("list.head latest", arg("set", w.text(w.noun(ask.Set, many))))
	case all:
		w.say("list.head count", arg("count", w.voice.Count(len(personsOf(list)))))
	case timed && in.How == query.Touching && !isNow(in.Span):
		w.say("list.head time", arg("time", w.time(in.Span)))
	default:
		w.say("list.head", arg("set", w.text(w.noun(ask.Set, many))))
	}
}
