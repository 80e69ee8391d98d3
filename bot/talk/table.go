package talk

import (
	_ "embed"
	"fmt"
	"strconv"
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
	phrases map[string]func() section // by name: phrases that are only found, read when one first is
	means   entries[string]           // phrases and the plainer ones that they stand for
	fronts  entries[string]           // the same where nothing stands before them
	ends    entries[string]           // the same of the end of a message
	alone   entries[string]           // of a whole message
	// subjects are pronouns as they stand in front of a verb: "him" is "he".
	subjects map[string]string
	asks     func() entries[query.Ask] // phrases that are questions by themselves, and their queries; read at the first
	rounds   entries[int]              // phrases for the how-manieth time somebody held a post it was
	speaks   entries[string]           // phrases that ask for another language, and its tag
	frames   map[string][]string       // by kind: a question with {} for what was said
	words    func() map[string]bool    // of what goes on by itself
}

func newLanguage(path, text string) *Language {
	l := &Language{
		phrases: map[string]func() section{}, means: entries[string]{}, fronts: entries[string]{}, ends: entries[string]{}, alone: entries[string]{},
		subjects: map[string]string{}, rounds: entries[int]{}, speaks: entries[string]{}, frames: map[string][]string{},
	}
	l.words = sync.OnceValue(l.vocabulary)
	found := map[string][]string{} // by name: the lines of the phrases that are only found
	for _, section := range language.Sections(path, text) {
		for _, line := range section.Lines {
			left, right, _ := strings.Cut(line, ": ")
			switch section.Name {
			case "means":
				l.means.add(left, right)
			case "means in front":
				l.fronts.add(left, right)
			case "at the end":
				l.ends.add(left, right)
			case "subjects":
				l.subjects[left] = right
			case "alone":
				l.alone.add(left, right)
			case "round":
				n, err := strconv.Atoi(right)
				if err != nil {
					panic(fmt.Sprintf("talk: %s: %q: %v", path, line, err))
				}
				l.rounds.add(left, n)
			case "speak":
				l.speaks.add(left, right)
			case "frames":
				l.frames[left] = append(l.frames[left], right)
			default:
				found[section.Name] = append(found[section.Name], line)
			}
		}
	}
	asks := found["asks"]
	delete(found, "asks")
	l.asks = sync.OnceValue(func() entries[query.Ask] { return asksOf(path, asks) })
	for name, lines := range found {
		l.phrases[name] = sync.OnceValue(func() section { return sectionOf(lines) })
	}
	return l
}

func asksOf(path string, lines []string) entries[query.Ask] {
	asks := entries[query.Ask]{}
	for _, line := range lines {
		said, written, _ := strings.Cut(line, ": ")
		ask, err := query.ParseAsk(written)
		if err != nil {
			panic(fmt.Sprintf("talk: %s: %q: %v", path, line, err))
		}
		asks.add(said, ask)
	}
	return asks
}

// Prepare reads now what the first message needs.
func (l *Language) Prepare() { l.asks() }

// section is the phrases that a name stands for; none where the language has nothing of that name.
func (l *Language) section(name string) section {
	if read := l.phrases[name]; read != nil {
		return read()
	}
	return nil
}

// find is how many tokens the longest phrase of a section has that stands at one,
// 0 where there is none.
func (l *Language) find(section string, tokens []fold.Token, i int) int {
	return l.section(section).find(tokens, i)
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
