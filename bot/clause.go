package bot

import (
	"officebot/bot/language"
	"officebot/knowledge"
	"officebot/knowledge/fold"
)

// timeClause finds the part of the asking sentence that only says when: "under
// Hu Jintao", "when Liu Shaoqi was chairman", "before the General Office was
// abolished", "胡锦涛任主席期间". It returns its atoms and the cue that binds it.
func (f *frame) timeClause() (from, to int, link language.Cue) {
	for i := range f.view {
		a := &f.view[i]
		if a.mention != nil || a.time != nil && !a.time.Relative {
			continue
		}
		han := f.reader.tokens[a.from].Kind == fold.Han
		switch {
		case han && (a.has(language.While) || a.has(language.Under)):
			if from, ok := f.clauseBefore(i); ok && !(a.has(language.Between) && f.peopleIn(from, i) > 1) {
				return from, i + 1, boundBy(a, language.Under, language.While)
			}
		case han && (a.has(language.After) || a.has(language.Before)):
			if from, ok := f.clauseBefore(i); ok && f.tellsOther(from, i) {
				return from, i + 1, boundBy(a, language.Before, language.After)
			}
		case han:
		case a.has(language.When) && (f.whenAsked(i) || i+1 < len(f.view) && f.view[i+1].has(language.Aux)):
		case a.has(language.LessThan) && f.units() > i: // "served under a year"
		case a.time != nil || a.has(language.Under) || a.has(language.While):
			if to, ok := f.clauseAfter(i); ok && f.asksOutside(i, to) {
				return i, to, boundBy(a, language.Under, language.While)
			}
		case a.has(language.Before) || a.has(language.After):
			if to, ok := f.clauseAfter(i); ok && f.asksOutside(i, to) && f.tellsEvent(i, to) {
				return i, to, boundBy(a, language.Before, language.After)
			}
		}
	}
	return 0, 0, 0
}

// whenAsked tells whether a "when" before i is what the sentence asks; then this
// one only goes on asking.
func (f *frame) whenAsked(i int) bool {
	for k := range i {
		a := &f.view[k]
		if a.cues.Any(wantCuesHard) {
			return a.has(language.When)
		}
	}
	return false
}

func (f *frame) peopleIn(from, to int) int {
	n := 0
	for i := from; i < to; i++ {
		if len(f.view[i].people()) > 0 {
			n++
		}
	}
	return n
}

// tellsOther tells a clause about another post or an event (刘少奇出任主席后) from a
// neighbour in the order of holders (丁薛祥离任后).
func (f *frame) tellsOther(from, to int) bool {
	office := f.bot().records.Office.Posts
	for i := from; i < to; i++ {
		if posts := f.view[i].posts(); len(posts) > 0 {
			return len(intersect(posts, office)) == 0 && len(office) > 0
		}
	}
	return f.peopleIn(from, to) == 0
}

func boundBy(a *atom, first, second language.Cue) language.Cue {
	if a.has(first) {
		return first
	}
	return second
}

// clauseAfter is where an English time clause ends: at a comma or at the
// question word of the clause that follows. It must name somebody or something.
func (f *frame) clauseAfter(i int) (to int, ok bool) {
	named := false
	for to = i + 1; to < len(f.view); to++ {
		a := &f.view[to]
		if to > i+1 && (f.reader.tokens[a.from].Before >= fold.Comma && named || a.cues.Any(wantCuesHard) && !a.has(language.While) && !a.has(language.Lead)) {
			break
		}
		if to == i+1 && a.cues.Any(wantCues) {
			return to, false
		}
		if f.content(a) {
			named = true
		}
	}
	return to, named
}

// content tells whether an atom names something that a time can hang on.
func (f *frame) content(a *atom) bool {
	if a.mention != nil {
		return len(a.people()) > 0 || len(a.organizations()) > 0
	}
	return a.unknown || a.time == nil && !a.filler() && asksOnly(a.cues) && f.reader.factAtom(a)
}

func (f *frame) bot() *Bot { return f.reader.bot }

// asksOutside tells whether something is asked outside the clause.
func (f *frame) asksOutside(from, to int) bool {
	for i := range f.view {
		if i >= from && i < to {
			continue
		}
		a := &f.view[i]
		if a.cues.Any(askingCues) || a.has(language.Lead) || a.has(language.Head) || a.has(language.Aux) || len(a.posts()) > 0 {
			return true
		}
	}
	return false
}

// tellsEvent tells a clause like "before the General Office was abolished" from
// a neighbour in the order of holders ("before Ding took office") or in a career
// ("before Galatasaray").
func (f *frame) tellsEvent(from, to int) bool {
	since := f.reader.tokens[f.view[from].from].Text == "since"
	person, verb := false, false
	for i := from + 1; i < to; i++ {
		a := &f.view[i]
		person = person || len(a.people()) > 0
		verb = verb || a.has(language.Start) || a.has(language.End) || a.mention == nil && f.content(a)
	}
	if person {
		return since && verb
	}
	return verb || len(f.peopleOutside(from, to)) == 0
}

func (f *frame) peopleOutside(from, to int) []*knowledge.Person {
	for i := range f.view {
		if p := f.view[i].people(); (i < from || i >= to) && len(p) > 0 {
			return p
		}
	}
	return nil
}

// clauseBefore is where a Chinese time clause starts that ends at i: after the
// comma before it. It must name a person or an event.
func (f *frame) clauseBefore(i int) (from int, ok bool) {
	from = i
	for from > 0 && f.reader.tokens[f.view[from].from].Before < fold.Comma {
		from--
	}
	named := false
	for k := from; k < i; k++ {
		a := &f.view[k]
		if a.cues.Any(wantCuesHard) {
			from, named = k+1, false
			continue
		}
		if len(a.people()) > 0 || a.unknown && a.to-a.from > 1 || len(f.bot().events[f.text(k, k+1)]) > 0 {
			named = true
		}
	}
	return from, named && f.asksOutside(from, i+1)
}

// text is the folded text of some atoms, Chinese characters run together.
func (f *frame) text(from, to int) string {
	var text []byte
	for i := f.view[from].from; i < f.view[to-1].to; i++ {
		t := &f.reader.tokens[i]
		if len(text) > 0 && t.Kind != fold.Han {
			text = append(text, ' ')
		}
		text = append(text, t.Text...)
	}
	return string(text)
}

// whileFrame reads the time clause as a frame of its own.
func (f *frame) whileFrame() *frame {
	w := &frame{reader: f.reader, language: f.language, view: f.while}
	w.collect()
	w.findPosts()
	return w
}

// names tells whether the frame names a post among others.
func (f *frame) names(post *knowledge.Post) bool {
	for _, p := range f.posts {
		if p == post {
			return true
		}
	}
	return false
}
