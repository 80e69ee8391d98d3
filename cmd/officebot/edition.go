package main

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"

	"officebot/bot"
	"officebot/index"
	"officebot/knowledge"
)

// edition is a pack that is ready to be asked.
type edition struct {
	*bot.Bot
	version string // of the pack's bytes; "embedded" for the one that is built in
	summary knowledge.Summary
	close   func() error // puts the search away, once
}

// embeddedVersion is the version of the pack that is built in: that of the
// program says the rest.
const embeddedVersion = "embedded"

// knowledgeVariable is the variable that names serve's pack.
const knowledgeVariable = "OFFICEBOT_KNOWLEDGE"

// openEdition loads the pack at a path, "" for the embedded one, and builds all
// that answering from it needs. Its error says what to do, see loading.
func openEdition(path string) (*edition, error) {
	version, err := versionOf(path)
	if err != nil {
		return nil, loading(err, knowledgeVariable, path)
	}
	records, err := loadPack(path, knowledgeVariable)
	if err != nil {
		return nil, err
	}
	search, err := index.New(records)
	if err != nil {
		return nil, fmt.Errorf("%s: the records cannot be searched: %w", knowledgeVariable, err)
	}
	answers := bot.New(records, search)
	answers.Warm()
	if err := search.Warm(); err != nil { // so that nobody who misspells a name has to wait for it
		return nil, fmt.Errorf("%s: the records cannot be searched: %w", knowledgeVariable, err)
	}
	return &edition{answers, version, records.Summary(), sync.OnceValue(search.Close)}, nil
}

// versionDigits is how much of a pack's sum its version has.
const versionDigits = 12

// versionOf is a sum of the names and contents of a pack's files.
func versionOf(path string) (string, error) {
	if path == "" {
		return embeddedVersion, nil
	}
	files, err := filesOf(path)
	if err != nil {
		return "", err
	}
	sum := sha256.New()
	for _, name := range files {
		if err := addTo(sum, name); err != nil {
			return "", err
		}
	}
	return hex.EncodeToString(sum.Sum(nil))[:versionDigits], nil
}

func addTo(sum io.Writer, name string) error {
	file, err := os.Open(name)
	if err != nil {
		return err
	}
	defer file.Close()
	info, err := file.Stat()
	if err != nil {
		return err
	}
	fmt.Fprintf(sum, "%s %d\n", filepath.Base(name), info.Size())
	_, err = io.Copy(sum, file)
	return err
}

// filesOf lists the files that a pack's path may mean: itself, or those of the
// directory that knowledge.Load looks at.
func filesOf(path string) ([]string, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, err
	}
	if !info.IsDir() {
		return []string{path}, nil
	}
	entries, err := os.ReadDir(path) // in the order of their names
	if err != nil {
		return nil, err
	}
	var files []string
	for _, entry := range entries {
		name := filepath.Join(path, entry.Name())
		// A file of a Kubernetes volume is a link: what it leads to counts.
		info, err := os.Stat(name)
		switch {
		case strings.HasPrefix(entry.Name(), "."), errors.Is(err, fs.ErrNotExist):
		case err != nil:
			return nil, err
		case info.Mode().IsRegular():
			files = append(files, name)
		}
	}
	return files, nil
}
