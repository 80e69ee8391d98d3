package query

// span reads a span.
func (p *parser) span() Span {
	if p.now().kind == bare && !p.next().is("(") {
		switch p.now().text {
		case "now":
			p.take()
			return Now{}
		case "then":
			p.take()
			return Then{}
		}
		return p.time()
	}
	return operation(p, "a span", p.spans)
}

var spanOperators = operators[Span]{
	"either": {"TIME, …", func(p *parser) Span { return Either{list(p, (*parser).time)} }},
	"course": {"SET", func(p *parser) Span { return Edge{p.set(), Course} }},
	"start":  {"SET", func(p *parser) Span { return Edge{p.set(), Start} }},
	"end":    {"SET", func(p *parser) Span { return Edge{p.set(), End} }},
	"time":   {"EVENT", func(p *parser) Span { return Happening{p.event()} }},

	"before": {"SPAN", func(p *parser) Span { return Related{Before, p.span()} }},
	"after":  {"SPAN", func(p *parser) Span { return Related{After, p.span()} }},
	"since":  {"SPAN", func(p *parser) Span { return Related{Since, p.span()} }},
	"until":  {"SPAN", func(p *parser) Span { return Related{Until, p.span()} }},
	"by":     {"SPAN", func(p *parser) Span { return Related{By, p.span()} }},
	"around": {"SPAN", func(p *parser) Span { return Related{Around, p.span()} }},

	"then":  {"TIME", func(p *parser) Span { return Then{p.time()} }},
	"range": {"SPAN, SPAN", func(p *parser) Span { return Range{p.span(), p.comma().span()} }},
	"shift": {"SPAN, LENGTH", func(p *parser) Span {
		span, by := p.span(), p.comma().length()
		return Shift{span, by.N, by.Unit}
	}},
}
