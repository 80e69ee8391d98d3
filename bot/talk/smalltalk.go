package talk

import "officebot/knowledge/fold"

// SmallTalk is what a message is that asks nothing.
type SmallTalk uint8

const (
	NoSmallTalk SmallTalk = iota
	Greeting
	Thanks
	Help // it asks what can be asked
)

// sections are those of the tables that hold a kind of small talk.
var smallTalk = [...]struct {
	section string
	kind    SmallTalk
}{{"greeting", Greeting}, {"thanks", Thanks}, {"help", Help}}

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
