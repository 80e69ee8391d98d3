package adapters

import (
	"fmt"
	"strings"
	"time"

	"officebot/bot"
)

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
	Unnamed  string // whom somebody mentions has no name here
	Limited  string // somebody asks too fast; with when they may ask again
	Second   string // from now, with the number 1
	Seconds  string // from now, with their number
	Minutes  string // from now, with their number
	Delete   string // on a button
	NotYours string // somebody else pressed it
}

// Spoken are the words of every adapter.
var Spoken = Vocabulary[Words]{
	"en": {
		Sources:  "Sources:",
		AskNext:  "You could ask:",
		Broken:   "Something went wrong here, and I have no answer to that. It was reported; please try another question.",
		Unnamed:  "I cannot tell who that mention is. Please write their name.",
		Limited:  "That was a lot of questions. You can ask again %s.",
		Second:   "in %d second",
		Seconds:  "in %d seconds",
		Minutes:  "in %d minutes",
		Delete:   "Delete",
		NotYours: "Only the person who asked can delete this answer.",
	},
	"zh-Hans": {
		Sources:  "来源：",
		AskNext:  "还可以问：",
		Broken:   "这里出了点问题，这个问题没能答上来。问题已经上报，请换一个问题试试。",
		Unnamed:  "我不知道您提到的是谁，请写出名字。",
		Limited:  "提问有点太多了，请%s再问。",
		Second:   "在 %d 秒后",
		Seconds:  "在 %d 秒后",
		Minutes:  "在 %d 分钟后",
		Delete:   "删除",
		NotYours: "只有提问的人可以删除这个回答。",
	},
	"zh-Hant": {
		Sources:  "來源：",
		AskNext:  "還可以問：",
		Broken:   "這裡出了點問題，這個問題沒能答上來。問題已經回報，請換一個問題試試。",
		Unnamed:  "我不知道您提到的是誰，請寫出名字。",
		Limited:  "提問有點太多了，請%s再問。",
		Second:   "在 %d 秒後",
		Seconds:  "在 %d 秒後",
		Minutes:  "在 %d 分鐘後",
		Delete:   "刪除",
		NotYours: "只有提問的人可以刪除這個回答。",
	},
}

// TooFast is what somebody is told who may ask again after a wait.
func (w *Words) TooFast(wait time.Duration) string { return fmt.Sprintf(w.Limited, w.After(wait)) }

// inMinutes is from when on a wait is told in minutes.
const inMinutes = 2 * time.Minute

// After says when a wait is over: in seconds or, of a long one, minutes, rounded
// up.
func (w *Words) After(wait time.Duration) string {
	up := func(unit time.Duration) int { return int(max(1, (wait+unit-1)/unit)) }
	switch seconds := up(time.Second); {
	case wait >= inMinutes:
		return fmt.Sprintf(w.Minutes, up(time.Minute))
	case seconds == 1:
		return fmt.Sprintf(w.Second, seconds)
	default:
		return fmt.Sprintf(w.Seconds, seconds)
	}
}

// Openers are the questions of a guide to begin with, each once.
func Openers(guide bot.Guide) []string {
	var questions []string
	seen := map[string]bool{"": true}
	for _, question := range append([]string{guide.Now}, guide.Examples...) {
		if key := strings.ToLower(question); !seen[key] {
			seen[key] = true
			questions = append(questions, question)
		}
	}
	return questions
}
