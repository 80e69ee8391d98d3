package bot

import (
	"officebot/knowledge"
	"officebot/knowledge/fold"
)

// noSuchDay answers a question about a day that no calendar has, such as 30 February;
// nil where it names none.
func (f *frame) noSuchDay() *reply {
	for _, e := range f.bot.when.Parse(fold.Tokens(f.text), nil, f.today) {
		if !e.NoDay {
			continue
		}
		r := f.reply("no_such_day", NotUnderstood)
		year, month, _ := e.Span.From.Civil()
		days := knowledge.DaysIn(year, month)
		return r.say("unread.no such day", arg("month", r.voice.Date(knowledge.MonthDate(year, month))), arg("days", r.voice.Count(days)))
	}
	return nil
}
