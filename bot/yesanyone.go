package bot

import (
	"slices"

	"officebot/bot/language"
	"officebot/bot/voice"
	"officebot/knowledge"
)

// anyoneWhile answers whether anybody, or nobody, held the post at the time of a
// clause: "was there a director during the Cultural Revolution".
func (f *frame) anyoneWhile(intent string) *reply {
	if f.ask != askYesNo || f.while == nil || len(f.people) > 0 || f.unknown > 0 || f.has(language.Deputy) || f.has(language.List) {
		return nil
	}
	if !f.namesPost() && !f.has(language.Head) && !(f.has(language.PostNoun) && (f.has(language.Serve) || f.has(language.Vacant))) {
		return nil
	}
	if w := f.whileFrame(); len(w.people) > 0 && !f.has(language.Vacant) && !slices.ContainsFunc(f.view, f.existential) {
		return nil // 贾廷安那时候是不是主任 asks about him
	}
	who := f.holderWhile(intent)
	c := knowledge.Certainly
	switch who.Status {
	case Answered:
	case Ambiguous:
		c = knowledge.Possibly
	case NoHolder:
		c = knowledge.No
	default:
		return who
	}
	if f.has(language.Vacant) {
		c = knowledge.Certainly - c
	}
	r := f.verdict(intent, c)
	r.People, r.Citations = who.People, who.Citations
	for i, l := range who.Lines {
		said := voice.Rendered{Text: l.Text}
		for _, s := range l.Strong {
			said.Strong = append(said.Strong, [2]int{s.From, s.To})
		}
		r.join(said, i > 0)
	}
	return r
}

// existential tells whether an atom asks whether there is somebody at all.
func (f *frame) existential(a atom) bool {
	for _, t := range f.reader.tokens[a.from:a.to] {
		switch t.Text {
		case "there", "anyone", "anybody", "someone", "somebody", "have", "has", "had", "有":
			return true
		}
	}
	return false
}

// yesAnyone: was there a director in 2023.
func (f *frame) yesAnyone(intent string) *reply {
	if len(f.people) > 0 || f.unknown > 0 || f.stranger || !f.namesPost() && !f.has(language.Head) && !f.has(language.Lead) && !(f.has(language.Serve) && f.has(language.PostNoun)) || f.has(language.Deputy) && !f.deputyKnown() {
		return nil
	}
	e, timed := f.span()
	if !timed {
		return nil
	}
	if len(f.posts) == 0 {
		return f.whichPost(intent)
	}
	if e.Span.From > f.reader.today {
		return f.afterToday(intent)
	}
	hits := f.during(f.posts, f.clip(e.Span))
	if len(hits) == 0 {
		r := f.reply(intent, Answered).say("yes no.nobody")
		f.sayNeighbours(r, e.Span)
		return r
	}
	c := knowledge.Possibly
	for _, h := range hits {
		c = max(c, h.certain)
	}
	r := f.verdict(intent, c)
	list := tenures(hits)
	r.People = personsOf(list)
	f.sayInstead(r, e)
	return r
}
