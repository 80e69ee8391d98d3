package bot_test

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"officebot/bot"
	"officebot/knowledge/fold"
)

// The limits of an answer.
const (
	maxText        = 4000 // characters
	maxSuggestions = 3
)

// shapeFaults are what is wrong with the form of an answer: its text, what is
// stressed in it, its language tag.
func shapeFaults(a *bot.Answer) (faults []string) {
	text := a.Text()
	switch n := utf8.RuneCountInString(text); {
	case n == 0:
		faults = append(faults, "there is no text")
	case n > maxText:
		faults = append(faults, "the text is too long")
	}
	if !utf8.ValidString(text) {
		faults = append(faults, "the text is not UTF-8")
	}
	if a.Intent == "" {
		faults = append(faults, "there is no intent")
	}
	if !slices.Contains([]string{"en", "zh-Hans", "zh-Hant"}, a.Language) {
		faults = append(faults, "no such language: "+a.Language)
	}
	for _, line := range a.Lines {
		last := 0
		for _, r := range line.Strong {
			if r.From < last || r.To <= r.From || r.To > len(line.Text) ||
				!utf8.ValidString(line.Text[r.From:r.To]) || !utf8.ValidString(line.Text[:r.From]) {
				faults = append(faults, "what is stressed is no stretch of the text: "+line.Text)
				break
			}
			last = r.To
		}
	}
	return faults
}

// statusFaults are what an answer of its status has too much or too little of.
func statusFaults(a *bot.Answer) (faults []string) {
	fault := func(wrong bool, text string) {
		if wrong {
			faults = append(faults, text)
		}
	}
	switch a.Status {
	case bot.Answered, bot.Ambiguous:
		fault(len(a.Citations) == 0, "nothing is cited")
	case bot.NoHolder:
		fault(len(a.Citations) == 0, "nothing is cited")
		fault(len(a.People) > 0, "people although nobody held it")
	case bot.NotInRecord, bot.NotUnderstood:
		fault(len(a.People) > 0, "people although there is no answer")
		fault(len(a.Posts) > 0, "posts although there is no answer")
	default:
		fault(true, "no such status: "+string(a.Status))
	}
	fault(repeats(a.People), "a person twice")
	fault(repeats(a.Posts), "a post twice")
	fault(repeats(a.Citations), "a citation twice")
	fault(repeats(a.Suggestions), "a suggestion twice")
	fault(len(a.Suggestions) > maxSuggestions, "too many suggestions")
	return faults
}

// proseFaults are what is wrong with the sentences of an answer.
func proseFaults(a *bot.Answer) (faults []string) {
	text := a.Text()
	if bad := faultyProse.FindString(text); bad != "" {
		faults = append(faults, "badly put together: "+bad)
	}
	if repeats(sentences(text)) {
		faults = append(faults, "a sentence twice")
	}
	return faults
}

// faultyProse is what no sentence should have: slots left open, marks doubled,
// a capital in the middle, an empty pair of brackets.
var faultyProse = regexp.MustCompile(`[{}*]|  | [,.)]|\( |\(\)|（）|\.\.|。。|，，|, ,|[a-z,] (In|On) \d|\b1 (years|months|days)\b|\b0 (days|months)\b`)

var sentenceEnd = regexp.MustCompile(`\. |。|\n`)

// sentences are the sentences of a text that say enough to matter.
func sentences(text string) []string {
	return slices.DeleteFunc(sentenceEnd.Split(text, -1), func(s string) bool { return utf8.RuneCountInString(s) < 20 })
}

func repeats[T comparable](list []T) bool {
	for i, v := range list {
		if slices.Contains(list[:i], v) {
			return true
		}
	}
	return false
}

// languageFaults compares the language and script of an answer with those of
// its question.
func languageFaults(question string, a *bot.Answer) (faults []string) {
	text := a.Text()
	asksHan, asksLatin := hasScript(question, unicode.Han), hasScript(question, unicode.Latin)
	switch {
	case !asksHan && asksLatin && a.Language != "en":
		faults = append(faults, "an English question is answered in "+a.Language)
	case asksHan && !asksLatin && a.Language == "en":
		faults = append(faults, "a Chinese question is answered in English")
	case fold.IsTraditional(question) && a.Language == "zh-Hans":
		faults = append(faults, "a question in traditional characters is answered in simplified ones")
	}
	switch a.Language {
	case "en":
		if !asksHan && hasScript(text, unicode.Han) {
			faults = append(faults, "Chinese in an English answer")
		}
	case "zh-Hans":
		if simplified(text) != text {
			faults = append(faults, "traditional characters in a simplified answer")
		}
	case "zh-Hant":
		if fold.Traditional(text) != text {
			faults = append(faults, "simplified characters in a traditional answer")
		}
	}
	return faults
}

func hasScript(text string, script *unicode.RangeTable) bool {
	return strings.ContainsFunc(text, func(r rune) bool { return unicode.Is(script, r) })
}

func simplified(text string) string { return strings.Map(fold.Simplified, text) }
