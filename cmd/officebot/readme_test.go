package main

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// What a README shows of the program is what the program says. In its Markdown
//
//	```console              a block of commands behind "$ ", each with all that it prints
//	<!-- file: NAME -->     before a block: a file that later commands find
//	<!-- talk: DAY -->      before a block: questions behind "> ", and the text that answers each
//	<!-- answer: Q -->      before a quotation: what Q is answered, with its sources
//	<!-- picture: Q -->     before a block: what a platform shows of Q's answer (readmepictures_test.go)
//
// and "…" in what is printed stands for anything. Everything else is plain text.
// go test ./cmd/officebot -run Readmes -update writes again what is printed.
const (
	consoleBlock    = "```console"
	fileDirective   = "<!-- file: "
	talkDirective   = "<!-- talk: "
	answerDirective = "<!-- answer: "
	directiveEnd    = " -->"
	fence           = "```"
)

// readmes are all README.md of the repository, from its top.
func readmes(t *testing.T) []string {
	t.Helper()
	var found []string
	must(t, filepath.WalkDir("../..", func(path string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case entry.IsDir() && (entry.Name() == ".git" || entry.Name() == "node_modules"):
			return filepath.SkipDir
		case entry.Name() == "README.md":
			found = append(found, path)
		}
		return nil
	}))
	if len(found) < 2 {
		t.Fatalf("found only %q", found)
	}
	return found
}

func TestReadmesShowWhatTheProgramSays(t *testing.T) {
	drivesProcesses(t)
	for _, path := range readmes(t) {
		t.Run(strings.TrimPrefix(filepath.ToSlash(path), "../../"), func(t *testing.T) {
			t.Parallel()
			content, err := os.ReadFile(path)
			must(t, err)
			lines := strings.Split(string(content), "\n")
			shown := shownAnew(t, lines, t.TempDir())
			if *update {
				must(t, os.WriteFile(path, []byte(strings.Join(shown, "\n")), 0o644))
				return
			}
			if diff := cmp.Diff(lines, shown); diff != "" {
				t.Errorf("%s does not show what the program says (run with -update): (-page +program)\n%s", path, diff)
			}
		})
	}
}

// shownAnew is a page with what its commands print now. They run in a directory.
func shownAnew(t *testing.T, page []string, directory string) []string {
	t.Helper()
	var shown []string
	for at := 0; at < len(page); {
		if question, is := directive(page[at], answerDirective); is {
			shown = append(append(shown, page[at]), answerQuoted(t, question)...)
			for at++; at < len(page) && strings.HasPrefix(page[at], ">"); at++ {
			}
			continue
		}
		if !strings.HasPrefix(page[at], fence) {
			shown = append(shown, page[at])
			at++
			continue
		}
		end := at + 1
		for end < len(page) && page[end] != fence {
			end++
		}
		if end == len(page) {
			t.Fatalf("line %d begins a block that does not end", at+1)
		}
		body, before := page[at+1:end], ""
		if at > 0 {
			before = page[at-1]
		}
		shown = append(shown, page[at])
		switch name, isFile := directive(before, fileDirective); {
		case isFile:
			must(t, os.WriteFile(filepath.Join(directory, name), []byte(strings.Join(body, "\n")+"\n"), 0o644))
			shown = append(shown, body...)
		case page[at] == consoleBlock:
			shown = append(shown, commandsAnew(t, body, directory)...)
		case strings.HasPrefix(before, talkDirective):
			day, _ := directive(before, talkDirective)
			shown = append(shown, talkAnew(t, body, day)...)
		default:
			if slices.ContainsFunc(body, func(line string) bool { return strings.HasPrefix(line, "$ ") }) {
				t.Errorf("line %d: a block with a command behind $ is not checked: begin it with %s", at+1, consoleBlock)
			}
			shown = append(shown, body...)
		}
		shown = append(shown, fence)
		at = end + 1
	}
	return shown
}

func directive(line, kind string) (value string, is bool) {
	value, is = strings.CutPrefix(line, kind)
	return strings.TrimSuffix(value, directiveEnd), is
}

// commandsAnew is a block of commands with what they print now; where that fits
// what stood there, that stays.
func commandsAnew(t *testing.T, block []string, directory string) []string {
	t.Helper()
	var shown []string
	for at := 0; at < len(block); {
		line, is := strings.CutPrefix(block[at], "$ ")
		if !is {
			t.Fatalf("%q is printed by no command", block[at])
		}
		end := at + 1
		for end < len(block) && !strings.HasPrefix(block[end], "$ ") {
			end++
		}
		said := block[at+1 : end]
		if _, err := exec.LookPath("jq"); err != nil && strings.Contains(line, "| jq ") {
			t.Logf("SKIPPED: there is no jq here to run %s", line)
		} else if now := printed(t, line, directory); !fits(said, now) {
			said = now
		}
		shown = append(append(shown, block[at]), said...)
		at = end
	}
	return shown
}

// printed is what a command prints, on both of its outputs, in lines.
func printed(t *testing.T, line, directory string) []string {
	t.Helper()
	c := command(t)
	shell, err := exec.LookPath("sh")
	must(t, err)
	c.Path, c.Args, c.Dir = shell, []string{"sh", "-c", line}, directory
	c.Env = append(os.Environ(), "LC_ALL=C")
	out, err := c.CombinedOutput() // an error is that of the command, which may be meant to fail
	if c.ProcessState == nil {
		t.Fatalf("%s: %v", line, err)
	}
	text := strings.TrimRight(string(out), "\n")
	if text == "" {
		return nil
	}
	return strings.Split(text, "\n")
}

// fits tells whether lines are those of a page, where "…" stands for anything.
func fits(page, said []string) bool {
	return slices.EqualFunc(page, said, func(shown, line string) bool {
		pattern := strings.ReplaceAll(regexp.QuoteMeta(shown), "…", ".*")
		return regexp.MustCompile("^" + pattern + "$").MatchString(line)
	})
}

// answerQuoted is a question and its answer as a quotation in Markdown.
func answerQuoted(t *testing.T, question string) []string {
	t.Helper()
	c := command(t, "ask", "--json", question)
	c.Env = append(os.Environ(), "LC_ALL=C")
	out, err := c.Output()
	must(t, err)
	answer, err := readRecord(string(out))
	must(t, err)
	shown := []string{"> **" + question + "**", ">", "> " + *answer.Text, ">"}
	for _, c := range answer.Citations {
		shown = append(shown, fmt.Sprintf("> - [%s, %s](%s): “%s”", *c.Source, *c.Section, *c.URL, *c.Passage))
	}
	return shown
}

// talkAnew is a block of questions, with the text that answers each.
func talkAnew(t *testing.T, block []string, day string) []string {
	t.Helper()
	var questions []string
	for _, line := range block {
		if question, is := strings.CutPrefix(line, "> "); is {
			questions = append(questions, question)
		}
	}
	c := command(t, "chat", "--json", "--today", day)
	c.Env = append(os.Environ(), "LC_ALL=C")
	c.Stdin = strings.NewReader(strings.Join(questions, "\n") + "\n")
	out, err := c.Output()
	must(t, err)
	var shown []string
	for line := range strings.Lines(string(out)) {
		var answer struct{ Question, Text string }
		must(t, json.Unmarshal([]byte(line), &answer))
		shown = append(shown, "> "+answer.Question, answer.Text, "")
	}
	return shown[:max(0, len(shown)-1)]
}

func TestWhatReadmesShowIsCompared(t *testing.T) {
	page := func(block ...string) []string { return append(append([]string{consoleBlock}, block...), fence) }
	for name, test := range map[string]struct{ page, want []string }{
		"right":    {page("$ echo one", "one"), page("$ echo one", "one")},
		"anything": {page("$ echo one two", "one …"), page("$ echo one two", "one …")},
		"wrong":    {page("$ echo one", "two", "three"), page("$ echo one", "one")},
		"nothing":  {page("$ echo one", "$ true"), page("$ echo one", "one", "$ true")},
		"a file":   {append([]string{"<!-- file: a.txt -->", fence, "A", fence}, page("$ cat a.txt")...), append([]string{"<!-- file: a.txt -->", fence, "A", fence}, page("$ cat a.txt", "A")...)},
	} {
		if diff := cmp.Diff(test.want, shownAnew(t, test.page, t.TempDir())); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}
