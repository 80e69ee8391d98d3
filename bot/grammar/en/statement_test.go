package en

import (
	"fmt"
	"os"
	"testing"

	"officebot/bot/when"
	"officebot/index"
	"officebot/knowledge"
)

func TestStatementTry(t *testing.T) {
	records, err := knowledge.Load(os.Getenv("PACK"))
	if err != nil {
		t.Fatal(err)
	}
	ix, err := index.New(records)
	if err != nil {
		t.Fatal(err)
	}
	g := New(records, ix, when.New())
	for _, f := range records.Facts {
		fmt.Println(f.Text.In("en"))
		g.Statement(f.Text.In("en"), knowledge.DayOf(2026, 11, 23))
	}
}
