package names_test

import (
	"testing"

	"officebot/index/names"
	"officebot/knowledge"
	"officebot/knowledge/fold"
)

var fuzzSeeds = []string{
	"who was the director of the Office of the President in 2010?",
	"Zhnag Jingwu's predecesor, Chen Shi Jiu",
	"William Petty, 2nd Earl of Shelburne",
	"贾庭安之后的主任是谁？", "Kim Jong-un – H. H. Asquith", "the the 的 's 's", "a\xffb ﬃ ㎏", "",
}

func FuzzSpot(f *testing.F) {
	for _, seed := range fuzzSeeds {
		f.Add(seed)
	}
	ix := newIndex(f, testRecords())
	f.Fuzz(func(t *testing.T, text string) {
		tokens := fold.Tokens(text)
		mentions := ix.Spot(nil, tokens)
		checkMentions(t, mentions, 0, len(tokens))
		for i, m := range mentions {
			if m.Strength == knowledge.Near {
				t.Errorf("%v is near", m)
			}
			if i > 0 && (m.From < mentions[i-1].From || m.From == mentions[i-1].From && m.To > mentions[i-1].To) {
				t.Errorf("%v stands behind %v", m, mentions[i-1])
			}
		}
		ix.Complete(text, 5)
	})
}

func FuzzNear(f *testing.F) {
	for _, seed := range fuzzSeeds {
		f.Add(seed, 0, 100)
		f.Add(seed, 1, 3)
	}
	ix := newIndex(f, testRecords())
	f.Fuzz(func(t *testing.T, text string, from, to int) {
		tokens := fold.Tokens(text)
		checkMentions(t, ix.Near(tokens, from, to), max(from, 0), min(to, len(tokens)))
	})
}

func checkMentions(t *testing.T, mentions []names.Mention, from, to int) {
	t.Helper()
	for _, m := range mentions {
		if m.From < from || m.From >= m.To || m.To > to {
			t.Errorf("[%d,%d) is not in [%d,%d)", m.From, m.To, from, to)
		}
		kinds := 0
		for _, n := range []int{len(m.People), len(m.Posts), len(m.Organizations)} {
			if n > 0 {
				kinds++
			}
		}
		if kinds != 1 {
			t.Errorf("%v is of %d kinds", m, kinds)
		}
	}
}
