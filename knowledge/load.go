package knowledge

import (
	"cmp"
	"io/fs"
	"slices"
	"strings"
	"unicode/utf8"
)

// How large a file may be, unpacked. YAML is written by hand and takes a
// hundred times its size to read; JSON of 100 MB is a normal pack.
const (
	MaxYAML = 4 << 20 // bytes
	maxJSON = 1 << 30
)

// packFile is one file of a pack.
type packFile struct {
	name string // as problems call it
	data []byte // unpacked
	ours bool   // YAML, read strictly; else data from elsewhere
}

// Load reads the pack at a path: a .yaml, .yml, .json or .json.gz file, or a
// directory of them, read in the order of their names and joined. The error is
// Problems where the pack is at fault, and otherwise says why it could not be
// read.
func Load(path string) (*Records, error) {
	files, err := openPack(path)
	if err != nil {
		return nil, err
	}
	return read(files)
}

// LoadFS is Load for a path in a file system; problems name files by their
// path in it.
func LoadFS(fsys fs.FS, root string) (*Records, error) {
	files, err := packIn(fsys, root, "")
	if err != nil {
		return nil, err
	}
	return read(files)
}

// LoadBytes is Load for a pack of one file that is in memory, unpacked; its name
// tells whether it is YAML or JSON.
func LoadBytes(name string, data []byte) (*Records, error) {
	return read([]*packFile{{name: name, data: data, ours: isYAML(name)}})
}

// read makes records of files that are in memory.
func read(files []*packFile) (*Records, error) {
	b, err := compile(files)
	switch {
	case err != nil:
		return nil, err
	case len(b.crowded.all) > 0:
		return nil, b.crowded.problems()
	}
	return b.records, nil
}

// compile reads files and builds records of them. The builder that made them
// still knows where everything stands, and who is crowded in a post: such records
// are whole, but do not load.
func compile(files []*packFile) (*builder, error) {
	var found findings
	var entries pack
	ignored := map[ignoredKey]int{}
	whole := true
	for _, file := range files {
		d := &decoder{file: file, found: &found, ignored: ignored, seen: map[string]string{}}
		size, complaints := entries.size(), len(found.all)
		switch {
		case !file.ours:
			whole = readJSON(d, &entries) && whole
		case !utf8.Valid(file.data):
			found.add(place{file, brokenLine(file.data)}, notUTF8)
			whole = false
		default:
			whole = readYAML(d, &entries) && whole
		}
		if entries.size() == size && len(found.all) == complaints {
			found.add(file.top(), "the file has no records: give it at least one of %s", strings.Join(packShape.keys(), ", "))
		}
	}
	// With a part of the pack unread every id of that part would be missing.
	if !whole {
		return nil, found.problems()
	}
	b := build(&entries, ignored, &found)
	if len(found.all) > 0 {
		found.all = append(found.all, b.crowded.all...)
		return nil, found.problems()
	}
	return b, nil
}

// top is the file's first line.
func (f *packFile) top() place {
	if f.ours {
		return place{f, 1}
	}
	return place{f, 0}
}

// ignoredKeys are the keys that were passed over, the most frequent first.
func ignoredKeys(counts map[ignoredKey]int) []Ignored {
	out := make([]Ignored, 0, len(counts))
	for key, n := range counts {
		out = append(out, Ignored{key.shape, key.key, n})
	}
	slices.SortFunc(out, func(a, b Ignored) int {
		return cmp.Or(cmp.Compare(b.Count, a.Count), strings.Compare(a.Of, b.Of), strings.Compare(a.Key, b.Key))
	})
	return out
}
