package en

import (
	"slices"

	"officebot/bot/grammar"
)

// again adds "again" to what a sentence has to tell that answers when or where something was done
// again: "when did they start playing again" is not since when they play somewhere. That they
// started it need not be said then. In "when was it founded again" it asks to be told once more.
func (t *taking) again() {
	if t.content.Wants != grammar.WantsDate && t.content.Wants != grammar.WantsPlace && t.content.Wants != grammar.WantsReason {
		return
	}
	for at := 2; at < t.lattice.Len(); at++ {
		if t.lattice.Tokens[at].Text != "again" || t.aside {
			continue
		}
		verb := t.asVerb(t.lattice.Tokens[at-1].Text)
		if gerund := verb.form.Has(grammar.Gerund); !gerund && (!verb.base || !t.helped(at-1)) {
			continue
		}
		t.content.Add(grammar.ContentWord{Text: "again", Again: true})
		i := slices.IndexFunc(t.content.Words, func(w grammar.ContentWord) bool { return w.Text == "start" || w.Text == "begin" })
		if i >= 0 && len(t.content.Words) > 2 {
			t.content.Words = slices.Delete(t.content.Words, i, i+1)
		}
	}
}
