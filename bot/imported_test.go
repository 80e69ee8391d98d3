package bot_test

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"

	"officebot/bot"
	"officebot/index"
	"officebot/knowledge"
	"officebot/knowledge/intake"
)

// TestImportedListsAreAnswered asks of every list that the import is tested with, drafted
// and loaded as it stands, for the holders of each year between two that it names, for
// when each holder began, and whether he held the post.
func TestImportedListsAreAnswered(t *testing.T) {
	folder := filepath.Join("..", "knowledge", "intake", "testdata", "lists")
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	asked := 0
	for _, entry := range entries {
		if strings.HasSuffix(entry.Name(), ".want") {
			continue
		}
		t.Run(entry.Name(), func(t *testing.T) {
			pack := importedPack(t, filepath.Join(folder, entry.Name()))
			for _, post := range pack.records.Posts {
				asked += askOfImported(t, pack, post)
			}
		})
	}
	t.Logf("%d questions", asked)
	if least := 200; asked < least {
		t.Errorf("%d questions were asked, want %d at least", asked, least)
	}
}

func importedPack(t *testing.T, path string) *opened {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	draft, _, err := intake.Read(intake.Input{Name: filepath.Base(path), Data: data, Today: today})
	if err != nil {
		t.Fatal(err)
	}
	records, err := knowledge.LoadBytes("draft.yaml", draft.YAML())
	if err != nil {
		t.Fatal(err)
	}
	words, err := index.New(records)
	if err != nil {
		t.Fatal(err)
	}
	return &opened{bot.New(records, words), words, records}
}

// askOfImported asks of one post and returns how many questions it asked.
func askOfImported(t *testing.T, pack *opened, post *knowledge.Post) (asked int) {
	t.Helper()
	called := inEnglish(post)
	ask := func(question string, right func(bot.Answer) bool) {
		asked++
		if answer := pack.ask(question); !right(answer) {
			t.Errorf("%q\n\tgot %s %v\n\t%s", question, answer.Status, names(answer.People), answer.Text())
		}
	}
	for _, tenure := range post.Tenures {
		person, start := tenure.Person, tenure.Start
		if start.Precision >= knowledge.ToYear && timesHeld(post.Tenures, person) == 1 {
			ask(fmt.Sprintf("When did %s become %s?", person.Name, called), func(a bot.Answer) bool {
				return a.Status == bot.Answered && strings.Contains(a.Text(), fmt.Sprint(start.First.Year()))
			})
		}
		if tenure.Ongoing || start.Precision < knowledge.ToYear || tenure.End.Precision < knowledge.ToYear || tenure.End.First.Year()-start.Last.Year() < 2 {
			continue
		}
		year := (start.Last.Year() + tenure.End.First.Year()) / 2
		_, people := holders(post.Tenures, knowledge.YearDate(year).Span())
		ask(fmt.Sprintf("Who was %s in %d?", called, year), func(a bot.Answer) bool { return slices.Equal(names(a.People), people) })
		ask(fmt.Sprintf("who held the post of %s in %d", called, year), func(a bot.Answer) bool { return slices.Equal(names(a.People), people) })
		ask(fmt.Sprintf("Was %s %s in %d?", person.Name, called, year), func(a bot.Answer) bool { return strings.HasPrefix(a.Text(), "Yes.") })
		ask(fmt.Sprintf("How long was %s %s?", person.Name, called), func(a bot.Answer) bool { return slices.Equal(names(a.People), []string{person.Name}) })
	}
	return asked
}

// inEnglish is what English calls a post.
func inEnglish(post *knowledge.Post) string {
	for _, role := range post.Roles {
		if isHan := strings.ContainsFunc(post.Label, func(r rune) bool { return unicode.Is(unicode.Han, r) }); isHan && role.Lang == "en" {
			return role.Text
		}
	}
	return post.Label
}
