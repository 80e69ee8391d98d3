package console

import "officebot/adapters"

// words is what the console says beside adapters.Spoken, in one language.
type words struct {
	read           string // with the day on which a work was read
	greeting       string // with the office
	hint           string
	help           string
	newTalk        string
	noSources      string
	nobody         string
	unknownCommand string // with the command
}

var vocabulary = adapters.Vocabulary[words]{
	"en": {
		read:     "read on %s",
		greeting: "Ask me about %s and the people who held it. For example:",
		hint:     "/help shows what else can be typed here; Ctrl-D ends the chat.",
		help: `Type a question; a later one may refer to it ("and after him?").
/list     everybody who held the office
/sources  the works that the last answer cites, with publisher and licence
/new      start another conversation
/quit     end the chat (so do exit, quit and Ctrl-D)
Tab completes names, the arrow keys bring back earlier questions, and Ctrl-C clears the line or, at an empty one, ends the chat.`,
		newTalk:        "A new conversation: what was said before is forgotten.",
		nobody:         "The records name nobody who held it.",
		noSources:      "There is no answer with sources yet: ask something first.",
		unknownCommand: "There is no command %s; /help lists them.",
	},
	"zh-Hans": {
		read:     "查阅于 %s",
		greeting: "可以问我%s和历任任职者的情况，例如：",
		hint:     "输入 /help 查看可用命令；按 Ctrl-D 结束。",
		help: `直接输入问题；下一个问题可以接着上一个问（“他之后是谁？”）。
/list     历任任职者
/sources  上一个回答所引用的著作，附出版者和许可协议
/new      开始新的对话
/quit     结束（exit、quit 或 Ctrl-D 亦可）
按 Tab 补全人名，按上下方向键找回以前的问题；按 Ctrl-C 清除当前行，在空行上按 Ctrl-C 则结束。`,
		newTalk:        "新的对话：之前的内容已忘记。",
		nobody:         "记录中没有任职者。",
		noSources:      "还没有附来源的回答：请先提一个问题。",
		unknownCommand: "没有 %s 这个命令；/help 列出全部命令。",
	},
	"zh-Hant": {
		read:     "查閱於 %s",
		greeting: "可以問我%s和歷任任職者的情況，例如：",
		hint:     "輸入 /help 查看可用命令；按 Ctrl-D 結束。",
		help: `直接輸入問題；下一個問題可以接著上一個問（「他之後是誰？」）。
/list     歷任任職者
/sources  上一個回答所引用的著作，附出版者和授權條款
/new      開始新的對話
/quit     結束（exit、quit 或 Ctrl-D 亦可）
按 Tab 補全人名，按上下方向鍵找回以前的問題；按 Ctrl-C 清除目前這一行，在空行上按 Ctrl-C 則結束。`,
		newTalk:        "新的對話：之前的內容已忘記。",
		nobody:         "記錄中沒有任職者。",
		noSources:      "還沒有附來源的回答：請先提一個問題。",
		unknownCommand: "沒有 %s 這個命令；/help 列出全部命令。",
	},
}
