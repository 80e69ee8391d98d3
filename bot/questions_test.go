package bot_test

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"officebot/bot"
	"officebot/knowledge"
)

// TestHolderQuestions has the question for times of every kind, and whom it
// finds.
func TestHolderQuestions(t *testing.T) {
	for _, row := range []struct {
		lang, when, question, people string
	}{
		{"en", "", "Who is the director now?", han},
		{"en", "  now? ", "Who is the director now?", han},
		{"en", "today", "Who is the director now?", han},
		{"en", "right now", "Who is the director now?", han},
		{"en", "2010", "Who was director in 2010?", chen},
		{"en", "2010?", "Who was director in 2010?", chen},
		{"en", "in 2010", "Who was director in 2010?", chen},
		{"en", "March 2003", "Who was director in March 2003?", jia + ", " + chen},
		{"en", "3/2003", "Who was director in 3/2003?", jia + ", " + chen},
		{"en", "3 May 2005", "Who was director on 3 May 2005?", chen},
		{"en", "2005-05-03", "Who was director on 2005-05-03?", chen},
		{"en", "on 3 May 2005", "Who was director on 3 May 2005?", chen},
		{"en", "the nineties", "Who was director in the nineties?", jia},
		{"en", "early 1998", "Who was director in early 1998?", jia},
		{"en", "since 2012", "Who was director since 2012?", chen + ", " + ding + ", " + han},
		{"en", "ten years ago", "Who was director ten years ago?", ding},
		{"en", "last year", "Who was director last year?", han},
		{"en", "between 1994 and 2001", "Who was director between 1994 and 2001?", jia},
		{"en", "Hu Jintao", "Who was director under Hu Jintao?", chen},
		{"en", "under Hu Jintao", "Who was director under Hu Jintao?", chen},
		{"en", "when Hu Jintao was president", "Who was director when Hu Jintao was president?", chen},
		{"en", "the Cultural Revolution", "Who was director during the Cultural Revolution?", ""},
		{"en", "the Ming dynasty", "Who was director during the Ming dynasty?", ""},
		{"en", "Ding", "Who is Ding?", ding},
		{"en", "二〇一〇年", "二〇一〇年的主任是谁？", chen},
		{"en", "胡錦濤時期", "胡錦濤時期的主任是誰？", chen},
		{"en", "1993-2003", "Who was director 1993-2003?", jia + ", " + chen},
		{"en-GB", "2023", "Who was director in 2023?", ""},
		{"zh-CN", "", "现任主任是谁？", han},
		{"zh-CN", "现在", "现任主任是谁？", han},
		{"zh-CN", "2010", "2010年的主任是谁？", chen},
		{"zh-CN", "2010年", "2010年的主任是谁？", chen},
		{"zh-CN", "二〇一〇年", "二〇一〇年的主任是谁？", chen},
		{"zh-CN", "二零一零年三月", "二零一零年三月的主任是谁？", chen},
		{"zh-CN", "上世纪90年代", "上世纪90年代的主任是谁？", jia},
		{"zh-CN", "十年前", "十年前的主任是谁？", ding},
		{"zh-CN", "2012年以来", "2012年以来的主任是谁？", chen + ", " + ding + ", " + han},
		{"zh-CN", "胡锦涛", "胡锦涛时期的主任是谁？", chen},
		{"zh-CN", "胡锦涛时期", "胡锦涛时期的主任是谁？", chen},
		{"zh-CN", "文化大革命", "文化大革命期间的主任是谁？", ""},
		{"zh-CN", "March 2003", "March 2003的主任是谁？", jia + ", " + chen},
		{"zh-CN", "the Cultural Revolution", "Who was director during the Cultural Revolution?", ""},
		{"zh-TW", "2010", "2010年的主任是誰？", chen},
		{"zh-TW", "1998年5月", "1998年5月的主任是誰？", jia},
		{"zh-TW", "胡錦濤時期", "胡錦濤時期的主任是誰？", chen},
		{"zh-TW", "丁薛祥", "丁薛祥是誰？", ding},
	} {
		pack := openPack(t, office)
		question := pack.bot.HolderQuestion(row.lang, row.when)
		answer := pack.ask(question)
		var people []string
		for _, p := range answer.People {
			people = append(people, p.Name)
		}
		if question != row.question || strings.Join(people, ", ") != row.people {
			t.Errorf("%s %q: %q finds %v, want %q finding %s\n\t%s", row.lang, row.when, question, people, row.question, row.people, answer.Text())
		}
	}
}

// TestHolderQuestionsOfEveryYear asks for each year and month in each language
// and wants those whose tenures the records have at that time.
func TestHolderQuestionsOfEveryYear(t *testing.T) {
	t.Parallel()
	months := strings.Fields("January February March April May June July August September October November December")
	for _, name := range []string{office, "bluestone.yaml"} {
		pack := openPack(t, name)
		for year := 1950; year < 2026; year++ {
			for _, lang := range languages {
				checkHolderQuestion(t, pack, lang, fmt.Sprint(year), knowledge.YearDate(year).Span())
				for month := 1; month <= 12; month += 5 {
					when := fmt.Sprint(months[month-1], year)
					if lang != "en" {
						when = fmt.Sprintf("%d年%d月", year, month)
					}
					checkHolderQuestion(t, pack, lang, when, knowledge.MonthDate(year, month).Span())
				}
			}
		}
	}
}

func checkHolderQuestion(t *testing.T, pack *opened, lang, when string, span knowledge.Span) {
	t.Helper()
	question := pack.bot.HolderQuestion(lang, when)
	answer := pack.bot.Answer(bot.Question{Text: question, Today: today, Locale: lang})
	var want []*knowledge.Person
	for _, post := range pack.records.Office.Posts {
		for tenure := range post.During(span, today) {
			if !slices.Contains(want, tenure.Person) {
				want = append(want, tenure.Person)
			}
		}
	}
	if answer.Intent != "holder" || answer.Language != lang || !slices.Equal(answer.People, want) {
		t.Errorf("%q is %s in %s, with %d people of %d\n\t%s", question, answer.Intent, answer.Language, len(answer.People), len(want), answer.Text())
	}
}

// TestTypedAsTimes types what is no time: the question is one line of bounded
// length, and its answer like any other.
func TestTypedAsTimes(t *testing.T) {
	t.Parallel()
	typed := slices.Concat(oddTexts, []string{
		"2010? who is Ding", "2010\nwho is Ding", "{role}", "*2010*", "@everyone", "<@123>", "2010? 2011? 2012?", "; drop table", "`2010`", "2010年？丁薛祥是谁",
	})
	typed = slices.AppendSeq(typed, maps.Values(longTexts()))
	for _, name := range []string{office, "bluestone.yaml", "league.json"} {
		pack := openPack(t, name)
		asked := map[string]bool{} // much that is typed comes to the same question
		for _, lang := range languages {
			for _, text := range typed {
				for _, question := range []string{pack.bot.HolderQuestion(lang, text), pack.bot.PersonQuestion(lang, text)} {
					checkQuestion(t, text, question)
					if !asked[question] {
						asked[question] = true
						checkAny(t, question, pack.ask(question))
					}
				}
			}
		}
	}
}

func checkQuestion(t *testing.T, typed, question string) {
	t.Helper()
	if n := utf8.RuneCountInString(question); n == 0 || n > 300 || strings.ContainsAny(question, "\n\r\x00\u202e") || !utf8.ValidString(question) {
		t.Errorf("%.40q becomes %q", typed, question)
	}
}

// TestPersonQuestions asks who everybody is whom the records name.
func TestPersonQuestions(t *testing.T) {
	for _, name := range []string{office, "bluestone.yaml", "league.json"} {
		pack := openPack(t, name)
		for _, person := range pack.records.People {
			for _, lang := range languages {
				question := pack.bot.PersonQuestion(lang, person.In(lang))
				answer := pack.bot.Answer(bot.Question{Text: question, Today: today, Locale: lang})
				if answer.Status != bot.Answered && answer.Status != bot.NotInRecord || !slices.Equal(answer.Topic.People, []string{person.ID}) || family(answer.Language) != family(lang) {
					t.Errorf("%s: %q is %s about %v in %s\n\t%s", name, question, answer.Status, answer.Topic.People, answer.Language, answer.Text())
				}
			}
		}
	}
	b := openPack(t, office).bot
	for _, row := range [][3]string{
		{"en", "Ding Xuexiang", "Who is Ding Xuexiang?"}, {"en", " Ding? ", "Who is Ding?"}, {"en", "", "Who is the director now?"},
		{"zh-CN", "丁薛祥", "丁薛祥是谁？"}, {"zh-TW", "张经武", "張經武是誰？"}, {"zh-HK", "。", "現任主任是誰？"},
	} {
		if got := b.PersonQuestion(row[0], row[1]); got != row[2] {
			t.Errorf("%s %q: %q, want %q", row[0], row[1], got, row[2])
		}
	}
}
