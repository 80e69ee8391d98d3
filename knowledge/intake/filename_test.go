package intake

import "testing"

func TestThePostOfAFile(t *testing.T) {
	for name, want := range map[string]string{
		"mayors-of-thornwick.csv":    "Mayor of Thornwick",
		"list of mayors of York.csv": "Mayor of York",
		"prime-ministers-jp.csv":     "Prime Minister",
		"data.csv":                   "Holder",
		"new-data.csv":               "Holder",

		// what says where a list came from, or which it is
		"wikidata-query-mayors.csv":             "Mayor",
		"mayors-data.csv":                       "Mayor",
		"mayors-new.csv":                        "Mayor",
		"new-mayors.csv":                        "Mayor",
		"new-prime-ministers-of-norway.csv":     "Prime Minister of Norway",
		"old-mayors-of-thornwick.csv":           "Mayor of Thornwick",
		"mayors-of-thornwick-clean-v2.csv":      "Mayor of Thornwick",
		"mayors_of_thornwick_final_2.csv":       "Mayor of Thornwick",
		"list-of-governors.csv":                 "Governor",
		"final_list_of_mayors_of_thornwick.csv": "Mayor of Thornwick",
		"mayors-of-thornwick (1).csv":           "Mayor of Thornwick",
		"mayors-of-thornwick - Copy.csv":        "Mayor of Thornwick",
		"Copy of mayors-of-thornwick.csv":       "Mayor of Thornwick",

		// the same words in names
		"mayors-of-new-york.csv":              "Mayor of New York",
		"new-york-mayors.csv":                 "New York Mayor",
		"new-york-mayors-new.csv":             "New York Mayor",
		"New_Zealand_prime_ministers.tsv":     "New Zealand Prime Minister",
		"list-of-mayors-of-new-orleans.csv":   "Mayor of New Orleans",
		"List of mayors of New York City.csv": "Mayor of New York City",
		"presidents-of-papua-new-guinea.csv":  "President of Papua New Guinea",
		"data-protection-commissioners.csv":   "Data Protection Commissioner",
		"table-mountain-wardens.csv":          "Table Mountain Warden",
		"export-bank-directors.csv":           "Export Bank Director",
	} {
		if got, _ := postOfFile(name); got != want {
			t.Errorf("%s is taken for a list of %q, want %q", name, got, want)
		}
	}
}
