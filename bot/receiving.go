package bot

import (
	"slices"

	"officebot/bot/grammar"
	"officebot/bot/prose"
)

// foundOtherwise finds the sentence that answers a question where it is put another way.
func (b *Bot) foundOtherwise(f *frame, content *grammar.Content) prose.Found {
	if found := b.given(f, content); found.Fact != nil {
		return found
	}
	return b.amongHolders(f, content)
}

// given finds the sentence that tells to whom something was given, for a question who got it:
// "who won the prize in 1961" is to whom it was awarded.
func (b *Bot) given(f *frame, content *grammar.Content) prose.Found {
	if content.Receives == "" {
		return prose.Found{}
	}
	whom := *content
	whom.Agent, whom.Patient, whom.From = false, true, "to"
	whom.Words = slices.DeleteFunc(slices.Clone(content.Words), func(w grammar.ContentWord) bool { return w.Text == content.Receives })
	if !slices.ContainsFunc(whom.Words, func(w grammar.ContentWord) bool { return !w.Weak && !w.Optional }) {
		return prose.Found{} // "who won?"
	}
	whom.Words = append(whom.Words, grammar.ContentWord{Text: "award"})
	return b.found(f, &whom)
}
