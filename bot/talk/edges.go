package talk

import (
	"strings"

	"officebot/knowledge/fold"
)

// has tells whether a phrase of a section stands somewhere.
func (l *Language) has(section string, tokens []fold.Token) bool {
	phrases := l.section(section)
	for i := range tokens {
		if phrases.find(tokens, i) > 0 {
			return true
		}
	}
	return false
}

// opened takes away what only goes on in front and behind, and notes what it says;
// none where nothing else is there.
func (r *reader) opened(m *Message, tokens []fold.Token) []fold.Token {
	m.Meant = starred(m.Text)
	tokens = r.closed(tokens)
	for len(tokens) > 0 && !r.bare(tokens) {
		n, meant := max(r.find("opening", tokens, 0), r.interjection(tokens)), r.find("meant", tokens, 0)
		doubt, thought := r.find("again", tokens, 0), r.find("objection", tokens, 0)
		if r.find("without", tokens, 0) > max(n, meant) {
			break
		}
		switch {
		case doubt > max(n, meant) && doubt < len(tokens) && tokens[doubt].Before >= fold.Comma:
			m.Doubt = true
			n = doubt
		case thought > 0 && thought < len(tokens) && !m.Thought && (thought > 1 || m.Doubt || m.Meant):
			m.Thought = true
			n = thought + r.find("objected", tokens, thought)
		case meant > 0 && meant < len(tokens) && meant >= n:
			m.Meant = true
			n = meant
		}
		if n == 0 || n >= len(tokens) {
			break
		}
		tokens = tokens[n:]
	}
	if m.Thought {
		m.Doubt = false
	}
	return tokens
}

// starred tells whether a star stands before or behind a message, by which people who type mend
// a word: "*Jia".
func starred(text string) bool {
	before, behind := strings.HasPrefix(text, "*"), strings.HasSuffix(text, "*")
	return before != behind
}

// interjection is how many tokens stand in front that say nothing where a comma or the end of
// a sentence follows them: "one more: 1996", "finally. And 2025?".
func (l *Language) interjection(tokens []fold.Token) int {
	n := l.find("interjection", tokens, 0)
	if n == 0 || n >= len(tokens) || tokens[n].Before < fold.Dash {
		return 0
	}
	return n
}

// closed takes away what only closes a message.
func (l *Language) closed(tokens []fold.Token) []fold.Token {
	for len(tokens) > 1 && !l.bare(tokens) {
		n := 0
		for k := len(tokens) - 1; k > 0; k-- {
			if l.find("closing", tokens, k) == len(tokens)-k && (tokens[k].Before >= fold.Space || tokens[k].Kind == fold.Han) {
				n = len(tokens) - k
			}
		}
		if n == 0 {
			break
		}
		tokens = tokens[:len(tokens)-n]
	}
	return tokens
}

// bare tells whether tokens are a phrase that says all by itself, and loses none of its
// words: "who was that again", "还有谁".
func (l *Language) bare(tokens []fold.Token) bool {
	_, alone := l.alone.whole(tokens)
	return alone || l.asked(tokens) != nil || l.find("else", tokens, 0) == len(tokens) || l.find("other", tokens, 0) == len(tokens)
}

// apposed is what a correction means by a name, without what describes that before a comma: "I meant
// the older post, Superintendent of Tables". named tells whether a text names a post or a body.
func (r *reader) apposed(m *Message, text string, rest []fold.Token, named func(string) bool) []fold.Token {
	if !m.Meant {
		return rest
	}
	for i := len(rest) - 1; i > 0; i-- {
		if rest[i].Before < fold.Comma {
			continue
		}
		front, behind := text[rest[0].Start:rest[i-1].End], text[rest[i].Start:rest[len(rest)-1].End]
		if named(behind) && !named(front) && !r.has("asking", rest) {
			return rest[i:]
		}
		break
	}
	return rest
}

// asHolder is a phrase for a post, or for holding it, without the word that says that it was as that:
// "no, as manager". named tells whether a text names a post or a body.
func (r *reader) asHolder(m *Message, text string, rest []fold.Token, named func(string) bool) []fold.Token {
	n := r.find("as holder", rest, 0)
	if n == 0 || n == len(rest) || wordsOf(rest) > maxWords || r.has("asking", rest) || !named(text[rest[n].Start:rest[len(rest)-1].End]) {
		return rest
	}
	m.Opened = true
	return rest[n:]
}
