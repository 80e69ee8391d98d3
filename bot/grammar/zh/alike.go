package zh

import (
	_ "embed"
	"slices"
	"strings"
	"sync"
)

//go:embed homophones.txt
var homophones string

var sharedAlike = sync.OnceValue(func() map[string][]string {
	all := map[string][]string{}
	for _, s := range table("homophones.txt", homophones) {
		for _, line := range s.Lines {
			characters := strings.Split(line, ", ")
			for _, c := range characters {
				all[c] = append(all[c], slices.DeleteFunc(slices.Clone(characters), func(o string) bool { return o == c || slices.Contains(all[c], o) })...)
			}
		}
	}
	return all
})

// alike are the characters for which one may have been typed.
func alike(character string) []string { return sharedAlike()[character] }
