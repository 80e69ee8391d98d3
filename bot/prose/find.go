package prose

import (
	"slices"
	"strings"
	"sync"

	"officebot/bot/outline"
	"officebot/knowledge"
)

// Search finds sentences by their words.
type Search interface {
	// Documents finds the documents in a language that have of each group at least
	// one word, the best first, and returns their ids, at most limit.
	Documents(language string, groups [][]string, limit int) ([]string, error)
}

// Finder finds what records say in prose. It never changes once it is made, but for what it
// remembers of the facts' sentences; any number of goroutines may use it.
type Finder struct {
	search    Search
	memory    *memory
	languages map[string]Words
	events    func(*knowledge.Fact) []Event
	facts     map[string]*knowledge.Fact
	tenures   map[string]*knowledge.Tenure
	people    map[string]bool // ids
	posts     map[string]bool // ids
	names     func() names
	told      map[string]func() told       // by base language: the words of facts
	first     map[string]*knowledge.Fact   // by what it is about: the one that tells what that is
	telling   map[string][]*knowledge.Fact // by what they are about
	dated     []*knowledge.Fact            // of what happened and has a name
}

// New makes a finder over records; search must hold their Documents. languages
// has by base language what is known of its words; events are those of a fact,
// such as Written.
func New(records *knowledge.Records, search Search, languages map[string]Words, events func(*knowledge.Fact) []Event) *Finder {
	f := &Finder{
		search: search, memory: &memory{told: map[tellingOf]*telling{}}, languages: languages, events: events,
		names: sync.OnceValue(func() names { return namesOf(records) }), told: map[string]func() told{},
		facts: map[string]*knowledge.Fact{}, tenures: map[string]*knowledge.Tenure{}, first: map[string]*knowledge.Fact{}, telling: map[string][]*knowledge.Fact{}, people: map[string]bool{}, posts: map[string]bool{},
	}
	for base, words := range languages {
		f.told[base] = sync.OnceValue(func() told { return wordsTold(records, words) })
	}
	for _, fact := range records.Facts {
		f.facts[fact.ID] = fact
		if len(fact.Names) > 0 {
			f.dated = append(f.dated, fact)
		}
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
	for _, p := range records.Posts {
		f.posts[p.ID] = true
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
	base     string // of the language
	language Words
	words    []sought
	loose    bool // the question's own verb was left out
	lenience lenience
}

// Find finds the sentence that answers what is asked, or those near to it. A
// search that is broken finds nothing: what is true does not depend on it. Where
// records have no facts nothing is looked for: tenures alone answer by themselves.
func (f *Finder) Find(asked Asked) Found {
	if asked.Stranger || len(f.facts) == 0 {
		return Found{}
	}
	found, asks := f.find(asked)
	if found.Fact == nil && asks && asked.Kind {
		asked.Wants = What // which of what has none of those roles
		asked.Words = slices.Clone(asked.Words)
		for i := range asked.Words {
			w := &asked.Words[i]
			w.Sort, w.Optional = w.Sort || w.Optional && !w.Beside, w.Beside
		}
		if other, _ := f.find(asked); other.Fact != nil {
			return other
		}
	}
	return found
}

// find is Find for one way to take a question; asks tells whether it has words to look for.
func (f *Finder) find(asked Asked) (found Found, asks bool) {
	a := f.asking(asked)
	switch n := len(a.words) - a.optional(); {
	case n == 0 && a.Wants == Where:
		return a.standing(), false
	case n == 0:
		return a.introduced(), false
	case n > maxWords:
		return Found{}, false
	}
	candidates := a.propose(a.words)
	for i := range a.words {
		candidates = addStatements(candidates, a.propose(a.words[i:i+1]))
	}
	if slices.ContainsFunc(a.words, func(w sought) bool { return !w.Weak && !w.Optional }) {
		if found, ok := a.best(candidates); ok {
			return found, true
		}
		if found, ok := a.bestOfStrong(candidates); ok {
			return found, true
		}
		if found, ok := a.only(candidates); ok {
			return found, true
		}
	}
	near := a.near(candidates)
	if len(near) == 0 || near[0].Fact == nil {
		return Found{Near: near}, true
	}
	return Found{Near: near, Named: a.sharesName(near[0].Fact), Close: a.isClose(near[0].Fact), Own: a.ownWords(near[0].Fact) > 0}, true
}

// optional is how many words are.
func (a *asking) optional() int {
	n := 0
	for i := range a.words {
		if a.words[i].Optional {
			n++
		}
	}
	return n
}

// FindIn is Find in one fact: the one of which the talk is.
func (f *Finder) FindIn(asked Asked, fact *knowledge.Fact) Found {
	a := f.asking(asked)
	if asked.Stranger || len(a.words) == 0 || len(a.words) > maxWords {
		return Found{}
	}
	found, _ := a.best([]*statement{a.fact(fact, 0)})
	return found
}

// bestOfStrong answers without the words that mean little by themselves: "what prize did
// she get". Where and why something was done turns on its verb, so that only what says more of a
// noun is left out there.
func (a *asking) bestOfStrong(candidates []*statement) (Found, bool) {
	if a.Wants == YesNo {
		return Found{}, false
	}
	onVerb := a.Wants == Where || a.Wants == Why
	strong := *a
	strong.loose = true
	strong.words = slices.DeleteFunc(slices.Clone(a.words), func(w sought) bool { return w.Weak && (w.Vague || !onVerb) })
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
	a := &asking{Asked: asked, Finder: f, base: base, language: f.languages[base]}
	if a.language == nil {
		a.language = plain{}
	}
	for _, w := range a.phrases(asked.Words) {
		a.words = append(a.words, a.sought(w))
	}
	return a
}

// Deeds are the facts that tell what somebody did, or what happened to him: in the times
// of a question, if it gives any.
func (f *Finder) Deeds(asked Asked, person string) []*knowledge.Fact {
	a := f.asking(Asked{Language: asked.Language, Wants: What, Times: asked.Times, Bounds: asked.Bounds})
	var out []*knowledge.Fact
	for _, fact := range f.telling[person] {
		s := a.fact(fact, 0)
		r := a.reading(s)
		does := func(c outline.Clause) bool {
			named := func(i int) bool { return slices.Contains(r.Words[i].IDs, person) }
			return !c.Copula && c.Verb >= 0 && (r.subjectIs(&c, func(i int) bool {
				return named(i) || a.language.Somebody(r.Words[i].Text)
			}) || slices.ContainsFunc(c.Doers(), named)) // "it was introduced by Crane"
		}
		if slices.ContainsFunc(r.Clauses, does) && a.timely(s, s.events) && len(out) < maxNear {
			out = append(out, fact)
		}
	}
	return out
}

// Subject tells whether a fact says something of a person, by name, and not only names him beside
// another.
func (f *Finder) Subject(language string, fact *knowledge.Fact, person string) bool {
	a := f.asking(Asked{Language: language, Wants: What})
	r := a.reading(a.fact(fact, 0))
	return slices.ContainsFunc(r.Clauses, func(c outline.Clause) bool {
		return r.subjectIs(&c, func(i int) bool { return slices.Contains(r.Words[i].IDs, person) })
	})
}

// subjectIs tells whether a word of a clause's subject is one of some.
func (r *reading) subjectIs(c *outline.Clause, is func(word int) bool) bool {
	subject := c.Part(outline.Subject)
	return len(subject) > 0 && slices.ContainsFunc(subject[0].Words, is)
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
