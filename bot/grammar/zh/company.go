package zh

import (
	"officebot/bot/grammar"
	"officebot/bot/query"
)

// companyOf tells of whom parts say that whoever they describe had some, so many or none: 没有副总统的总统,
// 有过三位副总统的. nil of other parts.
func companyOf(parts []part) *grammar.Phrase {
	if len(parts) != 2 || parts[0].kind != partHave || parts[1].kind != partPhrase {
		return nil
	}
	return soMany(parts[0].word, parts[1].phrase)
}

// soMany is a role as those whom somebody had: 副总统, 三位副总统, none behind 没有; nil of other phrases.
func soMany(have *grammar.Word, role *grammar.Phrase) *grammar.Phrase {
	if role == nil || role.Kind != grammar.People || !role.Role || role.Common || role.Named || role.Narrowed || role.Picks() || role.Ask != grammar.NoAsk {
		return nil
	}
	some := *role
	switch {
	case have.Sense == "not have" && some.N > 0:
		return nil // 没有三位副总统的: how many he had it does not say
	case have.Sense == "not have":
		some.N, some.Cmp = 0, query.Exactly
	case some.N == 0:
		some.N, some.Cmp = 1, query.AtLeast
	case !some.Compared:
		some.Cmp = query.Exactly
	}
	return &some
}

// accompanied are those of a role whom so many of another served; ok is false where those serve nobody of it.
func accompanied(world *grammar.World, set query.Set, company *grammar.Phrase) (query.Set, bool) {
	return company.With(set, false), world.Serves(company.Set, set)
}

// ownsCompany is 哪些总统没有副总统, 哪位总统有过三位副总统, 每位总统都有副总统吗.
func (a *assignment) ownsCompany(i, k int) (ok, done bool) {
	x := *a.parts[i].phrase
	company := soMany(a.parts[a.have].word, a.parts[k].phrase)
	if company == nil || x.Kind != grammar.People || !x.Role || x.Named || x.Narrowed || x.Picks() || !asks(&x) && !x.All {
		return false, false
	}
	every := x.All && !asks(&x) && company.N == 1
	if every {
		company.N, company.Cmp = 0, query.Exactly // that there was one with none is denied
	}
	set, serves := accompanied(a.world, x.Set, company)
	if !serves || !asks(&x) && !every {
		return false, false
	}
	x.Set, x.Narrowed, x.All = set, true, x.All && !every
	a.tick(k)
	a.prop.Pred, a.prop.Denied, a.prop.Tense = "hold", every, grammar.NoTense
	if every {
		a.prop.Pred, a.judged = "exist", true
	}
	return a.fill("holder", grammar.Subject, i, &x), true
}
