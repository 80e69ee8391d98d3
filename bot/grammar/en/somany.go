package en

import (
	"officebot/bot/grammar"
	"officebot/bot/query"
)

// soMany is a role as so many of its holders, whom others served or who served others: "three
// vice presidents", "no director", "the most presidents"; ok is false of any other phrase, and
// where counted is set of one that counts nobody: "under a president".
func (s *spec) soMany(p *grammar.Phrase, counted bool) (grammar.Phrase, bool) {
	if _, all := p.Set.(query.All); !all || s.fewerBy || p.Kind != grammar.People || !p.Role || p.Named || p.Picks() || p.Narrowed || p.Only || p.Ask != grammar.NoAsk || p.Definite && s.topmost == 0 {
		return grammar.Phrase{}, false
	}
	out := grammar.Phrase{Kind: grammar.SoMany, Set: p.Set, Plural: p.Plural, Cmp: query.AtLeast, N: 1, Topmost: s.topmost}
	switch {
	case s.topmost != 0:
		return out, p.Plural && p.N == 0 && !p.Denied
	case p.Denied:
		out.Cmp, out.N = query.Exactly, 0
	case s.several:
		out.Cmp = query.Greater
	case p.N > 0:
		out.Cmp, out.N = query.Exactly, p.N
		if p.Compared {
			out.Cmp = p.Cmp
		}
	default:
		return out, !counted && (s.any || p.Plural)
	}
	return out, p.N == 0 || !p.Denied
}

// linksCompany tells whether what stands before a token is what so many stand behind, "had",
// "served", "under", "without", and whether it takes only those who are counted.
func (r *reader) linksCompany(at int) (links, counted bool) {
	for from := max(0, at-maxLink); from < at; from++ {
		for _, leaf := range r.lattice.At(from) {
			if leaf.To != at || leaf.Word == nil {
				continue
			}
			switch w := leaf.Word; w.Class {
			case grammar.Preposition:
				if w.Sense != "except" && companyLinks[w.Sense] || w.Lemma == "without" {
					return true, w.Sense == "under" || w.Sense == "to" || w.Sense == "for"
				}
			case grammar.Verb, grammar.Auxiliary:
				if w.Lemma == "have" || w.Lemma == "serve" || w.Sense == "have" {
					return true, w.Lemma == "serve"
				}
			case grammar.Adverb:
				if w.Sense == "ever" && from > 0 {
					return true, false
				}
			}
		}
	}
	return at > 0 && r.isA(at-1, grammar.Negation, "not"), false
}

// maxLink is how many words a preposition has at most.
const maxLink = 3

// companyLinks are the prepositions that put so many beside somebody.
var companyLinks = map[string]bool{"under": true, "to": true, "for": true, "with": true, "with no": true, "except": true}

// company reads so many behind a preposition: who had them, or served them.
func company(preposition string, p *grammar.Phrase) (many grammar.Phrase, role string, ok bool) {
	switch preposition {
	case "under", "to", "for":
		return *p, "above", true
	case "with":
		return *p, "below", true
	case "with no", "except":
		none, ok := p.None()
		return none, "below", ok
	}
	return *p, "", false
}

// keepsCompany tells whether those of whom the clause counts whom they served, or who served
// them, are in a role that does; where it names none, it is of the office's that does.
func (a *assignment) keepsCompany() bool {
	for i := range a.prop.Fills {
		f := &a.prop.Fills[i]
		if f.Role != "above" && f.Role != "below" {
			continue
		}
		role := query.Set(query.All{})
		for _, n := range []*grammar.Phrase{a.prop.Of("holder"), a.prop.Of("post")} {
			switch {
			case n == nil || n.Set == nil:
			case n.Named || n.Hole:
				return f.Role == "above" // whom somebody had under him is asked of these
			case n.Kind == grammar.People && n.Role:
				role = n.Set
			}
		}
		if a.world.InCompany(role, f.Phrase.Set, f.Role == "above") {
			continue
		}
		line := a.world.Company(f.Phrase.Set, f.Role == "above")
		if !grammar.IsGeneric(role) || line == nil {
			return false
		}
		a.prop.Line = line
	}
	return true
}
