package intake

import (
	"bytes"
	"encoding/json"
	"strconv"
)

// quoted is a text in JSON's quotes, which are YAML's too.
func quoted(s string) []byte {
	if asItStands(s) {
		return append(append(append(make([]byte, 0, len(s)+2), '"'), s...), '"')
	}
	var out bytes.Buffer
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false)
	_ = encoder.Encode(s) // of a string there is no error
	return bytes.TrimRight(out.Bytes(), "\n")
}

// jsonWriter writes an entry a line.
type jsonWriter struct {
	out     bytes.Buffer
	name    string // of the class
	classes int
	entries int // of the class
	// A post that is not shared says so, and the loader need not look whether it is.
	singleSeats bool
}

func (w *jsonWriter) remark(string) {}

func (w *jsonWriter) open(name string) {
	if w.classes == 0 {
		w.out.WriteString("{\n")
	} else {
		w.out.WriteString(",\n")
	}
	w.classes++
	w.out.Write(quoted(name))
	w.out.WriteString(": ")
}

func (w *jsonWriter) closeClass() {
	if w.entries > 0 {
		w.out.WriteString("\n]")
	}
	w.entries = 0
}

func (w *jsonWriter) class(name string) {
	w.closeClass()
	w.open(name)
	w.name = name
}

func (w *jsonWriter) entry(f fields) {
	if w.entries == 0 {
		w.out.WriteString("[\n")
	} else {
		w.out.WriteString(",\n")
	}
	w.entries++
	if w.singleSeats && w.name == "posts" && !f.has("shared") && !f.has("seats") {
		f = append(f, field{"shared", false})
	}
	w.mapping(f)
}

func (w *jsonWriter) one(name string, entry fields) {
	w.closeClass()
	w.open(name)
	w.mapping(entry)
}

func (w *jsonWriter) end() []byte {
	w.closeClass()
	w.out.WriteString("\n}\n")
	return w.out.Bytes()
}

func (w *jsonWriter) mapping(f fields) {
	w.out.WriteByte('{')
	for i, one := range f {
		if i > 0 {
			w.out.WriteString(", ")
		}
		w.out.Write(quoted(one.key))
		w.out.WriteString(": ")
		switch v := one.value.(type) {
		case string:
			w.out.Write(quoted(v))
		case bool:
			w.out.WriteString(strconv.FormatBool(v))
		case int:
			w.out.WriteString(strconv.Itoa(v))
		case []string:
			each(w, v, func(text string) { w.out.Write(quoted(text)) })
		case []fields:
			each(w, v, w.mapping)
		}
	}
	w.out.WriteByte('}')
}

func each[T any](w *jsonWriter, list []T, write func(T)) {
	w.out.WriteByte('[')
	for i, one := range list {
		if i > 0 {
			w.out.WriteString(", ")
		}
		write(one)
	}
	w.out.WriteByte(']')
}

// asItStands tells whether nothing in a text has to be escaped.
func asItStands(s string) bool {
	for i := range len(s) {
		if c := s[i]; c < ' ' || c >= 0x7f || c == '"' || c == '\\' {
			return false
		}
	}
	return true
}
