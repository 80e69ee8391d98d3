package grammar

import "strings"

// wantsOf is what the question words ask that are no noun phrases, by their sense.
var wantsOf = map[string]Wants{
	"when": WantsDate, "how long": WantsLength, "how often": WantsTimes, "why": WantsReason, "where": WantsPlace, "how": WantsManner,
}

// WordWants settles what is wanted where a question word asks that stands for no phrase:
// "when", "why". It is false of other words.
func (p *Prop) WordWants(sense string) bool {
	wants, ok := wantsOf[sense]
	if ok {
		p.Wants = wants
	}
	return ok
}

// GapWants settles what is wanted where a phrase asks: people, how many, or which post.
// It is false where no question asks so.
func (p *Prop) GapWants() bool {
	asked := p.Of(p.Gap)
	switch {
	case asked == nil:
		return false
	case p.Gap == "tenure" && asked.Ask == HowMany:
		p.Wants = WantsTimes
	case p.Gap == "length" && asked.Kind == Unit && asked.Ask == HowMany:
		p.Wants, p.Unit = WantsLength, asked.Unit
	case strings.HasPrefix(p.Pred, eventSense) && asked.Kind != People:
		p.Wants = WantsThing
	case asked.Ask == HowMany:
		p.Wants = WantsCount
		return asked.Kind == People || p.Gap == "post" && asked.Kind == Title
	case p.Gap == "post" || p.Gap == "body":
		p.Wants = WantsPost
		return asked.Kind != People
	default:
		p.Wants = WantsPeople
	}
	return true
}
