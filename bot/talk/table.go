package talk

import (
	_ "embed"
	"fmt"
	"slices"
	"strings"
	"sync"

	"officebot/bot/language"
	"officebot/bot/query"
	"officebot/knowledge/fold"
)

var (
	//go:embed en.txt
	english string
	//go:embed zh.txt
	chinese string
)

// The tables never change, so all conversations of a process share what is made of them.
var (
	sharedEnglish = sync.OnceValue(func() *Language { return newLanguage("talk/en.txt", english) })
	sharedChinese = sync.OnceValue(func() *Language { return newLanguage("talk/zh.txt", chinese) })
)

// English is how conversations go on in English.
func English() *Language { return sharedEnglish() }

// Chinese is how they go on in Chinese, in either script.
func Chinese() *Language { return sharedChinese() }

// Language is what a language has to tell of going on in a conversation. It never
// changes once it is made.
type Language struct {
	phrases map[string]map[string][]phrase // by section and first word: those that are only found, the longest first
	means   []rewriting
	ends    []rewriting // of the end of a message
	alone   []rewriting // of a whole message
	// subjects are pronouns as they stand in front of a verb: "him" is "he".
	subjects map[string]string
	asks     []asking
	speaks   []rewriting         // phrases that ask for another language, and its tag
	frames   map[string][]string // by kind: a question with {} for what was said
}

// phrase is the folded words of one.
type phrase []string

// rewriting is a phrase and the plainer one that it stands for.
type rewriting struct {
	from phrase
	to   string
}

// asking is a phrase that is a question by itself, and its query.
type asking struct {
	said phrase
	ask  query.Ask
}

func newLanguage(path, text string) *Language {
	l := &Language{phrases: map[string]map[string][]phrase{}, subjects: map[string]string{}, frames: map[string][]string{}}
	for _, section := range language.Sections(path, text) {
		for _, line := range section.Lines {
			left, right, _ := strings.Cut(line, ": ")
			switch section.Name {
			case "means":
				l.means = append(l.means, rewritings(left, right)...)
			case "at the end":
				l.ends = append(l.ends, rewritings(left, right)...)
			case "subjects":
				l.subjects[left] = right
			case "alone":
				l.alone = append(l.alone, rewritings(left, right)...)
			case "speak":
				l.speaks = append(l.speaks, rewritings(left, right)...)
			case "asks":
				ask, err := query.ParseAsk(right)
				if err != nil {
					panic(fmt.Sprintf("talk: %s: %q: %v", path, line, err))
				}
				for said := range strings.SplitSeq(left, ", ") {
					for _, one := range alternatives(said) {
						l.asks = append(l.asks, asking{phraseOf(one), ask})
					}
				}
			case "frames":
				l.frames[left] = append(l.frames[left], right)
			default:
				for said := range strings.SplitSeq(line, ", ") {
					for _, one := range alternatives(said) {
						l.add(section.Name, phraseOf(one))
					}
				}
			}
		}
	}
	for _, section := range l.phrases {
		for _, list := range section {
			slices.SortStableFunc(list, longerFirst)
		}
	}
	slices.SortStableFunc(l.means, func(a, b rewriting) int { return longerFirst(a.from, b.from) })
	return l
}

// add adds a phrase that is only found.
func (l *Language) add(section string, p phrase) {
	if len(p) == 0 {
		return
	}
	if l.phrases[section] == nil {
		l.phrases[section] = map[string][]phrase{}
	}
	l.phrases[section][p[0]] = append(l.phrases[section][p[0]], p)
}

// alternatives are all that a phrase stands for which leaves open what stands between
// parentheses: "(my|the) book says (it was|)".
func alternatives(said string) []string {
	before, rest, open := strings.Cut(said, "(")
	if !open {
		return []string{said}
	}
	inner, after, _ := strings.Cut(rest, ")")
	var all []string
	for _, end := range alternatives(after) {
		for one := range strings.SplitSeq(inner, "|") {
			all = append(all, before+one+end)
		}
	}
	return all
}

func rewritings(left, right string) []rewriting {
	var all []rewriting
	for said := range strings.SplitSeq(left, ", ") {
		for _, one := range alternatives(said) {
			all = append(all, rewriting{phraseOf(one), right})
		}
	}
	return all
}

func longerFirst(a, b phrase) int { return len(b) - len(a) }

func phraseOf(text string) phrase {
	if fold.IsPlain(text) {
		return strings.Fields(text)
	}
	var p phrase
	for _, t := range fold.Tokens(text) {
		p = append(p, t.Text)
	}
	return p
}

// at tells whether a phrase stands at a token.
func (p phrase) at(tokens []fold.Token, i int) bool {
	if i+len(p) > len(tokens) {
		return false
	}
	for k, word := range p {
		if tokens[i+k].Text != word {
			return false
		}
	}
	return true
}

// find is how many tokens the longest phrase of a section has that stands at one,
// 0 where there is none.
func (l *Language) find(section string, tokens []fold.Token, i int) int {
	if i >= len(tokens) {
		return 0
	}
	for _, p := range l.phrases[section][tokens[i].Text] {
		if p.at(tokens, i) {
			return len(p)
		}
	}
	return 0
}

// whole tells whether tokens are nothing but phrases of some sections.
func (l *Language) whole(tokens []fold.Token, sections ...string) bool {
	for i := 0; i < len(tokens); {
		n := 0
		for _, s := range sections {
			n = max(n, l.find(s, tokens, i))
		}
		if n == 0 {
			return false
		}
		i += n
	}
	return len(tokens) > 0
}
