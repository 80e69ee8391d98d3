package bot

import (
	"slices"

	"officebot/bot/eval"
	"officebot/bot/grammar"
	"officebot/bot/prose"
	"officebot/knowledge"
)

// byQuery answers a question, as its conversation completes it: by the query that it
// is read as, by a sentence of the records that tells it, or by what stands in the way.
func (b *Bot) byQuery(f *frame, q Question) *reply {
	if said := f.smallTalk(); said != nil {
		return said
	}
	if b.ofSomebodyLost(f, q) || b.ofAnotherGender(f, q) {
		return f.missing()
	}
	if said := b.life(f, q); said != nil {
		return said
	}
	turn, f, said := b.turn(f, q, b.readerOf(f))
	if turn == nil {
		if r := b.impersonal(f, said); r != nil {
			return r
		}
		return said
	}
	b.ofNamesakes(turn, &q.Topic, f)
	f.turn, q = turn, turn.question
	if turn.why || len(turn.reading.Unread) == 1 && f.content().Wants == grammar.WantsReason && ofNobody(turn.reading.Asks[0]) {
		return b.whyNobody(f, turn.reading.Asks[0])
	}
	if said := b.tradeOf(f); said != nil {
		return said
	}
	results, whole := b.results(turn.reading, q.Today)
	if !whole || !recorded(results) {
		if r := b.atHappening(f, q); r != nil {
			return r
		}
		results = b.heard(turn, results, q.Today)
	}
	if !whole {
		return b.byProse(f, q, nil)
	}
	if atAnyEdge(turn.reading.Asks) {
		return f.missing()
	}
	results = b.concurrent(f, results)
	turn.results = results
	if saysAgain(f.content()) && slices.ContainsFunc(results, ofEvents) {
		return b.byProse(f, q, nil) // a sentence has to tell of it
	}
	if r := b.otherName(f, q, turn.reading); r != nil {
		return r
	}
	if r := b.partlyNamed(f, q, results); r != nil {
		return r
	}
	if r := b.evaluated(f, q, results); r != nil {
		return r
	}
	return b.byProse(f, q, results)
}

// evaluated answers from what a question came to; nil where that says nothing, and a
// sentence of the records may.
func (b *Bot) evaluated(f *frame, q Question, results []eval.Result) *reply {
	told := recorded(results)
	if told && b.ofSaidBeside(f, results) {
		return nil
	}
	if told && f.turn.reading.Rule {
		if r := b.byRule(f, f.content()); r != nil {
			return r
		}
	}
	if undecided(results) {
		if r := b.judged(f, q); r != nil {
			return r // the records' own words are of it
		}
	}
	if told && ofAnyHolder(results[0].Ask) && f.content().Habit {
		if r := b.byRule(f, f.content()); r != nil {
			return r // "who chooses the director": not who chose one
		}
		return b.silent(f, f.content(), prose.Found{})
	}
	if told {
		if r := b.headedOther(f, results[0].Ask); r != nil {
			return r
		}
	}
	if told && !ofPosts(results) {
		return b.sayResults(f, f.turn.reading, results, q)
	}
	content := f.content()
	if content.Doing && told && !b.reaches(f, results) {
		return b.silent(f, content, prose.Found{})
	}
	if content.Doing && (len(content.Times) > 0 || !told) {
		if r := b.deeds(f, content); r != nil {
			return r
		}
	}
	switch {
	case told && content.Doing:
		return b.withDeeds(b.sayResults(f, f.turn.reading, results, q), content)
	case told || content.Wants != grammar.WantsThing && !slices.ContainsFunc(results, ofEvents):
		return b.sayResults(f, f.turn.reading, results, q)
	}
	return nil
}

// byProse answers by a sentence of the records, or by what stands in the way: a stranger's
// name, words left unread, silence. results are those of a question that was read whole,
// nil of others.
func (b *Bot) byProse(f *frame, q Question, results []eval.Result) *reply {
	whole, content := results != nil, f.content()
	switch {
	case whole:
	case content.Doing:
		if r := b.deeds(f, content); r != nil {
			return r
		}
	case content.Asker && !b.namesPerson(content):
		if found := b.found(f, content); found.Fact != nil && ownWords(content)-found.Kin >= leastOfAsker {
			return b.sayFound(f, found.Fact, found.People...) // "when do you not have to pay to see the museum"
		}
		return f.notUnderstood("not_understood")
	}
	if content.Told {
		if r := b.judged(f, q); r != nil {
			return r // "he was a native of Trieste, am I right?"
		}
	}
	if !whole && f.turn != nil && !f.turn.followed && q.Topic.Question == "" && b.ofSomebodyUnsaid(f, content) {
		return f.missing()
	}
	found := b.found(f, content)
	if found.Fact == nil && !(whole && recorded(results)) {
		if who := b.foundOtherwise(f, content); who.Fact != nil {
			return b.sayFound(f, who.Fact, who.People...)
		}
	}
	if found.Fact != nil && !(whole && content.Wants != grammar.WantsReason && (judgedBy(results, found.Fact) || atEvents(results))) {
		said := b.sayFound(f, found.Fact, found.People...)
		said.kin = found.Kin
		return said
	}
	if r := b.judged(f, q); r != nil {
		return r
	}
	if r := b.parting(f, content); r != nil {
		return r
	}
	if found.Close && (!whole || ofStrangers(results)) {
		return b.silent(f, content, found)
	}
	if r := b.stranger(f, q, content); r != nil {
		return r
	}
	switch {
	case whole && b.ofSaidBeside(f, results):
		return b.silent(f, content, found)
	case whole && len(content.Names) == 0 && ofStrangers(results):
		return f.notUnderstood("not_understood")
	case whole:
		if r := b.tradeBefore(f, content, results); r != nil {
			return r
		}
		return b.sayResults(f, f.turn.reading, b.withNear(results, content, found), q)
	}
	if r := b.unread(f, q, f.turn.reading, content, found); r != nil {
		return r
	}
	return b.silent(f, content, found)
}

// sayResults says what the readings of a question come to: one result, or each of
// several that differ.
func (b *Bot) sayResults(f *frame, reading grammar.Reading, results []eval.Result, q Question) *reply {
	answered := slices.DeleteFunc(slices.Clone(results), func(r eval.Result) bool { return r.Status == eval.NotInRecord })
	if len(answered) > 0 {
		results = answered
	}
	r := f.reply(intentOf(results[0].Ask), statusOf(results[0].Status))
	judged := results[0].Verdict != eval.Unknown
	if !judged {
		b.sayTaken(r, reading.Taken, q.Text)
	}
	for i := range results {
		b.addLines(r, &results[i], q.Today)
	}
	if judged {
		b.sayTaken(r, reading.Taken, q.Text) // a verdict comes first
	}
	if r.Status == Answered && len(results) == 1 && ofPosts(results) && !asksTitle(results[0].Ask) && f.turn != nil && b.queries().talks.in(f.language).AsksWhether(f.turn.typed) {
		r.affirm() // "did Jia have a second job?"
	}
	if len(results) > 1 || f.unclear && r.Status == Answered && len(r.People) > 1 {
		r.Status = Ambiguous
	}
	if r.Status == NotInRecord {
		r.People, r.Posts = nil, nil
	}
	return r
}

// addLines adds what one result says.
func (b *Bot) addLines(r *reply, result *eval.Result, now knowledge.Day) {
	said := b.queries().say.Result(*result, r.Language, now)
	r.cite(said.Citations...)
	r.Posts = append(r.Posts, result.Posts...)
	for _, line := range said.Lines {
		l := Line{Text: line.Text, Item: line.Item}
		for _, s := range line.Strong {
			l.Strong = append(l.Strong, Range(s))
		}
		r.Lines = append(r.Lines, l)
	}
	for _, p := range result.People {
		if !slices.Contains(r.People, p) {
			r.People = append(r.People, p)
		}
	}
}

// ownWords is how many words that mean much stand in a question itself, and not beside it.
func ownWords(content *grammar.Content) int {
	own := 0
	for _, w := range content.Words {
		if !w.Weak && !w.Optional {
			own++
		}
	}
	return own
}

// leastOfAsker is how many words of a question a sentence has itself at least that answers what the asker
// does: of what anybody does there it is told by that.
const leastOfAsker = 2
