package bot_test

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"officebot/bot"
)

// TestRealListsAreAnswered imports lists of real offices, in the forms in which they
// are found, and asks of each what testdata/imported has. The answers there were
// written from what is known of the office, not from what the import made of the
// list. README.txt beside them tells the format.
func TestRealListsAreAnswered(t *testing.T) {
	files, err := filepath.Glob("testdata/imported/*.*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no files: %v", err)
	}
	for _, file := range files {
		list := strings.TrimSuffix(filepath.Base(file), ".txt")
		t.Run(list, func(t *testing.T) {
			pack := importedPack(t, filepath.Join("..", "knowledge", "intake", "testdata", "lists", list))
			for _, line := range factLines(t, file) {
				if answer := pack.ask(line.question); !tellsOfHolders(&answer, line.want) {
					t.Errorf("%q\n\tgot %s %v\n\t%s\n\twant %s", line.question, answer.Status, names(answer.People), answer.Text(), line.want)
				}
			}
		})
	}
}

// tellsOfHolders tells whether an answer is what a line wants: with "=" in front
// these people and nobody else, "nobody" where nobody held the post, else as of facts.
func tellsOfHolders(a *bot.Answer, want string) bool {
	if people, found := strings.CutPrefix(want, "= "); found {
		return a.Status == bot.Answered && slices.Equal(names(a.People), strings.Split(people, "; "))
	}
	if want == "nobody" {
		return a.Status == bot.NoHolder
	}
	return tells(a, want)
}
