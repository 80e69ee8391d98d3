package main

import (
	"bytes"
	"os"
	"testing"
)

// TestEventsOfTheDefaultPack shows what the default pack says happened.
func TestEventsOfTheDefaultPack(t *testing.T) {
	const golden = "testdata/events.txt"
	var out bytes.Buffer
	command := checkCommand{Path: "../../knowledge/office", Facts: true}
	if err := command.run(streams{out: &out, err: &out}); err != nil {
		t.Fatal(err)
	}
	if *update {
		if err := os.WriteFile(golden, out.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(out.Bytes(), want) {
		t.Errorf("the events of the default pack are not those of %s (run with -update):\n%s", golden, out.Bytes())
	}
}
