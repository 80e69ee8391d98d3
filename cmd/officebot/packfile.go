package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// The files that packs are written to.

// absent tells of a file that is there and must not be replaced.
func absent(path string, force bool) error {
	if _, err := os.Stat(path); err == nil && !force {
		return fmt.Errorf("%s exists already; give another name, or --force to replace it", path)
	}
	return nil
}

func formatOf(name string) string {
	switch ext := strings.ToLower(filepath.Ext(name)); ext {
	case ".yaml", ".yml":
		return "yaml"
	case ".json":
		return "json"
	}
	return ""
}

// replaceFile writes a file beside its place and then puts it there, so that there
// is never half of one.
func replaceFile(path string, data []byte) error {
	beside, err := os.CreateTemp(filepath.Dir(path), ".officebot-*")
	if errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("there is no folder %s for %s; make it first", filepath.Dir(path), filepath.Base(path))
	} else if err != nil {
		return err
	}
	defer os.Remove(beside.Name()) // which fails once it is in its place
	_, err = beside.Write(data)
	if err == nil {
		err = beside.Chmod(0o644)
	}
	if err = errors.Join(err, beside.Close()); err != nil {
		return err
	}
	return os.Rename(beside.Name(), path)
}
