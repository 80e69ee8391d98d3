package bot

import (
	"slices"
	"strings"

	"officebot/bot/grammar"
	"officebot/bot/query"
	"officebot/knowledge"
	"officebot/knowledge/fold"
)

// inChinese answers a question in Chinese, as its conversation completes it: by the
// grammar where it has read every word and the records say something; by the first
// reader where the grammar has not, but never a yes or no, nor what was asked with a
// word that nothing knows. The first reader sees no conversation.
func (b *Bot) inChinese(f *frame, q Question) *reply {
	if said := f.talk("talk"); said != nil {
		return said
	}
	turn, f, said := b.turn(f, q, b.queries().chinese)
	if turn == nil {
		return said
	}
	f.turn, q = turn, turn.question
	reading := turn.reading
	results, whole := b.results(reading, q.Today)
	if whole {
		turn.results = results
	}
	if whole && !isProfile(reading) && recorded(results) && !reading.Stated {
		return b.sayResults(f, reading, results, q)
	}
	first := f.respond()
	answered := first.Status == Answered || first.Status == NoHolder || first.Status == Ambiguous
	switch {
	case whole && isProfile(reading):
		return first
	case whole && !reading.Stated && (first.Status == NotUnderstood || answered && (first.judged || first.fact == nil)):
		return b.sayResults(f, reading, results, q)
	case !answered || whole:
		return first
	}
	content := b.queries().chinese.Content(q.Text, q.Today)
	if !first.judged && isTold(first.fact, &content) && (len(content.Strange) == 0 || tells(first.fact, content.Strange)) {
		return first
	}
	return b.refuse(f, q, reading, &content)
}

func isProfile(reading grammar.Reading) bool {
	_, ok := reading.Asks[0].(query.Profile)
	return ok
}

// refuse says which words of a question were left unread, or that the sources do not
// tell what it asks.
func (b *Bot) refuse(f *frame, q Question, reading grammar.Reading, content *grammar.Content) *reply {
	if r := b.unread(f, q, reading, content); r != nil {
		return r
	}
	if len(content.Names) == 0 {
		return f.notUnderstood("not_understood")
	}
	r := f.reply("unrecorded", NotInRecord)
	f.sayUnsaid(r)
	f.sayNearest(r)
	return r
}

// isTold tells whether a fact tells what a question asks: it is of somebody whom the
// question names, or has a word of it. Of other people its own text has to have the word:
// how one may ask about them says nothing.
func isTold(fact *knowledge.Fact, content *grammar.Content) bool {
	if fact == nil {
		return false
	}
	if slices.ContainsFunc(content.Names, func(ids []string) bool { return tellsOf(fact, ids) }) {
		return true
	}
	text := fold.String(fact.Text.In("zh-Hans"))
	if len(fact.People) == 0 {
		text = told(fact)
	}
	return slices.ContainsFunc(content.Words, func(w grammar.ContentWord) bool { return has(text, w.Text) })
}

func tellsOf(fact *knowledge.Fact, ids []string) bool {
	return slices.ContainsFunc(fact.People, func(p *knowledge.Person) bool { return slices.Contains(ids, p.ID) })
}

// tells tells whether a fact has all of some words, or is asked for by them.
func tells(fact *knowledge.Fact, words []string) bool {
	return !slices.ContainsFunc(words, func(w string) bool { return !has(told(fact), w) })
}

// told is what a fact says and how one asks for it.
func told(fact *knowledge.Fact) string {
	return fold.String(fact.Text.In("zh-Hans") + " " + strings.Join(fact.Asked["zh"], " "))
}

// has tells whether a text has a word, or two characters of it that stand together.
func has(text, word string) bool {
	if strings.Contains(text, word) {
		return true
	}
	runes := []rune(word)
	for i := 2; i <= len(runes); i++ {
		if strings.Contains(text, string(runes[i-2:i])) {
			return true
		}
	}
	return false
}
