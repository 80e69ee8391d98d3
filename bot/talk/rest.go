package talk

import (
	"slices"

	"officebot/bot/eval"
	"officebot/bot/query"
	"officebot/knowledge"
	"officebot/knowledge/fold"
)

// restAfter are those of whom the last answer picked some and left the others, as long as
// the talk is of the picked ones: "which of them left first?", "and the other one?".
func restAfter(before *Topic, people []string) []string {
	if slices.Equal(people, before.People) && len(before.Others) > 0 {
		return before.Others
	}
	for _, pool := range [...][]string{before.namedTogether(), before.Among, before.Several} {
		rest := without(pool, people)
		if len(rest) > 0 && len(people) > 0 && len(rest)+len(people) == len(pool) {
			return rest
		}
	}
	return nil
}

// rest are the others of those told together: whom the last answer did not pick.
func (t *Topic) rest() []string {
	if len(t.Others) > 0 {
		return t.Others
	}
	for _, pool := range [...][]string{t.Several, t.Named, t.Pair} {
		if rest := without(pool, t.People); len(rest) > 0 && len(rest) < len(pool) {
			return rest
		}
	}
	return nil
}

// OtherOne is the one of those told together, or of the two who were answers so far, who is not the
// one talked of; none where there are more.
func (t *Topic) OtherOne() []string {
	rest := t.rest()
	if len(rest) == 0 {
		rest = without(t.Spoken, t.People)
	}
	if len(rest) != 1 {
		return nil
	}
	return rest
}

// theOthers are those of whom the talk is but for him.
var theOthers = query.Set(query.Less{Set: they, Without: query.Hole{}})

// othersThan reads a message that wants the others and names whom it does not want: "not Whitlock, the other
// one", "the other two, not him".
func (r *reader) othersThan(m *Message, text string, rest []fold.Token) bool {
	from, to := r.find("instead", rest, 0), len(rest)
	if at := r.find("other", rest, 0); at > 0 && at < to {
		if n := r.find("instead", rest, at); n > 0 {
			from = at + n
		}
	} else {
		to = r.ending("other", rest)
		if to == len(rest) || rest[to].Before < fold.Comma {
			return false
		}
	}
	if from == 0 || from >= to {
		return false
	}
	wrong := r.part(text[rest[from].Start:rest[to-1].End])
	if !wrong.Named {
		return false
	}
	m.Text, m.Part, m.Not = text, Part{Set: theOthers}, wrong
	return true
}

// toldBut are those told together with one who is not meant: "not Whitlock, the other one". nil where he was told
// with nobody.
func (t *Topic) toldBut(not query.Set) []string {
	wrong, ok := not.(query.Of)
	for _, pool := range [...][]string{t.Several, t.Named, t.Pair, t.Spoken} {
		if ok && len(wrong.People) == 1 && len(pool) > 1 && slices.Contains(pool, wrong.People[0]) {
			return without(pool, wrong.People)
		}
	}
	return nil
}

// without are those of some people who are not among others.
func without(ids, others []string) []string {
	return slices.DeleteFunc(slices.Clone(ids), func(id string) bool { return slices.Contains(others, id) })
}

// namedTogether are several people whom the last question itself set side by side: "was
// there anyone between Ding and Han?". nil where it asked of a group.
func (t *Topic) namedTogether() []string {
	switch t.Asked.Ask.(type) {
	case query.Whether, query.Choice, query.Apart, query.HowLong, query.Date:
		if len(t.Named) > 1 {
			return t.Named
		}
	}
	return nil
}

// besideAfter are the holders whom an answer names beside a time in which nobody held the
// post.
func besideAfter(r *eval.Result) []string {
	var ids []string
	for _, t := range [...]*knowledge.Tenure{r.Before, r.After} {
		if t != nil && !slices.Contains(ids, t.Person.ID) {
			ids = append(ids, t.Person.ID)
		}
	}
	if len(r.Gaps) == 1 {
		ids = idsOf([]*knowledge.Person{r.Gaps[0].After.Person, r.Gaps[0].Before.Person})
	}
	return ids
}

// lineAfter are the posts in which those of an answer were.
func lineAfter(r *eval.Result) []string {
	var ids []string
	for _, h := range r.Held {
		if id := h.Tenure.Post.ID; !slices.Contains(ids, id) && len(ids) < maxNames {
			ids = append(ids, id)
		}
	}
	return ids
}
