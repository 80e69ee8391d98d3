package adapters

import (
	"strings"
	"unicode/utf8"
)

// UnnamedUser stands, in what is asked, for somebody who is mentioned and whose name the
// platform does not tell. Desk.Answer asks for the name.
const UnnamedUser = "@user"

// IsArgument tells whether a mention is part of what a sentence says, from the
// words on either side of it: "was @ann director?" is no question without her. It is
// not where it addresses somebody.
func IsArgument(before, after string) bool {
	if word := lastWord(before); leads[strings.ToLower(word)] {
		return true
	}
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(after, " "))
	return strings.ContainsRune("是在曾当當任做之的", r)
}

// leads are the words after which a sentence goes on with whom it is about.
var leads = wordSet("is was are were isn't wasn't do does did didn't has had have hasn't will would can could " +
	"by of about after before under from than to when while if it that or except " +
	"follow follows followed succeed succeeds succeeded precede precedes preceded replace replaces replaced")

func wordSet(words string) map[string]bool {
	set := map[string]bool{}
	for word := range strings.FieldsSeq(words) {
		set[word] = true
	}
	return set
}

// AddressedAs is what stands for the bot itself where it is mentioned, behind what stands
// before: "can @officebot tell me who …" asks you, and else nobody is named.
func AddressedAs(before string) string {
	if helping[strings.ToLower(lastWord(before))] {
		return "you"
	}
	return ""
}

// helping are the words that ask somebody behind them for something.
var helping = wordSet("can could will would may might should do does did")

// lastWord is the last word of a text that ends in one, "" of another.
func lastWord(text string) string {
	text = strings.TrimRight(text, " ")
	return text[strings.LastIndexAny(text, " \n\t\u00a0")+1:]
}

// WithoutCopy is what stands before a mention that addresses somebody, without the word
// by which people say that the message goes to them as well: "… in 2010 cc @ann".
func WithoutCopy(before string) string {
	switch word := lastWord(before); strings.ToLower(word) {
	case "cc", "cc:", "/cc":
		return strings.TrimSuffix(strings.TrimRight(before, " "), word)
	}
	return before
}

// citing stands in the address of a passage, as the bot's own sources have it.
const citing = ":~:text="

// IsPassage tells whether an address is one of a passage: the words of its link are
// those of a source, not of a question.
func IsPassage(url string) bool { return strings.Contains(url, citing) }
