package en

import (
	"slices"
	"strings"

	"officebot/bot/language"
	"officebot/knowledge"
	"officebot/knowledge/fold"
)

// initials are the people of the records by the first letters of their names, and by a
// name whose middle ones are cut to theirs: "fdr", "franklin d roosevelt". Who shares
// them with somebody has none.
type initials map[string][]string

// shortestInitials is how many letters call somebody: "jb" is too little.
const shortestInitials = 3

func newInitials(records *knowledge.Records) initials {
	out := initials{}
	add := func(key string, name []string) {
		if _, shared := out[key]; shared {
			name = nil
		}
		out[key] = name
	}
	for _, p := range records.People {
		name := namesOf(p.Name)
		if len(name) < shortestInitials {
			continue
		}
		letters := make([]string, len(name))
		for i, word := range name {
			letters[i] = word[:1]
		}
		if together := strings.Join(letters, ""); !language.IsWord(together) {
			add(together, name)
		}
		add(name[0]+" "+strings.Join(letters[1:len(letters)-1], " ")+" "+name[len(name)-1], name)
	}
	return out
}

// toldInitials are the names of three words with a capital or more that the facts have, by
// their first letters.
func toldInitials(records *knowledge.Records) initials {
	out := initials{}
	for _, f := range records.Facts {
		tokens := fold.Tokens(f.Text.In("en"))
		for from := range tokens {
			name, letters := []string(nil), ""
			for i := from; i < len(tokens) && isOfName(tokens, from, i); i++ {
				name = append(name, tokens[i].Text)
				if !tokens[i].Upper {
					continue
				}
				letters += tokens[i].Text[:1]
				if len(letters) >= shortestInitials && !language.IsWord(letters) {
					out[letters] = slices.Clone(name)
				}
			}
		}
	}
	return out
}

// isOfName tells whether a token goes on with a name that begins at another: with a capital,
// or between words that have one.
func isOfName(tokens []fold.Token, from, at int) bool {
	t := &tokens[at]
	switch {
	case t.Kind != fold.Word || t.Text == "" || t.Text[0] >= 0x80, at > from && t.Before > fold.Space:
		return false
	case at == from:
		return t.Upper && !IsClosed(t.Text)
	}
	return t.Upper || t.Possessive || IsClosed(t.Text)
}

// namesOf are the names of a person, folded, without what stands behind them ("Jr.");
// nil where one is no word of letters, or is cut already.
func namesOf(full string) []string {
	var out []string
	for _, t := range fold.Tokens(full) {
		if t.Kind != fold.Word || t.Text[0] >= 0x80 {
			return nil
		}
		if t.Text == "jr" || t.Text == "sr" {
			continue
		}
		if len(t.Text) == 1 {
			return nil
		}
		out = append(out, t.Text)
	}
	return out
}

// at finds a short name at a token, and the token after it.
func (in initials) at(tokens []fold.Token, at int) (long []string, to int) {
	if name := in[tokens[at].Text]; name != nil && tokens[at].Kind == fold.Word {
		return name, at + 1
	}
	words := []string{tokens[at].Text}
	for k := at + 1; k < len(tokens) && k < at+maxShortName && tokens[k].Before <= fold.Space; k++ {
		words = append(words, tokens[k].Text)
		if len(tokens[k].Text) == 1 {
			continue
		}
		if name := in[strings.Join(words, " ")]; name != nil && k > at+1 {
			return name, k + 1
		}
		break
	}
	return nil, 0
}

// maxShortName is how many words a short name may have.
const maxShortName = 5
