package discord

import "officebot/adapters"

// words are what the adapter says, beside what every adapter does.
type words struct {
	// Descriptions of commands and options; %s is the office in a sentence or the
	// role of its holder.
	Ask, Question, Private           string
	Holder, When                     string
	Person, Name                     string
	List                             string
	About, Subject                   string
	Help                             string
	MessageCommand                   string
	Names, Options                   map[string]string // of commands and their options, in the language; nil: as they are
	Presence                         string
	HelpIntro, HelpCommands, HelpWay string
	First, Previous, Next, Last      string
	Page                             string // of so many
	More                             string // sources that there was no room for
	Open                             string // on the button to the source
	NoText                           string // the message has no text to ask about
	Outdated                         string // a button or a command of another version
	NobodyListed                     string
	NobodyNamed                      string // with the name
	Whole                            string // on the button to a whole list
	AllSources                       string // on the button to them, with their number
	Forgotten                        string // the sources are no longer kept
	Share                            string // on a button: show all what one sees
	NotShared                        string // Discord refused
}

// spoken are the words; see adapters.Vocabulary.
var spoken = adapters.Vocabulary[words]{
	"en": {
		Ask:            "Ask anything about %s",
		Question:       "Your question, in your own words",
		Private:        "Show the answer to you alone",
		Holder:         "Who was %s at a time",
		When:           "A date or a time: 2010, March 2003, the nineties; leave it out for today",
		Person:         "What is known of somebody",
		Name:           "A name, in any spelling",
		List:           "Everybody who held the office, in order",
		About:          "What is known about %s",
		Subject:        "What you want to know",
		Help:           "What can be asked, and how",
		MessageCommand: "Ask about this message",
		Presence:       "Mention me with a question, or use /ask",
		HelpIntro:      "I answer questions about %s from its records, and show where each answer comes from.",
		HelpCommands:   "Commands: %s",
		HelpWay:        "Or mention me in a channel, write to me directly, or reply to an answer to go on from it.",
		First:          "First",
		Previous:       "Previous",
		Next:           "Next",
		Last:           "Last",
		Page:           "%d of %d",
		More:           "and %d more",
		Open:           "Open the source",
		NoText:         "That message has no text that I could answer.",
		Outdated:       "That is from another version of me and leads nowhere now. Please ask again with /ask.",
		NobodyListed:   "The records name nobody.",
		NobodyNamed:    "The records name nobody called “%s”.",
		Whole:          "The whole list",
		AllSources:     "All %d sources",
		Forgotten:      "The sources of that answer are no longer kept. Please ask again to see them.",
		Share:          "Share",
		NotShared:      "Discord does not let me post that here; you still have it alone.",
	},
	"zh-Hans": {
		Ask:            "询问关于%s的任何问题",
		Question:       "用你自己的话提问",
		Private:        "答案只给你自己看",
		Holder:         "某个时间的%s是谁",
		When:           "日期或时间：2010年、2003年3月、九十年代；不填就是今天",
		Person:         "关于某个人的记录",
		Name:           "姓名，写法不限",
		List:           "按顺序列出历任任职者",
		About:          "关于%s的记录",
		Subject:        "你想了解什么",
		Help:           "可以问什么，怎么问",
		MessageCommand: "就这条消息提问",
		Names: map[string]string{
			"ask": "提问", "person": "人物", "list": "名单", "about": "关于", "help": "帮助",
		},
		Options: map[string]string{
			"question": "问题", "private": "私密", "when": "时间", "name": "姓名", "topic": "主题",
		},
		Presence:     "提及我并提问，或使用 /ask",
		HelpIntro:    "我根据记录回答关于%s的问题，并注明每个答案的出处。",
		HelpCommands: "命令：%s",
		HelpWay:      "也可以在频道里提及我、给我发私信，或者回复一个答案接着问。",
		First:        "第一页",
		Previous:     "上一页",
		Next:         "下一页",
		Last:         "最后一页",
		Page:         "第%d页，共%d页",
		More:         "另有%d处",
		Open:         "打开来源",
		NoText:       "那条消息里没有可以回答的文字。",
		Outdated:     "这是我另一个版本留下的，现在用不了了。请用 /ask 重新提问。",
		NobodyListed: "记录中没有任何人。",
		NobodyNamed:  "记录中没有名叫“%s”的人。",
		Whole:        "完整名单",
		AllSources:   "全部%d处来源",
		Forgotten:    "那个回答的来源已经不再保留，请重新提问后查看。",
		Share:        "分享",
		NotShared:    "Discord 不让我在这里发布；你自己仍然看得到。",
	},
	"zh-Hant": {
		Ask:            "詢問關於%s的任何問題",
		Question:       "用你自己的話提問",
		Private:        "答案只給你自己看",
		Holder:         "某個時間的%s是誰",
		When:           "日期或時間：2010年、2003年3月、九十年代；不填就是今天",
		Person:         "關於某個人的記錄",
		Name:           "姓名，寫法不限",
		List:           "按順序列出歷任任職者",
		About:          "關於%s的記錄",
		Subject:        "你想了解什麼",
		Help:           "可以問什麼，怎麼問",
		MessageCommand: "就這則訊息提問",
		Names: map[string]string{
			"ask": "提問", "person": "人物", "list": "名單", "about": "關於", "help": "說明",
		},
		Options: map[string]string{
			"question": "問題", "private": "私密", "when": "時間", "name": "姓名", "topic": "主題",
		},
		Presence:     "提及我並提問，或使用 /ask",
		HelpIntro:    "我根據記錄回答關於%s的問題，並註明每個答案的出處。",
		HelpCommands: "指令：%s",
		HelpWay:      "也可以在頻道裡提及我、私訊我，或者回覆一個答案接著問。",
		First:        "第一頁",
		Previous:     "上一頁",
		Next:         "下一頁",
		Last:         "最後一頁",
		Page:         "第%d頁，共%d頁",
		More:         "另有%d處",
		Open:         "打開來源",
		NoText:       "那則訊息裡沒有可以回答的文字。",
		Outdated:     "這是我另一個版本留下的，現在用不了了。請用 /ask 重新提問。",
		NobodyListed: "記錄中沒有任何人。",
		NobodyNamed:  "記錄中沒有名叫「%s」的人。",
		Whole:        "完整名單",
		AllSources:   "全部%d處來源",
		Forgotten:    "那個回答的來源已經不再保留，請重新提問後查看。",
		Share:        "分享",
		NotShared:    "Discord 不讓我在這裡發布；你自己仍然看得到。",
	},
}
