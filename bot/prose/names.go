package prose

import (
	"slices"

	"officebot/knowledge"
	"officebot/knowledge/fold"
)

// names are the names of records, by their first words, folded. A word inside a
// name says nothing by itself: the General Office makes nobody a general.
type names map[string][][]string

func namesOf(records *knowledge.Records) names {
	all := names{}
	for _, p := range records.People {
		all.add(p.Name, p.Names)
	}
	for _, p := range records.Posts {
		all.add(p.Label, p.Names)
	}
	for _, o := range records.Organizations {
		all.add(o.Name, o.Names)
	}
	for first := range all {
		slices.SortStableFunc(all[first], func(a, b []string) int { return len(b) - len(a) })
	}
	return all
}

func (all names) add(name string, others []knowledge.Name) {
	all.put(name)
	for i := range others {
		all.put(others[i].Text)
	}
}

func (all names) put(name string) {
	if words := textsOf(fold.Tokens(name)); len(words) > 1 {
		all[words[0]] = append(all[words[0]], words)
	}
}

// at is how many words the longest name has that begins at a word, 0 for none.
func (all names) at(words []string) int {
	for _, name := range all[words[0]] {
		if len(name) <= len(words) && slices.Equal(name, words[:len(name)]) {
			return len(name)
		}
	}
	return 0
}

// textsOf are the words of tokens, without what marks an owner.
func textsOf(tokens []fold.Token) []string {
	out := make([]string, 0, len(tokens))
	for i := range tokens {
		if !tokens[i].Possessive {
			out = append(out, tokens[i].Text)
		}
	}
	return out
}
