package prose

import (
	"slices"
	"strings"

	"officebot/bot/outline"
)

// related is how the verbs of a claim and of a clause belong together.
type related struct {
	Relation
	asked, told []int // the words behind each verb that belong to it: "call off", "be free"
	// These are set of a passive that is taken for a state of what undergoes it: "be born in".
	askedState, toldState bool
}

// relation finds how both verbs belong together; ok is false where they do not.
func (m *matching) relation() (is related, ok bool) {
	asked, told := m.keys(m.way.Words, m.q), m.keys(m.r.Words, m.c)
	for _, a := range asked {
		for _, t := range told {
			if r, known := m.judging().Related(a.text, t.text); known && (!r.Undergone || m.turns(a.text == t.text)) {
				return related{r, a.words, t.words, m.q.Passive && isState(a.text), m.c.Passive && isState(t.text)}, true
			}
		}
	}
	same := m.q.Copula == m.c.Copula && (m.q.Copula || m.sameVerb())
	return related{}, same
}

// isState tells whether a key is one of what somebody or something is.
func isState(key string) bool { return strings.HasPrefix(key, "be ") }

// turns tells whether a clause says of what undergoes it what the other says of what does
// it: "did the hall open", "they opened the hall"; with the same verb, only one of them may
// have both.
func (m *matching) turns(same bool) bool {
	bare := func(c *outline.Clause) bool { return !c.Passive && len(c.Part(outline.Object)) == 0 }
	return !same && !bare(m.c) || same && bare(m.q) != bare(m.c)
}

// key is a verb, with some of the words behind it.
type key struct {
	text  string
	words []int
}

// keys are a clause's verb by itself and with up to three words behind it, the longest first;
// of a passive its participle, too, and of "be" none by itself.
func (m *matching) keys(words []outline.Word, c *outline.Clause) []key {
	var out []key
	texts := []string{c.Lemma}
	if c.Passive {
		texts = append(texts, "be "+words[c.Verb].Text)
	}
	if !c.Copula {
		for _, text := range texts {
			out = append(out, key{text, nil})
		}
	}
	var behind []int
	for at := c.Verb + 1; at < len(words) && len(behind) < maxKey && slices.Contains(c.Words, at); at++ {
		if words[at].Text == "" {
			break
		}
		behind = append(behind, at)
		for i := range texts {
			texts[i] += " " + words[at].Text
			out = append(out, key{texts[i], slices.Clone(behind)})
		}
	}
	slices.SortStableFunc(out, func(a, b key) int { return strings.Count(b.text, " ") - strings.Count(a.text, " ") })
	return out
}

// maxKey is how many words behind a verb may belong to it: "find not guilty".
const maxKey = 3

// without are the slots less some words, none of which nothing is left.
func (m *matching) less(slots []slot, words []int) []slot {
	var out []slot
	for _, s := range slots {
		if s.words = without(s.words, words); len(s.words) > 0 {
			out = append(out, s)
		}
	}
	return out
}

// turn gives what undergoes a clause the place of what does it, and the other way round.
func turn(slots []slot) []slot {
	out := slices.Clone(slots)
	for i := range out {
		switch out[i].place {
		case doing:
			out[i].place = undergoing
		case undergoing:
			out[i].place = doing
		}
	}
	return out
}
