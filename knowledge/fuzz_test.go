package knowledge

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"testing"
)

func FuzzParseDate(f *testing.F) {
	for _, text := range []string{"2003", "2024-06", "1955-07-30", "1955-07-30T00:00:00Z", "[1959..1975]", "[..1959]", "[1993..]", "[..]", "1990s", "[]", "2003-02-29"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		date, err := ParseDate(text)
		if err != nil {
			if !date.IsZero() || err.Error() == "" {
				t.Fatalf("ParseDate(%q) = %v and %v", text, date, err)
			}
			return
		}
		if date.IsZero() || date.First > date.Last || date.First < FirstDay || date.Last > LastDay {
			t.Fatalf("ParseDate(%q) = %+v", text, date)
		}
		if again, err := ParseDate(date.String()); err != nil || again != date {
			t.Fatalf("%q reads as %+v, but %q as %+v, %v", text, date, date.String(), again, err)
		}
	})
}

// FuzzYAML and FuzzJSON see that any bytes give either records that hold
// together or problems that stand in the file.
func FuzzYAML(f *testing.F) {
	seed(f, "*.yaml")
	f.Fuzz(func(t *testing.T, data []byte) { readAny(t, data, true) })
}

func FuzzJSON(f *testing.F) {
	seed(f, "*.json")
	f.Add([]byte(`{"persons":[{"id":"a","name":"\ud83d\ude00"}],"x":[1,{"y":null}]}`))
	f.Fuzz(func(t *testing.T, data []byte) { readAny(t, data, false) })
}

func seed(f *testing.F, pattern string) {
	for _, folder := range []string{"testdata/bad", "testdata/good"} {
		names, err := filepath.Glob(filepath.Join(folder, pattern))
		if err != nil {
			f.Fatal(err)
		}
		for _, name := range names {
			data, err := os.ReadFile(name)
			if err != nil {
				f.Fatal(err)
			}
			f.Add(data)
		}
	}
}

func readAny(t *testing.T, data []byte, ours bool) {
	records, err := read([]*packFile{{name: "pack", data: data, ours: ours}})
	var problems Problems
	switch {
	case err == nil:
		wholesome(t, records)
	case !errors.As(err, &problems) || len(problems) == 0:
		t.Fatalf("an error that is no problem: %v", err)
	}
	lines := bytes.Count(data, []byte("\n")) + 1
	if ours {
		lines += bytes.Count(data, []byte("\r")) // which ends a line in YAML
	}
	for _, p := range problems {
		if p.Line < 1 || p.Line > lines || p.Message == "" || bytes.ContainsRune([]byte(p.Message), '\n') {
			t.Fatalf("of %d lines: %+v", lines, p)
		}
	}
}

// wholesome sees that the records hold together.
func wholesome(t *testing.T, r *Records) {
	t.Helper()
	terms := 0
	for _, tenure := range r.Tenures {
		terms += len(tenure.Terms)
		if tenure.ID == "" || tenure.Post.Tenures[tenure.Number] != tenure || tenure.Start.IsZero() || tenure.End.IsZero() != tenure.Ongoing ||
			len(tenure.Terms) == 0 || tenure.EndTaken && tenure.Ongoing || tenure.Acting != (tenure.Ordinal == 0) {
			t.Fatalf("not a whole tenure: %+v", tenure)
		}
	}
	if terms > r.Memberships {
		t.Fatalf("%d memberships make %d terms", r.Memberships, terms)
	}
	for _, post := range r.Posts {
		if post.Shared == (post.Seats == 1) {
			t.Fatalf("%q is shared: %t, and has %d seats", post.ID, post.Shared, post.Seats)
		}
		for i, full := range post.Full() {
			if full.Ordinal != i+1 {
				t.Fatalf("%+v is number %d of %q", full, i+1, post.ID)
			}
		}
		line := post
		for range r.Posts {
			if line = line.Succeeds; line == post {
				t.Fatalf("%q succeeds itself", post.ID)
			} else if line == nil {
				break
			}
		}
		for tenure, certainty := range post.During(Always, LastDay) {
			if tenure.Post != post || certainty == No {
				t.Fatalf("%v in the lookups of %q", tenure, post.ID)
			}
		}
		post.Gaps()
	}
}
