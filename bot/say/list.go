package say

import (
	"cmp"
	"slices"
	"strings"

	"officebot/bot/eval"
	"officebot/bot/query"
	"officebot/knowledge"
	"officebot/knowledge/fold"
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
		if ask.ByName {
			list = slices.Clone(list)
			slices.SortStableFunc(list, func(a, b *knowledge.Tenure) int { return cmp.Compare(sortedBy(a.Person), sortedBy(b.Person)) })
		}
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

// sortedBy is by what a person stands in a list of names: the family name, or the last of
// the names that is not cut ("Jr.").
func sortedBy(p *knowledge.Person) string {
	words := strings.Fields(cmp.Or(p.FamilyName, p.Name))
	for len(words) > 1 && strings.HasSuffix(words[len(words)-1], ".") {
		words = words[:len(words)-1]
	}
	if p.FamilyName == "" && len(words) > 1 {
		words = words[len(words)-1:]
	}
	return fold.String(strings.Join(words, " "))
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
	case ask.Shortest:
		w.say("list.head shortest", arg("set", w.text(w.noun(ask.Set, many))))
	case ask.ByLength:
		w.say("list.head length", arg("set", w.text(w.noun(ask.Set, many))))
	case ask.ByName:
		w.say("list.head name", arg("set", w.text(w.noun(ask.Set, many))))
	case ask.Latest:
		w.say("list.head latest", arg("set", w.text(w.noun(ask.Set, many))))
	case all:
		n := len(personsOf(list))
		w.say(oneOf("list.head count", n), count(w, n))
	case timed && in.How == query.Touching && !isNow(in.Span):
		w.say("list.head time", arg("time", w.time(in.Span)))
	default:
		w.say("list.head", arg("set", w.text(w.noun(ask.Set, many))))
	}
}
