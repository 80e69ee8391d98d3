package talk

import (
	"officebot/bot/query"
	"officebot/knowledge/fold"
)

// OfOtherPost is a talk of the other of the office's posts than that of which a topic is; ok is
// false where there is no one other.
func (t *Talk) OfOtherPost(topic *Topic) (other Topic, ok bool) {
	posts := t.otherPostOf(topic)
	if len(posts) != 1 {
		return Topic{}, false
	}
	ask := query.Who{Set: query.All{Posts: posts}}
	return Topic{Asked: query.Text{Ask: ask}, Line: posts, Body: t.bodyOf[posts[0]], Spoken: topic.Spoken}, true
}

// TurnedToOther is what is asked behind words that turn to the other of the office's posts: "no, I
// meant the other office, the president's: the first guy there". named tells whether a text names a
// post or a body, as what only calls it by another name does; "" of other messages.
func (l *Language) TurnedToOther(text string, named func(string) bool) (rest string) {
	tokens := fold.Tokens(text)
	from := 0
	for n := 1; n > 0 && from < len(tokens); from += n {
		n = max(l.find("opening", tokens, from), l.find("meant", tokens, from))
	}
	n := 0
	if from < len(tokens) {
		n = l.find("other post", tokens, from)
	}
	at := from + n
	if n == 0 || at >= len(tokens) || tokens[at].Before < fold.Dash {
		return ""
	}
	for i := at + 1; i < len(tokens); i++ {
		if tokens[i].Before >= fold.Dash && named(text[tokens[at].Start:tokens[i-1].End]) && !l.has("asking", tokens[at:i]) {
			at = i // "the president's"
			break
		}
	}
	return text[tokens[at].Start:]
}
