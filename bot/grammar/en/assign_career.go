package en

import (
	"officebot/bot/grammar"
	"officebot/bot/query"
)

// ofCareer tells whether holders of one post are said to have held another: "which deputy
// later became mayor".
func (a *assignment) ofCareer() bool {
	holder, post := a.prop.Of("holder"), a.prop.Of("post")
	return (a.prop.Pred == "hold" || a.prop.Pred == "begin") && holder != nil && post != nil && holder.Role && post.Role && !holder.Named && len(holder.Or) == 0
}

// ownCareer takes what whoever is asked for was afterwards, where "he" can be nobody else:
// "who was deputy before he became mayor".
func (a *assignment) ownCareer(b *grammar.Beside) bool {
	meet, ok := b.From.(query.Meet)
	post := a.prop.Of("post")
	if !ok || b.By != -1 || len(meet.Sets) != 2 || !isHole(meet.Sets[1]) || a.prop.Gap != "holder" || post == nil || !post.Role || grammar.IsGeneric(meet.Sets[0]) && grammar.IsGeneric(post.Set) {
		return false
	}
	a.prop.Became = meet.Sets[0]
	return true
}

// became takes what whoever is asked for was afterwards: "who was deputy before becoming
// mayor".
func (a *assignment) became(later *grammar.Prop) bool {
	own, post := *later, a.prop.Of("post")
	own.Lacks = ""
	set, ok := own.Set()
	if !ok || own.Of("post") == nil || post == nil || !post.Role || a.prop.Pred != "hold" && a.prop.Pred != "begin" {
		return false
	}
	a.prop.Became = set
	return true
}
