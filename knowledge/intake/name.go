package intake

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// named is what a source writes where a name stands.
type named struct {
	name      string
	acting    bool
	endReason string   // died, resigned, dismissed; "" where it is not told
	aside     []string // what stood in brackets
}

var (
	footnote      = pattern(`\[[^\]\n]{1,12}\]`)
	bracketed     = pattern(`\s*[(（]([^()（）]*)[)）]`)
	leadingNo     = pattern(`^(?:(?i:no\.?|nr\.?|№|#)\s*)?\d{1,4}(?:st|nd|rd|th|\.|\)|:)?\s+`)
	leadingItemNo = pattern(`^\d{1,3}[.)]\s+`)
	signs         = "*†‡§¶‖^•· \t\n\u00a0"
	actingTail    = pattern(`(?i)[,:–—-]\s*(acting|interim|caretaker|ad interim)$`)
	actingHead    = pattern(`^(?i)(acting|interim|caretaker)[: ]\s*`)
	againTail     = pattern(`(?i),?\s+(?:\d+(?:st|nd|rd|th)|first|second|third) (?:time|term)$`)
)

// readName reads a name as it stands in a cell or an item: without footnotes,
// numbers and what is in brackets, of which it keeps what matters.
func readName(text string) named {
	text = strings.Trim(footnote().ReplaceAllString(text, ""), signs)
	var n named
	for _, m := range bracketed().FindAllStringSubmatch(text, -1) {
		n.note(m[1])
	}
	text = strings.TrimSpace(bracketed().ReplaceAllString(text, ""))
	first, rest, _ := strings.Cut(text, "\n")
	for line := range strings.SplitSeq(rest, "\n") {
		n.acting = n.acting || saysActing(strings.TrimSpace(line))
	}
	if text = first; actingTail().MatchString(text) {
		n.acting, text = true, actingTail().ReplaceAllString(text, "")
	}
	if actingHead().MatchString(text) {
		n.acting, text = true, actingHead().ReplaceAllString(text, "")
	}
	text = againTail().ReplaceAllString(leadingNo().ReplaceAllString(text, ""), "")
	text = withoutHonours(text)
	n.name = oneLine(strings.Trim(text, signs+",;:–—-|"))
	return n
}

// honours are letters behind a name that are no part of it.
var honours = []string{
	"AC", "AM", "AO", "BCL", "CB", "CBE", "CC", "CH", "CM", "CMG", "CNZM", "CVO", "DBE", "DCMG", "DNZM", "DSO", "FRS", "GBE", "GBM", "GBS", "GCB", "GCMG", "GCVO",
	"JP", "KBE", "KC", "KCB", "KCMG", "KCVO", "KG", "KNZM", "KT", "LG", "LLB", "LLD", "MBE", "MC", "MD", "MEP", "MHA", "MLA", "MNA", "MP", "MPP", "MSP", "OBE",
	"OC", "OM", "ONZ", "PC", "PHD", "QC", "QPM", "SC", "SJ", "TD",
}

// withoutHonours is a name without the letters behind it: "Nathan Phillips, QC, MP".
func withoutHonours(name string) string {
	for {
		before, last, found := cutLast(name, ",")
		letters := strings.ToUpper(strings.ReplaceAll(strings.TrimSpace(last), ".", ""))
		if !found || !slices.Contains(honours, letters) {
			return name
		}
		name = before
	}
}

// note takes up what stood in brackets.
func (n *named) note(aside string) {
	n.aside = append(n.aside, aside)
	for part := range strings.FieldsFuncSeq(aside, func(r rune) bool { return strings.ContainsRune(",;/\n", r) }) {
		part = strings.TrimSpace(part)
		if saysActing(part) {
			n.acting = true
		}
		for _, reason := range endReasons {
			if says(reason, part) {
				n.endReason = reason
			}
		}
	}
}

// saysActing reads "acting", and with the post behind it "Acting Chief Executive".
func saysActing(text string) bool {
	if says("acting", text) {
		return true
	}
	post, found := afterWord("acting", plain(text))
	return found && roleIn(post) != ""
}

// endReasons are the reasons for an end that timewords.txt has, as a pack writes
// them.
var endReasons = [...]string{"died", "resigned", "dismissed"}

// digraphs are letters that are written as two where there is no such letter.
var digraphs = strings.NewReplacer("ß", "ss", "æ", "ae", "Æ", "ae", "œ", "oe", "Œ", "oe", "þ", "th", "Þ", "th", "ð", "d", "Ð", "d")

// slug is a name as an id: small letters and digits joined by hyphens; "" for a
// name in another script.
func slug(name string) string {
	var out strings.Builder
	hyphen := false
	for _, r := range plain(digraphs.Replace(name)) {
		switch {
		case 'a' <= r && r <= 'z', '0' <= r && r <= '9':
			if hyphen && out.Len() > 0 {
				out.WriteByte('-')
			}
			hyphen = false
			out.WriteRune(r)
		case r == '\'' || r == '’':
		case unicode.IsLetter(r) && r >= utf8.RuneSelf:
			return ""
		default:
			hyphen = true
		}
	}
	return out.String()
}

// capital is a text with its first letter a capital one.
func capital(text string) string {
	r, size := utf8.DecodeRuneInString(text)
	return string(unicode.ToUpper(r)) + text[size:]
}
