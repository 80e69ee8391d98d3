package prose

import (
	"sync"

	"officebot/knowledge"
)

// telling is what a fact says in a language, whatever is asked.
type telling struct {
	title, text said
	outline     outlined
	naming      []string // ids of the records that its text names
}

// memory keeps what facts say, taken apart once each: most of the time that looking for a
// sentence takes goes into that. What it gives is the same whether it remembers it or not.
type memory struct {
	mu   sync.Mutex
	told map[tellingOf]*telling
}

type tellingOf struct {
	fact     *knowledge.Fact
	language string
}

// maxRemembered is how many tellings are kept, some kilobytes each; of a pack with more facts
// those that were asked for first.
const maxRemembered = 2000

// toldBy takes apart what a fact says in the question's language.
func (a *asking) toldBy(fact *knowledge.Fact) *telling {
	key := tellingOf{fact, a.Language}
	a.memory.mu.Lock()
	known := a.memory.told[key]
	a.memory.mu.Unlock()
	if known != nil {
		return known
	}
	text := fact.Text.In(a.Language)
	t := &telling{title: a.said(titleOf(fact, a.Language)), text: a.said(text), outline: a.outlined(a.language.Told(text))}
	for _, w := range t.outline.Words {
		if len(w.IDs) == 1 {
			t.naming = append(t.naming, w.IDs...)
		}
	}
	a.memory.mu.Lock()
	defer a.memory.mu.Unlock()
	if len(a.memory.told) < maxRemembered {
		a.memory.told[key] = t
	}
	return t
}
