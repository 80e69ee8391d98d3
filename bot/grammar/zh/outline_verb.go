package zh

import (
	_ "embed"
	"slices"
	"strings"
	"sync"

	"officebot/bot/grammar"
	"officebot/bot/outline"
	"officebot/knowledge/fold"
)

//go:embed classes.txt
var classes string

// wordClasses are the tables of classes.txt.
type wordClasses struct {
	person, body []string // what words for them end in
	foreign      map[string]bool
}

var sharedClasses = sync.OnceValue(func() *wordClasses {
	all := &wordClasses{foreign: map[string]bool{}}
	for _, s := range table("classes.txt", classes) {
		for _, line := range s.Lines {
			words := strings.Split(line, ", ")
			switch s.Name {
			case "person end":
				all.person = words
			case "body end":
				all.body = words
			default:
				for _, w := range words {
					all.foreign[w] = true
				}
			}
		}
	}
	return all
})

// verb finds in a clause the first of some words that it may be told by, and makes what
// stands before it the subject, what stands behind it the object, and whoever 由 or 被
// leads the agent. Without a subject the clause has that of the one before it.
func (t *telling) verb(c *outline.Clause) {
	from, to := c.Words[0], c.Words[len(c.Words)-1]+1
	at, end := t.verbIn(from, to)
	if at < 0 {
		c.Passive = t.is(t.behindTopic(from, to), grammar.Preposition, "by")
		return
	}
	c.Verb = at
	parts := c.Parts
	begin := t.behindTime(from, at)
	subject, agent, patient := begin, at, at // where they begin
	for i := begin; i < at; i++ {
		switch {
		case agent == at && t.is(i, grammar.Preposition, "by") && t.behindVerb(i) == 0:
			c.Passive, agent = true, i
		case patient == at && t.is(i, grammar.Preposition, "ba"):
			patient = i
		}
	}
	t.put(c, outline.Agent, t.rest(parts, agent+1, at))
	t.put(c, outline.Object, t.rest(parts, patient+1, at))
	does := t.rest(parts, subject, min(agent, patient))
	if len(does) == 0 {
		does = t.subjectBefore()
	}
	t.put(c, outline.Subject, does)
	undergoes := t.rest(parts, end, to)
	t.put(c, outline.Object, undergoes)
	if placing[t.lattice.Tokens[end-1].Text] && end-at > 1 {
		t.put(c, outline.Place, undergoes) // 出现在官方媒体的报道中
	}
	t.passive(c, from, agent)
}

// placing are the characters in which verbs end behind which a place stands.
var placing = map[string]bool{"在": true, "于": true, "往": true, "到": true, "至": true}

// behindVerb is the token behind a verb or an adverb of several characters that starts at one, of which no
// part is a word: 现在 is none in 出现在, nor 经 in 经常; 0 where none starts.
func (t *telling) behindVerb(at int) int {
	k := grammar.LongestOf(t.lattice.At(at), func(l *grammar.Leaf) bool {
		return l.Cost == 0 && (l.Word != nil && l.To > at+1 || l.Time != nil || l.Mention != nil)
	})
	if k < 0 {
		return 0
	}
	leaf := t.lattice.At(at)[k]
	if leaf.Word == nil || leaf.Word.Class != grammar.Verb && leaf.Word.Class != grammar.Adverb {
		return 0
	}
	return leaf.To
}

// put gives a clause a part, if it has words.
func (t *telling) put(c *outline.Clause, kind outline.Kind, words []int) {
	if len(words) > 0 {
		c.Parts = append(c.Parts, outline.Part{Kind: kind, Words: words})
	}
}

// behindTime is the token behind what only tells when, at the beginning of a clause:
// 回国后, 战后.
func (t *telling) behindTime(from, to int) int {
	begin := from
	for i := from + 1; i < to; i++ {
		for _, leaf := range t.lattice.At(i) {
			if leaf.Word != nil && leaf.Cost == 0 && leaf.Word.Class == grammar.Conjunction && whenever[leaf.Word.Sense] && !t.text.Words[i].Person {
				begin = max(begin, min(leaf.To, to))
			}
		}
	}
	return begin
}

// whenever are the senses of conjunctions behind what tells when something was.
var whenever = map[string]bool{"after": true, "before": true, "when": true, "during": true}

// subjectBefore is the subject of the last clause that has one, or the name with which one
// begins of which the verb is not known.
func (t *telling) subjectBefore() []int {
	for _, c := range slices.Backward(t.text.Clauses) {
		if before := c.Part(outline.Subject); len(before) > 0 {
			return before[0].Words
		}
		if n := slices.IndexFunc(c.Words, func(i int) bool { return !t.text.Words[i].Person }); n > 0 {
			return c.Words[:n]
		}
	}
	return nil
}

// verbIn is the first of the words that may be verbs between two tokens, and the token
// behind it; -1 where none is there. One that goes on with 的 only describes something.
func (t *telling) verbIn(from, to int) (at, end int) {
	for i := from; i < to; i++ {
		for _, verb := range t.verbs {
			if n := t.spelt(verb, i); n > 0 && i+n <= to && !(i+n < to && t.lattice.Tokens[i+n].Text == "的") {
				return i, i + n
			}
		}
	}
	return -1, to
}

// spelt is how many tokens a word has that stands at one, 0 where it does not.
func (t *telling) spelt(word string, at int) int {
	n := 0
	for _, r := range word {
		if at+n >= t.lattice.Len() || t.lattice.Tokens[at+n].Text != string(r) {
			return 0
		}
		n++
	}
	return n
}

// rest are the tokens between two that stand in none of some parts, without the
// prepositions before these, adverbs, and what marks only an aspect.
func (t *telling) rest(parts []outline.Part, from, to int) []int {
	var out []int
	for i := from; i < to; i++ {
		if k := grammar.LongestOf(t.lattice.At(i), func(l *grammar.Leaf) bool { return l.Cost == 0 && (l.Word != nil || l.Mention != nil) }); k >= 0 {
			if leaf := t.lattice.At(i)[k]; leaf.Word != nil && leaf.Word.Class == grammar.Adverb && leaf.To > i+1 {
				i = leaf.To - 1 // 后来
				continue
			}
		}
		within := slices.ContainsFunc(parts, func(p outline.Part) bool {
			return p.Kind != outline.Cause && (slices.Contains(p.Words, i) || slices.Contains(p.Words, i+1) && t.is(i, grammar.Preposition, "in"))
		})
		if !within && !t.is(i, grammar.Auxiliary, "le") && !t.is(i, grammar.Auxiliary, "guo") {
			out = append(out, i)
		}
	}
	return out
}

// people marks the tokens of words that are told to be of people or of bodies by what
// they end in, or by the characters of which they are written. Nothing is known of the
// words themselves, so only what stands between joining words and marks is looked at.
func (t *telling) people(part outline.Part) {
	from := 0
	for k := range part.Words {
		i := part.Words[k]
		joined := t.lattice.Tokens[i].Before >= fold.Comma || k > 0 && part.Words[k-1] != i-1 || t.is(i, grammar.Conjunction, "and")
		if joined {
			t.mark(part.Words[from:k])
			from = k
			if t.is(i, grammar.Conjunction, "and") {
				from++
			}
		}
	}
	t.mark(part.Words[min(from, len(part.Words)):])
}

// mark marks the tokens of one noun phrase.
func (t *telling) mark(phrase []int) {
	if len(phrase) < 2 || slices.ContainsFunc(phrase, func(i int) bool { return len(t.text.Words[i].IDs) > 0 }) {
		return
	}
	name := strings.Join(t.texts(phrase), "")
	foreign := t.isForeign(phrase)
	chinese := len(phrase) <= 1+maxGiven && surname(t.lattice, phrase[0]) > phrase[0]
	for k := len(phrase) - 1 - maxGiven; k < len(phrase)-1 && k > 0; k++ {
		title := strings.Join(t.texts(phrase[:k]), "") // 画家叶岚
		chinese = chinese || surname(t.lattice, phrase[k]) > phrase[k] && endsIn(title, sharedClasses().person)
	}
	for k := 2; k < len(phrase)-1 && !foreign; k++ {
		foreign = endsIn(strings.Join(t.texts(phrase[:k]), ""), sharedClasses().person) && t.isForeign(phrase[k:]) // 建筑师保罗·克拉格
	}
	for _, i := range phrase {
		t.text.Words[i].Person = t.text.Words[i].Person || foreign || chinese || endsIn(name, sharedClasses().person)
		t.text.Words[i].Body = t.text.Words[i].Body || endsIn(name, sharedClasses().body)
	}
}

// isForeign tells whether all of some tokens are characters of which foreign names are written.
func (t *telling) isForeign(tokens []int) bool {
	return !slices.ContainsFunc(tokens, func(i int) bool { return !sharedClasses().foreign[t.text.Words[i].Text] })
}

// texts are those of some tokens.
func (t *telling) texts(tokens []int) []string {
	out := make([]string, len(tokens))
	for k, i := range tokens {
		out[k] = t.text.Words[i].Text
	}
	return out
}

// endsIn tells whether a word has one of some endings.
func endsIn(word string, all []string) bool {
	return slices.ContainsFunc(all, func(end string) bool { return strings.HasSuffix(word, end) })
}
