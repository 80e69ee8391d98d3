package zh

import (
	"slices"

	"officebot/bot/grammar"
	"officebot/knowledge/fold"
)

// whichMeant is a sentence that asks nothing with the 那 behind its 是 or 有 as 哪, for which it is often typed:
// 办公室是那年成立的, 主任是那位, 有那些人当过主任; nil where none stands there, or the sentence asks by another
// word. only tells whether 那 can point at nothing that was talked of: behind 有 nobody stands who was, and at the
// end nothing is said of him.
func (g *Grammar) whichMeant(tokens []fold.Token) (meant []fold.Token, only bool) {
	for i := 1; i+1 < len(tokens); i++ {
		there := tokens[i-1].Text == "有" && (i < 2 || tokens[i-2].Text != "没")
		if tokens[i].Text != "那" || tokens[i-1].Text != "是" && !there || !slices.Contains(whichOnes(), tokens[i+1].Text) {
			continue
		}
		if g.asksSomething(tokens) || g.hasWord(tokens[i+1:], func(w *grammar.Word) bool { return w.Class == grammar.Auxiliary && w.Sense == "ba" }) {
			return nil, false
		}
		meant = slices.Clone(tokens)
		meant[i].Text = "哪"
		return meant, there || i > 1 && i+2 == len(tokens)
	}
	return nil, false
}
