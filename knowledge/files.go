package knowledge

import (
	"bytes"
	"compress/gzip"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"unicode/utf8"
)

// openPack reads the files of the pack at a path of the operating system.
func openPack(path string) ([]*packFile, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, fmt.Errorf("no pack to read: %w", err)
	}
	if info.IsDir() {
		return packIn(os.DirFS(path), ".", path)
	}
	return packIn(os.DirFS(filepath.Dir(path)), filepath.Base(path), filepath.Dir(path))
}

// packIn reads the files that root names. They are called by their path in base,
// a directory of the operating system, or in fsys where base is "".
func packIn(fsys fs.FS, root, base string) ([]*packFile, error) {
	called := func(name string) string {
		if base == "" {
			return name
		}
		return filepath.Join(base, filepath.FromSlash(name))
	}
	names, err := packFiles(fsys, root)
	if err != nil {
		return nil, fmt.Errorf("no pack to read: %w", err)
	}
	if len(names) == 0 {
		return nil, Problems{{called(root), 0, "a pack is a .yaml, .yml, .json or .json.gz file, or a folder that has one"}}
	}
	files := make([]*packFile, len(names))
	for i, name := range names {
		data, err := readPackFile(fsys, name)
		var size tooLarge
		if errors.As(err, &size) {
			return nil, Problems{{called(name), 0, err.Error()}}
		} else if err != nil {
			return nil, fmt.Errorf("%s: %w", called(name), err)
		}
		files[i] = &packFile{name: called(name), data: data, ours: isYAML(name)}
	}
	return files, nil
}

// packFiles lists the files that root names, in order.
func packFiles(fsys fs.FS, root string) ([]string, error) {
	info, err := fs.Stat(fsys, root)
	if err != nil {
		return nil, err
	}
	if !info.IsDir() {
		if !isYAML(root) && !isJSON(root) {
			return nil, nil
		}
		return []string{root}, nil
	}
	entries, err := fs.ReadDir(fsys, root)
	if err != nil {
		return nil, err
	}
	var names []string
	for _, e := range entries {
		name := e.Name()
		if !e.IsDir() && !strings.HasPrefix(name, ".") && (isYAML(name) || isJSON(name)) {
			names = append(names, path.Join(root, name))
		}
	}
	slices.Sort(names)
	return names, nil
}

func isYAML(name string) bool {
	name = strings.ToLower(name)
	return strings.HasSuffix(name, ".yaml") || strings.HasSuffix(name, ".yml")
}

func isJSON(name string) bool {
	name = strings.ToLower(name)
	return strings.HasSuffix(name, ".json") || strings.HasSuffix(name, ".json.gz")
}

// tooLarge is the size that a file must not pass.
type tooLarge int

func (max tooLarge) Error() string {
	return fmt.Sprintf("the file is larger than %d MB: split it, or give it as JSON", int(max)>>20)
}

// readPackFile reads a file, unpacked.
func readPackFile(fsys fs.FS, name string) ([]byte, error) {
	limit := maxJSON
	if isYAML(name) {
		limit = MaxYAML
	}
	if info, err := fs.Stat(fsys, name); err != nil {
		return nil, err
	} else if info.Size() > int64(limit) {
		return nil, tooLarge(limit)
	}
	data, err := fs.ReadFile(fsys, name)
	if err != nil {
		return nil, err
	}
	if strings.HasSuffix(strings.ToLower(name), ".gz") {
		return unpack(data, limit)
	}
	return data, nil
}

func unpack(packed []byte, limit int) ([]byte, error) {
	from, err := gzip.NewReader(bytes.NewReader(packed))
	if err != nil {
		return nil, err
	}
	// The last four bytes are the size, which spares the growing. They may lie, so
	// they are believed no further than the format can pack.
	const mostPacked = 1032
	size := int(binary.LittleEndian.Uint32(packed[len(packed)-4:]))
	var data bytes.Buffer
	data.Grow(min(size, mostPacked*len(packed), limit) + bytes.MinRead)
	if _, err := data.ReadFrom(io.LimitReader(from, int64(limit)+1)); err != nil {
		return nil, err
	}
	if data.Len() > limit {
		return nil, tooLarge(limit)
	}
	return data.Bytes(), nil
}

const notUTF8 = "the file is not UTF-8 here: save it as UTF-8"

// brokenLine is the line of the first byte that is no UTF-8.
func brokenLine(data []byte) int {
	line := 1
	for len(data) > 0 {
		r, size := utf8.DecodeRune(data)
		if r == utf8.RuneError && size == 1 {
			break
		}
		if r == '\n' {
			line++
		}
		data = data[size:]
	}
	return line
}
