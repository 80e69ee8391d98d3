package when

import "officebot/knowledge/fold"

// misspelt is what is known of the month that a word is one letter away from.
// Only a word beside a number is looked at: no other month is a time.
func (s *scan) misspelt(i int) entry {
	text := s.tokens[i].Text
	if len(text) < 4 || len(text) > len("september")+1 || !s.besideNumber(i) {
		return entry{}
	}
	for _, name := range s.months {
		if name[0] == text[0] && slip(name, text) {
			e := s.words[name]
			e.roles = roleMonth
			return e
		}
	}
	return entry{}
}

func (s *scan) besideNumber(i int) bool {
	if i+1 < len(s.tokens) && s.tokens[i+1].Kind == fold.Number && s.tokens[i+1].Before <= fold.Space {
		return true
	}
	if i == 0 || s.tokens[i].Before > fold.Space {
		return false
	}
	before := s.tokens[i-1]
	return before.Kind == fold.Number || s.words[before.Text].roles&(roleEnding|roleOf) != 0
}

// slip tells whether a word is a name with two letters swapped, one too many,
// one missing or one wrong. Of a short name only the first two count, and of a
// middling one no wrong letter: "match" is not March, nor "tune" June.
func slip(name, word string) bool {
	same := 0
	for same < len(name) && same < len(word) && name[same] == word[same] {
		same++
	}
	a, b := name[same:], word[same:]
	switch len(b) - len(a) {
	case 1:
		return b[1:] == a
	case -1:
		return len(name) > 4 && a[1:] == b
	case 0:
		if len(a) > 1 && a[0] == b[1] && a[1] == b[0] && a[2:] == b[2:] {
			return true
		}
		return len(name) > 5 && len(a) > 0 && a[1:] == b[1:]
	}
	return false
}
