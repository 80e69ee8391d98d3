package fallback

import (
	"officebot/adapters/state"
	"officebot/adapters/state/statetest"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

func TestJournal(t *testing.T) {
	const lost = true
	steps := map[string]func(j *journal){
		"claim":        func(j *journal) { j.claim("key", time.Hour) },
		"put":          func(j *journal) { j.put("key", time.Hour, !lost) },
		"put lost":     func(j *journal) { j.put("key", time.Hour, lost) },
		"delete":       func(j *journal) { j.delete("key", !lost) },
		"delete lost":  func(j *journal) { j.delete("key", lost) },
		"take":         func(j *journal) { j.take("key") },
		"back added":   func(j *journal) { j.putBack("key", added, time.Hour) },
		"back changed": func(j *journal) { j.putBack("key", changed, time.Hour) },
		"back deleted": func(j *journal) { j.putBack("key", deleted, time.Hour) },
	}
	tests := []struct {
		steps []string
		want  mark
	}{
		{nil, 0},
		{[]string{"put"}, 0},
		{[]string{"claim"}, added},
		{[]string{"claim", "put"}, added},
		{[]string{"claim", "put lost"}, added | changed},
		{[]string{"claim", "delete"}, 0},
		{[]string{"claim", "delete lost"}, deleted},
		{[]string{"claim", "delete lost", "claim"}, added | changed},
		{[]string{"put lost"}, changed},
		{[]string{"put lost", "delete lost"}, deleted},
		{[]string{"delete lost", "put lost"}, changed},
		{[]string{"delete lost", "take"}, 0},
		{[]string{"put lost", "take"}, 0},
		{[]string{"claim", "take"}, added | told},
		{[]string{"claim", "take", "put"}, added},
		{[]string{"claim", "take", "delete", "claim"}, added},
		{[]string{"claim", "put lost", "take"}, added | told},
		{[]string{"put lost", "take", "back changed"}, changed},
		{[]string{"put lost", "take", "delete lost", "back changed"}, deleted},
		{[]string{"delete lost", "take", "back deleted"}, deleted},
		{[]string{"delete lost", "take", "put lost", "back deleted"}, changed},
		{[]string{"delete lost", "take", "claim", "back deleted"}, added | changed},
		{[]string{"claim", "take", "delete lost", "back added"}, deleted},
	}
	for _, test := range tests {
		j := newJournal(10, time.Now)
		for _, step := range test.steps {
			steps[step](j)
		}
		if got, _ := j.look("key"); got != test.want {
			t.Errorf("%q: mark %b, want %b", test.steps, got, test.want)
		}
	}
}

func TestJournalEndsWithItsKeys(t *testing.T) {
	clock := statetest.NewClock()
	j := newJournal(10, clock.Now)
	j.claim("lease", time.Minute)
	j.claim("done", time.Minute)
	j.put("done", time.Hour, false)
	clock.Pass(time.Minute)
	if !j.claim("lease", time.Minute) {
		t.Error("a claim whose time is over cannot be made again")
	}
	if j.claim("done", time.Minute) {
		t.Error("a claim that is kept longer is forgotten")
	}
}

// What could not be told has still to be told.
func TestForgetsNothingThatItCouldNotTell(t *testing.T) {
	remote, err := state.NewRedis("redis://127.0.0.1:1", "")
	if err != nil {
		t.Fatal(err)
	}
	f := New(remote, 10, time.Now, nil)
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	s := statetest.Try(t, f)
	s.Put("put", "1", time.Hour)
	s.Add("added", "1", time.Hour)
	s.Delete("deleted")
	want := []string{"added", "deleted", "put"}
	told := make(map[string]bool)
	for range 2 {
		keys := f.journal.untold(told)
		slices.Sort(keys)
		if diff := cmp.Diff(want, keys); diff != "" {
			t.Errorf("to be told (-want +got):\n%s", diff)
		}
		if f.tell(keys, told) == nil || len(told) != 0 {
			t.Errorf("it told %v", told)
		}
	}
}
