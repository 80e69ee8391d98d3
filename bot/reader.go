package bot

import (
	"sync"

	"officebot/bot/eval"
	"officebot/bot/grammar"
	"officebot/bot/prose"
	"officebot/bot/say"
	"officebot/bot/talk"
	"officebot/knowledge"
)

// queries answers what the grammar reads whole: words → query → result → lines.
type queries struct {
	readers map[string]func() grammarOf // by base language
	eval    *eval.Evaluator
	say     *say.Speaker
	prose   *prose.Finder
	talks   conversations
	home    func() map[string]bool // words of the names of the office's bodies that nothing else is called
}

// grammarOf reads the questions of one language.
type grammarOf interface {
	talk.Grammar
	Content(text string, today knowledge.Day) grammar.Content
}

// newQueries prepares the grammar for a bot's records.
func (b *Bot) newQueries() *queries {
	q := &queries{readers: map[string]func() grammarOf{}, say: say.New(b.records), talks: newConversations(b.records), home: sync.OnceValue(b.homeWords)}
	words := map[string]prose.Words{}
	var told []string // the language in which a document is told, of each
	var events []eval.Reader
	for i := range tongues {
		t := &tongues[i]
		r := t.read(b.records, b.search, b.when)
		q.readers[t.base], words[t.base], told = r.grammar, r.words, append(told, t.tags[0])
		if r.events != nil {
			events = append(events, r.events)
		}
	}
	b.search.Hold(func() []knowledge.Document {
		return prose.Documents(b.records, prose.Written, told, func(t *knowledge.Tenure, language string) string {
			return t.Person.In(language) + " " + t.Post.In(language)
		})
	})
	q.eval = eval.New(b.records, events...)
	q.prose = prose.New(b.records, b.search, words, prose.Written)
	return q
}

// maxReadingCost is what a reading may cost to be answered without a doubt.
const maxReadingCost = 95

// readerOf is the grammar that reads a question.
func (b *Bot) readerOf(f *frame) grammarOf { return b.readerIn(f.language) }

// readerIn is the grammar of a language.
func (b *Bot) readerIn(language string) grammarOf { return b.queries().readers[baseOf(language)]() }
