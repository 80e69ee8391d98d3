package intake

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"officebot/knowledge"
)

var update = flag.Bool("update", false, "write what is generated instead of comparing with it")

var today = knowledge.DayOf(2026, 11, 23)

// inputs are the files of a folder of testdata, as the command line gives them.
func inputs(t testing.TB, folder string) []Input {
	t.Helper()
	files, err := filepath.Glob(filepath.Join("testdata", folder, "*"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no files: %v", err)
	}
	var list []Input
	for _, file := range files {
		if filepath.Ext(file) == ".want" {
			continue
		}
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		list = append(list, Input{Name: filepath.Base(file), Data: data, Today: today, Source: knowledge.Source{Read: knowledge.DayDate(today)}})
	}
	return list
}

func compare(t *testing.T, folder, name, got string) {
	t.Helper()
	file := filepath.Join("testdata", folder, name+".want")
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestLists makes a draft of every list of testdata/lists and compares it, with
// what is told of it, with what stands beside it. See testdata/README.txt.
func TestLists(t *testing.T) {
	for _, in := range inputs(t, "lists") {
		t.Run(in.Name, func(t *testing.T) {
			draft, report, err := Read(in)
			if err != nil {
				t.Fatal(err)
			}
			var got strings.Builder
			fmt.Fprintf(&got, "kind %s: %d entries, %d people, %d posts, %d tenures, said again %d, vacant %d\n",
				report.Kind, report.Entries, report.People, report.Posts, report.Tenures, report.Again, report.Vacant)
			for _, note := range report.Guesses {
				fmt.Fprintf(&got, "guessed %d: %s\n", note.Line, note.Text)
			}
			for _, note := range report.Unread {
				fmt.Fprintf(&got, "not read %d: %s\n", note.Line, note.Text)
			}
			if diff := cmp.Diff(tenuresOf(load(t, "draft.yaml", draft.YAML())), tenuresOf(load(t, "draft.json", draft.JSON()))); diff != "" {
				t.Errorf("YAML and JSON differ (-yaml +json):\n%s", diff)
			}
			_, pack, _ := strings.Cut(string(draft.YAML()), "\n\n") // the remarks are the guesses
			compare(t, "lists", in.Name, got.String()+"\n"+pack)
		})
	}
}

// load sees that a draft is a pack in order, of which no list is said to be complete.
func load(t testing.TB, name string, pack []byte) *knowledge.Records {
	t.Helper()
	records, err := knowledge.LoadBytes(name, pack)
	if err != nil {
		t.Fatalf("the draft does not load:\n%v\n%s", err, pack)
	}
	for _, post := range records.Posts {
		if post.Complete {
			t.Errorf("the list of %s is said to be complete", post.Label)
		}
	}
	return records
}

func tenuresOf(records *knowledge.Records) (rows []string) {
	for _, tenure := range records.Tenures {
		rows = append(rows, fmt.Sprintf("%s %s %s/%s %t %s", tenure.Person.Name, tenure.Post.Label, tenure.Start, tenure.End, tenure.Acting, tenure.Sources[0].Passage))
	}
	return rows
}

// TestBadLists reads every file of testdata/bad, of which no draft can be made.
func TestBadLists(t *testing.T) {
	for _, in := range inputs(t, "bad") {
		t.Run(in.Name, func(t *testing.T) {
			_, _, err := Read(in)
			var problems knowledge.Problems
			if !errors.As(err, &problems) || len(problems) == 0 {
				t.Fatalf("the error is %v, want problems", err)
			}
			compare(t, "bad", in.Name, problems.Error()+"\n")
		})
	}
}

// FuzzRead sees that whatever is read, the draft made of it is a pack in order.
func FuzzRead(f *testing.F) {
	kinds := []Kind{CSV, Wikidata, Wikitext, HTML, Popolo}
	for _, folder := range []string{"lists", "bad"} {
		for _, in := range inputs(f, folder) {
			f.Add(uint8(max(0, slices.Index(kinds, kindOf(in.Name, in.Data)))), in.Data)
		}
	}
	f.Fuzz(func(t *testing.T, kind uint8, data []byte) {
		draft, _, err := Read(Input{Name: "list", Data: data, Kind: kinds[int(kind)%len(kinds)], Today: today})
		if err == nil {
			load(t, "draft.yaml", draft.YAML())
			load(t, "draft.json", draft.JSON())
		}
	})
}
