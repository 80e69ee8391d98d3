package talk

import "officebot/knowledge/fold"

// Gender is that of the pronouns for one person in a message.
type Gender string

// The genders; Unsaid where there is no pronoun for one person, or one of each.
const (
	Unsaid    Gender = ""
	Masculine Gender = "m"
	Feminine  Gender = "f"
)

// GenderOf is the gender of the pronouns for one person in a text.
func (l *Language) GenderOf(text string) Gender {
	tokens := fold.Tokens(text)
	switch m, f := l.has("masculine", tokens), l.has("feminine", tokens); {
	case m == f:
		return Unsaid
	case m:
		return Masculine
	}
	return Feminine
}
