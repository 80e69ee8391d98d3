package en

import (
	"slices"
	"strings"
	"testing"

	"officebot/bot/grammar"
)

// TestVerb wants the forms of verbs: base, third person, past, participle, gerund,
// with "/" between spellings.
func TestVerb(t *testing.T) {
	for _, want := range []string{
		"replace replaces replaced replaced replacing",
		"succeed succeeds succeeded succeeded succeeding",
		"carry carries carried carried carrying",
		"stay stays stayed stayed staying",
		"pass passes passed passed passing",
		"relinquish relinquishes relinquished relinquished relinquishing",
		"fix fixes fixed fixed fixing",
		"veto vetoes vetoed vetoed vetoing",
		"die dies died died dying",
		"agree agrees agreed agreed agreeing",
		"step steps stepped stepped stepping",
		"name names named named naming",
		"sack sacks sacked sacked sacking",
		"oust ousts ousted ousted ousting",
		"head heads headed headed heading",
		"visit visits visited visited visiting",
		"offer offers offered offered offering",
		"refer refers referred referred referring",
		"transfer transfers transferred transferred transferring",
		"occur occurs occurred occurred occurring",
		"travel travels travelled/traveled travelled/traveled travelling/traveling",
		"appeal appeals appealed appealed appealing",
		"control controls controlled controlled controlling",
		"enrol enrols enrolled enrolled enrolling",
		"kidnap kidnaps kidnapped kidnapped kidnapping",
		"equip equips equipped equipped equipping",
		"develop develops developed developed developing",
		"quit quits quit/quitted quit/quitted quitting",
		"mimic mimics mimicked mimicked mimicking",
		"argue argues argued argued arguing",
		"tax taxes taxed taxed taxing",
		"show shows showed shown showing",
		"play plays played played playing",
		"take takes took taken taking",
		"become becomes became become becoming",
		"begin begins began begun beginning",
		"get gets got got/gotten getting",
		"hold holds held held holding",
		"leave leaves left left leaving",
		"run runs ran run running",
		"put puts put put putting",
		"cut cuts cut cut cutting",
		"go goes went gone going",
		"do does did done doing",
		"have has had had having",
		"say says said said saying",
		"pay pays paid paid paying",
		"lie lies lied/lay lied/lain lying",
		"bear bears bore born/borne bearing",
		"choose chooses chose chosen choosing",
		"oversee oversees oversaw overseen overseeing",
		"overthrow overthrows overthrew overthrown overthrowing",
		"shoot shoots shot shot shooting",
		"hang hangs hung/hanged hung/hanged hanging",
		"swear swears swore sworn swearing",
		"re-elect re-elects re-elected re-elected re-electing",
	} {
		lemma, _, _ := strings.Cut(want, " ")
		if got := paradigm(NewMorphology().Verb(lemma), grammar.Base, grammar.Third, grammar.Past, grammar.Participle, grammar.Gerund); got != want {
			t.Errorf("%s: %s, want %s", lemma, got, want)
		}
	}
}

// TestNoun wants the singular and the plurals of nouns, with "/" between spellings.
func TestNoun(t *testing.T) {
	for _, want := range []struct{ singular, plural string }{
		{"director", "directors"}, {"boss", "bosses"}, {"agency", "agencies"}, {"day", "days"},
		{"chief", "chiefs"}, {"wife", "wives"}, {"man", "men"}, {"woman", "women"},
		{"chairman", "chairmen"}, {"chairperson", "chairpersons/chairpeople"}, {"person", "people/persons"},
		{"human", "humans"}, {"child", "children"}, {"memo", "memos"}, {"veto", "vetoes"}, {"branch", "branches"},
		{"crisis", "crises"}, {"hiatus", "hiatuses"}, {"interregnum", "interregnums/interregna"},
		{"series", "series"}, {"headquarters", "headquarters"}, {"tax", "taxes"},
		{"office-holder", "office-holders"}, {"head of state", "heads of state"}, {"tour of duty", "tours of duty"},
		{"runner-up", "runners-up"}, {"secretary-general", "secretaries-general"}, {"line-up", "line-ups"},
		{"civil servant", "civil servants"}, {"man in charge", "men in charge"},
	} {
		if got := paradigm(NewMorphology().Noun(want.singular), grammar.Singular, grammar.Plural); got != want.singular+" "+want.plural {
			t.Errorf("%s: %s, want %s", want.singular, got, want.plural)
		}
	}
}

// paradigm writes forms in an order, with "/" between the spellings of one.
func paradigm(forms []grammar.Inflected, order ...grammar.Form) string {
	var all []string
	for _, form := range order {
		var spellings []string
		for _, f := range forms {
			if f.Form.Has(form) {
				spellings = append(spellings, f.Text)
			}
		}
		all = append(all, strings.Join(spellings, "/"))
	}
	return strings.Join(all, " ")
}

// TestFormsStandOnce wants each spelling once, with all the forms that it is.
func TestFormsStandOnce(t *testing.T) {
	m := NewMorphology()
	for lemma := range m.verbs {
		var spellings []string
		for _, f := range m.Verb(lemma) {
			spellings = append(spellings, f.Text)
		}
		slices.Sort(spellings)
		if compact := slices.Compact(slices.Clone(spellings)); len(compact) != len(spellings) {
			t.Errorf("%s: %q", lemma, spellings)
		}
	}
}
