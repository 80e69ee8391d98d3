package bot_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"officebot/bot/voice"
)

// TestPhrasesAndCodeAgree reads the package's source: every phrase that it says
// must stand in answers.txt, and every phrase of answers.txt must be said.
func TestPhrasesAndCodeAgree(t *testing.T) {
	v := voice.For("en")
	texts, said := textsOf(t)
	for key, where := range said {
		if !v.Has(key) {
			t.Errorf("%s: answers.txt has no phrase %q", where, key)
		}
	}
	for _, key := range slices.Sorted(slices.Values(v.Keys())) {
		section, short, _ := strings.Cut(key, ".")
		if !texts[key] && !(section == "suggest" && texts[short]) {
			t.Errorf("answers.txt: the phrase %q is never said", key)
		}
	}
}

// textsOf are all texts of the package's source, and those that are given to
// say, item or Say as a phrase, with where that is.
func textsOf(t *testing.T) (texts map[string]bool, said map[string]string) {
	t.Helper()
	texts, said = map[string]bool{}, map[string]string{}
	files := token.NewFileSet()
	entries, err := os.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	for _, entry := range entries {
		name := entry.Name()
		if !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(files, name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(file, func(node ast.Node) bool {
			if text, ok := textOf(node); ok {
				texts[text] = true
			}
			if call, ok := node.(*ast.CallExpr); ok && len(call.Args) > 0 && says(call) {
				if key, ok := textOf(call.Args[0]); ok {
					said[key] = files.Position(call.Pos()).String()
				}
			}
			return true
		})
	}
	return texts, said
}

func says(call *ast.CallExpr) bool {
	method, ok := call.Fun.(*ast.SelectorExpr)
	return ok && (method.Sel.Name == "say" || method.Sel.Name == "item" || method.Sel.Name == "Say")
}

func textOf(node ast.Node) (string, bool) {
	literal, ok := node.(*ast.BasicLit)
	if !ok || literal.Kind != token.STRING {
		return "", false
	}
	text, err := strconv.Unquote(literal.Value)
	return text, err == nil
}
