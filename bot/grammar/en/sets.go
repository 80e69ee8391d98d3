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

	ofFame, underlings, wide map[string]bool

	thatIs     [][]string
	signing    [][]string                 // what closes a letter
	takingBack [][]string                 // what takes back what was said right before
	same       [][]string                 // verbs of which each says what the others do
	claims     map[string]map[string]bool // by name: those by which claims are judged
	days       map[string]float64         // how many days stretches of time have
	times      map[string]float64         // by how much a word multiplies the number before it
	happening  []happeningLink
	happens    [][]string // what is said of whatever happened
	whichOne   [][]string // sentences that ask which of several alternatives is so
	behind     [][]string // what leaves out the phrase in front of it
	fillers    [][]string // what is said while thinking
	whoIsRight [][]string // what asks who of several is right
	inBetween  [][]string // what says no more than "between"
}

var sets = sync.OnceValue(readSets)

func readSets() *wordSets {
	s := &wordSets{claims: map[string]map[string]bool{
		"restricting": nil, "hedges": nil, "magnitudes": nil, "definite": nil, "once": nil, "lasting": nil, "behind a noun": nil,
		"anybody": nil, "any": nil, "anything": nil, "nobody": nil, "pointing back": nil, "settling": nil, "meanwhile": nil, "at another time": nil, "plurals": nil,
		"causing": nil, "lying": nil, "costing lives": nil, "giving": nil, "going": nil, "accepting": nil, "shares": nil, "existing": nil, "behind titles": nil, "of a post alone": nil, "leaving at will": nil, "asking": nil,
		"with a dot before a name": nil, "with a dot behind a name": nil, "saying": nil, "apart": nil, "within a place": nil, "whereabouts": nil, "to be": nil, "performing": nil, "receiving": nil, "intransitive": nil, "in full": nil, "asking a word": nil, "addressing": nil,
		"opening a claim": nil, "granting": nil, "units of time": nil, "telling somebody": nil, "staff": nil, "there earlier": nil, "there later": nil, "beside bodies": nil, "of other worlds": nil, "other offices": nil, "putting in order": nil, "contrasting": nil, "thinking": nil, "needing": nil, "beside asking": nil, "framing": nil, "framing alone": nil, "what may be known": nil, "asked whether they know": nil,
		"losing": nil, "locating": nil, "holding": nil,
		"picking one": nil, "suffering": nil, "tags alone": nil, "giving what one has": nil, "continuing": nil, "those employed": nil, "no countries": nil,
		"sorts of anything": nil, "trades": nil, "beside a trade": nil, "relatives": nil, "acts": nil,
		"once to a name": nil, "stranded": nil, "being as": nil, "called behind of": nil, "every": nil, "money": nil,
		"more than": nil, "at least": nil, "less than": nil, "at most": nil, "about": nil,
		"no verbs": nil, "before a gerund": nil, "with a gerund": nil,
		"supposing": nil, "older": nil, "younger": nil, "asking which": nil, "somebody": nil, "being open": nil, "hours": nil, "staying": nil, "endings of a post": nil, "at the door": nil,
	}}
	into := map[string]*map[string]bool{
		"particles": &s.particles, "suffixes": &s.suffixes, "naming": &s.naming, "linking": &s.linking, "doing": &s.doing,
		"telling": &s.telling, "wanting made": &s.wantingMade, "sexes": &s.sexes, "light": &s.light, "carrying": &s.carrying, "with a dot": &s.withDot,
		"same time": &s.sameTime, "remarking": &s.remarking,
		"of fame": &s.ofFame, "underlings": &s.underlings, "wide places": &s.wide,
		"making another verb": &s.making,
	}
	for _, section := range table("sets.txt", setsTable) {
		_, ofClaims := s.claims[section.Name]
		switch known := into[section.Name]; {
		case section.Name == "that is":
			s.thatIs = phrasesOf(section.Lines)
		case section.Name == "signing":
			s.signing = phrasesOf(section.Lines)
		case section.Name == "asking which of them":
			s.whichOne = phrasesOf(section.Lines)
		case section.Name == "taking back":
			s.takingBack = phrasesOf(section.Lines)
		case known != nil:
			*known = set(strings.Fields(strings.Join(section.Lines, " ")))
		case section.Name == "happens":
			s.happens = phrasesOf(section.Lines)
		case section.Name == "fillers":
			s.fillers = phrasesOf(section.Lines)
		case section.Name == "who is right":
			s.whoIsRight = phrasesOf(section.Lines)
		case section.Name == "in between":
			s.inBetween = phrasesOf(section.Lines)
		case section.Name == "left out behind":
			s.behind = phrasesOf(section.Lines)
		case strings.HasPrefix(section.Name, "happening "):
			s.addHappening(strings.Fields(section.Name)[1:], section.Lines)
		case section.Name == "same verbs":
			for _, line := range section.Lines {
				s.same = append(s.same, strings.Split(line, ", "))
			}
		case section.Name == "multiplying":
			s.times = multiplying(section.Lines)
		case section.Name == "days":
			s.days = multiplying(section.Lines)
		case section.Name == "once" || ofClaims && strings.Contains(strings.Join(section.Lines, ""), ","):
			s.claims[section.Name] = set(strings.Split(strings.Join(section.Lines, ", "), ", "))
		case ofClaims:
			s.claims[section.Name] = set(strings.Fields(strings.Join(section.Lines, " ")))
		default:
			panic("grammar/en/sets.txt: there is no set called " + section.Name)
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
// name in sets.txt.
func IsInSet(name, word string) bool { return sets().claims[name][word] }

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
