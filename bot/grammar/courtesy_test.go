package grammar

import (
	"fmt"
	"strings"
	"testing"

	"officebot/knowledge/fold"
)

func polite() *Courtesy {
	return NewCourtesy([]Section{
		{"parts", []string{"you: (you|anyone)", "ask: tell [me|us]"}},
		{"opening", []string{"(can|could) {you} [please|, please ,] {ask}", "hello , [bot]", "well ;"}},
		{"closing", []string{"thanks [a lot] [in advance]", "; mate", "please"}},
		{"opening closing", []string{"please [do]"}},
	})
}

func TestCourtesyMatch(t *testing.T) {
	const all = CourtesyOpening | CourtesyClosing
	for _, want := range []struct {
		text  string
		at    int
		kinds CourtesyKind
		words int // that are taken
		kind  CourtesyKind
	}{
		{"can you tell me who", 0, all, 4, CourtesyOpening},
		{"could anyone please tell who", 0, all, 4, CourtesyOpening},
		{"could you, please, tell us who", 0, all, 5, CourtesyOpening},
		{"could you, tell us who", 0, all, 4, CourtesyOpening},
		{"could you who", 0, all, 0, 0},
		{"can you tell me", 0, CourtesyClosing, 0, 0},
		{"Hello, bot", 0, all, 2, CourtesyOpening},
		{"hello. bot", 0, all, 1, CourtesyOpening},
		{"well, who", 0, all, 1, CourtesyOpening},
		{"well who", 0, all, 0, 0},
		{"who thanks a lot in advance", 1, all, 5, CourtesyClosing},
		{"who thanks a bit", 1, all, 1, CourtesyClosing},
		{"who, mate", 1, all, 1, CourtesyClosing},
		{"who mate", 1, all, 0, 0},
		{"please", 0, all, 1, CourtesyOpening | CourtesyClosing},
		{"please", 0, CourtesyClosing, 1, CourtesyClosing},
		{"please do", 0, all, 2, CourtesyOpening | CourtesyClosing},
		{"", 0, all, 0, 0},
	} {
		to, kind := polite().Match(fold.Tokens(want.text), want.at, want.kinds)
		if to-want.at != want.words || kind != want.kind {
			t.Errorf("%q from %d: %d words of kind %d, want %d of %d", want.text, want.at, to-want.at, kind, want.words, want.kind)
		}
	}
}

func TestCourtesyChain(t *testing.T) {
	to, kinds := polite().Chain(fold.Tokens("hello bot can you tell me please who"), 0, CourtesyOpening)
	if to != 7 || kinds != CourtesyOpening {
		t.Errorf("%d words of kind %d, want 7 of %d", to, kinds, CourtesyOpening)
	}
}

// TestFaultyCourtesiesPanic wants a message that names what is wrong.
func TestFaultyCourtesiesPanic(t *testing.T) {
	for pattern, message := range map[string]string{
		"[please] ,":  "can be empty",
		"(can|could":  "does not close",
		"can you)":    "closes what was not opened",
		"(can] you":   "another bracket",
		"{nobody} me": "names no part",
		"can * you":   "without letters",
	} {
		wantPanic(t, message, func() { NewCourtesy([]Section{{"opening", []string{pattern}}}) })
	}
	wantPanic(t, `no courtesy is called "nowhere"`, func() { NewCourtesy([]Section{{"nowhere", []string{"please"}}}) })
}

func wantPanic(t *testing.T, message string, do func()) {
	t.Helper()
	defer func() {
		t.Helper()
		if said := fmt.Sprint(recover()); !strings.Contains(said, message) {
			t.Errorf("panic %q, want one that says %q", said, message)
		}
	}()
	do()
}

// FuzzCourtesy wants a match within the tokens, whatever they are.
func FuzzCourtesy(f *testing.F) {
	c := polite()
	f.Add("could you, please, tell us thanks a lot", 0)
	f.Add("well, mate", 1)
	f.Fuzz(func(t *testing.T, text string, at int) {
		tokens := fold.Tokens(text)
		if at < 0 || at > len(tokens) {
			return
		}
		to, kind := c.Match(tokens, at, CourtesyOpening|CourtesyClosing)
		if to < at || to > len(tokens) || (to > at) != (kind != 0) {
			t.Errorf("%q from %d: to %d of kind %d", text, at, to, kind)
		}
	})
}
