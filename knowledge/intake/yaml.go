package intake

import (
	"bytes"
	"slices"
	"strconv"
)

// yamlWriter writes entries in flow style, on one line up to their sources.
type yamlWriter struct{ out bytes.Buffer }

func (w *yamlWriter) remark(text string) { w.out.WriteString("# " + text + "\n") }

func (w *yamlWriter) class(name string) { w.out.WriteString("\n" + name + ":\n") }

func (w *yamlWriter) end() []byte { return w.out.Bytes() }

func (w *yamlWriter) one(name string, entry fields) {
	w.out.WriteString("\n" + name + ": ")
	w.mapping(entry, false)
	w.out.WriteByte('\n')
}

func (w *yamlWriter) entry(f fields) {
	w.out.WriteString("  - ")
	w.mapping(f, true)
	w.out.WriteByte('\n')
}

func (w *yamlWriter) mapping(f fields, top bool) {
	w.out.WriteByte('{')
	for i, one := range f {
		switch {
		case i > 0 && top && one.key == "sources" && len(f) > 3:
			w.out.WriteString(",\n     ")
		case i > 0:
			w.out.WriteString(", ")
		}
		w.out.WriteString(one.key + ": ")
		w.value(one.value)
	}
	w.out.WriteByte('}')
}

func (w *yamlWriter) value(v any) {
	switch v := v.(type) {
	case string:
		w.text(v)
	case bool:
		w.out.WriteString(strconv.FormatBool(v))
	case int:
		w.out.WriteString(strconv.Itoa(v))
	case []string:
		w.out.WriteByte('[')
		for i, text := range v {
			if i > 0 {
				w.out.WriteString(", ")
			}
			w.text(text)
		}
		w.out.WriteByte(']')
	case []fields:
		w.out.WriteByte('[')
		for i, f := range v {
			if i > 0 {
				w.out.WriteString(", ")
			}
			w.mapping(f, false)
		}
		w.out.WriteByte(']')
	}
}

// plainScalar matches what YAML takes for a text without quotes.
var plainScalar = pattern(`^\pL(?:[\pL\pM0-9._'’()/ -]*[\pL\pM0-9.')])?$`)

func (w *yamlWriter) text(s string) {
	if plainScalar().MatchString(s) && !slices.Contains([]string{"true", "false", "null", "yes", "no", "on", "off", "y", "n"}, plain(s)) && !isPlainNumber(s) {
		w.out.WriteString(s)
		return
	}
	w.out.Write(quoted(s))
}

// isPlainNumber tells whether a text that begins with a letter is a number to YAML:
// .inf and .nan are not such, and infinity is.
func isPlainNumber(s string) bool {
	_, err := strconv.ParseFloat(s, 64)
	return err == nil
}
