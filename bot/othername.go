package bot

import (
	"strings"

	"officebot/bot/grammar"
	"officebot/bot/language"
	"officebot/bot/query"
	"officebot/knowledge"
	"officebot/knowledge/fold"
)

// otherName asks back where a yes or no, or a question for a date, names somebody who may
// be misspelt or somebody else: "was Zhang Jingfu director?". nil of all other questions.
func (b *Bot) otherName(f *frame, q Question, reading grammar.Reading) *reply {
	switch reading.Asks[0].(type) {
	case query.Whether, query.Choice, query.Date, query.Moment:
	default:
		return nil
	}
	for _, t := range reading.Taken {
		p := b.people[t.Person]
		if p == nil || !isOtherName(t.Typed, p) {
			continue
		}
		r := f.reply("unknown_name", NotInRecord)
		r.say("unread.stranger", arg("name", asTyped(q.Text, t.Typed)))
		question := b.queries().say.Question(query.Simplify(reading.Asks[0]), f.language, q.Today)
		r.say("unread.meant", arg("question", question))
		r.Suggestions = append(r.Suggestions, question)
		return r
	}
	return nil
}

// isOtherName tells whether what was typed for somebody's name is as good a name of
// somebody else: one letter of it is another, and in pinyin it still has syllables.
func isOtherName(typed string, p *knowledge.Person) bool {
	words, meant := strings.Fields(typed), strings.Fields(fold.String(p.Name))
	if len(words) != len(meant) {
		return false
	}
	other := false
	for i := range words {
		if words[i] == meant[i] {
			continue
		}
		if !oneLetterApart(words[i], meant[i]) || !language.IsPinyin(words[i]) || !language.IsPinyin(meant[i]) {
			return false
		}
		other = true
	}
	return other
}

// oneLetterApart tells whether two words differ in one letter that stands in the place of
// another.
func oneLetterApart(a, b string) bool {
	if len(a) != len(b) {
		return false
	}
	apart := 0
	for i := range len(a) {
		if a[i] != b[i] {
			apart++
		}
	}
	return apart == 1
}
