package knowledge

import (
	"strings"
	"unicode"

	"officebot/knowledge/fold"
)

// Name is one way of writing a name. Lang is a BCP 47 tag ("en", "zh-Hans",
// "zh-Hant") or "" where the name is of no one language.
type Name struct {
	Text string
	Lang string
}

// base is the language of a name without script and region. What is written in Chinese
// characters and tagged with none is taken for Chinese.
func (n *Name) base() string {
	if n.Lang == "" && strings.ContainsFunc(n.Text, isHan) && !strings.ContainsFunc(n.Text, isLetter) {
		return "zh"
	}
	base, _, _ := strings.Cut(n.Lang, "-")
	return base
}

func isHan(r rune) bool { return unicode.Is(unicode.Han, r) }

func isLetter(r rune) bool { return unicode.IsLetter(r) && !isHan(r) }

// simplified is the tag of Chinese in simplified characters.
const simplified = "zh-Hans"

func nameIn(canonical string, names []Name, lang string) string {
	if lang == "" {
		return canonical
	}
	base, _, _ := strings.Cut(lang, "-")
	near := ""
	for i := range names {
		if names[i].Lang == lang {
			return names[i].Text
		}
		if near == "" && names[i].base() == base {
			near = names[i].Text
		}
	}
	if near != "" && lang == simplified {
		return strings.Map(fold.Simplified, near)
	}
	if near != "" {
		return near
	}
	return canonical
}
