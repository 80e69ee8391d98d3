package names_test

import (
	"slices"
	"strings"
	"testing"

	"officebot/index"
	"officebot/index/names"
	"officebot/knowledge"
	"officebot/knowledge/fold"
)

// whole tells whether a text as a whole is spotted as the full name of
// something that has returns true for.
func whole(ix *index.Index, text string, has func(names.Mention) bool) bool {
	tokens := fold.Tokens(text)
	if n := len(tokens); n > 0 && tokens[n-1].Possessive { // "St George's"
		tokens = tokens[:n-1]
	}
	for _, m := range ix.Spot(nil, tokens) {
		if m.Strength == knowledge.Full && m.From == 0 && m.To == len(tokens) && has(m) {
			return true
		}
	}
	return false
}

// checkNames checks that every name that a pack gives, as it gives it, is
// spotted in full.
func checkNames(t *testing.T, r *knowledge.Records) {
	ix := newIndex(t, r)
	missed := 0
	miss := func(name string) {
		if missed++; missed <= 20 {
			t.Errorf("%q is not spotted", name)
		}
	}
	for _, p := range r.People {
		has := func(m names.Mention) bool { return slices.Contains(m.People, p) }
		for _, name := range append([]knowledge.Name{{Text: p.Name}}, p.Names...) {
			if !whole(ix, name.Text, has) && !unspottable(name.Text) {
				miss(name.Text)
			}
		}
		if before, _, cut := strings.Cut(p.Name, ", "); cut && !strings.Contains(before, "(") {
			tokens := fold.Tokens(before)
			found := slices.ContainsFunc(ix.Spot(nil, tokens), func(m names.Mention) bool { return has(m) && m.To == len(tokens) })
			if !found {
				miss(before)
			}
		}
	}
	for _, p := range r.Posts {
		tokens := fold.Tokens(p.Label)
		found := slices.ContainsFunc(ix.Spot(nil, tokens), func(m names.Mention) bool {
			return slices.Contains(m.Posts, p) && tokens[m.To-1].End == tokens[len(tokens)-1].End
		})
		if !found {
			miss(p.Label)
		}
	}
	for _, o := range r.Organizations {
		if !whole(ix, strings.TrimPrefix(o.Name, "The "), func(m names.Mention) bool { return slices.Contains(m.Organizations, o) }) {
			miss(o.Name)
		}
	}
	if missed > 0 {
		t.Errorf("%d names are not spotted", missed)
	}
}

// unspottable tells of names that cannot be spotted: nothing of them is compared
// ("The The"), or they look like the end of a sentence ("Hidayat. Ir").
func unspottable(name string) bool {
	tokens := fold.Tokens(name)
	compared := false
	for i := range tokens {
		if i > 0 && tokens[i].Before == fold.Stop && !names.Abbreviated(&tokens[i-1]) {
			return true
		}
		compared = compared || !names.PassedOver(&tokens[i])
	}
	return !compared
}

func TestNamesEmbedded(t *testing.T) { checkNames(t, embedded(t)) }

func TestNamesHomeSecretaries(t *testing.T) { checkNames(t, sharedPack(t, "uk_home_sec.json")) }

func TestNamesWikidata(t *testing.T) {
	checkNames(t, sharedPack(t, "wikidata-117k.json.gz"))
}

// TestHomeSecretaries checks how real peers and commoners are asked about.
func TestHomeSecretaries(t *testing.T) {
	ix := newIndex(t, sharedPack(t, "uk_home_sec.json"))
	for text, want := range map[string]string{
		"Lord Palmerston":        "Henry Temple, 3rd Viscount Palmerston",
		"the Duke of Wellington": "Arthur Wellesley, 1st Duke of Wellington",
		"Lord Melbourne":         "William Lamb, 2nd Viscount Melbourne",
		"Sir Robert Peel":        "Robert Peel",
		"Churchill":              "Winston Churchill",
		"Lord John Russell":      "John Russell, 1st Earl Russell",
		"Lloyd George":           "Gwilym Lloyd George, 1st Viscount Tenby",
		"Joynson-Hicks":          "William Joynson-Hicks, 1st Viscount Brentford",
		"Maxwell Fyfe":           "David Maxwell Fyfe, 1st Earl of Kilmuir",
		"Asquith":                "H. H. Asquith",
		"Lord Brooke of Cumnor":  "Henry Brooke, Baron Brooke of Cumnor",
		"Clarke":                 "Kenneth Clarke+Charles Clarke",
		"Gladstone":              "Herbert Gladstone, 1st Viscount Gladstone",
		"Straw":                  "Jack Straw",
		"UK Home Secretaries":    "home-secretary-government-of-the-united-kingdom",
	} {
		found := longest(ix.Spot(nil, fold.Tokens(text)))
		if len(found) != 1 || candidates(found[0]) != want {
			t.Errorf("%q: %v, want %q", text, found, want)
		}
	}
	checkNear(t, ix, map[string]string{
		"winston churchil":  "Winston Churchill",
		"Duglas Hurd":       "Douglas Hurd",
		"Teresa May":        "Theresa May",
		"Pritti Patel":      "Priti Patel",
		"Lord Palmerstone":  "Henry Temple, 3rd Viscount Palmerston",
		"George Gray":       "Sir George Grey, 2nd Baronet",
		"Merlin Rees":       "Merlyn Rees",
		"home secratary":    "home-secretary-government-of-the-united-kingdom",
		"Robert Cross":      "",
		"who is Boris":      "",
		"the most crosses":  "",
		"David Cameron":     "",
		"where did he live": "",
	})
}
