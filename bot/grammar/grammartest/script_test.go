package grammartest

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

func TestReadingsFormat(t *testing.T) {
	script, err := parseReadings("# head\n\none?\n    who(all())\n    = answered\ntwo?\n    should be: nothing\nthree?\n")
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, e := range script {
		got = append(got, fmt.Sprintf("%d|%s|%s|%s|%s", e.line, e.kept, e.question, strings.Join(e.read, "/"), e.shouldBe))
	}
	want := []string{"1|# head|||", "2||||", "3||one?|who(all())/= answered|", "6||two?||nothing", "8||three?||"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	if _, err := parseReadings("# head\n    who(all())\n"); err == nil {
		t.Error("a query without a question was read")
	}
}
