package index

import (
	"fmt"
	"syscall"
	"testing"
	"time"

	"officebot/knowledge"
)

func cpu() time.Duration {
	var u syscall.Rusage
	syscall.Getrusage(syscall.RUSAGE_SELF, &u)
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

func TestCPU(t *testing.T) {
	e, _ := knowledge.Embedded()
	New(e)
	at := cpu()
	for range 500 {
		New(e)
	}
	fmt.Println("embedded", (cpu()-at)/500)
	ix, _ := New(e)
	fmt.Println("nodes", len(ix.table.depth), "senses", len(ix.table.senses), "words", len(ix.table.list), "steps", len(ix.table.steps.keys), "joined", len(ix.table.joined.keys))
	w := wikidata(t)
	at = cpu()
	for range 3 {
		ix, _ = New(w)
	}
	fmt.Println("wikidata", (cpu()-at)/3)
	fmt.Println("nodes", len(ix.table.depth), "senses", len(ix.table.senses), "words", len(ix.table.list), "steps", len(ix.table.steps.keys), "joined", len(ix.table.joined.keys))
}
