package knowledge

import (
	"bytes"
	"flag"
	"os"
	"reflect"
	"testing"

	"github.com/go-json-experiment/json/jsontext"
	"github.com/goccy/go-yaml/lexer"
	"github.com/goccy/go-yaml/parser"
)

var update = flag.Bool("update", false, "write what is generated instead of comparing with it")

// TestEmbeddedPackIsInStep holds office.json to office/*.yaml.
func TestEmbeddedPackIsInStep(t *testing.T) {
	want := compact(t, "office")
	if *update {
		if err := os.WriteFile("office.json", want, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	got, err := os.ReadFile("office.json")
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Error("office.json is not what office/*.yaml says: run go generate ./knowledge")
	}
}

// TestEmbeddedPackIsTheYAML sees that nothing is lost on the way.
func TestEmbeddedPackIsTheYAML(t *testing.T) {
	want, err := Load("office")
	if err != nil {
		t.Fatal(err)
	}
	got, err := Embedded()
	if err != nil {
		t.Fatal(err)
	}
	want.cited, got.cited = nil, nil // they tell where they stand
	if !reflect.DeepEqual(want, got) {
		t.Error("the embedded pack differs from office/*.yaml")
	}
}

// compact joins the YAML files of a folder in one JSON object, an entry a line.
func compact(t *testing.T, folder string) []byte {
	t.Helper()
	names, err := packFiles(os.DirFS(folder), ".")
	if err != nil {
		t.Fatal(err)
	}
	entries := map[string][]string{}
	for _, name := range names {
		text, err := os.ReadFile(folder + "/" + name)
		if err != nil {
			t.Fatal(err)
		}
		file, err := parser.Parse(lexer.Tokenize(string(text)), 0)
		if err != nil {
			t.Fatal(err)
		}
		c := &yamlCursor{next: file.Docs[0].Body}
		c.open()
		for key, _, ok := c.key(); ok; key, _, ok = c.key() {
			if c.kind() == mapping {
				entries[key] = append(entries[key], jsonValue(t, c))
				continue
			}
			for c.open(); c.more(); {
				entries[key] = append(entries[key], jsonValue(t, c))
			}
		}
	}
	out := []byte("{")
	for _, key := range packShape.keys() {
		if len(entries[key]) == 0 {
			continue
		}
		if len(out) > 1 {
			out = append(out, ',')
		}
		out = append(out, "\n\""+key+"\": "...)
		if key == "office" && len(entries[key]) == 1 {
			out = append(out, entries[key][0]...)
			continue
		}
		out = append(out, '[')
		for j, entry := range entries[key] {
			if j > 0 {
				out = append(out, ',')
			}
			out = append(out, "\n"+entry...)
		}
		out = append(out, ']')
	}
	return append(out, "\n}\n"...)
}

// jsonValue writes the next value of a walk over YAML as compact JSON.
func jsonValue(t *testing.T, c *yamlCursor) string {
	t.Helper()
	var out bytes.Buffer
	e := jsontext.NewEncoder(&out)
	write := func(token jsontext.Token) {
		if err := e.WriteToken(token); err != nil {
			t.Fatal(err)
		}
	}
	var value func()
	value = func() {
		switch c.kind() {
		case null:
			write(jsontext.Null)
		case scalar:
			write(jsontext.String(c.scalar()))
		case list:
			write(jsontext.BeginArray)
			for c.open(); c.more(); {
				value()
			}
			write(jsontext.EndArray)
		case mapping:
			write(jsontext.BeginObject)
			c.open()
			for key, _, ok := c.key(); ok; key, _, ok = c.key() {
				write(jsontext.String(key))
				value()
			}
			write(jsontext.EndObject)
		}
	}
	value()
	return string(bytes.TrimSpace(out.Bytes()))
}
