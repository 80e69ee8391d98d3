package names

import (
	"strings"

	"officebot/knowledge"
	"officebot/knowledge/fold"
)

// soundsLike tells whether two words of four letters or more are apart by two
// slips at most and have the same consonants in the same order, as "Agnu" and
// "Agnew" have.
func soundsLike(typed, term string) bool {
	return min(len(typed), len(term)) >= 4 && sameStart(typed, term) && consonants(typed) == consonants(term) && fold.Distance(typed, term, 2) == 2
}

// consonants is a word's first letter and its consonants, doubled ones once;
// what is hardly heard is no consonant.
func consonants(word string) string {
	var kept []rune
	for i, r := range word {
		if i > 0 && (strings.ContainsRune("aeiouwyh", r) || r == kept[len(kept)-1]) {
			continue
		}
		kept = append(kept, r)
	}
	return string(kept)
}

// sound tells whether a find of several words has no short word with two slips,
// or one that is the surname of everybody it stands for, behind other words as
// they are.
func (s *slips) sound(f find) bool {
	last := f.to - 1
	if f.slips < 2 {
		return true
	}
	typed, term := s.text(last), s.list[f.word].text
	if s.line[last].id != 0 || wordSlips(typed, term) > 0 || !soundsLike(typed, term) {
		return true
	}
	for _, p := range s.people[f.sense.from:f.sense.to] {
		if familyName(p) != term {
			return false
		}
	}
	return true
}

// familyName is the folded surname of a person, the last word of the name where
// the pack does not tell.
func familyName(p *knowledge.Person) string {
	if p.FamilyName != "" {
		return fold.String(p.FamilyName)
	}
	name := fold.String(p.Name)
	return name[strings.LastIndexByte(name, ' ')+1:]
}
