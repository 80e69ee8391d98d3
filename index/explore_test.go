package index

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"officebot/knowledge"
	"officebot/knowledge/fold"
)

func show(ms []Mention, tokens []fold.Token, text string) string {
	var b strings.Builder
	for _, m := range ms {
		fmt.Fprintf(&b, "   [%d,%d) %q %s:", m.From, m.To, text[tokens[m.From].Start:tokens[m.To-1].End], [...]string{"near", "part", "full"}[m.Strength])
		for i, p := range m.People {
			if i > 4 {
				fmt.Fprintf(&b, " …%d", len(m.People))
				break
			}
			fmt.Fprintf(&b, " %s;", p.Name)
		}
		for i, p := range m.Posts {
			if i > 4 {
				fmt.Fprintf(&b, " …%d", len(m.Posts))
				break
			}
			fmt.Fprintf(&b, " <%s>", p.ID)
		}
		for i, p := range m.Organizations {
			if i > 4 {
				break
			}
			fmt.Fprintf(&b, " {%s}", p.ID)
		}
		b.WriteString("\n")
	}
	return b.String()
}

func TestExplore(t *testing.T) {
	var r *knowledge.Records
	var err error
	switch os.Getenv("PACK") {
	case "":
		r, err = knowledge.Embedded()
	case "wd":
		r = sharedPack(t, "wikidata-117k.json.gz")
	default:
		r, err = knowledge.Load(os.Getenv("PACK"))
	}
	if err != nil {
		t.Fatal(err)
	}
	ix, _ := New(r)
	defer ix.Close()
	for _, q := range strings.Split(os.Getenv("Q"), "|") {
		tokens := fold.Tokens(q)
		fmt.Println(q)
		fmt.Print(show(ix.Spot(nil, tokens), tokens, q))
		if os.Getenv("NEAR") != "" {
			fmt.Print("  ~\n", show(ix.Near(tokens, 0, len(tokens)), tokens, q))
		}
	}
}
