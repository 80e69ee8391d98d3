package bot_test

import (
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"officebot/bot"
	"officebot/knowledge"
	"officebot/knowledge/fold"
)

// A question is changed in a way of which it is known what it does to the answer.
// What comes of it is counted in three: right, refused (nothing wrong is said, but
// nothing right either), wrong.
type outcome uint8

const (
	right outcome = iota
	refused
	wrong
)

// bounds are how many in a thousand must be right at least and may be wrong at most:
// as measured, and as it is to become. They only get stricter.
type bounds struct {
	right, wrong             int
	rightTarget, wrongTarget int
}

var (
	byDescription   = bounds{right: 990, wrong: 5, rightTarget: 900, wrongTarget: 10}
	byDenial        = bounds{right: 970, wrong: 15, rightTarget: 900, wrongTarget: 10}
	byCondition     = bounds{right: 925, wrong: 23, rightTarget: 980, wrongTarget: 20}
	byStranger      = bounds{right: 975, wrong: 5, rightTarget: 980, wrongTarget: 20}
	byCourtesy      = bounds{right: 990, wrong: 5, rightTarget: 970, wrongTarget: 30}
	byUnrecorded    = bounds{right: 995, wrong: 5, rightTarget: 1000, wrongTarget: 0}
	byUnrecordedWhy = bounds{right: 990, wrong: 0, rightTarget: 1000, wrongTarget: 0}
)

// tally counts the outcomes of one kind of change.
type tally struct {
	counts [3]int
	faults []string
}

func (y *tally) add(o outcome, asked string, answer *bot.Answer) {
	y.counts[o]++
	if o != right {
		name := [...]string{refused: "refused", wrong: "WRONG"}[o]
		y.faults = append(y.faults, fmt.Sprintf("%s: %s\n\t[%s] %.150s", name, asked, answer.Status, answer.Text()))
	}
}

// maxFaults is how many faults a test shows where it fails.
const maxFaults = 20

// check holds the outcomes to their bounds. With -v it shows all that is not right.
func (y *tally) check(t *testing.T, b bounds) {
	t.Helper()
	total := y.counts[right] + y.counts[refused] + y.counts[wrong]
	if total == 0 {
		t.Fatal("nothing was asked")
	}
	rightRate, wrongRate := 1000*y.counts[right]/total, (1000*y.counts[wrong]+total-1)/total
	t.Logf("%d changed questions: right %.1f %% (to become %.1f %%), wrong %.1f %% (%.1f %%), else refused", total,
		float64(rightRate)/10, float64(b.rightTarget)/10, float64(wrongRate)/10, float64(b.wrongTarget)/10)
	slices.SortStableFunc(y.faults, func(a, b string) int { return strings.Compare(a[:1], b[:1]) })
	failed := rightRate < b.right || wrongRate > b.wrong
	if failed {
		t.Errorf("of 1000, %d are right and %d wrong; at least %d were right and at most %d wrong", rightRate, wrongRate, b.right, b.wrong)
	}
	switch {
	case os.Getenv(showAll) != "":
		t.Log(strings.Join(y.faults, "\n"))
	case failed:
		t.Log(strings.Join(y.faults[:min(len(y.faults), maxFaults)], "\n"))
	}
}

// showAll is a variable of the environment: where it is set, all that is not right is
// shown.
const showAll = "SHOW_ALL"

// refuses tells whether an answer gives none.
func refuses(a *bot.Answer) bool {
	return a.Status == bot.NotInRecord || a.Status == bot.NotUnderstood
}

// says tells whether two answers say the same.
func saysSame(a, b *bot.Answer) bool {
	return a.Status == b.Status && verdictOf(a) == verdictOf(b) && slices.Equal(names(a.People), names(b.People)) && slices.Equal(a.Posts, b.Posts)
}

var verdictPattern = regexp.MustCompile(`^(Yes|No|Possibly)[.,]`)

// verdictOf is Yes, No or Possibly where an answer begins with it.
func verdictOf(a *bot.Answer) string {
	if m := verdictPattern.FindStringSubmatch(a.Text()); m != nil {
		return m[1]
	}
	return ""
}

// question is an English question that is complete in itself.
type question struct {
	pack  *opened
	text  string
	plain bot.Answer // what is answered before it is changed
}

var allChangeable once[[]question]

// changeable are the questions that are changed: the first of every English
// conversation of the transcripts, and those made from the records.
func changeable(t *testing.T) []question {
	t.Helper()
	return allChangeable.get("", func() []question { return askChangeable(t) })
}

func askChangeable(t *testing.T) []question {
	t.Helper()
	var all []question
	for _, path := range transcriptPaths(t) {
		turns := transcriptTurns(t, path)
		for i := range turns {
			u := &turns[i]
			if u.topic.Question == "" && u.answer.Language == "en" && !hasScript(u.text, unicode.Han) && len(fold.Tokens(u.text)) <= longestChanged {
				all = append(all, question{u.pack, u.text, u.answer})
			}
		}
	}
	for _, pack := range metamorphicPacks(t) {
		for _, h := range pack.holders() {
			for _, template := range holderTemplates {
				text := h.fill(template, h.person.Name)
				all = append(all, question{pack.opened, text, pack.ask(text)})
			}
		}
	}
	return all
}

// longestChanged is how many words a question may have to be changed: what is longer
// is a story, of which the end is not the question's.
const longestChanged = 16

// holderTemplates are questions about one holder: {x} is a name, {post} the post,
// {year} a year of the tenure, {other} another year, {z} another holder.
var holderTemplates = []string{
	"When did {x} leave?",
	"When did {x} become {post}?",
	"How long did {x} serve?",
	"How many years was {x} {post}?",
	"Who succeeded {x}?",
	"Who came before {x}?",
	"Who was {post} after {x}?",
	"Who did {x} take over from?",
	"Was {x} {post} in {year}?",
	"Was {x} {post} in {other}?",
	"Did {x} succeed {z}?",
	"Did {z} come after {x}?",
	"Did {x} serve longer than {z}?",
	"Did {x} take office in {year}?",
	"Did {x} leave before {other}?",
	"Is {x} still in office?",
	"Was {x} in office in {other}?",
	"Was {x} still there in {year}?",
	"Was {x} not in office in {other}?",
	"Is it true that {x} left in {year}?",
	"Did {x} serve less than five years?",
	"Did anyone serve longer than {x}?",
}

// linedPack is a pack with the posts whose holders came one after the other.
type linedPack struct {
	*opened
	posts map[string]string // the word for a post by its id
}

func metamorphicPacks(t *testing.T) []linedPack {
	t.Helper()
	all := []linedPack{
		{openPack(t, office), map[string]string{"office-director": "director", "general-office-director": "director"}},
		{openPack(t, "bluestone.yaml"), map[string]string{"mayor": "mayor", "treasurer": "treasurer"}},
	}
	path := filepath.Join(shared, "packs", "uk_home_sec.json")
	if _, err := os.Stat(path); err != nil {
		t.Logf("without the shared pack: %v", err)
		return all
	}
	pack := openPack(t, path)
	return append(all, linedPack{pack, map[string]string{pack.records.Posts[0].ID: "Home Secretary"}})
}

// holder is somebody who held a post in one stretch, with the neighbours who did so
// too, nil where there are none.
type holder struct {
	person        *knowledge.Person
	tenure        *knowledge.Tenure
	post          string // "director"
	before, after *knowledge.Person
	other         *knowledge.Person // another holder of the line
}

// maxHolders is how many holders of one post are asked about, the latest.
const maxHolders = 8

func (p linedPack) holders() []holder {
	var all []holder
	for _, id := range slices.Sorted(maps.Keys(p.posts)) {
		line := askedPost{ids: []string{id}}.tenures(p.opened)
		for i := max(0, len(line)-maxHolders); i < len(line); i++ {
			if timesHeld(line, line[i].Person) == 1 {
				all = append(all, holder{line[i].Person, line[i], p.posts[id], p.neighbour(line, i-1), p.neighbour(line, i+1), line[(i+2)%len(line)].Person})
			}
		}
	}
	return all
}

// neighbour is somebody of a line by whom another can be described without saying as
// what: who was in it once, and in no other post that a question may be about.
func (p linedPack) neighbour(line []*knowledge.Tenure, i int) *knowledge.Person {
	if i < 0 || i >= len(line) || timesHeld(line, line[i].Person) > 1 {
		return nil
	}
	isOffice := func(post *knowledge.Post) bool { return slices.Contains(p.records.Office.Posts, post) }
	for _, other := range p.records.Tenures {
		if other.Person == line[i].Person && other.Post != line[i].Post && (isOffice(other.Post) || !isOffice(line[i].Post)) {
			return nil
		}
	}
	return line[i].Person
}

// fill puts a holder's data into a template, by the name or description given.
func (h holder) fill(template, x string) string {
	return strings.NewReplacer("{x}", x, "{post}", h.post, "{z}", h.other.Name,
		"{year}", fmt.Sprint(h.tenure.Start.Last.Year()), "{other}", fmt.Sprint(h.tenure.Start.First.Year()-3)).Replace(template)
}

// descriptions are other ways to say who a holder is.
func (h holder) descriptions() []string {
	var ways []string
	if h.before != nil {
		name := h.before.Name
		ways = append(ways, name+"'s successor", "the "+h.post+" who succeeded "+name, "the person who took over from "+name, "whoever came after "+name)
	}
	if h.after != nil {
		name := h.after.Name
		ways = append(ways, name+"'s predecessor", "the "+h.post+" who came before "+name, "the person whom "+name+" replaced")
	}
	return ways
}

// TestDescriptionForName puts a description in the place of a name: the same people,
// or no answer.
func TestDescriptionForName(t *testing.T) {
	t.Parallel()
	var y tally
	for _, pack := range metamorphicPacks(t) {
		for _, h := range pack.holders() {
			for _, template := range holderTemplates {
				plain := pack.ask(h.fill(template, h.person.Name))
				if refuses(&plain) {
					continue
				}
				for _, way := range h.descriptions() {
					asked := h.fill(template, way)
					answer := pack.ask(asked)
					y.add(sameOrRefused(&plain, &answer), asked, &answer)
				}
			}
		}
	}
	y.check(t, byDescription)
}

func sameOrRefused(plain, changed *bot.Answer) outcome {
	switch {
	case saysSame(plain, changed):
		return right
	case refuses(changed):
		return refused
	}
	return wrong
}

// denials turn a yes/no question about somebody into one on its denial.
var denials = []struct {
	asks   *regexp.Regexp
	denied string
}{
	{regexp.MustCompile(`^(?i:Was|Is) ([A-Z][\w'’-]+(?: [A-Z][\w'’-]+)*) (.+?)\??$`), "Is it true that $1 %s not $2?"},
	{regexp.MustCompile(`^(?i:Did) ([A-Z][\w'’-]+(?: [A-Z][\w'’-]+)*) (.+?)\??$`), "Is it true that $1 %s not $2?"},
}

// notOneClaim is what a denial cannot simply be put into: an owner as the subject,
// more than one claim, a tag at the end.
var notOneClaim = regexp.MustCompile(`^\w+ [A-Z]\w+( [A-Z]\w+)?['’]s |,| and `)

// denied is a question about the denial; ok is false where there is none.
func denied(text string) (changed string, ok bool) {
	for _, d := range denials {
		if d.asks.MatchString(text) && !notOneClaim.MatchString(text) {
			verb := strings.ToLower(text[:strings.IndexByte(text, ' ')])
			return fmt.Sprintf(d.asks.ReplaceAllString(text, d.denied), verb), true
		}
	}
	return "", false
}

// TestDenial asks whether the contrary is so: the other verdict.
func TestDenial(t *testing.T) {
	var y tally
	other := map[string]string{"Yes": "No", "No": "Yes", "Possibly": "Possibly"}
	for _, q := range changeable(t) {
		changed, ok := denied(q.text)
		if !ok {
			continue
		}
		if verdictOf(&q.plain) == "" {
			continue
		}
		answer := q.pack.ask(changed)
		got := wrong
		switch verdictOf(&answer) {
		case other[verdictOf(&q.plain)]:
			got = right
		case "":
			got = refused
		}
		y.add(got, changed, &answer)
	}
	y.check(t, byDenial)
}

// conditions mean nothing to the records: each with a word of it that an answer has
// to name.
var conditions = []struct{ text, named string }{
	{"with a beard", "beard"},
	{"of the chess federation of Norway", "chess|federation|norway"},
	{"on a bicycle", "bicycle"},
	{"in a red hat", "red|hat"},
	{"while juggling oranges", "juggling|oranges"},
	{"for the circus", "circus"},
	{"who could swim", "swim"},
}

// thanks at the end would take a condition: "thank you for the circus".
var thanks = regexp.MustCompile(`(?i)\b(thx|thanks?|please|pls)\b`)

// TestMeaninglessCondition adds a condition that the records cannot judge: no plain
// answer, and the words are named.
func TestMeaninglessCondition(t *testing.T) {
	t.Parallel()
	var y tally
	for i, q := range changeable(t) {
		if refuses(&q.plain) || thanks.MatchString(q.text) {
			continue
		}
		for k := range 2 {
			c := conditions[(i+k*3)%len(conditions)]
			changed := strings.TrimRight(q.text, "?.! ") + " " + c.text + "?"
			answer := q.pack.ask(changed)
			y.add(refusedNaming(&answer, c.named), changed, &answer)
		}
	}
	y.check(t, byCondition)
}

// refusedNaming wants an answer that gives none and names one of some words.
func refusedNaming(a *bot.Answer, words string) outcome {
	switch {
	case !refuses(a):
		return wrong
	case regexp.MustCompile(`(?i)\b(` + words + `)`).MatchString(a.Text()):
		return right
	}
	return refused
}

// strangers are in no pack.
var strangers = []string{"Gustav Quillfeather", "Olga Zbrozek", "Barnaby Tuckwell", "Xu Zhiqiang"}

// TestStranger puts a stranger's name in the place of a holder's: no answer, and the
// name is named.
func TestStranger(t *testing.T) {
	t.Parallel()
	var y tally
	i := 0
	for _, q := range changeable(t) {
		for _, p := range q.pack.records.People {
			if !strings.Contains(q.text, p.Name) {
				continue
			}
			stranger := strangers[i%len(strangers)]
			i++
			changed := strings.ReplaceAll(q.text, p.Name, stranger)
			answer := q.pack.ask(changed)
			y.add(refusedNaming(&answer, strings.ReplaceAll(stranger, " ", "|")), changed, &answer)
			break
		}
	}
	y.check(t, byStranger)
}

// courtesies stand around a question and ask nothing.
var courtesies = []string{
	"Hello! %s", "Hi, quick question: %s", "%s Thanks!", "Please tell me: %s", "According to your records, %s", "Sorry to bother you. %s",
	"Good morning, I have a question. %s", "%s Thank you very much in advance.", "For my homework: %s", "Dear bot, %s Best regards", "So, %s", "Just curious: %s",
}

// TestCourtesy puts courtesies around a question: the same answer.
func TestCourtesy(t *testing.T) {
	t.Parallel()
	var y tally
	for i, q := range changeable(t) {
		for k := range 2 {
			changed := fmt.Sprintf(courtesies[(i+k*5)%len(courtesies)], strings.TrimRight(q.text, "?.! ")+"?")
			answer := q.pack.ask(changed)
			got := sameOrRefused(&q.plain, &answer)
			if refuses(&q.plain) && q.plain.Status != answer.Status && refuses(&answer) {
				got = refused
			}
			y.add(got, changed, &answer)
		}
	}
	y.check(t, byCourtesy)
}
