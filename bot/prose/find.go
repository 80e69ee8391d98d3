package prose

import (
	"officebot/bot/outline"
	"slices"
	"strings"
	"sync"

	"officebot/knowledge"
)

// Search finds sentences by their words.
type Search interface {
	// Documents finds the documents in a language that have of each group at least
	// one word, the best first, and returns their ids, at most limit.
	Documents(language string, groups [][]string, limit int) ([]string, error)
}

// Finder finds what records say in prose. It never changes once it is made.
type Finder struct {
	search    Search
	languages map[string]Words
	events    func(*knowledge.Fact) []Event
	facts     map[string]*knowledge.Fact
	tenures   map[string]*knowledge.Tenure
	people    map[string]bool // ids
	names     func() names
	first     map[string]*knowledge.Fact   // by what it is about: the one that tells what that is
	telling   map[string][]*knowledge.Fact // by what they are about
}

// New makes a finder over records; search must hold their Documents. languages
// has by base language what is known of its words; events are those of a fact,
// such as Written.
func New(records *knowledge.Records, search Search, languages map[string]Words, events func(*knowledge.Fact) []Event) *Finder {
	f := &Finder{
		search: search, languages: languages, events: events,
		names: sync.OnceValue(func() names { return namesOf(records) }),
		facts: map[string]*knowledge.Fact{}, tenures: map[string]*knowledge.Tenure{}, first: map[string]*knowledge.Fact{}, telling: map[string][]*knowledge.Fact{}, people: map[string]bool{},
	}
	for _, fact := range records.Facts {
		f.facts[fact.ID] = fact
		for _, id := range fact.About {
			f.telling[id] = append(f.telling[id], fact)
		}
		if len(fact.About) > 0 && f.first[fact.About[0]] == nil {
			f.first[fact.About[0]] = fact
		}
	}
	for _, p := range records.People {
		f.people[p.ID] = true
	}
	for _, t := range records.Tenures {
		f.tenures[t.ID] = t
	}
	return f
}

// The bounds of one search.
const (
	maxWords    = 10 // a question with more content words is about more than a sentence tells
	maxProposed = 12 // sentences that are looked at for all words, and for each
	maxNear     = 3
)

// asking is a question that is looked for.
type asking struct {
	Asked
	*Finder
	language Words
	words    []sought
	loose    bool // the question's own verb was left out
}

// Find finds the sentence that answers what is asked, or those near to it. A
// search that is broken finds nothing: what is true does not depend on it. Where
// records have no facts nothing is looked for: tenures alone answer by themselves.
func (f *Finder) Find(asked Asked) Found {
	if asked.Stranger || len(f.facts) == 0 {
		return Found{}
	}
	a := f.asking(asked)
	switch n := len(a.words); {
	case n == 0 && a.Wants == Where:
		return a.standing()
	case n == 0:
		return a.introduced()
	case n > maxWords:
		return Found{}
	}
	candidates := a.propose(a.words)
	for i := range a.words {
		candidates = addStatements(candidates, a.propose(a.words[i:i+1]))
	}
	if slices.ContainsFunc(a.words, func(w sought) bool { return !w.Weak }) {
		if found, ok := a.best(candidates); ok {
			return found
		}
		if found, ok := a.bestOfStrong(candidates); ok {
			return found
		}
	}
	near := a.near(candidates)
	return Found{Near: near, Close: len(near) > 0 && near[0].Fact != nil && a.isClose(near[0].Fact)}
}

// isClose tells whether a fact has nearly all words of the question, and not one alone.
func (a *asking) isClose(fact *knowledge.Fact) bool {
	shared := a.shared(a.fact(fact, 0))
	return shared > 1 && closeShare*shared >= (closeShare-1)*len(a.words)
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

// bestOfStrong answers without the words that mean little by themselves: "what prize did
// she get". Who did something, and where and why, turns on them.
func (a *asking) bestOfStrong(candidates []*statement) (Found, bool) {
	switch a.Wants {
	case Where, Why, YesNo:
		return Found{}, false
	}
	strong := *a
	strong.loose = true
	strong.words = slices.DeleteFunc(slices.Clone(a.words), func(w sought) bool { return w.Weak })
	if len(strong.words) == len(a.words) {
		return Found{}, false
	}
	for _, s := range candidates {
		s.read = nil // it is read for other words
	}
	return strong.best(candidates)
}

func (f *Finder) asking(asked Asked) *asking {
	base, _, _ := strings.Cut(asked.Language, "-")
	a := &asking{Asked: asked, Finder: f, language: f.languages[base]}
	if a.language == nil {
		a.language = plain{}
	}
	for _, w := range a.phrases(asked.Words) {
		a.words = append(a.words, a.sought(w))
	}
	return a
}

// phrases joins words that follow each other where the language knows them as one:
// "go" and "bust".
func (a *asking) phrases(words []Word) []Word {
	var out []Word
	for _, w := range words {
		if n := len(out); n > 0 {
			joined := out[n-1].Text + " " + w.Text
			if before := &out[n-1]; len(a.language.Kin(joined)) > 0 {
				before.Text, before.Exact, before.Weak = joined, before.Exact || w.Exact, false
				before.Events = slices.Concat(before.Events, w.Events)
				continue
			}
		}
		out = append(out, w)
	}
	return out
}

// introduced is what a question without words gets: what the one thing is that it
// names.
func (a *asking) introduced() Found {
	if a.Wants != TellMe || len(a.Names) != 1 || len(a.Times) > 0 || len(a.Names[0].IDs) != 1 {
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

// Deeds are the facts that tell what somebody did, or what happened to him: in some time
// if one is given.
func (f *Finder) Deeds(language, person string, times []knowledge.Span) []*knowledge.Fact {
	a := f.asking(Asked{Language: language, Wants: What, Times: times})
	var out []*knowledge.Fact
	for _, fact := range f.telling[person] {
		s := a.fact(fact, 0)
		r := a.reading(s)
		does := func(c outline.Clause) bool {
			subject := c.Part(outline.Subject)
			return !c.Copula && c.Verb >= 0 && len(subject) > 0 && slices.ContainsFunc(subject[0].Words, func(i int) bool {
				return slices.Contains(r.Words[i].IDs, person) || a.language.Somebody(r.Words[i].Text)
			})
		}
		if slices.ContainsFunc(r.Clauses, does) && a.timely(s, s.events) && len(out) < maxNear {
			out = append(out, fact)
		}
	}
	return out
}

// english is the language in which every fact is told.
const english = "en"

// isIn tells whether a language is the question's, in whatever script.
func (a *asking) isIn(tag string) bool {
	base, _, _ := strings.Cut(tag, "-")
	own, _, _ := strings.Cut(a.Language, "-")
	return base == own
}

// toldIn tells whether a fact is told in the language of the question.
func (a *asking) toldIn(fact *knowledge.Fact) bool {
	for tag := range fact.Text {
		if a.isIn(tag) {
			return true
		}
	}
	return false
}
