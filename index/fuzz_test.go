package index

import "testing"

func FuzzDocuments(f *testing.F) {
	for _, seed := range []string{"where is the headquarters?", "贾庭安之后的主任是谁？", "the was 的", "a\xffb ﬃ ㎏", ""} {
		f.Add("en", seed)
		f.Add("zh-Hant", seed)
	}
	ix := newIndex(f, embedded(f))
	ix.Hold(sentences)
	f.Fuzz(func(t *testing.T, lang, text string) {
		if _, err := ix.Documents(lang, [][]string{{text, "office"}, {"office"}}, 3); err != nil {
			t.Error(err)
		}
		if _, err := ix.MatchAll(lang, text); err != nil {
			t.Error(err)
		}
	})
}
