package zh

import (
	"slices"
	"strings"

	"officebot/bot/grammar"
	"officebot/bot/outline"
	"officebot/knowledge/fold"
)

// topicBefore is what the clause before one is about, where only a comma parts the two: 钟楼 in
// 钟楼建于1926年，由克拉格设计. It goes on to be talked of without being named again.
func (t *telling) topicBefore(from int) []int {
	if len(t.text.Clauses) == 0 || t.lattice.Tokens[from].Before != fold.Comma {
		return nil
	}
	before := &t.text.Clauses[len(t.text.Clauses)-1]
	if subject := before.Part(outline.Subject); len(subject) > 0 {
		return subject[0].Words
	}
	if before.Link == outline.Moment {
		return nil
	}
	begin := before.Words[0]
	return places(begin, t.behindTopic(begin, before.Words[len(before.Words)-1]+1))
}

// behindTopic is the token between two with which it begins what is said of what stands before it;
// the first where nothing does.
func (t *telling) behindTopic(begin, end int) int {
	for i := begin; i < end; i++ {
		if t.endsTopic(i, end) {
			return i
		}
	}
	return begin
}

// endsTopic tells whether a word starts at a token that is said of what stands before it: a verb, a
// preposition, an adverb, a particle, a time.
func (t *telling) endsTopic(at, end int) bool {
	k := grammar.LongestOf(t.lattice.At(at), func(l *grammar.Leaf) bool { return l.Cost == 0 && l.To <= end && !l.Unknown })
	if k < 0 {
		return false
	}
	to := t.lattice.At(at)[k].To
	return slices.ContainsFunc(t.lattice.At(at), func(l grammar.Leaf) bool {
		switch {
		case l.To != to || l.Cost > 0:
			return false
		case l.Time != nil:
			return to > at+1
		case l.Word == nil:
			return false
		}
		return l.Word.Class == grammar.Verb || l.Word.Class >= grammar.Adverb
	})
}

// passive gives a clause with 由 or 被 that names nothing to which it is done what the one before it is
// about, and so the one behind it: 校歌由顾存礼作词，白木谱曲. Whoever 由 leads does something.
func (t *telling) passive(c *outline.Clause, from, agent int) {
	behind := len(t.text.Clauses) > 0 && t.text.Clauses[len(t.text.Clauses)-1].Passive
	switch {
	case c.Passive && len(c.Part(outline.Subject)) == 0:
		t.put(c, outline.Subject, t.topicBefore(from))
	case behind && !c.Passive && len(c.Part(outline.Subject)) > 0 && len(c.Part(outline.Object)) == 0:
		t.put(c, outline.Object, t.topicBefore(from))
	}
	if c.Passive && t.lattice.Tokens[agent].Text == "由" {
		for _, i := range c.Doers() {
			t.text.Words[i].Doer = true
		}
	}
}

// moment tells what of a clause only tells when something else was: the whole of it, as in 文化大革命爆发后,
// or what stands before 后 in it, as in 到文化大革命爆发后才停止. That is a clause by itself then.
func (t *telling) moment(c *outline.Clause, from, to int) {
	for i := longest(t.lattice, from); i < to; i = longest(t.lattice, i) {
		for _, leaf := range t.lattice.At(i) {
			if leaf.Word == nil || leaf.Word.Class != grammar.Conjunction || !whenever[leaf.Word.Sense] || leaf.Word.Sense == "during" || leaf.To > to || t.text.Words[i].Person {
				continue
			}
			switch {
			case leaf.To == to:
				c.Link = outline.Moment
				return
			case longest(t.lattice, i) == leaf.To && (leaf.To > i+1 || leaf.Word.Sense != "when"):
				t.text.Clauses = append(t.text.Clauses, outline.Clause{Link: outline.Moment, Above: -1, Verb: -1, Past: true, Words: places(from, i)})
				return
			}
		}
	}
}

// callsOffice tells whether a word calls the office by the last word of its name: 博物馆.
func (t *telling) callsOffice(leaf *grammar.Leaf) bool {
	if leaf.Word == nil || leaf.Word.Class != grammar.Noun || leaf.Cost > 0 {
		return false
	}
	ending, ok := strings.CutPrefix(leaf.Word.Sense, kindOfBody)
	return ok && t.world.NameEnds(ending)
}
