package console

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

func reopened(t *testing.T, path string) (*history, []string) {
	t.Helper()
	h, lines, err := openHistory(path)
	if err != nil {
		t.Fatal(err)
	}
	return h, lines
}

func TestHistoryIsKept(t *testing.T) {
	path := filepath.Join(t.TempDir(), "state", "officebot", "history")
	h, lines := reopened(t, path)
	if len(lines) > 0 {
		t.Errorf("a new one has %q", lines)
	}
	h.add("who was director in 2010")
	other, _ := reopened(t, path) // another chat at the same time
	other.add("主任是谁")
	h.add("and after him?")
	for _, kept := range []*history{h, other} {
		if err := kept.close(); err != nil {
			t.Error(err)
		}
	}
	last, lines := reopened(t, path)
	defer last.close()
	if want := []string{"who was director in 2010", "主任是谁", "and after him?"}; !slices.Equal(lines, want) {
		t.Errorf("got %q, want %q", lines, want)
	}
	if info, err := os.Stat(path); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("others may read it: %v, %v", info.Mode(), err)
	}
}

func TestALongHistoryIsShortened(t *testing.T) {
	path := filepath.Join(t.TempDir(), "history")
	var long strings.Builder
	for i := range 2*maxHistory + 1 {
		fmt.Fprintf(&long, "question %d\n", i)
	}
	if err := os.WriteFile(path, []byte(long.String()+"\x1b[31m\n\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	for range 2 {
		h, lines := reopened(t, path)
		if len(lines) != maxHistory || lines[maxHistory-2] != fmt.Sprint("question ", 2*maxHistory) || lines[maxHistory-1] != "[31m" {
			t.Errorf("%d lines, the last %q", len(lines), lines[len(lines)-2:])
		}
		h.close()
	}
	content, err := os.ReadFile(path)
	if err != nil || strings.Count(string(content), "\n") != maxHistory {
		t.Errorf("the file has %d lines (%v)", strings.Count(string(content), "\n"), err)
	}
}

func TestAHistoryThatCannotBeKept(t *testing.T) {
	if _, _, err := openHistory(t.TempDir()); err == nil {
		t.Error("a directory was taken for a history")
	}
	var none *history
	none.add("nothing happens")
	if err := none.close(); err != nil {
		t.Error(err)
	}
}
