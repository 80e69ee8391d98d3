package intake

import (
	"cmp"
	"net/url"
	"path"
	"slices"
	"strings"
	"unicode/utf8"
)

// copied is what a browser or a file manager adds to the name of a file that is there already.
var copied = pattern(`(?i)^copy of | \(\d+\)$|( -)? copy$`)

// titleOfFile is a page's title by its file's name: "List_of_mayors.wikitext", also where that
// was saved as it stands in an address: "B%C3%BCrgermeister".
func titleOfFile(name string) string {
	base := strings.TrimSuffix(path.Base(strings.ReplaceAll(name, `\`, "/")), ".gz")
	base = strings.TrimSuffix(base, path.Ext(base))
	if plain, err := url.PathUnescape(base); err == nil && utf8.ValidString(plain) {
		base = plain
	}
	title := strings.TrimSpace(copied().ReplaceAllString(strings.ReplaceAll(base, "_", " "), ""))
	if !strings.Contains(title, " ") {
		title = strings.ReplaceAll(title, "-", " ")
	}
	if title != strings.ToLower(title) {
		return title
	}
	words := strings.Fields(title)
	for i, word := range words {
		if words[i] = titled(word, i); isAcronym(word) {
			words[i] = strings.ToUpper(word)
		}
	}
	return strings.Join(words, " ")
}

// isAcronym tells whether a word of a file's name stands for several: nz, uk.
func isAcronym(word string) bool {
	return slices.Contains([]string{"uk", "us", "eu", "un", "uae", "usa"}, word) || len(word) > 1 && len(word) < 5 && !strings.ContainsAny(word, "aeiouy")
}

// ofFiles are words of a file's name that say where its list came from, and are no part
// of a post's.
var ofFiles = []string{"query", "queries", "result", "results", "dataset", "download", "wikidata", "csv"}

// ofVersions are words that say what a file is or which of several. Names have them, too:
// New York, a Data Protection Commissioner, a Table Mountain.
var ofVersions = []string{"list", "lists", "table", "data", "export", "final", "copy", "new", "old", "clean"}

// postOfFile is the post that a file's name tells of: of "prime-ministers-jp.csv"
// Prime Minister. What stands behind the role may be anything: then it is not the
// whole of the name.
func postOfFile(name string) (label string, whole bool) {
	words := slices.DeleteFunc(strings.Fields(bare(titleOfFile(name))), func(word string) bool { return isOneOf(ofFiles, word) })
	words = withoutVersion(words)
	label = titlePost(strings.Join(words, " "))
	if roleIn(label) != "" || len(words) == 0 {
		return cmp.Or(label, "Holder"), true
	}
	for end := len(words) - 1; end > 0; end-- {
		if roleIn(strings.Join(words[:end], " ")) != "" {
			return singular(strings.Join(words[:end], " ")), false
		}
	}
	return cmp.Or(label, "Holder"), true
}

func isOneOf(list []string, word string) bool { return slices.Contains(list, strings.ToLower(word)) }

// withoutVersion leaves out the words of a version at the end of a name, and those at its
// front where the post or a list of it follows: "new" of "new-mayors.csv", but not of
// "new-york-mayors.csv".
func withoutVersion(words []string) []string {
	for len(words) > 0 && isOneOf(ofVersions, words[len(words)-1]) {
		words = words[:len(words)-1]
	}
	front := 0
	for front < len(words) && isOneOf(ofVersions, words[front]) {
		front++
	}
	switch {
	case front == 0, front == len(words):
	case plain(words[front]) == "of": // a list of it, which titlePost knows
		return words[front-1:]
	case beginsWithRole(words[front:]):
		return words[front:]
	}
	return words
}

// beginsWithRole tells whether the first of some words are all of a role, as in
// "prime ministers of Norway".
func beginsWithRole(words []string) bool {
	for end := range words {
		phrase := strings.Join(words[:end+1], " ")
		if roleIn(phrase) == plain(singular(phrase)) {
			return true
		}
	}
	return false
}
