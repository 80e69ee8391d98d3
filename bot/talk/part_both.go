package talk

import (
	"officebot/bot/query"
	"officebot/knowledge/fold"
)

// both reads a part that is a name and a time: "Jia in 1995", "in 1995 Jia".
func (r *reader) both(text string, tokens []fold.Token) (Part, bool) {
	if wordsOf(tokens) > maxBoth {
		return Part{}, false
	}
	for i := 1; i < len(tokens); i++ {
		left, right := text[:tokens[i-1].End], text[tokens[i].Start:]
		for _, halves := range [...][2]string{{left, right}, {right, left}} {
			var name, time Part
			if r.people(halves[0], &name); !name.Named { // first, for few halves are a name
				continue
			}
			if r.time(halves[1], &time) && time.Span != nil && (time.Span != query.Span(query.Now{}) || r.has("elsewhen", fold.Tokens(halves[1]))) {
				name.Span = time.Span
				return name, true
			}
		}
	}
	return Part{}, false
}

// narrower reads a year and a month or a day that is said to stand for it: "in 2024, say
// December". nil of others.
func (r *reader) narrower(text string, tokens []fold.Token) query.Span {
	for i := 1; i < len(tokens) && wordsOf(tokens) <= maxBoth; i++ {
		n := r.find("opening", tokens, i)
		if n == 0 || i+n >= len(tokens) {
			continue
		}
		var year, part Part
		if !r.time(text[:tokens[i-1].End], &year) || year.Span == nil {
			continue
		}
		rest := text[tokens[i+n].Start:]
		if r.time(rest, &part); part.Span == nil {
			continue
		}
		whole := query.Moment{Span: part.Span}
		narrow := query.Fill(whole, func(query.Hole) query.Set { return nil }, func() query.Span { return year.Span })
		if narrow.String() != whole.String() {
			return narrow.(query.Moment).Span
		}
	}
	return nil
}

// maxBoth is how many words a name and a time may have.
const maxBoth = 6
