package talk

import "officebot/knowledge/fold"

// Life is a part of somebody's life beside his time in office.
type Life uint8

// The parts of a life.
const (
	NotOfLife Life = iota
	LifeBefore
	LifeAfter
	LifeBetween // between two times in office
	Fate        // what became of somebody: of his life after, as far as it is told
	Trade       // what his work was beside the post, whenever that was
)

// Somebody stands in the place of a name in a question for a part of a life.
const Somebody = "he"

// SomePost stands in it in the place of a post or a body.
const SomePost = "office"

// Life tells for what part of a life a message asks, with Somebody in the place of a name: "what
// did he do afterwards?".
func (l *Language) Life(text string) Life {
	tokens := fold.Tokens(text)
	from := l.find("opening", tokens, 0)
	if from+1 < len(tokens) && tokens[from].Text == Somebody && tokens[from+1].Before >= fold.Comma {
		from++ // "and Ding, what did he do before?"
	}
	for _, one := range [...]struct {
		section string
		life    Life
	}{{"asks life after", LifeAfter}, {"asks life before", LifeBefore}, {"asks life between", LifeBetween}, {"asks fate", Fate}, {"asks trade", Trade}} {
		if n := l.find(one.section, tokens, from); n > 0 && from+n == len(tokens) {
			return one.life
		}
	}
	return NotOfLife
}

// TellsOfLife tells of what part of a life a sentence without a time tells: "had trained as a
// cook", "retired to the coast".
func (l *Language) TellsOfLife(text string) Life {
	tokens := fold.Tokens(text)
	switch after, before := l.has("tells life after", tokens), l.has("tells life before", tokens); {
	case after == before:
		return NotOfLife
	case after:
		return LifeAfter
	}
	return LifeBefore
}

// TellsOfFormer tells whether a sentence calls somebody what he was before, right behind his name:
// "Ned Ashgrove, formerly a teacher of chemistry, set up a laboratory in 1946".
func (l *Language) TellsOfFormer(text, name string) bool {
	tokens, called := fold.Tokens(text), fold.Tokens(name)
	for i := 1; i < len(tokens); i++ {
		if tokens[i-1].Text == called[len(called)-1].Text && tokens[i].Before >= fold.Comma && l.find("formerly", tokens, i) > 0 {
			return true
		}
	}
	return false
}

// AsksWhatThen tells whether a text asks for no more than what came after: "and after that?".
func (l *Language) AsksWhatThen(text string) bool {
	tokens := fold.Tokens(text)
	return len(tokens) > 0 && l.find("what then", tokens, 0) == len(tokens)
}

// AsksFate tells whether a text asks what happened to something, and not what did after that.
func (l *Language) AsksFate(text string) bool {
	tokens := fold.Tokens(text)
	return l.has("what happened", tokens) && !l.has("after that", tokens) && !l.has("later", tokens)
}

// TellsOfFate tells whether a text says how something ended.
func (l *Language) TellsOfFate(text string) bool { return l.has("tells fate", fold.Tokens(text)) }

// TellsOfBirth tells whether a sentence is of somebody's birth or death.
func (l *Language) TellsOfBirth(text string) bool { return l.has("tells birth", fold.Tokens(text)) }
