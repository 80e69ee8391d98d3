package index

import (
	"testing"

	"officebot/knowledge"
	"officebot/knowledge/fold"
)

func newIndex(tb testing.TB, r *knowledge.Records) *Index {
	tb.Helper()
	ix, err := New(r)
	if err != nil {
		tb.Fatal(err)
	}
	tb.Cleanup(func() {
		if err := ix.Close(); err != nil {
			tb.Error(err)
		}
	})
	return ix
}

func embedded(tb testing.TB) *knowledge.Records {
	tb.Helper()
	r, err := knowledge.Embedded()
	if err != nil {
		tb.Fatal(err)
	}
	return r
}

func TestClose(t *testing.T) {
	ix, err := New(embedded(t))
	if err != nil {
		t.Fatal(err)
	}
	if err := ix.Close(); err != nil {
		t.Errorf("closing an index that was never warm: %v", err)
	}
	ix, err = New(embedded(t))
	if err != nil {
		t.Fatal(err)
	}
	if err := ix.Warm(); err != nil {
		t.Fatal(err)
	}
	if err := ix.Close(); err != nil {
		t.Error(err)
	}
}

func TestNoRecords(t *testing.T) {
	ix := newIndex(t, &knowledge.Records{})
	tokens := fold.Tokens("who was Chen Shiju, director in 2010?")
	if got := ix.Spot(nil, tokens); len(got) > 0 {
		t.Errorf("spotted %v in no records", got)
	}
	if got := ix.Near(tokens, 0, len(tokens)); len(got) > 0 {
		t.Errorf("near %v in no records", got)
	}
	if n, err := ix.MatchAll("en", "director"); err != nil || n != 0 {
		t.Errorf("%d matches, %v", n, err)
	}
}
