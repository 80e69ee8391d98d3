package bot

import (
	"officebot/bot/language"
	"officebot/bot/when"
	"officebot/knowledge"
)

// corrected turns the last question round: "I meant before".
func (w *follower) corrected() *frame {
	if !w.has(language.Meant) || len(w.people) > 0 || len(w.times) > 0 || w.step == 0 || w.topic.Asked.Step == 0 {
		return nil
	}
	g := w.previous()
	g.step = w.step
	return g
}

// otherTime asks the last question about another time: "what about 1998?".
func (w *follower) otherTime() *frame {
	if w.ask == askHowMany && len(w.people) == 0 && w.unknown == 0 && len(w.times) > 0 && !w.namesPost() {
		w.cues = w.cues.Or(language.SetOf(language.Head))
		w.keepPosts()
		return w.frame
	}
	if len(w.times) == 0 || len(w.people) > 0 || w.while != nil || !w.bare(language.SetOf(language.Who, language.Serve, language.One, language.Still, language.Current, language.When, language.While, language.Lead, language.Already, language.Before, language.After, language.He, language.Only, language.They, language.Whole, language.Which, language.List, language.Of)) {
		return nil
	}
	if g := w.otherYearOfFact(); g != nil {
		return g
	}
	g := w.previous()
	g.times = w.times
	g.while = nil
	switch {
	case w.has(language.Who), g.ask == askWhen, g.ask == askHowLong, g.ask == askNumber, g.step != 0, g.number > 0, g.ask == askWhere, g.ask == askWhat, w.topic.Fact != "":
		g = w.holderQuestion(w.times)
	case g.ask == askWho && len(g.people) > 0 && g.step == 0:
		g = w.holderQuestion(w.times)
	}
	return g
}

// otherYearOfFact asks the last question about a fact of another year: after
// "what did the 1975 constitution do", "and the 1982 one?".
func (w *follower) otherYearOfFact() *frame {
	if w.topic.Fact == "" {
		return nil
	}
	g := w.previous()
	g.times = w.times
	m := g.matchFact(g.view)
	if m == nil || m.fact.ID == w.topic.Fact || m.fact.Start.IsZero() || knowledge.Overlap(m.fact.Start, m.fact.Start, w.times[0].Span) == knowledge.No {
		return nil
	}
	g.fact, g.ask = m.fact, askNothing
	return g
}

// holderQuestion is the question who held the posts spoken of at some time.
func (w *follower) holderQuestion(times []when.Expr) *frame {
	g := &frame{reader: w.reader, language: w.language, ask: askWho, times: times, cues: language.SetOf(language.Head, language.Who)}
	g.posts = w.bot().records.Office.Posts
	if len(w.topic.Asked.Posts) > 0 {
		g.posts, g.explicit = w.bot().postsBy(w.topic.Asked.Posts), true
	}
	return g
}

// under asks the last question about the time of somebody else: "and under
// Jiang Zemin?".
func (w *follower) under() *frame {
	if len(w.people) != 1 || !w.has(language.Under) && !w.has(language.While) || w.ask != askNothing || w.namesPost() {
		return nil
	}
	g := w.holderQuestion(nil)
	g.while, g.link = w.view, language.Under
	return g
}

// otherPerson asks the last question about somebody else: "and Ding?".
func (w *follower) otherPerson() *frame {
	if len(w.people) == 0 && w.ask == askNothing && w.has(language.One) && (w.has(language.Current) || w.has(language.Previous)) {
		w.setPeople(personsOf(w.described()))
		w.keepPosts()
		if g := w.previous(); len(w.people) > 0 && (g.ask == askWhen || g.ask == askHowLong) {
			g.setPeople(w.people)
			return g
		}
		return w.aboutPeople()
	}
	if len(w.people) == 0 || w.ask != askNothing || w.step != 0 || len(w.times) > 0 || !w.bare(language.SetOf(language.He, language.Serve, language.Other)) {
		return nil
	}
	g := w.previous()
	switch {
	case g.ask == askWhen, g.ask == askHowLong, g.ask == askNumber, g.ask == askYesNo && len(g.people) == 1, g.ask == askPost, g.step != 0, g.ask == askWhat && len(g.people) == 1:
		g.setPeople(w.people)
		g.choices = w.choices
		return g
	}
	return w.frame
}

// stepFrom goes on along the line from whom the conversation was about: "and
// the one before?", "next?", 下一任呢.
func (w *follower) stepFrom() *frame {
	if len(w.people) > 0 || w.unknown > 0 || w.has(language.Future) {
		return nil
	}
	step := w.step
	if step == 0 && w.ask != askWhen && w.ask != askHowLong && w.ask != askHowMany {
		switch {
		case w.has(language.Next):
			step = 1
		case w.has(language.Previous):
			step = -1
		}
	}
	if step == 0 && w.ask == askNothing && (w.hasWord("then") || w.hasWord("然")) && w.bare(language.Cues{}) {
		step = 1
	}
	if step == 0 || w.explicitBase() {
		return nil
	}
	w.step = step
	if w.ask == askNothing || w.ask == askWhat || w.ask == askPost {
		w.ask = askWho
	}
	w.number = max(0, w.number)
	w.keepPosts()
	if len(w.last) > 0 && !w.topic.Empty {
		people := w.last
		if step > 0 {
			people = people[len(people)-1:]
		} else {
			people = people[:1]
		}
		if w.keepsAsk() {
			g := w.previous()
			g.setPeople(people)
			g.step = step
			return g
		}
		w.setPeople(people)
		return w.frame
	}
	if span, ok := w.lastTime(); ok {
		w.times = []when.Expr{{Span: span, Unit: when.Year}}
		return w.frame
	}
	return nil
}

// keepsAsk tells whether the step is only a change of whom the last question
// was about: "how long did Ding serve?", "and his predecessor?".
func (w *follower) keepsAsk() bool {
	return (w.topic.Asked.Ask == uint8(askHowLong) || w.topic.Asked.Ask == uint8(askWhen)) && !w.has(language.Who) && (w.has(language.Predecessor) || w.has(language.Successor))
}

// explicitBase tells whether the question itself says from where to step.
func (w *follower) explicitBase() bool {
	return len(w.times) > 0 || w.has(language.Current) || w.number > 0 && w.namesPost() || len(w.orgs) > 0
}

// sameSelection counts or lists what the last answer was about: "how many is
// that?", "who else?", "the first of them".
func (w *follower) sameSelection() *frame {
	if len(w.people) > 0 || len(w.times) > 0 || w.unknown > 0 || w.namesPost() && !w.has(language.They) && !(w.has(language.Other) && w.has(language.That)) {
		return nil
	}
	refers := w.has(language.They) || w.has(language.That) || w.has(language.It)
	switch {
	case w.has(language.Other) && (w.ask == askWho || w.has(language.List)) && len(w.last) > 0:
		w.keepPosts()
		w.setPeople(w.last)
		w.cues = w.cues.Or(language.SetOf(language.List, language.Head))
		w.ask = askWho
		return w.frame
	case w.ask == askWho && w.has(language.They) && len(w.last) > 1 && w.bare(language.SetOf(language.Who, language.They, language.About)),
		w.ask == askHowMany && (refers || w.small() && !w.has(language.Office)), w.has(language.List) && refers:
		g := w.previous()
		w.posts, w.explicit, w.times = g.posts, g.explicit, g.times
		w.cues = w.cues.Or(language.SetOf(language.Head))
		if w.ask != askHowMany {
			w.ask = askWho
			w.cues = w.cues.Or(language.SetOf(language.List))
		}
		return w.frame
	case w.number > 0 && (refers || w.small()) && w.ask != askWhen:
		w.keepPosts()
		w.cues = w.cues.Or(language.SetOf(language.Head))
		if w.ask == askNothing || w.ask == askWhat {
			w.ask = askWho
		}
		return w.frame
	}
	return nil
}

// reasked asks the last question again with another question word: after "when
// was he appointed", "by whom?".
func (w *follower) reasked() *frame {
	if len(w.people) > 0 || len(w.times) > 0 || w.ask != askWho && w.ask != askWhen && w.ask != askWhere || !w.bare(language.SetOf(language.Who, language.When, language.Where, language.By, language.ExactDay, language.ExactMonth)) {
		return nil
	}
	g := w.previous()
	g.ask = w.ask
	views := [][]atom{g.view, g.while}
	if m := g.matchFact(views...); m != nil && kindsOf(w.ask)&m.fact.Kinds != 0 && g.specific(m, views...) {
		return g
	}
	return nil
}

// aboutFact asks more of the fact that the last answer told: "when was that?".
func (w *follower) aboutFact() *frame {
	fact := w.bot().factsByID[w.topic.Fact]
	if fact == nil || len(w.people) > 0 || w.unknown > 0 || w.namesPost() || w.has(language.Lead) || len(w.times) > 0 || !w.small() || w.ask == askNothing || w.ask == askYesNo || w.ask == askWhat {
		return nil
	}
	if w.asksFact() || w.has(language.It) && kindsOf(w.ask)&fact.Kinds == 0 {
		return nil
	}
	w.fact = fact
	return w.frame
}

// ellipsis gives a question without a subject the one of the last answer:
// "since when?", "how long?", "why?".
func (w *follower) ellipsis() *frame {
	if len(w.people) > 0 || len(w.times) > 0 && w.times[0].Op != when.Now || w.namesPost() && !w.has(language.Under) || len(w.orgs) > 0 || w.has(language.Head) || w.has(language.Office) && !w.has(language.It) && w.ask != askWhy || len(w.last) == 0 || w.number > 0 {
		return nil
	}
	if w.has(language.Serve) && w.ask == askWho && w.has(language.That) {
		if len(w.topic.Asked.Times) > 0 {
			return w.holderQuestion(exprsOf(w.topic.Asked.Times))
		}
	}
	if w.ask == askWhen && w.topic.Asked.Ask == uint8(askWhen) && !w.has(language.Start) && !w.has(language.End) && w.small() {
		g := w.previous()
		g.cues = g.cues.Or(w.cues)
		return g
	}
	switch {
	case w.has(language.Under) && (w.ask == askWho || w.ask == askWhat):
	case w.ask == askWhen, w.ask == askHowLong, w.ask == askPost, w.ask == askNumber, w.ask == askWhy, w.ask == askYesNo && !w.asksFact():
	case w.ask == askNothing && (w.has(language.Serve) || w.has(language.Start) || w.has(language.End)):
	case w.has(language.Born), w.has(language.Appoint):
	default:
		return nil
	}
	if w.asksFact() && len(w.last) != 1 {
		return nil
	}
	w.setPeople(w.last)
	w.keepPosts()
	if w.ask == askPost && len(w.topic.Asked.Times) > 0 {
		w.times = exprsOf(w.topic.Asked.Times)
	}
	w.unclear = len(w.last) > 1 && !w.has(language.They)
	return w.frame
}
