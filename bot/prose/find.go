package prose

import (
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
	first     map[string]*knowledge.Fact // by what it is about: the one that tells what that is
}

// New makes a finder over records; search must hold their Documents. languages
// has by base language what is known of its words; events are those of a fact,
// such as Written.
func New(records *knowledge.Records, search Search, languages map[string]Words, events func(*knowledge.Fact) []Event) *Finder {
	f := &Finder{
		search: search, languages: languages, events: events,
		names: sync.OnceValue(func() names { return namesOf(records) }),
		facts: map[string]*knowledge.Fact{}, tenures: map[string]*knowledge.Tenure{}, first: map[string]*knowledge.Fact{}, people: map[string]bool{},
	}
	for _, fact := range records.Facts {
		f.facts[fact.ID] = fact
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
	case n == 0:
		return a.introduced()
	case n > maxWords:
		return Found{}
	}
	candidates := a.propose(a.words)
	if slices.ContainsFunc(a.words, func(w sought) bool { return !w.Weak }) {
		if found, ok := a.best(candidates); ok {
			return found
		}
	}
	return Found{Near: a.near(candidates)}
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
	out := make([]*statement, 0, len(ids))
	for place, id := range ids {
		if s := a.statement(id, place); s != nil {
			out = append(out, s)
		}
	}
	return out
}
