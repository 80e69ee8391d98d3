package query

// set reads a set.
func (p *parser) set() Set { return operation(p, "a set", p.sets) }

// line reads the set that gives the line of a step, if one comes next.
func (p *parser) line() Set {
	if p.more() {
		return p.set()
	}
	return nil
}

// ids reads ids up to a closing parenthesis, none where none is given.
func (p *parser) ids() []string {
	if p.now().is(")") {
		return nil
	}
	return list(p, (*parser).id)
}

var setOperators = operators[Set]{
	"all":   {"POST, …", func(p *parser) Set { return All{p.ids()} }},
	"body":  {"ORGANIZATION", func(p *parser) Set { return Body{p.id()} }},
	"of":    {"PERSON, …", func(p *parser) Set { return Of{list(p, (*parser).id), false} }},
	"every": {"PERSON, …", func(p *parser) Set { return Of{list(p, (*parser).id), true} }},

	"in":    {"SET, SPAN", func(p *parser) Set { return In{p.set(), p.comma().span(), Touching} }},
	"began": {"SET, SPAN", func(p *parser) Set { return In{p.set(), p.comma().span(), Beginning} }},
	"ended": {"SET, SPAN", func(p *parser) Set { return In{p.set(), p.comma().span(), Ending} }},
	"whole": {"SET, SPAN", func(p *parser) Set { return In{p.set(), p.comma().span(), Whole} }},

	"under":    {"SET, LEADERS", func(p *parser) Set { return Under{p.set(), p.comma().set()} }},
	"leaders":  {"SET", func(p *parser) Set { return Leaders{p.set()} }},
	"joint":    {"SET", func(p *parser) Set { return Joint{p.set()} }},
	"acting":   {"SET", func(p *parser) Set { return Acting{p.set(), false} }},
	"full":     {"SET", func(p *parser) Set { return Acting{p.set(), true} }},
	"doing":    {"SET, EVENT", func(p *parser) Set { return Doing{p.set(), p.comma().event()} }},
	"lasting":  {"SET, > LENGTH or > SET[, total]", (*parser).lasting},
	"served":   {"SET, SET, > NUMBER or most or fewest", func(p *parser) Set { return p.company(false) }},
	"serving":  {"SET, SET, > NUMBER or most or fewest", func(p *parser) Set { return p.company(true) }},
	"repeated": {"SET, > NUMBER[, terms]", (*parser).repeated},

	"step":     {"SET, NUMBER[, LINE]", func(p *parser) Set { return Step{p.set(), p.comma().place(), p.line(), false} }},
	"straight": {"SET, NUMBER[, LINE]", func(p *parser) Set { return Step{p.set(), p.comma().place(), p.line(), true} }},
	"beyond":   {"SET[, LINE]", func(p *parser) Set { return Beyond{p.set(), false, p.line()} }},
	"ahead":    {"SET[, LINE]", func(p *parser) Set { return Beyond{p.set(), true, p.line()} }},
	"between":  {"SET, SET[, LINE]", func(p *parser) Set { return Between{p.set(), p.comma().set(), p.line()} }},

	"nth":   {"SET, NUMBER", func(p *parser) Set { return Nth{p.set(), p.comma().place()} }},
	"take":  {"SET, NUMBER", func(p *parser) Set { return Take{p.set(), p.comma().place()} }},
	"most":  {"SET, MEASURE[, NUMBER]", func(p *parser) Set { return p.most(false) }},
	"least": {"SET, MEASURE[, NUMBER]", func(p *parser) Set { return p.most(true) }},

	"less":    {"SET, SET", func(p *parser) Set { return Less{p.set(), p.comma().set(), false} }},
	"besides": {"SET, SET", func(p *parser) Set { return Less{p.set(), p.comma().set(), true} }},
	"later":   {"SET, SET", func(p *parser) Set { return Career{p.set(), p.comma().set(), false} }},
	"sooner":  {"SET, SET", func(p *parser) Set { return Career{p.set(), p.comma().set(), true} }},
	"join":    {"SET, …", func(p *parser) Set { return Join{list(p, (*parser).set)} }},
	"meet":    {"SET, …", func(p *parser) Set { return Meet{list(p, (*parser).set)} }},

	"he":     {"", func(*parser) Set { return Hole{Kind: He} }},
	"they":   {"", func(*parser) Set { return Hole{Kind: They} }},
	"former": {"", func(*parser) Set { return Hole{Kind: Former} }},
	"latter": {"", func(*parser) Set { return Hole{Kind: Latter} }},
	"one":    {"NUMBER", func(p *parser) Set { return Hole{One, p.place()} }},
}

func (p *parser) lasting() Set {
	set := p.set()
	cmp, than, length := p.comma().than()
	return Lasting{Set: set, Cmp: cmp, Than: than, Length: length, Total: p.option("total")}
}

func (p *parser) repeated() Set {
	return Repeated{p.set(), constant[Cmp](p.comma(), cmpWords), p.number(), p.option("terms")}
}

func (p *parser) company(serving bool) Set {
	c := Company{Set: p.set(), Others: p.comma().set(), Serving: serving}
	if c.Most = p.option("most"); c.Most {
		return c
	}
	if c.Fewest = p.option("fewest"); c.Fewest {
		return c
	}
	c.Cmp, c.N = constant[Cmp](p.comma(), cmpWords), p.number()
	return c
}

func (p *parser) most(least bool) Set {
	most := Most{Set: p.set(), Measure: constant[Measure](p.comma(), measureWords), Least: least}
	if p.more() {
		most.Rank = p.integer("a number from 1", func(n int) bool { return n > 0 })
	}
	return most
}
