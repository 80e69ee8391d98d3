package bot

import (
	"slices"
	"strings"

	"officebot/knowledge/fold"
)

// Language is the language that the bot speaks to whoever has a language tag
// (BCP 47, or as platforms and systems write it: "zh-TW", "zh_HK", "en-GB"):
// "en", "zh-Hans" or "zh-Hant". Chinese goes by its script, else by the region;
// whoever speaks none of them is spoken to in English.
func Language(tag string) string {
	if len(tag) < 2 || !strings.EqualFold(tag[:2], "zh") {
		return "en" // and no work for most questions
	}
	parts := strings.Split(strings.ToLower(strings.ReplaceAll(tag, "_", "-")), "-")
	if parts[0] != "zh" {
		return "en"
	}
	for _, part := range parts[1:] {
		switch part {
		case "hans":
			return "zh-Hans"
		case "hant", "tw", "hk", "mo":
			return "zh-Hant"
		}
	}
	return "zh-Hans"
}

// baseOf is the language of a tag without its script.
func baseOf(tag string) string {
	base, _, _ := strings.Cut(tag, "-")
	return base
}

// scripted writes texts in the script of a language tag.
func scripted(list []string, lang string) []string {
	if lang != "zh-Hant" {
		return list
	}
	list = slices.Clone(list)
	for i := range list {
		list[i] = fold.Traditional(list[i])
	}
	return list
}

// inScript writes a text in the script of a language tag.
func inScript(text, lang string) string {
	if lang != "zh-Hant" {
		return text
	}
	return fold.Traditional(text)
}
