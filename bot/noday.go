package bot

import "officebot/knowledge"

// noSuchDay answers a question about a day that no calendar has, such as 30 February;
// nil where it names none.
func (f *frame) noSuchDay() *reply {
	for i := range f.times {
		if !f.times[i].NoDay {
			continue
		}
		r := f.reply("no_such_day", NotUnderstood)
		year, month, _ := f.times[i].Span.From.Civil()
		days := knowledge.DaysIn(year, month)
		return r.say("unread.no such day", arg("month", r.voice.Date(knowledge.MonthDate(year, month))), arg("days", r.voice.Count(days)))
	}
	return nil
}
