package bot

import (
	"officebot/bot/language"
	"officebot/knowledge/fold"
)

// findStep reads how far from the people that it names, or describes, the
// question wants to go along the line of holders: the predecessor is -1, the
// second after is +2. It also reads the ordinal.
func (f *frame) findStep() {
	beside := f.besidePerson()
	for i := range f.view {
		a := &f.view[i]
		if a.mention != nil && len(a.posts()) == 0 || a.time != nil {
			continue
		}
		f.ordinal(i)
		switch {
		case a.has(language.Both):
			f.both = true
		case a.mention != nil:
		case beside && (a.has(language.Succeed) || a.has(language.Precede)):
		case a.has(language.Succeed) && !a.has(language.Start):
			f.step += f.verbStep(i, -1)
		case a.has(language.Succeed):
			f.step += f.startOrSucceed(i)
		case a.has(language.Precede):
			f.step += f.verbStep(i, 1)
		case a.has(language.Successor) && f.isNoun(i):
			f.step += f.nounStep(i, 1)
		case a.has(language.Predecessor) && f.isNoun(i):
			f.step += f.nounStep(i, -1)
		case a.has(language.After):
			f.step += f.sideStep(i, 1)
		case a.has(language.Before):
			f.step += f.sideStep(i, -1)
		}
	}
	if f.step != 0 && f.number > 1 && !f.fromEnd && f.numberCounts() && f.startsSomewhere() {
		f.step *= f.number
		f.number = 0
	}
	f.findBoth()
}

// besidePerson tells whether a plain "before" or "after" goes with a named
// person; verbs of succession beside it ("who took over after X") add nothing.
func (f *frame) besidePerson() bool {
	if len(f.people) == 0 {
		return false
	}
	for i := range f.view {
		a := &f.view[i]
		if (a.has(language.After) || a.has(language.Before)) && !a.has(language.Succeed) && !a.has(language.Precede) && a.time == nil {
			return true
		}
	}
	return false
}

// verbStep is the step from the named person to the one asked for, for a verb
// whose subject stands at `subject` relative to its object: who succeeds comes
// after whom he succeeds.
func (f *frame) verbStep(i, subject int) int {
	place, found := f.personBeside(i)
	if !found {
		if (f.describesBefore(i) || f.asksBeside()) && !f.passive(i) {
			return subject
		}
		return -subject
	}
	agent := place < i
	if f.passive(i) {
		// In Chinese the mark stands with whoever acts, asked for or named.
		agent = !agent && f.reader.tokens[f.view[i].from].Kind != fold.Han || f.byBefore(place)
	}
	if agent {
		return subject
	}
	return -subject
}

// startOrSucceed reads verbs like "take over" and 接任, which say that somebody
// began, or after whom.
func (f *frame) startOrSucceed(i int) int {
	if f.ask == askWhen || f.ask == askYesNo && len(f.people) < 2 || f.ask == askHowLong || f.ask == askPost {
		return 0
	}
	if place, found := f.personBeside(i); found && place < i && f.ask != askYesNo {
		if f.ask == askWho && f.passive(i) {
			return 1
		}
		if f.ask != askWho {
			return 0
		}
		return -1
	} else if found {
		return f.verbStep(i, -1)
	}
	return 0
}

// personBeside is the place of the named person that a relation at i is about:
// the only one, or the nearest.
func (f *frame) personBeside(i int) (place int, found bool) {
	best := len(f.view)
	for k := range f.view {
		if len(f.view[k].people()) == 0 {
			continue
		}
		if d := max(k-i, i-k); d < best {
			best, place, found = d, k, true
		}
	}
	return place, found
}

// describesBefore tells whether a description of a holder stands before i and
// none after: "the first director was followed by whom".
func (f *frame) describesBefore(i int) bool {
	for k := i + 1; k < len(f.view); k++ {
		if f.describes(k) {
			return false
		}
	}
	for k := range i {
		if f.describes(k) && !f.view[k].has(language.Who) && len(f.view[k].posts()) == 0 {
			return true
		}
	}
	return false
}

func (f *frame) describes(k int) bool {
	a := &f.view[k]
	return a.time != nil || a.ordinal || a.has(language.Current) || a.has(language.First) || a.has(language.Previous) || a.has(language.He) || len(a.posts()) > 0
}

var beForms = map[string]bool{"was": true, "is": true, "were": true, "been": true, "be": true, "got": true, "get": true, "being": true, "gets": true}

// passiveMarks are the characters by which Chinese marks who acts.
var passiveMarks = map[string]bool{"被": true, "由": true, "让": true}

// passive tells whether the verb at i is in the passive voice.
func (f *frame) passive(i int) bool {
	t := &f.reader.tokens[f.view[i].from]
	for k := range f.view {
		a := &f.view[k]
		if t.Kind == fold.Han && k < i && passiveMarks[f.reader.tokens[a.from].Text] {
			return true
		}
		if a.has(language.By) && (t.Kind != fold.Han && k >= i || t.Kind == fold.Han && k < i || f.reader.tokens[a.from].Text == "by") {
			return true
		}
	}
	k := i - 1
	for k >= 0 && (len(f.view[k].people()) > 0 || f.reader.tokens[f.view[k].from].Possessive || f.view[k].has(language.Right)) {
		k--
	}
	return k >= 0 && t.Kind != fold.Han && beForms[f.reader.tokens[f.view[k].from].Text] && pastForm(f.reader.tokens[f.view[i].from].Text)
}

func pastForm(word string) bool {
	n := len(word)
	return n > 3 && (word[n-2:] == "ed" || word == "taken" || word == "took")
}

// byBefore tells whether the atom before a person is "by".
func (f *frame) byBefore(place int) bool {
	return place > 0 && (f.view[place-1].has(language.By) || passiveMarks[f.reader.tokens[f.view[place-1].from].Text])
}

// isNoun tells a relation (X的前任) from an adjective (上一任主任, 前任主任), which
// has nobody to relate to.
func (f *frame) isNoun(i int) bool {
	a := &f.view[i]
	if f.reader.tokens[a.from].Possessive {
		// "Jia's place": somebody's, and not said by a verb already.
		return i > 0 && len(f.view[i-1].people()) > 0 && f.step == 0
	}
	if !a.has(language.Previous) && !a.has(language.Next) && !a.has(language.Former) {
		return true
	}
	return len(f.people) > 0 || f.has(language.He) || f.has(language.Current) || len(f.times) > 0 || !f.namesPost()
}

// nounStep turns "X's successor" into a step from X, and "whose successor was
// X" into one the other way.
func (f *frame) nounStep(i, step int) int {
	if f.has(language.Whose) {
		return -step
	}
	if first := f.view[i].from; f.view[i].to > first+1 && f.reader.tokens[first].Text == f.reader.tokens[first+1].Text {
		step *= 2 // 上上任
	}
	if f.reader.tokens[f.view[i].from].Kind == fold.Han && i >= 2 {
		// 陈世炬是谁的前任: the question word owns the noun.
		if f.view[i-1].has(language.Of) && f.view[i-2].has(language.Who) {
			return -step
		}
	}
	return step
}

// sideStep reads "before X" and X之后. Where the question word itself stands
// behind the preposition ("after whom did X come"), the step turns round.
func (f *frame) sideStep(i, step int) int {
	han := f.reader.tokens[f.view[i].from].Kind == fold.Han
	if !han {
		for k := i + 1; k < len(f.view); k++ {
			a := &f.view[k]
			if a.filler() {
				continue
			}
			if a.has(language.Who) {
				return -step
			}
			break
		}
	}
	return step
}

// startsSomewhere tells whether the question says from whom to count: "second
// after Jia", but not "who succeeded the second director".
func (f *frame) startsSomewhere() bool {
	return len(f.people) > 0 || f.has(language.He) || f.has(language.Current)
}

// numberCounts tells whether the number goes with the step ("two directors
// before Han", "second after Jia") and not with a span of years.
func (f *frame) numberCounts() bool {
	for i := range f.view {
		if f.view[i].number == f.number && f.number > 0 {
			return i+1 >= len(f.view) || !f.view[i+1].has(language.Unit)
		}
	}
	return false
}

// findBoth reads "the predecessor and the successor".
func (f *frame) findBoth() {
	up := f.has(language.Successor) || f.has(language.After) || f.has(language.Succeed)
	down := f.has(language.Predecessor) || f.has(language.Before) || f.has(language.Precede)
	if up && down && len(f.people) < 2 && (f.step == 0 || f.has(language.And)) {
		f.both = true
	}
	if f.both && len(f.people) == 0 && !f.has(language.He) && !f.has(language.Current) {
		f.both = f.step != 0 || up && down
	}
	if f.both {
		f.step = 0
	}
}

// viewHasUnit tells whether a unit of time stands at a place: "the first two
// years" is no number of people.
func (f *frame) viewHasUnit(i int) bool {
	return i < len(f.view) && f.view[i].has(language.Unit) && len(f.view[i].posts()) == 0
}

// holderFollows tells whether what a holder is called follows directly: "the
// last director".
func (f *frame) holderFollows(i int) bool {
	if i+1 >= len(f.view) {
		return false
	}
	next := &f.view[i+1]
	return len(next.posts()) > 0 || next.has(language.Head) || next.has(language.One)
}

// ordinal reads "third", "first", "last", "second to last", 第三任.
func (f *frame) ordinal(i int) {
	a := &f.view[i]
	if f.many == 0 && i+1 < len(f.view) && f.view[i+1].number > 1 && !f.view[i+1].ordinal && f.ask != askYesNo &&
		(a.has(language.First) || a.has(language.Last) || f.reader.tokens[a.from].Text == "前") && a.number == 0 && !f.viewHasUnit(i+2) {
		f.many, f.manyFromEnd = f.view[i+1].number, a.has(language.Last)
		return
	}
	if f.many > 0 {
		return
	}
	switch {
	case a.number < 0:
		f.number, f.fromEnd = -a.number, true
	case a.number > 0 && f.number == 0:
		next := i + 1
		if next < len(f.view) && !a.ordinal && (f.view[next].has(language.Unit) || f.ask != askYesNo && len(f.view[next].posts()) > 0 && f.pluralMention(&f.view[next]) && !f.has(language.Before) && !f.has(language.After)) {
			return // "five years", "the four directors"
		}
		f.number = a.number
		for k := i + 1; k < len(f.view) && k <= i+3; k++ {
			if f.view[k].has(language.Last) {
				f.fromEnd = true
			}
		}
		if i > 0 && f.view[i-1].has(language.Last) {
			f.fromEnd = true
		}
	case a.has(language.First) && f.number == 0:
		f.number = 1
	case a.has(language.Last) && i+1 < len(f.view) && f.view[i+1].number > 0:
		// "last but two", 倒数第二: the number tells.
	case f.hanText(a) == "上任" && f.holderFollows(i):
		f.cues = f.cues.Or(language.SetOf(language.Previous)) // elsewhere it is a verb
	case a.has(language.Last) && f.number == 0 && (len(f.people) == 0 || f.holderFollows(i)):
		f.number, f.fromEnd = 1, true
		for k := max(0, i-3); k < i; k++ {
			if f.view[k].number > 0 {
				f.number = f.view[k].number
			}
		}
	}
}
