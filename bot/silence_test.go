package bot_test

import (
	"fmt"
	"strings"
	"testing"

	"officebot/bot"
	"officebot/knowledge"
)

// What nobody recorded of the directors. Each word is asked about in its form:
// "Was X fired?", "Did X resign?", "Is X married?", "Does X have children?".
var (
	unrecordedPassives = strings.Fields(`fired sacked dismissed ousted removed expelled demoted promoted elected
		re-elected nominated recommended chosen trained educated hired recruited retired suspended investigated
		arrested charged convicted sentenced pardoned punished criticized criticised praised honoured awarded
		decorated knighted wounded injured shot poisoned kidnapped threatened attacked blackmailed bribed
		betrayed replaced-by-force forced-out pushed-out voted-out baptized adopted raised born-in-Beijing
		married divorced widowed buried cremated remembered liked loved hated feared trusted respected
		admired consulted interviewed photographed filmed quoted misquoted paid underpaid tipped insured taxed
		vaccinated hospitalized operated-on examined tested`)
	unrecordedDeeds = strings.Split(`resign|retire|quit in protest|resign voluntarily|step down because of illness|flee the country|defect|
		lie|cheat|steal|confess|apologize|protest|strike|vote|lose an election|win an election|run for president|study law|
		go to university|graduate|teach|write a book|write memoirs|publish anything|speak English|speak French|speak Russian|
		play chess|play the piano|sing|dance|drink|smoke|cook|drive|swim|travel abroad|visit America|visit Moscow|meet Nixon|
		meet Stalin|fight in the war|join the army|command troops|serve in the navy|have children|have a wife|have a brother|
		have a degree|own a house|own a car|earn much|take bribes|marry|divorce|move to Shanghai|live in Beijing|grow up in Sichuan|
		come from Hunan|get ill|suffer a stroke|recover|retire to the country|found a company|set up a bank|abolish a tax|
		reform the office|change the rules|hire staff|fire anybody|sign a treaty|give a speech|speak to the press|like the job|
		hate the job|love music|believe in God|pray|support Deng|oppose Mao|criticize the party|leave the party|join the party|
		lead the party|betray the party|obey orders|work at night|do a good job|make mistakes|achieve anything|win a prize|
		get a medal|wear glasses|have a beard|snore|dream of power|want the job|deserve the job|earn respect`, "|")
	unrecordedQualities = strings.Split(`married|divorced|single|rich|poor|tall|short|old|young|bald|left-handed|clever|stupid|honest|corrupt|
		popular|unpopular|famous|competent|incompetent|a good director|a bad director|a communist|a liberal|a lawyer|a soldier|
		a doctor|an engineer|a poet|a vegetarian|a father|a woman|a man|a member of the party|a friend of Mao|a relative of Mao|
		from Beijing|from Hunan|in prison now|ill|happy|tired|guilty|innocent|religious|Chinese|Russian|American|a spy|a hero`, "|")
	unrecordedWhys = strings.Split(`Why did X leave?|Why was X appointed?|How did X get the job?|Why did X resign?|What did X earn?|
		What did X study?|Where was X born?|When was X born?|Where does X live?|How old is X?|How tall is X?|How many children does X have?|
		Who is X married to?|Who recommended X?|Who fired X?|Who interviewed X?|What did X achieve?|What is X known for abroad?|
		What was X's salary?|What is X's favourite colour?|Which university did X attend?|Which party does X belong to?|
		Who are X's parents?|Where did X grow up?|What does X look like?|What languages does X speak?|Why is X famous?|
		Why did X take so long?|How did X die?|What did X think of the job?`, "|")
)

// asksOf are the questions about what nobody recorded of somebody.
func asksOf(name string) (yesNo, open []string) {
	for _, word := range unrecordedPassives {
		yesNo = append(yesNo, fmt.Sprintf("Was %s %s?", name, strings.ReplaceAll(word, "-", " ")))
	}
	for _, deed := range unrecordedDeeds {
		yesNo = append(yesNo, fmt.Sprintf("Did %s %s?", name, strings.TrimSpace(deed)))
	}
	for _, quality := range unrecordedQualities {
		yesNo = append(yesNo, fmt.Sprintf("Is %s %s?", name, strings.TrimSpace(quality)))
	}
	for _, why := range unrecordedWhys {
		open = append(open, strings.ReplaceAll(strings.TrimSpace(why), "X", name))
	}
	return yesNo, open
}

// recorded are questions of those to which the records do have an answer.
var recorded = map[string]bool{
	"How did Zhang Jingwu die?": true, // persecuted to death
	"Was Clara Vogt married?":   true, "Who is Clara Vogt married to?": true, "Was Ana Prieto awarded?": true,
	"What did Yuki Tanabe study?": true, "Where was Yuki Tanabe born?": true, "How did Ivar Holt die?": true,
}

// TestSilenceIsNoVerdict asks of every director what nobody recorded: neither Yes nor
// No.
func TestSilenceIsNoVerdict(t *testing.T) {
	t.Parallel()
	var verdicts, answers tally
	for _, name := range []string{office, "bluestone.yaml", "orchestra.yaml", "station.yaml"} {
		pack := openPack(t, name)
		asked := map[*knowledge.Person]bool{}
		for _, tenure := range (askedPost{ids: officeIDs(pack)}).tenures(pack) {
			if asked[tenure.Person] {
				continue
			}
			asked[tenure.Person] = true
			yesNo, open := asksOf(tenure.Person.Name)
			for _, asked := range yesNo {
				if recorded[asked] {
					continue
				}
				answer := pack.ask(asked)
				verdicts.add(silent(&answer), asked, &answer)
			}
			for _, asked := range open {
				if recorded[asked] {
					continue
				}
				answer := pack.ask(asked)
				answers.add(silent(&answer), asked, &answer)
			}
		}
	}
	t.Run("yes or no", func(t *testing.T) { verdicts.check(t, byUnrecorded) })
	t.Run("open", func(t *testing.T) { answers.check(t, byUnrecordedWhy) })
}

// silent wants an answer that says neither Yes nor No and claims to answer nothing.
func silent(a *bot.Answer) outcome {
	switch {
	case refuses(a):
		return right
	case verdictOf(a) != "":
		return wrong
	}
	return refused
}

func officeIDs(pack *opened) []string {
	var ids []string
	for _, p := range pack.records.Office.Posts {
		ids = append(ids, p.ID)
	}
	return ids
}
