package query

// Text is an ask that JSON keeps as its own text: "who(in(all(), 2010))". The
// zero Text is "".
type Text struct{ Ask Ask }

// MarshalText writes the ask in the notation.
func (t Text) MarshalText() ([]byte, error) { return []byte(argument(t.Ask)), nil }

// UnmarshalText reads the ask as MarshalText writes it. The error is a
// *SyntaxError.
func (t *Text) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		t.Ask = nil
		return nil
	}
	ask, err := ParseAsk(string(text))
	if err != nil {
		return err
	}
	t.Ask = ask
	return nil
}
