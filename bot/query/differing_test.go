package query

import "testing"

func TestDiffering(t *testing.T) {
	both := func(x, y Set) bool { _, is := x.(In); _, too := y.(In); return is && too }
	for _, c := range []struct{ a, b, x, y, with string }{
		{"who(in(all(), 2003))", "who(in(all(), 2012))", "in(all(), 2003)", "in(all(), 2012)", "who(of(z))"},
		{"who(step(in(all(), 2003), 1))", "who(step(in(all(), 2012), 1))", "in(all(), 2003)", "in(all(), 2012)", "who(step(of(z), 1))"},
		{"who(in(all(), 2003))", "list(in(all(), 2012))", "", "", ""},
		{"who(in(of(a), 2003))", "who(in(of(b), 2012))", "in(of(a), 2003)", "in(of(b), 2012)", "who(of(z))"},
		{"who(nth(in(all(), 2003), 1))", "who(nth(in(all(), 2012), 2))", "", "", ""},
		{"who(in(all(), 2003))", "who(in(all(), 2003))", "", "", ""},
		{"who(nth(in(all(), 2003), 1))", "who(nth(in(under(all(), of(h)), 2012), 1))", "in(all(), 2003)", "in(under(all(), of(h)), 2012)", "who(nth(of(z), 1))"},
	} {
		a, err := ParseAsk(c.a)
		if err != nil {
			t.Fatal(err)
		}
		b, err := ParseAsk(c.b)
		if err != nil {
			t.Fatal(err)
		}
		x, y, put, ok := Differing(a, b, both)
		if ok != (c.x != "") {
			t.Errorf("%s and %s: differ in one set is %v", c.a, c.b, ok)
			continue
		}
		if ok && (x.String() != c.x || y.String() != c.y || put(Of{People: []string{"z"}}).String() != c.with) {
			t.Errorf("%s and %s differ in %s and %s, %s", c.a, c.b, x, y, put(Of{People: []string{"z"}}))
		}
	}
}
