package bot

import (
	"slices"
	"strings"

	"officebot/bot/eval"
	"officebot/bot/grammar"
	"officebot/bot/prose"
	"officebot/bot/query"
	"officebot/knowledge/fold"
)

// maxToldUnread is how many unread words an answer names.
const maxToldUnread = 3

// offTopic tells whether so much of a question was left unread that it is about
// something else, whatever words of posts stand in it: more than half of what means
// anything, of "the director's salary" more than two thirds. A question that names
// somebody is about that person.
func (b *Bot) offTopic(reading grammar.Reading, content *grammar.Content) bool {
	if b.namesPerson(content) || content.OfHolder {
		return false
	}
	if len(content.Names) > 1 {
		return false // a post and its body
	}
	if unread := len(reading.Meant); reading.About {
		return 3*unread > 2*reading.Words
	}
	return 2*len(reading.Meant) > reading.Words
}

// unread answers a question of which words were left unread: it says which, and
// offers the question that was read, or tells what the records have that is nearest to the whole. nil where too little was read to offer it.
func (b *Bot) unread(f *frame, q Question, reading grammar.Reading, content *grammar.Content, found prose.Found) *reply {
	if content.OfHolder {
		return nil // what was read is not what the holder is asked to be
	}
	words := f.typed(reading.Meant)
	if b.offTopic(reading, content) || content.Elsewhere && !b.namesPerson(content) && !found.Close {
		if len(content.Names) > 0 && len(words) > 0 { // it is asked of a post of the records: "who is director in a red hat"
			r := f.reply("not_understood", NotUnderstood)
			return r.sayWords("unread.words", words).sayExamples()
		}
		return f.notUnderstood("not_understood")
	}
	if len(words) == 0 || 2*len(words) > len(fold.Tokens(q.Text)) {
		return nil
	}
	status := NotUnderstood
	if reading.OtherYear || len(content.Names) > 0 && (!reading.Elsewhere || b.namesMoreThanPosts(content)) {
		status = NotInRecord
	}
	if status == NotInRecord && b.namesPerson(content) && found.Close && content.Wants != grammar.WantsTruth {
		return b.silent(f, content, found) // the words are known: one of the sentences has them
	}
	r := f.reply("unread", status)
	r.sayWords("unread.words", words)
	question, near := b.meant(f, q, reading), found.Near
	if question != "" {
		r.Suggestions = append([]string{question}, r.Suggestions...)
	}
	if status == NotInRecord && (b.namesPerson(content) && found.Own || found.Close) && len(near) > 0 && near[0].Fact != nil {
		return r.nearest(near[0].Fact)
	}
	if question != "" {
		r.say("unread.meant", arg("question", question))
	} else if status == NotUnderstood {
		r.sayExamples()
	}
	return r
}

// sayWords says something of some words of the question, of no more than can be named.
func (r *reply) sayWords(key string, words []string) *reply {
	var quoted []string
	for _, word := range words[:min(len(words), maxToldUnread)] {
		quoted = append(quoted, r.voice.Say("talk.quoted", arg("question", word)).Text)
	}
	return r.say(key, arg("words", r.voice.Join(quoted)))
}

// unmentioned are words of the question that no reading accounts for, or that one takes for the name of
// a thing, and that nothing in the records has either; of one that is not read at all any that means something.
func (f *frame) unmentioned() []string {
	if f.turn == nil || f.content().Wants == grammar.WantsReason {
		return nil
	}
	told := f.bot.queries().prose
	if words := told.Untold(f.language, f.typed(f.turn.reading.Meant)); len(words) > 0 {
		return words
	}
	asked := ""
	for _, ask := range f.turn.reading.Asks {
		asked += ask.String()
	}
	var words []string
	for _, word := range f.content().Words {
		typed := f.spelt(word.Text)
		if asked != "" && !slices.Contains(f.turn.reading.Unread, typed) && !strings.Contains(asked, typed) {
			continue // the grammar knows it: "leave"
		}
		if typed != "" && !word.Weak && !word.Vague && len(word.Events) == 0 && !slices.Contains(words, typed) {
			words = append(words, typed)
		}
	}
	return told.Untold(f.language, words)
}

// spelt is a word as the message has it, given by its lemma; "" where it has another word's ending.
func (f *frame) spelt(lemma string) string {
	for _, token := range fold.Tokens(f.text) {
		if strings.HasPrefix(token.Text, strings.TrimSuffix(lemma, "e")) {
			return token.Text
		}
	}
	return ""
}

// typed are those of some words that stand in the message itself, and not in a name that
// its conversation put in the place of "he".
func (f *frame) typed(words []string) []string {
	if f.turn == nil || !f.turn.followed {
		return slices.Clone(words)
	}
	tokens := fold.Tokens(f.turn.typed)
	return slices.DeleteFunc(slices.Clone(words), func(word string) bool {
		return !slices.ContainsFunc(tokens, func(t fold.Token) bool { return strings.Contains(word, t.Text) })
	})
}

// meant is the question that was read, in words that are read so; "" where there is
// none that the records answer.
func (b *Bot) meant(f *frame, q Question, reading grammar.Reading) string {
	ask := query.Simplify(reading.Asks[0])
	if strays(ask, f.content()) {
		return ""
	}
	if holes, then := query.Holes(ask); len(holes) > 0 || then || b.queries().eval.Evaluate(ask, q.Today).Status == eval.NotInRecord {
		return ""
	}
	question := b.queries().say.Question(ask, f.language, q.Today)
	if results, whole := b.results(b.readerOf(f).Read(question, q.Today), q.Today); !whole || !recorded(results) {
		return ""
	}
	return question
}

// strays tells whether what was read of a question is no likelier to be meant than anything else: a
// yes or no where more is asked, as in "how old was Ding when he took office", or a deed and nothing
// more of it, "who served" of "who translates your answers".
func strays(ask query.Ask, content *grammar.Content) bool {
	switch ask := ask.(type) {
	case query.Whether:
		return content.Wants != grammar.WantsTruth
	case query.Filling:
		return len(ask.Event.Roles) < 2
	}
	return false
}

// namesPerson tells whether a question names a person of the records.
func (b *Bot) namesPerson(content *grammar.Content) bool {
	return slices.ContainsFunc(content.Names, func(ids []string) bool {
		return slices.ContainsFunc(ids, func(id string) bool { return b.people[id] != nil })
	})
}

// namesMoreThanPosts tells whether a question names a person or a body of the records.
func (b *Bot) namesMoreThanPosts(content *grammar.Content) bool {
	for _, ids := range content.Names {
		if !slices.ContainsFunc(ids, func(id string) bool { return b.posts[id] != nil }) {
			return true
		}
	}
	return false
}
