package bot

import (
	"slices"

	"officebot/bot/language"
	"officebot/knowledge"
	"officebot/knowledge/fold"
)

// findForeign looks for words that make the post or organization somebody
// else's: "FBI director", "director of the FBI", "发改委主任".
func (f *frame) findForeign() {
	for i := range f.view {
		a := &f.view[i]
		named := len(a.posts()) > 0 || len(a.organizations()) > 0
		if !named && !a.has(language.Head) && !a.has(language.Lead) {
			continue
		}
		if a.has(language.Lead) && !named {
			f.foreign = f.foreign || f.leadsElsewhere(i)
			continue
		}
		switch {
		case i > 0 && f.unknownBeside(i-1, i) && f.unknownSubject(i-1):
			f.stranger = true
		case i > 0 && f.unknownBeside(i-1, i) && !f.isFactWord(i-1) || f.ofUnknown(i):
			f.foreign = true
		}
	}
	f.findStrangers()
	f.findUnknownHolder()
}

// findUnknownHolder looks for a name that the records do not know where a holder's
// stands: "Wang Shaojun's successor", 王少军的前任, "who succeeded Wang Shaojun",
// "how long did Wang Shaojun serve".
func (f *frame) findUnknownHolder() {
	if len(f.people) > 0 || f.foreign || f.while != nil {
		return
	}
	for i := range f.view {
		if !f.view[i].unknown || !f.nameLike(i) || i > 0 && f.view[i-1].unknown {
			continue
		}
		next := i
		for next < len(f.view) && f.view[next].unknown {
			next++
		}
		f.stranger = f.stranger || f.hasNeighbour(next) || f.succeeds(i, next) || f.servesUnknown(i, next)
	}
}

// hasNeighbour tells whether somebody whose name ends before atom i is said to have
// a successor or predecessor.
func (f *frame) hasNeighbour(i int) bool {
	return i+1 < len(f.view) && f.owns(i) && f.view[i+1].cues.Any(neighbourCues)
}

var neighbourCues = language.SetOf(language.Successor, language.Predecessor, language.Previous, language.Next, language.Before, language.After)

// succeeds tells whether the name of atoms from to to is the object of a verb of
// succession, or stands for the person who was succeeded.
func (f *frame) succeeds(from, to int) bool {
	verb := language.SetOf(language.Succeed, language.Precede)
	return from > 0 && f.view[from-1].cues.Any(verb) || to < len(f.view) && f.view[to].cues.Any(verb) && f.ask == askWho
}

// servesUnknown tells whether the name of atoms from to to is the subject of
// holding a post, taking it or leaving it.
func (f *frame) servesUnknown(from, to int) bool {
	holding := language.SetOf(language.Serve, language.Start, language.End)
	if f.ask != askWhen && f.ask != askHowLong && f.ask != askYesNo || to >= len(f.view) || !f.view[to].cues.Any(holding) {
		return false
	}
	return from == 0 || f.view[from-1].has(language.Aux) || f.reader.tokens[f.view[from].from].Kind == fold.Han
}

// unknownBeside tells whether atom i is an unknown word that stands directly
// before atom next.
func (f *frame) unknownBeside(i, next int) bool {
	return f.view[i].unknown && f.reader.tokens[f.view[next].from].Before <= fold.Space && f.view[i].to == f.view[next].from
}

// unknownSubject tells whether the unknown words that end at atom i are what a
// verb in front has for its subject: "was Xi Jinping director". They name a
// person whom the records do not know.
func (f *frame) unknownSubject(i int) bool {
	for i >= 0 && (f.view[i].unknown || len(f.view[i].people()) > 0) {
		i--
	}
	return i >= 0 && f.view[i].has(language.Aux) && !f.view[i].has(language.Who)
}

// ofUnknown tells whether "of", "at", "for" and words that nothing knows follow:
// "of the FBI", "of the New York Yankees", "of the State Council".
func (f *frame) ofUnknown(i int) bool {
	bound, bodies := false, 0
	for k := i + 1; k < len(f.view); k++ {
		a := &f.view[k]
		t := &f.reader.tokens[a.from]
		switch {
		case t.Before >= fold.Comma:
			return bodies > 1
		case a.unknown, bound && t.Upper && a.mention == nil && a.time == nil && !a.has(language.Body) && t.Kind == fold.Word:
			return bound
		case t.Text == "of" || t.Text == "at" || t.Text == "for" || t.Text == "to":
			bound = true
		case a.has(language.Body):
			bodies++
		case a.filler():
		default:
			return bodies > 1 && a.mention == nil
		}
	}
	return bound && bodies > 1
}

// leadsElsewhere tells whether a verb of leading has an unknown object: "who
// directed the movie".
func (f *frame) leadsElsewhere(i int) bool {
	for k := i + 1; k < len(f.view); k++ {
		a := &f.view[k]
		t := &f.reader.tokens[a.from]
		switch {
		case a.unknown:
			return true
		case t.Text == "the" || t.Text == "a" || t.Text == "of":
		default:
			return false
		}
	}
	return false
}

// maxParts is of how many parts of names the neighbours are looked at; a question
// has no more.
const maxParts = 8

// findStrangers drops a person read from a part of a name when what stands
// beside it makes it somebody else's: "Chen Yun", "Boris Johnson".
func (f *frame) findStrangers() {
	looked := 0
	for i := range f.view {
		a := &f.view[i]
		if len(a.people()) == 0 || a.mention.Strength != knowledge.Part || looked == maxParts {
			continue
		}
		looked++
		left, right := f.bot().search.Beside(f.reader.tokens, *a.mention)
		if f.otherName(i, left) || f.otherName(i, right) || i > 0 && f.unknownBeside(i-1, i) && f.nameLike(i-1) || i+1 < len(f.view) && f.unknownAfter(i) && f.nameLike(i+1) {
			f.stranger = true
			f.drop(a.people()[0])
		}
	}
}

// otherName tells whether the token is an unknown word or a part of the name of
// other people than those of atom i.
func (f *frame) otherName(i, token int) bool {
	if token < 0 {
		return false
	}
	for k := range f.view {
		if a := &f.view[k]; a.from <= token && token < a.to {
			return a.unknown || len(a.people()) > 0 && len(intersect(a.people(), f.view[i].people())) == 0
		}
	}
	return false
}

func (f *frame) unknownAfter(i int) bool {
	next := &f.view[i+1]
	return next.unknown && next.from == f.view[i].to && f.reader.tokens[next.from].Before <= fold.Space
}

// nameLike tells whether an unknown word can be a part of a name: it is written
// as one, or is no everyday word.
func (f *frame) nameLike(i int) bool {
	t := &f.reader.tokens[f.view[i].from]
	return !f.isFactWord(i) && (t.Upper && f.view[i].from > 0 || t.Kind == fold.Han || !language.IsWord(t.Text))
}

func (f *frame) isFactWord(i int) bool {
	return f.reader.factAtom(&f.view[i])
}

func (f *frame) drop(p *knowledge.Person) {
	if i := slices.Index(f.people, p); i >= 0 {
		f.people = slices.Delete(slices.Clone(f.people), i, i+1)
		f.choices = slices.Delete(slices.Clone(f.choices), i, i+1)
	}
}
