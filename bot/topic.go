package bot

import (
	"slices"
	"strings"

	"officebot/bot/talk"
	"officebot/bot/when"
	"officebot/knowledge"
)

// Topic is what a conversation was last about: enough to read a follow-up
// ("and after him?", "what about 1998?"). It holds ids, no pointers, so that it
// can be kept outside the process and survives a change of records.
type Topic struct {
	// Question is the last question that was complete in itself; what follow-ups
	// changed of it stands in the fields behind it.
	Question string   `json:"question,omitempty"`
	Asked    Asked    `json:"asked,omitzero"`
	People   []string `json:"people,omitempty"`   // ids: whom the last answer was about
	Choices  []string `json:"choices,omitempty"`  // ids: whom the last answer with several named
	Bodies   []string `json:"bodies,omitempty"`   // ids: the organizations that "it" may mean
	Fact     string   `json:"fact,omitempty"`     // id: the fact that was the last answer
	Empty    bool     `json:"empty,omitempty"`    // the last answer was that nobody held the post
	Language string   `json:"language,omitempty"` // of the last answer
	// Talk is what the grammar's follow-ups go on from; the fields above are those of
	// the first reader's.
	Talk talk.Topic `json:"talk,omitzero"`
}

// Asked is the last question's frame, as far as a follow-up can change it.
type Asked struct {
	Ask    uint8    `json:"ask,omitempty"`
	Holder bool     `json:"holder,omitempty"` // it asked who held the post
	Step   int      `json:"step,omitempty"`
	Number int      `json:"number,omitempty"`
	People []string `json:"people,omitempty"` // ids of whom it named
	Posts  []string `json:"posts,omitempty"`  // ids of the posts it named
	Times  []Time   `json:"times,omitempty"`
}

// Time is the time that a question asked about, in days as knowledge.Day.
type Time struct {
	From int32 `json:"from"`
	To   int32 `json:"to"`
	Unit uint8 `json:"unit,omitempty"`
	Op   uint8 `json:"op,omitempty"`
}

func timesOf(exprs []when.Expr) []Time {
	var times []Time
	for _, e := range exprs {
		times = append(times, Time{int32(e.Span.From), int32(e.Span.To), uint8(e.Unit), uint8(e.Op)})
	}
	return times
}

func exprsOf(times []Time) []when.Expr {
	var exprs []when.Expr
	for _, t := range times {
		span := knowledge.Span{From: knowledge.Day(t.From), To: knowledge.Day(t.To)}
		exprs = append(exprs, when.Expr{Span: span, Unit: when.Unit(t.Unit), Op: when.Op(t.Op)})
	}
	return exprs
}

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

func (b *Bot) postsBy(ids []string) []*knowledge.Post {
	var posts []*knowledge.Post
	for _, id := range ids {
		if p := b.posts[id]; p != nil {
			posts = append(posts, p)
		}
	}
	return posts
}

// bodies are the organizations that an answer was about.
func (f *frame) bodies(r *reply) []string {
	var ids []string
	for _, o := range f.orgs {
		ids = append(ids, o.ID)
	}
	if r.fact != nil && len(ids) == 0 {
		for _, o := range f.bot().records.Organizations {
			if slices.Contains(r.fact.About, o.ID) {
				ids = append(ids, o.ID)
			}
		}
	}
	return ids
}

// maxKept is how many bytes of a question a topic keeps.
const maxKept = 512

// question is the text to keep of the question: all of it, or of a long one the
// sentence that asks.
func (f *frame) question() string {
	source := f.reader.source
	if len(source) <= maxKept || len(f.view) == 0 {
		return source[:min(len(source), maxKept)]
	}
	tokens := f.reader.tokens
	source = source[tokens[f.view[0].from].Start:tokens[f.view[len(f.view)-1].to-1].End]
	return strings.ToValidUTF8(source[:min(len(source), maxKept)], "")
}

// topicAfter is what the conversation is about after an answer.
func (f *frame) topicAfter(r *reply, before Topic) Topic {
	if r.Status == NotUnderstood {
		return before
	}
	if r.frame.turn != nil {
		f = r.frame // of the question as the talk completed it
	}
	t := Topic{Question: f.question(), Choices: before.Choices, Empty: r.Status == NoHolder}
	t.Asked = Asked{Ask: uint8(f.ask), Holder: f.ask == askWho && len(f.people) == 0 && f.step == 0, Step: f.step, Number: f.number, People: idsOf(f.people), Times: timesOf(f.times)}
	if f.explicit {
		for _, p := range f.posts[:min(len(f.posts), maxNames)] {
			t.Asked.Posts = append(t.Asked.Posts, p.ID)
		}
	}
	if r.fact != nil {
		t.Fact = r.fact.ID
	}
	t.Bodies = f.bodies(r)
	if len(t.Bodies) == 0 {
		t.Bodies = before.Bodies
	}
	t.People = idsOf(r.People)
	if len(t.People) == 0 && r.Status != NoHolder {
		t.People = idsOf(f.people)
		if len(t.People) == 0 {
			t.People = before.People
		}
	}
	if len(r.People) > 1 {
		t.Choices = t.People
	}
	if r.Status == NotInRecord && len(t.People) == 0 {
		t.People = before.People
	}
	t.Talk = f.bot().talkAfter(r, &before.Talk)
	return t
}
