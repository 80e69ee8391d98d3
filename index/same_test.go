package index

import (
	"fmt"
	"sync"
	"testing"

	"officebot/knowledge/fold"
)

// answersTo writes down all that an index says of a few questions.
func answersTo(ix *Index) string {
	said := ""
	for _, text := range []string{
		"who was the director of the Office of the President before Chen Shijiu?",
		"Jiang Zeming, chairmen and presidnets of china",
		"贾庭安之后的主任是谁",
		"hu chen yang liu",
	} {
		tokens := fold.Tokens(text)
		said += fmt.Sprintln(ix.Spot(nil, tokens), ix.Near(tokens, 0, len(tokens)))
		for _, lang := range []string{"en", "zh-Hans"} {
			found, err := ix.Documents(lang, [][]string{{"office", "agency", "办公室"}}, 10)
			said += fmt.Sprint(found)
			said += fmt.Sprintln(err)
		}
		n, err := ix.MatchAll("en", "office")
		said += fmt.Sprintln(n, err, ix.Complete("j", 10))
	}
	return said
}

// TestSame asks two indexes the same, one of them from many goroutines while it
// is still cold.
func TestSame(t *testing.T) {
	records := embedded(t)
	one, ix := newIndex(t, records), newIndex(t, records)
	one.Hold(sentences)
	ix.Hold(sentences)
	want := answersTo(one)
	var wait sync.WaitGroup
	for range 8 {
		wait.Go(func() {
			for range 5 {
				if got := answersTo(ix); got != want {
					t.Errorf("got\n%s\nwant\n%s", got, want)
					return
				}
			}
		})
	}
	wait.Wait()
}
