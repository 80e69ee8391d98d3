package bot

import (
	"slices"

	"officebot/bot/language"
	"officebot/knowledge"
)

// itsBody puts the organization that the conversation was about in the place of
// "it".
func (w *follower) itsBody() {
	if w.fillBody(w.frame) {
		w.findPosts()
	}
}

// fillBody gives a frame that says "it", or "who led that", the organizations spoken of.
func (w *follower) fillBody(g *frame) bool {
	it := g.has(language.It) || g.has(language.Lead) && g.hasWord("that")
	if !it || len(g.orgs) > 0 || len(w.topic.Bodies) == 0 || g.namesPost() {
		return false
	}
	for _, o := range w.bot().records.Organizations {
		if slices.Contains(w.topic.Bodies, o.ID) {
			g.orgs = append(g.orgs, o)
		}
	}
	return true
}

// compared sets whom the conversation was about beside somebody named now:
// "longer than Chen?".
func (w *follower) compared() *frame {
	if len(w.people) != 1 || len(w.last) != 1 || w.last[0] == w.people[0] || !w.has(language.Longer) && !w.has(language.Shorter) || w.ask != askNothing && w.ask != askYesNo {
		return nil
	}
	w.setPeople([]*knowledge.Person{w.last[0], w.people[0]})
	w.ask = askYesNo
	return w.frame
}

// whoThen asks who it was, after a "no" to whether it was somebody.
func (w *follower) whoThen() *frame {
	if w.topic.Asked.Ask != uint8(askYesNo) || w.ask != askWho || len(w.people) > 0 || len(w.times) > 0 || w.step != 0 || w.number > 0 || !w.bare(language.SetOf(language.Who, language.Serve, language.About, language.Right)) {
		return nil
	}
	g := w.previous()
	g.ask = askWho
	g.setPeople(nil)
	g.cues = g.cues.Or(language.SetOf(language.Head))
	return g
}

// again repeats the last answer where its source or its truth is asked for.
func (w *follower) again() *frame {
	if (w.has(language.Source) || w.has(language.Sure)) && len(w.people) == 0 && len(w.times) == 0 && w.unknown == 0 && !w.namesPost() && w.small() {
		return w.previous()
	}
	if w.ask == askWhy && w.topic.Empty && w.small() && len(w.people) == 0 && w.unknown == 0 {
		return w.previous()
	}
	return nil
}

// chosen picks one of the people that the last answer left open: "the first
// one", "the other one", 第二个.
func (w *follower) chosen() *frame {
	choices := w.bot().personsBy(w.topic.Choices)
	if len(choices) < 2 || len(w.people) > 0 || len(w.times) > 0 || w.namesPost() || w.ask != askNothing && !w.has(language.One) && !w.has(language.They) {
		return nil
	}
	var pick *knowledge.Person
	switch {
	case w.step != 0 || w.unknown > 0:
		return nil
	case w.has(language.Other) && (w.has(language.One) || w.small()) && !w.has(language.Who):
		for _, p := range choices {
			if !slices.Contains(w.last, p) || len(w.last) > 1 {
				pick = p
			}
		}
	case w.number > 0 && w.number <= len(choices) && !w.fromEnd:
		pick = choices[w.number-1]
	case w.number > 0 && w.fromEnd && w.number <= len(choices):
		pick = choices[len(choices)-w.number]
	}
	if pick == nil {
		return nil
	}
	g := w.previous()
	g.setPeople([]*knowledge.Person{pick})
	if g.ask == askWho || g.ask == askNothing || g.ask == askHowMany {
		return w.aboutOnly(pick)
	}
	g.times = nil
	return g
}

// aboutOnly is the question who somebody is.
func (w *follower) aboutOnly(p *knowledge.Person) *frame {
	g := &frame{reader: w.reader, language: w.language, ask: askNothing, posts: w.bot().records.Office.Posts}
	g.setPeople([]*knowledge.Person{p})
	return g
}

// remaining picks of the people spoken of who holds the post today: "which of
// them is still in office".
func (w *follower) remaining() *frame {
	if !w.has(language.Still) || !w.has(language.They) || w.ask != askWho && w.ask != askWhat || len(w.people) > 0 || len(w.times) > 0 || len(w.last) < 2 {
		return nil
	}
	w.keepPosts()
	for _, p := range personsOf(tenures(w.incumbents())) {
		if slices.Contains(w.last, p) {
			return w.holderQuestion(nil)
		}
	}
	return nil
}

// pronoun puts whom the conversation was about in the place of "he" or "they".
func (w *follower) pronoun() *frame {
	if w.ask == askWho && !w.has(language.He) && (len(w.times) > 0 || len(w.last) > 1 && w.bare(language.SetOf(language.Who, language.They, language.About))) {
		return nil
	}
	if len(w.people) > 0 && !(w.has(language.He) && w.comparing()) || !w.has(language.He) && !w.has(language.They) || len(w.last) == 0 {
		return nil
	}
	if w.ask == askHowMany || w.has(language.List) && w.has(language.They) || w.has(language.They) && w.number > 0 {
		return nil
	}
	people := w.last
	if w.step != 0 && len(people) > 1 {
		if w.step > 0 {
			people = people[len(people)-1:]
		} else {
			people = people[:1]
		}
	}
	if w.ask == askNothing && w.step == 0 && w.topic.Asked.Step != 0 && w.bare(language.SetOf(language.He)) {
		g := w.previous()
		g.setPeople(people)
		return g
	}
	w.setPeople(append(slices.Clone(people), w.people...))
	if w.ask == askNothing && w.step != 0 {
		w.ask = askWho
	}
	w.keepPosts()
	w.unclear = len(people) > 1 && !w.has(language.They)
	return w.frame
}

// keepPosts keeps to the posts that the conversation named, where the question
// names none.
func (w *follower) keepPosts() {
	if !w.explicit && !w.namesPost() && len(w.topic.Asked.Posts) > 0 {
		w.posts, w.explicit = w.bot().postsBy(w.topic.Asked.Posts), true
	}
}

func (w *follower) aboutPeople() *frame {
	if len(w.people) == 0 {
		return nil
	}
	return w.aboutOnly(w.people[0])
}

// otherBody asks the last question about the holders of another body's post: "and
// of the General Office?", "of the Office of the President, I mean".
func (w *follower) otherBody() *frame {
	asked := &w.topic.Asked
	if w.ask != askNothing || len(w.people) > 0 || len(w.times) > 0 || len(w.orgPosts()) == 0 || !asked.Holder && asked.Number == 0 && asked.Ask != uint8(askHowMany) {
		return nil
	}
	bound := w.has(language.Meant)
	for i := range w.view {
		a := &w.view[i]
		bound = bound || prepositions[w.reader.tokens[a.from].Text]
		if len(a.organizations()) == 0 && !a.filler() && !a.cues.Any(connectives) && !a.has(language.Of) && !a.has(language.Office) {
			return nil
		}
	}
	if !bound {
		return nil
	}
	g := w.previous()
	g.posts, g.explicit = w.orgPosts(), true
	return g
}

// prepositions stand between a post and the body that it is of.
var prepositions = map[string]bool{"of": true, "for": true, "at": true, "in": true}
