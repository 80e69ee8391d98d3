package voice

import "strings"

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
