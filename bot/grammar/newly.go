package grammar

import "officebot/bot/query"

// Newly makes of somebody who is said to be new whoever came at the time that is told, or beside
// somebody, and else the one who is there now: "who was the new director in 2013". It tells whether
// that is anybody: "we need a new director" is of none of those who were.
func (p *Prop) Newly() bool {
	for i := range p.Fills {
		n := &p.Fills[i].Phrase
		switch {
		case !n.New || len(p.Steps) > 0 || !isAll(n.Set):
		case len(p.Times) == 1 && (p.Pred == "hold" || p.Pred == "exist"):
			p.Pred = "begin"
		case len(p.Times) > 0 || p.Pred == "exist" || p.Apart != nil:
		case n.Definite:
			n.Set, n.Narrowed = query.In{Set: n.Set, Span: query.Now{}}, true
		case p.Pred == "hold":
			return false
		}
	}
	return true
}

// isAll tells whether a set is all who held some posts.
func isAll(set query.Set) bool {
	_, all := set.(query.All)
	return all
}
