package en

import (
	"slices"
	"strings"
	"testing"

	"officebot/bot/grammar"
	"officebot/knowledge/fold"
)

const (
	before = grammar.CourtesyOpening | grammar.CourtesyAnywhere | grammar.CourtesySource
	behind = grammar.CourtesyClosing | grammar.CourtesyAnywhere | grammar.CourtesySource
)

// unwrapped is what is left of a text when the courtesies at its edges and between
// its commas are taken away, with the kinds of those in front in before, of those
// behind in after.
func unwrapped(c *grammar.Courtesy, text string, before, after grammar.CourtesyKind) string {
	tokens := fold.Tokens(text)
	from, _ := c.Chain(tokens, 0, before)
	var words []string
	for i := from; i < len(tokens); i++ {
		to, _ := c.Chain(tokens, i, after)
		if to == len(tokens) {
			break
		}
		if to > i && tokens[i].Before >= fold.Dash && tokens[to].Before >= fold.Dash {
			i = to - 1
			continue
		}
		words = append(words, tokens[i].Text)
	}
	return strings.Join(words, " ")
}

// wrappers are ways to ask politely, with * for what is asked.
var wrappers = []string{
	"please *", "* please", "pls *", "* pls", "plz *", "kindly *", "* thanks", "* thx", "* ty", "* cheers mate",
	"hi, *", "hello, *", "hey bot, *", "hey there, *", "hi there! *", "good morning, *", "good evening everyone, *", "dear bot, *",
	"hi folks, *", "hello all, *", "yo *", "yo bro, *", "howdy folks, *", "dear sir or madam, *", "greetings, *",
	"can you tell me *", "could you tell me *", "could you please tell me *", "Could you kindly inform us *", "can u tell me *",
	"would you tell me *", "would you mind telling me *", "would you be so kind as to tell me *", "will you remind me *",
	"can you help me find out *", "can anyone tell me *", "could someone tell me *", "can somebody please explain *",
	"tell me *", "please tell me *", "pls tell me *", "tell me please *", "kindly tell me *", "remind me *", "let me know *",
	"hi, can u tell me *? thx", "Hello! Could you please tell me *? Thank you so much!",
	"do you know *", "do you happen to know *", "does anyone know *", "anyone know *", "anybody know *", "would you happen to know *",
	"any idea *", "any clue *", "got any idea *", "quick question: *", "quick question, *", "Hey, quick question: any idea *",
	"i have a question: *", "i've got a quick question, *", "my question is *", "a quick question: *", "question: *", "silly question: *",
	"i was wondering *", "I was wondering if you could tell me *", "i wonder *", "just wondering *", "I'm wondering *", "wondering *",
	"I'd like to know *", "i would like to know *", "I want to know *", "i wanna know *", "I need to know *", "I would love to know *",
	"i'm curious *", "just curious, *", "*, just curious", "* just wondering", "I'm trying to find out *", "i am trying to remember *",
	"I forgot *", "i can't remember *", "I can't recall *", "i don't know *", "not sure *", "no idea *", "I'm not sure *",
	"help me out, *", "help me out: *", "please help me *", "can you help me out, *", "I need help, *",
	"for my homework, *", "for homework: *", "* for my homework", "for a school report on Chinese government, *", "For a quiz: *", "* for a pub quiz",
	"I'm writing a school report about Chinese government bodies and I was wondering if you could tell me *",
	"i'm doing my history homework, *", "I am preparing a presentation, *", "I'm a student, *", "I am a journalist and I need to know *",
	"My teacher wants to know *", "my boss asked me *", "a friend asked *", "i've forgotten *", "we've been wondering *", "i've a question: *", "to settle a bet, *", "to settle an argument, *",
	"For a chronology we are compiling: *", "For the match programme: *", "for the record, *", "out of curiosity, *", "* out of curiosity",
	"according to your records, *", "*, according to your records", "according to the article *", "* according to wikipedia", "as per wikipedia, *",
	"* in the article", "* on the list", "* in your records", "*, as far as you know", "as far as the records show, *", "* on record",
	"going by the list, *", "based on your sources, *", "* in the records please",
	"* thanks in advance", "* thank you very much", "*? Thanks in advance!", "* many thanks", "* cheers", "* lol", "* haha", "* asap", "* asap please",
	"* if possible", "* if you can", "* if you don't mind", "* if you know", "* do you know", "* any idea", "* sorry for the silly question",
	"sorry to bother you, *", "excuse me, *", "sorry, *", "ok so *", "ok, *", "well, *", "um, *", "by the way, *", "btw *", "one more question: *",
	"May I ask *", "can i ask *", "might i ask *", "may I please know *", "Pray tell me *", "pray, *", "it would be great to know *",
	"I'd be grateful if you could tell me *", "i would appreciate it if you could tell me *", "we should like to know *",
	"* in one sentence", "* in a nutshell", "* short answer please", "* quickly please", "* it's urgent", "* i forgot", "* need it asap",
	"Please, *", "*, please", "*, pretty please", "*, mate", "*, sir", "*, if I may ask", "so *", "let me know please *",
}

// TestCourtesyLeavesTheQuestion wants every wrapper to be taken away and nothing
// else.
func TestCourtesyLeavesTheQuestion(t *testing.T) {
	c := Courtesy()
	for _, core := range []string{
		"who was director in 2010", "when did Chen Shiju leave", "who was not director in 2010", "who came before Ding",
		"how many directors were there", "was Ding still director in 2020", "list the directors",
	} {
		for _, wrapper := range wrappers {
			text := strings.Replace(wrapper, "*", core, 1)
			if got := unwrapped(c, text, before, behind); got != fold.String(core) {
				t.Errorf("%q: left %q", text, got)
			}
		}
	}
	if len(wrappers) < 120 {
		t.Errorf("only %d wrappers", len(wrappers))
	}
}

// TestCourtesyTakesNoContent wants nothing to be taken from questions whose words
// all count.
func TestCourtesyTakesNoContent(t *testing.T) {
	c := Courtesy()
	for _, text := range []string{
		"not Ding", "never director", "only director", "still director", "even Chen", "no director in 1980", "nobody before Chen",
		"all directors", "both directors", "each director", "every director", "everyone who was director", "everybody", "all of them",
		"first director", "second director", "the third", "last director", "2010", "in 2010", "for ten years", "two directors", "10 years ago",
		"Ding Xuexiang", "Chen's successor", "May", "Will Smith", "Jo Ann", "before Ding", "after 2003", "since 2010", "until 2013",
		"except Chen", "apart from Ding", "other than Jia", "not counting Zhang", "without a gap", "at the same time", "under Hu Jintao",
		"in Tibet", "on 1 June 2024", "in prison", "in office", "from 1993", "for Jiang Zemin", "of the General Office", "with a beard",
		"ever", "already director", "again director", "longest", "more than five years", "director", "who was it", "when was it", "how many",
		"Was Ding not director", "wasn't Ding director", "is Han the director", "does the office have a website", "why did Ding leave",
		"the office", "of the office", "in the office", "from the office",
		"everyone since 2000", "boss in 2005", "there were two directors", "now director", "right after Ding who came",
		"great directors", "last one before Ding", "who was director then", "who was the boss", "who are these people", "did Chen serve well",
		"who was it", "2013, who was it", "who worked for the newspaper", "did Jia work for the university", "was Zhang imprisoned for a speech",
		"who was fired for an article", "who was director today", "I meant 2004", "richest director in the world", "all directors since 2000",
		"first question of the list", "of the list of prime numbers",
	} {
		if got := unwrapped(c, text, before, behind); got != fold.String(text) {
			t.Errorf("%q: left %q", text, got)
		}
	}
}

// TestCourtesyKeepsWhatFollows wants a courtesy to end before what counts.
func TestCourtesyKeepsWhatFollows(t *testing.T) {
	c := Courtesy()
	for text, want := range map[string]string{
		"so everyone since 2000":                       "everyone since 2000",
		"ok boss in 2005":                              "boss in 2005",
		"so there were two directors":                  "there were two directors",
		"hello all directors since 2000":               "all directors since 2000",
		"hi everyone since 2000":                       "everyone since 2000",
		"tell me just the first":                       "just the first",
		"tell me only the last":                        "only the last",
		"please not Ding":                              "not ding",
		"can you tell me everyone except Chen":         "everyone except chen",
		"who was director for homework in 2010":        "who was director for homework in 2010",
		"hi, who ran it, please, under Hu Jintao":      "who ran it under hu jintao",
		"I need to know both directors, thanks":        "both directors",
		"thanks, and who before him":                   "and who before him",
		"who was director then, mate":                  "who was director then",
		"do you know whether Ding left":                "whether ding left",
		"Could you tell me never mind the first two":   "never mind the first two",
		"I was wondering who else, if anyone, held it": "who else held it",
	} {
		if got := unwrapped(c, text, before, behind); got != want {
			t.Errorf("%q: left %q, want %q", text, got, want)
		}
	}
}

// TestClaimsAndTags wants what opens and closes a claim to be told from the claim.
func TestClaimsAndTags(t *testing.T) {
	c := Courtesy()
	const claim = "Chen was not director in 2010"
	for _, wrapper := range []string{
		"Is it true that *", "is it correct that *", "is it right that *", "was it true that *", "is it a fact that *", "true or false: *",
		"Can you confirm that *", "could you please confirm that *", "confirm that *", "am I right that *", "am i right in thinking that *",
		"I heard that *", "I think *", "i believe *", "my teacher says *", "My friend says that *", "our piece says *", "apparently *",
		"*, right", "*, correct", "*, is that right", "*. Is that right", "* is that correct", "*, true or false", "*, yes or no", "*, am I right",
		"* or not", "*, was he", "*, didn't he", "*, is this true", "*. How accurate is that", "I was told that *", "do your records say that *",
		"did you know that *", "people say that *", "it is said that *", "wikipedia says *",
	} {
		text := strings.Replace(wrapper, "*", claim, 1)
		if got := unwrapped(c, text, grammar.CourtesyClaim|before, grammar.CourtesyTags|behind); got != fold.String(claim) {
			t.Errorf("%q: left %q", text, got)
		}
	}
	for _, text := range []string{
		"it is not true that Chen was director", "is it false that Chen was director", "I don't think Chen was director",
		"it isn't true that Chen left", "nobody says that Chen left", "is it wrong that Chen left", "I doubt that Chen left",
	} {
		if got := unwrapped(c, text, grammar.CourtesyClaim, grammar.CourtesyTags); got != fold.String(text) {
			t.Errorf("%q: left %q", text, got)
		}
	}
}

// counting are words that always count.
var counting = strings.Fields(`not never nobody none no only still even except all both each every everyone everybody
	already ever always first second third last before after since until two three ten who when where which`)

// setPhrases are the alternatives of patterns in which one of them does not: the
// asker's own "I don't know", and phrases that are always said so.
var setPhrases = strings.Split(strings.ReplaceAll(`everyone|everybody|all|speaking of which|not sure|no idea|all right|for a second|a second|
first question|last question|last one|one last thing|one last question|all i|all we|that's all|that is all|if at all possible|
do not remember|do not know|could not find|could not find it|am not sure|have no idea|have no clue|never remember|never knew|always forget|
not from here|not from around here|not a native speaker|ever so much|if you do not mind|if it's not too much trouble|
if it is not too much trouble|if it's no trouble|when you have time|when you get a chance|when you have a moment|when you can|
no need for detail|no long answer|no rush|no hurry|no pressure|true or not|yes or no|or not|correct or not|or no|no|is it not|
if i'm not mistaken|if i am not mistaken|no doubt|not|before i forget it again|before i forget it|before i forget|
before i forget again|before we start|before you go|i always|something i always wanted|what i always wanted|one thing i always wanted|all i want|all i wanted|
the only thing i want|the only thing i need|the only thing i wanted|can never remember|can never recall|could never remember|can never keep straight|
could not tell|i am not sure|not quite sure|before|before i go|would not|do not|do not suppose|all right|no end|at any place|if it is not too much trouble|
am not|m not|is not|all the names|only|both names|all names|both of them|all of them|always|at all|the two|these two|do not believe|you probably get asked this all the time|you must get this all the time|you get this all the time|all things considered|all in all|taken all together|all told|when all is said and done`, "\n", ""), "|")

// TestPatternsTakeNothingThatCounts reads the patterns themselves.
func TestPatternsTakeNothingThatCounts(t *testing.T) {
	for _, s := range table("courtesy.txt", courtesy) {
		for _, line := range s.Lines {
			for phrase := range strings.FieldsFuncSeq(line, func(r rune) bool { return strings.ContainsRune("()[]{}|,:;", r) }) {
				phrase = strings.TrimSpace(phrase)
				for word := range strings.FieldsSeq(phrase) {
					if slices.Contains(counting, word) && !slices.Contains(setPhrases, phrase) {
						t.Errorf("[%s]: %q has %q", s.Name, phrase, word)
					}
				}
			}
		}
	}
}
