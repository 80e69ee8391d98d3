package adapters_test

import (
	"testing"

	"officebot/adapters"
)

func TestMentionsInASentence(t *testing.T) {
	for _, c := range []struct {
		before, after string
		argument      bool
		addressed     string // what stands for the bot there
		without       string // what stands before, with no word that sends a copy
	}{
		{"", " who was director", false, "", ""},
		{"Was ", " director in 2010?", true, "", "Was "},
		{"who succeeded ", "?", true, "", "who succeeded "},
		{"Can ", " tell me", true, "you", "Can "},
		{"does ", " know", true, "you", "does "},
		{"hey ", ", who was it?", false, "", "hey "},
		{"", " 是主任吗", true, "", ""},
		{"who was it? CC: ", "", false, "", "who was it? "},
		{"who was it?\ncc ", "", false, "", "who was it?\n"},
		{"the abcc ", "", false, "", "the abcc "},
	} {
		if got := adapters.IsArgument(c.before, c.after); got != c.argument {
			t.Errorf("a mention between %q and %q is part of what is said: %t", c.before, c.after, got)
		}
		if got := adapters.AddressedAs(c.before); got != c.addressed {
			t.Errorf("behind %q the bot is %q", c.before, got)
		}
		if got := adapters.WithoutCopy(c.before); got != c.without {
			t.Errorf("before a copy, %q is %q", c.before, got)
		}
	}
}
