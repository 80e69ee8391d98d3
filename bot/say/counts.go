package say

import (
	"officebot/bot/eval"
	"officebot/bot/query"
	"officebot/bot/voice"
	"officebot/knowledge"
)

// howMany says how many people are in a set, and who.
func (w *writer) howMany(r *eval.Result, ask query.HowMany) {
	if ask.Of != query.OfPeople {
		w.howOften(r, ask.Of)
		return
	}
	list := tenuresOf(r.Held)
	people := arg("people", w.holdersFor(r, list))
	in, timed := ask.Set.(query.In)
	_, all := ask.Set.(query.All)
	with := count(w, r.Count)
	defer w.citeTenures(list...)
	switch {
	case certainOf(r.Held) < len(list):
		w.countOpen(r, list)
		return
	case r.Count == 0:
		w.say("count.none")
	case len(list) > maxNames:
		key, time := "count.too many", ""
		if timed {
			key, time = "count.too many time", w.time(in.Span)
		}
		w.say(key, with, arg("first", w.held(list[0])), arg("last", w.held(list[len(list)-1])), arg("time", time))
	case timed && in.How == query.Touching && isNow(in.Span):
		w.say(oneOf("count.total now", r.Count), with, people)
	case timed && in.How == query.Touching:
		w.say(oneOf("count.total time", r.Count), with, people, arg("time", w.time(in.Span)))
	case all && r.Count == 1:
		w.say("count.total one", people)
	case all:
		w.say("count.total", with, people)
	case r.Count == 1:
		w.say("count.set one", people)
	default:
		w.say("count.set", with, people)
	}
	if len(list) > r.Count && r.Count > 0 {
		w.say("count.stretches", count(w, len(list)))
	}
}

// countOpen says of how many a set may be, where the dates decide it of some alone.
func (w *writer) countOpen(r *eval.Result, list []*knowledge.Tenure) {
	certain, possible := apartCertain(r.Held)
	most := count(w, len(personsOf(list)))
	if len(certain) == 0 {
		w.say("count.maybe", most, arg("people", w.holdersFor(r, list)))
		return
	}
	w.say("count.maybe some", arg("least", w.voice.Count(len(personsOf(certain)))), most,
		arg("people", w.holdersFor(r, certain)), arg("more", w.holdersFor(r, possible)))
}

// oneOf is the key of a sentence of so many, which has another for one.
func oneOf(key string, count int) string {
	if count == 1 {
		return key + " one"
	}
	return key
}

// howOften says how many times, terms or posts somebody held.
func (w *writer) howOften(r *eval.Result, of query.Counted) {
	list, _ := rightly(r)
	defer w.citeTenures(list...)
	switch {
	case r.Count == 0 || len(list) == 0:
		w.say("count.none")
		return
	case len(r.People) > 1:
		amount := w.voice.Count(r.Count)
		if of != query.OfPosts {
			amount = w.often(r.Count, of == query.OfTerms)
		}
		w.say("count.of several", arg("amount", amount), arg("people", w.holders(list)))
		return
	}
	person := arg("person", w.peopleNames(r.People))
	if of == query.OfPosts {
		var posts []*knowledge.Post
		for _, t := range list {
			posts = appendNew(posts, t.Post)
		}
		key := "count.posts"
		if len(posts) == 1 {
			key = "count.post"
		}
		w.say(key, person, count(w, len(posts)), arg("posts", w.labelsOf(posts)))
		return
	}
	for _, own := range perPost(list) {
		often := len(own)
		if of == query.OfTerms {
			often = 0
			for _, t := range own {
				often += len(t.Terms)
			}
		}
		w.say("count."+countedKeys[of], person, arg("role", w.as(own[0].Post)), arg("amount", w.often(often, of == query.OfTerms)), arg("tenures", w.tenures(own)))
	}
}

// number says the how many-th somebody was, in each line that has a number for
// it.
func (w *writer) number(r *eval.Result) {
	for i, n := range r.Numbers {
		key := "count.number"
		post := w.title(n.Tenure.Post)
		if len(w.records.Office.Posts) > 1 {
			post = w.label(n.Tenure.Post)
		}
		switch {
		case i > 0 && n.Tenure == r.Numbers[i-1].Tenure && len(n.Posts) > 1:
			key = "count.number also"
		case len(n.Posts) > 1 && w.inOffice(n.Tenure):
			key = "count.number all is"
		case len(n.Posts) > 1:
			key = "count.number all"
		case w.inOffice(n.Tenure):
			key = "count.number is"
		}
		w.say(key, arg("person", w.person(n.Tenure.Person)), arg("ordinal", w.voice.Ordinal(n.N)), arg("post", post), arg("tenure", w.tenure(n.Tenure)))
		w.citeTenures(n.Tenure)
	}
	if len(r.Numbers) == 0 && len(r.People) > 0 {
		w.say("count.number none", arg("person", w.peopleNames(r.People)))
	}
}

func count(w *writer, n int) voice.Arg { return arg("count", w.voice.Count(n)) }
