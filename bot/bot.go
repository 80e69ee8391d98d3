// Package bot answers questions about the holders of posts from records: it
// reads a question into a query, evaluates it, and returns the answer as structure.
//
// A question's way through the package:
//
//	text → texts      each question of a message                         (several.go)
//	text → reading    every word accounted for: a query (bot/grammar)    (byquery.go)
//	reading → turn    what a follow-up leaves unsaid, from the Topic     (continue.go, bot/talk)
//	query → result    from the records, with evidence (bot/eval)         (results.go)
//	result → reply    in words, with citations (bot/say)                 (byquery.go)
//
// What is not read whole is answered by a sentence of the records that tells it
// (prosaic.go, bot/prose), or by what stands in the way: words that were not read
// (unread.go), a name that the records do not know (stranger.go), their silence
// (unsaid.go).
//
// The languages that it reads and speaks are listed in languages.go.
//
// It knows no chat platform, no clock and no network.
package bot

import (
	"sync"

	"officebot/bot/address"
	"officebot/bot/language"
	"officebot/bot/voice"
	"officebot/bot/when"
	"officebot/knowledge"
	"officebot/knowledge/fold"
)

// Bot answers questions from one set of records. It never changes once it is
// made, so any number of goroutines may use it.
type Bot struct {
	records       *knowledge.Records
	search        Search
	when          *when.Parser
	sharedLabels  map[string]bool // labels that several posts have
	people        map[string]*knowledge.Person
	posts         map[string]*knowledge.Post
	organizations map[string]*knowledge.Organization
	factsByID     map[string]*knowledge.Fact
	subjectsIn    map[string]func() *subjectList // by language
	subjectWords  func() *subjectWords
	holders       func() []*knowledge.Person
	queries       func() *queries
}

// The tables of the languages never change, so all bots of a process share them.
var (
	addresses = sync.OnceValue(func() *address.Finder { return address.New(language.Known()...) })
	times     = sync.OnceValue(when.New)
)

// Prepare reads what a bot needs besides records to answer in a language (a BCP
// 47 tag). It need not be called; called beside the loading of the records, it
// makes the first answer come sooner.
func Prepare(tag string) {
	times()
	t := tongueOf(tag)
	t.talk().Prepare()
	t.prepare()
	voice.For(tag)
	voice.ForResults(tag)
}

// Warm prepares what the first question would wait for, and gives the search what it
// is to hold: whoever warms the search, too, does that afterwards.
func (b *Bot) Warm() { b.queries() }

// New makes a bot for some records; search must be over the same.
func New(records *knowledge.Records, search Search) *Bot {
	b := &Bot{
		records:       records,
		search:        search,
		when:          times(),
		sharedLabels:  map[string]bool{},
		people:        make(map[string]*knowledge.Person, len(records.People)),
		posts:         make(map[string]*knowledge.Post, len(records.Posts)),
		factsByID:     make(map[string]*knowledge.Fact, len(records.Facts)),
		organizations: make(map[string]*knowledge.Organization, len(records.Organizations)),
	}
	b.subjectsIn = map[string]func() *subjectList{}
	for i := range tongues {
		for _, lang := range tongues[i].tags {
			b.subjectsIn[lang] = sync.OnceValue(func() *subjectList { return b.listSubjects(lang) })
		}
	}
	b.holders = sync.OnceValue(func() []*knowledge.Person { return latestHolders(b.officePosts()) })
	b.subjectWords = sync.OnceValue(b.indexSubjects)
	b.queries = sync.OnceValue(b.newQueries)
	for _, p := range records.People {
		b.people[p.ID] = p
	}
	for _, p := range records.Posts {
		b.posts[p.ID] = p
	}
	for _, o := range records.Organizations {
		b.organizations[o.ID] = o
	}
	for _, fact := range records.Facts {
		b.factsByID[fact.ID] = fact
	}
	labels := map[string]int{}
	for _, p := range records.Posts {
		labels[p.Label]++
		b.sharedLabels[p.Label] = labels[p.Label] > 1
	}
	return b
}

// Answer answers a message, of one question or a few. The same message and
// records give the same answer, always.
func (b *Bot) Answer(q Question) Answer {
	q.Text = tail(addresses().Without(q.Text))
	return b.respond(q).Answer
}

func (b *Bot) respond(q Question) *reply {
	if r := b.respondEach(questionsIn(q.Text), q); r != nil {
		return r
	}
	f := b.frameOf(q)
	if r := b.inLanguage(f, q); r != nil {
		r.finish()
		r.Topic = f.topicAfter(r, q.Topic)
		r.Topic.Language = r.Language
		return r
	}
	if r := b.ofNamesake(f, q); r != nil {
		return r
	}
	if r := b.supplied(f, q); r != nil {
		return r
	}
	if r := b.corrected(f, q); r != nil {
		return r
	}
	if r := b.turnedTo(f, q); r != nil {
		return r
	}
	if r := b.remarked(f, q); r != nil {
		return r
	}
	if r := b.respondEach(b.clausesOf(f, q), q); r != nil {
		return r
	}
	if said := f.noSuchDay(); said != nil {
		said.finish()
		said.Topic = q.Topic
		return said
	}
	said := b.byQuery(f, q)
	if r := b.asksOfThem(f, q, said); r != nil && !f.alone {
		said = r
	}
	said = b.ofOthersThanTold(f, q, said)
	if r := b.askedWhole(f, q, said); r != nil {
		return r
	}
	if r := b.ofLost(f, q, said); r != nil {
		said = r
	}
	if said.Status == NotUnderstood || said.Intent == "unread" {
		if r := b.respondSome(f, q); r != nil {
			return r
		}
	}
	said.finish()
	b.sourced(f, q, said)
	said.Topic = f.topicAfter(said, q.Topic)
	said.Topic.Language = said.Language
	return said
}

// finish fills what every answer has.
func (r *reply) finish() {
	if r.Language == "zh-Hant" {
		for i := range r.Lines {
			r.Lines[i].Text = fold.Traditional(r.Lines[i].Text)
		}
	}
	if len(r.Citations) == 0 && (r.Status == Answered || r.Status == NoHolder || r.Status == Ambiguous) {
		if all := line(r.frame.bot.officePosts()); len(all) > 0 {
			r.citeTenures(all[len(all)-1]) // what the line of holders rests on
		}
	}
	if len(r.Suggestions) == 0 {
		r.suggest()
	}
}
