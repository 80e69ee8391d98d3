package knowledge

import (
	"slices"
	"strings"
)

// actingWords are those by which Popolo's role on a membership tells that its
// holder is not a full one.
var actingWords = [...]string{"acting", "interim", "caretaker"}

// splitActing takes such a word from a role: "Acting Mayor", "Mayor (interim)",
// "Mayor, acting" and "Mayor ad interim" are all a mayor's. Of a role that is no
// more than the word, no name is left. The caretaker of a building is not acting.
func splitActing(role string) (name string, acting bool) {
	words := strings.Fields(role)
	if len(words) == 0 {
		return "", false
	}
	first, last := words[0], words[len(words)-1]
	switch {
	case isActing(first) && len(words) == 1:
		return "", true
	case isActing(first) && !strings.EqualFold(words[1], "of"):
		return strings.Join(words[1:], " "), true
	case isActing(last):
		before := words[len(words)-2]
		rest := strings.Join(words[:len(words)-1], " ")
		switch {
		case strings.EqualFold(before, "ad") || strings.Trim(before, "-–—") == "":
			return strings.TrimRight(strings.Join(words[:len(words)-2], " "), ", "), true
		case strings.ContainsAny(last[:1], "([") || strings.HasSuffix(before, ","):
			return strings.TrimRight(rest, ", "), true
		}
	}
	return role, false
}

func isActing(word string) bool {
	word = strings.ToLower(strings.Trim(word, "()[],;:"))
	return slices.Contains(actingWords[:], word)
}
