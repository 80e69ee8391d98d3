package bot

import (
	"strings"

	"officebot/bot/language"
	"officebot/bot/when"
	"officebot/knowledge"
	"officebot/knowledge/fold"
)

// Search turns the words of a question into the records that they may name.
// The index package satisfies it.
type Search interface {
	// Spot appends every mention of a record by its name or part of it, sorted
	// by From, the longest first; mentions may overlap.
	Spot(dst []knowledge.Mention, tokens []fold.Token) []knowledge.Mention
	// Near finds misspelt names among tokens[from:to].
	Near(tokens []fold.Token, from, to int) []knowledge.Mention
	// Beside gives the tokens directly before and after a mention of a person that
	// look like more of the same name, -1 where there is none.
	Beside(tokens []fold.Token, m knowledge.Mention) (left, right int)
	// Facts finds facts whose text in the language holds the words, all of them
	// or some, the best first.
	Facts(lang string, words []string, all bool, limit int) ([]*knowledge.Fact, error)
	// Hold takes the sentences that Documents finds, made when first one is looked for.
	Hold(documents func() []knowledge.Document)
	// Documents finds the sentences of a language that have of each group at least one
	// word, the best first, and returns their ids.
	Documents(language string, groups [][]string, limit int) ([]string, error)
	// Complete finds the people whom a text may name that is not yet typed to its
	// end, the best first; nobody for an empty one.
	Complete(typed string, limit int) []*knowledge.Person
}

// atom is the smallest piece of a question that means something: a phrase of
// the lexicon, a name, a time, a number, or a word that nothing knows.
type atom struct {
	from, to int // tokens
	cues     language.Cues
	mention  *knowledge.Mention
	time     *when.Expr
	number   int // 0: none
	ordinal  bool
	unknown  bool
}

func (a *atom) has(c language.Cue) bool { return a.cues.Has(c) }

func (a *atom) people() []*knowledge.Person {
	if a.mention == nil {
		return nil
	}
	return a.mention.People
}

func (a *atom) posts() []*knowledge.Post {
	if a.mention == nil {
		return nil
	}
	return a.mention.Posts
}

func (a *atom) organizations() []*knowledge.Organization {
	if a.mention == nil {
		return nil
	}
	return a.mention.Organizations
}

// filler tells whether the atom says nothing by itself.
func (a *atom) filler() bool {
	return a.mention == nil && a.time == nil && a.number == 0 && !a.unknown && a.cues == fillerOnly
}

var fillerOnly = language.SetOf(language.Filler)

// reader holds one question while it is read.
type reader struct {
	bot      *Bot
	source   string // the text that was read
	tokens   []fold.Token
	mentions []knowledge.Mention
	times    []when.Expr
	taken    []bool
	words    []uint32
	atoms    []atom
	today    knowledge.Day
}

// maxTokens bounds the work on one question; the question itself stands at the
// start or the end of a long text, so the middle is what goes.
const maxTokens = 600

// read cuts a text into atoms. Words that nothing knows are looked up again as
// misspellings, first of names, then of cues.
func (b *Bot) read(text string, today knowledge.Day) *reader {
	r := &reader{bot: b, source: text, tokens: fold.JoinDigits(fold.Tokens(text)), today: today}
	if n := len(r.tokens); n > maxTokens {
		r.tokens = append(r.tokens[:maxTokens/2:maxTokens/2], r.tokens[n-maxTokens/2:]...)
	}
	r.atoms = make([]atom, 0, len(r.tokens))
	r.mentions = make([]knowledge.Mention, 0, 8)
	r.mentions = b.search.Spot(r.mentions, r.tokens)
	r.scan()
	if r.correct() {
		r.mentions = b.search.Spot(r.mentions[:0], r.tokens)
		r.scan()
	}
	r.joinUnknown()
	r.nearNames()
	return r
}

// scan lays atoms over the tokens: whole names first, then times, then the
// lexicon, then parts of names.
func (r *reader) scan() {
	n := len(r.tokens)
	r.atoms = r.atoms[:0]
	r.taken = append(r.taken[:0], make([]bool, n)...)
	full := r.fullMentions()
	r.times = r.bot.when.ParseInto(r.times[:0], r.tokens, r.taken, r.today)
	r.words = r.bot.lexicon.Words(r.tokens, r.words[:0])
	nextFull, nextTime := 0, 0
	for i := 0; i < n; {
		for nextTime < len(r.times) && r.times[nextTime].From < i {
			nextTime++
		}
		switch {
		case nextFull < len(full) && full[nextFull].From == i:
			r.add(atom{from: i, to: full[nextFull].To, mention: full[nextFull]})
			i = full[nextFull].To
			nextFull++
		case nextTime < len(r.times) && r.times[nextTime].From == i:
			r.add(atom{from: i, to: r.times[nextTime].To, time: &r.times[nextTime]})
			i = r.times[nextTime].To
		default:
			limit := n
			if nextFull < len(full) {
				limit = full[nextFull].From
			}
			if nextTime < len(r.times) {
				limit = min(limit, r.times[nextTime].From)
			}
			i = r.phrase(i, limit)
		}
	}
}

func (r *reader) add(a atom) { r.atoms = append(r.atoms, a) }

// fullMentions picks the whole names, the longest where they overlap, and marks
// their tokens as taken.
func (r *reader) fullMentions() []*knowledge.Mention {
	var buf [8]*knowledge.Mention
	full := buf[:0]
	for i := range r.mentions {
		m := &r.mentions[i]
		if m.Strength != knowledge.Full && !r.coversWhole(m) || !r.standsAsName(m) {
			continue
		}
		if k := len(full); k > 0 && m.From < full[k-1].To {
			if m.Len() <= full[k-1].Len() {
				continue
			}
			full = full[:k-1]
		}
		full = append(full, m)
	}
	for _, m := range full {
		for i := m.From; i < m.To; i++ {
			r.taken[i] = true
		}
	}
	return full
}

// coversWhole tells whether a label that several posts share is longer than a
// whole name within it, and so what is meant: "Minister of Justice and Human
// Rights" where there is a "Minister of Justice" too.
func (r *reader) coversWhole(part *knowledge.Mention) bool {
	if part.Strength != knowledge.Part || len(part.Posts) == 0 || part.Len() < 3 {
		return false
	}
	for i := range r.mentions {
		m := &r.mentions[i]
		if m.Strength == knowledge.Full && len(m.Posts) > 0 && m.From >= part.From && m.To <= part.To && m.Len() < part.Len() {
			return true
		}
	}
	return false
}

// standsAsName keeps a one-word name that is also an everyday word ("May",
// "Will", "WHO") from being read where it is not written as a name.
func (r *reader) standsAsName(m *knowledge.Mention) bool {
	if m.Len() > 1 || len(m.Posts) > 0 {
		return true
	}
	t := &r.tokens[m.From]
	if t.Kind == fold.Han || !r.bot.lexicon.Knows(t.Text) {
		return true
	}
	written := r.source[t.Start:t.End]
	return t.Upper && m.From > 0 && len(m.People) > 0 || len(written) > 1 && strings.ToUpper(written) == written && strings.ToUpper(r.source) != r.source
}

// phrase adds the atom that starts at a token which is in no whole name and no
// time, and returns where it ends. It does not reach past limit.
func (r *reader) phrase(i, limit int) int {
	cues, n := r.bot.lexicon.Longest(r.words[:limit], i)
	part := r.part(i, limit)
	value, ordinal, numberLen := language.Number(r.tokens[:limit], i)
	if n < 2 && (n == 0 || cues == fillerOnly) && part == nil && numberLen == 0 && r.tokens[i].Kind == fold.Han && r.wordless(i+1, limit) {
		// 去世 is one word of a fact, not 去 and something.
		if length := r.bot.facts().piece(r.tokens[:limit], i); length > 1 {
			r.add(atom{from: i, to: i + length, unknown: true})
			return i + length
		}
	}
	switch {
	case part != nil && part.Len() >= n && (n == 0 || r.standsAsName(part)):
		r.add(atom{from: i, to: part.To, mention: part, cues: cues})
		return part.To
	case numberLen > 0 && numberLen >= n && !cues.Has(language.One):
		r.add(atom{from: i, to: i + numberLen, number: value, ordinal: ordinal, cues: cues})
		return i + numberLen
	case n > 0:
		r.add(atom{from: i, to: i + n, cues: cues})
		return i + n
	case r.tokens[i].Kind == fold.Han && len(r.atoms) > 0:
		// Unknown Chinese characters side by side are one unknown word.
		if last := &r.atoms[len(r.atoms)-1]; last.unknown && last.to == i && r.tokens[i].Before == fold.Glued && r.tokens[last.from].Kind == fold.Han {
			last.to++
			return i + 1
		}
	}
	if r.bot.lexicon.Roles(r.tokens[i].Text) != nil {
		r.add(atom{from: i, to: i + 1, cues: language.SetOf(language.Lead)})
		return i + 1
	}
	r.add(atom{from: i, to: i + 1, unknown: true})
	return i + 1
}

// wordless tells whether a Chinese character begins no phrase of the lexicon.
func (r *reader) wordless(i, limit int) bool {
	if i >= limit || r.tokens[i].Kind != fold.Han {
		return false
	}
	_, n := r.bot.lexicon.Longest(r.words[:limit], i)
	return n == 0
}

// part is the longest partial name that starts at a token.
func (r *reader) part(i, limit int) *knowledge.Mention {
	for k := range r.mentions {
		m := &r.mentions[k]
		if m.From > i {
			return nil
		}
		if m.From == i && m.To <= limit && (m.Strength == knowledge.Part || m.Strength == knowledge.Full) && r.partStands(m, limit) {
			return m
		}
	}
	return nil
}

// partStands tells whether a partial name can be read as one: a single Chinese
// character is a surname only before a title ("陈主任").
func (r *reader) partStands(m *knowledge.Mention, limit int) bool {
	if m.Strength == knowledge.Full || m.Len() > 1 || len(m.People) == 0 || r.tokens[m.From].Kind != fold.Han {
		return true
	}
	if m.To >= limit {
		return len(r.tokens) == 1
	}
	if r.tokens[m.To].Text == "先" || r.tokens[m.To].Text == "某" {
		return true
	}
	for k := range r.mentions {
		if next := &r.mentions[k]; next.From == m.To && len(next.Posts) > 0 {
			return true
		}
	}
	if m.From == 0 {
		return false
	}
	switch r.tokens[m.From-1].Text {
	case "姓", "小", "老":
		return true
	}
	return false
}
