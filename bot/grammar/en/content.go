package en

import (
	"slices"

	"officebot/bot/grammar"
	"officebot/knowledge"
	"officebot/knowledge/fold"
)

// Content takes a question apart into what it is made of.
func (g *Grammar) Content(text string, today knowledge.Day) grammar.Content {
	tokens := fold.JoinDigits(fold.Tokens(text))
	tokens = g.written(tokens[:min(len(tokens), maxTokens)], today)
	t := taking{Grammar: g, wordClasses: sharedClasses(), lattice: g.sources.NewLattice(tokens, today)}
	t.content.Told, t.content.Office = true, t.world.Bodies()
	greeted, _ := g.courtesy.Chain(tokens, 0, grammar.CourtesyOpening|grammar.CourtesyAnywhere)
	t.content.Strangers = strangers(t.lattice, greeted)
	t.content.Asker = t.asker()
	t.described = t.describes()
	t.sides = t.beside()
	for i := 0; i < len(tokens); {
		if t.aside && !t.sides[i] {
			t.begun = false
		}
		t.aside = t.sides[i]
		t.refers = t.refers || !t.aside && t.pointsAt(i)
		if !t.aside && t.pointsAtSaid(i) {
			t.refers = true
			i++
			continue
		}
		known, from := len(t.content.Words), i
		t.sorted = i+1 == t.sort
		if i = t.take(i); len(t.content.Words) > known {
			w := &t.content.Words[known]
			w.Behind, w.Describes, w.Verb = t.behind(from, i), t.describesNoun(from, i), t.isPredicate(from)
			w.Presumed = !w.Describes && !w.Verb && t.isPresumed(from, i)
			if !w.Verb && !w.Describes {
				w.Role = t.phraseRole(from, i)
			}
			t.ends = append(t.ends, i)
		}
	}
	t.again()
	t.parted()
	t.apart()
	t.weighing()
	t.leaving()
	t.refusing()
	t.lives()
	t.vagueAlone()
	t.remarkAlone()
	stressed := begins(t.lattice, 0, grammar.Pronoun, "it") && begins(t.lattice, 1, grammar.Auxiliary, "be") // "it was Marr who built it, wasn't it"
	if (t.content.Told || stressed) && (tagged(t.lattice) || t.content.Told && t.echoes()) {
		t.content.Told, t.content.Wants = false, grammar.WantsTruth
	}
	t.content.Impersonal, t.content.Planned = t.isImpersonal(), t.isPlanned()
	if t.content.Holder == grammar.Agent && t.people {
		t.content.Wants, t.content.Agent = grammar.WantsPeople, true
	}
	t.content.Naming = t.asksNameOf()
	t.content.Elsewhere = t.isElsewhere()
	t.content.Others = begins(t.lattice, 0, grammar.Preposition, "except") || begins(t.lattice, 0, grammar.Question, "who") && begins(t.lattice, 1, grammar.Preposition, "except")
	t.content.Trade = t.asksTrade()
	t.content.OnlyTime = t.content.Wants == grammar.WantsPeople && t.onlyTime() || t.content.Wants == grammar.WantsThing && t.didBehind() || t.content.Trade && t.onlyBefore()
	t.content.OfHolder = t.asksOfHolder()
	t.content.Doing = t.does && t.content.Wants == grammar.WantsThing && len(t.content.Names) == 1 && t.nothingElse()
	return t.content
}

// isElsewhere tells whether a question has a word of what no office is about, or names a kind of
// office that is no body of the records: "movie", "tax office".
func (t *taking) isElsewhere() bool {
	told := t.told()
	for at, token := range t.lattice.Tokens {
		if IsInSet("of other worlds", token.Text) && !told[token.Text] {
			return true
		}
		if at > 0 && token.Text == "office" && token.Before <= fold.Hyphen && IsInSet("other offices", t.lattice.Tokens[at-1].Text) && !told[t.lattice.Tokens[at-1].Text] {
			return true
		}
	}
	return false
}

// onlyTime tells whether all words stand in a clause that says when something was.
func (t *taking) onlyTime() bool {
	for at := 2; at < t.lattice.Len() && len(t.ends) > 0 && at < t.ends[0]; at++ {
		if begins(t.lattice, at, grammar.Conjunction, "when") || begins(t.lattice, at, grammar.Conjunction, "while") {
			return true
		}
	}
	return false
}

// didBehind tells whether all words stand in a clause in front that says when, and it asks what somebody did
// or was then in none: "after he was found out, what did he do".
func (t *taking) didBehind() bool {
	first, question := t.textAt(0), t.questionIn(0, t.lattice.Len())
	fronted := (IsInSet("with a gerund", first) || first == "once") && question > 0
	trade := slices.ContainsFunc(t.lattice.Tokens[min(question, t.lattice.Len()):], func(token fold.Token) bool { return IsInSet("trades", token.Text) })
	return fronted && (t.does || trade) && len(t.ends) > 0 && t.ends[len(t.ends)-1] <= question
}

// wordAhead tells whether a word that means something by itself stands from a token on:
// one that whoever is named before may do, not merely "get".
func (t *taking) wordAhead(at int) bool {
	for ; at < t.lattice.Len(); at++ {
		if token := &t.lattice.Tokens[at]; token.Kind == fold.Word && !IsClosed(token.Text) && !sets().light[token.Text] {
			return true
		}
	}
	return false
}

// participleAhead tells whether a participle stands right behind a name: "was the band
// started".
func (t *taking) participleAhead(at int) bool {
	for at < t.lattice.Len() && t.isAdverb(at) {
		at++
	}
	if at >= t.lattice.Len() {
		return false
	}
	v := t.asVerb(t.lattice.Tokens[at].Text)
	return v.form.Has(grammar.Participle) && !v.form.Has(grammar.Gerund)
}

// tagged tells whether a statement ends in what makes a question of it: "didn't it",
// "right".
func tagged(l *grammar.Lattice) bool {
	n := l.Len()
	if n > 2 && l.Gap(n-2) >= fold.Comma && begins(l, n-1, grammar.Pronoun, l.Tokens[n-1].Text) {
		return slices.ContainsFunc(l.At(n-2), func(leaf grammar.Leaf) bool { return leaf.Word != nil && leaf.Word.Class == grammar.Auxiliary })
	}
	return n > 2 && l.Gap(n-1) >= fold.Comma && begins(l, n-1, grammar.Adjective, "true")
}

// echoes tells whether a statement ends, behind a comma, in words that want it confirmed: "I take it".
func (t *taking) echoes() bool {
	l := t.lattice
	for at := 2; at+1 < l.Len(); at++ { // "no?" alone may as well be an answer
		if l.Gap(at) != fold.Comma {
			continue
		}
		end, kinds := t.courtesy.Chain(l.Tokens, at, grammar.CourtesyAnywhere|grammar.CourtesyEcho)
		if end == l.Len() && kinds&grammar.CourtesyEcho != 0 {
			return true
		}
	}
	return false
}
