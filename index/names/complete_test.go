package names_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"officebot/index"
	"officebot/knowledge"
	"officebot/knowledge/fold"
)

// offered is the names of whom Complete offers.
func offered(ix *index.Index, typed string, limit int) string {
	var names []string
	for _, p := range ix.Complete(typed, limit) {
		names = append(names, p.Name)
	}
	return strings.Join(names, "+")
}

func TestComplete(t *testing.T) {
	ix := newIndex(t, testRecords())
	for _, test := range []struct {
		typed string
		limit int
		want  string
	}{
		{"chen", 5, "Chen Shiju"},
		{"CHÉN sh", 5, "Chen Shiju"},
		{"chenshi", 5, "Chen Shiju"},
		{"chen shi ju", 5, "Chen Shiju"},
		{"chén shìjù", 5, "Chen Shiju"},
		{"shij", 5, "Chen Shiju"},
		{"shi ju", 5, "Chen Shiju"},
		{"shiju ch", 5, "Chen Shiju"},
		{"陈", 5, "Chen Shiju"},
		{"世炬", 5, "Chen Shiju"},
		{"陳世", 5, "Chen Shiju"},
		{"贾", 5, "Jia Ting'an"},
		{"廷安", 5, "Jia Ting'an"},
		{"ting'an", 5, "Jia Ting'an"},
		{"tingan", 5, "Jia Ting'an"},
		{"ting an", 5, "Jia Ting'an"},
		{"jia ting’an", 5, "Jia Ting'an"},
		{"chang ching", 5, "Zhang Jingwu"},
		{"jo", 5, "John F. Kennedy+John Neely Kennedy+John Dingell, Jr.+Kim Jong-un"},
		{"jo", 2, "John F. Kennedy+John Neely Kennedy"},
		{"kennedy john", 5, "John F. Kennedy+John Neely Kennedy"},
		{"kenn j n", 5, "John Neely Kennedy"},
		{"jongun", 5, "Kim Jong-un"},
		{"clarke", 5, "Kenneth Clarke+Charles Clarke"},
		{"c", 3, "Zhang Jingwu+Chen Shiju+Charles Clarke"},
		{"gathorne", 5, "Gathorne Gathorne-Hardy, 1st Earl of Cranbrook"},
		{"борис", 5, "Виноградов, Борис Алексеевич"},
		{"Виногр", 5, "Виноградов, Борис Алексеевич"},
		{"lord shelburne", 5, "William Petty, 2nd Earl of Shelburne"},
		{"chne", 5, "Chen Shiju"},
		{"chem shij", 5, "Chen Shiju"},
		{"jign", 5, "Zhang Jingwu"},
		{"xuexaing", 5, "Ding Xuexiang"},
		{"xexiang", 5, "Ding Xuexiang"},
		{"zhangg", 5, "Zhang Jingwu"},
		{"zhng j", 5, "Zhang Jingwu"},
		{"John Kenedy", 5, "John F. Kennedy+John Neely Kennedy"},
		{"kenedy jonh", 5, "John F. Kennedy+John Neely Kennedy"},
		{"chne shjiu", 5, "Chen Shiju"},
		{"chenshjiu", 5, "Chen Shiju"},
		{"che shjiu", 5, "Chen Shiju"},
		{"mso", 5, ""},
		{"zzz", 5, ""},
		{"", 5, ""},
		{" ?", 5, ""},
		{"jo", 0, ""},
		{"jo", -1, ""},
	} {
		if got := offered(ix, test.typed, test.limit); got != test.want {
			t.Errorf("%q: %q, want %q", test.typed, got, test.want)
		}
	}
}

// TestCompleteOffersHoldersFirst wants who held the office's post before others
// of the same name, the latest first, whatever the pack's order.
func TestCompleteOffersHoldersFirst(t *testing.T) {
	records := &knowledge.Records{}
	for _, name := range []string{"Ann Able", "Ann Baker", "Ann Cole", "Ann Dean", "Mary Ann", "Bea Colt"} {
		records.People = append(records.People, &knowledge.Person{ID: name, Name: name})
	}
	post := &knowledge.Post{ID: "warden", Label: "Warden"}
	for k, i := range []int{1, 4, 2} {
		post.Tenures = append(post.Tenures, &knowledge.Tenure{Person: records.People[i], Post: post, Start: knowledge.YearDate(1980 + 10*k)})
	}
	records.Posts = []*knowledge.Post{post}
	records.Office.Posts = records.Posts
	ix := newIndex(t, records)
	for _, row := range []struct {
		typed string
		limit int
		want  string
	}{
		{"ann", 9, "Ann Cole+Ann Baker+Ann Able+Ann Dean+Mary Ann"},
		{"ann", 4, "Ann Cole+Ann Baker+Ann Able+Ann Dean"},
		{"ann", 1, "Ann Cole"},
		{"anne", 9, "Ann Cole+Ann Baker+Ann Able+Ann Dean"}, // one letter too many
		{"a m", 9, "Mary Ann"},
		{"cole a", 9, "Ann Cole"}, // and nobody by a slip
		{"colr", 9, "Ann Cole+Bea Colt"},
	} {
		if got := offered(ix, row.typed, row.limit); got != row.want {
			t.Errorf("%q: %q, want %q", row.typed, got, row.want)
		}
	}
}

// TestCompleteByEveryName types each name of each pack: all of it, the start of
// it, each of its words and its words turned round. The person must be offered,
// or as many others as there is room for.
func TestCompleteByEveryName(t *testing.T) {
	const room = 25
	for _, records := range []*knowledge.Records{embedded(t), testRecords(), sharedPack(t, "uk_home_sec.json")} {
		ix := newIndex(t, records)
		for _, p := range records.People {
			names := []string{p.Name}
			for i := range p.Names {
				names = append(names, p.Names[i].Text)
			}
			for _, name := range names {
				words := strings.Fields(fold.String(name))
				turned := slices.Clone(words)
				slices.Reverse(turned)
				typed := append(words, name, strings.ReplaceAll(name, " ", ""), strings.Join(turned, " "))
				for n := range []rune(name) {
					typed = append(typed, string([]rune(name)[:n+1]))
				}
				for _, text := range typed {
					if found := ix.Complete(text, room); len(found) < room && !slices.Contains(found, p) && fold.String(text) != "" {
						t.Errorf("%q does not offer %s", text, p.Name)
					}
				}
			}
		}
	}
}

// slowestCompletion is what a completion may take with the largest pack at hand,
// with room for a busy machine; BenchmarkComplete has the measure.
const slowestCompletion = 100 * time.Millisecond

func TestCompleteIsFast(t *testing.T) {
	ix := newIndex(t, sharedPack(t, "wikidata-117k.json.gz"))
	ix.Complete("a", 1) // the list of names is made once
	for _, typed := range typedNames {
		took, found := slowestCompletion+1, 0
		for try := 0; try < 10 && took > slowestCompletion; try++ { // the machine may be at something else
			start := time.Now()
			found = len(ix.Complete(typed, 25))
			took = time.Since(start)
		}
		if took > slowestCompletion {
			t.Errorf("%q took %v for %d people", typed, took, found)
		}
	}
}

// typedNames are what is typed in benchmarks: the easiest and the hardest.
var typedNames = []string{
	"j", "chen s", "john", "maria", "a b", "e e e", "shiju chen", "smiht", "jhon", "zzzzqq", "陈", strings.Repeat("a ", 50), strings.Repeat("ab", 100), "Lord Xzyq", "johann sebstian",
}

func BenchmarkComplete(b *testing.B) {
	for _, typed := range typedNames {
		b.Run(fmt.Sprintf("%.12s", typed), func(b *testing.B) {
			each(b, func(b *testing.B, ix *index.Index) {
				for b.Loop() {
					ix.Complete(typed, 25)
				}
			})
		})
	}
}
