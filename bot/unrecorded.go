package bot

import (
	"slices"

	"officebot/bot/language"
	"officebot/knowledge"
)

// unrecorded answers what the question shows to be outside the records before
// any other reading of it could mislead: births, deputies, strangers, bodies of
// which no post is recorded.
func (f *frame) unrecorded(intent string) *reply {
	switch {
	case f.foreign:
		return nil
	case f.has(language.Born) && f.onTopic() && !f.ageOfBody(),
		f.has(language.Deputy) && f.asksDeputy() && !f.namesFullPost() && !f.deputyKnown(),
		f.stranger && len(f.people) == 0,
		f.headless && (f.ask == askWho || f.ask == askNothing) && (f.has(language.Head) || f.has(language.Lead) || f.namesPost()):
	default:
		return nil
	}
	r := f.reply(intent, NotInRecord)
	f.sayUnsaid(r)
	f.sayNearest(r)
	return r
}

// ageOfBody tells whether "how old" is asked of a body, which was founded and
// not born.
func (f *frame) ageOfBody() bool {
	return (f.has(language.Office) || len(f.orgs) > 0) && len(f.people) == 0 && !f.has(language.Head) && !f.has(language.He) && !f.namesPost()
}

// asksDeputy tells whether a deputy of the office is meant, and not somebody's
// "second in command" of no matter what.
func (f *frame) asksDeputy() bool {
	return slices.ContainsFunc(f.view, func(a atom) bool {
		return a.has(language.Deputy) && (a.to-a.from > 1 || len(f.orgs) > 0 || f.namesPost() || f.has(language.Office) || f.has(language.Head))
	})
}

// appointer answers who appointed somebody where no fact tells.
func (f *frame) appointer(intent string) *reply {
	if f.ask != askWho || !f.has(language.Appoint) || len(f.people) == 0 || f.step != 0 || f.has(language.Start) || f.has(language.Between) || f.while != nil {
		return nil
	}
	r := f.reply("unrecorded", NotInRecord)
	f.sayUnsaid(r)
	f.sayNearest(r)
	return r
}

func (f *frame) namesFullPost() bool {
	return slices.ContainsFunc(f.view, func(a atom) bool {
		return len(a.posts()) > 0 && a.mention.Strength == knowledge.Full && a.has(language.Deputy)
	})
}

// deputyKnown tells whether the post named has the deputy's word in its label.
func (f *frame) deputyKnown() bool {
	for i := range f.view {
		if len(f.view[i].posts()) > 0 {
			for k := f.view[i].from; k < f.view[i].to; k++ {
				if w := f.reader.tokens[k].Text; w == "vice" || w == "deputy" || w == "acting" || w == "assistant" || w == "副" {
					return true
				}
			}
		}
	}
	return false
}
