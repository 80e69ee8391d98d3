package language

import "strings"

// readRoles reads the verbs that name a post.
func readRoles() map[string][]string {
	roles := map[string][]string{}
	for _, section := range Table("en", "roles") {
		for _, line := range section.Lines {
			verb, nouns, ok := strings.Cut(line, ":")
			if !ok {
				panic("language: en/roles.txt: no colon in " + line)
			}
			for form := range phrasesOf([]string{verb}) {
				for noun := range strings.SplitSeq(nouns, ",") {
					roles[form] = append(roles[form], strings.TrimSpace(noun))
				}
			}
		}
	}
	return roles
}

// Roles are the nouns of the posts that a verb tells: "coach" and "manager" for
// "coached"; nil for a verb that tells none.
func (l *Lexicon) Roles(word string) []string { return l.roles()[word] }
