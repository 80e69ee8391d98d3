package adapters

import "officebot/bot"

// Vocabulary has what an adapter itself says, by language: "en", "zh-Hans" and
// "zh-Hant". Each of them must be there.
type Vocabulary[Words any] map[string]*Words

// In are the words for a language (any BCP 47 tag).
func (v Vocabulary[Words]) In(lang string) *Words { return v[bot.Language(lang)] }

// Words is what every adapter says.
type Words struct {
	Sources  string
	AskNext  string
	Broken   string // the answer could not be worked out
	Limited  string // somebody asks too fast
	Delete   string // on a button
	NotYours string // somebody else pressed it
}

// Spoken are the words of every adapter.
var Spoken = Vocabulary[Words]{
	"en": {
		Sources:  "Sources:",
		AskNext:  "You could ask:",
		Broken:   "Something went wrong here, and I have no answer to that. It was reported; please try another question.",
		Limited:  "That was a lot of questions. Please wait a minute, then ask on.",
		Delete:   "Delete",
		NotYours: "Only the person who asked can delete this answer.",
	},
	"zh-Hans": {
		Sources:  "来源：",
		AskNext:  "还可以问：",
		Broken:   "这里出了点问题，这个问题没能答上来。问题已经上报，请换一个问题试试。",
		Limited:  "提问有点太多了，请等一分钟再问。",
		Delete:   "删除",
		NotYours: "只有提问的人可以删除这个回答。",
	},
	"zh-Hant": {
		Sources:  "來源：",
		AskNext:  "還可以問：",
		Broken:   "這裡出了點問題，這個問題沒能答上來。問題已經回報，請換一個問題試試。",
		Limited:  "提問有點太多了，請等一分鐘再問。",
		Delete:   "刪除",
		NotYours: "只有提問的人可以刪除這個回答。",
	},
}
