package en

import (
	"slices"
	"strings"

	"officebot/bot/grammar"
	"officebot/bot/language"
	"officebot/bot/query"
	"officebot/knowledge"
	"officebot/knowledge/fold"
)

// bearers are all who have a name, where it is asked which of them, or how many, or any: "which
// Johnsons were president", "was any Clinton vice president".
func (r *reader) bearers(m *knowledge.Mention, s *spec) []edge {
	asked := s.phrase.Ask == grammar.Which || s.phrase.Ask == grammar.HowMany
	family := r.isFamily(m)
	if len(m.People) < 2 || !family && (!s.any || !asked && (s.phrase.Definite || s.phrase.All)) {
		return nil
	}
	return []edge{{m.To, 0, bearing(r.called(m), family)}}
}

// bearing is all of some people of one name.
func bearing(all []*knowledge.Person, plural bool) grammar.Phrase {
	ids := make([]string, len(all))
	for i, p := range all {
		ids[i] = p.ID
	}
	return grammar.Phrase{Kind: grammar.People, Set: query.Of{People: ids}, Named: true, Plural: plural}
}

// isFamily tells whether a mention is a surname in the plural.
func (r *reader) isFamily(m *knowledge.Mention) bool {
	text := r.lattice.Tokens[m.From].Text
	return m.To == m.From+1 && strings.HasSuffix(text, "s") && len(m.People) > 0 && surname(m.People[0]) != text && slices.Contains(ofPlural(text), surname(m.People[0]))
}

// ofPlural are the surnames of which a word may be the plural.
func ofPlural(text string) []string {
	var out []string
	if one, ok := strings.CutSuffix(text, "ies"); ok {
		out = append(out, one+"y")
	}
	if one, ok := strings.CutSuffix(text, "es"); ok {
		out = append(out, one)
	}
	if one, ok := strings.CutSuffix(text, "s"); ok {
		out = append(out, one)
	}
	return out
}

// families appends the surnames in the plural that stand behind what families stand behind:
// "which Johnsons", "the Adamses".
func (n named) families(dst []knowledge.Mention, tokens []fold.Token) []knowledge.Mention {
	for i := 1; i < len(tokens); i++ {
		if people := n.family(tokens, i); people != nil {
			dst = append(dst, knowledge.Mention{From: i, To: i + 1, Strength: knowledge.Part, People: people})
		}
	}
	return dst
}

// family are those whose surname stands at a token in the plural, nil where none does.
func (n named) family(tokens []fold.Token, at int) []*knowledge.Person {
	t := &tokens[at]
	if t.Kind != fold.Word || !strings.HasSuffix(t.Text, "s") || t.Possessive || t.Before > fold.Space || !IsInSet("before families", tokens[at-1].Text) {
		return nil
	}
	if !t.Upper && (language.IsWord(t.Text) || Lexicon().Knows(t.Text)) {
		return nil // "which bushes" are those of a garden
	}
	for _, stem := range ofPlural(t.Text) {
		var people []*knowledge.Person
		for _, m := range n.Names.Spot(make([]knowledge.Mention, 0, 4), []fold.Token{{Text: stem, Kind: fold.Word, Upper: true, End: len(stem)}}) {
			for _, p := range m.People {
				if surname(p) == stem && !slices.Contains(people, p) {
					people = append(people, p)
				}
			}
		}
		if len(people) > 1 {
			return people
		}
	}
	return nil
}

// byName reads a name by which people are described: "the presidents named Johnson", "anyone
// with the surname Bush".
func (r *reader) byName(e edge, add adder) {
	p := e.phrase
	if p.Kind != grammar.People || p.Set == nil || p.Named || p.Hole {
		return
	}
	for _, words := range sets().bearing {
		if !r.lattice.Stands(e.to, words) {
			continue
		}
		at := e.to + len(words)
		if at >= r.lattice.Len() {
			continue
		}
		for i := range r.lattice.At(at) {
			leaf := &r.lattice.At(at)[i]
			if leaf.Mention == nil || len(leaf.Mention.People) == 0 || leaf.Mention.Strength == knowledge.Near {
				continue
			}
			if all := ofName(leaf.Mention.People, r.text(at, leaf.To), words); len(all) > 0 {
				of := bearing(all, false).Set
				add(leaf.To, leaf.Cost, p.Narrow(func(set query.Set) query.Set {
					if isAll(set) && !p.Role {
						return of
					}
					return query.Meet{Sets: []query.Set{set, of}}
				}), true)
			}
		}
	}
}

// ofName are those of whom a name is what words say that it is, their surname or their first
// name; where they do not say, it is the surname of those of whom it is that, else any name.
func ofName(all []*knowledge.Person, name string, words []string) []*knowledge.Person {
	only := func(is func(*knowledge.Person) bool) []*knowledge.Person {
		return slices.DeleteFunc(slices.Clone(all), func(p *knowledge.Person) bool { return !is(p) })
	}
	bySurname := only(func(p *knowledge.Person) bool { return surname(p) == name })
	byFirst := only(func(p *knowledge.Person) bool { return strings.HasPrefix(fold.String(p.Name)+" ", name+" ") })
	says := func(set string) bool {
		return slices.ContainsFunc(words, func(word string) bool { return IsInSet(set, word) })
	}
	switch {
	case says("saying a surname"):
		return bySurname
	case says("saying a first name"):
		return byFirst
	case len(bySurname) > 0:
		return bySurname
	case len(byFirst) > 0:
		return byFirst
	}
	return all
}

// describedByName are tokens in which who is said to have a name is described by it: "which
// presidents named Harrison were there" for "which presidents were named Harrison".
func (g *Grammar) describedByName(tokens []fold.Token) []fold.Token {
	for at := 1; at+1 < len(tokens); at++ {
		if !IsInSet("naming somebody", tokens[at].Text) {
			continue
		}
		from, to := at, at+1+g.nameAt(tokens[at+1:])
		if IsInSet("anybody", tokens[at-1].Text) && to > at+1 {
			any := tokens[at-1]
			any.Text = "any" // "was anybody named Bush ever …": any of that name
			return slices.Concat(tokens[:at-1], []fold.Token{any}, tokens[at+1:])
		}
		for from > 0 && IsInSet("being", tokens[from-1].Text) {
			from--
		}
		asked := slices.ContainsFunc(tokens[:from], func(t fold.Token) bool { return IsInSet("asking for some", t.Text) })
		if from == at || from < 2 || to == at+1 || !asked {
			return tokens
		}
		there := tokens[at]
		there.Text, there.Upper = "there", false
		return slices.Concat(tokens[:from], tokens[at:to], tokens[from:from+1], []fold.Token{there}, tokens[from+1:at], tokens[to:])
	}
	return tokens
}

// nameAt is how many tokens somebody's name has that they begin with and that owns nothing.
func (g *Grammar) nameAt(tokens []fold.Token) int {
	n := 0
	for _, m := range g.sources.Names.Spot(make([]knowledge.Mention, 0, 4), tokens) {
		if m.From == 0 && len(m.People) > 0 && (m.To == len(tokens) || !tokens[m.To].Possessive) {
			n = max(n, m.To)
		}
	}
	return n
}
