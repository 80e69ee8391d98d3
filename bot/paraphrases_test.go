package bot_test

import (
	"os"
	"strings"
	"testing"
)

// TestParaphrases asks the questions of testdata/paraphrases.txt: all of a group have to get
// the answer of its first.
func TestParaphrases(t *testing.T) {
	t.Parallel()
	data, err := os.ReadFile("testdata/paraphrases.txt")
	if err != nil {
		t.Fatal(err)
	}
	pack := openPack(t, office)
	first, want, asked := "", "", 0
	for at, line := range strings.Split(string(data), "\n") {
		switch {
		case strings.HasPrefix(line, "#"):
		case line == "":
			first = ""
		default:
			asked++
			answer := pack.ask(line)
			got := answer.Text()
			if first == "" {
				first, want = line, got
			}
			if got != want {
				t.Errorf("paraphrases.txt:%d: %s\n\tanswers %q\n\tand %q is answered %q", at+1, line, got, first, want)
			}
		}
	}
	if asked == 0 {
		t.Error("paraphrases.txt asks nothing")
	}
}
