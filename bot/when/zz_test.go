package when

import (
	"bufio"
	"encoding/json"
	"fmt"
	"officebot/bot/language"
	"officebot/knowledge/fold"
	"os"
	"strings"
	"testing"
)

func TestZZ(t *testing.T) {
	for _, f := range []string{"office", "uk_home_sec"} {
		h, _ := os.Open("/work/shared/questions/" + f + ".jsonl")
		sc := bufio.NewScanner(h)
		sc.Buffer(make([]byte, 1<<20), 1<<20)
		for sc.Scan() {
			var r struct {
				Q     string
				Turns []struct{ Q string }
			}
			json.Unmarshal(sc.Bytes(), &r)
			qs := []string{r.Q}
			for _, x := range r.Turns {
				qs = append(qs, x.Q)
			}
			for _, q := range qs {
				tk := fold.Tokens(q)
				for _, e := range parser.Parse(tk, nil, today) {
					fmt.Printf("%s | [%s] %s\n", q, q[tk[e.From].Start:tk[e.To-1].End], show(e))
				}
			}
		}
	}
	fmt.Println("---- cues")
	for _, l := range []string{"en", "zh"} {
		for _, s := range language.Table(l, "cues") {
			for _, line := range s.Lines {
				for _, c := range strings.Split(line, ", ") {
					c = strings.TrimSuffix(c, "~")
					tk := fold.Tokens(c)
					for _, e := range parser.Parse(tk, nil, today) {
						fmt.Printf("%s/%s: %q %s\n", l, s.Name, c, show(e))
					}
				}
			}
		}
	}
}
