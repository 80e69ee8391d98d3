package zh

import (
	"slices"
	"strings"

	"officebot/bot/grammar"
	"officebot/bot/query"
	"officebot/knowledge/fold"
)

// modify reads a word that stands before a noun. A classifier needs a number or a
// pointing word before it.
func (r *reader) modify(s *state, leaf *grammar.Leaf, at int) {
	w := leaf.Word
	if w.Sense == "current" && s.top(partAdverb) && s.word.Sense == "throughout" {
		return // 一直在任的主任 is no incumbent
	}
	if w.Sense == "acting" && r.endsTime(at, leaf.To) {
		return // 代 in 九十年代
	}
	if w.Sense == "classifier" {
		if s.top(partMod) && s.mod.classifies() {
			m := *s.mod
			m.counted, m.round, m.people = true, countsTimes(w), countsPeople(w)
			r.roundOf(s, leaf)
			p := s.part
			p.mod = &m
			r.modified(s.instead(1, p, costWord+leaf.Cost), leaf.To)
		}
		return
	}
	r.modified(s.with(part{kind: partMod, from: at, mod: &modifier{word: w}}, costWord+leaf.Cost), leaf.To)
}

// classifies tells whether 位 or 任 may stand behind a modifier.
func (m *modifier) classifies() bool {
	if m.counted {
		return false
	}
	return m.number != 0 || m.ordinal != 0 || m.word != nil && (m.word.Sense == "this" || strings.HasPrefix(m.word.Sense, "which") || m.word.Sense == "how many" || m.word.Sense == "nth" || m.word.Sense == "every" || m.word.Sense == "only")
}

// modified takes a state that ends in a modifier.
func (r *reader) modified(s *state, to int) { r.add(to, s) }

// numbered reads a number: before a classifier or a noun.
func (r *reader) numbered(s *state, leaf *grammar.Leaf, at int) {
	m := &modifier{number: leaf.Number}
	if leaf.Ordinal {
		m = &modifier{ordinal: leaf.Number}
	}
	p := part{kind: partMod, from: at, mod: m}
	if !leaf.Ordinal && s.top(partCompare) {
		cmp := comparisons[s.word.Sense]
		m.cmp = &cmp
		one := s.instead(1, part{kind: partMod, from: s.from, mod: &modifier{cmp: &cmp}}, 0)
		m.cmp = nil
		r.modified(one.with(p, leaf.Cost+costWord), leaf.To)
		return
	}
	r.modified(s.with(p, leaf.Cost+costWord), leaf.To)
}

// comparisons are the words that say how a number is meant.
var comparisons = map[string]query.Cmp{
	"over": query.Greater, "under": query.Fewer, "at least": query.AtLeast, "at most": query.AtMost, "about": query.Exactly,
}

// waiting is how many modifiers wait for a noun.
func (s *state) waiting() int {
	n := 0
	for at := s; at.top(partMod); at = at.before {
		n++
	}
	return n
}

// headless are the readings of a state whose modifiers get no noun: 第二任, 接替他的.
func (r *reader) headless(s *state) []*state {
	k := s.waiting()
	mods := s.last(k)
	if w := mods[k-1].mod.word; w != nil && strings.HasSuffix(w.Sense, " bare") && !mods[k-1].mod.counted {
		return nil // 哪, 上任
	}
	if mods[k-1].mod.joined != "" || slices.ContainsFunc(mods, func(m part) bool { return m.mod.round }) {
		return nil // 第二次 is nobody
	}
	sp, ok := specOf(mods)
	base := s.back(k)
	counts := sp.number > 0 && mods[k-1].mod.counted && (base.top(partHave) || base.top(partSide) && countsOn(base.word) || base.top(partPhrase) && sp.cmp != nil && isRole(base.phrase)) // 主任有五位, 主任超过五位
	if !ok || sp.number > 0 && sp.phrase.Ask == grammar.NoAsk && !counts || !counts && len(sp.mods) == 0 && len(sp.picks) == 0 && sp.ordinal == 0 && sp.phrase.Ask == grammar.NoAsk && !sp.nth && !sp.pointed {
		return nil
	}
	p, ok := r.apply(&sp, grammar.Phrase{Kind: grammar.People, Set: query.All{}})
	if !ok {
		return nil
	}
	cost := costHeadless
	if sp.phrase.Ask != grammar.NoAsk || sp.nth {
		cost = 1
	}
	out := r.attached(s.instead(k, part{kind: partPhrase, from: mods[0].from, phrase: &p}, cost))
	if base.top(partSide) {
		if placed, ok := r.besideIt(&sp, base, grammar.Phrase{Kind: grammar.People, Set: query.All{}, Role: true}, mods[0].from); ok {
			out = append(out, r.attached(s.instead(k+1, part{kind: partPhrase, from: base.from, phrase: &placed}, cost))...) // 贾廷安之后第二任
		}
	}
	return out
}

// noun takes a noun with what waits for it.
func (r *reader) noun(s *state, to int, head grammar.Phrase, at, cost int) {
	k := s.waiting()
	mods := s.last(k)
	if by := (part{kind: partPhrase, from: at, phrase: &head}); s.goesOnWaiting() && by.startsClause() {
		r.add(to, s.with(by, cost+costWord))
	}
	if k > 0 && head.Kind == grammar.Tenure && mods[k-1].mod.asksPeople() {
		for _, from := range r.headless(s) { // 有几位(任期超过五年)
			r.add(to, from.with(part{kind: partPhrase, from: at, phrase: &head}, cost+costWord))
		}
	}
	sp, ok := specOf(mods)
	if !ok || k > 0 && mods[k-1].mod.joined != "" {
		return
	}
	if head.Kind == grammar.Unit && sp.number > 0 {
		if sp.ordinal != 0 || len(sp.mods) > 0 || head.Unit == query.AnyUnit {
			return
		}
		head.Kind, head.N = grammar.Counted, max(1, head.N)*sp.number
	}
	from := at
	if k > 0 {
		from = mods[0].from
	}
	if k > 0 && head.Kind == grammar.Body {
		// 首任联合国秘书长: what stands before the body is of the role behind it
		r.modified(s.with(part{kind: partMod, from: at, mod: &modifier{owner: &head}}, cost+costWord), to)
	}
	if p, ok := r.apply(&sp, head); ok {
		if p.Hole && !head.Hole {
			cost += costPointed
		}
		for _, next := range r.attached(s.instead(k, part{kind: partPhrase, from: from, phrase: &p}, cost+costWord)) {
			r.add(to, next)
		}
	}
	base := s
	for range k {
		base = base.before
	}
	if isLength(&head) && k > 0 && r.lattice.Gap(from) != fold.Comma {
		if span, ok := base.shiftedBehind(&head); ok {
			r.add(to, s.instead(k+1, part{kind: partTime, from: base.from, span: span}, cost+costWord))
		}
	}
	if p, ok := r.besideIt(&sp, base, head, from); ok {
		for _, next := range r.attached(s.instead(k+1, part{kind: partPhrase, from: base.from, phrase: &p}, cost+costWord)) {
			r.add(to, next)
		}
	}
	if sp.pointed && head.Kind == grammar.Counted {
		r.byVerb(base, to, grammar.Phrase{Kind: grammar.Unit}, cost+costWord) // 胡锦涛当主席那十年
		return
	}
	r.byVerb(s, to, head, cost)
}

// besideIt gives a noun the time or the place in the line that stands right before it:
// 1998年那位主任, 丁薛祥之前那个主任.
func (r *reader) besideIt(sp *spec, base *state, head grammar.Phrase, from int) (grammar.Phrase, bool) {
	anybody := sp.pointed && head.Kind == grammar.People && grammar.IsGeneric(head.Set) && !head.Named && !head.Hole // 丁薛祥前面那个人
	if base.n == 0 || r.lattice.Gap(from) == fold.Comma || head.Kind != grammar.People || !head.Role && !anybody || sp.phrase.Ask != grammar.NoAsk {
		return head, false
	}
	switch {
	case base.untilBehindVerb(): // 当到2003年的主任
	case base.kind == partTime && base.beside == nil && len(base.also) == 0:
		if rest, how := sp.edge(); how != query.Touching {
			// 本世纪第一个上任的主任
			return r.apply(&rest, head.Narrow(func(set query.Set) query.Set { return query.In{Set: set, Span: base.span, How: how} }))
		}
		return r.apply(sp, head.Within(base.span))
	case base.kind == partSide && sp.number > 0 && sp.ordinal == 0 && countsOn(base.word):
		rest := *sp
		rest.ordinal, rest.number = sp.number, 0
		return r.besideIt(&rest, base, head, from) // 丁薛祥往前数两任
	case base.kind == partSide && sp.ordinal > 0 && (base.word.Sense == "before" || base.word.Sense == "after"):
		picks := []grammar.Pick{grammar.PickNth(sp.ordinal)}
		rest := *sp
		rest.ordinal = 0
		if placed, ok := r.beside(head, &base.part, &picks); ok {
			return r.apply(&rest, placed) // 贾廷安之后第二位主任
		}
	case base.kind == partSide && sp.pointed:
		var picks []grammar.Pick
		if placed, ok := r.beside(head, &base.part, &picks); ok {
			return r.apply(sp, placed)
		}
	}
	return head, false
}

// countsOn tells whether a word before a number counts from somebody on: 往前数.
func countsOn(w *grammar.Word) bool { return strings.ContainsAny(w.Lemma, "数推再") }

// costPointed is what it costs that 这位主任 points to whom the talk is of.
const costPointed = 6

// named reads a name: of a person, of posts, of an organization.
func (r *reader) named(s *state, leaf *grammar.Leaf, at int) {
	m := leaf.Mention
	cost := leaf.Cost
	if leaf.To == at+1 && r.lattice.Tokens[at].Kind == fold.Han && len(m.Posts) == 0 {
		if r.isVerbAt(at) {
			return // 任 in 曾任 and 上任 is no surname
		}
		cost += costSurname
	}
	switch {
	case len(m.People) > 0:
		for _, p := range m.People[:min(len(m.People), maxNamesakes)] {
			r.noun(s, leaf.To, grammar.Phrase{Kind: grammar.People, Set: query.Of{People: []string{p.ID}}, Named: true}, at, cost)
		}
	case len(m.Posts) > 0:
		r.noun(s, leaf.To, grammar.Phrase{Kind: grammar.People, Set: r.world.Role(m.Posts), Role: true}, at, cost)
	default:
		for _, o := range m.Organizations {
			r.noun(s, leaf.To, grammar.Phrase{Kind: grammar.Body, ID: o.ID}, at, cost)
		}
	}
}

// maxNamesakes is how many people of one name are told apart.
const maxNamesakes = 4

// isVerbAt tells whether a character is a verb by itself, or the end of one.
func (r *reader) isVerbAt(at int) bool { return r.verbFrom(at, at+1) || r.endsVerb(at, at+1) }

// endsVerb tells whether a verb of one character more ends with those between two tokens.
func (r *reader) endsVerb(at, to int) bool { return at > 0 && r.verbFrom(at-1, to) }

// verbFrom tells whether the characters between two tokens are a verb.
func (r *reader) verbFrom(at, to int) bool {
	return slices.ContainsFunc(r.lattice.At(at), func(l grammar.Leaf) bool {
		return l.To == to && l.Cost == 0 && l.Word != nil && l.Word.Class == grammar.Verb
	})
}

// endsTime tells whether a time that is told by more words than these ends with those between two tokens.
func (r *reader) endsTime(at, to int) bool {
	for from := range at {
		if slices.ContainsFunc(r.lattice.At(from), func(l grammar.Leaf) bool { return l.Time != nil && l.To == to }) {
			return true
		}
	}
	return false
}
