package knowledge

import (
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

const townArticle = `= The Town =

The Town, officially
- Founded: 1901
- Seat: Town  Hall

The Town is a town whose clerks are listed below, and whose history is told at some length.

==History==
The town was founded in 1901.

=== Clerks ===
* Ann Archer (1990–1995)
`

func TestReadArticle(t *testing.T) {
	a, err := readArticle(strings.NewReader(townArticle))
	if err != nil {
		t.Fatal(err)
	}
	want := map[string][]string{
		"infobox":    {"= The Town =", "The Town, officially", "- Founded: 1901", "- Seat: Town Hall"},
		"lead":       {"The Town is a town whose clerks are listed below, and whose history is told at some length."},
		"history":    {"The town was founded in 1901."},
		"= clerks =": {"* Ann Archer (1990–1995)"},
	}
	if diff := cmp.Diff(want, a.sections); diff != "" || a.title != "The Town" {
		t.Errorf("%q (-want +got):\n%s", a.title, diff)
	}
}

func TestVerifyArticle(t *testing.T) {
	pack := `
sources:
- {id: town, title: The Town, url: "https://example.org/town"}
- {id: other, title: Another, url: "https://example.org/other"}
persons:
- id: ann
  name: Ann
  sources:
  - {source: town, section: Infobox, passage: "Seat: Town Hall"}
  - {source: town, section: history, passage: The town…in 1901.}
  - {source: town, section: History, passage: in 1901…The town}
  - {source: town, section: History, passage: "Founded: 1901"}
  - {source: town, section: Histroy, passage: in 1901}
  - {source: town, section: History, passage: The village}
  - {source: town, section: Lead}
  - {source: other, section: Nowhere, passage: Nothing}
`
	records, err := read([]*packFile{{name: "town.yaml", data: []byte(pack), ours: true}})
	if err != nil {
		t.Fatal(err)
	}
	want := `town.yaml:11: the passage "in 1901…The town" is not in the section "History" of town.txt
town.yaml:12: the passage "Founded: 1901" is not in the section "History" but in "Infobox" of town.txt
town.yaml:13: there is no section "Histroy" (did you mean "History"?) in town.txt
town.yaml:14: the passage "The village" is not in the section "History" of town.txt
town.yaml:15: a citation without its passage cannot be found in town.txt`
	if diff := cmp.Diff(want, records.VerifyArticle(strings.NewReader(townArticle), "town.txt").Error()); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestVerifyArticleThatIsNone(t *testing.T) {
	long := strings.NewReader(strings.Repeat("x", maxArticleLine+1))
	if problems := (&Records{}).VerifyArticle(long, "long.txt"); len(problems) != 1 {
		t.Errorf("%v", problems)
	}
}

// TestShippedPackAgainstArticle verifies every citation of the default pack.
func TestShippedPackAgainstArticle(t *testing.T) {
	const path = "../../shared/article/office-of-the-president-of-china.txt"
	article, err := os.Open(path)
	if err != nil {
		t.Skipf("%s is missing: put the project's folder shared beside the clone", path)
	}
	defer article.Close()
	records, err := Load("office")
	if err != nil {
		t.Fatal(err)
	}
	if len(records.cited) == 0 {
		t.Error("the pack cites nothing")
	}
	if problems := records.VerifyArticle(article, "the article"); len(problems) > 0 {
		t.Error(problems)
	}
}
