package knowledge

import (
	"slices"
	"strings"
	"unicode/utf8"

	"officebot/knowledge/fold"
)

// What tells two entries of one person from two people.
const (
	sameSpelling = 8   // letters from which one letter more, less or other is likely a slip
	wholeLife    = 100 // years that one person's tenures lie apart at most
	mostCompared = 500 // holders of a post whose names are compared with each other
)

// namesakes finds entries that are likely of one person: those of one name, in any
// order of its words, and of nearly one name in the same post. Other names do not
// count: a father and a son are often called alike for short.
func (e *examiner) namesakes() {
	const kind = "names that two people have"
	at := make(map[*Person]place, len(e.records.People))
	first := make(map[string]*Person, len(e.records.People))
	told := map[[2]*Person]bool{}
	tell := func(one, other *Person, how string) {
		if told[[2]*Person{one, other}] || !oneLife(one, other) {
			return
		}
		told[[2]*Person{one, other}] = true
		if to := at[other]; to.file.ours || e.elsewhere[kind] < shownElsewhere {
			e.doubt(kind, to, "%s (%q) is likely %s (%q, %s)%s: if so, keep one of the two", other.Name, other.ID, one.Name, one.ID, standsAt(at[one], to.file), how)
			return
		}
		e.doubt(kind, at[other], "")
	}
	for i, p := range e.records.People {
		at[p] = e.pack.persons[i].place
		key := nameKey(p.Name)
		if known := first[key]; known != nil {
			tell(known, p, "")
		} else if key != "" {
			first[key] = p
		}
	}
	for i, post := range e.records.Posts {
		if holders := holdersOf(post); e.pack.posts[i].file.ours && len(holders) <= mostCompared {
			for j, p := range holders {
				for _, other := range holders[:j] {
					if slip(p.Name, other.Name) {
						tell(other, p, ", spelt another way")
					}
				}
			}
		}
	}
}

// nameKey is a name as its words in the order of the alphabet, and Chinese
// characters as they stand; "" for one that is too short to tell people apart.
func nameKey(name string) string {
	var words []string
	for _, token := range fold.Tokens(name) {
		if last := len(words) - 1; token.Kind == fold.Han && token.Before == fold.Glued && last >= 0 {
			words[last] += token.Text
			continue
		}
		words = append(words, token.Text)
	}
	if len(words) == 1 && utf8.RuneCountInString(words[0]) < 2 {
		return ""
	}
	slices.Sort(words)
	return strings.Join(words, " ")
}

// oneLife tells whether two entries' times may be of one person.
func oneLife(a, b *Person) bool {
	earliest, latest := LastDay, FirstDay
	for _, p := range []*Person{a, b} {
		for _, t := range p.Tenures {
			if t.StartGiven() {
				earliest = min(earliest, t.Start.First)
				latest = max(latest, t.Start.First)
			}
		}
	}
	if earliest <= latest && latest.Year()-earliest.Year() > wholeLife {
		return false
	}
	for _, p := range [][2]*Person{{a, b}, {b, a}} {
		died := p[0].Died
		if died.IsZero() {
			continue
		}
		for _, t := range p[1].Tenures {
			if t.StartGiven() && t.Start.First > died.Last {
				return false
			}
		}
	}
	return true
}

func holdersOf(post *Post) []*Person {
	var holders []*Person
	seen := map[*Person]bool{}
	for _, t := range post.Tenures {
		if !seen[t.Person] {
			seen[t.Person] = true
			holders = append(holders, t.Person)
		}
	}
	return holders
}

// slip tells whether two names differ by one letter that is no number's: George
// IV is not George V.
func slip(a, b string) bool {
	from, to := strings.Fields(a), strings.Fields(b)
	if len(from) != len(to) || len([]rune(a)) < sameSpelling {
		return false
	}
	different := -1
	for i := range from {
		if from[i] == to[i] {
			continue
		}
		if different >= 0 {
			return false
		}
		different = i
	}
	if different < 0 || isNumeral(from[different]) || isNumeral(to[different]) {
		return false
	}
	one, other := from[different], to[different]
	return min(utf8.RuneCountInString(one), utf8.RuneCountInString(other)) > 2 && fold.Distance(one, other, 1) == 1
}

// isNumeral tells whether a word is a number, Roman ones too.
func isNumeral(word string) bool {
	return strings.Trim(strings.ToUpper(word), "0123456789IVXLC.,") == ""
}
