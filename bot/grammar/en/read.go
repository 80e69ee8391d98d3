package en

import (
	"slices"

	"officebot/bot/grammar"
	"officebot/bot/query"
	"officebot/knowledge"
	"officebot/knowledge/fold"
)

// Read returns the readings of a question, the cheapest first, all within a hair
// of it. Where none is whole, Unread says what stands in the way.
func (g *Grammar) Read(text string, today knowledge.Day) grammar.Reading {
	tokens := fold.JoinDigits(fold.Tokens(text))
	if len(tokens) > maxTokens {
		return grammar.Reading{}
	}
	tokens = g.respelt(g.expand(abbreviated(tokens)))
	var all []grammar.Reading
	var before context
	cut := sentences(tokens)
	for _, s := range cut[max(0, len(cut)-maxSentences):] {
		l := g.sources.NewLattice(s, today)
		one := before.fill(g.sentence(l))
		if len(one.Asks) > 0 {
			one.Taken = taken(l, one)
			all = append(all, before.inside(l).fill(one))
		}
		before = before.after(l)
	}
	return asked(all)
}

// asked is the reading of a message of several sentences: all that ask, without
// what is only stated beside a question, or left unread beside one that is read.
func asked(all []grammar.Reading) grammar.Reading {
	if kept := slices.DeleteFunc(slices.Clone(all), func(r grammar.Reading) bool { return r.Stated || len(r.Unread) > 0 }); len(kept) > 0 {
		all = kept
	}
	switch len(all) {
	case 0:
		return grammar.Reading{}
	case 1:
		return all[0]
	}
	return several(all[max(0, len(all)-maxSeveral):])
}

// maxSentences is how many sentences of a message are read, the last.
const maxSentences = 6

// maxSeveral is how many questions of one message are answered.
const maxSeveral = 3

// maxTokens is how many words of a question are read by the grammar.
const maxTokens = 120

// several is the reading of questions that are asked together.
func several(all []grammar.Reading) grammar.Reading {
	var out grammar.Reading
	var asks []query.Ask
	for _, one := range all {
		asks = append(asks, one.Asks[0])
		out.Cost = max(out.Cost, one.Cost)
	}
	out.Asks = []query.Ask{query.Several{Asks: asks}}
	return out
}

// expand replaces short forms by what they stand for: "who's" is two words, "b4"
// is one.
func (g *Grammar) expand(tokens []fold.Token) []fold.Token {
	out := make([]fold.Token, 0, len(tokens)+4)
	for i := 0; i < len(tokens); i++ {
		t := tokens[i]
		long, to := g.short(tokens, i)
		if long == nil {
			out = append(out, t)
			continue
		}
		for k, word := range long {
			one := t
			one.Text, one.Possessive = word, false
			if k > 0 {
				one.Before = fold.Space
			}
			out = append(out, one)
		}
		i = to - 1
	}
	return out
}

// short finds a short form at a token, which may be cut in two by what it is made
// of: "b4" is a word and a number.
func (g *Grammar) short(tokens []fold.Token, at int) (long []string, to int) {
	if tokens[at].Possessive {
		return nil, 0
	}
	if at+1 < len(tokens) && tokens[at+1].Before == fold.Glued {
		if long = g.sources.Lexicon.Short(tokens[at].Text + " " + tokens[at+1].Text); long != nil {
			return long, at + 2
		}
	}
	if long, to = g.dotted(tokens, at); long != nil {
		return long, to
	}
	if long = g.sources.Lexicon.Short(tokens[at].Text); long != nil {
		return long, at + 1
	}
	return g.initials.at(tokens, at)
}

// dotted finds a short form that is written with dots: "U.S.".
func (g *Grammar) dotted(tokens []fold.Token, at int) (long []string, to int) {
	word := tokens[at].Text
	for to = at + 1; to < len(tokens) && len(tokens[to].Text) == 1 && tokens[to].Before == fold.Dot; to++ {
		word += " " + tokens[to].Text
	}
	if to == at+1 {
		return nil, 0
	}
	return g.sources.Lexicon.Short(word), to
}

// abbreviated lets no sentence end behind a single letter: "F.C.", "U.S.".
func abbreviated(tokens []fold.Token) []fold.Token {
	for i := 1; i < len(tokens); i++ {
		if tokens[i].Before == fold.Stop && tokens[i].Kind == fold.Number && tokens[i-1].Text == "no" {
			tokens[i].Before = fold.Space // "no. 3"
		}
		if tokens[i].Before == fold.Stop && len(tokens[i-1].Text) == 1 && tokens[i-1].Kind == fold.Word && (tokens[i-1].Before != fold.Space || tokens[i-1].Upper && tokens[i].Upper && tokens[i-1].Text != "i") {
			tokens[i].Before = fold.Space
		}
	}
	return tokens
}

// sentences cuts tokens where a sentence ends.
func sentences(tokens []fold.Token) [][]fold.Token {
	var out [][]fold.Token
	from := 0
	for i := 1; i <= len(tokens); i++ {
		if i == len(tokens) || tokens[i].Before == fold.Stop {
			out = append(out, tokens[from:i])
			from = i
		}
	}
	return out
}

// sentence reads one sentence: as a whole, as two questions joined by "and", as a
// phrase and what is asked of it, and in the end with words left unread.
func (g *Grammar) sentence(l *grammar.Lattice) grammar.Reading {
	r, tokens, today := g.reader(l), l.Tokens, l.Today
	if one := r.dislocated(); len(one.Asks) > 0 {
		return one
	}
	if one := r.main(0); len(one.Asks) > 0 {
		if one.Cost >= costFragment { // "Chen, how long did he serve" is no "Chen served him"
			if two := r.dislocated(); len(two.Asks) > 0 && two.Cost < one.Cost {
				return two
			}
		}
		if g.asksAgain(tokens) { // "who was the first and who was the last" are two
			if two := g.joined(tokens, today); len(two.Asks) > 0 && two.Cost < one.Cost {
				return two
			}
		}
		return one
	}
	if one := r.cleft(); len(one.Asks) > 0 {
		return one
	}
	if one := r.same(); len(one.Asks) > 0 {
		return one
	}
	if one := r.apposed(); len(one.Asks) > 0 {
		return one
	}
	if one := r.preambled(); len(one.Asks) > 0 {
		return one
	}
	if one := r.reported(); len(one.Asks) > 0 {
		return one
	}
	if one := g.joined(tokens, today); len(one.Asks) > 0 {
		return one
	}
	if len(tokens) > maxSkipped {
		return grammar.Reading{}
	}
	return r.skipping()
}

// maxSkipped is how long a sentence may be to be read with words left out.
const maxSkipped = 30

// dislocated reads a phrase and a question that refers to it: "The third one, how
// long did he serve?".
func (r *reader) dislocated() grammar.Reading {
	for _, e := range r.phrasesAt(0) {
		p := e.phrase.Closed()
		if p.Set == nil || p.Kind != grammar.People || !r.parted(e.to) {
			continue
		}
		out := r.main(e.to)
		if len(out.Asks) == 0 || len(out.Unread) > 0 {
			continue
		}
		if filled := grammar.FilledWith(out, p.Set); len(filled.Asks) > 0 {
			return filled
		}
	}
	return grammar.Reading{}
}

// preambled reads a question behind a colon or a dash; what stands before it asks
// nothing: "I'm doing homework: who was the first director?".
func (r *reader) preambled() grammar.Reading {
	for at := 1; at < r.lattice.Len()-1; at++ {
		if !r.dashed(at) || !r.asksAt(at) {
			continue
		}
		if one := r.reader(r.lattice).main(at); len(one.Asks) > 0 && len(one.Unread) == 0 && !one.Fragment && !r.asksBefore(at) {
			return one
		}
	}
	return grammar.Reading{}
}

// asksAt tells whether a word that starts a question stands at a token.
func (r *reader) asksAt(at int) bool {
	for _, leaf := range r.lattice.At(at) {
		if leaf.Word != nil && (leaf.Word.Class == grammar.Question || leaf.Word.Class == grammar.Auxiliary) {
			return true
		}
	}
	return false
}

// asksBefore tells whether there is a question before a token, too, or anybody is
// named there.
func (r *reader) asksBefore(to int) bool {
	for at := range to {
		for _, leaf := range r.lattice.At(at) {
			if leaf.Word != nil && leaf.Word.Class == grammar.Question && leaf.Word.Sense != "that" || leaf.Mention != nil && len(leaf.Mention.People) > 0 || leaf.Time != nil {
				return true
			}
		}
	}
	return false
}

// parted tells whether a comma, a colon or a dash stands before a token.
func (r *reader) parted(at int) bool {
	return at < r.lattice.Len() && (r.lattice.Gap(at) >= fold.Dash || r.dashed(at))
}

// dashed tells whether a colon or a dash stands before a token, also one that a hyphen
// is written for.
func (r *reader) dashed(at int) bool {
	if at >= r.lattice.Len() {
		return false
	}
	gap := r.lattice.Gap(at)
	return gap == fold.Dash || gap == fold.Colon || r.lattice.Tokens[at].Start-r.lattice.Tokens[at-1].End > 2
}

// joined reads two questions joined by "and"; what the second leaves open is what
// the first is about.
func (g *Grammar) joined(tokens []fold.Token, today knowledge.Day) grammar.Reading {
	tries := 0
	for k := 2; k < len(tokens)-1 && tries < maxJoined; k++ {
		if !g.isAnd(tokens[k].Text) {
			continue
		}
		tries++
		first := g.half(tokens[:k], today)
		if len(first.Asks) == 0 {
			continue
		}
		rest := g.withHead(tokens[:k], tokens[k+1:])
		rest[0].Before = fold.Space
		if !g.isQuestion(rest, 0) {
			if both := g.alsoSaid(first, rest, today); len(both.Asks) > 0 {
				return both
			}
		}
		if both := g.alsoAsked(first, rest, today); len(both.Asks) > 0 {
			return both
		}
		second := g.half(rest, today)
		if len(second.Asks) == 0 {
			second = g.shortHalf(rest, today)
		}
		if len(second.Asks) == 0 {
			continue
		}
		return several([]grammar.Reading{first, grammar.Refer(first, second)})
	}
	return grammar.Reading{}
}

// withHead is the second of two questions, with what is somebody's where it is left out
// behind his name: "who is Ding's predecessor and who is Han's".
func (g *Grammar) withHead(first, second []fold.Token) []fold.Token {
	out := slices.Clone(second)
	if !out[len(out)-1].Possessive {
		return out
	}
	for i := len(first) - 2; i > 0; i-- {
		if first[i].Possessive {
			return append(out, first[i+1:]...)
		}
	}
	return out
}

// asksAgain tells whether a question word stands behind an "and".
func (g *Grammar) asksAgain(tokens []fold.Token) bool {
	for k := 2; k < len(tokens)-1; k++ {
		if g.isAnd(tokens[k].Text) && g.isQuestion(tokens, k+1) {
			return true
		}
	}
	return false
}

// isQuestion tells whether a question word stands at a token.
func (g *Grammar) isQuestion(tokens []fold.Token, at int) bool {
	asks := false
	g.sources.Lexicon.Match(tokens, at, func(w *grammar.Word, _ int) {
		asks = asks || w.Class == grammar.Question || w.Class == grammar.Pronoun && w.Sense == "who"
	})
	return asks
}

// maxJoined is how many of a sentence's "and" are tried as what joins two questions.
const maxJoined = 3

// alsoSaid reads what else is said of who is asked for: "who was director and died in
// 1971".
func (g *Grammar) alsoSaid(first grammar.Reading, tokens []fold.Token, today knowledge.Day) grammar.Reading {
	who, ok := first.Asks[0].(query.Who)
	if !ok {
		return grammar.Reading{}
	}
	r := g.reader(g.sources.NewLattice(tokens, today))
	for _, c := range r.clausesAt(0, modeRelative) {
		if set, ok := c.prop.Set(); ok && c.to == len(tokens) {
			return grammar.Reading{Cost: first.Cost + c.cost, Asks: []query.Ask{query.Who{Set: query.Meet{Sets: []query.Set{who.Set, set}}}}}
		}
	}
	return grammar.Reading{}
}

// alsoAsked reads a question word that asks more of who is asked for: "who is director,
// and since when".
func (g *Grammar) alsoAsked(first grammar.Reading, tokens []fold.Token, today knowledge.Day) grammar.Reading {
	who, ok := first.Asks[0].(query.Who)
	if !ok {
		return grammar.Reading{}
	}
	l := g.sources.NewLattice(tokens, today)
	for _, leaf := range l.At(0) {
		if leaf.Word == nil || leaf.Word.Class != grammar.Question || leaf.To != l.Len() {
			continue
		}
		var ask query.Ask
		switch leaf.Word.Sense {
		case "when":
			ask = query.Date{Set: who.Set}
		case "since when":
			ask = query.Date{Set: who.Set, Of: query.Start}
		case "until when":
			ask = query.Date{Set: who.Set, Of: query.End}
		case "how long":
			ask = query.HowLong{Set: who.Set}
		default:
			continue
		}
		return grammar.Reading{Cost: first.Cost + 1, Asks: []query.Ask{query.Several{Asks: []query.Ask{who, ask}}}}
	}
	return grammar.Reading{}
}

// maxHalf is what half of a question may cost.
const maxHalf = 40

func (g *Grammar) half(tokens []fold.Token, today knowledge.Day) grammar.Reading {
	r := g.reader(g.sources.NewLattice(tokens, today))
	one := r.main(0)
	if one.Cost > maxHalf || one.Fragment {
		return grammar.Reading{}
	}
	return one
}

// shortHalf reads the second of two questions without the verb that it shares with the
// first: "who was director in 1998 and who in 2010".
func (g *Grammar) shortHalf(tokens []fold.Token, today knowledge.Day) grammar.Reading {
	l := g.sources.NewLattice(tokens, today)
	for _, leaf := range l.At(0) {
		if leaf.Word != nil && leaf.Word.Class == grammar.Question {
			if one := g.reader(l).main(0); one.Cost <= maxHalf && len(one.Unread) == 0 {
				return one
			}
			break
		}
	}
	return grammar.Reading{}
}

func (g *Grammar) isAnd(word string) bool {
	found := false
	g.sources.Lexicon.Match([]fold.Token{{Text: word}}, 0, func(w *grammar.Word, _ int) {
		found = found || w.Class == grammar.Conjunction && w.Sense == "and"
	})
	return found
}

// main reads a clause that reaches from a token to the end.
func (r *reader) main(at int) grammar.Reading { return r.least(r.clausesAt(at, modeMain)) }

// claim reads a claim that reaches from a token to the end.
func (r *reader) claim(at int) grammar.Reading {
	c := &clauseReader{reader: r, setting: setting{judged: true}, bound: maxCost}
	c.step(at, 0)
	return r.least(c.out)
}

// least are those of some clauses that cost the least and differ in no more than
// whom a name means.
func (r *reader) least(reads []read) grammar.Reading {
	least := 2 * maxCost
	for i := range reads {
		least = min(least, reads[i].cost)
	}
	var out grammar.Reading
	out.Cost = least
	first := ""
	for i := range reads {
		if reads[i].cost > least {
			continue
		}
		if masked := grammar.Mask(reads[i].ask); first == "" {
			first = masked
			out.Unread = reads[i].unread
			out.Meant = slices.DeleteFunc(slices.Clone(out.Unread), r.isSmall)
			out.Words, out.About = r.weighed()
			out.Elsewhere = r.elsewhere(out.Meant)
		} else if masked != first {
			continue
		}
		out.Fragment = out.Fragment || reads[i].prop.Fragment
		out.Stated = out.Stated || reads[i].prop.Stated
		if ask := reads[i].ask; !out.Has(ask) {
			out.Asks = append(out.Asks, ask)
		}
	}
	return out
}

// weighed counts the words of a sentence that mean something by themselves, and tells
// whether a name of the records owns something in it.
func (r *reader) weighed() (words int, about bool) {
	for i := range r.lattice.Len() {
		if t := &r.lattice.Tokens[i]; !t.Possessive && !r.isSmall(t.Text) {
			words++
		}
		for _, leaf := range r.lattice.At(i) {
			if leaf.Mention == nil && (leaf.Word == nil || !r.isBody(leaf.Word)) {
				continue
			}
			owns := leaf.To < r.lattice.Len() && r.lattice.Tokens[leaf.To].Possessive
			about = about || owns || i > 0 && (r.hasPreposition(i-1, "of") || i > 1 && r.hasPreposition(i-2, "of"))
		}
	}
	return words, about
}

// elsewhere tells whether words that were left unread say of what a post is.
func (r *reader) elsewhere(unread []string) bool {
	for i := range r.lattice.Len() {
		for _, leaf := range r.lattice.At(i) {
			if leaf.Mention == nil || len(leaf.Mention.Posts) == 0 || !r.hasPreposition(leaf.To, "of") && !r.hasPreposition(leaf.To, "at") && !r.hasPreposition(leaf.To, "for") && !r.hasPreposition(leaf.To, "in") {
				continue
			}
			at := leaf.To + 1
			for at < r.lattice.Len()-1 && (r.isSmall(r.lattice.Tokens[at].Text) || r.isAdjective(at)) {
				at++
			}
			if at < r.lattice.Len() && slices.Contains(unread, r.lattice.Tokens[at].Text) {
				return true
			}
		}
	}
	return false
}

func (r *reader) isAdjective(at int) bool {
	return slices.ContainsFunc(r.lattice.At(at), func(l grammar.Leaf) bool {
		return l.Word != nil && (l.Word.Class == grammar.Adjective || l.Word.Class == grammar.Verb && l.Word.Form.Has(grammar.Participle))
	})
}

// isSmall tells whether a word only holds others together.
func (r *reader) isSmall(word string) bool {
	small := false
	r.sources.Lexicon.Match([]fold.Token{{Text: word}}, 0, func(w *grammar.Word, _ int) {
		small = small || w.Class >= grammar.Preposition
	})
	return small
}
