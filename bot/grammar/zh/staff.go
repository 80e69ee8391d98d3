package zh

import (
	"slices"

	"officebot/bot/grammar"
)

// staff is the sense of nouns of those who work in a body: whom these serve it serves.
const staff = "staff"

func isStaff(p *grammar.Phrase) bool { return p.Noun != nil && p.Noun.Sense == staff }

// staffed lets a clause be of the staff of a body only where it tells whom that serves. Who
// works in it does so whatever it is that 在 says: 在办公室上班的人.
func (a *assignment) staffed() bool {
	for i := range a.parts {
		p := &a.parts[i]
		if p.phrase == nil || !isStaff(p.phrase) {
			continue
		}
		if a.word == nil || a.word.Sense != "event serve" {
			return false
		}
		if p.kind == partWith && p.word.Sense == "in" {
			a.parts = slices.Clone(a.parts)
			a.parts[i].kind = partPhrase
		}
	}
	return true
}
