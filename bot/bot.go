// Package bot answers questions about the holders of posts from records: it
// reads a question into a frame, finds the intent that answers it, and returns
// the answer as structure.
//
// A question's way through the package:
//
//	text → texts   each question of a message, or of a list in it     (several.go, coordinate.go)
//	text → atoms   names, times, cues of the lexicon, unknown words   (atom.go)
//	atoms → frame  what is asked, of whom, which post, when           (frame.go, clause.go, scope.go, step.go)
//	frame → frame  what a follow-up leaves unsaid, from the Topic     (followup.go)
//	frame → reply  the first intent of the list that answers          (intents.go and a file for each)
//
// It knows no chat platform, no clock and no network.
package bot

import (
	"cmp"
	"sync"

	"officebot/bot/address"
	"officebot/bot/grammar/en"
	"officebot/bot/language"
	"officebot/bot/talk"
	"officebot/bot/voice"
	"officebot/bot/when"
	"officebot/knowledge"
	"officebot/knowledge/fold"
)

// Bot answers questions from one set of records. It never changes once it is
// made, so any number of goroutines may use it.
type Bot struct {
	records      *knowledge.Records
	search       Search
	lexicon      *language.Lexicon
	when         *when.Parser
	facts        func() *factIndex
	factText     func() map[*knowledge.Fact]words
	events       map[string][]*knowledge.Fact // by the folded name of the event
	nameWords    func() map[string]bool       // every word of the names of posts and organizations
	sharedLabels map[string]bool              // labels that several posts have
	unitDays     map[string]int
	people       map[string]*knowledge.Person
	posts        map[string]*knowledge.Post
	factsByID    map[string]*knowledge.Fact
	subjectsIn   map[string]func() *subjectList // by language
	subjectWords func() *subjectWords
	holders      func() []*knowledge.Person
	queries      func() *queries
}

// The tables of the languages never change, so all bots of a process share them.
var (
	lexicon   = sync.OnceValue(language.NewLexicon)
	addresses = sync.OnceValue(func() *address.Finder { return address.New("en", "zh") })
	times     = sync.OnceValue(when.New)
)

// Prepare reads what a bot needs besides records to answer in a language (a BCP
// 47 tag). It need not be called; called beside the loading of the records, it
// makes the first answer come sooner.
func Prepare(tag string) {
	lexicon().Prepare(baseOf(tag))
	times()
	voice.For(tag)
	switch baseOf(tag) {
	case "en":
		en.Prepare()
		talk.English()
	case "zh":
		talk.Chinese()
	}
}

// Warm prepares what the first question would wait for, and gives the search what it
// is to hold: whoever warms the search, too, does that afterwards.
func (b *Bot) Warm() { b.queries() }

// New makes a bot for some records; search must be over the same.
func New(records *knowledge.Records, search Search) *Bot {
	b := &Bot{
		records:      records,
		search:       search,
		lexicon:      lexicon(),
		when:         times(),
		events:       map[string][]*knowledge.Fact{},
		sharedLabels: map[string]bool{},
		people:       make(map[string]*knowledge.Person, len(records.People)),
		posts:        make(map[string]*knowledge.Post, len(records.Posts)),
		factsByID:    make(map[string]*knowledge.Fact, len(records.Facts)),
		unitDays: map[string]int{
			"day": 1, "days": 1, "week": 7, "weeks": 7, "month": 30, "months": 30, "decade": 3652, "decades": 3652,
			"天": 1, "日": 1, "月": 30, "个": 30,
		},
	}
	b.facts = sync.OnceValue(func() *factIndex { return newFactIndex(records.Facts, b.lexicon) })
	b.nameWords = sync.OnceValue(func() map[string]bool { return nameWordsOf(records) })
	b.factText = sync.OnceValue(func() map[*knowledge.Fact]words { return textsOf(records.Facts) })
	b.subjectsIn = map[string]func() *subjectList{}
	for _, lang := range [...]string{"en", "zh-Hans", "zh-Hant"} {
		b.subjectsIn[lang] = sync.OnceValue(func() *subjectList { return b.listSubjects(lang) })
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
	for _, fact := range records.Facts {
		b.factsByID[fact.ID] = fact
		for _, name := range fact.Names {
			key := fold.String(name.Text)
			b.events[key] = append(b.events[key], fact)
		}
	}
	labels := map[string]int{}
	for _, p := range records.Posts {
		labels[p.Label]++
		b.sharedLabels[p.Label] = labels[p.Label] > 1
	}
	return b
}

// nameWordsOf are the words of all names of posts and organizations.
func nameWordsOf(records *knowledge.Records) map[string]bool {
	all := map[string]bool{}
	add := func(name string, others []knowledge.Name) {
		for _, token := range fold.Tokens(name) {
			all[token.Text] = true
		}
		for i := range others {
			for _, token := range fold.Tokens(others[i].Text) {
				all[token.Text] = true
			}
		}
	}
	for _, p := range records.Posts {
		add(p.Label, p.Names)
	}
	for _, o := range records.Organizations {
		add(o.Name, o.Names)
	}
	return all
}

// Answer answers a message, of one question or a few. The same message and
// records give the same answer, always.
func (b *Bot) Answer(q Question) Answer {
	q.Text = tail(addresses().Without(q.Text))
	return b.respond(q).Answer
}

func (b *Bot) respond(q Question) *reply {
	if r := b.respondEach(series{questions: questionsIn(q.Text)}, q); r != nil {
		return r
	}
	f := b.frameOf(q)
	if r := b.corrected(f, q); r != nil {
		return r
	}
	if r := b.respondEach(b.seriesOf(f, q), q); r != nil {
		return r
	}
	if said := f.noSuchDay(); said != nil {
		said.finish()
		said.Topic = q.Topic
		return said
	}
	said := b.byQuery(f, q)
	said.finish()
	said.Topic = f.topicAfter(said, q.Topic)
	said.Topic.Language = said.Language
	return said
}

// frameOf reads a question by itself.
func (b *Bot) frameOf(q Question) *frame {
	r := b.read(q.Text, q.Today)
	return r.frameOf(r.language(q.Text, cmp.Or(q.Topic.Language, q.Locale)))
}

// respond answers a question by its cue words, outside of any conversation.
func (f *frame) respond() *reply {
	said := f.alone()
	if f.unclear && said.Status == Answered && len(said.People) > 1 {
		said.Status = Ambiguous
	}
	return said
}

// alone answers a question, or says that it lacks what only a conversation could have
// named.
func (f *frame) alone() *reply {
	if f.dangling() {
		return f.reply("not_understood", NotUnderstood).say("talk.missing").sayExamples()
	}
	f.dropRelative()
	return f.answer()
}

// language tells in which language a question is asked: Chinese where a Chinese
// character stands outside names, in the script of its characters; else
// English; the asker's own where it has no words at all.
func (r *reader) language(text, locale string) string {
	latin, han := 0, 0
	for i := range r.atoms {
		a := &r.atoms[i]
		for k := a.from; k < a.to; k++ {
			switch {
			case r.tokens[k].Kind == fold.Han && (a.mention == nil || len(a.people()) == 0):
				han++
			case r.tokens[k].Kind == fold.Word && a.mention == nil:
				latin++
			}
		}
	}
	if han == 0 && latin == 0 {
		for i := range r.tokens {
			switch r.tokens[i].Kind {
			case fold.Han:
				han++
			case fold.Word:
				latin++
			}
		}
	}
	switch own := Language(locale); {
	case han > 0 && (fold.IsTraditional(text) || !hasSimplified(text) && own == "zh-Hant"):
		return "zh-Hant"
	case han > 0:
		return "zh-Hans"
	case latin == 0:
		return own
	}
	return "en"
}

func hasSimplified(text string) bool { return fold.Traditional(text) != text }

// finish fills what every answer has.
func (r *reply) finish() {
	if r.Language == "zh-Hant" {
		for i := range r.Lines {
			r.Lines[i].Text = fold.Traditional(r.Lines[i].Text)
		}
	}
	if len(r.Citations) == 0 && (r.Status == Answered || r.Status == NoHolder || r.Status == Ambiguous) {
		r.citeTenures(lastOf(line(r.frame.posts))) // what the line of holders rests on
	}
	if len(r.Suggestions) == 0 {
		r.suggest()
	}
}
