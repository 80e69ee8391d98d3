package query

// ask reads an ask.
func (p *parser) ask() Ask { return operation(p, "an ask", p.asks) }

var askOperators = operators[Ask]{
	"who": {"SET", func(p *parser) Ask { return Who{p.set()} }},
	"list": {"SET[, length][, shortest][, latest][, name]", func(p *parser) Ask {
		return List{p.set(), p.option("length"), p.option("shortest"), p.option("latest"), p.option("name")}
	}},
	"when":    {"SET[, start or end or course[, GRAIN]]", (*parser).when},
	"moment":  {"SPAN[, GRAIN]", func(p *parser) Ask { return Moment{p.span(), optional[Grain](p, grainWords)} }},
	"length":  {"SET[, UNIT]", func(p *parser) Ask { return HowLong{p.set(), optional[Unit](p, unitWords)} }},
	"howmany": {"SET[, times or terms or posts]", func(p *parser) Ask { return HowMany{p.set(), optional[Counted](p, countedWords)} }},
	"number":  {"SET, LINE", func(p *parser) Ask { return Number{p.set(), p.comma().set()} }},
	"posts":   {"SET", func(p *parser) Ask { return Posts{p.set()} }},
	"gaps":    {"SET[, SPAN][, longest][, > LENGTH]", (*parser).gaps},
	"apart":   {"SPAN, SPAN[, UNIT]", func(p *parser) Ask { return Apart{p.span(), p.comma().span(), optional[Unit](p, unitWords)} }},
	"average": {"SET", func(p *parser) Ask { return Average{p.set()} }},
	"whether": {"CLAIM", func(p *parser) Ask { return Whether{p.claim(), false} }},
	"tell":    {"CLAIM", func(p *parser) Ask { return Whether{p.claim(), true} }},
	"choice":  {"CLAIM, …", func(p *parser) Ask { return Choice{list(p, (*parser).claim)} }},
	"role":    {"EVENT", func(p *parser) Ask { return Filling{p.event()} }},
	"events":  {"EVENT", func(p *parser) Ask { return Events{p.event()} }},
	"profile": {"ID", func(p *parser) Ask { return Profile{p.id()} }},
	"both":    {"ASK, …", func(p *parser) Ask { return Several{list(p, (*parser).ask)} }},
}

func (p *parser) when() Ask {
	date := Date{Set: p.set()}
	if p.more() {
		date.Of = constant[Point](p, pointWords)
		date.Grain = optional[Grain](p, grainWords)
	}
	return date
}

func (p *parser) gaps() Ask {
	gaps := Gaps{Set: p.set()}
	if gaps.Longest = p.option("longest"); !gaps.Longest {
		gaps.Span = p.during()
		gaps.Longest = p.option("longest")
	}
	gaps.Cmp, gaps.For = p.forLength()
	return gaps
}
