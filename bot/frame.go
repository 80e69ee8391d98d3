package bot

import (
	"slices"
	"strings"

	"officebot/bot/language"
	"officebot/bot/when"
	"officebot/knowledge"
	"officebot/knowledge/fold"
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

	ask      ask
	cues     language.Cues
	people   []*knowledge.Person // whom the asking clause names, in order
	choices  [][]*knowledge.Person
	posts    []*knowledge.Post // the posts in question, in order of time
	explicit bool              // the question names the posts
	orgs     []*knowledge.Organization
	times    []when.Expr
	number   int
	fromEnd  bool
	step     int // to successors (+) or predecessors (-)
	both     bool
	plural   bool
	foreign  bool            // it is about somebody else's office or post
	headless bool            // it is about a body of which no post is recorded
	stranger bool            // it names a person whom the records do not know
	inTalk   bool            // it goes on a conversation
	unclear  bool            // "he" could mean several people
	fact     *knowledge.Fact // what a follow-up asks more about
	unknown  int             // content words that nothing knows
	language string
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

// focus chooses the sentence that asks. Openings ("could you tell me") and what
// stands before them are left out, unless they hold all there is.
func (f *frame) focus() {
	atoms := f.reader.atoms
	start, best, bestScore := 0, atoms, -1
	for i := 0; i <= len(atoms); i++ {
		if i < len(atoms) && (i == start || !f.reader.endsSentence(atoms[i].from)) {
			continue
		}
		if i > start {
			if s := score(atoms[start:i]); s > bestScore {
				best, bestScore = atoms[start:i], s
			}
		}
		start = i
	}
	f.view = best
	if len(best) < len(atoms) {
		f.extra = atoms
	}
	f.skipPreamble()
}

// endsSentence tells whether a sentence ends before a token; the full stop of an
// initial, an abbreviation or a number ("1. FC Köln") ends none.
func (r *reader) endsSentence(i int) bool {
	if r.tokens[i].Before != fold.Stop {
		return false
	}
	if i == 0 {
		return true
	}
	before := &r.tokens[i-1]
	return r.source[before.End] != '.' || len(before.Text) > 1 && !abbreviations[before.Text] && !(before.Kind == fold.Number && len(before.Text) < 3)
}

var abbreviations = map[string]bool{
	"dr": true, "mr": true, "mrs": true, "ms": true, "st": true, "jr": true, "sr": true, "vs": true, "no": true, "inc": true, "ltd": true,
	"jan": true, "feb": true, "mar": true, "apr": true, "jun": true, "jul": true, "aug": true, "sep": true, "sept": true, "oct": true, "nov": true, "dec": true,
}

func score(view []atom) int {
	s := 0
	for i := range view {
		a := &view[i]
		switch {
		case a.cues.Any(askingCues):
			s += 4
		case a.mention != nil:
			s += 3
		case a.time != nil:
			s += 2
		case a.has(language.Lead), a.has(language.Succeed), a.has(language.Precede), a.has(language.Head), a.has(language.YesNo):
			s += 2
		case a.has(language.Preamble):
			s++
		}
	}
	if len(view) > 0 && view[0].has(language.Aux) {
		s += 2
	}
	return s
}

var askingCues = language.SetOf(language.Who, language.Whose, language.When, language.Where, language.Why,
	language.HowLong, language.HowMany, language.What, language.Which, language.NumberOf, language.How, language.List)

// skipPreamble drops the words before the last opening that is followed by a
// question of its own, but keeps times and names that stand directly before.
func (f *frame) skipPreamble() {
	last := -1
	for i := range f.view {
		if f.view[i].has(language.Preamble) && i+1 < len(f.view) && !f.view[i].cues.Any(askingCues) {
			last = i
		}
	}
	if last < 0 {
		return
	}
	rest := f.view[last+1:]
	if anchored(rest) && score(rest) >= 4 || score(rest) >= score(f.view[:last]) {
		f.view = rest
	}
}

// anchored tells whether the atoms name something that a question can be about.
func anchored(view []atom) bool {
	for i := range view {
		a := &view[i]
		if a.mention != nil || a.time != nil || a.unknown || a.has(language.Lead) || a.has(language.Head) || a.has(language.Office) {
			return true
		}
	}
	return false
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

// findAsk reads what is asked from the first question word, or from a verb in
// front.
func (f *frame) findAsk() {
	if f.has(language.YesNo) && !f.cues.Any(wantCues) && !f.has(language.List) {
		f.ask = askYesNo
		return
	}
	for i := range f.view {
		a := &f.view[i]
		if a.filler() || a.mention != nil && a.cues == (language.Cues{}) || a.time != nil || a.has(language.Preamble) && !a.cues.Any(wantCues) {
			continue
		}
		if got := f.askOf(i); got != askNothing {
			f.ask = got
			return
		}
		if a.has(language.Aux) && !f.seenWord(i) && a.to-a.from == 1 && (!f.cues.Any(wantCuesHard) || beForms[f.reader.tokens[a.from].Text]) {
			f.ask = askYesNo
			return
		}
	}
	if f.has(language.Longest) || f.has(language.Shortest) {
		f.ask = askWho
	}
	if f.has(language.List) && f.ask == askNothing {
		f.ask = askWho
	}
}

// settleAsk mends the reading of what is asked by what else the question holds:
// "which clown came after Chen" wants a name, "Ding was director in 2018?" a
// yes or no.
func (f *frame) settleAsk() {
	switch {
	case f.ask == askWhat && f.step != 0 && f.has(language.Which) && len(f.people) > 0 && !f.has(language.PostNoun) && !f.namesPost():
		f.ask = askWho
	case f.ask == askNothing && len(f.people) == 1 && f.step == 0 && f.questionMark() && f.statesHolding():
		f.ask = askYesNo
	}
}

// statesHolding tells whether the sentence states that somebody held a post.
func (f *frame) statesHolding() bool {
	verb := slices.ContainsFunc(f.view, func(a atom) bool { return beForms[f.reader.tokens[a.from].Text] })
	return verb && (f.namesPost() || f.has(language.Head) || f.has(language.Lead)) && !f.has(language.WhatAbout)
}

func (f *frame) questionMark() bool {
	return strings.HasSuffix(strings.TrimRight(f.reader.source, " \t\r\n"), "?")
}

// seenWord tells whether anything but filler and openings stands before i.
func (f *frame) seenWord(i int) bool {
	for k := range i {
		a := &f.view[k]
		if !a.filler() && a.time == nil && !a.has(language.Preamble) && !a.has(language.And) && !a.has(language.Greeting) && !a.has(language.WhatAbout) {
			return true
		}
	}
	return false
}

var (
	wantCues = language.SetOf(language.Who, language.Whose, language.When, language.Where, language.Why,
		language.HowLong, language.HowMany, language.NumberOf, language.What, language.Which)
	wantCuesHard = language.SetOf(language.Who, language.Whose, language.When, language.HowLong, language.Where, language.Why)
)

func (f *frame) askOf(i int) ask {
	a := &f.view[i]
	switch {
	case a.has(language.NumberOf):
		return askNumber
	case a.has(language.HowLong):
		return askHowLong
	case a.has(language.HowMany):
		return askHowMany
	case a.has(language.When):
		return askWhen
	case a.has(language.Why):
		return askWhy
	case a.has(language.Where):
		return askWhere
	case a.has(language.Who), a.has(language.Whose):
		return askWho
	case a.has(language.What), a.has(language.Which):
		return f.askOfNoun(i)
	case a.has(language.How):
		return askHow
	case a.has(language.List):
		return askWho
	}
	return askNothing
}

// askOfNoun reads "which director", "what position", "什么职务" by the noun that
// the question word goes with.
func (f *frame) askOfNoun(i int) ask {
	for k := i + 1; k < len(f.view); k++ {
		a := &f.view[k]
		switch {
		case a.has(language.PostNoun):
			return askPost
		case len(a.posts()) > 0 || a.has(language.Head) || a.has(language.Person):
			if f.has(language.Which) || a.has(language.Person) || k == i+1 && f.view[i].has(language.Which) {
				return askWho
			}
			return askWhat
		case a.filler(), a.number > 0, a.has(language.Other), a.has(language.First), a.has(language.Former), a.has(language.Last), a.has(language.Office) && (f.view[i].has(language.Which) || f.has(language.Serve) && len(f.people) > 0):
			if a.has(language.Office) && (f.has(language.Lead) || f.has(language.Serve)) && len(f.people) > 0 {
				return askPost
			}
			continue
		case a.has(language.Body) && len(f.people) > 0:
			return askPost
		}
		break
	}
	return askWhat
}
