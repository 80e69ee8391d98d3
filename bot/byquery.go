package bot

import (
	"slices"
	"strings"

	"officebot/bot/eval"
	"officebot/bot/grammar"
	"officebot/bot/grammar/en"
	"officebot/bot/prose"
	english "officebot/bot/prose/en"
	"officebot/bot/query"
	"officebot/bot/say"
	"officebot/knowledge"
	"officebot/knowledge/fold"
)

// queries answers what the grammar reads whole: words → query → result → lines.
type queries struct {
	english grammarOf
	eval    *eval.Evaluator
	say     *say.Speaker
	prose   *prose.Finder
}

// grammarOf reads the questions of one language.
type grammarOf interface {
	Read(text string, today knowledge.Day) grammar.Reading
	Content(text string, today knowledge.Day) grammar.Content
}

// newQueries prepares the grammar for a bot's records.
func (b *Bot) newQueries() *queries {
	reader := en.New(b.records, b.search, b.when)
	b.search.Hold(func() []knowledge.Document {
		return prose.Documents(b.records, prose.Written, []string{"en"}, func(t *knowledge.Tenure, language string) string {
			return t.Person.In(language) + " " + t.Post.In(language)
		})
	})
	return &queries{
		english: reader,
		eval:    eval.New(b.records, reader.Events),
		say:     say.New(b.records),
		prose:   prose.New(b.records, b.search, map[string]prose.Words{"en": english.New()}, prose.Written),
	}
}

// The bounds of what the grammar weighs: what a reading may cost to be answered
// without a doubt, and the records that it has been tried with.
const (
	maxReadingCost = 95
	maxWeighed     = 5000 // tenures
)

// weighed is the answer to a question of its own, in English: the first reader's
// where the grammar agrees with it or knows no better, the grammar's where it has read
// every word and the records say something else, and a refusal where a claim or a
// question with a word that nothing knows was answered without a whole reading.
func (b *Bot) weighed(f *frame, q Question, first *reply) *reply {
	if f.language != "en" || len(q.Text) > maxSeveralBytes || len(b.records.Tenures) > maxWeighed {
		return first
	}
	reading := b.queries().english.Read(q.Text, q.Today)
	results, whole := b.results(reading, q.Today)
	intent := first.Intent
	if whole && first.Status == NotUnderstood {
		intent = intentOf(results[0].Ask)
	}
	switch talking := q.Topic.Question != ""; {
	case talking && (!whole || reading.Fragment || !b.namesAnything(q)):
		return first // it may go on from what was asked before
	case !whole && (first.Status != Answered && first.Status != NoHolder && first.Status != Ambiguous):
		return b.namingStrange(f, q, first, reading)
	case !whole:
		return b.unlessStrange(f, q, first, reading)
	case recorded(results) && !b.sameAs(first, results):
		return b.sayResults(f, intent, reading, results, q.Today)
	case !recorded(results) && first.judged && hasEvents(results[0].Ask):
		return b.sayResults(f, intent, reading, results, q.Today) // silence is no Yes and no No
	}
	return first
}

// namesAnything tells whether a question says by itself what it is about.
func (b *Bot) namesAnything(q Question) bool {
	content := b.queries().english.Content(q.Text, q.Today)
	return len(content.Names) > 0
}

// results are what the readings of a question come to; whole tells whether it was
// read with every word accounted for, and asks nothing that only a conversation fills.
func (b *Bot) results(reading grammar.Reading, today knowledge.Day) (results []eval.Result, whole bool) {
	if len(reading.Asks) == 0 || len(reading.Unread) > 0 || reading.Cost > maxReadingCost {
		return nil, false
	}
	for _, ask := range reading.Asks {
		ask = query.Simplify(ask)
		if holes, then := query.Holes(ask); len(holes) > 0 || then {
			return nil, false
		}
		results = addResult(results, b.queries().eval.Evaluate(ask, today))
	}
	return results, true
}

// unlessStrange is the first reader's answer unless the question is a claim, has a word
// that nothing knows, or a deed, that no fact tells: then it is refused.
func (b *Bot) unlessStrange(f *frame, q Question, first *reply, reading grammar.Reading) *reply {
	content := b.queries().english.Content(q.Text, q.Today)
	if !first.judged && (tells(first.fact, content.Strange) || len(content.Strange)+len(content.Deeds) == 0) {
		return first
	}
	found := b.queries().prose.Find(askedOf(&content))
	if found.Fact != nil {
		return b.sayFact(f, found.Fact)
	}
	if r := b.unread(f, q, reading, &content); r != nil {
		return r
	}
	return b.silent(f, &content, found)
}

// tells tells whether a fact has all of some words, or is asked for by them.
func tells(fact *knowledge.Fact, words []string) bool {
	if fact == nil {
		return false
	}
	all := fold.String(fact.Text.In("en") + " " + strings.Join(fact.Asked["en"], " "))
	return !slices.ContainsFunc(words, func(w string) bool { return !strings.Contains(all, w) })
}

// namingStrange is the first reader's refusal, with the words that nothing knows named
// where there are such.
func (b *Bot) namingStrange(f *frame, q Question, first *reply, reading grammar.Reading) *reply {
	content := b.queries().english.Content(q.Text, q.Today)
	if len(content.Strange) == 0 || first.Status != NotInRecord {
		return first
	}
	if r := b.unread(f, q, reading, &content); r != nil && r.Status == first.Status {
		return r
	}
	return first
}

// recorded tells whether the records say anything to a question.
func recorded(results []eval.Result) bool {
	return slices.ContainsFunc(results, func(r eval.Result) bool { return r.Status != eval.NotInRecord })
}

// sameAs tells whether a reply says of the same people, with the same verdict, what
// results say.
func (b *Bot) sameAs(first *reply, results []eval.Result) bool {
	if len(results) != 1 {
		return false
	}
	r := &results[0]
	if _, posts := r.Ask.(query.Posts); posts && first.Status == Answered {
		return slices.Equal(first.People, r.People)
	}
	if first.Status != statusOf(r.Status) {
		return false
	}
	if r.Verdict != eval.Unknown || first.judged {
		same := len(r.People) == 0 || len(first.People) == 0 || slices.Equal(first.People, r.People)
		return first.judged && verdicts[r.Verdict] == first.verdict && same
	}
	return slices.Equal(first.People, r.People)
}

var verdicts = map[eval.Verdict]knowledge.Certainty{eval.Yes: knowledge.Certainly, eval.No: knowledge.No, eval.Possibly: knowledge.Possibly}

// hasEvents tells whether a query is about what happened besides tenures.
func hasEvents(ask query.Ask) bool {
	found := false
	query.Mapping{Events: func(e query.Event) query.Event { found = true; return e }}.Ask(ask)
	return found
}

// addResult adds a result unless the same is there already.
func addResult(results []eval.Result, r eval.Result) []eval.Result {
	for i := range results {
		if known := &results[i]; known.Status == r.Status && known.Verdict == r.Verdict && slices.Equal(known.People, r.People) &&
			known.Count == r.Count && slices.Equal(known.Posts, r.Posts) && slices.Equal(known.Dates, r.Dates) && len(known.Held) == len(r.Held) {
			return results
		}
	}
	return append(results, r)
}

// sayResults says what the readings of a question come to: one result, or each of
// several that differ.
func (b *Bot) sayResults(f *frame, intent string, reading grammar.Reading, results []eval.Result, now knowledge.Day) *reply {
	answered := slices.DeleteFunc(slices.Clone(results), func(r eval.Result) bool { return r.Status == eval.NotInRecord })
	if len(answered) > 0 {
		results = answered
	}
	r := f.reply(intent, statusOf(results[0].Status))
	judged := results[0].Verdict != eval.Unknown
	if !judged {
		b.sayTaken(r, reading)
	}
	for i := range results {
		said := b.queries().say.Result(results[i], f.language, now)
		r.cite(said.Citations...)
		r.Posts = append(r.Posts, results[i].Posts...)
		for _, line := range said.Lines {
			l := Line{Text: line.Text, Item: line.Item}
			for _, s := range line.Strong {
				l.Strong = append(l.Strong, Range(s))
			}
			r.Lines = append(r.Lines, l)
		}
		for _, p := range results[i].People {
			if !slices.Contains(r.People, p) {
				r.People = append(r.People, p)
			}
		}
	}
	if judged {
		b.sayTaken(r, reading) // a verdict comes first
	}
	if len(results) > 1 || f.unclear && r.Status == Answered && len(r.People) > 1 {
		r.Status = Ambiguous
	}
	if r.Status == NotInRecord {
		r.People, r.Posts = nil, nil
	}
	return r
}

// intentOf names what a query asks: its outermost operator.
func intentOf(ask query.Ask) string {
	intent, _, _ := strings.Cut(ask.String(), "(")
	return intent
}

// sayTaken tells for whom a misspelt name was taken.
func (b *Bot) sayTaken(r *reply, reading grammar.Reading) {
	for _, t := range reading.Taken {
		if p := b.people[t.Person]; p != nil {
			r.say("unread.taken", arg("typed", t.Typed), arg("person", r.name(p)))
		}
	}
}

func statusOf(s eval.Status) Status {
	switch s {
	case eval.Answered:
		return Answered
	case eval.NoHolder:
		return NoHolder
	case eval.Ambiguous:
		return Ambiguous
	}
	return NotInRecord
}
