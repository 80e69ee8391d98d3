package main

import (
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/rs/zerolog"

	"officebot/adapters"
	"officebot/adapters/state"
)

// lodge is a pack with a motto; broken has a problem on line 3.
func lodge(motto string) string {
	return `sources: [{id: roll, title: Roll of Wardens, url: "https://lodge.example/roll"}]
organizations: [{id: lodge, name: Lodge of the River}]
posts: [{id: warden, label: Warden of the Lodge, role: Warden, organization_id: lodge}]
office: {organizations: [lodge], posts: [warden]}
persons: [{id: ann, name: Ann Archer}]
memberships:
  - {id: ann-warden, person_id: ann, post_id: warden, start_date: "1991",
     sources: [{source: roll, section: Wardens, passage: "Ann Archer"}]}
facts:
  - id: motto
    about: [lodge]
    answers: [what]
    asked: {en: [motto]}
    text: {en: The motto is ` + motto + `.}
    sources: [{source: roll, section: Preface, passage: "our motto"}]
`
}

var broken = strings.Replace(lodge("x"), "role: Warden", "rolle: Warden", 1)

func write(t *testing.T, path, content string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// The ways in which a pack is replaced, each in a directory that has the pack
// of motto one, for the path that serve is given.
var replacements = []struct {
	name    string
	path    string // below the directory
	lay     func(t *testing.T, directory string)
	replace func(t *testing.T, directory, content string)
}{
	{"written over", "pack.yaml",
		func(t *testing.T, d string) { write(t, d+"/pack.yaml", lodge("one")) },
		func(t *testing.T, d, content string) { write(t, d+"/pack.yaml", content) }},
	{"renamed into its place, as editors do", "pack.yaml",
		func(t *testing.T, d string) { write(t, d+"/pack.yaml", lodge("one")) },
		func(t *testing.T, d, content string) {
			must(t, os.Rename(d+"/pack.yaml", d+"/pack.yaml~"))
			write(t, d+"/.pack.yaml.swp", content)
			must(t, os.Rename(d+"/.pack.yaml.swp", d+"/pack.yaml"))
		}},
	{"a file of a directory", "pack",
		func(t *testing.T, d string) {
			must(t, os.Mkdir(d+"/pack", 0o700))
			write(t, d+"/pack/all.yaml", lodge("one"))
		},
		func(t *testing.T, d, content string) { write(t, d+"/pack/all.yaml", content) }},
	{"another directory", "pack",
		func(t *testing.T, d string) {
			must(t, os.Mkdir(d+"/pack", 0o700))
			write(t, d+"/pack/all.yaml", lodge("one"))
		},
		func(t *testing.T, d, content string) {
			must(t, os.RemoveAll(d+"/next"))
			must(t, os.Mkdir(d+"/next", 0o700))
			write(t, d+"/next/all.yaml", content)
			must(t, os.RemoveAll(d+"/old"))
			must(t, os.Rename(d+"/pack", d+"/old"))
			must(t, os.Rename(d+"/next", d+"/pack"))
		}},
	{"another directory, and then a file of it", "pack",
		func(t *testing.T, d string) {
			must(t, os.Mkdir(d+"/pack", 0o700))
			write(t, d+"/pack/all.yaml", lodge("one"))
			must(t, os.Mkdir(d+"/next", 0o700))
		},
		func(t *testing.T, d, content string) {
			if _, err := os.Stat(d + "/next"); err != nil {
				write(t, d+"/pack/all.yaml", content)
				return
			}
			write(t, d+"/next/all.yaml", content)
			must(t, os.Rename(d+"/pack", d+"/old"))
			must(t, os.Rename(d+"/next", d+"/pack"))
		}},
	{"a volume of Kubernetes", "volume", layVolume, swapVolume},
	{"a file of a volume of Kubernetes", "volume/all.yaml", layVolume, swapVolume},
	{"what a link leads to", "link",
		func(t *testing.T, d string) {
			must(t, os.MkdirAll(d+"/elsewhere/pack", 0o700))
			write(t, d+"/elsewhere/pack/all.yaml", lodge("one"))
			must(t, os.Symlink("elsewhere/pack", d+"/link"))
		},
		func(t *testing.T, d, content string) { write(t, d+"/elsewhere/pack/all.yaml", content) }},
	{"a directory above it", "above/pack.yaml",
		func(t *testing.T, d string) {
			must(t, os.Mkdir(d+"/above", 0o700))
			write(t, d+"/above/pack.yaml", lodge("one"))
		},
		func(t *testing.T, d, content string) {
			must(t, os.RemoveAll(d+"/before"))
			must(t, os.Rename(d+"/above", d+"/before"))
			must(t, os.Mkdir(d+"/above", 0o700))
			write(t, d+"/above/pack.yaml", content)
		}},
}

// layVolume and swapVolume do what a kubelet does: the files are links into
// ..data, which is a link to a directory and is replaced as a whole.
func layVolume(t *testing.T, d string) {
	must(t, os.Mkdir(d+"/volume", 0o700))
	swapVolume(t, d, lodge("one"))
	must(t, os.Symlink("..data/all.yaml", d+"/volume/all.yaml"))
}

func swapVolume(t *testing.T, d, content string) {
	before, _ := os.Readlink(d + "/volume/..data") // none at first
	next, err := os.MkdirTemp(d+"/volume", "..2026_")
	must(t, err)
	write(t, next+"/all.yaml", content)
	must(t, os.Symlink(filepath.Base(next), d+"/volume/..data_tmp"))
	must(t, os.Rename(d+"/volume/..data_tmp", d+"/volume/..data"))
	if before != "" {
		must(t, os.RemoveAll(filepath.Join(d, "volume", before)))
	}
}

func TestNewRecordsTakeOver(t *testing.T) {
	t.Parallel()
	for _, replacement := range replacements {
		t.Run(replacement.name, func(t *testing.T) {
			t.Parallel()
			directory := t.TempDir()
			replacement.lay(t, directory)
			platform := newFakePlatform("slack")
			s := startServing(t, []string{"OFFICEBOT_KNOWLEDGE=" + filepath.Join(directory, replacement.path)}, platform)
			s.logged(`"serving"`)
			motto := func(want string) {
				t.Helper()
				await(t, "the motto "+want, func() bool {
					platform.asked <- "what is the motto?"
					return strings.Contains(<-platform.answers, want)
				})
			}
			motto("one")
			replacement.replace(t, directory, lodge("two"))
			motto("two")
			await(t, "the platform to be told", func() bool { return platform.refreshed.Load() == 1 })

			refusals := func() float64 {
				_, page := s.get("/metrics")
				return seriesOf(t, page)[`officebot_pack_reloads_total{result="refused"}`]
			}
			before := refusals() // of a file that was half written when serve first looked
			replacement.replace(t, directory, broken)
			await(t, "a refusal", func() bool { return refusals() > before })
			motto("two")
			for _, part := range []string{`"line":3,`, `a post has no key \"rolle\": did you mean`} {
				if !strings.Contains(s.log.String(), part) {
					t.Errorf("%s is not told:\n%s", part, s.log)
				}
			}
			if n := refusals(); n != before+1 {
				t.Errorf("%v refusals are counted", n-before)
			}

			replacement.replace(t, directory, lodge("three"))
			motto("three")
			if _, found := s.readiness(); found.Pack == "" || found.Pack != s.service.curator.version() {
				t.Errorf("/readyz tells of the pack %q", found.Pack)
			}
		})
	}
}

func TestAChangeWhileServeStartsIsNotMissed(t *testing.T) {
	path := filepath.Join(t.TempDir(), "pack.yaml")
	write(t, path, lodge("one"))
	platform := newFakePlatform("slack")
	platform.joined = func() { write(t, path, lodge("two")) }
	startServing(t, []string{"OFFICEBOT_KNOWLEDGE=" + path}, platform).logged("new records are in use")
}

func TestAPackThatDidNotChangeIsLetBe(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "pack.yaml")
	write(t, path, lodge("one"))
	platform := newFakePlatform("slack")
	s := startServing(t, []string{"OFFICEBOT_KNOWLEDGE=" + path}, platform)
	s.logged(`"serving"`)
	write(t, path, lodge("one"))
	write(t, path, lodge("two"))
	write(t, path, lodge("one"))
	write(t, path, lodge("two"))
	await(t, "the new records", func() bool { return platform.refreshed.Load() > 0 })
	if n := strings.Count(s.log.String(), "new records are in use"); n != 1 {
		t.Errorf("%d times new records are in use", n)
	}
}

func TestSIGHUPReadsTheRecordsAgain(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "pack.yaml")
	write(t, path, lodge("one"))
	platform := newFakePlatform("slack")
	s := startServing(t, []string{"OFFICEBOT_KNOWLEDGE=" + path}, platform)
	s.logged(`"serving"`)
	s.signals <- syscall.SIGHUP
	await(t, "the platform to be told", func() bool { return platform.refreshed.Load() == 1 })

	embedded := startServing(t, nil, newFakePlatform("slack"))
	embedded.signals <- syscall.SIGHUP
	embedded.logged("they are the built-in ones")
}

func TestAPlatformThatCouldNotBeToldIsToldAgain(t *testing.T) {
	path := filepath.Join(t.TempDir(), "pack.yaml")
	write(t, path, lodge("one"))
	platform := newFakePlatform("slack")
	platform.refreshes = make(chan error, 1)
	platform.refreshes <- os.ErrDeadlineExceeded
	first := mustOpen(t, path)
	c := &curator{
		path:         path,
		desk:         adapters.NewDesk(first, adapters.Options{Store: state.NewLocal(1, time.Now)}),
		adapters:     []adapters.Adapter{platform},
		metrics:      newMetrics(),
		firstRefresh: time.Millisecond,
	}
	c.take(first)
	told := make(chan struct{}, 1)
	told <- struct{}{}
	go c.attend(t.Context(), nil, told)
	await(t, "a second try", func() bool { return platform.refreshed.Load() == 2 })
}

func TestTheWatcherIgnoresItsNeighbours(t *testing.T) {
	t.Parallel()
	directory := t.TempDir()
	path := filepath.Join(directory, "pack.yaml")
	write(t, path, lodge("one"))
	w, err := watch(path, zerolog.Nop())
	must(t, err)
	changed := make(chan struct{}, 1)
	go w.run(t.Context(), changed)
	for range 20 {
		write(t, filepath.Join(directory, "neighbour.yaml"), lodge("two"))
	}
	select {
	case <-changed:
		t.Error("a neighbour's change is told")
	case <-time.After(2 * restAfter): // for nothing to happen
	}
	write(t, path, lodge("two"))
	select {
	case <-changed:
	case <-time.After(patience):
		t.Error("a change is not told")
	}
}

func TestALinkInACircleIsNoTrap(t *testing.T) {
	directory := t.TempDir()
	must(t, os.Symlink("b", filepath.Join(directory, "a")))
	must(t, os.Symlink("a", filepath.Join(directory, "b")))
	if found := placesOf(filepath.Join(directory, "a")); len(found) == 0 {
		t.Error("nowhere to look")
	}
}
