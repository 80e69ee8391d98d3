package talk

import (
	"slices"

	"officebot/knowledge/fold"
)

// MeansOwn tells whether every pronoun of a message means somebody or something that the
// message itself names before it: "does Wren hold her post to this day?", "Quill's book: is
// it still in print?". people and things are where names begin. A language without a table
// of what points outside has no such messages.
func (l *Language) MeansOwn(tokens []fold.Token, people, things []int) bool {
	if len(l.section("points outside")) == 0 || l.has("points outside", tokens) {
		return false
	}
	for i := range tokens {
		var names []int
		switch {
		case l.find("it is", tokens, i) > 0 && l.has("it is who", tokens[i:]):
			continue // "it was China that vetoed him" means nothing by it
		case l.find("he", tokens, i)+l.find("his", tokens, i) > 0:
			names = people
		case l.find("it", tokens, i) > 0:
			names = things
		case l.find("they", tokens, i)+l.find("their", tokens, i) > 0:
			names = slices.Concat(people, things)
		default:
			continue
		}
		if !slices.ContainsFunc(names, func(at int) bool { return at < i && (!l.object(tokens, i) || apart(tokens, at, i)) }) {
			return false
		}
	}
	return true
}

// object tells whether a pronoun is one to which something is done: in "did Hu appoint him?" it
// is not the one who is named.
func (l *Language) object(tokens []fold.Token, i int) bool {
	last := i+1 == len(tokens) || tokens[i+1].Before >= fold.Comma
	return last && l.find("his", tokens, i) == 0 || l.find("object", tokens, i) > 0
}

// apart tells whether a comma or more stands between two places.
func apart(tokens []fold.Token, from, to int) bool {
	return slices.ContainsFunc(tokens[from+1:to+1], func(t fold.Token) bool { return t.Before >= fold.Comma })
}

// AsksWhole tells whether a message has a question word of its own, and is no short one that
// leaves the rest to what was said.
func (l *Language) AsksWhole(tokens []fold.Token) bool {
	return l.has("asking", tokens) && wordsOf(tokens) > minWhole
}

// minWhole is how many words may only go on, whatever they name.
const minWhole = 3
