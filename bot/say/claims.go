package say

import (
	"strings"

	"officebot/bot/query"
	"officebot/bot/voice"
)

// claim is a claim as a clause ("Chen Shiju was director in 2010"), or by the
// section "claim question" as the question whether it is so.
func (w *writer) claim(c query.Claim, section string) string {
	key, with := w.claimSaid(c, section)
	return trimmed(w.phrase(section+"."+key, with...))
}

// trimmed takes out the space that an empty slot leaves.
func trimmed(text string) string {
	text = strings.ReplaceAll(text, " ?", "?")
	return strings.TrimRight(strings.ReplaceAll(text, "  ", " "), " ")
}

func (w *writer) claimSaid(c query.Claim, section string) (key string, with []voice.Arg) {
	switch c := c.(type) {
	case query.Some:
		return w.someSaid(c.Set)
	case query.Same:
		key = "same"
		if aboutNow(c.A) || aboutNow(c.B) {
			key = "same now"
		}
		return key, []voice.Arg{arg("first", w.object(c.A)), arg("second", w.text(w.noun(c.B, one)))}
	case query.Only:
		if c.Tenures {
			return w.someSaid(c.B)
		}
		return "only", []voice.Arg{arg("set", w.object(c.B)), arg("role", w.bare(w.noun(c.A, one)))}
	case query.Precedes:
		key = "precedes"
		switch {
		case c.Directly:
			key = "directly"
		case c.Later:
			key = "follows"
		}
		return key, []voice.Arg{arg("first", w.object(c.A)), arg("second", w.object(c.B))}
	case query.Compare:
		return w.lastedSaid(c)
	case query.Count:
		return w.countSaid(c)
	}
	return w.timedSaid(c, section)
}

// timedSaid is a claim about times, an event, or of other claims.
func (w *writer) timedSaid(c query.Claim, section string) (key string, with []voice.Arg) {
	switch c := c.(type) {
	case query.Ordered:
		return "ordered", []voice.Arg{arg("first", w.timeAs(c.A, "time noun")), arg("second", w.timeAs(c.B, "time noun"))}
	case query.Within:
		return "within", []voice.Arg{arg("first", w.timeAs(c.A, "time noun")), arg("second", w.time(c.B))}
	case query.Holds:
		return "event", []voice.Arg{arg("claim", w.eventAs(c.Event, strings.Replace(section, "claim", "event", 1)))}
	case query.Vacant:
		key = "vacant"
		if c.Throughout {
			key = "empty"
		}
		mods := ""
		if c.Span != nil {
			mods = w.time(c.Span)
		}
		args := []voice.Arg{arg("role", w.bare(w.noun(c.Set, one))), arg("mods", mods)}
		if c.For.N > 0 {
			return "vacant for", append(args, arg("length", w.bound(c.Cmp, c.For)))
		}
		return key, args
	case query.Not:
		return "not", []voice.Arg{arg("claim", w.claim(c.Claim, "claim"))}
	case query.And:
		return "and", w.paired(c.Claims, "claim.and")
	case query.Or:
		return "or", w.paired(c.Claims, "claim.or")
	}
	return "event", []voice.Arg{arg("claim", "")}
}

// paired folds several claims to two, as the table joins them.
func (w *writer) paired(claims []query.Claim, key string) []voice.Arg {
	first := w.claim(claims[0], "claim")
	for i, c := range claims[1:] {
		second := w.claim(c, "claim")
		if i == len(claims)-2 {
			return []voice.Arg{arg("first", first), arg("second", second)}
		}
		first = w.phrase(key, arg("first", first), arg("second", second))
	}
	return []voice.Arg{arg("first", first), arg("second", "")}
}

func (w *writer) countSaid(c query.Count) (key string, with []voice.Arg) {
	num := many
	if c.N == 1 {
		num = one
	}
	n := w.noun(c.Set, num)
	amount := w.compared(c.Cmp, w.voice.Count(c.N))
	if c.Cmp == query.Exactly {
		amount = w.phrase("cmp.count", arg("amount", w.voice.Count(c.N)))
	}
	key = "count"
	if n.mods != "" {
		key = "count mods"
	}
	return key, []voice.Arg{arg("amount", amount), arg("core", n.core), arg("mods", n.mods)}
}

// lastedSaid says how somebody's time compares with a length, or with somebody else's time.
func (w *writer) lastedSaid(c query.Compare) (key string, with []voice.Arg) {
	if c.Than == nil {
		return "lasted", []voice.Arg{arg("set", w.object(c.A)), arg("length", w.compared(c.Cmp, w.amount(c.Length)))}
	}
	return "compare", []voice.Arg{arg("first", w.object(c.A)), arg("compared", w.comparedWith(c.Cmp)), arg("second", w.object(c.Than))}
}
