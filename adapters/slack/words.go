package slack

import "officebot/adapters"

// words is what the adapter itself says.
type words struct {
	Asked       string // with who and what
	Share       string
	Truncated   string // an answer or a list that goes on
	MoreSources string // with their number
	Working     string // status, after the bot's name
	Helpful     string
	NotHelpful  string
	DeleteTitle string
	DeleteText  string
	Keep        string

	NotShared    string // Slack refused to have the answer in the channel
	NotThere     string // the same, above the answer for its asker alone
	NotYourPage  string // somebody else turned it
	PageLost     string // what the pages are of is forgotten
	PreviousPage string // on a button, with the page that it leads to and their number
	NextPage     string

	HomeIntro    string // with the office, in a sentence
	HomeHint     string // with the two commands
	CanAsk       string
	Holders      string
	Sources      string
	Language     string
	LanguageName string
	Prompts      string

	AppDescription string // of the manifest, with the office
	AppLong        string // with the office
	AskCommand     string
	AskHint        string
	RoleCommand    string // with the role
	RoleHint       string
	Shortcut       string // on a message's menu, at most 24 characters
	ShortcutText   string
}

var vocabulary = adapters.Vocabulary[words]{
	"en": {
		Asked:       "%s asked: %s",
		Share:       "Share",
		Truncated:   "… there is more than a message holds; ask for a part of it.",
		MoreSources: "… and %d more",
		Working:     "is looking it up…",
		Helpful:     "Helpful",
		NotHelpful:  "Not helpful",
		DeleteTitle: "Delete this answer?",
		DeleteText:  "It goes away for everybody.",
		Keep:        "Keep it",

		NotShared:    "Slack does not let me post that here. The answer above stays with you.",
		NotThere:     "Slack does not let me answer there, so here is the answer for you alone.",
		NotYourPage:  "Only the person who asked can turn the pages of this answer.",
		PageLost:     "I have forgotten what this list was. Please ask again.",
		PreviousPage: "← Page %d of %d",
		NextPage:     "Page %d of %d →",

		HomeIntro:    "I answer questions about %s from its records, and say where each answer comes from.",
		HomeHint:     "Mention me in a channel, write to me under Messages, or type `%s` and a question anywhere; only you see that answer. `%s` takes a year or a date. A later question may refer to the one before.",
		CanAsk:       "You could ask",
		Holders:      "In order of time",
		Sources:      "Sources",
		Language:     "Language",
		LanguageName: "English",
		Prompts:      "You could ask",

		AppDescription: "Answers questions about %s and cites its sources.",
		AppLong:        "Answers questions about %s: who held it, from when to when, who came next, when it stood empty, what it is and how it came about. Every answer is worked out from records and names the passages it rests on, each with a link that leads there. There is no language model in it.",
		AskCommand:     "Ask something; only you see the answer, and you can share it",
		AskHint:        "who was in office in 2010?",
		RoleCommand:    "Who was %s, now or at a time",
		RoleHint:       "a year, a date or nothing",
		Shortcut:       "Ask about this message",
		ShortcutText:   "Answers what the message asks; only you see it, and you can share it",
	},
	"zh-Hans": {
		Asked:       "%s 问：%s",
		Share:       "分享",
		Truncated:   "……内容太长，一条消息放不下；请分部分提问。",
		MoreSources: "……另有 %d 处",
		Working:     "正在查找……",
		Helpful:     "有帮助",
		NotHelpful:  "没有帮助",
		DeleteTitle: "删除这个回答？",
		DeleteText:  "所有人都将看不到它。",
		Keep:        "保留",

		NotShared:    "Slack 不允许我在这里发布。上面的回答仍只有你看得到。",
		NotThere:     "Slack 不允许我在那里回答，所以只在这里回答你。",
		NotYourPage:  "只有提问的人可以翻这个回答的页。",
		PageLost:     "我已经不记得这是什么列表了，请再问一次。",
		PreviousPage: "← 第 %d 页，共 %d 页",
		NextPage:     "第 %d 页，共 %d 页 →",

		HomeIntro:    "我根据记录回答关于%s的问题，并说明每个回答的出处。",
		HomeHint:     "可以在频道里提到我，在“消息”标签页给我写信，或在任何地方输入 `%s` 加问题，那样的回答只有你看得到。`%s` 后面可以写年份或日期。下一个问题可以接着上一个问。",
		CanAsk:       "可以问",
		Holders:      "历任（按时间顺序）",
		Sources:      "来源",
		Language:     "语言",
		LanguageName: "简体中文",
		Prompts:      "可以问",

		AppDescription: "回答关于%s的问题，并注明来源。",
		AppLong:        "回答关于%s的问题：谁担任过、任期起止、谁继任、何时空缺、它是什么、如何产生。每个回答都根据记录得出，并列出所依据的原文段落和链接。其中没有语言模型。",
		AskCommand:     "提问；回答只有你看得到，也可以分享",
		AskHint:        "2010年是谁？",
		RoleCommand:    "现在或某时的%s是谁",
		RoleHint:       "年份、日期，或留空",
		Shortcut:       "就这条消息提问",
		ShortcutText:   "回答消息里的问题；只有你看得到，也可以分享",
	},
	"zh-Hant": {
		Asked:       "%s 問：%s",
		Share:       "分享",
		Truncated:   "……內容太長，一則訊息放不下；請分部分提問。",
		MoreSources: "……另有 %d 處",
		Working:     "正在查找……",
		Helpful:     "有幫助",
		NotHelpful:  "沒有幫助",
		DeleteTitle: "刪除這個回答？",
		DeleteText:  "所有人都將看不到它。",
		Keep:        "保留",

		NotShared:    "Slack 不允許我在這裡發布。上面的回答仍只有你看得到。",
		NotThere:     "Slack 不允許我在那裡回答，所以只在這裡回答你。",
		NotYourPage:  "只有提問的人可以翻這個回答的頁。",
		PageLost:     "我已經不記得這是什麼列表了，請再問一次。",
		PreviousPage: "← 第 %d 頁，共 %d 頁",
		NextPage:     "第 %d 頁，共 %d 頁 →",

		HomeIntro:    "我根據記錄回答關於%s的問題，並說明每個回答的出處。",
		HomeHint:     "可以在頻道裡提到我，在「訊息」分頁給我寫信，或在任何地方輸入 `%s` 加問題，那樣的回答只有你看得到。`%s` 後面可以寫年份或日期。下一個問題可以接著上一個問。",
		CanAsk:       "可以問",
		Holders:      "歷任（按時間順序）",
		Sources:      "來源",
		Language:     "語言",
		LanguageName: "繁體中文",
		Prompts:      "可以問",

		AppDescription: "回答關於%s的問題，並註明來源。",
		AppLong:        "回答關於%s的問題：誰擔任過、任期起訖、誰繼任、何時空缺、它是什麼、如何產生。每個回答都根據記錄得出，並列出所依據的原文段落和連結。其中沒有語言模型。",
		AskCommand:     "提問；回答只有你看得到，也可以分享",
		AskHint:        "2010年是誰？",
		RoleCommand:    "現在或某時的%s是誰",
		RoleHint:       "年份、日期，或留空",
		Shortcut:       "就這則訊息提問",
		ShortcutText:   "回答訊息裡的問題；只有你看得到，也可以分享",
	},
}

// languages are those of the vocabulary, in the order in which they are offered.
var languages = []string{"en", "zh-Hans", "zh-Hant"}
