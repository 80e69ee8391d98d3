package talk

import (
	"slices"

	"officebot/bot/grammar"
	"officebot/bot/query"
	"officebot/knowledge"
	"officebot/knowledge/fold"
)

// Grammar reads the questions of a language.
type Grammar interface {
	Read(text string, today knowledge.Day) grammar.Reading
	// Whole is Read of those readings alone that use every word.
	Whole(text string, today knowledge.Day) grammar.Reading
}

// Message is what a message says, as far as the conversation has to tell it.
type Message struct {
	// Text is the message in plainer words, without what only goes on: "and",
	// "I meant".
	Text string
	// Asks are its readings as a question, perhaps with holes; Whole is set where it
	// is one, and no part of one.
	Asks  []query.Ask
	Whole bool
	// Alone are the readings of the message as it stands, where they need nothing
	// that was said before.
	Alone []query.Ask
	// Dropped are its readings about whoever was talked of, where it may leave him out.
	Dropped  []query.Ask
	Fragment bool     // it has no verb
	Doubt    bool     // "are you sure?", "source?"
	Thought  bool     // "I thought it was Ding"
	Meant    bool     // it corrects: "I meant 1998"
	Ranked   bool     // it picks by what no records tell: "who was the youngest?"
	Truth    bool     // it asks of another whether the same is so: "was Gore?"
	Else     bool     // "who else?"
	More     bool     // "tell me more"
	Post     bool     // it asks about the other of two posts: "how about the other office?"
	Deputy   bool     // it asks for somebody beside the holder: "and the deputy?"
	Courtesy bool     // it asks nothing: "thank you, that is all"
	Without  bool     // it leaves somebody out: "except Ding"
	Beside   bool     // it compares with somebody: "how does this compare with Chen?"
	Other    bool     // "he" is the other of two: "the other one, when did he stop?"
	Aside    bool     // it asks whom a name may mean: "which Harrison?"
	There    bool     // it speaks of a place that was told: "how long was he there?"
	WhichOne bool     // it picks one of what was told: "which one?"
	Narrows  bool     // it leaves of those who were told some: "only those who left before 2000"
	AllTold  bool     // it counts in everybody: "and with the old office, in total?"
	Whose    bool     // it asks the same of whoever was the answer: "and his?"
	Posted   bool     // it names a post, a body or a holder, whoever that is
	Past     bool     // it asks of the past
	PastOne  bool     // it asks of one of the past: "who was chairman?"
	Several  bool     // it picks "of them"
	InTotal  bool     // it says "in all"
	Middle   bool     // it picks the one in the middle
	Compares bool     // it has a word for more than another: "who served longer?"
	Seat     bool     // it calls the post so: "the seat"
	ThatPost bool     // it speaks of a post that was told: "that post"
	Others   bool     // it asks who else
	OfRound  bool     // it asks the same of another time at which somebody held a post: "and the second time?"
	Guess    bool     // it guesses at whom it is, though it might ask that of today: 是陈世炬吗
	Elided   bool     // its end shows that the rest is left out: 国家主席呢
	OfTwo    bool     // it calls somebody the one before or behind, who may be one of two: 后一位
	Between  bool     // it asks of the time between two: "meanwhile"
	Whom     bool     // it asks whom somebody came after or before, who is still "he" behind it: "whom did he replace?"
	DoesIt   bool     // "do it" stands in it for what somebody did
	Plainer  bool     // phrases of it stand for plainer ones, which Text has
	Joins    bool     // it begins with "and" or the like
	Unsaid   bool     // it leaves out who it is of: "and after?"
	Opened   bool     // something stands in front that only goes on
	Refills  bool     // it asks of a post's being filled at last
	It       bool     // it has a pronoun that stands for the body spoken of
	Year     bool     // it counts from a time to a whole year: "the year before that"
	Ago      bool     // it counts a time back from today
	Later    bool     // what it asks of came after what was told: "who chose the team after that?"
	Round    int      // it is of the how-manieth time somebody held a post, from the end where negative
	Body     []string // the words of which a body or a post may be called, and no others
	Of       bool     // a preposition or "one" stands beside them
	Part     Part
	Not      Part // what the part is said to stand in the place of: "Chen, not Ding"
}

// reader reads one message.
type reader struct {
	*Language
	grammar Grammar
	today   knowledge.Day
	strange bool // it has words that no question would have
}

// maxCost is what a reading may cost to be a question.
const maxCost = 95

// maxWords is how many words a part of a question may have.
const maxWords = 8

// Read reads a message; whole is the grammar's reading of it as it stands, and
// named tells whether a text names a post or a body, which makes a phrase a
// question by itself.
func (l *Language) Read(g Grammar, text string, today knowledge.Day, whole grammar.Reading, named func(string) bool) Message {
	m := l.read(g, text, today, whole, named)
	if m.says() {
		return m
	}
	if spelt, ok := l.respelt(text); ok {
		if again := l.read(g, spelt, today, g.Read(spelt, today), named); again.says() {
			return again
		}
	}
	if said, meant, ok := l.meantBehind(text); ok {
		first := l.read(g, said, today, g.Read(said, today), named)
		if again := l.read(g, meant, today, g.Read(meant, today), named); first.says() && again.says() {
			return again
		}
	}
	return m
}

// says tells whether a message was understood in any way.
func (m *Message) says() bool {
	return !m.Part.None() || len(m.Asks) > 0 || m.Doubt || m.OfRound || m.Whose || m.Courtesy || m.Else || m.Post || m.Ranked || m.More
}

func (l *Language) read(g Grammar, text string, today knowledge.Day, whole grammar.Reading, named func(string) bool) Message {
	r := &reader{Language: l, grammar: g, today: today}
	tokens := fold.Tokens(text)
	if l.whole(tokens, "opening", "closing", "courtesy") && l.has("courtesy", tokens) {
		return Message{Text: text, Courtesy: true}
	}
	if l.doubts(tokens) {
		return Message{Text: text, Doubt: true}
	}
	m := l.marks(text, tokens, &whole)
	if m.Part.Ask = l.asked(tokens); m.Part.Ask != nil {
		return m
	}
	m.Alone = alone(whole)
	stretch := tokens
	if !isRead(whole) {
		stretch, m.Round = l.round(tokens)
	}
	if m.Round != 0 && (len(stretch) == 0 || l.whole(stretch, "opening", "joining")) {
		return Message{Text: text, Round: m.Round, OfRound: true}
	}
	rest := r.opened(&m, stretch)
	if len(rest) == 0 {
		return Message{Text: text}
	}
	m.Opened = rest[0].Start > tokens[0].Start
	rest = r.apposed(&m, text, rest, named)
	rest = r.asHolder(&m, text, rest, named)
	switch m.Part.Ask = l.asked(rest); {
	case m.Part.Ask != nil && !m.Thought:
		m.Text = text
		return m
	case l.find("else", rest, 0) == len(rest):
		return Message{Text: text, Else: true, Past: l.has("past", rest)}
	case l.find("more", rest, 0) == len(rest):
		return Message{Text: text, More: true}
	case l.ranked(rest):
		return Message{Text: text, Ranked: true}
	case l.find("his", rest, 0) == len(rest), l.find("their", rest, 0) == len(rest):
		return Message{Text: text, Whose: true}
	case l.find("other post", rest, 0) == len(rest):
		return Message{Text: text, Post: true}
	case l.find("other", rest, 0) == len(rest):
		return Message{Text: text, Part: Part{Set: theOthers}}
	}
	if r.othersThan(&m, text, rest) || r.beside(&m, text, rest) {
		return m
	}
	if n := l.find("other", rest, 0); n > 0 && rest[n].Before >= fold.Comma {
		m.Other, rest = true, rest[n:]
	}
	m.Other = m.Other || l.has("other one", rest)
	m.Body, m.Of = l.body(rest)
	stands := text[rest[0].Start:rest[len(rest)-1].End]
	m.Text = r.Plain(stands)
	if m.Plainer = m.Text != stands; m.Plainer {
		m.It = l.has("it", fold.Tokens(m.Text))
		m.Unsaid = len(rest) == 1
	}
	if m.Text != text[:tokens[len(tokens)-1].End] { // else it has been read: a mark behind it tells nothing new
		if read := g.Read(m.Text, today); r.belongs(stretch, slices.IndexFunc(stretch, func(t fold.Token) bool { return t.Start == rest[0].Start }), &whole, &read) {
			m.Text, m.Meant, m.Opened, rest = text, false, false, stretch
		} else if (isRead(read) || !isRead(whole) || tokens[0].Kind != fold.Han) && (ofThen(read) || !ofThen(whole)) && !counts(whole, read) {
			whole = read
		} else {
			m.Text = text // 那时候谁是主任: what stands in front is no opening
		}
	}
	whole = r.untrailed(&m, whole)
	m.Fragment = whole.Fragment || len(whole.Asks) == 0
	m.Posted = named(m.Text) || l.has("head", rest) || ofOnePost(whole)
	if isRead(whole) {
		m.Asks = whole.Asks
		m.Whole = !whole.Fragment || m.Posted || r.asksAnew(whole, rest, m.Opened)
	}
	if m.Whole {
		m.Doubt = false // "really? was he the first?"
	}
	m.Past, m.PastOne = l.has("past", rest), l.has("past one", rest)
	m.Deputy = !m.Posted && len(m.Asks) == 0 && l.find("deputy", rest, 0) == len(rest)
	if r.inReign(&m, text, rest) {
		return m
	}
	if n := l.find("clause", rest, 0); n > 0 && len(rest) < len(tokens) && wordsOf(rest) <= maxWords && l.find("question", rest, n) == 0 {
		if r.time(m.Text, &m.Part); m.Part.Span != nil {
			m.Whole = false // "and when Mao was chairman?"
			return m
		}
	}
	if r.whichDid(&m, rest) || !m.Posted && r.aboutOne(&m) {
		return m
	}
	if len(m.Asks) == 0 && (r.sameOf(&m) || r.oneThen(&m)) || (len(m.Asks) == 0 || !m.Posted && isOne(m.Asks)) && r.guessed(&m) {
		return m
	}
	if len(m.Asks) == 0 && r.inOrder(&m) {
		return m
	}
	if r.elided(&m, text, tokens, rest) || r.himThen(&m) {
		return m
	}
	m.Dropped = r.dropped(&m)
	if m.Whole || wordsOf(rest) > maxWords {
		return m
	}
	if !r.isQuestion(rest) {
		r.strange = len(whole.Unread) >= maxStrange
		m.Part, m.Not = r.parts(m.Text)
	}
	return m
}

// isQuestion tells whether a message shows by its form that it is a whole question, and no part of
// one, whatever it asks.
func (r *reader) isQuestion(tokens []fold.Token) bool {
	if r.find("question", tokens, 0) > 0 {
		return true
	}
	return r.find("asking", tokens, 0) > 0 && r.has("auxiliary", tokens) && !r.has("may point", tokens)
}

// wordsOf is how many words tokens are; a Chinese one has two characters.
func wordsOf(tokens []fold.Token) int {
	halves := 0
	for i := range tokens {
		halves += 2
		if tokens[i].Kind == fold.Han {
			halves--
		}
	}
	return (halves + 1) / 2
}

// What stands for the words by which one of the office's two bodies is the earlier or the later one.
const (
	earlierBody = "<"
	laterBody   = ">"
)

// body are the words of tokens that may be a body's, and whether a preposition or
// "one", or that only whose it is is told, shows that only the body is another.
func (l *Language) body(tokens []fold.Token) (words []string, of bool) {
	for i := 0; i < len(tokens); i++ {
		if i > 0 && l.find("instead", tokens, i) > 0 {
			break // "the Office of the President, not the General Office"
		}
		of = of || l.find("of body", tokens, i) > 0 || i > 0 && l.find("owner's", tokens, i) == len(tokens)-i
		if n := l.find("beside body", tokens, i); n > 0 {
			i += n - 1
			continue
		}
		if i > 0 && l.find("trailing", tokens, i) == len(tokens)-i {
			break // "ok, the president's one then"
		}
		word := tokens[i].Text
		if n := l.find("earlier body", tokens, i); n > 0 {
			word, i = earlierBody, i+n-1
		} else if n := l.find("later body", tokens, i); n > 0 {
			word, i = laterBody, i+n-1
		}
		words = append(words, word)
	}
	return words, of
}
