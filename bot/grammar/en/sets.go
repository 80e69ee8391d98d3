package en

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed sets.txt
var setsTable string

// wordSets are small sets of words; the table tells what they are.
type wordSets struct {
	particles, suffixes, naming, linking, doing, telling, sexes, light, withDot map[string]bool
	thatIs                                                                      [][]string
}

var sets = sync.OnceValue(readSets)

func readSets() *wordSets {
	s := &wordSets{}
	into := map[string]*map[string]bool{
		"particles": &s.particles, "suffixes": &s.suffixes, "naming": &s.naming, "linking": &s.linking, "doing": &s.doing,
		"telling": &s.telling, "sexes": &s.sexes, "light": &s.light, "with a dot": &s.withDot,
	}
	for _, section := range table("sets.txt", setsTable) {
		switch known := into[section.Name]; {
		case section.Name == "that is":
			s.thatIs = phrasesOf(section.Lines)
		case known != nil:
			*known = set(strings.Fields(strings.Join(section.Lines, " ")))
		default:
			panic("grammar/en/sets.txt: there is no set called " + section.Name)
		}
	}
	return s
}

// IsParticle tells whether a word goes with verbs and means nothing by itself.
func IsParticle(text string) bool { return sets().particles[text] }
