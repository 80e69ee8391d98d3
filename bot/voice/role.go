package voice

import (
	"cmp"
	"strings"

	"officebot/bot/language"
	"officebot/knowledge"
)

// Role is what the holder of a post is called in passing. Where the records do not say it in
// the voice's language, that is the language's own word, if there is one for the English: 市长
// for a mayor. It is "" where a post's label has to do, as of one of many head coaches, whose
// label goes with the club's.
func (v *Voice) Role(p *knowledge.Post) string {
	role, english := p.RoleIn(v.Tag), p.RoleIn("en")
	told := role != p.Role // in this language, by the records
	if role == "" {
		english, told = p.In("en"), p.In(v.Tag) != p.Label || p.Organization != nil
	}
	if told {
		return InPassing(role)
	}
	return cmp.Or(v.roles[strings.ReplaceAll(strings.ToLower(english), "-", " ")], InPassing(role))
}

// readRoles reads what a language calls roles, by the English; nil where it has no table.
func readRoles(lang string) map[string]string {
	if !language.Has(lang, "roles") {
		return nil
	}
	roles := map[string]string{}
	for _, section := range language.Table(lang, "roles") {
		if section.Name != "roles" {
			continue
		}
		for _, line := range section.Lines {
			english, words, _ := strings.Cut(line, ":")
			first, _, _ := strings.Cut(words, ",")
			roles[english] = strings.TrimSpace(first)
		}
	}
	return roles
}

// InPassing is a role as it stands inside a sentence: "prime minister" for "Prime
// Minister". Abbreviations keep their letters, and so does what stands behind a
// small word, which is a name: "speaker of the House".
func InPassing(role string) string {
	words := strings.Split(role, " ")
	for i, word := range words {
		if i > 0 && word != "" && word[0] >= 'a' && word[0] <= 'z' {
			break
		}
		parts := strings.Split(word, "-")
		for j, part := range parts {
			parts[j] = lowerFirst(part)
		}
		words[i] = strings.Join(parts, "-")
	}
	return strings.Join(words, " ")
}

// lowerFirst begins a word with a small letter, unless it is an abbreviation.
func lowerFirst(s string) string {
	if s != "" && s[0] >= 'A' && s[0] <= 'Z' && (len(s) == 1 || s[1] < 'A' || s[1] > 'Z') {
		return string(s[0]+'a'-'A') + s[1:]
	}
	return s
}
