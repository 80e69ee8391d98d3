package bot

import "officebot/knowledge/fold"

// homeWords are the words of the names of the office's bodies that stand in no text of the records
// but with a capital, as where they are does: "Halvern" of Halvern City Zoo.
func (b *Bot) homeWords() map[string]bool {
	words := map[string]bool{}
	for _, o := range b.records.Office.Organizations {
		for _, name := range o.Names {
			for _, token := range fold.Tokens(name.Text) {
				words[token.Text] = token.Upper && len(token.Text) >= minHome
			}
		}
	}
	for _, fact := range b.records.Facts {
		for _, text := range fact.Text {
			for _, token := range fold.Tokens(text) {
				if !token.Upper {
					delete(words, token.Text)
				}
			}
		}
	}
	return words
}

// minHome is how many letters such a word has: no "of".
const minHome = 5
