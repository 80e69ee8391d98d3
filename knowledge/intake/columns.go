package intake

import (
	"cmp"
	_ "embed"
	"officebot/knowledge"
	"slices"
	"strings"
	"sync"
	"unicode"
)

//go:embed columns.txt
var columnsTable string

// columnHeads is what stands below a column's head; see columns.txt.
var columnHeads = sync.OnceValue(func() map[string]string {
	heads := map[string]string{}
	for below, words := range sections(columnsTable) {
		for _, word := range words {
			if !strings.HasPrefix(below, languageOf) {
				heads[plain(word)] = below
			}
		}
	}
	for role := range englishRoles() {
		heads[role] = "role"
	}
	return heads
})

// languageOf begins the sections of columns.txt that name a language.
const languageOf = "language "

// languages are the tags of languages by their names in heads.
var languages = sync.OnceValue(func() map[string]string {
	tags := map[string]string{}
	for below, words := range sections(columnsTable) {
		if tag, found := strings.CutPrefix(below, languageOf); found {
			for _, word := range words {
				tags[plain(word)] = tag
			}
		}
	}
	return tags
})

//go:embed roles.txt
var rolesTable string

// englishRoles are the roles of roles.txt in English.
var englishRoles = sync.OnceValue(func() map[string]string {
	roles := map[string]string{}
	for english, words := range sections(rolesTable) {
		for _, word := range words {
			roles[plain(word)] = english
		}
	}
	return roles
})

// englishRole is what a post with a label in another language is called in English.
func englishRole(label string) string {
	role := roleIn(label)
	return cmp.Or(englishRoles()[role], englishRoles()[strings.ReplaceAll(role, "-", " ")])
}

// belowHead is what stands below a head, "" where no head of columns.txt is like
// it.
func belowHead(head string) string {
	words := strings.Fields(plain(spaced(head)))
	for longest := len(words); longest > 0; longest-- {
		best := ""
		for from := 0; from+longest <= len(words); from++ {
			phrase := strings.Join(words[from:from+longest], " ")
			below, ok := columnHeads()[phrase]
			if !ok {
				below = columnHeads()[strings.Trim(phrase, "():,.")]
			}
			// "Date until" is an end rather than a date.
			if best == "" || best == "period" && (below == "start" || below == "end") {
				best = below
			}
		}
		if best != "" {
			return best
		}
	}
	return ""
}

// spaced parts the words of a head written personLabel or start_date.
func spaced(head string) string {
	var out strings.Builder
	before := ' '
	for _, r := range head {
		switch {
		case r == '_' || r == '\n' || r == '/':
			r = ' '
		case unicode.IsUpper(r) && unicode.IsLower(before):
			out.WriteByte(' ')
		case r == '(':
			out.WriteByte(' ')
		}
		out.WriteRune(r)
		before = r
	}
	return out.String()
}

// column is what is known of one column of a table.
type column struct {
	head  string
	below string // what stands below the head, by columns.txt; "" unknown
	lang  string // of names in one language: name_zh
	// How many of its values there are, and how many of these are what.
	filled, dates, periods, addresses, names, digits, distinct int
}

// sampled is how many rows a guess looks at.
const sampled = 400

// columnsOf looks at a table's columns.
func columnsOf(t *table, order Order) []column {
	cols := make([]column, t.width())
	for i := range cols {
		cols[i] = newColumn(t, i)
		seen := map[string]bool{}
		for _, row := range t.rows[:min(sampled, len(t.rows))] {
			if i >= len(row.cells) || row.divides() {
				continue
			}
			if text := row.cells[i].text; text != "" {
				cols[i].count(text, order)
				seen[text] = true
			}
		}
		cols[i].distinct = len(seen)
	}
	return cols
}

// newColumn reads the head: of two rows of heads the lower one, if it says
// anything, else both.
func newColumn(t *table, i int) column {
	var heads []string
	for _, row := range t.heads {
		if i < len(row.cells) && row.cells[i].text != "" && !slices.Contains(heads, row.cells[i].text) {
			heads = append(heads, row.cells[i].text)
		}
	}
	c := column{head: strings.Join(heads, " ")}
	c.below, c.lang = nameInLanguage(c.head)
	for j := len(heads) - 1; j >= 0 && c.below == ""; j-- {
		c.below = belowHead(heads[j])
	}
	return c
}

// nameInLanguage reads heads such as name_zh, personLabel_de and "Name (English)".
func nameInLanguage(head string) (below, lang string) {
	name, lang, found := cutLast(head, "_")
	if !found {
		name, lang, found = cutLast(head, "@")
	}
	if found && belowHead(name) == "name" && knowledge.IsTag(lang) {
		return "name in", lang
	}
	words := strings.FieldsFunc(plain(spaced(head)), func(r rune) bool { return strings.ContainsRune(" ()[]（）,:", r) })
	for i, word := range words {
		if lang := languages()[word]; lang != "" && belowHead(strings.Join(slices.Delete(slices.Clone(words), i, i+1), " ")) == "name" {
			return "name in", lang
		}
	}
	return "", ""
}

func cutLast(s, mark string) (before, after string, found bool) {
	if i := strings.LastIndex(s, mark); i >= 0 {
		return s[:i], s[i+len(mark):], true
	}
	return s, "", false
}

func (c *column) count(text string, order Order) {
	c.filled++
	bare := stripAsides(actingBare(text))
	switch m, err := readMoment(text, order); {
	case isUnknownValue(text):
		c.dates++
	case strings.Contains(text, "://"), isItem(text):
		c.addresses++
	case err == nil && (m.told() || says("none", text) || says("unknown", text)):
		c.dates++
	case len(readPeriods(bare, order)) > 0:
		c.periods++
	case looksLikeName(text):
		c.names++
	case hasDigit(text):
		c.digits++ // which may be a date that cannot be read
	}
}

// mostly tells whether n of the column's values are more than half.
func (c *column) mostly(n int) bool { return 2*n > c.filled }
