package prose

import (
	"slices"

	"officebot/bot/outline"
)

// hasHead tells whether of each noun phrase of which some words are asked about the noun is
// that all else in it belongs to: of "the wife of Tobias Crane" that is no Crane.
func (m *matching) hasHead(told slot, covered []int) bool {
	for _, phrase := range m.phrases(m.r.Words, told.words) {
		any := slices.ContainsFunc(phrase, func(i int) bool { return slices.Contains(covered, i) && m.counts(&m.r.Words[i]) })
		if any && !slices.ContainsFunc(m.heads(phrase), func(i int) bool { return slices.Contains(covered, i) }) {
			return false
		}
	}
	return true
}

// phrases are the noun phrases of a part: what "and" joins, and each that begins with an
// article behind a noun, or with what the noun is called.
func (m *matching) phrases(words []outline.Word, part []int) [][]int {
	var out [][]int
	var now []int
	full := false // now has a noun
	for _, i := range part {
		w := &words[i]
		opens := full && !w.Under && (m.language.Article(w.Text) || w.Number) || m.language.Naming(w.Text)
		if m.language.Joins(w.Text) || opens || len(now) > 0 && i != now[len(now)-1]+1 {
			out, now, full = append(out, now), nil, false
		}
		if m.language.Joins(w.Text) {
			continue
		}
		now = append(now, i)
		full = full || m.counts(w) && !w.Number && !m.judging().Every(w.Text) && !m.judging().Any(w.Text)
	}
	out = append(out, now)
	return slices.DeleteFunc(out, func(phrase []int) bool {
		return !slices.ContainsFunc(phrase, func(i int) bool { return m.counts(&words[i]) || m.language.Refers(words[i].Text) })
	})
}

// heads are the nouns of a phrase by any of which it may be named: its last, and where that
// is a name, what stands right before it: "the printer Josias Pell".
func (m *matching) heads(phrase []int) []int {
	if name := m.nameOfKind(phrase); len(name) > 0 {
		return name
	}
	var out []int
	named := false
	first := max(0, slices.IndexFunc(phrase, func(i int) bool { return m.counts(&m.r.Words[i]) }))
	for at := len(phrase) - 1; at >= 0; at-- {
		w := &m.r.Words[phrase[at]]
		under := w.Under && !m.r.Words[phrase[first]].Under // not "made of red sandstone"
		switch name := w.Upper || len(w.IDs) > 0; {
		case under, w.Text == "", !m.counts(w):
			if len(out) > 0 && !under && w.Text != "" {
				return out
			}
		case len(out) == 0:
			out, named = append(out, phrase[at]), name
		case named && name:
			out = append(out, phrase[at])
		case named:
			return append(out, phrase[at])
		default:
			return out
		}
	}
	return out
}

// nameOfKind are the nouns of a phrase that says by "of" what something of a kind is called: "the firm of
// Hask and Daughters".
func (m *matching) nameOfKind(phrase []int) []int {
	var out []int
	for n, i := range phrase {
		w := &m.r.Words[i]
		switch {
		case !m.counts(w):
		case len(out) == 0 && n+2 < len(phrase) && m.judging().Called(w.Text) && m.r.Words[phrase[n+2]].Under && m.r.Words[phrase[n+2]].Upper:
			out = append(out, i)
		case len(out) == 0 && !w.Under:
		case len(out) == 0 || !w.Under || !w.Upper:
			return nil
		default:
			out = append(out, i)
		}
	}
	return out
}
