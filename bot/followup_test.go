package bot_test

import (
	"strings"
	"testing"

	"officebot/bot"
)

// A question that goes on from another is to be answered as the same question asked
// whole, and a complete one as if nothing had been said before. Bounds as for changed
// questions.
var (
	byFollowUp = bounds{right: 990, wrong: 0, rightTarget: 1000, wrongTarget: 0}
	byPronoun  = bounds{right: 1000, wrong: 0, rightTarget: 1000, wrongTarget: 0}
	byChinese  = bounds{right: 1000, wrong: 0, rightTarget: 1000, wrongTarget: 0}
	byTopic    = bounds{right: 1000, wrong: 0, rightTarget: 1000, wrongTarget: 0}
)

// goingOn are questions, and what goes on from them: a part of its own kind in the
// place of another, and the whole question that it comes to.
var goingOn = []struct{ first, then, whole string }{
	{"When did {x} leave?", "and {z}?", "When did {z} leave?"},
	{"When did {x} become {post}?", "What about {z}?", "When did {z} become {post}?"},
	{"How long did {x} serve?", "{z}?", "How long did {z} serve?"},
	{"How long did {x} serve?", "same question for {z}", "How long did {z} serve?"},
	{"Who succeeded {x}?", "sorry, I meant {z}", "Who succeeded {z}?"},
	{"Who came before {x}?", "And {z}?", "Who came before {z}?"},
	{"Was {x} {post} in {year}?", "and {z}?", "Was {z} {post} in {year}?"},
	{"Was {x} {post} in {year}?", "and in {other}?", "Was {x} {post} in {other}?"},
	{"Was {x} {post} in {year}?", "and {z} in {other}?", "Was {z} {post} in {other}?"},
	{"Did {x} take office in {year}?", "or in {other}?", "Did {x} take office in {other}?"},
	{"Who was {post} in {year}?", "and {other}?", "Who was {post} in {other}?"},
	{"Who was {post} in {year}?", "what about in {other}?", "Who was {post} in {other}?"},
	{"Who was {post} in {year}?", "no, {other}", "Who was {post} in {other}?"},
	{"Who was {post} in {year}?", "I meant {other}", "Who was {post} in {other}?"},
	{"Did {x} serve before {z}?", "and after {z}?", "Did {x} serve after {z}?"},
	{"When did {x} leave?", "who is he?", "Who is {x}?"},
	{"When did {x} leave?", "tell me about him", "Who is {x}?"},
	{"How long did {x} serve?", "twice?", "Did {x} serve twice?"},
	{"How long did {x} serve?", "has anybody served longer?", "Did anybody serve longer than {x}?"},
	{"Who was {post} in {year}?", "what about now?", "Who is {post} now?"},
	{"When did {x} leave?", "was {z} his successor?", "Was {z} {x}'s successor?"},
	{"When did {x} leave?", "was {z} his predecessor?", "Was {z} {x}'s predecessor?"},
	{"When did {x} leave?", "did he come right after {z}?", "Did {x} come directly after {z}?"},
	{"When did {x} leave?", "did he serve less than four years?", "Did {x} serve less than four years?"},
}

// TestFollowUpsOfRecords goes on from questions about every holder.
func TestFollowUpsOfRecords(t *testing.T) {
	var y tally
	for _, pack := range metamorphicPacks(t) {
		for _, h := range pack.holders() {
			if h.other == nil {
				continue
			}
			for _, g := range goingOn {
				fill := func(template string) string { return h.fill(template, h.person.Name) }
				y.addTalk(pack.opened, fill(g.first), fill(g.then), fill(g.whole))
			}
		}
	}
	y.check(t, byFollowUp)
}

// addTalk counts what a message comes to behind another, where the whole question is
// answered.
func (y *tally) addTalk(pack *opened, first, then, whole string) {
	want := pack.ask(whole)
	if refuses(&want) {
		return
	}
	topic := pack.ask(first).Topic
	got := pack.bot.Answer(bot.Question{Text: then, Today: today, Topic: topic})
	y.add(sameOrRefused(&want, &got), first+" … "+then, &got)
}

// pronouns are questions about one holder, with and without his name.
var pronouns = []struct{ with, without string }{
	{"When did {x} leave?", "when did he leave?"},
	{"When did {x} leave?", "until when?"},
	{"How long did {x} serve?", "how long did she serve?"},
	{"How long did {x} serve?", "for how long?"},
	{"Who succeeded {x}?", "who replaced that one?"},
	{"Who succeeded {x}?", "and after him?"},
	{"Who came before {x}?", "and before her?"},
	{"Who did {x} take over from?", "whom did he take over from?"},
	{"Did {x} serve longer than {z}?", "longer than {z}?"},
	{"Did {x} serve longer than {z}?", "did she serve longer than {z}?"},
	{"Was {x} {post} in {other}?", "was he {post} in {other} too?"},
}

// TestPronounsOfRecords asks about whoever was the one answer to a question.
func TestPronounsOfRecords(t *testing.T) {
	var y tally
	for _, pack := range metamorphicPacks(t) {
		for _, h := range pack.holders() {
			first := h.fill("Who was {post} in {year}?", h.person.Name)
			if answer := pack.ask(first); len(answer.People) != 1 || answer.People[0] != h.person || h.other == nil || len(h.person.Tenures) != 1 {
				continue // of several posts, the talk is about the one it named
			}
			for _, p := range pronouns {
				y.addTalk(pack.opened, first, h.fill(p.without, h.person.Name), h.fill(p.with, h.person.Name))
			}
		}
	}
	y.check(t, byPronoun)
}

// goingOnInChinese is goingOn for Chinese.
var goingOnInChinese = []struct{ first, then, whole string }{
	{"{x}什么时候离任？", "{z}呢？", "{z}什么时候离任？"},
	{"{x}任职多久？", "那{z}呢？", "{z}任职多久？"},
	{"{x}之后是谁？", "我是说{z}", "{z}之后是谁？"},
	{"{x}{year}年是主任吗？", "{other}年呢？", "{x}{other}年是主任吗？"},
	{"{x}{year}年是主任吗？", "{z}呢？", "{z}{year}年是主任吗？"},
	{"{year}年的主任是谁？", "那{other}年呢？", "{other}年的主任是谁？"},
	{"{year}年的主任是谁？", "不对，{other}年", "{other}年的主任是谁？"},
	{"{x}是哪年上任的？", "他干了多久？", "{x}干了多久？"},
	{"{x}是哪年上任的？", "什么时候离任的？", "{x}什么时候离任的？"},
	{"{x}是哪年上任的？", "谁接替了他？", "谁接替了{x}？"},
	{"{x}任职多久？", "比{z}长吗？", "{x}比{z}任职长吗？"},
	{"{x}和{z}谁先当主任？", "前者什么时候离任？", "{x}什么时候离任？"},
	{"{x}和{z}谁先当主任？", "后者任职多久？", "{z}任职多久？"},
	{"{year}年的主任是谁？", "打错了，是{other}年", "{other}年的主任是谁？"},
	{"{x}之后是谁？", "再后面呢？", "{x}的继任者之后是谁？"},
	{"{x}的前任是谁？", "不对，我问的是继任", "{x}的继任者是谁？"},
	{"{x}是哪年上任的？", "在谁手下？", "{x}在谁手下任职？"},
}

// TestChineseFollowUpsOfRecords goes on in Chinese, in both scripts.
func TestChineseFollowUpsOfRecords(t *testing.T) {
	var y tally
	pack := linedPack{openPack(t, office), map[string]string{"office-director": "主任"}}
	for _, language := range []string{"zh-Hans", "zh-Hant"} {
		for _, h := range pack.holders() {
			if h.other == nil {
				continue
			}
			for _, g := range goingOnInChinese {
				fill := func(template string) string {
					return h.fill(strings.ReplaceAll(template, "{z}", h.other.In(language)), h.person.In(language))
				}
				y.addTalk(pack.opened, fill(g.first), fill(g.then), fill(g.whole))
			}
		}
	}
	y.check(t, byChinese)
}

// TestCompleteQuestionsOfRecords asks questions that are complete in conversations about
// something else: not a byte of the answer changes.
func TestCompleteQuestionsOfRecords(t *testing.T) {
	var y tally
	for _, pack := range metamorphicPacks(t) {
		holders := pack.holders()
		var topics []bot.Topic
		for _, h := range holders[:min(len(holders), 2)] {
			for _, template := range []string{"Who was {post} in {year}?", "How long did {x} serve?", "Was {x} {post} in {other}?", "Who succeeded {x}?"} {
				topics = append(topics, pack.ask(h.fill(template, h.person.Name)).Topic)
			}
		}
		for _, h := range holders {
			for i, template := range append(holderTemplates, "Who was {post} in {year}?", "List every {post} since {year}.", "How many people have been {post}?") {
				text := h.fill(template, h.person.Name)
				alone := pack.ask(text)
				after := pack.bot.Answer(bot.Question{Text: text, Today: today, Topic: topics[i%len(topics)]})
				got := right
				if after.Status != alone.Status || after.Text() != alone.Text() {
					got = wrong
				}
				y.add(got, text, &after)
			}
		}
	}
	y.check(t, byTopic)
}

// TestCompleteChineseQuestionsOfRecords asks complete questions in Chinese in conversations about
// something else, in either language: not a byte of the answer changes.
func TestCompleteChineseQuestionsOfRecords(t *testing.T) {
	var y tally
	pack := linedPack{openPack(t, office), map[string]string{"office-director": "主任"}}
	for _, h := range pack.holders() {
		if h.other == nil {
			continue
		}
		fill := func(template string) string {
			return h.fill(strings.ReplaceAll(template, "{z}", h.other.In("zh-Hans")), h.person.In("zh-Hans"))
		}
		for _, first := range []string{"1958年的主任是谁？", "主席办公室是谁设立的？", "张经武后来怎么样了？", "how long did Zhang serve?"} {
			topic := pack.ask(first).Topic
			for _, g := range goingOnInChinese {
				text := fill(g.whole)
				alone := pack.ask(text)
				after := pack.bot.Answer(bot.Question{Text: text, Today: today, Topic: topic})
				got := right
				if after.Status != alone.Status || after.Text() != alone.Text() {
					got = wrong
				}
				y.add(got, text, &after)
			}
		}
	}
	y.check(t, byTopic)
}
