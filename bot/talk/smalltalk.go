package talk

import "officebot/knowledge/fold"

// SmallTalk is what a message is that asks nothing.
type SmallTalk uint8

const (
	NoSmallTalk SmallTalk = iota
	Greeting
	Thanks
	Help  // it asks what can be asked
	Works // it asks from which works the records are
)

// sections are those of the tables that hold a kind of small talk.
var smallTalk = [...]struct {
	section string
	kind    SmallTalk
}{{"greeting", Greeting}, {"thanks", Thanks}, {"help", Help}, {"works", Works}}

// SmallTalk tells whether a message is nothing but small talk, and of which kind: one
// that asks for help before one that thanks, and that before one that greets.
func (l *Language) SmallTalk(text string) SmallTalk {
	tokens := fold.Tokens(text)
	kind := NoSmallTalk
	for i := 0; i < len(tokens); {
		longest, is := l.find("beside", tokens, i), NoSmallTalk
		for _, k := range smallTalk {
			if n := l.find(k.section, tokens, i); n > 0 && n >= longest {
				longest, is = n, k.kind
			}
		}
		if longest == 0 {
			return NoSmallTalk
		}
		kind = max(kind, is)
		i += longest
	}
	return kind
}

// Doubts tells whether a text only doubts what was told: "really?".
func (l *Language) Doubts(text string) bool { return l.doubts(fold.Tokens(text)) }

func (l *Language) doubts(tokens []fold.Token) bool {
	return l.whole(tokens, "opening", "interjection", "again") && l.has("again", tokens) && !l.whole(tokens, "opening")
}

// Speaks is the tag of the language in which a message wants to be told again what was told,
// "" where it asks for nothing of the kind.
func (l *Language) Speaks(text string) string {
	tokens := fold.Tokens(text)
	for i := range tokens {
		for _, one := range l.speaks[tokens[i].Text] {
			alone := func(behind int) bool { return behind == len(tokens) || l.whole(tokens[behind:], "opening", "closing") }
			if one.said.any(tokens, i, alone) && (i == 0 || l.whole(tokens[:i], "opening", "closing", "again")) {
				return one.means
			}
		}
	}
	return ""
}
