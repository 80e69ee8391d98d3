package intake

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
)

// pagePost is the post that a table or a list of a page is of.
type pagePost struct {
	label  string
	body   string // whose post it is, where the page is of a body
	acting bool   // all of them are acting
	told   bool   // a heading names it, and not only the page's title
}

// ranks are words before a role that make it another one.
var ranks = []string{"deputy", "vice", "assistant", "lieutenant", "associate", "under", "shadow", "deputies", "stellvertretende", "adjoint"}

// postUnder guesses the post that a block is of: by the heading above it, if that
// names a role, and by the page's title. A given label is that of the title.
func postUnder(title string, b *block, given string) pagePost {
	base := titlePost(title)
	body := ""
	if given != "" {
		base = given
	} else if roleIn(base) == "" {
		body = base
	}
	for _, heading := range append([]string{b.term, captionOf(b), b.section}, b.above...) {
		named := titlePost(heading)
		role := roleIn(headPart(named))
		if role == "" {
			continue
		}
		if acting := actingHeading(heading); acting && body == "" {
			return pagePost{label: base, acting: true, told: true}
		}
		label := withoutKind(named)
		switch {
		case body != "" && !hasPlace(label):
			label += " of " + withArticle(body)
		case body != "":
		case roleIn(base) == role && rankOf(named) == rankOf(base) && (!hasPlace(label) || samePlace(label, base)):
			label = base
		case !hasPlace(label) && placeOf(base) != "":
			label += placeOf(base)
		}
		return pagePost{label: label, body: body, told: true}
	}
	return pagePost{label: cmp.Or(base, "Holder"), body: body}
}

// kinds are words before a role that make it no other.
var kinds = []string{"Famous", "Notable", "Former", "Past", "Previous", "Elected", "Appointed", "Historical", "Current", "Individual"}

func withoutKind(label string) string {
	first, rest, found := strings.Cut(label, " ")
	if found && slices.Contains(kinds, first) {
		return rest
	}
	return label
}

func captionOf(b *block) string {
	if b.table == nil {
		return ""
	}
	return b.table.caption
}

// titlePost is the post that a page's title names: "List of mayors of Springfield"
// is of the Mayor of Springfield.
func titlePost(title string) string {
	title = bare(title)
	for _, list := range []string{"List of ", "Lists of ", "Liste der ", "Liste des ", "Liste von ", "Lista de ", "Lista dei ", "Lijst van ", "Lista över ", "Liste over "} {
		if rest, found := strings.CutPrefix(capital(title), list); found {
			return singular(rest)
		}
	}
	for _, list := range []string{"列表", "名單", "名单"} {
		if rest, found := strings.CutSuffix(title, list); found {
			return rest
		}
	}
	if roleIn(title) != "" {
		return singular(title)
	}
	return title
}

// bare is a heading without brackets and the years in it.
func bare(heading string) string {
	heading = bracketed().ReplaceAllString(footnote().ReplaceAllString(heading, ""), "")
	if at := strings.IndexAny(heading, ",:;"); at > 0 {
		heading = heading[:at]
	}
	words := strings.Fields(heading)
	for len(words) > 1 && hasDigit(words[len(words)-1]) {
		words = words[:len(words)-1]
		for len(words) > 1 && slices.Contains([]string{"since", "from", "until", "in", "to", "after", "before", "seit", "ab", "bis", "depuis", "desde", "dal", "sinds", "–", "-"}, strings.ToLower(words[len(words)-1])) {
			words = words[:len(words)-1]
		}
	}
	return strings.Join(words, " ")
}

func hasDigit(word string) bool { return strings.ContainsAny(word, "0123456789") }

// parting are the words behind which a role's place or body stands.
var parting = []string{" of ", " for ", " in ", " to ", " von ", " der ", " des ", " de ", " du ", " del ", " di ", " van ", " i "}

// headPart is a label before its place: "Mayor" of "Mayor of Springfield".
func headPart(label string) string {
	at := len(label)
	for _, word := range parting {
		if i := strings.Index(label, word); i >= 0 {
			at = min(at, i)
		}
	}
	return label[:at]
}

func hasPlace(label string) bool { return len(headPart(label)) < len(label) }

func placeOf(label string) string { return label[len(headPart(label)):] }

// samePlace tells whether two labels are of the same place.
func samePlace(a, b string) bool {
	name := func(label string) string {
		name := strings.ReplaceAll(" "+plain(placeOf(label))+" ", " the ", " ")
		for _, form := range []string{"state", "city", "town", "republic", "kingdom"} {
			name = strings.Replace(name, " of "+form+" of ", " of ", 1)
		}
		return name
	}
	return name(a) == name(b)
}

// roleIn is the role that a phrase ends with, in the singular, "" for none: the
// words under [role] in columns.txt.
func roleIn(phrase string) string {
	words := strings.Fields(plain(singular(headPart(bare(phrase)))))
	for i := range words {
		rest := strings.Join(words[i:], " ")
		if columnHeads()[rest] == "role" {
			return rest
		}
	}
	if len(words) > 0 {
		for part := range strings.SplitSeq(words[len(words)-1], "-") {
			if columnHeads()[part] == "role" {
				return words[len(words)-1]
			}
		}
		return hanRole(words[len(words)-1])
	}
	return ""
}

// hanRole is the role that a word in Chinese characters ends with, the longest of
// those that are known: 行政長官 of 香港行政長官.
func hanRole(word string) string {
	for at, r := range word {
		if unicode.Is(unicode.Han, r) && columnHeads()[word[at:]] == "role" {
			return word[at:]
		}
	}
	return ""
}

// roleOf is what the holder of a post is called in passing: "Mayor" of a Mayor of
// Springfield, "Ambassador" of a United States Ambassador to India. It is "" where
// that says nothing, as of a Chief of Staff.
func roleOf(label string) string {
	head := headPart(label)
	words := strings.Fields(head)
	if role := roleIn(head); role != "" && (len(words) > 2 || head == label || strings.Contains(words[0], ".")) {
		kept := len(strings.Fields(role))
		for kept < len(words) && rankOf(words[len(words)-1-kept]) != "" {
			kept++
		}
		head = strings.Join(words[len(words)-kept:], " ")
	}
	switch {
	case hanRole(label) != "":
		return hanRole(label)
	case head == label, slices.Contains([]string{"Chief", "Head", "Member", "Office", "Secretary", "Holder"}, head), len(strings.Fields(head)) > 3:
		return ""
	}
	return head
}

// rankOf is the word before a role that makes it another.
func rankOf(phrase string) string {
	for _, word := range strings.Fields(plain(strings.ReplaceAll(headPart(phrase), "-", " "))) {
		if slices.Contains(ranks, word) {
			return word
		}
	}
	return ""
}

func actingHeading(heading string) bool {
	for _, word := range strings.Fields(heading) {
		if says("acting", word) {
			return true
		}
	}
	return false
}

// singular makes one of many: "prime ministers of France" is Prime Minister of
// France, "Secretaries-General" a Secretary-General.
func singular(phrase string) string {
	head := headPart(phrase)
	place := phrase[len(head):]
	words := strings.Fields(head)
	for i, word := range words {
		last := i == len(words)-1
		next := !last && plain(words[i+1]) == "general"
		if last || next {
			first, rest, _ := strings.Cut(word, "-")
			word = strings.TrimSuffix(one(first)+"-"+rest, "-")
		}
		words[i] = titled(word, i)
	}
	return strings.Join(words, " ") + place
}

// one is the singular of a plural noun.
func one(word string) string {
	lower := strings.ToLower(word)
	switch {
	case strings.HasSuffix(lower, "men"):
		return word[:len(word)-2] + "an"
	case strings.HasSuffix(lower, "people"):
		return word[:len(word)-len("people")] + "person"
	case strings.HasSuffix(lower, "ies") && len(word) > 4:
		return word[:len(word)-3] + "y"
	case strings.HasSuffix(lower, "ss"), strings.HasSuffix(lower, "us"), strings.HasSuffix(lower, "is"), len(word) < 4:
		return word
	case strings.HasSuffix(lower, "sses"), strings.HasSuffix(lower, "ches"):
		return word[:len(word)-2]
	case strings.HasSuffix(lower, "s"):
		return word[:len(word)-1]
	}
	return word
}

func titled(word string, at int) string {
	if at > 0 && slices.Contains([]string{"and", "the", "or", "a", "of", "for", "in", "to", "von", "der", "des", "de", "du", "di"}, word) {
		return word
	}
	if unicode.IsLower(firstRune(word)) {
		return capital(word)
	}
	return word
}

// withArticle puts "the" before a body's name that asks for it.
func withArticle(body string) string {
	first, _, _ := strings.Cut(body, " ")
	if slices.Contains([]string{"Office", "Ministry", "Department", "Bureau", "Agency", "Board", "Bank", "City", "Town", "University", "House", "Council", "Court", "Commission", "Committee", "Institute", "National", "Royal", "Federal"}, first) {
		return "the " + body
	}
	return body
}
