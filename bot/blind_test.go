package bot_test

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"officebot/bot"
	"officebot/index"
	"officebot/knowledge"
	"officebot/knowledge/fold"
)

// blind is a search without what Bleve is for: it finds no misspelt name and no sentence.
type blind struct{ *index.Index }

func (blind) Near([]fold.Token, int, int) []knowledge.Mention     { return nil }
func (blind) Documents(string, [][]string, int) ([]string, error) { return nil, nil }
func (blind) Complete(string, int) []*knowledge.Person            { return nil }

// TestSearchIsNoOrnament asks what the transcripts and the questions on facts ask, with a
// search that finds nothing: many of their answers must then be others.
func TestSearchIsNoOrnament(t *testing.T) {
	t.Parallel()
	const least = 30
	lost := 0
	bots := map[string]*bot.Bot{}
	blinded := func(pack string) *bot.Bot {
		if bots[pack] == nil {
			seeing := openPack(t, pack)
			bots[pack] = bot.New(seeing.records, blind{seeing.index})
		}
		return bots[pack]
	}
	for _, path := range transcriptPaths(t) {
		script := readTranscript(t, path)
		var topic bot.Topic
		for _, line := range script.lines {
			if line.question == "" {
				topic = bot.Topic{}
				continue
			}
			answer := blinded(script.pack).Answer(bot.Question{Text: line.question, Today: today, Topic: topic})
			topic = answer.Topic
			if !slices.Equal(line.answer, render(&answer)) {
				lost++
			}
		}
	}
	paths, err := filepath.Glob("testdata/facts/*.txt")
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range paths {
		b := blinded(strings.TrimSuffix(filepath.Base(path), ".txt") + ".yaml")
		for _, line := range factLines(t, path) {
			if answer := b.Answer(bot.Question{Text: line.question, Today: today}); !tells(&answer, line.want) {
				lost++
			}
		}
	}
	t.Logf("%d answers need the search", lost)
	if lost < least {
		t.Errorf("%d answers need the search, want %d at least", lost, least)
	}
}
