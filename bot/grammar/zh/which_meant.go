package zh

import (
	"slices"

	"officebot/bot/grammar"
	"officebot/knowledge/fold"
)

// whichMeant is a sentence that asks nothing with the 那 behind its 是 as 哪, for which it is often typed:
// 办公室是那年成立的, 主任是那位. nil where none stands there, or the sentence asks by another word.
func (g *Grammar) whichMeant(tokens []fold.Token) []fold.Token {
	for i := 1; i+1 < len(tokens); i++ {
		if tokens[i].Text != "那" || tokens[i-1].Text != "是" || !slices.Contains(whichOnes(), tokens[i+1].Text) {
			continue
		}
		if g.asksSomething(tokens) || g.hasWord(tokens[i+1:], func(w *grammar.Word) bool { return w.Class == grammar.Auxiliary && w.Sense == "ba" }) {
			return nil
		}
		meant := slices.Clone(tokens)
		meant[i].Text = "哪"
		return meant
	}
	return nil
}

// endsInThat tells whether a sentence ends in 那位 or the like behind 是.
func endsInThat(tokens []fold.Token) bool {
	n := len(tokens)
	return n > 3 && tokens[n-3].Text == "是" && tokens[n-2].Text == "那" && slices.Contains(whichOnes(), tokens[n-1].Text)
}
