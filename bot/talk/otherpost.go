package talk

import (
	"slices"

	"officebot/bot/query"
	"officebot/knowledge/fold"
)

// OfOtherPost is a talk of the other of the office's posts than that of which a topic is; ok is
// false where there is no one other.
func (t *Talk) OfOtherPost(topic *Topic) (other Topic, ok bool) {
	return t.ofPostAlone(topic, t.otherPostOf(topic))
}

// OfBodyCalled is a talk of the post of that of the office's bodies which some words call.
func (t *Talk) OfBodyCalled(topic *Topic, words []string) (other Topic, ok bool) {
	return t.ofPostAlone(topic, t.postsCalled(words))
}

// ofPostAlone is a talk of one post; ok is false where there are none or more.
func (t *Talk) ofPostAlone(topic *Topic, posts []string) (of Topic, ok bool) {
	if len(posts) != 1 {
		return Topic{}, false
	}
	ask := query.Who{Set: query.All{Posts: posts}}
	return Topic{Asked: query.Text{Ask: ask}, Line: posts, Body: t.bodyOf[posts[0]], Spoken: topic.Spoken}, true
}

// TurnedToBody are the words by which a message calls one of the office's bodies before it asks of
// it, and what it asks: "the later office, the president's: who was its first head?". They tell its age,
// or only whose it is; rest is "" of other messages.
func (l *Language) TurnedToBody(text string) (words []string, rest string) {
	tokens := fold.Tokens(text)
	from := 0
	for n := 1; n > 0 && from < len(tokens); from += n {
		n = l.find("opening", tokens, from)
	}
	for i := from + 1; i < len(tokens) && i <= from+maxFront; i++ {
		if tokens[i].Before < fold.Dash || l.find("asking", tokens, i) == 0 || !l.has("it", tokens[i:]) {
			continue
		}
		words, _ = l.body(tokens[from:i])
		if !slices.Contains(words, earlierBody) && !slices.Contains(words, laterBody) && l.find("owner's", tokens[:i], i-1) == 0 {
			return nil, ""
		}
		return words, text[tokens[i].Start:]
	}
	return nil, ""
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
