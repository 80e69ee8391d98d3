package en

import (
	_ "embed"
	"slices"
	"strconv"
	"strings"
	"sync"
)

//go:embed sets.txt
var setsTable string

// wordSets are small sets of words; the table tells what they are.
type wordSets struct {
	particles, suffixes, naming, linking, doing, telling, sexes, light, carrying, withDot, sameTime, remarking, making, wantingMade map[string]bool

	ofFame, wide map[string]bool

	thatIs     [][]string
	signing    [][]string                 // what closes a letter
	takingBack [][]string                 // what takes back what was said right before
	otherwise  [][]string                 // what places are called besides, each with its name
	same       [][]string                 // verbs of which each says what the others do
	claims     map[string]map[string]bool // by name: those by which claims are judged
	days       map[string]float64         // how many days stretches of time have
	times      map[string]float64         // by how much a word multiplies the number before it
	happening  []happeningLink
	happens    [][]string // what is said of whatever happened
	whichOne   [][]string // sentences that ask which of several alternatives is so
	bearing    [][]string // what stands before a name by which people are described
	behind     [][]string // what leaves out the phrase in front of it
	fillers    [][]string // what is said while thinking
	whoIsRight [][]string // what asks who of several is right
	inBetween  [][]string // what says no more than "between"
	turningTo  [][]string // what turns to what a question is asked of behind a comma
}

var sets = sync.OnceValue(func() *wordSets { return readSets(setsTable) })

// readSets reads a table; two sets of one name are a fault of it, for the one would take the other's place.
func readSets(text string) *wordSets {
	s := &wordSets{claims: map[string]map[string]bool{}}
	into := map[string]*map[string]bool{
		"particles": &s.particles, "suffixes": &s.suffixes, "naming": &s.naming, "linking": &s.linking, "doing": &s.doing,
		"telling": &s.telling, "wanting made": &s.wantingMade, "sexes": &s.sexes, "light": &s.light, "carrying": &s.carrying, "with a dot": &s.withDot,
		"same time": &s.sameTime, "remarking": &s.remarking,
		"of fame": &s.ofFame, "wide places": &s.wide,
		"making another verb": &s.making,
	}
	phrases := map[string]*[][]string{
		"that is": &s.thatIs, "signing": &s.signing, "taking back": &s.takingBack, "asking which of them": &s.whichOne,
		"happens": &s.happens, "fillers": &s.fillers, "who is right": &s.whoIsRight, "in between": &s.inBetween,
		"turning to": &s.turningTo, "left out behind": &s.behind, "bearing a name": &s.bearing,
	}
	named := map[string]bool{}
	for _, section := range table("sets.txt", text) {
		if named[section.Name] {
			panic("grammar/en/sets.txt: two sets are called " + section.Name)
		}
		named[section.Name] = true
		switch {
		case into[section.Name] != nil:
			*into[section.Name] = set(strings.Fields(strings.Join(section.Lines, " ")))
		case phrases[section.Name] != nil:
			*phrases[section.Name] = phrasesOf(section.Lines)
		case strings.HasPrefix(section.Name, "happening "):
			s.addHappening(strings.Fields(section.Name)[1:], section.Lines)
		case section.Name == "same verbs":
			for _, line := range section.Lines {
				s.same = append(s.same, strings.Split(line, ", "))
			}
		case section.Name == "places called otherwise":
			for _, line := range section.Lines {
				s.otherwise = append(s.otherwise, strings.Split(line, ", "))
			}
		case section.Name == "multiplying":
			s.times = multiplying(section.Lines)
		case section.Name == "days":
			s.days = multiplying(section.Lines)
		case section.Name == "once", strings.Contains(strings.Join(section.Lines, ""), ","):
			s.claims[section.Name] = set(strings.Split(strings.Join(section.Lines, ", "), ", "))
		default:
			s.claims[section.Name] = set(strings.Fields(strings.Join(section.Lines, " ")))
		}
	}
	return s
}

// multiplying reads by how much words multiply the number before them: "thousand 1000".
func multiplying(lines []string) map[string]float64 {
	times := map[string]float64{}
	for _, line := range lines {
		word, value, _ := strings.Cut(line, " ")
		n, err := strconv.ParseFloat(value, 64)
		if err != nil {
			panic("grammar/en/sets.txt: no number stands behind " + word)
		}
		times[word] = n
	}
	return times
}

// addHappening takes the words behind which something happened, from a section whose name
// says how the time is put that stands for it, and what stands behind them.
func (s *wordSets) addHappening(name, lines []string) {
	for _, words := range phrasesOf(lines) {
		s.happening = append(s.happening, happeningLink{words, name[0], name[1] == "name", name[1] == "clause"})
	}
}

// IsParticle tells whether a word goes with verbs and means nothing by itself.
func IsParticle(text string) bool { return sets().particles[text] }

// IsInSet tells whether a word is in one of the sets by which claims are judged, by its
// name in sets.txt, where it has to be.
func IsInSet(name, word string) bool {
	words, known := sets().claims[name]
	if !known {
		panic("grammar/en/sets.txt: there is no set called " + name)
	}
	return words[word]
}

// Days is how many days a stretch of time has, by its unit in the one or the other number; 0 of what
// is none.
func Days(unit string) float64 {
	if n := sets().days[unit]; n > 0 {
		return n
	}
	return sets().days[strings.TrimSuffix(unit, "s")]
}

// SameVerb tells whether two verbs, each with its particle, say the same.
func SameVerb(verb, other string) bool {
	return slices.ContainsFunc(sets().same, func(line []string) bool { return slices.Contains(line, verb) && slices.Contains(line, other) })
}
