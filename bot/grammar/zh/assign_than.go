package zh

import (
	"officebot/bot/grammar"
	"officebot/bot/query"
)

// than takes that with which a length is compared: 比丁薛祥长, 比五年长.
func (a *assignment) than(p *grammar.Phrase) bool {
	d := &a.prop.Degree
	switch {
	case !d.Set || d.Than != nil || d.Length.N > 0:
		return false
	case p.Kind == grammar.Counted:
		d.Length = query.Length{N: p.N, Unit: p.Unit}
	case p.Set != nil && (p.Kind == grammar.People || p.Kind == grammar.Tenure):
		d.Than = p.Closed().Set
	default:
		return false
	}
	return true
}

// lessThan is 没有丁薛祥长, 不如丁薛祥短.
func (a *assignment) lessThan(p *grammar.Phrase) bool {
	other, ok := map[query.Cmp]query.Cmp{query.Greater: query.Fewer, query.Fewer: query.Greater}[a.prop.Degree.Cmp]
	a.prop.Degree.Cmp = other
	return ok && a.than(p)
}
