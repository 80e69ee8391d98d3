package zh

import (
	"slices"

	"officebot/bot/grammar"
	"officebot/bot/query"
)

// has assigns the phrases of a clause of 有.
func (a *assignment) has() bool {
	phrases := a.phrases(0, len(a.parts))
	if a.prop.Denied {
		return false // 不有: what is not so is told before the noun
	}
	if a.parts[a.have].word.Sense == "not have" {
		a.prop.Denied = !a.prop.Denied
	}
	if a.comesAny() {
		return a.elapsed() // 张经武之后多久才有下一任
	}
	if a.ask > a.have && len(phrases) == 1 && (a.parts[phrases[0]].phrase.Kind == grammar.Tenure || a.parts[phrases[0]].phrase.Kind == grammar.Length) {
		a.prop.Pred = "hold" // 任期有多长
		return a.tenure(phrases[0])
	}
	if len(phrases) == 2 && phrases[0] < a.have && (a.counts() || a.yearsAsked()) && a.parts[phrases[0]].phrase.Kind == grammar.Tenure && a.parts[phrases[0]].phrase.Set != nil {
		a.prop.Pred = "hold" // 任期有没有超过五年, 任期有几年
		return a.tenure(phrases[0])
	}
	if a.measuredOf(phrases) {
		return true
	}
	switch len(phrases) {
	case 1:
		behind := phrases[0] > a.have
		return behind && a.ownsThen(phrases[0]) || (behind || a.whether) && a.exists(phrases[0]) // 任期不到五年的主任有吗
	case 2:
		return phrases[1] > a.have && phrases[0] < a.have && a.owns(phrases[0], phrases[1])
	}
	return false
}

// measuredOf is 有没有人任期不到三年, 有几位主任任期超过五年: who is told to be there is told how long he was.
func (a *assignment) measuredOf(phrases []int) bool {
	if len(phrases) != 3 || phrases[0] < a.have {
		return false
	}
	who, tenure, length := a.parts[phrases[0]].phrase, a.parts[phrases[1]].phrase, a.parts[phrases[2]].phrase
	if who.Kind != grammar.People || who.Named || who.Set == nil || tenure.Kind != grammar.Tenure || tenure.Set != nil || tenure.Picks() || length.Kind != grammar.Counted {
		return false
	}
	one := *who
	one.Denied, a.prop.Denied = one.Denied != a.prop.Denied, false
	a.prop.Pred = "hold"
	a.tick(phrases[1])
	return a.fill("holder", grammar.Subject, phrases[0], &one)
}

// exists is 有主任吗, 有几位主任.
func (a *assignment) exists(i int) bool {
	p := *a.parts[i].phrase
	if p.Kind != grammar.People {
		return false
	}
	a.prop.Pred = "exist"
	if p.Text == thatHolder {
		p = grammar.Phrase{Kind: grammar.People, Set: query.All{}, Role: true} // 1985年有这个主任吗 is of the post
	}
	if p.Text == anybodyElse {
		p.All = false // 还有别的主任吗 is of any, not of all
	}
	if a.prop.Denied {
		a.prop.Denied, p.Denied = false, !p.Denied
	}
	if p.Plural && p.Ask == grammar.Which {
		a.listed = true
	}
	return a.fill("holder", grammar.Subject, i, &p)
}

// ownsThen is 李先念当主席时有正式的办公室吗: it is of the one whose time it is.
func (a *assignment) ownsThen(i int) bool {
	p := a.parts[i].phrase
	if !p.What && (p.Kind != grammar.Thing || asks(p)) && !anOffice(p) {
		return false
	}
	if !a.ofHisTime() {
		return false
	}
	a.prop.Pred = "event have"
	if anOffice(p) {
		return a.hadWhat(i)
	}
	return a.fill("patient", grammar.Object, i, a.parts[i].phrase)
}

// anOffice tells whether a phrase is 办公室 by itself, of no body of the records in particular.
func anOffice(p *grammar.Phrase) bool {
	return p.Kind == grammar.Body && p.Main != "" && p.ID == "" && p.Set == nil && !p.It && !asks(p) && p.Noun == nil
}

// hadWhat answers whether somebody had an office by what he had of that kind, which yes or no does
// not say: 李先念当主席时有办公室吗.
func (a *assignment) hadWhat(i int) bool {
	a.tick(i)
	a.whether, a.prop.Denied = false, false
	a.prop.Fills = append(a.prop.Fills, grammar.Fill{Role: "patient", Phrase: whatever, By: grammar.Object})
	a.prop.Gap = "patient"
	return a.mode == modeMain
}

// isPlace tells whether a phrase names a place.
func isPlace(p *grammar.Phrase) bool {
	return p.Ask == grammar.NoAsk && (p.Kind == grammar.Body && p.Text != "" || p.Kind == grammar.Thing && p.Noun == nil)
}

// ofHisTime makes whoever held a post in the time of the clause the one who does what it
// tells: 杨尚昆当主席时设立了什么.
func (a *assignment) ofHisTime() bool {
	for k := range a.parts {
		if p := &a.parts[k]; p.kind == partSide && p.word.Sense == "under" && p.phrase.Named && len(p.phrase.And)+len(p.phrase.Or) == 0 {
			a.tick(k) // 杨尚昆任内
			a.prop.Fills = append(a.prop.Fills, grammar.Fill{Role: "agent", Phrase: *p.phrase, By: grammar.Subject})
			return true
		}
		edge, ok := a.parts[k].span.(query.Edge)
		if !ok || edge.Of != query.Course || onlyPerson(edge.Set) == nil {
			continue
		}
		a.tick(k)
		he := grammar.Phrase{Kind: grammar.People, Set: onlyPerson(edge.Set), Named: true}
		a.prop.Fills = append(a.prop.Fills, grammar.Fill{Role: "agent", Phrase: he, By: grammar.Subject})
		return true
	}
	return false
}

// owns is 主席办公室有几位主任, 主任有哪些, 张经武有什么职务.
func (a *assignment) owns(i, k int) bool {
	x, y := a.parts[i].phrase, a.parts[k].phrase
	if ok, done := a.ownsCompany(i, k); done {
		return ok
	}
	switch {
	case isNeighbour(y):
		return a.ownsNeighbour(i, k)
	case anOffice(y) && x.Kind == grammar.People && x.Named && a.mode == modeMain:
		a.prop.Pred = "event have" // 李先念有办公室吗
		return a.fill("agent", grammar.Subject, i, x) && a.hadWhat(k)
	case y.Kind == grammar.Thing && !asks(y):
		a.prop.Pred = "event have" // 李先念有正式的办公室吗
		return a.fill("agent", grammar.Subject, i, x) && a.fill("patient", grammar.Object, k, y)
	case x.Kind == grammar.Body && (x.ID != "" || x.Text != "") && y.Kind == grammar.People && y.Role && a.within(i, k):
		return a.exists(k)
	case x.Kind == grammar.Body && y.Kind == grammar.People && y.Ask == grammar.HowMany && grammar.IsGeneric(y.Set) && !y.Role:
		return false // 办公室有多少人: its staff
	case x.Kind == grammar.Body && asks(x) && (y.N > 0 || y.Only || a.only):
		return false // no query tells bodies by how many they had
	case x.Kind == grammar.Body && y.Kind == grammar.People:
		ok := a.fill("body", grammar.Subject, i, x) && a.exists(k)
		a.prop.Pred = "hold"
		return ok
	case x.Kind == grammar.People && x.Set != nil && y.Kind == grammar.People && (asks(y) || y.N > 0) && grammar.IsGeneric(y.Set) && !y.Role:
		a.prop.Pred = "hold"
		a.listed = y.Ask == grammar.Which
		all := *x
		all.Set = allBeyond(x.Set) // 丁薛祥之前的主任都有谁
		if beyond, ok := all.Set.(query.Beyond); ok && beyond.Line == nil {
			beyond.Line = query.All{}
			all.Set = beyond
		}
		return a.fill("post", grammar.Object, i, &all) && a.fill("holder", grammar.Subject, k, y)
	case x.Kind == grammar.People && x.Role && !x.Named && a.parts[i].among && y.Named:
		one := *x
		one.Plural, one.All = false, false
		a.prop.Pred, a.prop.Tense = "hold", grammar.NoTense // 历任主任里有丁薛祥吗
		return a.fill("holder", grammar.Subject, k, y) && a.fill("post", grammar.Object, i, &one)
	case x.Kind == grammar.People && x.Role && !x.Named && y.Named && a.only:
		a.prop.Pred, a.prop.Tense = "hold", grammar.NoTense // 办公厅主任只有张经武一个人吗
		return a.fill("holder", grammar.Subject, k, y) && a.fill("post", grammar.Object, i, x)
	case x.Kind == grammar.People && x.Named && y.Kind == grammar.Title && asks(y):
		a.prop.Pred = "hold"
		return a.fill("holder", grammar.Subject, i, x) && a.fill("post", grammar.Object, k, y)
	case isPlace(x) && y.Kind == grammar.Body && y.Set == nil && !asks(y):
		a.prop.Pred = "event locate" // 中南海里有国家主席办公室吗
		return a.fill("patient", grammar.Subject, k, y) && a.fill("place", grammar.Object, i, x)
	case x.Kind == grammar.Title && x.Set != nil && asks(y):
		a.tick(k)
		return a.postsOf(i) // 贾廷安的职务有哪些
	case (x.Kind == grammar.Office || x.Kind == grammar.Title && x.Set == nil) && y.Kind == grammar.People && grammar.IsGeneric(y.Set) && !y.Role:
		a.prop.Pred = "hold"
		return a.fill("post", grammar.Object, i, x) && a.fill("holder", grammar.Subject, k, y)
	}
	return false
}

// within makes of a role the one in a body: 主席办公室有几位主任.
func (a *assignment) within(i, k int) bool {
	role := *a.parts[k].phrase
	if role.Common && a.parts[i].phrase.ID == "" {
		return false
	}
	set, ok := inBody(a.world, role.Set, a.parts[i].phrase)
	if !ok {
		return false
	}
	role.Set = set
	a.parts = slices.Clone(a.parts)
	a.parts[k].phrase = &role
	a.tick(i)
	return true
}
