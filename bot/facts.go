package bot

import (
	"slices"

	"officebot/bot/language"
	"officebot/knowledge"
	"officebot/knowledge/fold"
)

// factAtom tells whether any way of asking for a fact wants the atom's words.
func (r *reader) factAtom(a *atom) bool {
	tokens := r.tokens[a.from:a.to]
	if tokens[0].Kind != fold.Han {
		return r.bot.facts().term(tokens[0].Text) >= 0
	}
	return len(r.bot.facts().terms(tokens)) > 0
}

// asksFact tells whether the question holds a word that asks for a fact and
// is no cue of a tenure.
func (f *frame) asksFact() bool {
	for i := range f.view {
		a := &f.view[i]
		if a.mention == nil && a.time == nil && !a.filler() && asksOnly(a.cues) && !a.cues.Any(wantCues) && f.reader.factAtom(a) {
			return true
		}
	}
	return false
}

// asksOnly tells whether a word asks for a fact and for nothing about tenures:
// it carries no cue but question words.
func asksOnly(c language.Cues) bool {
	return c[0]&^questionWords[0] == 0 && c[1]&^questionWords[1] == 0
}

var questionWords = language.SetOf(language.What, language.Which, language.Where, language.Why, language.How, language.Happen, language.Body, language.Filler)

// kindsOf are the question words that a fact must answer for what is asked.
func kindsOf(a ask) knowledge.Kinds {
	switch a {
	case askWho:
		return knowledge.Who
	case askWhen:
		return knowledge.When
	case askWhere:
		return knowledge.Where
	case askWhy:
		return knowledge.Why
	case askHow:
		return knowledge.How | knowledge.What
	case askHowMany, askHowLong:
		return knowledge.HowMany
	case askNothing, askYesNo:
		return ^knowledge.Kinds(0)
	}
	return knowledge.What | knowledge.Which | knowledge.Who | knowledge.How
}

// bestFact is the fact that the atoms ask for, with its score, and whether it
// answers the question word; nil where none fits.
func (f *frame) bestFact(views ...[]atom) (*knowledge.Fact, int) {
	m := f.matchFact(views...)
	if m == nil {
		return nil, 0
	}
	return m.fact, m.score
}

func (f *frame) matchFact(views ...[]atom) *factMatch {
	if !mayAskFact(views) {
		return nil
	}
	b := f.bot()
	var tokens []fold.Token
	for _, view := range views {
		for i := range view {
			tokens = append(tokens, f.reader.tokens[view[i].from:view[i].to]...)
		}
	}
	var best *factMatch
	matches := b.facts().match(b.facts().terms(tokens))
	bestRank := 0
	special := f.specialTerms(views)
	for i := range matches {
		m := &matches[i]
		rank := f.rank(m)
		if rank > 0 && slices.ContainsFunc(m.terms, func(term int32) bool { return contains(special, term) }) {
			rank += 100 // a word that asks for nothing else outweighs the rest
		}
		if rank > bestRank {
			best, bestRank = m, rank
		}
	}
	return best
}

// mayAskFact tells whether any word could ask for a fact; the plain questions
// about tenures have none, and never read the facts.
func mayAskFact(views [][]atom) bool {
	for _, view := range views {
		for i := range view {
			a := &view[i]
			if a.unknown || a.mention == nil && a.time == nil && !a.filler() && (asksOnly(a.cues) || a.has(language.Appoint)) {
				return true
			}
		}
	}
	return false
}

// rank tells how well a fact fits the question, 0 for not at all: it must be
// about whom and what the question names.
func (f *frame) rank(m *factMatch) int {
	rank := 10 * m.score
	fact := m.fact
	for _, p := range f.allPeople() {
		switch {
		case slices.Contains(fact.About, p.ID):
			rank += 20
		case slices.Contains(fact.People, p), slices.Contains(fact.During, p):
			rank += 10
		case f.ask == askYesNo:
			rank -= 15
		default:
			return 0
		}
	}
	for _, o := range f.allOrgs() {
		switch {
		case slices.Contains(fact.About, o.ID):
			rank += 15
		case f.mentionsInText(fact, o):
		default:
			return 0
		}
	}
	for _, p := range f.namedPosts() {
		if slices.Contains(fact.About, p.ID) || slices.Contains(fact.Posts, p) {
			rank += 6
			break
		}
	}
	if len(f.allOrgs()) == 0 && len(f.allPeople()) == 0 {
		office := f.bot().records.Office.Organizations
		if n := len(office); n > 0 && slices.Contains(fact.About, office[n-1].ID) {
			rank += 8
		}
	}
	for _, e := range f.times {
		if !fact.Start.IsZero() && knowledge.Overlap(fact.Start, fact.Start, e.Span) != knowledge.No {
			rank += 25
		}
	}
	if kindsOf(f.ask)&fact.Kinds != 0 {
		rank += 40
	}
	return max(rank, 1)
}

// allPeople and allOrgs are what the asking sentence names, its time clause
// included.
func (f *frame) allPeople() []*knowledge.Person {
	people := f.people
	for i := range f.while {
		people = appendNew(slices.Clip(people), f.while[i].people()[:min(1, len(f.while[i].people()))])
	}
	return people
}

func (f *frame) allOrgs() []*knowledge.Organization {
	orgs := f.orgs
	for i := range f.while {
		orgs = appendNew(slices.Clip(orgs), f.while[i].organizations())
	}
	return orgs
}

func (f *frame) namedPosts() []*knowledge.Post {
	var posts []*knowledge.Post
	for i := range f.view {
		posts = appendNew(posts, f.view[i].posts())
	}
	return posts
}

func (f *frame) mentionsInText(fact *knowledge.Fact, o *knowledge.Organization) bool {
	return f.bot().textWords(fact).has(fold.Tokens(o.Name))
}

// strongFact answers from a fact that the question clearly asks for: by a word
// that asks for nothing else, or for the agent of a verb.
func (f *frame) strongFact(intent string) *reply {
	if f.foreign || f.stranger || f.has(language.Deputy) && f.unknown > 0 {
		return nil
	}
	if f.fact != nil {
		return f.moreOfFact(intent)
	}
	views := [][]atom{f.view, f.while}
	if f.while != nil && f.wantsHolder() {
		views = views[:1]
	}
	m := f.matchFact(views...)
	if m == nil || kindsOf(f.ask)&m.fact.Kinds == 0 || !f.specific(m, views...) {
		return nil
	}
	if f.ask == askYesNo {
		return f.yesFact(intent, m.fact)
	}
	if f.unexplained(m) > 0 {
		return nil
	}
	return f.tellFact(intent, m.fact)
}

// moreOfFact answers what a follow-up asks of the fact that was told last.
func (f *frame) moreOfFact(intent string) *reply {
	if kindsOf(f.ask)&f.fact.Kinds != 0 || f.ask == askWhen && !f.fact.Start.IsZero() {
		return f.tellFact(intent, f.fact)
	}
	r := f.reply("unrecorded", NotInRecord)
	f.sayUnsaid(r)
	r.say("fact.nearest", arg("text", f.fact.Text.In(r.Language))).cite(f.fact.Sources...)
	return r
}

// specific tells whether a way of asking has a word that no question about
// tenures would have.
func (f *frame) specific(m *factMatch, views ...[]atom) bool {
	if f.has(language.Appoint) && (f.ask == askWho && len(f.people) > 0 || f.ask == askYesNo && len(f.people) > 1) {
		return true
	}
	special := f.specialTerms(views)
	return slices.ContainsFunc(m.terms, func(term int32) bool { return contains(special, term) })
}

// specialTerms are the terms of the words that ask for facts and for nothing
// about tenures.
func (f *frame) specialTerms(views [][]atom) []int32 {
	var special []int32
	for _, view := range views {
		for i := range view {
			a := &view[i]
			if a.time != nil || a.mention != nil || a.filler() || !asksOnly(a.cues) || f.onlyQuestion(a) {
				continue
			}
			special = append(special, f.bot().facts().terms(f.reader.tokens[a.from:a.to])...)
		}
	}
	return special
}

// onlyQuestion tells whether an atom is a question word and nothing more:
// "what", but not "which city".
func (f *frame) onlyQuestion(a *atom) bool {
	return a.cues.Any(wantCues) && (a.to-a.from == 1 || f.reader.tokens[a.from].Kind == fold.Han)
}

// unexplained counts the unknown words of the question that the fact does not
// hold. One that stands directly before a word of the fact only colours it
// ("bureaucratic rank"), and so may two others, if none of them is a name or
// what is asked ("which crime").
func (f *frame) unexplained(m *factMatch) int {
	n, lenient := 0, 2
	words, facts := f.bot().textWords(m.fact), f.bot().facts()
	for i := range f.view {
		a := &f.view[i]
		if !a.unknown || words.has(f.reader.tokens[a.from:a.to]) || f.reader.factAtom(a) {
			continue
		}
		if lenient > 0 && !f.reader.tokens[a.from].Upper && f.reader.tokens[a.from].Kind != fold.Han && !(i > 0 && (f.view[i-1].has(language.What) || f.view[i-1].has(language.Which))) {
			lenient--
			continue
		}
		if i+1 < len(f.view) && !f.reader.tokens[a.from].Upper && contains(m.terms, facts.term(f.reader.tokens[f.view[i+1].from].Text)) {
			continue
		}
		n++
	}
	return n
}

// tellFact answers with a fact.
func (f *frame) tellFact(intent string, fact *knowledge.Fact) *reply {
	r := f.reply(intent, Answered)
	r.plain(fact.Text.In(r.Language)).cite(fact.Sources...)
	r.People = slices.Clone(fact.People)
	if f.ask == askPost {
		r.Posts = slices.Clone(fact.Posts)
	}
	r.fact = fact
	slices.SortStableFunc(r.People, func(a, b *knowledge.Person) int { return compareFirst(a, b) })
	return r
}

// compareFirst orders people by their first tenure.
func compareFirst(a, b *knowledge.Person) int {
	if len(a.Tenures) == 0 || len(b.Tenures) == 0 {
		return 0
	}
	return compareTenures(a.Tenures[0], b.Tenures[0])
}

// weakFact is the last resort: a fact that a question asks for only loosely, or
// an honest "the sources do not say" with the nearest thing that they do say.
func (f *frame) weakFact(intent string) *reply {
	if f.foreign {
		return nil
	}
	m := f.matchFact(f.view, f.while)
	switch {
	case m != nil && f.ask == askYesNo && f.onTopicOrKnown(m):
		if r := f.yesFact(intent, m.fact); r != nil {
			return r
		}
	case m != nil && !f.stranger && kindsOf(f.ask)&m.fact.Kinds != 0 && f.unexplained(m) == 0 && f.onTopicOrKnown(m):
		return f.tellFact(intent, m.fact)
	}
	if !f.onTopic() {
		return nil
	}
	r := f.reply("unrecorded", NotInRecord)
	f.sayUnsaid(r)
	if m != nil {
		r.say("fact.nearest", arg("text", m.fact.Text.In(r.Language))).cite(m.fact.Sources...)
		return r
	}
	f.sayNearest(r)
	return r
}

func (f *frame) onTopicOrKnown(m *factMatch) bool {
	return f.onTopic() || f.specific(m, f.view, f.while)
}

func (f *frame) sayUnsaid(r *reply) {
	switch {
	case f.stranger && len(f.people) == 0:
		r.say("fact.no person")
	case f.ask == askWhy:
		r.say("fact.unsaid why")
	case len(f.people) > 0:
		r.say("fact.unsaid person", arg("person", r.name(f.people[0])))
	default:
		r.say("fact.unsaid")
	}
}

// sayNearest offers what the records do say of whom the question is about.
func (f *frame) sayNearest(r *reply) {
	if len(f.people) > 0 {
		if held := f.tenuresOf(f.people[0]); len(held) > 0 {
			r.say("fact.nearest", arg("text", r.aboutTenure(held[0]))).citeTenures(held[0])
		}
		return
	}
	if hits := f.incumbents(); len(hits) > 0 && len(hits) < 3 && (f.namesPost() || f.has(language.Head)) {
		r.say("fact.nearest", arg("text", r.aboutTenure(hits[0].tenure))).citeTenures(hits[0].tenure)
	}
}

func (r *reply) aboutTenure(t *knowledge.Tenure) string {
	key := "about.tenure"
	if t.Ongoing {
		key = "about.tenure now"
	}
	return r.voice.Say(key, arg("person", r.name(t.Person)), arg("post", r.label(t.Post)), arg("tenure", r.tenure(t))).Text
}

// unrecorded answers what the question shows to be outside the records before
// any other reading of it could mislead: births, deputies, strangers, bodies of
// which no post is recorded.
func (f *frame) unrecorded(intent string) *reply {
	switch {
	case f.foreign:
		return nil
	case f.has(language.Born) && f.onTopic(),
		f.has(language.Deputy) && f.asksDeputy() && !f.namesFullPost() && !f.deputyKnown(),
		f.stranger && len(f.people) == 0 && f.onTopic(),
		f.headless && (f.ask == askWho || f.ask == askNothing) && (f.has(language.Head) || f.has(language.Lead) || f.namesPost()):
	default:
		return nil
	}
	r := f.reply(intent, NotInRecord)
	f.sayUnsaid(r)
	f.sayNearest(r)
	return r
}

// asksDeputy tells whether a deputy of the office is meant, and not somebody's
// "second in command" of no matter what.
func (f *frame) asksDeputy() bool {
	return slices.ContainsFunc(f.view, func(a atom) bool {
		return a.has(language.Deputy) && (a.to-a.from > 1 || f.namesPost() || f.has(language.Office) || f.has(language.Head))
	})
}

// appointer answers who appointed somebody where no fact tells.
func (f *frame) appointer(intent string) *reply {
	if f.ask != askWho || !f.has(language.Appoint) || len(f.people) == 0 || f.step != 0 || f.has(language.Start) || f.has(language.Between) || f.while != nil {
		return nil
	}
	r := f.reply("unrecorded", NotInRecord)
	f.sayUnsaid(r)
	f.sayNearest(r)
	return r
}

// servedUnder answers under whom somebody held the post.
func (f *frame) servedUnder(intent string) *reply {
	if len(f.people) != 1 || !f.has(language.Under) || f.ask != askWho && f.ask != askWhat && f.ask != askPost {
		return nil
	}
	r := f.reply(intent, Answered)
	for _, t := range f.people[0].Tenures {
		if len(t.Under) == 0 {
			continue
		}
		r.People = appendNew(r.People, t.Under)
		names := make([]string, len(t.Under))
		for i, p := range t.Under {
			names[i] = r.name(p)
		}
		r.say("holder.served under", arg("leader", r.voice.Join(names)), arg("person", r.name(t.Person)), arg("post", r.label(t.Post)), arg("tenure", r.tenure(t))).citeTenures(t)
	}
	if len(r.People) == 0 {
		return f.servedDuring(intent)
	}
	return r
}

// servedDuring answers under whom somebody held a post by the holders of the
// other post that the question names.
func (f *frame) servedDuring(intent string) *reply {
	named := f.namedPosts()
	p := f.people[0]
	asked := slices.DeleteFunc(named, func(post *knowledge.Post) bool {
		return slices.ContainsFunc(p.Tenures, func(t *knowledge.Tenure) bool { return t.Post == post })
	})
	if len(asked) == 0 {
		return nil
	}
	g := *f
	g.posts = asked
	w := &frame{reader: f.reader, language: f.language, people: f.people, posts: otherPosts(f.people, asked)}
	hits, _ := g.under(w, p)
	if len(hits) == 0 {
		return nil
	}
	r := g.reply(intent, Answered)
	list := tenures(hits)
	r.People = personsOf(list)
	return r.say("holder.under", arg("leader", r.name(p)), arg("people", r.namesAndPosts(list[:min(maxNames, len(list))]))).citeTenures(list[:min(maxNames, len(list))]...)
}

func (f *frame) namesFullPost() bool {
	return slices.ContainsFunc(f.view, func(a atom) bool {
		return len(a.posts()) > 0 && a.mention.Strength == knowledge.Full && a.has(language.Deputy)
	})
}

// deputyKnown tells whether the post named has the deputy's word in its label.
func (f *frame) deputyKnown() bool {
	for i := range f.view {
		if len(f.view[i].posts()) > 0 {
			for k := f.view[i].from; k < f.view[i].to; k++ {
				if w := f.reader.tokens[k].Text; w == "vice" || w == "deputy" || w == "acting" || w == "assistant" || w == "副" {
					return true
				}
			}
		}
	}
	return false
}
