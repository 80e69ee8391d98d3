package fold

import "strings"

// IsPlain tells whether a text is of small letters without marks and of spaces, as most
// phrases of tables are: then it is folded, and its words are what spaces part.
func IsPlain(text string) bool {
	return strings.IndexFunc(text, func(r rune) bool { return r != ' ' && (r < 'a' || r > 'z') }) < 0
}
