package names_test

import (
	"testing"

	"officebot/index"
	"officebot/knowledge"
	"officebot/knowledge/fold"
)

// namedRecords is a pack of clubs, towns and titles.
func namedRecords() *knowledge.Records {
	r := &knowledge.Records{}
	club := map[string]*knowledge.Organization{}
	for id, name := range map[string]string{
		"mainz": "1. FSV Mainz 05", "nuremberg": "1. FC Nürnberg", "hanover": "Hannover 96", "bayer": "Bayer 04 Leverkusen",
		"cork": "Cork City F.C.", "galatasaray": "Galatasaray S.K.", "besiktas": "Beşiktaş J.K.", "lazio": "S.S. Lazio",
		"rovers": "Rovers F.C.", "rovers2": "Rovers A.C.", "steel": "U.S. Steel", "radio": "Radio 4",
		"brannock": "St Brannock's College", "forum": "Forum for the Future", "trust": "National Trust", "scots": "National Trust for Scotland",
		"bank": "Savings Bank", "kites": "Royal Kite Society", "hornets": "Ashford Hornets F.C.", "town": "Town of Bluestone", "germany": "Germany", "paper": "Aftenposten",
	} {
		club[id] = &knowledge.Organization{ID: id, Name: name}
	}
	for _, id := range []string{"mainz", "nuremberg", "hanover", "bayer", "cork", "galatasaray", "besiktas", "lazio", "rovers", "rovers2",
		"steel", "radio", "brannock", "forum", "trust", "scots", "bank", "kites", "hornets", "town", "germany", "paper"} {
		r.Organizations = append(r.Organizations, club[id])
	}
	r.Posts = []*knowledge.Post{
		{ID: "coach-cork", Label: "head coach", Organization: club["cork"]},
		{ID: "coach-mainz", Label: "head coach", Organization: club["mainz"]},
		{ID: "dean", Label: "Dean", Organization: club["brannock"]},
		{ID: "chair-forum", Label: "chair", Organization: club["forum"]},
		{ID: "chair-trust", Label: "chair", Organization: club["trust"]},
		{ID: "chair-scots", Label: "chair", Organization: club["scots"]},
		{ID: "editor", Label: "editor-in-chief", Organization: club["paper"]},
		{ID: "ceo", Label: "Chief Executive Officer", Organization: club["bank"]},
		{ID: "kanzler", Label: "Federal Chancellor", Organization: club["germany"]},
		{ID: "praesident", Label: "Federal President", Organization: club["germany"]},
		{ID: "homburg", Label: "Mayor of Bad Homburg"},
		{ID: "california", Label: "Governor of California"},
		{ID: "california-vice", Label: "Lieutenant Governor of California"},
		{ID: "council", Label: "chair of the Financial Reporting Council"},
		{ID: "war", Label: "Minister of War"},
		{ID: "harbour", Label: "Harbourmaster of Port Ellery"},
		{ID: "envoy", Label: "Ambassador of France to Spain"},
		{ID: "uk", Label: "Prime Minister of the United Kingdom"},
		{ID: "canada", Label: "Prime Minister of Canada"},
		{ID: "attorney", Label: "Attorney General of Ohio"},
		{ID: "auditor", Label: "Auditor General of Ohio"},
		{ID: "us", Label: "President of the United States", Names: tagged("", "美国总统")},
		{ID: "us-vice", Label: "Vice President of the United States", Names: tagged("", "美国副总统")},
		{ID: "pope", Label: "Pope"},
		{ID: "trainer", Label: "Manager", Names: tagged("zh-Hans", "球队主教练")},
	}
	r.People = []*knowledge.Person{
		{ID: "agnew", Name: "Spiro Agnew"}, {ID: "adenauer", Name: "Konrad Adenauer"}, {ID: "grey", Name: "George Grey"},
		{ID: "lincoln", Name: "Abraham Lincoln"},
	}
	return r
}

func TestShortNames(t *testing.T) {
	ix := newIndex(t, namedRecords())
	for _, test := range []struct{ text, want string }{
		// Numbers, and letters with dots.
		{"head coach of 1. FSV Mainz 05 in 2018", "head coach of 1. FSV Mainz 05=full coach-mainz; 1. FSV Mainz 05=full mainz"},
		{"1. FC Nürnberg won", "1. FC Nürnberg=full nuremberg"},
		{"FC Nürnberg", "FC Nürnberg=part nuremberg"},
		{"Hannover 96", "Hannover 96=full hanover"},
		{"Hannover in 1996", ""},
		{"FSV Mainz", "Mainz=part mainz"},
		{"Bayer Leverkusen", "Bayer Leverkusen=part bayer"},
		{"the radio", ""},
		{"Cork City", "Cork City=full cork"},
		{"Cork City FC", "Cork City FC=full cork"},
		{"galatasaray", "galatasaray=full galatasaray"},
		{"Besiktas", "Besiktas=full besiktas"},
		{"Lazio", "Lazio=full lazio"},
		{"Rovers", "Rovers=part rovers+rovers2"},
		{"steel", ""},
		// What those who know it say.
		{"the kite society", "kite society=part kites"},
		{"who coached the hornets", "hornets=part hornets"},
		{"when was the town founded", "town=part town"},
		{"Dean of St Brannock's in 1985", "Dean of St Brannock=full dean; St Brannock=full brannock"},
		{"chair of National Trust", "chair of National Trust=full chair-trust; National Trust=full trust"},
		// Plurals.
		{"the chairs of Forum for the Future", "chairs of Forum for the Future=full chair-forum; Forum for the Future=full forum"},
		{"editors-in-chief of Aftenposten", "editors-in-chief of Aftenposten=full editor; Aftenposten=full paper"},
		{"attorneys general", "attorneys general=part attorney"},
		// Complements.
		{"how many mayors has Bad Homburg had", "mayors=part homburg; Bad Homburg=part homburg"},
		{"governors did california have", "governors=part california+california-vice; california=part california+california-vice"},
		{"Financial Reporting Council", "Financial Reporting Council=part council"},
		{"after the war", ""},
		{"the War", "War=part war"},
		{"minister of war", "minister of war=full war"},
		{"harbourmaster at Port Ellery", "harbourmaster at Port Ellery=full harbour"},
		{"to Spain from France", "Spain=part envoy; France=part envoy"},
		{"what the UK did for us", "UK=part uk"},
		// Nouns for holding a post.
		{"the vice presidency", "vice presidency=part us-vice"},
		{"the presidency of the United States", "presidency of the United States=full us"},
		{"governorships", "governorships=part california+california-vice"},
		{"the premiership", "premiership=part uk+canada"},
		{"the premiership of Canada", "premiership of Canada=full canada"},
		{"the papacy", "papacy=full pope"},
		{"mayoralty of Bad Homburg", "mayoralty of Bad Homburg=full homburg"},
		// Acronyms.
		{"the vp in 2001", "vp=part us-vice"},
		{"VP of the United States", "VP of the United States=full us-vice"},
		{"the PM", "PM=part uk+canada"},
		{"at 3 pm", ""},
		{"PM of Canada", "PM of Canada=full canada"},
		{"the ceo", "ceo=part ceo"},
		{"CEO of Savings Bank", "CEO of Savings Bank=part ceo; Savings Bank=full bank"},
		// The last of two words.
		{"chancellor", "chancellor=part kanzler"},
		{"the chancellors of Germany", "chancellors of Germany=part kanzler; Germany=full germany"},
		{"who was president", "president=part praesident+us"},
		{"the coach", "coach=part coach-cork+coach-mainz"},
		{"which team did Konrad coach after 2000", "Konrad=part Konrad Adenauer"},
		{"when did the coach leave", "coach=part coach-cork+coach-mainz"},
		{"general", ""},
		{"the vice chancellor", ""},
		// Chinese titles.
		{"美国总统是谁", "美国总统=full us"},
		{"第16任总统是谁", "总统=part us"},
		{"副总统是谁", "副总统=part us-vice"},
		{"教练", "教练=part trainer"},
		{"主教练", "主教练=part trainer"},
	} {
		tokens := fold.Tokens(test.text)
		if got := spell(test.text, tokens, longest(ix.Spot(nil, tokens))); got != test.want {
			t.Errorf("%q\n got %s\nwant %s", test.text, got, test.want)
		}
	}
}

// TestNearSurnames checks surnames with more slips than their length allows.
func TestNearSurnames(t *testing.T) {
	ix := newIndex(t, namedRecords())
	checkNear(t, ix, map[string]string{
		"when was Spiro Agnu vice president": "Spiro Agnew",
		"spiro agnu":                         "Spiro Agnew",
		"how long was adenaur chancellor":    "Konrad Adenauer",
		"Agnu":                               "",
		"Spiro Agassi":                       "",
		"George Green":                       "",
		"Spiro, and Agnu":                    "",
		"the main war":                       "",
	})
}

// checkNear wants Near to find the candidates for each text, "" for none.
func checkNear(t *testing.T, ix *index.Index, want map[string]string) {
	t.Helper()
	for text, want := range want {
		tokens := fold.Tokens(text)
		got := ""
		for _, m := range ix.Near(tokens, 0, len(tokens)) {
			got += candidates(m)
		}
		if got != want {
			t.Errorf("near %q: %q, want %q", text, got, want)
		}
	}
}
