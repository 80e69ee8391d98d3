package bot_test

import (
	"os"
	"path/filepath"
	"runtime/debug"
	"sync"
	"testing"

	"officebot/bot"
	"officebot/index"
	"officebot/knowledge"
)

// TestMain lets the heap grow: most of it is packs, which stay to the end and are not
// worth looking through again and again.
func TestMain(m *testing.M) {
	debug.SetGCPercent(400)
	os.Exit(m.Run())
}

// today is the day on which every test asks.
var today = knowledge.DayOf(2026, 11, 23)

// shared is where the project keeps what is not its own: other packs, and
// questions with their right answers.
var shared = filepath.Join("..", "..", "shared")

// office is the name of the default pack; the others are the files of
// testdata/packs, by their names, and those of shared packs.
const office = "office"

// opened is a pack with all that a test needs of it.
type opened struct {
	bot     *bot.Bot
	index   *index.Index
	records *knowledge.Records
}

// once makes something for all tests, when the first asks for it: by name.
type once[T any] struct {
	sync.Mutex
	made map[string]T
}

func (o *once[T]) get(name string, build func() T) T {
	o.Lock()
	defer o.Unlock()
	if got, ok := o.made[name]; ok {
		return got
	}
	got := build()
	if o.made == nil {
		o.made = map[string]T{}
	}
	o.made[name] = got
	return got
}

var packs once[*opened]

// openPack opens a pack once for all tests: "office", a file of testdata/packs
// or a path.
func openPack(tb testing.TB, name string) *opened {
	tb.Helper()
	return packs.get(name, func() *opened { return newPack(tb, name) })
}

func newPack(tb testing.TB, name string) *opened {
	tb.Helper()
	records, err := loadPack(name)
	if err != nil {
		tb.Fatal(err)
	}
	words, err := index.New(records)
	if err != nil {
		tb.Fatal(err)
	}
	b := bot.New(records, words)
	return &opened{b, words, records}
}

func loadPack(name string) (*knowledge.Records, error) {
	switch {
	case name == office:
		return knowledge.Embedded()
	case filepath.Base(name) == name:
		return knowledge.Load(filepath.Join("testdata", "packs", name))
	}
	return knowledge.Load(name)
}

// ask asks one question with no conversation before it.
func (p *opened) ask(text string) bot.Answer {
	return p.bot.Answer(bot.Question{Text: text, Today: today})
}
