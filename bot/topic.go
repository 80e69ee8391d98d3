package bot

import (
	"cmp"
	"slices"
	"strings"

	"officebot/bot/talk"
	"officebot/knowledge"
)

// Topic is what a conversation was last about: enough to read a follow-up
// ("and after him?", "what about 1998?"). It holds ids and queries, no pointers, so
// that it can be kept outside the process and survives a change of records.
type Topic struct {
	Question string   `json:"question,omitempty"` // the last question, as the talk completed it
	People   []string `json:"people,omitempty"`   // ids: whom the last answer was about
	Fact     string   `json:"fact,omitempty"`     // id: the fact that was the last answer
	Near     string   `json:"near,omitempty"`     // id: the fact that was told beside a refusal
	// Things are what the talk was of before besides people, posts and bodies, where that is
	// not what the last question speaks of itself: one of them may be "it".
	Things   []string `json:"things,omitempty"`
	OfBody   bool     `json:"ofBody,omitempty"`   // it said "it" of a body or a post
	Language string   `json:"language,omitempty"` // of the last answer
	Lost     bool     `json:"lost,omitempty"`     // the last message was not understood
	Strayed  bool     `json:"strayed,omitempty"`  // it asked of something else, or was not understood
	// Gender is that of the pronouns by which the one of whom the talk is was called.
	Gender talk.Gender `json:"gender,omitempty"`
	// Open is a question that was put of somebody when nobody had been talked of.
	Open string `json:"open,omitempty"`
	// Talk is what follow-ups go on from.
	Talk talk.Topic `json:"talk,omitzero"`
}

// maxNames is how many people a topic keeps.
const maxNames = 12

func idsOf(people []*knowledge.Person) []string {
	var ids []string
	for _, p := range people[:min(len(people), maxNames)] {
		ids = append(ids, p.ID)
	}
	return ids
}

// personsBy resolves ids; those that the records no longer have are left out.
func (b *Bot) personsBy(ids []string) []*knowledge.Person {
	var people []*knowledge.Person
	for _, id := range ids {
		if p := b.people[id]; p != nil {
			people = append(people, p)
		}
	}
	return people
}

// maxKept is how many bytes of a question a topic keeps.
const maxKept = 512

// kept is what a topic keeps of a question's text: its end, where people ask.
func kept(text string) string {
	return strings.ToValidUTF8(text[max(0, len(text)-maxKept):], "")
}

// topicAfter is what the conversation is about after an answer.
func (f *frame) topicAfter(r *reply, before Topic) Topic {
	if r.Status == NotUnderstood || r.aside {
		before.Lost, before.Strayed = r.Intent == "unread", f.strays(r)
		before.Open = f.leftOpen(r, &before)
		return before
	}
	asked := f.text
	if r.frame.turn != nil {
		f = r.frame // of the question as the talk completed it
	}
	t := Topic{Question: kept(f.text), People: idsOf(r.People)}
	t.Lost, t.Strayed = r.Intent == "unread", f.strays(r)
	if r.onward {
		t.Question = before.Question
	}
	if r.fact != nil {
		t.Fact = r.fact.ID
	} else if r.beside != nil {
		t.Near = r.beside.ID
	}
	f.speaksOf(&t, &before)
	if len(t.People) == 0 && r.Status != NoHolder {
		t.People = idsOf(f.people())
		if len(t.People) == 0 {
			t.People = before.People
		}
	}
	t.Talk = f.bot.talkAfter(r, &before.Talk)
	if len(t.Talk.People) == 1 && slices.Equal(t.Talk.People, before.Talk.People) {
		t.Gender = cmp.Or(f.bot.queries().talks.in(f.language).GenderOf(asked), before.Gender)
	}
	return t
}
