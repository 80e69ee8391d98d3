package talk

import (
	"encoding/json"

	"officebot/bot/query"
)

// Topic is what a conversation was last about. It holds ids and queries as text,
// so that it can be kept outside the process. The zero Topic is none.
type Topic struct {
	// Asked is the last question, whole: with its holes filled.
	Asked query.Text
	// Group asks for those among whom the talk picks one: "the second of them".
	Group query.Text
	// When asks for the time that was last spoken of.
	When    query.Text
	People  []string // ids: whom the last answer was about
	Among   []string // ids: those of the group, where they were told
	Several []string // ids: whom the last answer with several named
	Spoken  []string // ids: who were answers so far
	Posts   []string // ids: the posts of the last answer, where they are none of the office's
	Named   []string // ids: whom the last question itself named
	Maybe   []string // ids: whom else a name in it may have meant
	Pair    []string // ids: the two who were called the former and the latter
	Others  []string // ids: those of the group who are not the last answer
	Beside  []string // ids: who held the post before and after the empty time that was told
	Line    []string // ids: the posts of the last answer
	Body    string   // id of the organization last spoken of
	// Complete tells that the last question needed nothing that was said before, or asked of
	// somebody whom he came after or before: he is who it was about, and not the answer.
	Complete bool
	Nobody   bool // the last answer was that nobody held the post
	Unsure   bool // the last answer left several open
	Ago      bool // the last time was counted back from today
	Silent   bool // the records told nothing of what was asked
	// Held asks for the time at which the one of whom the talk is was said to hold a post, who may
	// have held it at others.
	Held query.Text
}

// version is that of the form in which a topic is kept. A topic of another one is
// none: its conversation begins again.
const version = 1

// kept is a topic as it is kept.
type kept struct {
	Version  int        `json:"version"`
	Asked    query.Text `json:"asked,omitzero"`
	Group    query.Text `json:"group,omitzero"`
	When     query.Text `json:"when,omitzero"`
	People   []string   `json:"people,omitempty"`
	Among    []string   `json:"among,omitempty"`
	Several  []string   `json:"several,omitempty"`
	Spoken   []string   `json:"spoken,omitempty"`
	Posts    []string   `json:"posts,omitempty"`
	Named    []string   `json:"named,omitempty"`
	Maybe    []string   `json:"maybe,omitempty"`
	Pair     []string   `json:"pair,omitempty"`
	Others   []string   `json:"others,omitempty"`
	Beside   []string   `json:"beside,omitempty"`
	Line     []string   `json:"line,omitempty"`
	Body     string     `json:"body,omitempty"`
	Complete bool       `json:"complete,omitempty"`
	Nobody   bool       `json:"nobody,omitempty"`
	Unsure   bool       `json:"unsure,omitempty"`
	Ago      bool       `json:"ago,omitempty"`
	Silent   bool       `json:"silent,omitempty"`
	Held     query.Text `json:"held,omitzero"`
}

// MarshalJSON writes the topic with its version.
func (t Topic) MarshalJSON() ([]byte, error) {
	return json.Marshal(kept{version, t.Asked, t.Group, t.When, t.People, t.Among, t.Several, t.Spoken, t.Posts, t.Named, t.Maybe, t.Pair, t.Others, t.Beside, t.Line, t.Body, t.Complete, t.Nobody, t.Unsure, t.Ago, t.Silent, t.Held})
}

// UnmarshalJSON reads a topic. One that another version wrote, or that cannot be
// read, is none, which is no error.
func (t *Topic) UnmarshalJSON(text []byte) error {
	*t = Topic{}
	var k kept
	if json.Unmarshal(text, &k) != nil || k.Version != version {
		return nil
	}
	*t = Topic{k.Asked, k.Group, k.When, k.People, k.Among, k.Several, k.Spoken, k.Posts, k.Named, k.Maybe, k.Pair, k.Others, k.Beside, k.Line, k.Body, k.Complete, k.Nobody, k.Unsure, k.Ago, k.Silent, k.Held}
	return nil
}

// IsZero tells whether there is nothing that a message could go on from.
func (t Topic) IsZero() bool {
	return t.Asked.Ask == nil && t.Group.Ask == nil && t.When.Ask == nil && len(t.People)+len(t.Among)+len(t.Several)+len(t.Spoken)+len(t.Posts)+len(t.Named)+len(t.Maybe)+len(t.Pair)+len(t.Others)+len(t.Beside)+len(t.Line) == 0 &&
		t.Body == "" && !t.Complete && !t.Nobody && !t.Unsure && !t.Ago && !t.Silent && t.Held.Ask == nil
}

// group is those among whom the talk picks one, nil where there are none.
func (t *Topic) group() query.Set {
	if who, ok := t.Group.Ask.(query.Who); ok {
		return who.Set
	}
	return nil
}

// those are whom a selector picks of: the group, or all who were answers, or, where the
// talk is of one alone, the line.
func (t *Topic) those() query.Set {
	switch group := t.group(); {
	case len(t.namedTogether()) > 1:
		return somebody(t.Named)
	case group != nil:
		return group
	case len(t.Several) > 1:
		return somebody(t.Several)
	case len(t.Spoken) > 1:
		return somebody(t.Spoken)
	case t.Asked.Ask != nil:
		return lineOf(t)
	}
	return nil
}

// ofBodyAlone tells whether the last question was what happened to something, and the talk was of nobody: "the
// first one" is no holder then.
func (t *Topic) ofBodyAlone() bool {
	_, event := eventOf(t)
	return event && len(t.People)+len(t.Several)+len(t.Spoken) == 0 && t.group() == nil
}

// when is the time that was last spoken of, nil where there was none.
func (t *Topic) when() query.Span {
	if moment, ok := t.When.Ask.(query.Moment); ok {
		return moment.Span
	}
	return nil
}
