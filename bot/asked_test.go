package bot_test

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"officebot/bot"
)

// asked is one row: a question, how it is to be read, and whose names are the
// answer.
type asked struct {
	question string
	status   bot.Status
	people   string // joined by ", "
}

const (
	zhang    = "Zhang Jingwu"
	jia      = "Jia Ting'an"
	chen     = "Chen Shiju"
	ding     = "Ding Xuexiang"
	han      = "Han Shiming"
	everyone = zhang + ", " + jia + ", " + chen + ", " + ding + ", " + han
)

// questionsOf has a few ways of asking for each intent, of the default pack.
// Texts are for the transcripts; this is about how a question is read.
var questionsOf = map[string][]asked{
	"holder": {
		{"who held the post in 2006", bot.Answered, chen},
		{"2006 director?", bot.Answered, chen},
		{"name of the director in 1999", bot.Answered, jia},
		{"Which person headed the office in 2019?", bot.Answered, ding},
		{"who was the head honcho in 2005", bot.Answered, chen},
		{"whos the chief of the office now", bot.Answered, han},
		{"who was director in spring 2003", bot.Ambiguous, jia + ", " + chen},
		{"who was director in late 1993", bot.Answered, jia},
		{"who was director in early 1993", bot.Ambiguous, jia},
		{"who was director in nineteen ninety-eight", bot.Answered, jia},
		{"who was the director in 1954?", bot.NoHolder, ""},
		{"who was director in the first half of the 1970s", bot.NoHolder, ""},
		{"目前由谁主持办公室工作？", bot.Answered, han},
		{"二〇〇五年的主任是哪位", bot.Answered, chen},
		{"1999年谁是一把手", bot.Answered, jia},
	},
	"again": {
		{"did anyone serve twice?", bot.Answered, ""},
		{"who was director more than once", bot.NoHolder, ""},
		{"how many times was Ding director", bot.Answered, ding},
		{"有人两次担任主任吗", bot.Answered, ""},
	},
	"length": {
		{"which directors served less than 6 years", bot.Answered, zhang + ", " + han},
		{"who served more than eight years", bot.Ambiguous, jia + ", " + chen + ", " + ding},
		{"who was in charge for about five years", bot.Answered, zhang},
		{"did any director serve less than 3 years", bot.Answered, han},
		{"has anyone served more than 20 years", bot.Answered, ""},
		{"how many directors served over twenty years", bot.Answered, ""},
		{"谁当了十年以上", bot.Ambiguous, jia + ", " + chen},
		{"任职不到六年的主任有哪些", bot.Answered, zhang + ", " + han},
	},
	"under": {
		{"Under which leader did Chen Shiju serve?", bot.Answered, "Hu Jintao"},
		{"under whom did Jia Ting'an serve", bot.Answered, "Jiang Zemin"},
		{"陈世炬在谁手下任职", bot.Answered, "Hu Jintao"},
	},
	"tenure": {
		{"from when to when was Jia in office", bot.Answered, jia},
		{"Ding Xuexiang start date", bot.Answered, ding},
		{"what year did Zhang Jingwu stop being director", bot.Answered, zhang},
		{"for how many years did Chen serve", bot.Answered, chen},
		{"what month did Ding Xuexiang start in", bot.NotInRecord, ""},
		{"丁薛祥担任主任几年", bot.Answered, ding},
		{"贾廷安是哪年上任的", bot.Answered, jia},
	},
	"succession": {
		{"who took over from Jia", bot.Answered, chen},
		{"whose successor was Ding Xuexiang", bot.Answered, chen},
		{"who did Ding replace", bot.Answered, chen},
		{"Ding Xuexiang was preceded by whom?", bot.Answered, chen},
		{"who was next after Chen Shiju", bot.Answered, ding},
		{"by whom was Jia replaced", bot.Answered, chen},
		{"who follows Han Shiming", bot.NoHolder, ""},
		{"陈世炬的下一任是谁", bot.Answered, ding},
		{"谁是丁薛祥的前任", bot.Answered, chen},
		{"陈世炬由谁接替", bot.Answered, ding},
	},
	"neighbours": {
		{"who were Ding's predecessor and successor", bot.Answered, chen + ", " + han},
		{"贾廷安的前任和继任分别是谁", bot.Answered, chen},
	},
	"between": {
		{"who served between Jia Ting'an and Ding Xuexiang", bot.Answered, chen},
		{"who was there between Zhang and Jia", bot.NoHolder, ""},
	},
	"ordinal": {
		{"2nd director of the Office of the President", bot.Answered, chen},
		{"who was the very first director of the Office of the President", bot.Answered, jia},
		{"last but one director", bot.Answered, ding},
		{"the sixth director", bot.NotInRecord, ""},
		{"第二任国家主席办公室主任", bot.Answered, chen},
		{"末任办公厅主任是谁", bot.Answered, zhang},
	},
	"number": {
		{"which number director of the Office of the President is Han Shiming", bot.Answered, han},
		{"丁薛祥是第几任国家主席办公室主任", bot.Answered, ding},
	},
	"compare": {
		{"who was in office longer, Ding or Zhang Jingwu", bot.Answered, ding},
		{"between Chen and Zhang Jingwu, who served longer?", bot.Answered, chen},
		{"who served first, Han or Ding?", bot.Answered, ding},
		{"丁薛祥和张经武谁任期更短", bot.Answered, zhang},
	},
	"longest": {
		{"which director stayed longest", bot.Ambiguous, jia + ", " + chen + ", " + ding},
		{"who among former directors served the shortest", bot.Answered, zhang},
		{"任期最短的主任是谁", bot.Ambiguous, zhang + ", " + han},
	},
	"count": {
		{"number of directors so far", bot.Answered, everyone},
		{"how many people have held the post", bot.Answered, everyone},
		{"How many directors served between 1995 and 2005?", bot.Answered, jia + ", " + chen},
		{"到目前为止有几任主任", bot.Answered, everyone},
	},
	"list": {
		{"give me the complete list of directors", bot.Answered, everyone},
		{"name all the directors since 2005", bot.Answered, chen + ", " + ding + ", " + han},
		{"历任主任都有谁", bot.Answered, everyone},
	},
	"vacancy": {
		{"how long was the office without a director before Han Shiming?", bot.Answered, ""},
		{"在丁薛祥和Han Shiming之间空缺了多久", bot.Answered, ""},
	},
	"yes_no": {
		{"is Chen Shiju the director?", bot.Answered, chen},
		{"Has Jia Ting'an ever been director?", bot.Answered, jia},
		{"was it Ding who succeeded Chen?", bot.Answered, ding},
		{"Was Jia director throughout 1996?", bot.Answered, jia},
		{"was Chen the first director of the Office of the President?", bot.Answered, chen},
		{"was Jia still director in August 2003", bot.Ambiguous, jia},
		{"陈世炬是不是在贾廷安之后任职", bot.Answered, chen},
		{"2010年丁薛祥是主任吗", bot.Answered, ding},
	},
	"posts_held": {
		{"what position did Ding Xuexiang have in 2018", bot.Answered, ding},
		{"which posts has Jia Ting'an held?", bot.Answered, jia},
		{"what was Zhang Jingwu's job in 1957", bot.Answered, zhang},
		{"what post did Han Shiming have in 1990", bot.NotInRecord, ""},
		{"丁薛祥2018年担任什么职务", bot.Answered, ding},
	},
	"about": {
		{"tell me about Ding Xuexiang", bot.Answered, ding},
		{"Chen Shiju", bot.Answered, chen},
		{"谁是贾廷安", bot.Answered, jia},
	},
	"fact": {
		{"in which city does the office sit", bot.Answered, ""},
		{"what is the rank of the office", bot.Answered, ""},
		{"how did Zhang Jingwu die", bot.Answered, zhang},
		{"what did Liu Shaoqi lose", bot.Answered, ""},
		{"办公室是哪年成立的", bot.Answered, ""},
		{"总部在哪个城市", bot.Answered, ""},
	},
	"unrecorded": {
		{"who appointed Han Shiming", bot.NotInRecord, ""},
		{"Who chose Ding Xuexiang?", bot.NotInRecord, ""},
		{"what is Ding Xuexiang's salary", bot.NotInRecord, ""},
		{"how tall is Chen Shiju", bot.NotInRecord, ""},
		{"who is the deputy director", bot.NotInRecord, ""},
		{"陈世炬毕业于哪所大学", bot.NotInRecord, ""},
	},
	"future": {
		{"who will lead the office in 2040", bot.NotInRecord, ""},
		{"director next year?", bot.NotInRecord, ""},
		{"2035年的主任是谁", bot.NotInRecord, ""},
	},
	"talk": {
		{"hi there", bot.NotUnderstood, ""},
		{"thank you very much", bot.NotUnderstood, ""},
		{"help", bot.NotUnderstood, ""},
		{"谢谢你", bot.NotUnderstood, ""},
	},
	"not_understood": {
		{"what time is it", bot.NotUnderstood, ""},
		{"who is the president of France", bot.NotUnderstood, ""},
		{"recommend me a restaurant", bot.NotUnderstood, ""},
		{"", bot.NotUnderstood, ""},
		{"   ", bot.NotUnderstood, ""},
		{"!!!", bot.NotUnderstood, ""},
		{"今天吃什么", bot.NotUnderstood, ""},
		{"教育部主任是谁", bot.NotUnderstood, ""},
	},
}

func TestIntents(t *testing.T) {
	pack := openPack(t, office)
	for _, intent := range slices.Sorted(maps.Keys(questionsOf)) {
		for _, row := range questionsOf[intent] {
			answer := pack.ask(row.question)
			people := strings.Join(names(answer.People), ", ")
			if answer.Status != row.status || people != row.people {
				t.Errorf("%q (%s)\n\tgot  %s [%s]\n\twant %s [%s]\n\t%s", row.question, intent,
					answer.Status, people, row.status, row.people, answer.Text())
			}
		}
	}
}
