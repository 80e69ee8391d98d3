package main

import (
	"context"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/fsnotify/fsnotify"
	"github.com/rs/zerolog"
)

// A change is told once no other followed it for a while: an editor writes in
// several steps. One that never rests is told all the same, after a while.
const (
	restAfter  = 300 * time.Millisecond
	toldWithin = 3 * time.Second
)

// watcher tells of changes to a pack. It watches directories, never files:
// editors and Kubernetes put another file into the place of the one that was.
type watcher struct {
	path    string
	notify  *fsnotify.Watcher
	places  places
	watched map[string]fs.FileInfo
	log     zerolog.Logger
}

// watch begins to watch the pack at a path.
func watch(path string, log zerolog.Logger) (*watcher, error) {
	notify, err := fsnotify.NewWatcher()
	if err != nil {
		return nil, err
	}
	w := &watcher{path: path, notify: notify, watched: map[string]fs.FileInfo{}, log: log}
	w.follow()
	return w, nil
}

// run sends on changed whenever the pack may have changed, until the context
// ends. A change that is not taken yet is not told twice.
func (w *watcher) run(ctx context.Context, changed chan<- struct{}) {
	defer w.notify.Close() // it has nothing to lose
	var rest <-chan time.Time
	var first time.Time
	stir := func() {
		if rest == nil {
			first = time.Now()
		}
		rest = time.After(max(0, min(restAfter, toldWithin-time.Since(first))))
	}
	for {
		select {
		case <-ctx.Done():
			return
		case event := <-w.notify.Events:
			if w.places.have(event.Name) && event.Op != fsnotify.Chmod {
				stir()
			}
		case err := <-w.notify.Errors:
			w.log.Warn().Err(err).Msg("changes to the records may have been missed; looking at them again")
			stir()
		case <-rest:
			rest = nil
			w.follow() // first, so that what changes from now on is seen
			select {
			case changed <- struct{}{}:
			default:
			}
		}
	}
}

// follow watches the directories that the pack is in now, and no others. One
// that may not be read is left out; that of the pack itself can be.
func (w *watcher) follow() {
	w.places = placesOf(w.path)
	for name, before := range w.watched {
		// Another directory may have taken its place.
		if now, err := os.Stat(name); w.places[name] == nil || err != nil || !os.SameFile(before, now) {
			_ = w.notify.Remove(name) // one that was deleted is not watched any more
			delete(w.watched, name)
		}
	}
	for name := range w.places {
		if w.watched[name] != nil {
			continue
		}
		info, err := os.Stat(name)
		if err == nil {
			err = w.notify.Add(name)
		}
		if err != nil {
			w.log.Debug().Err(err).Str("directory", name).Msg("not watched")
			continue
		}
		w.watched[name] = info
	}
}

// places are names in directories that decide what a path leads to. The name
// "" stands for all that are in the directory.
type places map[string]map[string]bool

func (p places) have(name string) bool {
	names := p[filepath.Dir(name)]
	return names[""] || names[filepath.Base(name)]
}

func (p places) add(directory, name string) {
	if p[directory] == nil {
		p[directory] = map[string]bool{}
	}
	p[directory][name] = true
}

// placesOf are those of a pack: each part of its path, of what the links among
// them lead to, and, where it is a directory, whatever is in it.
func placesOf(path string) places {
	p := places{}
	pack := p.follow(path)
	files, err := filesOf(pack)
	if err != nil || len(files) == 1 && files[0] == pack {
		return p
	}
	p.add(pack, "")
	for _, file := range files {
		p.follow(file)
	}
	return p
}

// maxSteps bounds a path that leads round in a circle.
const maxSteps = 256

// follow adds the parts of a path and returns where it leads.
func (p places) follow(path string) string {
	absolute, err := filepath.Abs(path)
	if err != nil {
		absolute = path
	}
	at := string(filepath.Separator)
	rest := parts(absolute)
	for range maxSteps {
		if len(rest) == 0 {
			break
		}
		p.add(at, rest[0])
		next := filepath.Join(at, rest[0])
		rest = rest[1:]
		target, err := os.Readlink(next)
		if err != nil { // no link
			at = next
			continue
		}
		if filepath.IsAbs(target) {
			at = string(filepath.Separator)
		}
		rest = append(parts(target), rest...)
	}
	return at
}

func parts(path string) []string {
	return strings.FieldsFunc(path, func(r rune) bool { return r == filepath.Separator })
}
