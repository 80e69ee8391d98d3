package bot_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"officebot/bot"
	"officebot/knowledge"
)

// TestFollowUpsAreWholeQuestions asks again, alone and in words, what a message came
// to in its conversation: the answer is the same.
func TestFollowUpsAreWholeQuestions(t *testing.T) {
	t.Parallel()
	asked, same := 0, 0
	for _, path := range transcriptPaths(t) {
		turns := transcriptTurns(t, path)
		for i := range turns {
			u := &turns[i]
			whole := u.answer.Topic.Question
			if u.topic.Question == "" || whole == u.text || whole == u.topic.Question || u.answer.Language != "en" || u.answer.Status == bot.NotUnderstood {
				continue
			}
			asked++
			alone := u.pack.bot.Answer(bot.Question{Text: whole, Today: today})
			if alone.Status == u.answer.Status && slices.Equal(alone.People, u.answer.People) {
				same++
				continue
			}
			if alone.Status != bot.NotUnderstood && alone.Status != bot.NotInRecord && u.answer.Status != bot.NotInRecord && !slices.Equal(alone.People, u.answer.People) {
				t.Logf("%s: %q: %s\n\t%q alone: %s", u.where, u.text, namesOf(u.answer.People), whole, namesOf(alone.People))
			}
		}
	}
	if asked == 0 || 1000*same < leastSame*asked {
		t.Errorf("%d of %d follow-ups get the answer of the question that they come to, fewer than %d of 1000", same, asked, leastSame)
	}
	t.Logf("%d of %d", same, asked)
}

// leastSame is how many follow-ups in a thousand get the answer of the question that
// they come to, asked in words: what is wanting is that question's wording.
const leastSame = 950

func namesOf(people []*knowledge.Person) string {
	var all []string
	for _, p := range people {
		all = append(all, p.Name)
	}
	return strings.Join(all, ", ")
}

// TestWholeQuestionsAreNotColoured asks questions that are complete in themselves in
// conversations about something else.
func TestWholeQuestionsAreNotColoured(t *testing.T) {
	pack := openPack(t, office)
	var topics []bot.Topic
	for _, text := range []string{"who was director in 2003?", "how long did Ding serve?", "list all directors", "when was the General Office founded?", "who was director in 1990?", "tell me about Zhang Jingwu", "was Chen director in 2015?", "2010年的主任是谁？"} {
		topics = append(topics, pack.ask(text).Topic)
	}
	questions := []string{
		"who was director in 2010?", "who was the third director?", "how long did Chen Shiju serve?", "when did Jia leave?", "who succeeded Ding?",
		"was Ding director in 2015?", "who appointed Zhang Jingwu?", "how many directors have there been?", "list the directors since 2000",
		"who is the director?", "who was director before Ding?", "where is the office based?", "who founded the office?", "who was the longest-serving director?",
		"I read that Chen Shiju stayed on until 2014. Did he?", "Chen took over in 2003; whose place did he take?", "Jia's time in office?", "successor of Jia?",
		"My book says Jia was followed by Ding. Is that right?", "full name of the office please", "president in 1995?", "Did Jia hold his post to the end?",
		"was Chen not director in 2010?", "who was director in 2010, Chen or Ding?", "when did Zhang Jingwu die?",
		"2015年的主任是谁？", "丁薛祥之后是谁？", "主任是谁？", "贾廷安任职多久？", "国家主席办公室在哪里？", "陳世炬是第幾任主任？", "列出所有主任", "2010年陈世炬是主任吗？",
	}
	for _, text := range questions {
		alone := pack.ask(text)
		if alone.Status == bot.NotUnderstood {
			t.Errorf("%q is not understood", text)
		}
		for i := range topics {
			after := pack.bot.Answer(bot.Question{Text: text, Today: today, Topic: topics[i]})
			if after.Status != alone.Status || after.Text() != alone.Text() {
				t.Errorf("%q in conversation %d: %s\n\talone: %s", text, i, after.Text(), alone.Text())
			}
		}
	}
}

// TestOldTopics goes on from topics as replicas of other versions keep them.
func TestOldTopics(t *testing.T) {
	pack := openPack(t, office)
	for _, test := range []struct{ kept, follows string }{
		{`{"question":"who was director in 2010","asked":{"ask":1,"holder":true,"times":[{"from":14610,"to":14974,"unit":3}]},"people":["chen-shiju"],"language":"en"}`, ""},
		{`{"question":"who was director in 2010","people":["chen-shiju"],"talk":{"version":99,"people":["chen-shiju"]}}`, ""},
		{`{"people":["chen-shiju"],"talk":{"version":1,"asked":"who(in(all(), 2010))","people":["chen-shiju"]}}`, "Ding Xuexiang"},
	} {
		var topic bot.Topic
		if err := json.Unmarshal([]byte(test.kept), &topic); err != nil {
			t.Errorf("%s: %v", test.kept, err)
			continue
		}
		answer := pack.bot.Answer(bot.Question{Text: "and after him?", Today: today, Topic: topic})
		if test.follows != "" && namesOf(answer.People) != test.follows {
			t.Errorf("%s: %s", test.kept, answer.Text())
		}
		if answer.Status == bot.NotUnderstood && test.follows != "" {
			t.Errorf("%s: %s", test.kept, answer.Text())
		}
	}
}

// TestConversations asks what follows a question, and wants whom it is about.
func TestConversations(t *testing.T) {
	pack := openPack(t, office)
	const jia, chen, ding, han, zhang = "Jia Ting'an", "Chen Shiju", "Ding Xuexiang", "Han Shiming", "Zhang Jingwu"
	for _, test := range []struct {
		asked []string
		want  string
	}{
		{[]string{"who was director in 2010?", "and 1998?"}, jia},
		{[]string{"who was director in 2010?", "what about 2004", "I meant 2015"}, ding},
		{[]string{"how long did Ding serve?", "Chen, not Ding"}, chen},
		{[]string{"how long did Ding serve?", "and his predecessor?"}, chen},
		{[]string{"who was director in 2010?", "and after him?", "and who came next?"}, han},
		{[]string{"who was director in 2010?", "before that?"}, jia},
		{[]string{"who was director in 2010?", "thanks", "since when?"}, chen},
		{[]string{"who was director in 2003?", "the second one, how long did he stay?"}, chen},
		{[]string{"who was the first director?", "the President's one"}, jia},
		{[]string{"list all directors", "the first of them?"}, zhang},
		{[]string{"how many directors have there been?", "since 2000?", "names?"}, strings.Join([]string{jia, chen, ding, han}, ", ")},
		{[]string{"who was director in 2010?", "really? I thought it was Ding", "and after him?"}, ding},
		{[]string{"was Ding director in 2018?", "and in 2010?", "who was it then?"}, chen},
		{[]string{"when was Zhang appointed?", "by whom?"}, "Mao Zedong"},
		{[]string{"when was the General Office founded?", "who led it?"}, zhang},
		{[]string{"who was Chen's predecessor?", "sorry i meant successor"}, ding},
		{[]string{"2010年的主任是谁？", "and after him?"}, ding},
		{[]string{"who was director in 2010? I mean 2001"}, jia},
		{[]string{"who was director in 2010, sorry, 2001", "and before him?", "and then?"}, chen},
		{[]string{"who was director in 1998 and 12 years later"}, jia + ", " + chen},
		{[]string{"who is the director?", "and who was it in 1998, and who came next?"}, jia + ", " + chen},
		{[]string{"Who preceded Ding? And who succeeded him?"}, chen + ", " + han},
		{[]string{"who was director in 2010?", "and before him?", "how many is that?"}, jia + ", " + chen},
		{[]string{"who was director in 2010?", "他之后是谁？"}, ding},
		{[]string{"2010年的主任是谁？", "那他之后呢？", "and after him?", "他干了多久？"}, han},
		{[]string{"2010年的主任是谁？", "1998年呢", "他干了多久", "真的吗"}, jia},
		{[]string{"2010年的主任是誰？", "1998年呢？", "他幹了多久？", "那他之後呢？"}, chen},
		{[]string{"2015年谁是主任？", "在他之前", "之前呢？"}, jia},
		{[]string{"列出所有主任", "最后一位呢"}, han},
		{[]string{"2003年谁是主任？", "第二位呢"}, chen},
		{[]string{"丁薛祥任职多久？", "他的前任呢？", "为什么"}, ""},
		{[]string{"2010?", "他之后呢"}, ding},
		{[]string{"2010年的主任是谁，1998年呢？"}, jia + ", " + chen},
		{[]string{"2010年的主任是谁？我是说2001年"}, jia},
		{[]string{"国家主席办公室第一任和第二任主任分别是谁"}, jia + ", " + chen},
		{[]string{"主任的姓名是什么", "他的前任呢"}, ding},
	} {
		var topic bot.Topic
		var answer bot.Answer
		for _, text := range test.asked {
			answer = pack.bot.Answer(bot.Question{Text: text, Today: today, Topic: topic})
			topic = answer.Topic
		}
		if got := namesOf(answer.People); got != test.want {
			t.Errorf("%q: %s, want %s\n\t%s", test.asked, got, test.want, answer.Text())
		}
	}
}

// TestNothingToFollow wants it said what is missing where a message goes on from
// nothing.
func TestNothingToFollow(t *testing.T) {
	pack := openPack(t, office)
	for _, text := range []string{"and after him?", "since when?", "how long did he serve?", "are you sure?", "source?", "names?", "the second of them?", "by whom?",
		"那他之后呢？", "他干了多久？", "真的吗？", "还有谁", "为什么？", "他之後是誰？"} {
		if answer := pack.ask(text); answer.Status != bot.NotUnderstood || !strings.Contains(answer.Text(), "refers to") && !strings.Contains(answer.Text(), "不清楚您指的是") {
			t.Errorf("%q: [%s] %s", text, answer.Status, answer.Text())
		}
	}
}
