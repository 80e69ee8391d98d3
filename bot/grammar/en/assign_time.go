package en

import "officebot/bot/grammar"

// definiteSubject tells whether a phrase in front is of one whom it describes: "was the president in
// 1846 in office in 1905" asks of two times, and of one man.
func (a *assignment) definiteSubject(f *grammar.Fill) bool {
	p := &f.Phrase
	return f.Role == "holder" && f.By == grammar.Subject && p.Definite && !p.Plural && p.Ask == grammar.NoAsk && !p.Named
}

// time takes a time that the clause has: what was so in it, or came before or after somebody.
func (a *assignment) time(p *part) bool {
	if p.lacks != nil {
		return a.ownTime(p)
	}
	if p.beside != nil && p.beside.At != nil {
		a.prop.Steps = append(a.prop.Steps, *p.beside)
		return a.prop.Pred == "hold" || a.prop.Pred == "begin" || a.prop.Pred == "follow" && len(a.prop.Fills) <= 1
	}
	if p.beside != nil && p.beside.To == nil && p.beside.By != 0 && a.outsider(p.beside.From) {
		p = &part{kind: partTime, from: p.from, span: p.span}
	}
	if p.beside != nil && p.beside.To != nil && a.prop.Pred == "hold" {
		a.prop.Steps = append(a.prop.Steps, *p.beside)
		return true
	}
	if p.beside != nil && a.ownCareer(p.beside) {
		return true
	}
	if p.beside != nil && a.prop.Pred == "hold" && !p.beside.Came || p.beside != nil && a.prop.Pred == "begin" || p.beside != nil && a.prop.Pred == "follow" && len(a.prop.Fills) <= 1 {
		b := *p.beside
		b.Edge = p.span
		a.prop.Steps = append(a.prop.Steps, b)
		return true
	}
	if a.turnover(p.span) {
		return true
	}
	if len(p.spans) > 0 {
		if len(a.prop.Also) > 0 || a.mode != modeMain {
			return false
		}
		a.prop.Also, a.prop.Either = p.spans, p.or
	}
	for i := range a.prop.Fills {
		if a.prop.Pred != "begin" && a.prop.Pred != "end" && !a.definiteSubject(&a.prop.Fills[i]) && timedApart(&a.prop.Fills[i].Phrase, p.span) {
			return false
		}
	}
	if a.another(p) {
		a.prop.Also = append(a.prop.Also, p.span)
		return true
	}
	a.prop.Whole = a.prop.Whole || p.whole
	a.prop.Times = append(a.prop.Times, p.span)
	if len(a.prop.Times) > 1 {
		a.cost += costSecondTime
	}
	return len(a.prop.Times) <= 2
}
