package en_test

import (
	"fmt"
	"testing"

	"officebot/bot/eval"
	"officebot/bot/grammar/en"
	"officebot/bot/grammar/grammartest"
	"officebot/bot/query"
	"officebot/bot/when"
	"officebot/index"
	"officebot/knowledge"
)

// described are clauses that describe mayors, of several and of one.
var described = [][2]string{
	{"served more than five years", ""},
	{"served less than a year", ""},
	{"served twice", ""},
	{"held the post only once", ""},
	{"came after Tom Hale but before Lin Mei", ""},
	{"took office after 1980", ""},
	{"left office before 1990", ""},
	{"were in office in the 1980s", "was in office in the 1980s"},
	{"served longer than Ruth Okoro", ""},
	{"served after Ruth Okoro", ""},
	{"came before Ruth Okoro", ""},
	{"had been treasurer", ""},
	{"were never treasurer", "was never treasurer"},
	{"did not serve at least four years", ""},
	{"served twice and had been treasurer", ""},
	{"served twice or had been treasurer", ""},
	{"took office after 1980 but never was treasurer", ""},
	{"took office after 1980 and left before 2005", ""},
	{"served neither before 1975 nor after 2005", ""},
	{"served both before 1990 and after 1995", ""},
}

// composed are questions about those who are described, and what they ask of their set.
var composed = []struct{ question, ask string }{
	{"Which mayors %s?", "who(%s)"},
	{"List all mayors who %s.", "list(%s)"},
	{"How many mayors %s?", "howmany(%s)"},
	{"Who was the first mayor who %s?", "who(nth(%s, 1))"},
	{"Who was the last mayor who %s?", "who(nth(%s, -1))"},
	{"Who was the first to become mayor among the mayors who %s?", "who(nth(%s, 1))"},
	{"Which mayor who %s served the longest?", "who(most(%s, length))"},
	{"Of the mayors who %s, who served the shortest time?", "who(least(%s, length))"},
	{"Which mayors are not among those who %s?", "who(less(all(), %s))"},
	{"How many mayors were there, not counting those who %s?", "howmany(less(all(), %s))"},
	{"Is Ada Marsh one of the mayors who %s?", "whether(some(meet(%s, of(ada-marsh))))"},
	{"Was Ada Marsh one of those who %s?", "whether(some(meet(%s, of(ada-marsh))))"},
	{"Was Ada Marsh among the mayors who %s?", "whether(some(meet(%s, of(ada-marsh))))"},
	{"Is it true that Ada Marsh is not one of the mayors who %s?", "whether(not(some(meet(%s, of(ada-marsh)))))"},
	{"Are there any mayors who %s?", "whether(some(%s))"},
	{"Who succeeded the first mayor who %s?", "who(step(nth(%s, 1), 1))"},
	{"When did the first mayor who %s take office?", "when(nth(%s, 1), start)"},
	{"How long did the last mayor who %s serve?", "length(nth(%s, -1))"},
	{"List the mayors who %s by length of service, longest first.", "list(%s, length)"},
}

// TestDescriptionsCompose holds that whatever is asked of those whom a clause describes is asked of
// the same people, whatever the clause and whatever the question.
func TestDescriptionsCompose(t *testing.T) {
	t.Parallel()
	records, err := knowledge.Load("../../testdata/packs/bluestone.yaml")
	if err != nil {
		t.Fatal(err)
	}
	names, err := index.New(records)
	if err != nil {
		t.Fatal(err)
	}
	town := &pack{en.New(records, names, when.New()), eval.New(records)}
	for _, clause := range described {
		those := clause[0]
		set := town.described(t, "Who are the mayors who "+those+"?")
		for _, c := range composed {
			form := those
			if clause[1] != "" && !several(c.question) {
				form = clause[1]
			}
			question := fmt.Sprintf(c.question, form)
			want, err := query.ParseAsk(fmt.Sprintf(c.ask, set))
			if err != nil {
				t.Fatal(err)
			}
			read := town.grammar.Read(question, today)
			expected := grammartest.Answer(town.evaluator.Evaluate(want, today))
			if len(read.Asks) != 1 || len(read.Unread) > 0 {
				t.Errorf("%s\n\tis read as %v, without %v\n\twant %s", question, read.Asks, read.Unread, expected)
			} else if got := grammartest.Answer(town.evaluator.Evaluate(query.Simplify(read.Asks[0]), today)); got != expected {
				t.Errorf("%s\n\tis read as %v\n\t%s\n\twant %s", question, read.Asks[0], got, expected)
			}
		}
	}
}

// described is the set of those who are asked for.
func (p *pack) described(t *testing.T, question string) query.Set {
	t.Helper()
	read := p.grammar.Read(question, today)
	if len(read.Asks) == 1 && len(read.Unread) == 0 {
		if who, ok := read.Asks[0].(query.Who); ok {
			return who.Set
		}
	}
	t.Fatalf("%s is read as %v, without %v", question, read.Asks, read.Unread)
	return nil
}

// several tells whether a form of question describes several people.
func several(form string) bool {
	for _, plural := range []string{"mayors", "those"} {
		for i := range len(form) - len(plural) {
			if form[i:i+len(plural)] == plural {
				return true
			}
		}
	}
	return false
}
