package bot_test

import (
	"path/filepath"
	"strings"
	"testing"

	"officebot/bot"
)

// TestPronounsAreWhatWasTold goes on from a fact with a pronoun, and asks the same whole:
// the answer says the same.
func TestPronounsAreWhatWasTold(t *testing.T) {
	for _, test := range []struct{ pack, first, goesOn, whole string }{
		{"library", "When was the fire?", "where did it start?", "where did the fire start?"},
		{"library", "When was the fire?", "what did it destroy?", "what did the fire destroy?"},
		{"library", "what is the oldest treasure?", "where is it kept?", "where is the oldest treasure kept?"},
		{"library", "Who paid for the new wing?", "when was it finished?", "when was the new wing finished?"},
		{"library", "When did the Bookworm start?", "what is it?", "what is the Bookworm?"},
		{"library", "What was the cat called?", "why did she keep it?", "why did Dora Finch keep a cat?"},
		{"orchestra", "When did the Kestrel Hall burn down?", "how many people does it seat?", "how many people does the Kestrel Hall seat?"},
		{"orchestra", "When did the Kestrel Hall burn down?", "was it rebuilt?", "was the Kestrel Hall rebuilt?"},
		{"orchestra", "When was the choir dissolved?", "why was it dissolved?", "why was the choir dissolved?"},
		{"orchestra", "Where was the first concert?", "how many people heard it?", "how many people heard the first concert?"},
		{"station", "Who found the meteorite?", "how much does it weigh?", "how much does the meteorite weigh?"},
		{"station", "When were the huts moved?", "why were they moved?", "why were the huts moved?"},
		{"station", "who built the greenhouse?", "what is grown in it?", "what is grown in the greenhouse?"},
	} {
		pack := openPack(t, test.pack+".yaml")
		first := pack.ask(test.first)
		after := pack.bot.Answer(bot.Question{Text: test.goesOn, Today: today, Topic: first.Topic})
		if whole := pack.ask(test.whole); after.Status != whole.Status || after.Text() != whole.Text() {
			t.Errorf("%s %q: %s\n\t%q: %s", test.first, test.goesOn, after.Text(), test.whole, whole.Text())
		}
	}
}

// TestNothingElseIsMeant asks behind every question that a fact answers what no record tells
// of that, or only that fact does: whoever held a post is never the answer.
func TestNothingElseIsMeant(t *testing.T) {
	t.Parallel()
	paths, err := filepath.Glob("testdata/talks/*.txt")
	if err != nil || len(paths) == 0 {
		t.Fatal(paths, err)
	}
	goesOn := []string{"who ended it?", "when is it held?", "who won?", "was it ever stopped?", "who was hurt?", "what happened to it afterwards?", "where is it now?", "how many were there?", "who did they blame?", "no, the other one"}
	asked := 0
	for _, path := range paths {
		body := strings.TrimSuffix(filepath.Base(path), ".txt")
		pack := openPack(t, body+".yaml")
		for _, line := range factLines(t, path) {
			first := pack.ask(line.question)
			if first.Topic.Fact == "" || strings.Contains(line.question, "the "+body) {
				continue // nothing was told, or "it" is the body itself
			}
			asked++
			for _, text := range goesOn {
				after := pack.bot.Answer(bot.Question{Text: text, Today: today, Topic: first.Topic})
				if len(after.People) > 1 || after.Intent == "about" || after.Intent == "holder" || after.Intent == "list" {
					t.Errorf("%s: %q %q: %s", path, line.question, text, after.Text())
				}
			}
		}
	}
	if asked < 20 {
		t.Errorf("only %d questions were answered by a fact", asked)
	}
}

// TestAnotherLanguage wants what was told last in another language, and goes on from it.
func TestAnotherLanguage(t *testing.T) {
	pack := openPack(t, office)
	first := pack.ask("who was director in 2015?")
	told := pack.bot.Answer(bot.Question{Text: "in Chinese, please", Today: today, Topic: first.Topic})
	if whole := pack.ask("2015年的主任是谁？"); told.Text() != whole.Text() || told.Language != whole.Language {
		t.Errorf("in Chinese: [%s] %s", told.Language, told.Text())
	}
	next := pack.bot.Answer(bot.Question{Text: "and before him?", Today: today, Topic: told.Topic})
	if next.Language != "en" || namesOf(next.People) != "Chen Shiju" {
		t.Errorf("and before him: [%s] %s", next.Language, next.Text())
	}
	if alone := pack.ask("in Chinese, please"); alone.Status != bot.NotUnderstood {
		t.Errorf("of nothing: %s", alone.Text())
	}
}
