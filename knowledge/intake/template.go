package intake

import (
	"iter"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"
)

// A template may take up several lines and stand for one, or the other way about.
// So that lines can still be counted, a line break that the source has and the text
// has not is written swallowed, and one that only the text has is written inserted.
const (
	swallowed = '\x01'
	inserted  = '\x02'
)

func dropSwallowed(r rune) rune {
	if r == swallowed {
		return -1
	}
	return r
}

// rawLine is a line of the text, and how many of the source it takes up.
type rawLine struct {
	text  string
	lines int
}

func splitLines(text string) iter.Seq[rawLine] {
	return func(yield func(rawLine) bool) {
		for text != "" {
			at := strings.IndexAny(text, "\n"+string(inserted))
			line := rawLine{text: text}
			if at >= 0 {
				line.text = text[:at]
				if text[at] == '\n' {
					line.lines = 1
				}
				at++
			} else {
				at = len(text)
			}
			line.lines += strings.Count(line.text, string(swallowed))
			if !yield(line) {
				return
			}
			text = text[at:]
		}
	}
}

var (
	comment   = pattern(`(?s)<!--.*?-->`)
	reference = pattern(`(?is)<ref\b[^>]*?/>|<ref\b[^>]*>.*?</ref\s*>`)
	noWiki    = pattern(`(?i)</?(?:nowiki|noinclude|includeonly|onlyinclude)\s*/?>`)
)

// withoutComments takes out comments and footnotes, and keeps count of their lines.
func withoutComments(text string) string {
	keep := func(gone string) string { return strings.Repeat(string(swallowed), strings.Count(gone, "\n")) }
	text = comment().ReplaceAllStringFunc(text, keep)
	text = reference().ReplaceAllStringFunc(text, keep)
	return noWiki().ReplaceAllString(text, "")
}

// mostNested bounds how deep templates stand in each other.
const mostNested = 40

// expandTemplates puts the text of each template in its place, innermost first.
func expandTemplates(text string) string {
	var open []int // where each {{ stands in out
	out := make([]byte, 0, len(text))
	for i := 0; i < len(text); {
		switch {
		case strings.HasPrefix(text[i:], "{{") && len(open) < mostNested:
			open = append(open, len(out))
			out = append(out, "{{"...)
			i += 2
		case strings.HasPrefix(text[i:], "}}") && len(open) > 0:
			at := open[len(open)-1]
			open = open[:len(open)-1]
			inside := string(out[at+2:])
			out = append(out[:at], template(inside)...)
			out = append(out, strings.Repeat(string(swallowed), strings.Count(inside, "\n")+strings.Count(inside, string(swallowed)))...)
			i += 2
		default:
			_, size := utf8.DecodeRuneInString(text[i:])
			out = append(out, text[i:i+size]...)
			i += size
		}
	}
	return string(out)
}

// arguments are what a template is given, by position from 0 and by name.
type arguments struct {
	at     []string
	called map[string]string
}

func (a *arguments) position(i int) string {
	if i < len(a.at) {
		return a.at[i]
	}
	return ""
}

// first is the first argument given under one of the names.
func (a *arguments) first(names ...string) string {
	for _, name := range names {
		if value := a.called[name]; value != "" {
			return value
		}
	}
	return ""
}

func parseArguments(inside string) (name string, a arguments) {
	a.called = map[string]string{}
	clean := strings.Map(dropSwallowed, inside)
	for i, part := range splitOutside(clean, "|") {
		part = strings.TrimSpace(part)
		key, value, found := strings.Cut(part, "=")
		switch {
		case i == 0:
			name = strings.ToLower(strings.ReplaceAll(part, "_", " "))
		case found && !strings.ContainsAny(key, "<[\n"):
			a.called[strings.ToLower(strings.TrimSpace(key))] = strings.TrimSpace(value)
		default:
			a.at = append(a.at, part)
		}
	}
	return name, a
}

// wrappers show their first argument as it is.
var wrappers = map[string]bool{
	"nowrap": true, "nobr": true, "small": true, "smaller": true, "smalldiv": true, "big": true, "larger": true, "nobold": true,
	"center": true, "left": true, "right": true, "abbr": true, "tooltip": true, "nowiki": true,
	"no italic": true, "noitalic": true, "nom": true, "unité": true, "em": true, "strong": true, "sup": true, "plainlist": true, "s": true, "vanchor": true, "visible anchor": true,
}

// dates are templates that show a date of numbers or of words.
var dates = map[string]bool{
	"dts": true, "start date": true, "end date": true, "start-date": true, "end-date": true, "date table sorting": true, "start date and age": true,
	"death date": true, "birth date": true, "dts2": true, "datumzelle": true, "dtsort": true, "date": true, "date-": true, "dater": true,
}

// template is the text that a template stands for, "" for one that shows none that
// matters here (flags, colours, footnotes, pictures).
func template(inside string) string {
	name, a := parseArguments(inside)
	switch {
	case name == "!":
		return "|"
	case wrappers[name]:
		return a.position(0)
	case dates[name]:
		return dateOf(&a)
	}
	switch name {
	case "sortname", "sortkeyname":
		return sortName(&a)
	case "sort", "sortkey", "lang":
		return a.position(max(0, len(a.at)-1))
	case "ill", "interlanguage link", "link-interwiki", "internal link helper":
		return "[[" + a.position(0) + "]]"
	case "c.", "circa", "ca.", "ca", "about":
		return strings.TrimSpace("c. " + a.position(0))
	case "nbsp", "spaces", "space":
		return " "
	case "snd", "spnd", "spaced ndash", "ndash", "–", "dash", "mdash", "snds", "spndash":
		return " – "
	case "br", "break", "crlf":
		return "<br>"
	case "reign", "r.", "term", "floruit":
		return strings.Join(a.at[:min(2, len(a.at))], "–")
	case "ubl", "unbulleted list", "plain list", "flatlist", "hlist", "br separated entries":
		return strings.Join(a.at, "<br>")
	case "vacant":
		return "Vacant"
	case "incumbent", "present":
		return "present"
	}
	return holderTemplate(name, &a)
}

// dateOf is a date given as numbers or as words, as pages show it: 2003|11|17,
// "17 November 2003", 17|November|2003.
func dateOf(a *arguments) string {
	year := a.position(0)
	switch {
	case !isNumber(year, 3, 4) && isNumber(a.position(2), 3, 4):
		return strings.Join(a.at[:3], " ")
	case !isNumber(year, 3, 4):
		return year
	}
	month, err := strconv.Atoi(a.position(1))
	if err != nil || month < 1 || month > 12 {
		return year
	}
	name := time.Month(month).String()
	switch day := a.position(2); {
	case !isNumber(day, 1, 2):
		return name + " " + year
	case a.called["mf"] != "" || a.called["format"] == "mdy":
		return name + " " + day + ", " + year
	default:
		return day + " " + name + " " + year
	}
}

// sortName is a name given so that tables can sort by it.
func sortName(a *arguments) string {
	name := strings.TrimSpace(a.position(0) + " " + a.position(1))
	switch {
	case a.called["nolink"] != "":
		return name
	case a.position(2) != "":
		return "[[" + a.position(2) + "|" + name + "]]"
	case a.called["dab"] != "":
		return "[[" + name + " (" + a.called["dab"] + ")|" + name + "]]"
	}
	return "[[" + name + "]]"
}

// holderTemplate is a table of holders whose rows are templates: {{Officeholder
// table start}}, {{Officeholder table | officeholder = … | term_start = …}} and the
// end.
func holderTemplate(name string, a *arguments) string {
	line := func(parts ...string) string {
		return string(inserted) + strings.Join(parts, string(inserted)) + string(inserted)
	}
	switch name {
	case "officeholder table start":
		return line("{|", "! Name !! Took office !! Left office")
	case "officeholder table end":
		return line("|}")
	case "officeholder table":
		holder := a.first("officeholder", "name")
		if acting := a.first("acting"); isTrue(acting) {
			holder += " (acting)"
		}
		return line("|-", "| "+holder+" || "+a.first("term_start", "start")+" || "+a.first("term_end", "end"))
	}
	return ""
}
