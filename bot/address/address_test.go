package address

import (
	"strings"
	"testing"
)

func TestWithout(t *testing.T) {
	finder := New("en", "zh")
	for text, want := range map[string]string{
		"see https://example.org/mayors who was mayor in 1995":            "who was mayor in 1995",
		"who was mayor in 1995? mail me at anna.b@example.org":            "who was mayor in 1995?",
		"source: bluestone.example.org, who was the mayor in 1972":        ", who was the mayor in 1972",
		"Who was director in 1998? See: https://example.org/a?b=1998&c=3": "Who was director in 1998?",
		"who was director (see en.wikipedia.org/wiki/Office) in 2010":     "who was director ( ) in 2010",
		"According to www.example.com, who was next?":                     ", who was next?",
		"who followed Jia, per news.bbc.co.uk?":                           "who followed Jia,  ?",
		"来源：https://zh.wikipedia.org/wiki/主任 谁是主任":                        "谁是主任",
		"看example.com谁是主任":                                                "谁是主任",
		":wave: who was director in 2010 :pray:":                          "who was director in 2010",
		"@officebot who was next?":                                        "who was next?",
		// No addresses.
		"who came after @jia, office:director at 10:30":    "who came after @jia, office:director at 10:30",
		"Who was director of the U.S. office in 2010.Now?": "Who was director of the U.S. office in 2010.Now?",
		"see who was director in 1998":                     "see who was director in 1998",
		"e.g. the F.C. coach at 10:30":                     "e.g. the F.C. coach at 10:30",
		"He left in 2003.who came next":                    "He left in 2003.who came next",
	} {
		if got := strings.TrimSpace(finder.Without(text)); got != want {
			t.Errorf("Without(%q) = %q, want %q", text, got, want)
		}
	}
}
