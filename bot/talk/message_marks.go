package talk

import (
	"officebot/bot/grammar"
	"officebot/knowledge/fold"
)

// marks is a message with what single phrases anywhere in it show; whole is its reading as it
// stands.
func (l *Language) marks(text string, tokens []fold.Token, whole *grammar.Reading) Message {
	return Message{
		Text:     text,
		It:       whole.It || l.has("it", tokens),
		Ago:      l.has("ago", tokens),
		Year:     l.has("whole year", tokens),
		Joins:    l.find("joining", tokens, 0) > 0,
		Refills:  l.has("refilled", tokens),
		Several:  l.has("among them", tokens),
		InTotal:  l.has("in total", tokens),
		Middle:   l.has("middle one", tokens),
		Compares: l.has("comparing", tokens) && !l.has("than", tokens),
		Seat:     l.has("seat", tokens),
		ThatPost: l.has("that post", tokens),
		Others:   l.has("who else", tokens),
		Whom:     l.has("whom", tokens),
		Between:  l.has("meanwhile", tokens),
		OfTwo:    l.has("one of two", tokens),
		Elided:   l.find("elided", tokens, max(0, len(tokens)-1)) > 0,
		DoesIt:   l.ending("does it", tokens) < len(tokens),
		WhichOne: l.has("which one", tokens),
		AllTold:  l.allTold(tokens),
		Narrows:  l.narrows(tokens),
		There:    l.find("there", tokens, max(0, len(tokens)-1)) > 0,
	}
}

// narrows tells whether tokens begin as what leaves some of those who were told.
func (l *Language) narrows(tokens []fold.Token) bool {
	for i := range min(len(tokens), maxOpening) {
		if n := l.find("narrowing", tokens, i); n > 0 && (i == 0 || l.whole(tokens[:i], "opening")) {
			return true
		}
	}
	return false
}

// maxOpening is how many words may stand in front of what narrows.
const maxOpening = 4

// meantBehind cuts a text at the end of which somebody says better what he has just asked: "and
// before that, I mean before Jia?".
func (l *Language) meantBehind(text string) (said, meant string, ok bool) {
	tokens := fold.Tokens(text)
	for i := 1; i < len(tokens); i++ {
		if n := l.find("meant", tokens, i); n > 0 && i+n < len(tokens) && tokens[i].Before >= fold.Comma {
			return text[:tokens[i-1].End], text[tokens[i+n].Start:], true
		}
	}
	return "", "", false
}
