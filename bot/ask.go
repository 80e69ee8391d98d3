package bot

import (
	"slices"
	"strings"

	"officebot/bot/language"
	"officebot/knowledge/fold"
)

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
	case (f.ask == askNothing || f.ask == askYesNo) && len(f.people) > 1 && f.has(language.Or) && len(f.times) > 0 && !f.comparing():
		f.ask = askWho // "in 2005, was it Jia or Chen?"
	case f.ask == askYesNo && len(f.people) == 1 && len(f.times) > 1 && f.has(language.Or) && (f.has(language.Start) || f.has(language.End)):
		f.ask = askWhen // "did Ding leave in 2022 or 2023?"
	case f.ask == askNothing && len(f.people) == 1 && f.number > 0 && f.has(language.Or):
		f.ask = askNumber // 算第四任还是第五任
	case f.ask == askNothing && len(f.people) == 1 && f.step == 0 && f.questionMark() && f.statesHolding():
		f.ask = askYesNo
	case f.ask == askWhat && f.asksName():
		f.ask = askWho // "what's the director's name"
	case f.ask == askNothing && len(f.people) == 2 && f.step != 0 && f.questionMark() && f.statesOrder():
		f.ask = askYesNo // "so Chen was before Ding?"
	}
}

// statesOrder tells whether the sentence states of a person that he came before or
// after another.
func (f *frame) statesOrder() bool {
	first := slices.IndexFunc(f.view, func(a atom) bool { return !a.filler() })
	return first >= 0 && len(f.view[first].people()) > 0 && !f.has(language.And)
}

// asksBeside tells whether somebody is asked for who has to do with a holder, and
// not the holder: "who does the director report to", "the director's boss".
func (f *frame) asksBeside() bool {
	for i := range f.view {
		switch {
		case i+2 >= len(f.view):
			return false
		case (len(f.view[i].posts()) > 0 || len(f.view[i].people()) > 0) && f.owns(i+1) && (f.view[i+2].has(language.Head) || f.view[i+2].unknown):
			return !f.asksName()
		case f.view[i].has(language.Who) && helpers[f.reader.tokens[f.view[i+1].from].Text]:
			k := i + 2
			for k < len(f.view)-1 && f.view[k].filler() {
				k++
			}
			return len(f.view[k].posts()) > 0 && !(k+1 < len(f.view) && f.view[k+1].has(language.PostNoun)) // but "did the director job"
		}
	}
	return false
}

// asksName tells whether the name of a post's holder is asked for.
func (f *frame) asksName() bool {
	for i := range max(len(f.view)-2, 0) {
		if (len(f.view[i].posts()) > 0 || f.view[i].has(language.Head)) && f.owns(i+1) && f.reader.tokens[f.view[i+2].from].Text == "name" {
			return true
		}
	}
	return false
}

// helpers are the verbs whose subject stands behind them.
var helpers = map[string]bool{"do": true, "does": true, "did": true}

// owns tells whether atom i makes an owner of what stands before it: 's, 的.
func (f *frame) owns(i int) bool {
	t := &f.reader.tokens[f.view[i].from]
	return t.Possessive || t.Kind == fold.Han && f.view[i].has(language.Of)
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
	case a.has(language.When), a.has(language.ExactDay), a.has(language.ExactMonth):
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
		case a.filler(), a.has(language.Of), a.number > 0, a.has(language.Other), a.has(language.First), a.has(language.Former), a.has(language.Last), a.has(language.Office) && (f.view[i].has(language.Which) || f.has(language.Serve) && len(f.people) > 0):
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
