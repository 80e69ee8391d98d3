package when

import (
	"strings"
	"testing"

	"officebot/knowledge"
	"officebot/knowledge/fold"
)

func FuzzParse(f *testing.F) {
	for _, text := range []string{
		"who was director in March 2003, or between 14 and 18 June 2024?", "at any time from about 1990 until '98",
		"the first half of the nineteen nineties, Q3 2003; two and a half decades ago", "03/04/2013 2003-05 2002/03 20130314",
		"从一九九九年至二○一四年3月14日，上世纪九十年代中期以来", "那之后两年，去年底，近十年，半个世纪前，93到03年", "the year before the year after 2003",
		"early to late march the year before early mid the last century", "0000-00-00 9999年底 2999 since 2999 9999-12-31",
	} {
		f.Add(text, int32(today), uint64(0))
	}
	f.Fuzz(func(t *testing.T, text string, day int32, mask uint64) {
		now := min(max(knowledge.Day(day), knowledge.FirstDay), knowledge.LastDay)
		tokens := fold.Tokens(text)
		taken := make([]bool, len(tokens))
		for i := range taken {
			taken[i] = mask>>(i%64)&1 != 0
		}
		last := 0
		for _, e := range parser.Parse(tokens, taken, now) {
			if e.From < last || e.To <= e.From || e.To > len(tokens) {
				t.Fatalf("%q: tokens %d to %d of %d after %d", text, e.From, e.To, len(tokens), last)
			}
			last = e.To
			for i := e.From; i < e.To; i++ {
				if taken[i] {
					t.Fatalf("%q: token %d is taken", text, i)
				}
			}
			hold(t, text, e, now)
			hold(t, text, e.Resolve(knowledge.Span{From: now, To: now + 400}, now), now)
		}
	})
}

// hold checks what a time promises by its unit and op.
func hold(t *testing.T, text string, e Expr, now knowledge.Day) {
	t.Helper()
	for _, span := range append(e.Alternatives, e.Span) {
		if e.Relative && span == (knowledge.Span{}) {
			continue
		}
		if span.Empty() || span != clip(span) {
			t.Fatalf("%q: %s has a span that is none: %v", text, show(e), span)
		}
		if !e.Relative && (e.Op == Since || e.Op == From || e.Op == After) && span.To != now && span.To != knowledge.LastDay {
			t.Fatalf("%q: %s ends neither today nor never", text, show(e))
		}
		if !isOneTime(e.Op) && e.Unit != Many {
			t.Fatalf("%q: %s is not many", text, show(e))
		}
	}
	year, month, _ := e.Span.From.Civil()
	whole := e.Span
	switch {
	case e.Span == (knowledge.Span{}):
		return
	case e.Unit == Day:
		whole.To = whole.From
	case e.Unit == Month:
		whole = monthsSpan(year, month, month)
	case e.Unit == Year:
		whole = yearsSpan(year, year)
	}
	if clip(whole) != e.Span {
		t.Fatalf("%q: %s is no whole unit", text, show(e))
	}
}

func TestLongTexts(t *testing.T) {
	for _, piece := range []string{
		"march the year before ", "early ", "the year before ", "between ", "from 2003 to ", "in the ", "a hundred and ",
		"年", "一九", "上世纪", "2003-", "two years after ", "于", "o一", "14 march ",
	} {
		times := parser.Parse(fold.Tokens(strings.Repeat(piece, 5000/len(piece))), nil, today)
		for i := 1; i < len(times); i++ {
			if times[i].From < times[i-1].To {
				t.Fatalf("%q: overlapping", piece)
			}
		}
	}
}

func BenchmarkParse(b *testing.B) {
	for _, row := range []struct{ name, text string }{
		{"year", "who was the director of the office in 2010?"},
		{"none", "who was the director of the office before Ding Xuexiang?"},
		{"range", "who was director at any time between March 2003 and 2010?"},
		{"chinese", "2010年3月谁担任国家主席办公室主任？"},
	} {
		b.Run(row.name, func(b *testing.B) {
			tokens := fold.Tokens(row.text)
			var buffer [8]Expr
			b.ReportAllocs()
			for b.Loop() {
				parser.ParseInto(buffer[:0], tokens, nil, today)
			}
		})
	}
}
