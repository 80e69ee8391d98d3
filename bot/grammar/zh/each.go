package zh

import (
	"strings"

	"officebot/bot/grammar"
	"officebot/bot/query"
)

// ofThemAll tells whether an adverb says of those before it that it is so of each of them: 都, 全.
func ofThemAll(w *grammar.Word) bool {
	return strings.HasPrefix(w.Lemma, "都") || w.Lemma == "全" || w.Lemma == "均" || strings.HasPrefix(w.Lemma, "分别") || strings.HasPrefix(w.Lemma, "各")
}

// isRole tells whether a phrase is of holders of a post whom it does not name.
func isRole(p *grammar.Phrase) bool {
	return p.Kind == grammar.People && !p.Named && !p.Hole && p.Ask == grammar.NoAsk && p.Set != nil && len(p.And)+len(p.Or) == 0 && (p.Role || p.Narrowed)
}

// behindRole tells whether holders of a post whom the clause does not name stand before one of its parts, or their
// time: 校长(都), 校长任期(都).
func (a *assignment) behindRole(i int) bool {
	if i > 1 && a.parts[i-1].kind == partPhrase && a.parts[i-1].phrase.Kind == grammar.Tenure && a.parts[i-1].phrase.Set == nil {
		i--
	}
	if i == 0 || a.parts[i-1].kind != partPhrase {
		return false
	}
	p := *a.parts[i-1].phrase
	if p.Kind == grammar.Tenure && p.Set != nil && onlyPerson(p.Set) == nil {
		_, several := p.Set.(query.Join)
		return !several && p.Ask == grammar.NoAsk
	}
	return isRole(&p)
}

// ofEach makes of those of whom 都 is said all of them, where it is asked whether it is so: 当过副校长的校长都卸任了吗.
func (a *assignment) ofEach() {
	holder := a.prop.Of("holder")
	if a.each && !a.prop.Denied && a.prop.Wants == grammar.WantsTruth && a.prop.Gap == "" && a.ask < 0 && holder != nil && isRole(holder) {
		holder.All, holder.Plural = true, true
	}
}

// inOfficeNow makes of those who are described and in office those who are so today: 当过副校长的校长里谁还在任.
func (a *assignment) inOfficeNow() {
	if a.mode != modeMain || a.prop.Pred != "hold" || a.prop.Tense != grammar.PresentTense && !a.prop.Denied || a.pred >= 0 || a.word == nil || !a.still && !strings.HasPrefix(a.word.Lemma, "在") {
		return
	}
	if len(a.prop.Times)+len(a.prop.Steps) > 0 || a.prop.Leader != nil || a.prop.Degree != (grammar.Degree{}) || a.prop.Order != 0 || a.ask >= 0 {
		return
	}
	for _, role := range [...]string{"post", "holder"} {
		p := a.prop.Of(role)
		if p == nil || p.Kind != grammar.People || !p.Narrowed || p.Named || p.Hole {
			continue
		}
		if _, bare := p.Set.(query.All); !bare {
			a.prop.Times = []query.Span{query.Now{}}
			return
		}
	}
}
