package prose

import (
	"slices"
	"strings"

	"officebot/bot/outline"
	"officebot/knowledge"
)

// sharesName tells whether a fact names something that the question names, too, and has
// more than half of its words: not the weather in the same town.
func (a *asking) sharesName(fact *knowledge.Fact) bool {
	s := a.fact(fact, 0)
	return 2*a.shared(s) > len(a.words)-a.optional() && slices.ContainsFunc(a.words, func(w sought) bool { return w.Proper && anyIn(s.text.words, w.self) })
}

// isClose tells whether a fact has nearly all words of the question, and not one alone unless it
// is about the people whom the question names; of a yes/no
// question and of a statement half of them themselves, for what is wrong in it stands in no fact:
// "wasn't the motto chosen by the Queen?", "confirm that Oswin Pell made the oar".
func (a *asking) isClose(fact *knowledge.Fact) bool {
	if own := a.ownWords(fact); (a.Wants == YesNo || a.Wants == TellMe) && own > 1 && 2*own >= a.parts() {
		return true
	}
	s := a.fact(fact, 0)
	shared := a.shared(s)
	return (shared > 1 || shared == 1 && a.ofPeople() && a.named(s, s.events)) && closeShare*shared >= (closeShare-1)*(len(a.words)-a.optional())
}

// ofPeople tells whether a question names people, and nothing else.
func (a *asking) ofPeople() bool {
	return len(a.Names) > 0 && !slices.ContainsFunc(a.Names, func(n Name) bool { return !a.isPerson(&n) })
}

// parts is how many words the question has that are not optional, a name of several as one.
func (a *asking) parts() int {
	n := 0
	for i := range a.words {
		if w := &a.words[i]; !w.Optional && !(w.Proper && i > 0 && a.words[i-1].Proper) {
			n++
		}
	}
	return n
}

// closeShare is of how many words a close sentence may lack one.
const closeShare = 4

// addStatements adds those that are not there, as less likely ones.
func addStatements(all, more []*statement) []*statement {
	for _, s := range more {
		if !slices.ContainsFunc(all, func(known *statement) bool { return known.fact == s.fact && known.tenure == s.tenure }) {
			s.place += maxProposed
			all = append(all, s)
		}
	}
	return all
}

// phrases joins words that follow each other where the language knows them as one:
// "go" and "bust", "cut" and "down". A particle that makes nothing of a verb is left out.
func (a *asking) phrases(words []Word) []Word {
	var out []Word
	for _, w := range words {
		if a.language.Particle(w.Text) && len(w.Events) == 0 && len(words) > 1 {
			continue // not "backed"
		}
		a.phrasal(&w)
		if n := a.joinable(out, &w); n >= 0 {
			before := &out[n]
			if len(before.parts) == 0 {
				before.parts = []string{before.Text}
			}
			before.parts = append(before.parts, w.Text)
			before.Text, before.Exact, before.Weak, before.Carries = before.Text+" "+w.Text, before.Exact || w.Exact, false, false
			before.Events = slices.Concat(before.Events, w.Events)
			continue
		}
		out = append(out, w)
	}
	return out
}

// joinable is the place of the word before another with which it is one, -1 where none is: a
// verb that means little may have it a little further on, as in "make it public".
func (a *asking) joinable(before []Word, w *Word) int {
	for n := len(before) - 1; n >= 0 && n >= len(before)-maxBetween; n-- {
		b := &before[n]
		if b.Optional == w.Optional && (n == len(before)-1 || b.Weak || b.Carries) && len(a.language.Kin(b.Text+" "+w.Text)) > 0 {
			return n
		}
	}
	return -1
}

// maxBetween is how far behind a verb the rest of its phrase may stand, in words.
const maxBetween = 3

// phrasal makes one of a word and the little ones behind it, the most that the language
// knows as one.
func (a *asking) phrasal(w *Word) {
	if len(w.Behind) > 0 && w.Weak && !a.language.Particle(w.Behind[0]) {
		return // "put in prison"
	}
	for n := len(w.Behind); n > 0 && !w.Exact; n-- {
		if joined := w.Text + " " + strings.Join(w.Behind[:n], " "); len(a.language.Kin(joined)) > 0 {
			if !a.language.Particle(w.Behind[0]) {
				w.Apart = w.Text // "stood in the square"
			}
			w.Text, w.Events, w.Weak = joined, nil, false
			return
		}
	}
}

// introduced is what a question without words gets: what the one thing is that it
// names.
func (a *asking) introduced() Found {
	if a.Wants != TellMe || a.Refers || len(a.Names) != 1 || len(a.Times) > 0 || len(a.Names[0].IDs) != 1 && !slices.Equal(a.Names[0].IDs, a.Office) {
		return Found{}
	}
	return Found{Fact: a.first[a.Names[0].IDs[0]]}
}

// propose gives the statements that have, by the search, some form of each word.
func (a *asking) propose(words []sought) []*statement {
	groups := make([][]string, len(words))
	for i := range words {
		groups[i] = words[i].group
	}
	ids, err := a.search.Documents(a.Language, groups, maxProposed)
	if err != nil {
		return nil
	}
	if !a.isIn(english) {
		// What no text of the records says in the language may stand in English.
		more, err := a.search.Documents(english, groups, maxProposed)
		if err != nil {
			return nil
		}
		for _, id := range more {
			if fact := a.facts[strings.TrimPrefix(id, ofFact)]; fact != nil && !a.toldIn(fact) {
				ids = append(ids, id)
			}
		}
	}
	out := make([]*statement, 0, len(ids))
	for place, id := range ids {
		if s := a.statement(id, place); s != nil {
			out = append(out, s)
		}
	}
	return out
}

// standing is what a question gets that asks where the one thing is that it names.
func (a *asking) standing() Found {
	if len(a.Names) != 1 || len(a.Times) > 0 {
		return Found{}
	}
	for _, id := range a.Names[0].IDs {
		for _, fact := range a.telling[id] {
			s := a.fact(fact, 0)
			r := a.reading(s)
			for i := range r.Clauses {
				c := &r.Clauses[i]
				is := func(i int) bool {
					return slices.Contains(r.Words[i].IDs, id) || fact.About[0] == id && a.language.Refers(r.Words[i].Text) && !a.language.Somebody(r.Words[i].Text)
				}
				subject := c.Part(outline.Subject)
				if c.Stands && !c.Unsaid && len(subject) > 0 && slices.ContainsFunc(subject[0].Words, is) && len(c.Part(outline.Place)) > 0 {
					return Found{Fact: fact}
				}
			}
		}
	}
	return Found{}
}
