package bot_test

import (
	"fmt"
	"slices"
	"testing"

	"officebot/bot"
	"officebot/knowledge"
)

// TestDeniedDescriptions asks for those who held a post in a year and for those who did not: nobody is
// both, and everybody is one of them, whatever the clause that says so.
func TestDeniedDescriptions(t *testing.T) {
	t.Parallel()
	asked := 0
	for _, post := range askedPosts(t) {
		pack := openPack(t, post.pack)
		var all []*knowledge.Person
		for _, tenure := range post.tenures(pack) {
			if !slices.Contains(all, tenure.Person) {
				all = append(all, tenure.Person)
			}
		}
		for year := post.from; year <= post.to; year += 9 {
			for _, form := range []string{"which %[1]ss %[2]s in office in %[3]d", "list the %[1]ss who %[2]s in office in %[3]d", "who are the %[1]ss that %[2]s in office in %[3]d"} {
				were := pack.ask(fmt.Sprintf(form, post.holder, "were", year))
				denied := fmt.Sprintf(form, post.holder, "were not", year)
				rest := pack.ask(denied)
				if were.Status != bot.Answered || rest.Status != bot.Answered {
					continue // nobody, or the dates leave it open
				}
				asked++
				for _, person := range all {
					if slices.Contains(were.People, person) == slices.Contains(rest.People, person) {
						t.Errorf("%s: %s is not told right: of those who were %v\n\t%s", denied, person.Name, names(were.People), rest.Text())
					}
				}
			}
		}
	}
	if asked < 20 {
		t.Errorf("only %d pairs of questions were answered", asked)
	}
}
