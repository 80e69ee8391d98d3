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
	world    *grammar.World
	parts    []part
	ticked   [maxParts]bool
	mode     mode
	word     *grammar.Word // the verb's entry
	verb     int           // the part that is the verb, -1 where there is none
	pred     int
	be       int
	have     int
	ask      int  // the question word that is no phrase
	passive  bool // 被 without a phrase
	whether  bool // 吗, 是否, 有没有
	judged   bool
	tagged   bool
	listed   bool
	rolled   bool // 列出主任: all of them
	ended    bool // a final 的
	now      bool // a final 了
	asked    bool // a question mark
	elided   bool // a final 是 that asks
	total    bool // 一共
	both     bool // both ends are asked for
	copied   bool // the verb stands twice
	also     bool // 还
	already  bool // 已经
	still    bool // 还, 仍
	ever     bool // 曾否, 是否曾
	soon     bool // 就
	late     bool // 才
	jointly  bool // 同时
	turns    bool // 先后
	only     bool
	each     bool         // 都, behind those of whom it is said
	unbroken bool         // 连续
	round    int          // 第二次
	next     int          // 后来, 之前: a place beside whom the talk is of
	aspect   string       // begin, end, last: of 继续 and 不再
	filling  *query.Event // whoever stands in it is asked for
	deedOf   *query.Event // what somebody is said to have done
	handed   bool         // who left and who came
	prop     grammar.Prop
	cost     int
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
	if len(a.parts) > maxParts || !a.staffed() || !a.apiece() || !a.scan() || !a.adverbs() {
		return false
	}
	a.sideAlone()
	ok := false
	switch {
	case a.ofVacancy():
		ok = a.vacant()
	case a.sooner():
		return a.apart() && a.wants() && !slices.Contains(a.ticked[:len(a.parts)], false)
	case a.verb >= 0:
		ok = a.verbal() && (a.pred < 0 || a.degree())
		if a.happened() {
			a.cost += costEvent
			a.anyLeader()
		}
	case a.pred >= 0:
		ok = a.predicate()
	case a.be >= 0 && !(a.have > a.be && a.parts[a.be].word.Sense == "whether be"): // 是不是每位国家主席都有主任
		ok = a.equates()
	case a.have >= 0:
		ok = a.has()
	default:
		ok = a.fragment()
	}
	if a.unbroken && (a.prop.Degree.Most || a.prop.Degree.Least) {
		stretch := grammar.Phrase{Kind: grammar.Tenure, Unbroken: true} // 谁连续任职最久
		a.prop.Fills = append(a.prop.Fills, grammar.Fill{Role: "tenure", Phrase: stretch})
	}
	a.knownPost()
	a.prop.ByNobody()
	a.twoTimes()
	if !ok || !a.inRound() || !a.adjuncts() || len(a.prop.Also) > 0 && len(a.prop.Times) != 1 || !a.elsewhom() || !a.placed() || !a.turned() || !a.wants() {
		return false
	}
	if a.unbroken && a.prop.Degree.Length.N > 0 && a.world.CameBack() {
		return false // 连续任职十年: no query tells how long each of somebody's times was
	}
	if a.late && a.mode == modeRelative && len(a.prop.Times)+len(a.prop.Steps) == 0 && a.prop.Degree == (grammar.Degree{}) {
		return false // 2013年才当上主任的: what 才 says is of the time before it
	}
	a.firstSince()
	a.operates()
	a.becameThen()
	if a.turns && a.prop.Pred == "begin" {
		a.prop.Pred = "hold" // 2010年到2015年先后由谁出任: who held it, one after the other
	}
	a.began()
	a.beganThen()
	a.endedThen()
	a.stillThen()
	a.inOfficeNow()
	a.atOnce()
	a.ownTimes()
	a.sinceGone()
	a.allAlong()
	a.formerPosts()
	a.gone()
	if a.prop.Order != 0 || a.pred >= 0 || a.copied || a.prop.Leader != nil || a.prop.Of("leader") != nil || a.prop.Degree.Set || a.prop.Degree.N > 0 || a.unique() || a.timed() || a.total || a.turns {
		a.prop.Tense = grammar.NoTense // 谁先当主任, 谁当得最久, 唯一的主任, 主任一共几位
	}
	if post := a.prop.Of("post"); (a.prop.Gap == "holder" || a.prop.Gap == "" && a.be >= 0) && a.prop.Tense == grammar.PresentTense && len(a.prop.Times) == 0 && post != nil && a.world.HadOne(post.Set) {
		a.prop.Tense = grammar.NoTense // 谁是西藏工委第一书记: Chinese does not say whether is or was
	}
	if (a.also && a.prop.Gap == "post" || a.jointly) && len(a.prop.Times) == 0 {
		a.prop.Tense = grammar.NoTense // 还兼任什么职务, at any time
	}
	return a.prop.Newly() && !slices.Contains(a.ticked[:len(a.parts)], false)
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

// anyLeader lets whoever is asked for as some leader be anybody, where it is told what that one
// did: 哪位领导人设立了主席办公室 asks for no holder of its own posts.
func (a *assignment) anyLeader() {
	if asked := a.prop.Of(a.prop.Gap); asked != nil && asked.Common && asked.Ask == grammar.Which && !asked.Narrowed && !asked.Picks() {
		asked.Role = false
	}
}

func (a *assignment) happened() bool { return strings.HasPrefix(a.prop.Pred, "event ") }

// turned makes of holding a beginning, an end or a going on where a verb in front
// says so, and splits off the manner that a verb implies.
func (a *assignment) turned() bool {
	if pred, manner, ok := strings.Cut(a.prop.Pred, " "); ok && pred != "event" {
		a.prop.Pred, a.prop.Manner = pred, manner
	}
	a.aged()
	switch {
	case a.aspect == "":
		a.changed()
		return true
	case a.aspect == "begin" && a.prop.Pred == "exist":
		a.prop.Which = query.Start // 从什么时候开始存在
		return true
	case a.prop.Pred == "hold":
		a.prop.Pred = a.aspect
		return true
	}
	return a.aspect == "last"
}

// changed makes holding of what a post changed to, unless a time says when it did:
// 主任现在换成谁了, 主任已经换成陈世炬了吗.
func (a *assignment) changed() {
	if a.prop.Pred != "begin" || a.word == nil {
		return
	}
	if a.word.Role(grammar.Object) == "holder" && a.mode == modeMain {
		if a.changedUnder() {
			return
		}
		a.changedThen()
	}
	if a.word.Role(grammar.Subject) != "post" {
		return
	}
	if a.mode == modeMain {
		a.changedThen() // 1959年主席换成了谁
	}
	now := len(a.prop.Times) == 1 && a.prop.Times[0] == query.Span(query.Now{})
	if now || a.already || len(a.prop.Times) == 0 && a.mode == modeMain {
		a.prop.Pred = "hold"
	}
}
