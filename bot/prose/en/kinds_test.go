package en

import (
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// A kind with more words than this has only those that the bot knows as common ones.
const rareToo = 450

// kinds are the words for what is of each kind that testdata/kinds.txt lists.
func (wn *wordNet) kinds(t *testing.T) []string {
	t.Helper()
	list, err := os.ReadFile(filepath.Join("testdata", "kinds.txt"))
	if err != nil {
		t.Fatal(err)
	}
	text, err := os.ReadFile(filepath.Join("..", "..", "language", "en", "words.txt"))
	if err != nil {
		t.Fatal(err)
	}
	common := map[string]bool{}
	for word := range strings.FieldsSeq(string(text)) {
		common[word] = true
	}
	var out []string
	for line := range strings.Lines(string(list)) {
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		seed, named := strings.CutSuffix(line, " +")
		names, sense, _ := strings.Cut(seed, "/")
		n, _ := strconv.Atoi(sense)
		kind := names[strings.LastIndexByte(names, ' ')+1:]
		words := wn.ofKind(wn.senses[kind+"/n"][max(n, 1)-1], named, nil)
		if len(words) > rareToo && !named {
			words = slices.DeleteFunc(words, func(w string) bool { return !common[w] })
		}
		words = slices.DeleteFunc(words, func(w string) bool { return strings.Contains(", "+names+", ", ", "+w+", ") })
		slices.Sort(words)
		if len(words) > 0 {
			out = append(out, names+": "+strings.Join(slices.Compact(words), ", "))
		}
	}
	return out
}

// ofKind adds the words for what is of the kind at an offset: single ones that mean that
// mostly, and names of one word if those are of it.
func (wn *wordNet) ofKind(offset string, named bool, words []string) []string {
	for _, below := range wn.below[offset] {
		for _, word := range wn.words["n/"+below] {
			lower := strings.ToLower(word)
			if strings.Contains(word, "_") || !plainWord(lower) || len(word) < 3 || !named && word != lower {
				continue
			}
			if _, mostly := wn.usedAs(lower, "n", below); mostly || wn.senses[lower+"/n"][0] == below && wn.uses[lower+"/n/1"] == wn.uses[lower+"/n/2"] && len(wn.senses[lower+"/v"])+len(wn.senses[lower+"/a"]) == 0 {
				words = append(words, lower)
			}
		}
		words = wn.ofKind(below, named, words)
	}
	return words
}
