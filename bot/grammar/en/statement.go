package en

import (
	"officebot/bot/query"
	"officebot/knowledge"
	"officebot/knowledge/fold"
)

func (g *Grammar) Statement(text string, today knowledge.Day) []query.Event {
	var out []query.Event
	for _, s := range sentences(abbreviated(fold.Tokens(text))) {
		r := g.reader(g.sources.NewLattice(s, today))
		for _, c := range r.clausesAt(0, modeTime) {
			if c.to == len(s) {
				e, ok := c.prop.Event()
				println(c.prop.Pred, ok, c.cost, e.String())
				out = append(out, e)
			}
		}
	}
	return out
}
