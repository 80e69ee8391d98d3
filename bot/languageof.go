package bot

import "officebot/knowledge/fold"

// languageOf tells in which language a question is asked: Chinese where a Chinese
// character stands outside people's names, in the script of its characters; else
// English; the asker's own, by his locale, where it has no words at all.
func (b *Bot) languageOf(text, locale string) string {
	tokens := fold.Tokens(text)
	named, ofPerson := make([]bool, len(tokens)), make([]bool, len(tokens))
	for _, m := range b.search.Spot(nil, tokens) {
		for i := m.From; i < m.To; i++ {
			named[i] = true
			ofPerson[i] = ofPerson[i] || len(m.People) > 0
		}
	}
	latin, han := 0, 0
	count := func(outside bool) {
		for i := range tokens {
			switch {
			case tokens[i].Kind == fold.Han && !(outside && ofPerson[i]):
				han++
			case tokens[i].Kind == fold.Word && !(outside && named[i]):
				latin++
			}
		}
	}
	if count(true); han == 0 && latin == 0 {
		count(false)
	}
	switch own := Language(locale); {
	case han > 0 && (fold.IsTraditional(text) || !hasSimplified(text) && own == "zh-Hant"):
		return "zh-Hant"
	case han > 0:
		return "zh-Hans"
	case latin == 0:
		return own
	}
	return "en"
}

func hasSimplified(text string) bool { return fold.Traditional(text) != text }
