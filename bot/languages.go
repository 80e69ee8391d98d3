package bot

import (
	"sync"

	"officebot/bot/grammar/en"
	"officebot/bot/grammar/zh"
	"officebot/bot/outline"
	"officebot/bot/prose"
	english "officebot/bot/prose/en"
	chinese "officebot/bot/prose/zh"
	"officebot/bot/talk"
	"officebot/bot/when"
	"officebot/knowledge"
)

// tongue is a language that the bot reads, by what its folders have. Its tables stand in
// package language, how it puts its sentences in package voice.
type tongue struct {
	base    string   // BCP 47, without a script
	tags    []string // BCP 47, as it is written: the first is that of its documents
	prepare func()   // reads its tables before they are needed
	talk    func() *talk.Language
	read    func(*knowledge.Records, Search, *when.Parser) reading
}

// reading is what reads a language, for some records.
type reading struct {
	grammar func() grammarOf // made when it is first called
	words   prose.Words
	events  func(*knowledge.Fact) []knowledge.Event // of facts told in it; nil: none are read
}

// tongues are the languages that the bot reads. The first is that of whoever speaks none
// of them, and of the records.
var tongues = []tongue{
	{"en", []string{"en"}, en.Prepare, talk.English, func(r *knowledge.Records, s Search, t *when.Parser) reading {
		g := en.New(r, s, t)
		return reading{func() grammarOf { return g }, english.New(g.Told), g.Events}
	}},
	{"zh", []string{"zh-Hans", "zh-Hant"}, func() {}, talk.Chinese, func(r *knowledge.Records, s Search, t *when.Parser) reading {
		g := sync.OnceValue(func() *zh.Grammar { return zh.New(r, s, t) })
		told := func(text string, verbs ...string) outline.Text { return g().Told(text, verbs...) }
		return reading{func() grammarOf { return g() }, chinese.New(told), nil}
	}},
}

// tongueOf is the language of a tag.
func tongueOf(tag string) *tongue {
	base := baseOf(tag)
	for i := range tongues {
		if tongues[i].base == base {
			return &tongues[i]
		}
	}
	return &tongues[0]
}
