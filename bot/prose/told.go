package prose

import (
	"slices"
	"strings"

	"officebot/knowledge"
	"officebot/knowledge/fold"
)

// told are the words of all facts in a language.
type told struct {
	stems     map[string]bool
	compounds map[string][]string // by the noun of whose kind they are, by its stem: as written
}

// compounding is a language that writes two nouns as one word.
type compounding interface {
	// Head is the noun of whose kind a word is that ends in it, "" where it is not made so:
	// "hound" of bloodhounds.
	Head(word string) string
}

// wordsTold are the words of the facts of records, by what a language knows of its words.
func wordsTold(records *knowledge.Records, language Words) told {
	all := told{map[string]bool{}, map[string][]string{}}
	for _, f := range records.Facts {
		for tag, text := range f.Text {
			for _, token := range fold.Tokens(titleOf(f, tag) + "\n" + text) {
				all.add(&token, language)
			}
		}
	}
	return all
}

// Untold are those of some words of a question that no fact has, in any of its texts; none in a
// language that does not part its words, where what is one of them nobody can tell.
func (f *Finder) Untold(language string, words []string) []string {
	base, _, _ := strings.Cut(language, "-")
	all, known := f.told[base]
	if _, parted := f.languages[base].(compounding); !known || !parted {
		return nil
	}
	return slices.DeleteFunc(slices.Clone(words), func(word string) bool {
		if all().stems[f.languages[base].Stem(word)] {
			return true
		}
		for _, fact := range f.facts {
			for _, text := range fact.Text {
				if strings.Contains(fold.String(text), word) {
					return true
				}
			}
		}
		return false
	})
}

func (t *told) add(token *fold.Token, language Words) {
	stem := language.Stem(token.Text)
	if token.Possessive || t.stems[stem] {
		return
	}
	t.stems[stem] = true
	if c, ok := language.(compounding); ok && !token.Upper {
		if head := c.Head(token.Text); head != "" {
			key := language.Stem(head)
			t.compounds[key] = append(t.compounds[key], token.Text)
		}
	}
}

// isTold tells whether the facts have all words of a phrase, given by their stems: of the
// many that may stand for a word of a question most are nowhere.
func (a *asking) isTold(stems []string) bool {
	all := a.told[a.base]
	return all == nil || !slices.ContainsFunc(stems, func(stem string) bool { return !all().stems[stem] })
}

// compounds are the words of one with another before it that may stand for a word, and it not for
// them: "bloodhound" for hound.
func (a *asking) compounds(word string) []string {
	all := a.told[a.base]
	if all == nil {
		return nil
	}
	return all().compounds[a.language.Stem(word)]
}
