package talk

import (
	"strings"

	"officebot/bot/grammar"
	"officebot/bot/query"
	"officebot/knowledge"
	"officebot/knowledge/fold"
)

// Clauses cuts a message that the grammar does not read as one into its questions, each
// of which goes on from the one before: "who was director in 1998 and who in 2010", "who
// was director in 1998 and five years later". nil where it is only one.
func (l *Language) Clauses(g Grammar, text string, today knowledge.Day) []string {
	tokens := fold.Tokens(text)
	cuts := l.cuts(tokens)
	if len(cuts) == 0 || l.interjection(tokens) == cuts[0].end || l.isFronted(tokens) {
		return nil
	}
	elided := cuts[len(cuts)-1].elided
	whole := g.Whole(text, today)
	if !elided && isRead(whole) && len(alone(whole)) > 0 {
		return nil
	}
	first := g.Whole(text[:tokens[cuts[0].end-1].End], today)
	if !isRead(first) || len(first.Asks) == 0 || first.Stated && !first.Fragment {
		return nil
	}
	if first.Fragment && isRead(whole) {
		return nil // 刘少奇接任主席以后，他还继续做吗: what stands before the comma tells when
	}
	clauses := []string{text[:tokens[cuts[0].end-1].End]}
	for i, c := range cuts {
		end := len(tokens)
		if i+1 < len(cuts) {
			end = cuts[i+1].end
		}
		clause := text[tokens[c.start].Start:tokens[end-1].End]
		if !c.asks {
			r := &reader{Language: l, grammar: g, today: today}
			rest := l.closed(tokens[c.start:end])
			p := r.part(text[rest[0].Start:rest[len(rest)-1].End])
			if c.elided && p.None() || !c.elided && (p.Span == nil || !hasThen(p.Span)) {
				return nil
			}
		}
		clauses = append(clauses, clause)
	}
	return clauses
}

// Parts cuts a message where one question word after another begins a question, be they
// understood or not: "how long did he serve and what is his favourite colour?". nil where
// there is but one.
func (l *Language) Parts(text string) []string {
	tokens := fold.Tokens(text)
	at := l.find("opening", tokens, 0)
	if len(tokens) == 0 || l.find("asking", tokens, at) == 0 {
		return nil
	}
	if l.isFronted(tokens[at:]) {
		return nil
	}
	var parts []string
	from := 0
	for _, c := range l.cuts(tokens) {
		if c.asks {
			parts = append(parts, text[tokens[from].Start:tokens[c.end-1].End])
			from = c.start
		}
	}
	if len(parts) == 0 {
		return nil
	}
	return append(parts, text[tokens[from].Start:tokens[len(tokens)-1].End])
}

// isFronted tells whether a message begins with a clause that says when what it asks was so: "when the clocks struck
// twelve, who was director" is one question.
func (l *Language) isFronted(tokens []fold.Token) bool {
	n := l.find("clause", tokens, 0)
	return n > 0 && l.find("truth", tokens, n) == 0
}

// Correction cuts a message into a question and the correction of it that stands behind:
// "who was director in 2010, no wait, 2001". rest is "" where there is none, and first where
// the correction is a question by itself: "who chaired… sorry, who was director in 2010?".
func (l *Language) Correction(g Grammar, text string, today knowledge.Day) (first, rest string) {
	tokens := fold.Tokens(text)
	for i := 2; i < len(tokens)-1; i++ {
		n := l.find("meant", tokens, i)
		if n == 0 || tokens[i].Before < fold.Dash || i+n >= len(tokens) || l.whole(tokens[:i], "opening", "interjection", "meant") {
			continue // "oops, wrong name, I meant Ding" asks nothing in front
		}
		rest := tokens[i+n:]
		if more := l.find("meant", rest, 0); more > 0 && more < len(rest) {
			rest = rest[more:] // "sorry, I mean 2001"
		}
		if l.find("asking", rest, 0) > 0 && !asked(text[:tokens[i].Start]) {
			again := text[rest[0].Start:]
			switch read := g.Whole(again, today); {
			case len(alone(read)) > 0:
				return "", again
			case isRead(read) && isRead(g.Whole(text[:tokens[i-1].End], today)):
				return text[:tokens[i-1].End], again
			}
		}
		if wordsOf(tokens[i:]) > maxWords {
			continue
		}
		before := g.Whole(text[:tokens[i-1].End], today)
		if whole := g.Whole(text, today); isRead(whole) && isRead(before) && !query.Equal(whole.Asks[0], before.Asks[0]) {
			return "", "" // the sentence itself says what it puts in the place of what
		}
		r := &reader{Language: l, grammar: g, today: today}
		p := r.part(text[rest[0].Start:])
		if p.Span == nil && p.Set == nil && p.N == 0 || !isRead(before) {
			continue
		}
		return text[:tokens[i-1].End], text[tokens[i].Start:]
	}
	return "", ""
}

// Remark cuts a message that asks with a part of a question behind a sentence that asks nothing:
// "that was Chen. And in 2015?". rest is "" where a message is none such.
func (l *Language) Remark(text string) (remark, rest string) {
	tokens := fold.Tokens(text)
	for i := len(tokens) - 1; i > 0; i-- {
		if tokens[i].Before < fold.Stop {
			continue
		}
		n := l.find("joining", tokens, i)
		remark, rest = text[:tokens[i].Start], text[tokens[i].Start:]
		if n == 0 || i+n == len(tokens) || l.find("asking", tokens, i+n) > 0 || !asked(rest) || asked(remark) ||
			wordsOf(tokens[i:]) > maxWords || l.whole(tokens[:i], "opening", "interjection", "meant") || l.has("meant", tokens[:i]) {
			return "", ""
		}
		return remark, rest
	}
	return "", ""
}

// asked tells whether a text ends a question.
func asked(text string) bool { return strings.ContainsAny(text, "?？") }

// Turned cuts a message that turns to somebody before it asks something of that one: "back to
// Ding, who came next?", "and Ding, what did he build?". id is that person's, "" where it only turns back to the post, "back to
// the directors, who came next?"; rest is "" where a message is none such, or is a whole
// question by itself. named tells whether a text names a post or a body.
func (l *Language) Turned(g Grammar, text string, today knowledge.Day, named func(string) bool) (id, rest string) {
	tokens := fold.Tokens(text)
	from := 0
	for n := l.find("opening", tokens, 0); n > 0; n = l.find("opening", tokens, from) {
		from += n
	}
	n := l.find("turning", tokens, from)
	if n == 0 && !l.Points(text) {
		return "", ""
	}
	r := &reader{Language: l, grammar: g, today: today}
	for i := from + n + 1; i < len(tokens) && i <= from+n+maxBeside; i++ {
		if tokens[i].Before < fold.Dash {
			continue
		}
		if l.whole(tokens[i:], "closing", "opening", "courtesy") {
			return "", "" // "tell me about Ding, please"
		}
		front := text[tokens[from+n].Start:tokens[i-1].End]
		returns := l.find("returning", tokens, from) == n
		if returns && (named(front) || l.find("head", tokens, i-1) == 1) {
			return "", text[tokens[i].Start:] // "back to the director": of whoever was talked of
		}
		p := r.part(front)
		if !p.Named || len(p.Namesakes) != 1 || len(p.Namesakes[0].People) != 1 || !returns && len(alone(g.Whole(text, today))) > 0 {
			return "", ""
		}
		if n == 0 && (tokens[i].Before < fold.Comma || l.find("asking", tokens, i) == 0 || isRead(g.Whole(text, today))) {
			return "", "" // "Crane, what was he up to in those years?" turns to him
		}
		return p.Namesakes[0].People[0], text[tokens[i].Start:]
	}
	return "", ""
}

// cut is where one clause ends, and the next starts.
type cut struct {
	end, start int
	asks       bool // with a question word
	elided     bool // all but a part of the question is left out: "，1998年呢"
}

// cuts are where a message may be cut: at "and" and at commas before a question word,
// at the last "and", before a time that counts from what was said, and at the comma
// before a part of a question that a word shows to be one: "，1998年呢".
func (l *Language) cuts(tokens []fold.Token) []cut {
	var cuts []cut
	for i := 2; i < len(tokens); i++ {
		n := l.find("joining", tokens, i)
		if n == 0 && tokens[i].Before < fold.Comma || i+n >= len(tokens) {
			continue
		}
		if n == 0 && l.find("elided", tokens, len(tokens)-1) > 0 && wordsOf(tokens[i:]) <= maxWords && !l.has("asking", tokens[i:]) {
			return append(cuts, cut{start: i, end: i, elided: true})
		}
		asks := l.find("asking", tokens, i+n) > 0
		if asks || n > 0 && l.has("later", tokens[i+n:]) && wordsOf(tokens[i+n:]) <= maxWords {
			cuts = append(cuts, cut{end: i, start: i + n, asks: asks})
			i += n
		}
	}
	return cuts
}

// hasThen tells whether a time counts from the one that was spoken of.
func hasThen(span query.Span) bool {
	_, then := query.Holes(query.Moment{Span: span})
	return then
}

func isRead(reading grammar.Reading) bool {
	return len(reading.Asks) > 0 && len(reading.Unread) == 0 && reading.Cost <= maxCost
}

// alone are the readings of a question that have no holes.
func alone(reading grammar.Reading) []query.Ask {
	if !isRead(reading) {
		return nil
	}
	var asks []query.Ask
	for _, ask := range reading.Asks {
		if holes, then := query.Holes(ask); len(holes) == 0 && !then {
			asks = append(asks, ask)
		}
	}
	return asks
}

// ofThen tells whether a reading is about the time that was spoken of: 那一年的主任是谁, where
// what stands in front is no opening.
func ofThen(r grammar.Reading) bool {
	if !isRead(r) {
		return false
	}
	_, then := query.Holes(r.Asks[0])
	return then
}
