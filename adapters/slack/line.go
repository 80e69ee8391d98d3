package slack

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// line is how something is said in a thread, as far as it tells whether it is said
// to the bot.
type line struct {
	words       []string // in lower case; a Chinese character is one
	asks        bool     // it has the form of a question
	plain       bool     // it begins as one does; else only a question mark says that it asks
	short       bool     // it is no sentence that says something: "before him"
	refers      bool     // to a person who was named before
	toYou       bool     // it speaks to somebody
	amongPeople bool     // it is about those who talk, or their day
}

// How many words a line has that is no sentence, and how many Chinese characters.
const (
	shortWords = 4
	shortHan   = 7
)

// What tells a line's form, by its words. A language that is not here is heard where
// it is mentioned, or asks with a question mark.
var (
	// asking begin a question, or what asks without being one.
	asking = wordSet("who whom whose what which when where why how was were is are did does do has have had " +
		"list name tell show and or until since")
	// askingHan are parts of a question.
	askingHan = []string{"谁", "誰", "什么", "什麼", "何", "哪", "几", "幾", "多少", "多久", "吗", "嗎", "呢"}
	referring = wordSet("he him his she her hers they them their 他 她 其")
	// pointing are of no substance either.
	pointing = wordSet("that this those these there here with will would about from")
	// ourselves are the people who talk; "you" may be the bot too.
	ourselves = wordSet("i i'm i've i'll i'd me my mine we we're we've we'll us our ours let's 我 咱")
	toYou     = wordSet("you your yours you're u 你 您")
	// askingYou are the words beside "you" of what the bot is asked.
	askingYou = wordSet("sure mean know tell say")
	meaning   = wordSet("meant mean") // "I meant 2004"
	// everyday are of people's own time and work; records speak of years.
	everyday = wordSet("tomorrow tonight yesterday morning afternoon evening week weekend monday tuesday wednesday thursday " +
		"friday saturday sunday breakfast lunch dinner coffee meeting duty shift vacation back free busy available coming here together")
	everydayParts = []string{"in today", "明天", "后天", "後天", "昨天", "今晚", "这周", "這週", "下周", "下週", "开会", "開會", "吃饭", "吃飯", "在吗", "在嗎", "来吗", "來嗎", "知道"}
	// going go on with what was said before.
	going = wordSet("and or then before after in on since until till by from to during between next previous first last same again more meant mean list show name")
	// stating begin a sentence that says something.
	stating = wordSet("he he's she she's they they're")
	// retorts are words that people answer each other with.
	retorts = wordSet("no yes yeah nope more less well right so now then not 不 是 好 对 對")
)

func wordSet(words string) map[string]bool {
	set := map[string]bool{}
	for word := range strings.FieldsSeq(words) {
		set[word] = true
	}
	return set
}

// lineOf reads the form of a text.
func lineOf(text string) line {
	l := line{words: wordsIn(text)}
	has := func(set map[string]bool) bool {
		return slices.ContainsFunc(l.words, func(word string) bool { return set[word] })
	}
	han := 0
	for _, word := range l.words {
		if isHan(word) {
			han++
		}
	}
	contains := func(part string) bool { return strings.Contains(text, part) }
	l.plain = asking[first(l.words)] || slices.ContainsFunc(askingHan, contains)
	l.asks = l.plain || strings.ContainsAny(text, "?？")
	l.short = (len(l.words) <= shortWords || han > 0 && len(l.words) <= shortHan) &&
		!stating[first(l.words)] && slices.ContainsFunc(l.words, func(word string) bool { return !retorts[word] })
	l.refers = has(referring)
	if !l.asks && han == 0 && !l.refers && !has(going) && !strings.ContainsAny(text, "0123456789") {
		l.short = false // it goes on with nothing: "stop"
	}
	l.toYou = has(toYou)
	l.amongPeople = has(ourselves) && !has(meaning) || l.toYou && !has(askingYou) ||
		has(everyday) || slices.ContainsFunc(everydayParts, contains)
	return l
}

// first is the first of words, "" of none.
func first(words []string) string {
	if len(words) == 0 {
		return ""
	}
	return words[0]
}

// wordsIn are the words of a text.
func wordsIn(text string) []string {
	text = strings.ReplaceAll(strings.ToLower(text), "’", "'")
	var words []string
	part := func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '\'' }
	for field := range strings.FieldsFuncSeq(text, part) {
		at := 0
		for i, r := range field {
			if unicode.Is(unicode.Han, r) {
				if at < i {
					words = append(words, field[at:i])
				}
				at = i + utf8.RuneLen(r)
				words = append(words, field[i:at])
			}
		}
		if at < len(field) {
			words = append(words, field[at:])
		}
	}
	return words
}

// stemmed is how many letters make two words the same, where they have as many.
const stemmed = 5

// shares tells whether a line has a word of substance in common with a text, or two
// Chinese characters beside each other.
func (l line) shares(text string) bool {
	in := map[string]bool{}
	for _, word := range wordsIn(text) {
		in[stemOf(word)] = true
	}
	for i, word := range l.words {
		if i > 0 && isHan(word) && isHan(l.words[i-1]) && strings.Contains(text, l.words[i-1]+word) {
			return true
		}
		if len(word) >= stemmed-1 && !isHan(word) && !asking[word] && !referring[word] && !pointing[word] && in[stemOf(word)] {
			return true
		}
	}
	return false
}

func isHan(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return unicode.Is(unicode.Han, r)
}

func stemOf(word string) string {
	for i := range word {
		if i >= stemmed {
			return word[:i]
		}
	}
	return word
}
