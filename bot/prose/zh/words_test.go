package zh

import (
	"slices"
	"strings"
	"testing"

	"officebot/knowledge/fold"
)

func TestKin(t *testing.T) {
	w := New(nil)
	for word, kin := range map[string]string{"职能": "职责", "区别": "不同", "来头": "曾任", "天气": ""} {
		switch got := w.Kin(word); {
		case kin == "" && len(got) > 0, kin != "" && !slices.Contains(got, kin):
			t.Errorf("kin of %s: %q, want %q", word, got, kin)
		case slices.Contains(got, word):
			t.Errorf("%s is its own kin", word)
		}
	}
}

// TestOneWay sees that what somebody was is told by 曾任, but that 曾任 is no kin of it.
func TestOneWay(t *testing.T) {
	if got := New(nil).Kin("曾任"); slices.Contains(got, "来头") {
		t.Errorf("kin of 曾任: %q", got)
	}
}

// TestFamiliesAreSimplified wants every word of the table in simplified characters, and
// in a family of several.
func TestFamiliesAreSimplified(t *testing.T) {
	for line := range strings.Lines(families) {
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		if !strings.Contains(line, ", ") && !strings.Contains(line, ": ") {
			t.Errorf("%q is no family", line)
		}
		for word := range strings.FieldsFuncSeq(line, func(r rune) bool { return r == ',' || r == ':' || r == ' ' }) {
			if strings.Join(strings.Fields(fold.String(word)), "") != word {
				t.Errorf("%s in %q is not in simplified characters", word, line)
			}
		}
	}
}
