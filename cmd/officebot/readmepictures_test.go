package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// pictureDirective stands before a drawing of what a platform shows when a question is
// asked. How it is laid out is the drawer's; the words are the
// program's.
const pictureDirective = "<!-- picture: "

// TestPicturesShowWhatIsAnswered looks for the text, the first source and the suggestions of
// an answer in every picture of it.
func TestPicturesShowWhatIsAnswered(t *testing.T) {
	drivesProcesses(t)
	seen := 0
	for _, path := range readmes(t) {
		content, err := os.ReadFile(path)
		must(t, err)
		lines := strings.Split(string(content), "\n")
		for i, line := range lines {
			question, is := directive(line, pictureDirective)
			if !is {
				continue
			}
			seen++
			for _, lost := range lostIn(t, drawnFrom(lines[i+1:]), question) {
				t.Errorf("%s:%d: the picture has no %q", filepath.ToSlash(path), i+1, lost)
			}
		}
	}
	if seen == 0 {
		t.Error("no page has a picture")
	}
}

// lostIn are the parts of an answer that a picture does not show.
func lostIn(t *testing.T, picture, question string) []string {
	t.Helper()
	out, err := command(t, "ask", "--json", "--today", "2026-11-23", question).Output()
	must(t, err)
	answer, err := readRecord(string(out))
	must(t, err)
	shown := append([]string{question, *answer.Text}, answer.Suggestions...)
	if len(answer.Citations) > 0 {
		first := answer.Citations[0]
		shown = append(shown, *first.Source+", "+*first.Section+": “"+*first.Passage+"”")
	}
	var lost []string
	for _, part := range shown {
		if !strings.Contains(picture, part) {
			lost = append(lost, part)
		}
	}
	return lost
}

// drawnFrom is the block that begins some lines, as one line without what draws: bars,
// stars and the breaks between lines.
func drawnFrom(lines []string) string {
	var words []string
	for _, line := range lines[1:] {
		if line == fence {
			break
		}
		words = append(words, strings.Fields(strings.NewReplacer("┃", " ", "**", "").Replace(line))...)
	}
	return strings.Join(words, " ")
}
