package knowledge

import (
	"bufio"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
	"unicode/utf8"

	"officebot/knowledge/fold"
)

// maxArticleLine bounds a line of an article; a paragraph is one.
const maxArticleLine = 1 << 20

// article is a cited work's text: its lines by section, in lower case, as
// plain-text exports of Wikipedia have them.
type article struct {
	title    string
	sections map[string][]string
	names    map[string]string // the sections as they are written
}

// shortestLead is the length of a paragraph, in letters, that ends the infobox:
// what comes before is a title.
const shortestLead = 80

// readArticle splits an article: "== Heading ==" starts a section; before the
// first are the Infobox, of "- Key: value" lines, and the Lead.
func readArticle(from io.Reader) (*article, error) {
	a := &article{sections: map[string][]string{}, names: map[string]string{}}
	lines := bufio.NewScanner(from)
	lines.Buffer(nil, maxArticleLine)
	section := "Infobox"
	for lines.Scan() {
		line := strings.Join(strings.Fields(lines.Text()), " ")
		heading, marks := unmark(line)
		switch {
		case line == "":
			continue
		case marks >= 2:
			section = heading
			continue
		case marks == 1 && a.title == "":
			a.title = heading
		case section == "Infobox" && !strings.HasPrefix(line, "- ") && line[0] != '=' && utf8.RuneCountInString(line) > shortestLead:
			section = "Lead"
		}
		key := strings.ToLower(section)
		a.names[key] = section
		a.sections[key] = append(a.sections[key], line)
	}
	return a, lines.Err()
}

// unmark takes one or two "=" off each end of a heading.
func unmark(line string) (heading string, marks int) {
	for marks < 2 && len(line) >= 2 && line[0] == '=' && line[len(line)-1] == '=' {
		line = line[1 : len(line)-1]
		marks++
	}
	return strings.TrimSpace(line), marks
}

// VerifyArticle tells which citations do not stand in an article: the parts of
// the passage verbatim and in order, in one line of the section. Problems are at
// the citations; name is what they call the article. Where a source bears the
// article's title the citations of other sources are left out.
func (r *Records) VerifyArticle(text io.Reader, name string) Problems {
	a, err := readArticle(text)
	if err != nil {
		return Problems{{name, 0, fmt.Sprintf("the article cannot be read: %v", err)}}
	}
	titled := slices.ContainsFunc(r.Sources, func(s *Source) bool { return s.Title == a.title })
	var found findings
	for _, c := range r.cited {
		if titled && c.Source.Title != a.title {
			continue
		}
		if complaint := a.complaint(c.Citation); complaint != "" {
			found.add(c.place, "%s %s", complaint, name)
		}
	}
	return found.problems()
}

// complaint is what is wrong with a citation of the article, "" for nothing.
func (a *article) complaint(c Citation) string {
	section := strings.ToLower(c.Section)
	lines, ok := a.sections[section]
	switch {
	case !ok:
		hint := ""
		if best := fold.Nearest(c.Section, slices.Sorted(maps.Values(a.names))); best != "" {
			hint = fmt.Sprintf(" (did you mean %q?)", best)
		}
		return fmt.Sprintf("there is no section %q%s in", c.Section, hint)
	case len(fragments(c.Passage)) == 0:
		return "a citation without its passage cannot be found in"
	case slices.ContainsFunc(lines, func(line string) bool { return standsIn(line, c.Passage) }):
		return ""
	}
	for _, other := range slices.Sorted(maps.Keys(a.sections)) {
		if slices.ContainsFunc(a.sections[other], func(line string) bool { return standsIn(line, c.Passage) }) {
			return fmt.Sprintf("the passage %q is not in the section %q but in %q of", c.Passage, c.Section, a.names[other])
		}
	}
	return fmt.Sprintf("the passage %q is not in the section %q of", c.Passage, c.Section)
}

func standsIn(line, passage string) bool {
	for _, part := range fragments(passage) {
		at := strings.Index(line, strings.Join(strings.Fields(part), " "))
		if at < 0 {
			return false
		}
		line = line[at+len(strings.Join(strings.Fields(part), " ")):]
	}
	return true
}
