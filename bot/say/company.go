package say

import "officebot/bot/query"

// company is those who had so many others under them, or over them: "the presidents who had no
// vice president".
func (w *writer) company(s query.Company, num number) noun {
	key := "set.served"
	if s.Serving {
		key = "set.serving"
	}
	n := w.noun(s.Set, num)
	n.definite = true
	if s.N == 0 && (s.Cmp == query.Exactly || s.Cmp == query.AtMost) && !s.Most && !s.Fewest || s.N == 1 && s.Cmp == query.Fewer {
		return w.with(n, key+" none", arg("set", w.bare(w.noun(s.Others, one))))
	}
	return w.with(n, key, arg("amount", w.amountOf(s)))
}

// amountOf is how many others it is: "the most vice presidents", "more than 1 vice president".
func (w *writer) amountOf(s query.Company) string {
	those := func(num number) string { return w.bare(w.noun(s.Others, num)) }
	switch {
	case s.Most:
		return w.phrase("set.most others", arg("set", those(many)))
	case s.Fewest:
		return w.phrase("set.fewest others", arg("set", those(many)))
	case s.N == 1 && s.Cmp == query.AtLeast:
		return w.phrase("set.some other", arg("set", those(one)))
	}
	num := many
	if s.N == 1 {
		num = one
	}
	amount := w.phrase("set.so many others", arg("count", w.voice.Count(s.N)), arg("set", those(num)))
	if s.Cmp == query.Exactly {
		return amount
	}
	return w.compared(s.Cmp, amount)
}
