package bot_test

import (
	"encoding/json"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"officebot/bot"
	"officebot/knowledge/fold"
)

// TestAnswersAreWellFormed holds every answer to what each answer must be,
// whatever was asked.
func TestAnswersAreWellFormed(t *testing.T) {
	turns := allTurns(t)
	for i := range turns {
		u := &turns[i]
		for _, fault := range slices.Concat(shapeFaults(&u.answer), statusFaults(&u.answer), proseFaults(&u.answer), languageFaults(u.text, &u.answer)) {
			t.Errorf("%s: %q: %s\n\t%s", u.where, u.text, fault, u.answer.Text())
		}
	}
}

// TestSameAnswersInParallel asks everything again, from many goroutines at
// once, and wants the same bytes. Each is asked twice, by goroutines far apart.
func TestSameAnswersInParallel(t *testing.T) {
	turns := allTurns(t)
	want := make([]string, len(turns))
	for i := range turns {
		want[i] = dump(t, &turns[i].answer)
	}
	const goroutines = 16
	var all sync.WaitGroup
	for worker := range goroutines {
		all.Go(func() {
			// Each begins elsewhere, so that different questions meet.
			for k := range (len(turns) + 7) / 8 {
				i := (worker*len(turns)/goroutines + k) % len(turns)
				answer := turns[i].ask()
				if got := dump(t, &answer); got != want[i] {
					t.Errorf("%s: %q: not the same answer\n%s", turns[i].where, turns[i].text, cmp.Diff(want[i], got))
				}
			}
		})
	}
	all.Wait()
}

// TestNothingIsRememberedOutsideTopics asks the transcripts again in reverse, of
// bots that were never asked before: what a bot prepares when it is first needed
// changes no answer.
func TestNothingIsRememberedOutsideTopics(t *testing.T) {
	t.Parallel()
	fresh := map[*opened]*opened{}
	for _, path := range transcriptPaths(t) {
		turns := transcriptTurns(t, path)
		for i := range slices.Backward(turns) {
			u := turns[i]
			if fresh[u.pack] == nil {
				fresh[u.pack] = newPack(t, readTranscript(t, path).pack)
			}
			want := dump(t, &u.answer)
			u.pack = fresh[u.pack]
			answer := u.ask()
			if got := dump(t, &answer); got != want {
				t.Errorf("%s: %q: not the same answer\n%s", u.where, u.text, cmp.Diff(want, got))
			}
		}
	}
}

// TestSuggestionsAreAnswered asks every suggestion, alone and in the
// conversation in which it was made. Each is complete in itself, so both have
// the same answer.
func TestSuggestionsAreAnswered(t *testing.T) {
	t.Parallel()
	turns := allTurns(t)
	type asked struct {
		pack *opened
		text string
	}
	alone := map[asked]bot.Answer{}
	for i := range turns {
		u := &turns[i]
		for _, text := range u.answer.Suggestions {
			answer, known := alone[asked{u.pack, text}]
			if !known {
				answer = u.pack.ask(text)
				alone[asked{u.pack, text}] = answer
				checkSuggestion(t, u, text, &answer)
			}
			inTalk := u.pack.bot.Answer(bot.Question{Text: text, Today: today, Topic: u.answer.Topic})
			if answer.Language == u.answer.Language && inTalk.Text() != answer.Text() {
				t.Errorf("%s: after %q: %q has another answer than alone\n\t%s\n\t%s", u.where, u.text, text, inTalk.Text(), answer.Text())
			}
		}
	}
	if len(alone) < 50 {
		t.Errorf("only %d suggestions in %d answers", len(alone), len(turns))
	}
}

func checkSuggestion(t *testing.T, u *turn, text string, answer *bot.Answer) {
	t.Helper()
	switch answer.Status {
	case bot.Answered, bot.NoHolder, bot.Ambiguous:
	default:
		t.Errorf("%s: after %q: the suggestion %q is %s\n\t%s", u.where, u.text, text, answer.Status, answer.Text())
	}
	if family(answer.Language) != family(u.answer.Language) {
		t.Errorf("%s: after %q (%s): the suggestion %q is answered in %s", u.where, u.text, u.answer.Language, text, answer.Language)
	}
	if u.answer.Language == "zh-Hant" && fold.Traditional(text) != text || u.answer.Language == "zh-Hans" && simplified(text) != text {
		t.Errorf("%s: after %q: the suggestion %q is in another script", u.where, u.text, text)
	}
}

// family is a language without its script. A short suggestion may have no
// character that tells the script.
func family(tag string) string {
	base, _, _ := strings.Cut(tag, "-")
	return base
}

// TestYesNoComesFirst wants every answer to a yes/no question to begin with
// it.
func TestYesNoComesFirst(t *testing.T) {
	turns := allTurns(t)
	asked := 0
	for i := range turns {
		u := &turns[i]
		if !asksYesNo(u.text) || u.answer.Status == bot.NotInRecord || u.answer.Status == bot.NotUnderstood {
			continue
		}
		asked++
		want := map[bot.Status]*regexp.Regexp{
			bot.Answered:  regexp.MustCompile(`^(Yes|No)\b|^(是|不是|有|没有)。`),
			bot.Ambiguous: regexp.MustCompile(`^Possibly\b|^可能。`),
		}[u.answer.Status]
		if want == nil || !want.MatchString(u.answer.Text()) {
			t.Errorf("%s: %q [%s]\n\t%s", u.where, u.text, u.answer.Status, u.answer.Text())
		}
	}
	if asked < 40 {
		t.Errorf("only %d yes/no questions were found", asked)
	}
}

var (
	yesNoWords = regexp.MustCompile(`(?i)^(is|was|were|did|does|has|have) |吗|是不是|是否`)
	// either asks for one of two years, or of two people, which no yes or no would
	// tell.
	either = regexp.MustCompile(`\d or \d|[A-Z]\w+ or [A-Z]\w+ who | more .+ or more `)
	// ofNobody asks whether there was nobody, where a bare yes or no would be taken both ways.
	ofNobody = regexp.MustCompile(`(?i)^(is|was|were|did|has|have)n?'?t? (there )?(no|nobody)\b`)
)

func asksYesNo(text string) bool {
	return yesNoWords.MatchString(text) && !either.MatchString(text) && !ofNobody.MatchString(text) && !strings.Contains(text, "你好吗")
}

// TestTopicsKeep sends every topic through JSON, as a memory outside the
// process does, and wants it back unchanged.
func TestTopicsKeep(t *testing.T) {
	turns := allTurns(t)
	for i := range turns {
		topic := turns[i].answer.Topic
		kept, err := json.Marshal(topic)
		if err != nil {
			t.Fatal(err)
		}
		if len(kept) > 4<<10 {
			t.Errorf("%s: %q: a topic of %d bytes", turns[i].where, turns[i].text, len(kept))
		}
		var back bot.Topic
		if err := json.Unmarshal(kept, &back); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(topic, back, cmpopts.EquateEmpty()); diff != "" {
			t.Errorf("%s: %q: the topic changes on its way through JSON\n%s", turns[i].where, turns[i].text, diff)
		}
	}
}

// followUps are questions that live on what was asked before.
var followUps = []string{"and after him?", "how long did he serve?", "what about 1985?", "the second one", "why?", "who else?", "他之前是谁？"}

// TestTopicsOfOtherRecords goes on a conversation with records that have none
// of its people, posts and facts: the ids of the topic mean nothing there.
func TestTopicsOfOtherRecords(t *testing.T) {
	t.Parallel()
	other := openPack(t, "bluestone.yaml")
	for _, path := range transcriptPaths(t) {
		turns := transcriptTurns(t, path)
		for i := range turns {
			if turns[i].pack == other {
				continue
			}
			text := followUps[i%len(followUps)]
			answer := other.bot.Answer(bot.Question{Text: text, Today: today, Topic: turns[i].answer.Topic})
			for _, fault := range slices.Concat(shapeFaults(&answer), statusFaults(&answer), proseFaults(&answer)) {
				t.Errorf("%q after %q of another pack: %s\n\t%s", text, turns[i].text, fault, answer.Text())
			}
		}
	}
}
