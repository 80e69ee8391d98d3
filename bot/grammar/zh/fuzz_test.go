package zh_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"officebot/bot/grammar/grammartest"
	"officebot/knowledge"
)

// FuzzRead reads anything: no panic, a reading that can be written down and read
// back, and the same each time.
func FuzzRead(f *testing.F) {
	for i, q := range grammartest.GoldenQuestions(f) {
		if i%5 == 0 {
			f.Add(q, int32(grammartest.Today))
		}
	}
	for _, text := range oddTexts {
		f.Add(text, int32(0))
	}
	p := office(f)
	f.Fuzz(func(t *testing.T, text string, day int32) {
		now := min(max(knowledge.Day(day), knowledge.FirstDay), knowledge.LastDay)
		p.CheckText(t, text, now)
		p.grammar.Content(text, now)
	})
}

// oddTexts are what a chat may bring beside questions.
var oddTexts = []string{
	"", " ", "\x00", "\xff谁", "谁谁谁", "的的的的", "第第第", "第零任主任", "之前之前之前", "不不不是", "和和", "的时候", "谁是是是主任",
	"吗吗吗", "２０１０年", "誰 是 主任", "是……吗", "，，，", "（主任）", "陈陈陈", "谁2010年2011年2012年主任", "最最最长", "who 是 主任",
	"接替接替丁薛祥的人的人的人的人", "被被被", "在在在", "第9999999任", "丁雪雪祥", "〇一㋋", "谁在2003年㋋任主任？",
}

// TestLongTextsEnd reads long texts: what is tried for one sentence is bounded.
func TestLongTextsEnd(t *testing.T) {
	p := office(t)
	for _, piece := range []string{"主任", "的", "谁是", "丁薛祥的", "和陈世炬", "接替丁薛祥的", "之前", "2010年", "第三", "不", "吗", "在", "，", "啊", "Ding ", "被", "鑫"} {
		const size = 10_000
		text := string([]rune(strings.Repeat(piece, size))[:size])
		p.CheckText(t, text, grammartest.Today)
		const read = 100 // so many characters are read whole
		if n := utf8.RuneCountInString(piece); n > 0 {
			p.CheckText(t, strings.Repeat(piece, read/n), grammartest.Today)
		}
	}
}
