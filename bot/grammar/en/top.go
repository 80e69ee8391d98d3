package en

import (
	"slices"

	"officebot/bot/grammar"
)

// atTheTop makes of whoever heads the office the holder of its first post, where it has several at a
// time: "who ran the office", "who was in charge".
func (a *assignment) atTheTop() {
	post, holder, body := a.prop.Of("post"), a.prop.Of("holder"), a.prop.Of("body")
	if post != nil && post.Kind == grammar.Body {
		post, body = nil, post // "in charge of the office"
	}
	top := a.world.Top()
	switch {
	case top == nil || a.prop.Line != nil || post != nil || !IsInSet("heading", a.word.Lemma):
		return
	case holder != nil && holder.Role && !grammar.IsGeneric(holder.Set):
		return // "which keeper was in charge"
	case holder != nil && (holder.Named || holder.Hole) && body == nil:
		return // of whatever his post was
	case body != nil && (body.Kind != grammar.Body || body.ID != "" && !slices.Contains(a.world.Bodies(), body.ID)):
		return
	}
	a.prop.Line, a.prop.AtTop = top, true
	if body != nil {
		a.prop.LineOf = body.ID
	}
}
