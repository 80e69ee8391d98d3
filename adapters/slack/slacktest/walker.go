package slacktest

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode/utf8"
)

// walker goes through blocks and notes what is wrong with them.
type walker struct {
	limits   limits
	problems []problem
	blockIDs map[string]bool
	actions  map[string]bool // of the block at hand
	written  int             // characters of all texts
}

func newWalker(l limits) *walker {
	return &walker{limits: l, blockIDs: make(map[string]bool)}
}

// refuse notes what Slack would refuse.
func (w *walker) refuse(where, format string, args ...any) {
	w.problems = append(w.problems, problem{where: where, what: fmt.Sprintf(format, args...), bad: true})
}

// dislike notes what breaks a rule of the project.
func (w *walker) dislike(where, format string, args ...any) {
	w.problems = append(w.problems, problem{where: where, what: fmt.Sprintf(format, args...)})
}

// check looks at one value of a payload.
type check func(w *walker, where string, value any)

// field is a key of an object.
type field struct {
	needed bool
	check  check
}

// fields are the keys that an object may have.
type fields map[string]field

func need(c check) field { return field{needed: true, check: c} }
func may(c check) field  { return field{check: c} }

// object checks an object's keys: none unknown, none missing, each as it should be.
func (w *walker) object(where string, value any, known fields) {
	object, ok := value.(map[string]any)
	if !ok {
		w.refuse(where, "has to be an object")
		return
	}
	for _, name := range slices.Sorted(maps.Keys(known)) {
		if _, given := object[name]; known[name].needed && !given {
			w.refuse(where, "lacks %q", name)
		}
	}
	for _, name := range slices.Sorted(maps.Keys(object)) {
		f, ok := known[name]
		switch {
		case !ok:
			w.refuse(where+"."+name, "is unknown to Slack here")
		case f.check != nil:
			f.check(w, where+"."+name, object[name])
		}
	}
}

// length checks how long a text is, in characters.
func (w *walker) length(where, text, key string) {
	l, n := w.limits[key], utf8.RuneCountInString(text)
	if n < l.MinLength {
		w.refuse(where, "%d characters, at least %d", n, l.MinLength)
	}
	if l.MaxLength > 0 && n > l.MaxLength {
		w.refuse(where, "%d characters, at most %d", n, l.MaxLength)
	}
}

// count checks how many items a list has.
func (w *walker) count(where string, n int, key string) {
	l := w.limits[key]
	if n < l.MinItems {
		w.refuse(where, "%d items, at least %d", n, l.MinItems)
	}
	if l.MaxItems > 0 && n > l.MaxItems {
		w.refuse(where, "%d items, at most %d", n, l.MaxItems)
	}
}

// list checks the items of a list that must not be empty.
func (w *walker) list(where string, value any, key string, item check) {
	items, ok := value.([]any)
	if !ok || len(items) == 0 {
		w.refuse(where, "has to be a list with something in it")
		return
	}
	w.count(where, len(items), key)
	for i, value := range items {
		item(w, fmt.Sprintf("%s[%d]", where, i), value)
	}
}

// typed checks an object by the fields of its "type".
func (w *walker) typed(where string, value any, known map[string]fields, allowed []string) {
	object, _ := value.(map[string]any)
	kind, _ := object["type"].(string)
	f, ok := known[kind]
	switch {
	case !ok:
		w.refuse(where, "has the type %q, which is unknown", kind)
	case allowed != nil && !slices.Contains(allowed, kind):
		w.refuse(where, "has the type %q, allowed here: %s", kind, strings.Join(allowed, ", "))
	default:
		w.object(where, object, f)
		w.either(where, object, oneOfThese[kind])
	}
}

// oneOfThese are the fields of a type of which one has to be there.
var oneOfThese = map[string][]string{
	"section": {"text", "fields"}, "image": {"image_url", "slack_file"}, "static_select": {"options", "option_groups"},
}

func (w *walker) either(where string, object map[string]any, names []string) {
	given := func(name string) bool { return object[name] != nil }
	if len(names) > 0 && !slices.ContainsFunc(names, given) {
		w.refuse(where, "needs one of %s", strings.Join(names, ", "))
	}
}

// blocks checks a list of blocks.
func (w *walker) blocks(where string, blocks []any, allowed []string) {
	for i, value := range blocks {
		w.actions = make(map[string]bool)
		w.typed(fmt.Sprintf("%s[%d]", where, i), value, blockFields, allowed)
	}
}

func (w *walker) text(where string, value any, kinds []string, key string) {
	object, _ := value.(map[string]any)
	kind, _ := object["type"].(string)
	text, isText := object["text"].(string)
	if !slices.Contains(kinds, kind) || !isText {
		w.refuse(where, "has to be a text object of type %s, is %v", strings.Join(kinds, " or "), short(fmt.Sprint(value)))
		return
	}
	w.object(where, object, textFields[kind])
	w.length(where+".text", text, "text")
	w.length(where+".text", text, key)
	w.written += utf8.RuneCountInString(text)
	if kind == "mrkdwn" {
		for _, wrong := range checkMarkup(text) {
			w.dislike(where+".text", "%s", wrong)
		}
	}
	if strings.TrimSpace(text) == "" {
		w.refuse(where+".text", "is blank")
	}
}
