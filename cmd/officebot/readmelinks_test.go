package main

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

var (
	markdownLink = regexp.MustCompile(`\]\(([^)\s]+)\)`)
	notInAnchors = regexp.MustCompile(`[^\p{L}\p{N} _-]`)
)

// TestReadmesLinkToWhatIsThere follows the links inside the repository.
func TestReadmesLinkToWhatIsThere(t *testing.T) {
	for _, path := range readmes(t) {
		content, err := os.ReadFile(path)
		must(t, err)
		for _, link := range markdownLink.FindAllStringSubmatch(string(content), -1) {
			if err := follow(path, link[1]); err != nil {
				t.Errorf("%s links to %s: %v", path, link[1], err)
			}
		}
	}
}

func follow(from, link string) error {
	if strings.Contains(link, "://") {
		return nil
	}
	file, anchor, _ := strings.Cut(link, "#")
	target := from
	if file != "" {
		target = filepath.Join(filepath.Dir(from), file)
	}
	if anchor == "" {
		_, err := os.Stat(target)
		return err
	}
	content, err := os.ReadFile(target)
	if err != nil {
		return err
	}
	for line := range strings.Lines(string(content)) {
		heading := strings.TrimLeft(line, "#")
		if heading != line && anchorOf(heading) == anchor {
			return nil
		}
	}
	return fmt.Errorf("%s has no such heading", target)
}

// anchorOf is the anchor that GitHub gives a heading.
func anchorOf(heading string) string {
	heading = notInAnchors.ReplaceAllString(strings.ToLower(strings.TrimSpace(heading)), "")
	return strings.ReplaceAll(heading, " ", "-")
}

// TestTheReadmeIsShort holds the page that everybody begins with to a length that is
// read, and to links to the pages for those who go on.
func TestTheReadmeIsShort(t *testing.T) {
	content, err := os.ReadFile("../../README.md")
	must(t, err)
	if lines := strings.Count(string(content), "\n"); lines < 150 || lines > 200 {
		t.Errorf("README.md has %d lines, want 150 to 200", lines)
	}
	for _, folder := range []string{"adapters/discord", "adapters/slack", "cmd/officebot", "knowledge", "bot"} {
		if !strings.Contains(string(content), "]("+folder+"/README.md)") {
			t.Errorf("README.md does not link to the page of %s", folder)
		}
	}
}
