package bot_test

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"github.com/google/go-cmp/cmp"

	"officebot/bot"
	"officebot/bot/eval"
	"officebot/bot/grammar/en"
	"officebot/bot/query"
	"officebot/bot/say"
	"officebot/bot/when"
)

// mayUse has, for each package below this one, those beside it that it may import:
// words → query → result → lines, each stage knowing those before it alone. This
// package wires them, and none imports it.
var mayUse = map[string][]string{
	"language":        {},
	"address":         {"language"},
	"query":           {},
	"query/querytest": {"query"},
	"when":            {"language"},
	"outline":         {},
	"grammar":         {"language", "query", "when"},
	"grammar/en":      {"grammar", "language", "outline", "query", "when"},
	"grammar/zh":      {"grammar", "language", "outline", "query", "when"},
	// What holds a grammar to its readings, for tests alone.
	"grammar/grammartest": {"eval", "grammar", "query"},
	"eval":                {"query"},
	"voice":               {"language", "when"},
	"say":                 {"eval", "language", "query", "voice", "when"},
	"prose":               {"outline"},
	"prose/en":            {"grammar/en", "outline", "prose"},
	"prose/zh":            {"outline", "prose"},
	"talk":                {"eval", "grammar", "language", "query"},
}

func TestStagesImportOneWay(t *testing.T) {
	seen := map[string]bool{}
	for path, file := range goFiles(t, parser.ImportsOnly) {
		folder := filepath.ToSlash(filepath.Dir(path))
		if folder == "." {
			continue
		}
		allowed, known := mayUse[folder]
		if !known {
			t.Errorf("%s is no package that the design has", folder)
		}
		seen[folder] = true
		for _, spec := range file.Imports {
			imported, err := strconv.Unquote(spec.Path.Value)
			if err != nil {
				t.Fatal(err)
			}
			if imported == "officebot/bot" {
				t.Errorf("%s imports the package that wires it", path)
			}
			if stage, ours := strings.CutPrefix(imported, "officebot/bot/"); ours && !slices.Contains(allowed, stage) {
				t.Errorf("%s must not import %s", path, imported)
			}
		}
	}
	for folder := range mayUse {
		if !seen[folder] && folder != "talk" {
			t.Errorf("no package %s was found", folder)
		}
	}
}

// goFiles are the parsed files of this folder and those below it that are no tests,
// by their paths.
func goFiles(t *testing.T, mode parser.Mode) map[string]*ast.File {
	t.Helper()
	files, set := map[string]*ast.File{}, token.NewFileSet()
	err := filepath.WalkDir(".", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || filepath.Ext(path) != ".go" || strings.HasSuffix(path, "_test.go") {
			return err
		}
		files[path], err = parser.ParseFile(set, path, nil, mode)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// stageFolders are those in which no word of a language may stand: all but the folders
// of the languages, what knows times, and what speaks.
var stageFolders = []string{".", "query", "grammar", "eval", "say", "prose", "talk"}

// knownLiterals are how many comparisons with a word of a language still stand in a
// file. They only get fewer.
var knownLiterals = map[string]int{"eval/fit_words.go": 2}

// TestNoWordOfALanguageInGo holds that no literal is compared with the text of a
// question outside the folder of its language: what a word means stands in tables.
func TestNoWordOfALanguageInGo(t *testing.T) {
	found := map[string]int{}
	files := goFiles(t, 0)
	for path, file := range files {
		folder := filepath.ToSlash(filepath.Dir(path))
		if !slices.Contains(stageFolders, folder) {
			continue
		}
		for _, literal := range comparedWithText(file) {
			found[path]++
			if found[path] > knownLiterals[path] {
				t.Errorf("%s compares a question's text with %s: it belongs in a table", path, literal)
			}
		}
	}
	for path, n := range knownLiterals {
		if files[path] != nil && found[path] < n {
			t.Errorf("%s has %d such literals now, not %d", path, found[path], n)
		}
	}
}

// comparedWithText are the literals with a letter that a file compares with the text
// of a token, in ==, !=, a switch, or a function of strings.
func comparedWithText(file *ast.File) []string {
	var found []string
	compare := func(text ast.Expr, literals ...ast.Expr) {
		for _, l := range literals {
			if word, ok := wordLiteral(l); ok && isText(text) {
				found = append(found, word)
			}
		}
	}
	ast.Inspect(file, func(node ast.Node) bool {
		switch n := node.(type) {
		case *ast.BinaryExpr:
			if n.Op == token.EQL || n.Op == token.NEQ {
				compare(n.X, n.Y)
				compare(n.Y, n.X)
			}
		case *ast.SwitchStmt:
			for _, clause := range n.Body.List {
				compare(n.Tag, clause.(*ast.CaseClause).List...)
			}
		case *ast.CallExpr:
			if ofStrings(n.Fun) && len(n.Args) == 2 {
				compare(n.Args[0], n.Args[1])
				compare(n.Args[1], n.Args[0])
			}
		}
		return true
	})
	return found
}

// isText tells whether an expression is the text of a token, or goes by the name of
// one: a word, what was typed.
func isText(e ast.Expr) bool {
	switch e := e.(type) {
	case *ast.SelectorExpr:
		return e.Sel.Name == "Text" || e.Sel.Name == "Typed" || e.Sel.Name == "Lemma"
	case *ast.Ident:
		return slices.Contains([]string{"text", "word", "words", "w", "typed", "token", "asked", "question", "sentence"}, e.Name)
	case *ast.BinaryExpr:
		return e.Op == token.ADD && (isText(e.X) || isText(e.Y))
	case *ast.CallExpr:
		return slices.ContainsFunc(e.Args, isText)
	}
	return false
}

// wordLiteral is a literal string with a letter in it, or a sum with one.
func wordLiteral(e ast.Expr) (string, bool) {
	literal, ok := e.(*ast.BasicLit)
	if !ok || literal.Kind != token.STRING {
		return "", false
	}
	text, err := strconv.Unquote(literal.Value)
	return literal.Value, err == nil && strings.ContainsFunc(text, unicode.IsLetter)
}

// ofStrings tells whether a function is one of package strings that looks for one
// text in another.
func ofStrings(fun ast.Expr) bool {
	selector, ok := fun.(*ast.SelectorExpr)
	if !ok {
		return false
	}
	pkg, ok := selector.X.(*ast.Ident)
	return ok && pkg.Name == "strings" && slices.Contains([]string{"Contains", "HasPrefix", "HasSuffix", "EqualFold", "CutPrefix", "CutSuffix", "Index", "TrimPrefix", "TrimSuffix"}, selector.Sel.Name)
}

func TestLiteralsAreFound(t *testing.T) {
	const source = `package p
func f(tok Token, word, verb string) bool {
	switch tok.Text {
	case "the", "2":
	}
	switch verb {
	case "appoint":
	}
	return tok.Text == "who" || "when" != word || strings.HasPrefix(word, "un") || verb == "hold" || word == "" || strings.Contains(" a an ", " "+word+" ")
}`
	file, err := parser.ParseFile(token.NewFileSet(), "p.go", source, 0)
	if err != nil {
		t.Fatal(err)
	}
	want := []string{`"the"`, `"who"`, `"when"`, `"un"`, `" a an "`}
	if diff := cmp.Diff(want, comparedWithText(file)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestNoStageChangesAnother takes a picture of what goes into each stage, and wants
// it unchanged after it: the records, the query, the result, the topic.
func TestNoStageChangesAnother(t *testing.T) {
	t.Parallel()
	pack := newPack(t, office)
	reader, evaluator, speaker := en.New(pack.records, pack.index, when.New()), eval.New(pack.records), say.New(pack.records)
	records := picture(pack.records)
	asked := 0
	unchanged := func(what, question, before string, now any) {
		t.Helper()
		if after := picture(now); after != before {
			t.Errorf("%q: %s is changed\n%s", question, what, cmp.Diff(strings.Split(before, "\n"), strings.Split(after, "\n")))
		}
	}
	for _, path := range transcriptPaths(t) {
		if readTranscript(t, path).pack != office {
			continue
		}
		for _, u := range transcriptTurns(t, path) {
			topic := picture(u.topic)
			pack.bot.Answer(bot.Question{Text: u.text, Today: today, Topic: u.topic})
			unchanged("the topic", u.text, topic, u.topic)
			read := reader.Read(u.text, today)
			before := picture(read)
			for _, ask := range read.Asks {
				simple := query.Simplify(ask)
				if holes, then := query.Holes(simple); len(holes) > 0 || then {
					continue
				}
				asked++
				result := evaluator.Evaluate(simple, today)
				told := picture(answerOf(&result))
				speaker.Result(result, "en", today)
				speaker.Result(result, "zh-Hans", today)
				speaker.Question(simple, "en", today)
				unchanged("the result", u.text, told, answerOf(&result))
			}
			unchanged("the reading", u.text, before, read)
		}
	}
	unchanged("the pack", "all", records, pack.records)
	if asked < leastAsked {
		t.Errorf("only %d queries were evaluated", asked)
	}
}

// leastAsked is how many queries the transcripts come to at least.
const leastAsked = 300

// answerOf is a result with the records that it points to by their ids alone: they
// have a picture of their own.
func answerOf(r *eval.Result) any {
	var ids []string
	for _, h := range r.Held {
		ids = append(ids, h.Tenure.ID, fmt.Sprint(h.Certain))
	}
	for _, p := range r.People {
		ids = append(ids, p.ID)
	}
	for _, f := range r.Facts {
		ids = append(ids, f.ID)
	}
	for _, l := range r.Lengths {
		ids = append(ids, l.Person.ID, fmt.Sprint(l.Length, len(l.Tenures)))
	}
	for i := range r.Parts {
		ids = append(ids, fmt.Sprint(answerOf(&r.Parts[i])))
	}
	return []any{ids, r.Ask.String(), r.Status, r.Verdict, r.Span, r.Grain, r.Count, r.Dates, r.Length, r.Sources, len(r.Posts), len(r.Gaps), len(r.Fillers), len(r.Notes)}
}

// picture writes a value with all that it points to, each once.
func picture(v any) string {
	var b strings.Builder
	draw(&b, reflect.ValueOf(v), map[uintptr]int{})
	return b.String()
}

func draw(b *strings.Builder, v reflect.Value, drawn map[uintptr]int) {
	switch v.Kind() {
	case reflect.Pointer:
		if v.IsNil() {
			b.WriteString("nil\n")
			return
		}
		if n, known := drawn[v.Pointer()]; known {
			fmt.Fprintf(b, "&%d\n", n)
			return
		}
		drawn[v.Pointer()] = len(drawn)
		draw(b, v.Elem(), drawn)
	case reflect.Interface:
		if !v.IsNil() {
			fmt.Fprintln(b, v.Elem().Type())
			draw(b, v.Elem(), drawn)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			draw(b, v.Field(i), drawn)
		}
	case reflect.Slice, reflect.Array:
		fmt.Fprintf(b, "%d:\n", v.Len())
		for i := range v.Len() {
			draw(b, v.Index(i), drawn)
		}
	case reflect.Map:
		keys := v.MapKeys()
		slices.SortFunc(keys, func(a, b reflect.Value) int { return strings.Compare(fmt.Sprint(a), fmt.Sprint(b)) })
		for _, key := range keys {
			fmt.Fprintf(b, "%v:\n", key)
			draw(b, v.MapIndex(key), drawn)
		}
	case reflect.Func, reflect.Chan, reflect.UnsafePointer:
	default:
		fmt.Fprintf(b, "%v\n", v)
	}
}

func TestPictureShowsChanges(t *testing.T) {
	type part struct{ names []string }
	type whole struct {
		part *part
		by   map[string]*part
	}
	p := &part{[]string{"a"}}
	w := whole{p, map[string]*part{"x": p, "y": {nil}}}
	before := picture(w)
	if picture(w) != before {
		t.Error("a picture differs from another of the same")
	}
	p.names[0] = "b"
	if picture(w) == before {
		t.Error("a change below a pointer does not show")
	}
}

// TestNoEnvironment holds that nothing in the core looks at the environment.
func TestNoEnvironment(t *testing.T) {
	for path, file := range goFiles(t, parser.ImportsOnly) {
		for _, spec := range file.Imports {
			if spec.Path.Value == `"os"` && !strings.HasPrefix(filepath.ToSlash(path), "grammar/grammartest/") {
				t.Errorf("%s imports os", path)
			}
		}
	}
	if _, err := os.Stat("stages_test.go"); err != nil {
		t.Errorf("the files looked at are those of another folder: %v", err)
	}
}
