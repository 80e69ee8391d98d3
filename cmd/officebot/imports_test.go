package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os/exec"
	"slices"
	"strings"
	"sync"
	"testing"
)

// goPackage is what "go list" tells of a package.
type goPackage struct {
	ImportPath   string
	Imports      []string
	TestImports  []string
	XTestImports []string
}

// forTests tells whether the package is there for tests of others.
func (p goPackage) forTests() bool { return slices.Contains(p.Imports, "testing") }

// listPackages lists the packages of the program, once for all tests.
var listPackages = sync.OnceValues(func() ([]goPackage, error) {
	command := exec.Command("go", "list", "-json=ImportPath,Imports,TestImports,XTestImports", "officebot/...")
	listed, err := command.Output()
	if err != nil {
		return nil, fmt.Errorf("go list: %w", err)
	}
	var packages []goPackage
	for decoder := json.NewDecoder(bytes.NewReader(listed)); decoder.More(); {
		var p goPackage
		if err := decoder.Decode(&p); err != nil {
			return nil, err
		}
		packages = append(packages, p)
	}
	return packages, nil
})

// mayImport has, for each part of the program, the parts that it may import
// beside itself.
var mayImport = map[string][]string{
	"knowledge": {},
	"index":     {"knowledge"},
	"bot":       {"knowledge"},
	"adapters":  {"bot", "knowledge"},
	"cmd":       {"adapters", "bot", "index", "knowledge"},
}

// onlyIn has the one package that knows a library, or with /... all below it.
var onlyIn = map[string]string{
	"github.com/blevesearch/":       "officebot/index",
	"github.com/bwmarrin/discordgo": "officebot/adapters/discord/...",
	"github.com/slack-go/slack":     "officebot/adapters/slack/...",
	"github.com/peterh/liner":       "officebot/adapters/console",
	"github.com/spf13/":             "officebot/cmd/officebot",
	"github.com/gomodule/redigo":    "officebot/adapters/state/...",
	"github.com/prometheus/":        "officebot/cmd/officebot",
	"github.com/fsnotify/fsnotify":  "officebot/cmd/officebot",
}

// The core is pure: nothing of it logs or reaches a network.
var (
	core   = []string{"knowledge", "index", "bot"}
	impure = []string{"log", "log/slog", "net", "net/http", "github.com/rs/zerolog"}
)

func partOf(importPath string) (part string, ours bool) {
	rest, ours := strings.CutPrefix(importPath, "officebot/")
	part, _, _ = strings.Cut(rest, "/")
	return part, ours
}

func TestImportsRunOneWay(t *testing.T) {
	seen, isForTests := map[string]bool{}, map[string]bool{}
	packages, err := listPackages()
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range packages {
		isForTests[p.ImportPath] = p.forTests()
	}
	for _, p := range packages {
		part, _ := partOf(p.ImportPath)
		allowed, known := mayImport[part]
		if !known {
			t.Errorf("%s is in no part of the program that the design has", p.ImportPath)
		}
		seen[part] = true
		for _, imported := range p.Imports {
			other, ours := partOf(imported)
			if ours && other != part && !slices.Contains(allowed, other) && !p.forTests() {
				t.Errorf("%s must not import %s", p.ImportPath, imported)
			}
			if ours && isForTests[imported] && !p.forTests() {
				t.Errorf("%s imports %s, which is for tests", p.ImportPath, imported)
			}
			if slices.Contains(core, part) && slices.Contains(impure, imported) {
				t.Errorf("%s is of the core and must not import %s", p.ImportPath, imported)
			}
		}
	}
	for part := range mayImport {
		if !seen[part] {
			t.Errorf("no package of %s was listed", part)
		}
	}
}

func TestLibrariesAreKnownInOnePlace(t *testing.T) {
	packages, err := listPackages()
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range packages {
		for _, imported := range slices.Concat(p.Imports, p.TestImports, p.XTestImports) {
			for library, home := range onlyIn {
				top, andBelow := strings.CutSuffix(home, "/...")
				at := p.ImportPath == top || andBelow && strings.HasPrefix(p.ImportPath, top+"/")
				if strings.HasPrefix(imported, library) && !at {
					t.Errorf("%s imports %s, which only %s knows", p.ImportPath, imported, home)
				}
			}
		}
	}
}
