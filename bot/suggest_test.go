package bot_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"officebot/bot"
)

// TestSuggestions has what is worth asking next after a few answers.
func TestSuggestions(t *testing.T) {
	for _, row := range []struct {
		pack, question string
		want           []string
	}{
		{office, "who was director in 2010", []string{"Who succeeded Chen Shiju?", "How long did Chen Shiju serve?", "Who is Chen Shiju?"}},
		{office, "who is the director", []string{"Who came before Han Shiming?", "How long did Han Shiming serve?", "Who is Han Shiming?"}},
		{office, "who was director in 2023", []string{"List all the directors.", "Who is the director now?"}},
		{office, "2010年的主任是谁？", []string{"陈世炬之后是谁？", "陈世炬任职多久？", "陈世炬是谁？"}},
		{office, "2010年的主任是誰？", []string{"陳世炬之後是誰？", "陳世炬任職多久？", "陳世炬是誰？"}},
		{"bluestone.yaml", "who was a member of the Town Council in 1995?", []string{"How long did Grace Poole serve?", "Who is Grace Poole?", "List all the mayors."}},
	} {
		answer := openPack(t, row.pack).ask(row.question)
		if diff := cmp.Diff(row.want, answer.Suggestions); diff != "" {
			t.Errorf("after %q (-want +got):\n%s", row.question, diff)
		}
	}
}

// TestExamples wants the questions that the bot shows around to be answered.
func TestExamples(t *testing.T) {
	for _, name := range []string{office, "bluestone.yaml", "league.json"} {
		pack := openPack(t, name)
		for _, lang := range []string{"en", "zh-Hans", "zh-Hant"} {
			examples := pack.bot.Guide(lang).Examples
			if len(examples) < 2 {
				t.Errorf("%s: %d examples in %s", name, len(examples), lang)
			}
			for _, text := range examples {
				answer := pack.ask(text)
				if answered := answer.Status == bot.Answered || answer.Status == bot.Ambiguous; !answered || family(answer.Language) != family(lang) {
					t.Errorf("%s: the example %q is %s in %s\n\t%s", name, text, answer.Status, answer.Language, answer.Text())
				}
			}
		}
	}
}
