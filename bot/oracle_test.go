package bot_test

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"officebot/bot"
	"officebot/knowledge"
)

// askedPost is some posts that are asked about in the same words.
type askedPost struct {
	pack     string
	ids      []string
	holder   string // "who was … in 1998"
	chinese  string // "1998年的…是谁？"; "" where the pack has no Chinese
	from, to int    // years
}

// askedPosts are posts of the packs at hand, and of the shared one where it is
// present.
func askedPosts(t *testing.T) []askedPost {
	t.Helper()
	path := filepath.Join(shared, "packs", "uk_home_sec.json")
	if _, err := os.Stat(path); err != nil {
		t.Logf("without the shared pack: %v", err)
		return ownPosts
	}
	pack := openPack(t, path)
	return append(slices.Clone(ownPosts), askedPost{path, []string{pack.records.Posts[0].ID}, "Home Secretary", "", 1780, 2027})
}

var ownPosts = []askedPost{
	{office, []string{"general-office-director", "office-director"}, "director", "主任", 1950, 2027},
	{office, []string{"office-director"}, "the Director of the Office of the President", "国家主席办公室主任", 1990, 2027},
	{"bluestone.yaml", []string{"mayor"}, "mayor", "镇长", 1965, 2027},
	{"bluestone.yaml", []string{"treasurer"}, "treasurer", "司库", 1968, 2018},
}

// TestHoldersOfEveryYearAndMonth asks for every year, and for every month of
// the years in which anything changed, and works the answer out from the
// records by the rule that an answer names everybody who may have held the post then.
func TestHoldersOfEveryYearAndMonth(t *testing.T) {
	t.Parallel()
	for _, post := range askedPosts(t) {
		pack := openPack(t, post.pack)
		tenures := post.tenures(pack)
		for year := post.from; year <= post.to; year++ {
			span := knowledge.YearDate(year).Span()
			post.check(t, pack, tenures, span, fmt.Sprintf("who was %s in %d", post.holder, year))
			if post.chinese != "" {
				post.check(t, pack, tenures, span, fmt.Sprintf("%d年的%s是谁？", year, post.chinese))
			}
			if !changes(tenures, year) {
				continue
			}
			for month := 1; month <= 12; month++ {
				span := knowledge.MonthDate(year, month).Span()
				post.check(t, pack, tenures, span, fmt.Sprintf("who was %s in %s %d", post.holder, monthNames[month-1], year))
				if post.chinese != "" {
					post.check(t, pack, tenures, span, fmt.Sprintf("%d年%d月谁担任%s？", year, month, post.chinese))
				}
			}
		}
	}
}

func (p askedPost) tenures(pack *opened) []*knowledge.Tenure {
	var tenures []*knowledge.Tenure
	for _, post := range pack.records.Posts {
		if slices.Contains(p.ids, post.ID) {
			tenures = append(tenures, post.Tenures...)
		}
	}
	slices.SortStableFunc(tenures, func(a, b *knowledge.Tenure) int { return int(a.Start.First - b.Start.First) })
	return tenures
}

// changes tells whether a tenure starts or ends in a year.
func changes(tenures []*knowledge.Tenure, year int) bool {
	return slices.ContainsFunc(tenures, func(t *knowledge.Tenure) bool {
		return t.Start.First.Year() == year || !t.Ongoing && t.End.Last.Year() == year
	})
}

// complete tells whether the records tell every holder of the posts: those of the
// office.
func (p askedPost) complete(pack *opened) bool {
	return !slices.ContainsFunc(pack.records.Posts, func(post *knowledge.Post) bool {
		return slices.Contains(p.ids, post.ID) && !slices.Contains(pack.records.Office.Posts, post)
	})
}

func (p askedPost) check(t *testing.T, pack *opened, tenures []*knowledge.Tenure, span knowledge.Span, question string) {
	t.Helper()
	status, people := holders(tenures, span)
	answer := pack.ask(question)
	if status == bot.NoHolder && !p.complete(pack) {
		status = bot.NotInRecord // of posts besides the office's the records need not tell all
	}
	if status == bot.NotInRecord && answer.Status == bot.NoHolder && !p.complete(pack) {
		status = bot.NoHolder // between two holders it is told, as of those recorded
	}
	if got := names(answer.People); answer.Status != status || !slices.Equal(got, people) {
		t.Errorf("%s: %q\n\tgot  %s %v\n\twant %s %v\n\t%s", p.pack, question, answer.Status, got, status, people, answer.Text())
	}
}

// holders works out who held a post during a span, and how sure that is.
func holders(tenures []*knowledge.Tenure, span knowledge.Span) (bot.Status, []string) {
	if span.From > today {
		return bot.NotInRecord, nil
	}
	status := bot.Answered
	var people []string
	for _, tenure := range tenures {
		switch touches(tenure, span) {
		case knowledge.No:
			continue
		case knowledge.Possibly:
			status = bot.Ambiguous
		}
		if !slices.Contains(people, tenure.Person.Name) {
			people = append(people, tenure.Person.Name)
		}
	}
	if len(people) == 0 {
		return bot.NoHolder, nil
	}
	return status, people
}

// touches tells how certain it is that a tenure lies in a time: one that starts on some day of
// [f0,f1] and ends on some day of [t0,t1], asked about [a,z].
func touches(tenure *knowledge.Tenure, asked knowledge.Span) knowledge.Certainty {
	f0, f1 := tenure.Start.First, tenure.Start.Last
	t0, t1 := tenure.End.First, tenure.End.Last
	if tenure.Ongoing {
		t0, t1 = today, today
	}
	a, z := asked.From, min(asked.To, today)
	switch {
	case f0 > z || t1 < a:
		return knowledge.No
	case f1 <= z && t0 >= a:
		return knowledge.Certainly
	}
	return knowledge.Possibly
}

// fills tells whether a tenure takes up all of a time.
func fills(tenure *knowledge.Tenure, asked knowledge.Span) bool {
	return tenure.Start.Last <= asked.From && (tenure.Ongoing || tenure.End.First >= asked.To)
}

func names(people []*knowledge.Person) []string {
	var names []string
	for _, p := range people {
		names = append(names, p.Name)
	}
	return names
}

// TestYesNoOfEveryYear asks of every holder and every year whether it was he,
// and wants the same certainty as the rule has.
func TestYesNoOfEveryYear(t *testing.T) {
	t.Parallel()
	for _, post := range askedPosts(t) {
		pack := openPack(t, post.pack)
		tenures := post.tenures(pack)
		asked := map[*knowledge.Person]bool{}
		for _, tenure := range tenures {
			person := tenure.Person
			if asked[person] {
				continue
			}
			asked[person] = true
			for year := post.from; year <= 2026; year++ {
				best := knowledge.No
				for _, other := range tenures {
					if other.Person == person {
						best = max(best, touches(other, knowledge.YearDate(year).Span()))
					}
				}
				question := fmt.Sprintf("was %s %s in %d?", person.Name, post.holder, year)
				answer := pack.ask(question)
				want := [...]string{knowledge.No: "No", knowledge.Possibly: "Possibly", knowledge.Certainly: "Yes"}[best]
				if best == knowledge.No && !post.complete(pack) {
					var others []knowledge.Certainty
					for _, other := range tenures {
						others = append(others, touches(other, knowledge.YearDate(year).Span()))
					}
					switch filled := slices.ContainsFunc(tenures, func(t *knowledge.Tenure) bool { return fills(t, knowledge.YearDate(year).Span()) }); {
					case filled && !strings.HasPrefix(answer.Text(), "No"):
						t.Errorf("%q: somebody else had its one seat all year, want No\n\t%s %s", question, answer.Status, answer.Text())
					case slices.Max(others) == knowledge.No && answer.Status != bot.NotInRecord:
						t.Errorf("%q: of a post besides the office's, want no verdict\n\t%s %s", question, answer.Status, answer.Text())
					}
					continue
				}
				if !strings.HasPrefix(answer.Text(), want) || !slices.Equal(names(answer.People), []string{person.Name}) {
					t.Errorf("%q: want %s\n\t%s %v %s", question, want, answer.Status, names(answer.People), answer.Text())
				}
			}
		}
	}
}

// TestEveryNeighbour asks for the neighbours of every holder, in both
// directions and languages, where the holder came once: who came back has
// several.
func TestEveryNeighbour(t *testing.T) {
	for _, post := range askedPosts(t)[1:] {
		pack := openPack(t, post.pack)
		tenures := post.tenures(pack)
		for i, tenure := range tenures {
			person := tenure.Person
			if i == 0 || i == len(tenures)-1 || timesHeld(tenures, person) > 1 {
				continue
			}
			before, after := tenures[i-1].Person.Name, tenures[i+1].Person.Name
			for question, want := range map[string]string{
				"who came before %s as " + post.holder:       before,
				"who was %s's predecessor as " + post.holder: before,
				"who succeeded %s as " + post.holder:         after,
				"who replaced %s as " + post.holder + "?":    after,
				post.chinese + "%s的前任是谁？":                    before,
				"谁接替%s担任" + post.chinese + "？":               after,
			} {
				name := person.Name
				if strings.Contains(question, "谁") {
					if post.chinese == "" {
						continue
					}
					name = person.In("zh-Hans")
				}
				question = fmt.Sprintf(question, name)
				answer := pack.ask(question)
				if got := names(answer.People); answer.Status != bot.Answered || !slices.Equal(got, []string{want}) {
					t.Errorf("%q\n\tgot  %s %v\n\twant %s\n\t%s", question, answer.Status, got, want, answer.Text())
				}
			}
		}
	}
}

func timesHeld(tenures []*knowledge.Tenure, person *knowledge.Person) int {
	n := 0
	for _, t := range tenures {
		if t.Person == person {
			n++
		}
	}
	return n
}
