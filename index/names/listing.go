package names

import (
	"cmp"
	"slices"
	"strings"

	"officebot/knowledge"
	"officebot/knowledge/fold"
)

// listed is one name of a person from one of its words on.
type listed struct {
	text string // folded, without spaces
	name string // the whole name, folded, a space before each word
	rank int32  // of the person
	part bool   // the name has words before
}

// list reads the names, once.
func (n *Names) list() {
	n.ranking = ranked(n.records)
	for rank, p := range n.ranking {
		n.listName(int32(rank), p.Name)
		for i := range p.Names {
			n.listName(int32(rank), p.Names[i].Text)
		}
	}
	slices.SortFunc(n.listing, func(a, b listed) int { return cmp.Or(cmp.Compare(a.text, b.text), cmp.Compare(a.rank, b.rank)) })
}

func (n *Names) listName(rank int32, name string) {
	words := textsOf(fold.Tokens(name))
	text, spaced := strings.Join(words, ""), " "+strings.Join(words, " ")
	at := 0
	for i, word := range words {
		n.listing = append(n.listing, listed{text[at:], spaced, rank, i > 0})
		at += len(word)
	}
}

func textsOf(tokens []fold.Token) []string {
	texts := make([]string, len(tokens))
	for i := range tokens {
		texts[i] = tokens[i].Text
	}
	return texts
}

// ranked is all people in the order in which they are offered.
func ranked(records *knowledge.Records) []*knowledge.Person {
	latest := map[*knowledge.Person]knowledge.Day{}
	for _, post := range records.Office.Posts {
		for _, t := range post.Tenures {
			latest[t.Person] = max(latest[t.Person], t.Start.First)
		}
	}
	people := slices.Clone(records.People)
	slices.SortStableFunc(people, func(a, b *knowledge.Person) int {
		x, holderA := latest[a]
		y, holderB := latest[b]
		if holderA != holderB {
			if holderA {
				return -1
			}
			return 1
		}
		return cmp.Compare(y, x)
	})
	return people
}
