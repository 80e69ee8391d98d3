package adapters

import (
	"slices"
	"strings"

	"officebot/knowledge"
)

// Place tells where a cited passage stands: "Work, Section: “passage”".
func Place(citation knowledge.Citation) string {
	passage := ""
	if citation.Passage != "" {
		passage = "“" + citation.Passage + "”"
	}
	return Join(": ", Join(", ", Work(citation), citation.Section), passage)
}

// Work is the title of the work that is cited, "" where the pack has none.
func Work(citation knowledge.Citation) string {
	if citation.Source == nil {
		return ""
	}
	return citation.Source.Title
}

// IsWeb tells whether an address is one of the web, that a click may follow.
func IsWeb(url string) bool {
	return strings.HasPrefix(url, "https://") || strings.HasPrefix(url, "http://")
}

// Join puts a separator between those of the parts that there are.
func Join(separator string, parts ...string) string {
	parts = slices.DeleteFunc(parts, func(part string) bool { return part == "" })
	return strings.Join(parts, separator)
}
