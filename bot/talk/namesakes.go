package talk

import "officebot/knowledge/fold"

// WithNamesakes writes the names of two who bear one name in the place of words by which one of
// them is meant: "the father, I meant", "and the younger one?", "the elder Adams"; ok is false
// where there are none.
func (l *Language) WithNamesakes(text, family, elder, younger string) (named string, ok bool) {
	tokens, shared := fold.Tokens(text), fold.String(family)
	named = rewritten(text, tokens, func(i int) (string, int) {
		for _, one := range [...]struct{ section, name string }{{"elder", elder}, {"younger", younger}} {
			n := l.find(one.section, tokens, i)
			if n > 0 && i+n < len(tokens) && tokens[i+n].Text == shared {
				n++
			}
			if n > 0 && (i+n == len(tokens) || tokens[i+n].Before >= fold.Comma || l.find("whose kin", tokens, i+n) == 0) {
				return one.name, n
			}
		}
		return "", 0
	})
	return named, named != text
}
