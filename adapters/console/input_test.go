package console

import (
	"errors"
	"io"
	"os"
	"strings"
	"testing"
	"testing/iotest"
	"time"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
)

func readAll(t *testing.T, in io.Reader) []string {
	t.Helper()
	lines, got := NewLines(in), []string{}
	for {
		line, err := lines.Next()
		if err == io.EOF {
			return got
		}
		if err != nil {
			t.Fatal(err)
		}
		got = append(got, line)
	}
}

func TestLines(t *testing.T) {
	long := strings.Repeat("x", MaxLine)
	tests := []struct {
		name, in string
		want     []string
	}{
		{"nothing", "", []string{}},
		{"lines", "a\nb\n", []string{"a", "b"}},
		{"no final line end", "a\nb", []string{"a", "b"}},
		{"blank lines", "\n\na\n\n", []string{"", "", "a", ""}},
		{"CR LF", "a\r\n\r\nb\r\n", []string{"a", "", "b"}},
		{"CR inside", "a\rb\n", []string{"a\rb"}},
		{"no UTF-8", "caf\xe9 \xff\xfe?\n", []string{"caf\ufffd \ufffd?"}},
		{"NUL", "a\x00b\n", []string{"a\x00b"}},
		{"byte order mark", "\ufeffwho\n\ufeffnext\n", []string{"who", "\ufeffnext"}},
		{"as long as can be", long + "\nb\n", []string{long, "b"}},
		{"too long", long + "y\nb\n", []string{long, "b"}},
		{"much too long", strings.Repeat(long, 3) + "\nb", []string{long, "b"}},
		{"too long without end", long + long, []string{long}},
		{"cut inside a character", long[1:] + "主任\nb\n", []string{long[1:], "b"}},
		{"cut behind a character", long[3:] + "主任\nb\n", []string{long[3:] + "主", "b"}},
		{"cut in what is no UTF-8", long[4:] + "\x80\x80\x80\x80\x80\n", []string{long[4:] + "\ufffd"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if diff := cmp.Diff(test.want, readAll(t, strings.NewReader(test.in))); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
			if diff := cmp.Diff(test.want, readAll(t, iotest.OneByteReader(strings.NewReader(test.in)))); diff != "" {
				t.Errorf("byte by byte (-want +got):\n%s", diff)
			}
		})
	}
}

// An endless line must not keep its answer waiting for an end that never comes.
func TestLinesGivesAnOverlongLineAtOnce(t *testing.T) {
	in, out, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer in.Close()
	defer out.Close()
	go out.WriteString(strings.Repeat("x", MaxLine))
	if err := in.SetReadDeadline(time.Now().Add(10 * time.Second)); err != nil {
		t.Fatal(err)
	}
	line, err := NewLines(in).Next()
	if err != nil || len(line) != MaxLine {
		t.Errorf("got %d bytes, %v", len(line), err)
	}
}

func TestLinesFails(t *testing.T) {
	broken := errors.New("broken")
	lines := NewLines(io.MultiReader(strings.NewReader("a\nb"), iotest.ErrReader(broken)))
	if line, err := lines.Next(); line != "a" || err != nil {
		t.Errorf("got %q, %v", line, err)
	}
	if _, err := lines.Next(); !errors.Is(err, broken) {
		t.Errorf("got error %v", err)
	}
}

func FuzzLines(f *testing.F) {
	f.Add([]byte("who was director in 2010\nand after him?\n"))
	f.Add([]byte("\xef\xbb\xbf\r\n\x00\xff\n2010年的主任是谁？"))
	f.Add([]byte(strings.Repeat("主任", MaxLine/4)))
	f.Fuzz(func(t *testing.T, in []byte) {
		lines := readAll(t, strings.NewReader(string(in)))
		ends := strings.Count(string(in), "\n")
		if len(in) > 0 && in[len(in)-1] != '\n' {
			ends++
		}
		if len(lines) != ends {
			t.Errorf("%d lines read of %d", len(lines), ends)
		}
		for _, line := range lines {
			if !utf8.ValidString(line) || strings.Contains(line, "\n") || utf8.RuneCountInString(line) > MaxLine {
				t.Errorf("read %q", line)
			}
		}
	})
}
