package zh

import "officebot/bot/grammar"

// ranks is 主席办公室是副部级吗, 主席办公室是什么级别.
func (a *assignment) ranks(i, k int) (ok, done bool) {
	x, y := a.parts[i].phrase, a.parts[k].phrase
	if y.Text == level && (y.ID != "" || x.What) {
		i, k, x, y = k, i, y, x
	}
	if x.Text == level && x.ID == "" && x.Kind == grammar.Title && y.What {
		its := *x // 行政级别是什么
		its.ID = a.world.Main()
		x = &its
	}
	if x.Text == level && x.ID != "" && y.What {
		a.prop.Pred = "event rank"
		a.tick(i)
		a.prop.Fills = append(a.prop.Fills, grammar.Fill{Role: "agent", Phrase: grammar.Phrase{Kind: grammar.Body, ID: x.ID}})
		return a.fill("as", grammar.Object, k, y), true
	}
	if x.Kind != grammar.Body {
		i, k, x, y = k, i, y, x
	}
	if x.Kind != grammar.Body || y.Kind != grammar.Thing && (y.Kind != grammar.Title || y.Text != level || y.Ask != grammar.Which) {
		return false, false
	}
	a.prop.Pred = "event rank"
	return a.fill("agent", grammar.Subject, i, x) && a.fill("as", grammar.Object, k, y), true
}
