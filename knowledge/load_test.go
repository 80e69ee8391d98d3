package knowledge

import (
	"bytes"
	"compress/gzip"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
)

// TestBadPacks loads every pack of testdata/bad and compares its problems with
// what stands beside it. See testdata/README.txt.
func TestBadPacks(t *testing.T) {
	entries, err := os.ReadDir("testdata/bad")
	if err != nil {
		t.Fatal(err)
	}
	for _, entry := range entries {
		name := entry.Name()
		if filepath.Ext(name) == ".want" {
			continue
		}
		t.Run(name, func(t *testing.T) {
			_, err := LoadFS(os.DirFS("testdata/bad"), name)
			var problems Problems
			if !errors.As(err, &problems) {
				t.Fatalf("the error is %v, want problems", err)
			}
			got := problems.Error() + "\n"
			file := filepath.Join("testdata/bad", name+".want")
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
				t.Errorf("problems (-want +got):\n%s", diff)
			}
		})
	}
}

func TestGoodPacks(t *testing.T) {
	names, err := filepath.Glob("testdata/good/*")
	if err != nil || len(names) == 0 {
		t.Fatalf("no packs: %v", err)
	}
	for _, name := range names {
		if records, err := Load(name); err != nil {
			t.Error(err)
		} else {
			wholesome(t, records)
		}
	}
}

func TestLoadFolder(t *testing.T) {
	town, err := os.ReadFile("testdata/good/town.yaml")
	if err != nil {
		t.Fatal(err)
	}
	head, facts, _ := strings.Cut(string(town), "facts:")
	folder := fstest.MapFS{
		"packs/town/b.yml":       {Data: []byte("facts:" + facts)},
		"packs/town/a.yaml":      {Data: []byte(head)},
		"packs/town/c.json":      {Data: []byte(`{"persons": [{"id": "cy", "name": "Cy"}]}`)},
		"packs/town/.hidden.yml": {Data: []byte("nonsense")},
		"packs/town/notes.md":    {Data: []byte("nonsense")},
		"packs/town/old/a.yaml":  {Data: []byte("nonsense")},
	}
	records, err := LoadFS(folder, "packs/town")
	if err != nil {
		t.Fatal(err)
	}
	var people []string
	for _, p := range records.People {
		people = append(people, p.ID)
	}
	if diff := cmp.Diff([]string{"ann", "ben", "cy"}, people); diff != "" || len(records.Facts) != 1 {
		t.Errorf("%d facts, people (-want +got):\n%s", len(records.Facts), diff)
	}
}

// TestSpellings reads the same pack as other programs write text files.
func TestSpellings(t *testing.T) {
	town, err := os.ReadFile("testdata/good/town.yaml")
	if err != nil {
		t.Fatal(err)
	}
	want, err := read([]*packFile{{name: "town", data: town, ours: true}})
	if err != nil {
		t.Fatal(err)
	}
	windows := "\xef\xbb\xbf" + strings.ReplaceAll(string(town), "\n", "\r\n")
	got, err := read([]*packFile{{name: "town", data: []byte(windows), ours: true}})
	if err != nil {
		t.Fatal(err)
	}
	if want.cited, got.cited = nil, nil; !reflect.DeepEqual(want, got) {
		t.Error("the pack reads differently with a byte order mark and CRLF")
	}
	broken := strings.Replace(windows, "role:", "rol:", 1)
	_, err = read([]*packFile{{name: "town", data: []byte(broken), ours: true}})
	if want := `town:23: a post has no key "rol": did you mean "role"?`; err == nil || err.Error() != want {
		t.Errorf("%v, want %s", err, want)
	}
}

func TestLoadPacked(t *testing.T) {
	popolo, err := os.ReadFile("testdata/good/popolo.json")
	if err != nil {
		t.Fatal(err)
	}
	var packed bytes.Buffer
	zip := gzip.NewWriter(&packed)
	zip.Write(popolo)
	zip.Close()
	path := filepath.Join(t.TempDir(), "popolo.json.gz")
	if err := os.WriteFile(path, packed.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
	if records, err := Load(path); err != nil || len(records.People) != 2 {
		t.Errorf("%v", err)
	}
	for name, data := range map[string][]byte{"cut.json.gz": packed.Bytes()[:packed.Len()/2], "none.json.gz": []byte("no gzip"), "empty.json.gz": nil} {
		_, err := LoadFS(fstest.MapFS{name: {Data: data}}, name)
		if err == nil || !strings.Contains(err.Error(), name) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestLoadTooLarge(t *testing.T) {
	fsys := fstest.MapFS{"large.yaml": {Data: bytes.Repeat([]byte("# large\n"), MaxYAML/8+1)}}
	_, err := LoadFS(fsys, "large.yaml")
	if want := "large.yaml: the file is larger than 4 MB: split it, or give it as JSON"; err == nil || err.Error() != want {
		t.Errorf("%v, want %s", err, want)
	}
	if _, err := unpack(pack10MB(t), 1<<20); !errors.As(err, new(tooLarge)) {
		t.Errorf("10 MB unpack within 1 MB: %v", err)
	}
}

func pack10MB(t *testing.T) []byte {
	t.Helper()
	var packed bytes.Buffer
	zip := gzip.NewWriter(&packed)
	if _, err := zip.Write(make([]byte, 10<<20)); err != nil {
		t.Fatal(err)
	}
	if err := zip.Close(); err != nil {
		t.Fatal(err)
	}
	return packed.Bytes()
}

func TestLoadNothing(t *testing.T) {
	for _, path := range []string{"testdata/none", "testdata/none.yaml"} {
		if _, err := Load(path); !errors.Is(err, fs.ErrNotExist) || !strings.Contains(err.Error(), path) {
			t.Errorf("%s: %v", path, err)
		}
	}
	want := filepath.Join("testdata", "README.txt") + ": a pack is a .yaml, .yml, .json or .json.gz file, or a folder that has one"
	if _, err := Load("testdata/README.txt"); err == nil || err.Error() != want {
		t.Errorf("%v, want %s", err, want)
	}
}

// TestLoadNamesFiles sees that problems call files as the path was given.
func TestLoadNamesFiles(t *testing.T) {
	for path, file := range map[string]string{
		"testdata/bad/folder":        "testdata/bad/folder/a.yaml",
		"testdata/bad/no-date.yaml":  "testdata/bad/no-date.yaml",
		"./testdata/bad/popolo.json": "testdata/bad/popolo.json",
	} {
		_, err := Load(path)
		var problems Problems
		if !errors.As(err, &problems) || problems[0].File != filepath.FromSlash(file) {
			t.Errorf("%s: %v", path, err)
		}
	}
}
