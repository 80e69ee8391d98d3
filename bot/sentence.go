package bot

import (
	"officebot/bot/language"
	"officebot/knowledge/fold"
)

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
		case a.has(language.Preamble), a.has(language.Before), a.has(language.After), a.has(language.He), a.has(language.Successor), a.has(language.Predecessor), a.has(language.Next), a.has(language.Previous):
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
