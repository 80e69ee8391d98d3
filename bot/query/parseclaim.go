package query

import "slices"

// claim reads a claim.
func (p *parser) claim() Claim { return operation(p, "a claim", p.claims) }

var claimOperators = operators[Claim]{
	"some":     {"SET", func(p *parser) Claim { return Some{p.set()} }},
	"same":     {"SET, SET", func(p *parser) Claim { return Same{p.set(), p.comma().set()} }},
	"only":     {"SET, SET", func(p *parser) Claim { return Only{A: p.set(), B: p.comma().set()} }},
	"merely":   {"SET, SET", func(p *parser) Claim { return Only{A: p.set(), B: p.comma().set(), Tenures: true} }},
	"precedes": {"SET, SET", func(p *parser) Claim { return Precedes{A: p.set(), B: p.comma().set()} }},
	"directly": {"SET, SET", func(p *parser) Claim { return Precedes{A: p.set(), B: p.comma().set(), Directly: true} }},
	"next":     {"SET, SET", func(p *parser) Claim { return Precedes{A: p.set(), B: p.comma().set(), Directly: true, Full: true} }},
	"follows":  {"SET, SET", func(p *parser) Claim { return Precedes{B: p.set(), A: p.comma().set(), Later: true} }},

	"longer":  {"SET, SET", func(p *parser) Claim { return Compare{A: p.set(), Cmp: Greater, Than: p.comma().set()} }},
	"shorter": {"SET, SET", func(p *parser) Claim { return Compare{A: p.set(), Cmp: Fewer, Than: p.comma().set()} }},
	"equal":   {"SET, SET", func(p *parser) Claim { return Compare{A: p.set(), Cmp: Exactly, Than: p.comma().set()} }},
	"lasted":  {"SET, > LENGTH or > SET", (*parser).lasted},
	"count": {"SET, > NUMBER", func(p *parser) Claim {
		return Count{p.set(), constant[Cmp](p.comma(), cmpWords), p.number()}
	}},

	"earlier": {"SPAN, SPAN", func(p *parser) Claim { return Ordered{p.span(), p.comma().span()} }},
	"within":  {"SPAN, SPAN", func(p *parser) Claim { return Within{p.span(), p.comma().span()} }},
	"holds":   {"EVENT", func(p *parser) Claim { return Holds{p.event()} }},
	"vacant":  {"SET[, SPAN][, > LENGTH]", (*parser).vacant},
	"empty":   {"SET[, SPAN]", func(p *parser) Claim { return Vacant{Set: p.set(), Span: p.during(), Throughout: true} }},

	"not": {"CLAIM", func(p *parser) Claim { return Not{p.claim()} }},
	"and": {"CLAIM, …", func(p *parser) Claim { return And{list(p, (*parser).claim)} }},
	"or":  {"CLAIM, …", func(p *parser) Claim { return Or{list(p, (*parser).claim)} }},
}

func (p *parser) lasted() Claim {
	set := p.set()
	cmp, than, length := p.comma().than()
	return Compare{A: set, Cmp: cmp, Than: than, Length: length}
}

func (p *parser) vacant() Claim {
	claim := Vacant{Set: p.set(), Span: p.during()}
	claim.Cmp, claim.For = p.forLength()
	return claim
}

// lasting reads how long a vacancy lasted, if it comes next.
func (p *parser) forLength() (Cmp, Length) {
	if p.more() {
		return constant[Cmp](p, cmpWords), p.length()
	}
	return 0, Length{}
}

// during reads a span, if one comes next.
func (p *parser) during() Span {
	if p.now().is(",") && slices.Contains(cmpWords, p.next().text) {
		return nil
	}
	if p.more() {
		return p.span()
	}
	return nil
}
