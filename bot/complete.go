package bot

import (
	"slices"

	"officebot/knowledge"
	"officebot/knowledge/fold"
)

// Complete returns the people whom what somebody has typed so far may name, the
// best first, at most limit: by the beginning of any part of any of their names
// in any language, with or without spaces, apostrophes and tone marks, or
// misspelt. For nothing typed they are the office's holders, the latest first.
func (b *Bot) Complete(typed string, limit int) []*knowledge.Person {
	typed = tidy(typed)
	if len(fold.Tokens(typed)) == 0 {
		holders := b.holders()
		return slices.Clone(holders[:max(0, min(limit, len(holders)))])
	}
	return b.search.Complete(typed, limit)
}

// latestHolders are all who held the office's posts, whoever came last first.
func latestHolders(posts []*knowledge.Post) []*knowledge.Person {
	var holders []*knowledge.Person
	seen := map[*knowledge.Person]bool{}
	for _, t := range slices.Backward(line(posts)) {
		if !seen[t.Person] {
			seen[t.Person] = true
			holders = append(holders, t.Person)
		}
	}
	return holders
}
