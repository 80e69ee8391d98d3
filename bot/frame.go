package bot

import (
	"officebot/bot/language"
	"officebot/bot/when"
	"officebot/knowledge"
)

// ask is what a question wants to be told.
type ask uint8

const (
	askNothing ask = iota // a fragment: "director 1998?"
	askWho
	askWhen
	askHowLong
	askHowMany
	askNumber // which number in the order
	askPost   // which post somebody held
	askYesNo
	askWhat
	askWhere
	askWhy
	askHow
)

// frame is a question as understood: what it asks, about whom, about which
// posts, at what time, and how these hang together. It is what the intents
// look at, and what a follow-up changes a part of.
type frame struct {
	reader *reader
	view   []atom // the clause that asks
	while  []atom // the clause that only gives a time, nil for none
	link   language.Cue
	extra  []atom // the sentences around it

	ask         ask
	cues        language.Cues
	people      []*knowledge.Person // whom the asking clause names, in order
	choices     [][]*knowledge.Person
	posts       []*knowledge.Post // the posts in question, in order of time
	explicit    bool              // the question names the posts
	orgs        []*knowledge.Organization
	times       []when.Expr
	number      int
	fromEnd     bool
	many        int // how many are wanted of one end of the line: "the first two"
	manyFromEnd bool
	step        int // to successors (+) or predecessors (-)
	both        bool
	plural      bool
	foreign     bool            // it is about somebody else's office or post
	headless    bool            // it is about a body of which no post is recorded
	stranger    bool            // it names a person whom the records do not know
	unclear     bool            // "he" could mean several people
	fact        *knowledge.Fact // what a follow-up asks more about
	unknown     int             // content words that nothing knows
	turn        *turn           // how the grammar read it; nil of the first reader alone
	language    string
}

func (f *frame) has(c language.Cue) bool { return f.cues.Has(c) }

// frameOf reads a question into a frame without regard to a conversation.
func (r *reader) frameOf(lang string) *frame {
	f := &frame{reader: r, language: lang}
	f.focus()
	f.split()
	f.collect()
	f.findAsk()
	f.findPosts()
	f.findStep()
	f.settleAsk()
	f.findForeign()
	return f
}

// split parts the clause that only says when from the clause that asks.
func (f *frame) split() {
	from, to, link := f.timeClause()
	if to <= from {
		return
	}
	f.while, f.link = f.view[from:to], link
	rest := make([]atom, 0, len(f.view))
	for i := range f.view {
		if i < from || i >= to {
			rest = append(rest, f.view[i])
		}
	}
	f.view = rest
}

// collect gathers what the asking clause holds.
func (f *frame) collect() {
	for i := range f.view {
		a := &f.view[i]
		f.cues = f.cues.Or(a.cues)
		switch {
		case len(a.people()) > 0:
			f.addPerson(a.people())
		case len(a.organizations()) > 0:
			f.orgs = append(f.orgs, a.organizations()...)
		case a.time != nil && f.reader.soFar(a.time):
		case a.time != nil:
			f.times = append(f.times, *a.time)
			if f.reader.wholeTime(a) {
				f.cues = f.cues.Or(language.SetOf(language.Whole))
			}
		case a.unknown && !f.reader.factAtom(a):
			f.unknown++
		}
	}
	if len(f.people) == 0 && (f.has(language.He) || f.has(language.They)) && len(f.extra) > 0 {
		if people := f.reader.mentionsPeople(); len(people) == 1 {
			f.addPerson(people)
		}
	}
	for _, a := range f.extra {
		if a.time != nil && len(f.times) == 0 && f.while == nil && len(f.view) > 0 && a.to <= f.view[0].from && fragment(f.extra, &a, f.reader) {
			f.times = append(f.times, *a.time)
		}
	}
}

// soFar tells whether a time is all up to today: "so far", 截至今天. It asks for
// nothing that the question without it would not.
func (r *reader) soFar(e *when.Expr) bool {
	return e.Span.From == knowledge.FirstDay && e.Span.To == r.today && !e.Relative
}

// wholeTime tells whether a time is meant from its start to its end: "the whole
// of the 1990s".
func (r *reader) wholeTime(a *atom) bool {
	for i := a.from; i < a.to; i++ {
		if cues, n := r.bot.lexicon.Longest(r.words, i); n > 0 && cues.Has(language.Whole) {
			return true
		}
	}
	return false
}

// fragment tells whether an atom stands almost alone in its sentence ("2010.
// Who was director?").
func fragment(atoms []atom, a *atom, r *reader) bool {
	n := 0
	in := false
	for i := range atoms {
		if r.endsSentence(atoms[i].from) {
			if in {
				break
			}
			n = 0
		}
		n++
		in = in || atoms[i].from == a.from
	}
	return n <= 3
}

func (f *frame) addPerson(candidates []*knowledge.Person) {
	if len(candidates) == 1 {
		for _, p := range f.people {
			if p == candidates[0] {
				return
			}
		}
	}
	f.people = append(f.people, candidates[0])
	f.choices = append(f.choices, candidates)
}
