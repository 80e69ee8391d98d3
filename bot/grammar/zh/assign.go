package zh

import (
	"slices"
	"strings"

	"officebot/bot/grammar"
	"officebot/bot/query"
)

// assignment gives the parts of one clause their roles. Every part is ticked by
// whoever uses it, and a clause of which one is left is none.
type assignment struct {
	world   *grammar.World
	parts   []part
	ticked  [maxParts]bool
	mode    mode
	word    *grammar.Word // the verb's entry
	verb    int           // the part that is the verb, -1 where there is none
	pred    int
	be      int
	have    int
	ask     int  // the question word that is no phrase
	passive bool // 被 without a phrase
	whether bool // 吗, 是否, 有没有
	judged  bool
	tagged  bool
	listed  bool
	ended   bool // a final 的
	asked   bool // a question mark
	total   bool // 一共
	both    bool // both ends are asked for
	copied  bool // the verb stands twice
	also    bool // 还
	jointly bool // 同时
	only    bool
	next    int          // 后来, 之前: a place beside whom the talk is of
	aspect  string       // begin, end, last: of 继续 and 不再
	filling *query.Event // whoever stands in it is asked for
	prop    grammar.Prop
	cost    int
}

func (r *reader) assignment(parts []part, m mode, w *grammar.Word) *assignment {
	return &assignment{world: r.world, parts: parts, mode: m, word: w, verb: -1, pred: -1, be: -1, have: -1, ask: -1, cost: len(parts)}
}

func (a *assignment) tick(i int) { a.ticked[i] = true }

// costEvent is what it costs to read a verb as telling of an event where it may tell
// of a tenure as well.
const costEvent = 2

// assign makes of the parts what the clause says.
func (a *assignment) assign() bool {
	if len(a.parts) > maxParts || !a.scan() || !a.adverbs() {
		return false
	}
	ok := false
	switch {
	case a.verb >= 0:
		ok = a.verbal() && (a.pred < 0 || a.degree())
		if a.happened() {
			a.cost += costEvent
		}
	case a.pred >= 0:
		ok = a.predicate()
	case a.be >= 0:
		ok = a.equates()
	case a.have >= 0:
		ok = a.has()
	default:
		ok = a.fragment()
	}
	a.knownPost()
	if !ok || !a.adjuncts() || !a.placed() || !a.turned() || !a.wants() {
		return false
	}
	if a.prop.Order != 0 || a.pred >= 0 || a.copied || a.prop.Leader != nil || a.prop.Of("leader") != nil || a.prop.Degree.Set || a.prop.Degree.N > 0 || a.unique() || a.timed() {
		a.prop.Tense = grammar.NoTense // 谁先当主任, 谁当得最久, 唯一的主任
	}
	return !slices.Contains(a.ticked[:len(a.parts)], false)
}

// knownPost makes of a title that several posts bear those that somebody named held:
// 胡锦涛当主席时.
func (a *assignment) knownPost() {
	holder, post := a.prop.Of("holder"), a.prop.Of("post")
	if holder == nil || post == nil || !post.Role || a.mode == modeMain {
		return
	}
	if of, ok := holder.Set.(query.Of); ok && len(of.People) == 1 {
		post.Set = a.world.HeldBy(post.Set, of.People[0])
	}
}

// unique tells whether 唯一 or 只有 is said of somebody.
func (a *assignment) unique() bool {
	return slices.ContainsFunc(a.prop.Fills, func(f grammar.Fill) bool { return f.Phrase.Only })
}

// timed tells whether a time is said of the post.
func (a *assignment) timed() bool {
	post := a.prop.Of("post")
	return post != nil && post.Timed
}

func (a *assignment) happened() bool { return strings.HasPrefix(a.prop.Pred, "event ") }

// scan finds the verb, 是 and 有, denials and particles.
func (a *assignment) scan() bool {
	for i := range a.parts {
		p := &a.parts[i]
		switch p.kind {
		case partMod, partAnd, partCompare:
			return false
		case partVerb:
			if a.leads(i) {
				continue
			}
			if a.verb >= 0 && a.parts[a.verb].words[0].Lemma == p.words[0].Lemma {
				a.tick(i) // 当主任当得最久
				a.copied = true
				continue
			}
			if a.verb >= 0 {
				return false
			}
			a.verb = i
			a.tick(i)
			if a.mode == modeMain {
				a.prop.Tense = grammar.PresentTense
			}
			if p.past {
				a.prop.Tense = grammar.PastTense
			}
		case partPred:
			if a.pred >= 0 {
				return false
			}
			a.pred = i
			a.tick(i)
		case partBe:
			if a.be >= 0 {
				return false
			}
			a.be = i
			a.tick(i)
			a.is(p.word.Sense)
		case partHave:
			if a.have >= 0 {
				return false
			}
			a.have = i
			a.tick(i)
			a.whether = a.whether || p.word.Sense == "whether have"
		case partNot:
			a.prop.Denied = !a.prop.Denied
			a.tick(i)
		case partAux:
			if !a.auxiliary(i) {
				return false
			}
		case partAsk:
			if a.ask >= 0 && !a.bothEnds(i) {
				return false
			}
			a.ask = i
			a.tick(i)
		case partOpen:
			if p.word.Sense != "by" || i+1 >= len(a.parts) || a.parts[i+1].kind != partVerb {
				if !a.opensAsk(i) {
					return false
				}
				continue
			}
			a.passive = true
			a.tick(i)
		}
	}
	if a.ended || a.parts[0].kind == partMod {
		a.prop.Tense = grammar.PastTense
	}
	return true
}

// bothEnds tells whether a second question word asks for the other end: 从哪年到哪年.
func (a *assignment) bothEnds(i int) bool {
	opened := func(k int, sense string) bool {
		return k > 0 && a.parts[k-1].kind == partOpen && a.parts[k-1].word.Sense == sense
	}
	if !opened(a.ask, "from") || !opened(i, "until") {
		return false
	}
	a.both = true
	return true
}

// is notes what 是 says besides.
func (a *assignment) is(sense string) {
	switch sense {
	case "not be":
		a.prop.Denied = !a.prop.Denied
	case "whether be":
		a.whether = true
	}
}

func (a *assignment) auxiliary(i int) bool {
	a.tick(i)
	switch a.parts[i].word.Sense {
	case "whether", "ma", "not yet":
		a.whether = true
	case "will":
		a.prop.Tense = grammar.FutureTense
	}
	return a.mode == modeMain || !a.whether
}

// opensAsk takes a preposition before a question word: 死于哪一年, 关在哪里, 从什么时候.
func (a *assignment) opensAsk(i int) bool {
	if i+1 >= len(a.parts) || a.parts[i+1].kind != partAsk && a.parts[i+1].kind != partTime && a.parts[i+1].kind != partSide {
		return false
	}
	switch a.parts[i].word.Sense {
	case "in":
	case "from", "since":
		a.prop.Which = query.Start
	case "until":
		a.prop.Which = query.End
	default:
		return false
	}
	a.tick(i)
	return a.parts[i].word.Sense == "in" || a.parts[i+1].kind == partAsk
}

// leads takes a verb that leads another: 继续担任, 开始当, 不再担任.
func (a *assignment) leads(i int) bool {
	if a.aspect != "" || !slices.ContainsFunc(a.parts[i+1:], func(p part) bool { return p.kind == partVerb }) {
		return false
	}
	for _, w := range a.parts[i].words {
		if aspect, ok := strings.CutPrefix(w.Sense, "aspect "); ok {
			a.aspect = aspect
			a.tick(i)
			return true
		}
	}
	return false
}

// turned makes of holding a beginning, an end or a going on where a verb in front
// says so, and splits off the manner that a verb implies.
func (a *assignment) turned() bool {
	if pred, manner, ok := strings.Cut(a.prop.Pred, " "); ok && pred != "event" {
		a.prop.Pred, a.prop.Manner = pred, manner
	}
	switch {
	case a.aspect == "":
		return true
	case a.prop.Pred == "hold":
		a.prop.Pred = a.aspect
		return true
	}
	return a.aspect == "last"
}

// adverbs takes what adverbs say.
func (a *assignment) adverbs() bool {
	d := &a.prop.Degree
	for i := range a.parts {
		if a.parts[i].kind != partAdverb {
			continue
		}
		a.tick(i)
		a.also = a.also || a.parts[i].word.Lemma == "还"
		switch a.parts[i].word.Sense {
		case "also":
			a.also = true
		case "together":
			a.jointly = true
		case "empty", "still", "going":
		case "ever":
			if a.prop.Tense == grammar.PresentTense || a.prop.Tense == grammar.NoTense {
				a.prop.Tense = grammar.PastTense
			}
		case "only":
			a.only = true
		case "directly":
			a.prop.Direct = true
		case "first":
			a.prop.Order = 1
		case "last":
			a.prop.Order = -1
		case "later":
			a.next = 1
		case "previously":
			a.next = -1
		case "total":
			a.total = true
		case "throughout":
			a.prop.Whole = true
		case "again":
			d.Repeated, d.N = query.AtLeast, 2
		case "twice":
			d.Repeated, d.N = query.AtLeast, 2
		case "thrice":
			d.Repeated, d.N = query.AtLeast, 3
		case "repeatedly":
			d.Repeated, d.N = query.Greater, 1
		default:
			return false
		}
	}
	return true
}

// fill puts a phrase into a role.
func (a *assignment) fill(role, by string, i int, p *grammar.Phrase) bool {
	closed := p.Closed()
	p = &closed
	if role == "" || a.prop.Of(role) != nil || !grammar.Fits(role, p) || p.Kind == grammar.Body && p.Set != nil {
		return false
	}
	a.tick(i)
	if a.only && !p.Only && (role == "holder" || role == "later" || role == "earlier") && a.solely(i) {
		p.Only, a.only = true, false
	}
	a.prop.Fills = append(a.prop.Fills, grammar.Fill{Role: role, Phrase: *p, By: by})
	if asks(p) {
		if a.prop.Gap != "" {
			return false
		}
		a.prop.Gap = role
	}
	return true
}

// solely tells whether 只 or 只有 stands right before a phrase.
func (a *assignment) solely(i int) bool {
	return i > 0 && (a.parts[i-1].kind == partAdverb && a.parts[i-1].word.Sense == "only" || i > 1 && a.parts[i-1].kind == partHave && a.parts[i-2].kind == partAdverb)
}

func asks(p *grammar.Phrase) bool { return p.Ask == grammar.Which || p.Ask == grammar.HowMany }

// phrases are the phrases among some parts that nothing has used.
func (a *assignment) phrases(from, to int) []int {
	var out []int
	for i := from; i < to; i++ {
		if a.parts[i].kind == partPhrase && !a.ticked[i] {
			out = append(out, i)
		}
	}
	return out
}
