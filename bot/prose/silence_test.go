package prose_test

import (
	"strings"
	"testing"

	"officebot/bot/prose"
	"officebot/knowledge"
)

// unrecorded are properties and deeds of which the default pack says nothing of any
// director, the verbs of events behind a slash.
const unrecorded = `salary wage pay/pay earn/pay budget wife husband child son daughter family marry/marry divorce
 birthday birthplace born/bear age height weight hobby religion education university degree school study/educate
 salary_rise pension house car phone email address website party faction corrupt/bribe bribe/bribe scandal
 crime trial convict/convict sentence arrest/arrest release/release rehabilitate/rehabilitate resign/resign
 fire/dismiss sack/dismiss dismiss/dismiss retire/retire elect/elect vote promote/promote demote/demote
 rank_of_general soldier military army general spy/betray traitor friend enemy colleague deputy vice secretary_general
 speech book write/publish portrait photo statue grave bury/bury funeral cause_of_death illness sick hospital
 doctor cancer murder/kill assassinate/kill shoot/kill kill/kill suicide exile/exile escape flee travel visit/meet
 meet/meet america russia moscow shanghai hunan province village language english russian smoke drink
 tall short old young rich poor famous popular clever best worst richest tallest youngest
 beard glasses nickname signature handwriting tea dog cat chess football song poem diary interview
 success failure achievement reform corruption policy opinion view criticize/support support/support
 trump obama stalin nixon king queen pope emperor minister ambassador judge`

// TestSilence asks all of that of every director, in every way: nothing answers.
func TestSilence(t *testing.T) {
	records, err := knowledge.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	a := newAsker(t, records)
	words := wordsOf(strings.Join(strings.Fields(unrecorded), " "))
	for _, post := range records.Office.Posts {
		for _, tenure := range post.Tenures {
			for _, word := range words {
				for wants := prose.What; wants <= prose.YesNo; wants++ {
					asked := prose.Asked{
						Language: "en", Wants: wants, Words: []prose.Word{word}, Names: []prose.Name{{IDs: []string{tenure.Person.ID}}},
					}
					if found := a.finder.Find(asked); found.Fact != nil {
						t.Errorf("%q of %s: answered with %s", word.Text, tenure.Person.Name, named(found))
					}
				}
			}
		}
	}
}
