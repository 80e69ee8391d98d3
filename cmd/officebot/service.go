package main

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"os"
	"syscall"
	"time"

	"github.com/rs/zerolog"
	"golang.org/x/sync/errgroup"

	"officebot/adapters"
)

// service is serve at work: the platforms, the records, the server, and what
// ends them together.
type service struct {
	settings *settings
	log      zerolog.Logger
	metrics  *metrics
	store    *store
	report   *unanswered // nil where none is asked for
	adapters []adapters.Adapter
	curator  *curator
	probes   *probes
	server   *http.Server // nil where nothing is served
	listener net.Listener
}

// The errors with which serving ends, beside those of its parts.
var (
	errHurried    = errors.New("told to stop a second time, so it waited for nothing")
	errUnfinished = errors.New("not everything could be finished in time; a longer --grace gives it more")
)

// drainWithin is how much of the grace the platforms have. The rest is for the
// server, the report and the store.
func drainWithin(grace time.Duration) time.Duration { return grace - min(grace/5, time.Second) }

// openServer makes the server, where an address to listen at is set.
func (s *service) openServer(desk *adapters.Desk, out *masked) error {
	s.probes = &probes{platforms: s.adapters, pack: s.curator.version, store: s.store.ready, hide: out.hide}
	if s.store.shared {
		s.metrics.watchStore(s.store.ready)
	}
	s.metrics.watchPlatforms(s.adapters)
	if s.settings.Listen == "" {
		return nil
	}
	routes := http.NewServeMux()
	s.probes.routes(routes)
	routes.Handle("GET /metrics", s.metrics.handler(s.adapters))
	for _, platform := range s.adapters {
		platform.Routes(routes)
	}
	s.server = newServer(s.parting(routes), desk, s.log)
	var err error
	s.listener, err = listen(s.settings.Listen)
	return err
}

// run serves until the context ends, a signal tells the process to end, or a
// part fails for good, and returns why; nil where it was told to.
func (s *service) run(ctx context.Context, signals <-chan os.Signal) error {
	ctx, end := context.WithCancel(ctx)
	defer end()
	told := make(chan struct{}, 1)
	hurried := make(chan struct{})
	go s.hear(signals, told, end, hurried)

	s.greet()
	group, working := errgroup.WithContext(ctx)
	for _, platform := range s.adapters {
		group.Go(func() error { return s.runPlatform(working, platform) })
	}
	group.Go(func() error { s.attend(working, told); return nil })
	served := s.serve(end)

	stopped := make(chan error, 1)
	go func() {
		<-working.Done()
		s.leave()
		stopped <- s.finish(group, served)
	}()
	select {
	case err := <-stopped:
		return err
	case <-hurried:
		return errHurried
	}
}

// hear carries out what signals say: look at the records, end, end at once.
func (s *service) hear(signals <-chan os.Signal, told chan<- struct{}, end func(), hurried chan<- struct{}) {
	ending := false
	for signal := range signals {
		switch {
		case signal == syscall.SIGHUP:
			select {
			case told <- struct{}{}:
			default: // it was told and has not looked yet
			}
		case ending:
			close(hurried)
			return
		default:
			ending = true
			s.log.Info().Stringer("signal", signal).Msg("told to stop; a second signal stops it at once")
			end()
		}
	}
}

func (s *service) greet() {
	names := make([]string, len(s.adapters))
	for i, platform := range s.adapters {
		names[i] = platform.Name()
	}
	started := s.log.Info().Str("version", versionName()).Strs("platforms", names).Str("pack", s.curator.version())
	if s.listener != nil {
		started = started.Stringer("listen", s.listener.Addr())
	}
	started.Msg("serving")
	s.store.greet(s.log)
}

// attend keeps the records up to date.
func (s *service) attend(ctx context.Context, told <-chan struct{}) {
	changed := make(chan struct{}, 1)
	if path := s.settings.Knowledge; path != "" {
		watcher, err := watch(path, s.log)
		if err != nil {
			s.log.Warn().Err(err).Msg("the records cannot be watched: send SIGHUP after a change")
		} else {
			changed <- struct{}{} // they may have changed between being read and being watched
			go watcher.run(ctx, changed)
		}
	}
	s.curator.attend(ctx, changed, told)
}

// serve serves HTTP, where that was asked for. A server that fails ends the
// process; the channel has its error and is closed when it has ended.
func (s *service) serve(end func()) <-chan error {
	served := make(chan error, 1)
	if s.server == nil {
		close(served)
		return served
	}
	go func() {
		defer close(served)
		if err := s.server.Serve(s.listener); !errors.Is(err, http.ErrServerClosed) {
			served <- fmt.Errorf("serving HTTP failed: %w", err)
			end()
		}
	}()
	return served
}

// leave tells the world that nothing new is taken.
func (s *service) leave() { s.probes.leaving.Store(true) }

// parting asks whoever calls while the process ends to make a new connection next time.
// The server's own way to that cuts off connections on which a request may be on
// its way.
func (s *service) parting(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if s.probes.leaving.Load() {
			w.Header().Set("Connection", "close")
		}
		next.ServeHTTP(w, r)
	})
}

// finish waits for what was begun, within the grace, and then puts the parts
// away. The server is the last: what the platforms call is refused by their
// adapters meanwhile, and probes are answered.
func (s *service) finish(group *errgroup.Group, served <-chan error) error {
	ctx, cancel := context.WithTimeout(context.Background(), time.Duration(s.settings.Grace))
	defer cancel()
	drained := make(chan error, 1)
	go func() { drained <- group.Wait() }()
	var err error
	select {
	case err = <-drained:
	case <-ctx.Done():
		err = errUnfinished
	}
	if s.server != nil {
		err = errors.Join(err, s.shut(ctx))
	}
	err = errors.Join(err, <-served)
	if s.report != nil {
		s.report.close()
	}
	if closing := s.store.close(); closing != nil {
		s.log.Warn().Err(closing).Msg("the store could not be closed")
	}
	if err == nil {
		s.log.Info().Msg("stopped")
	}
	return err
}

// linger is how long requests that were on their way are waited for: a load
// balancer sends a refused one elsewhere, and not one that was cut off.
const linger = 200 * time.Millisecond

// shut lets the requests that are being served finish until the context ends,
// and cuts off the rest.
func (s *service) shut(ctx context.Context) error {
	time.Sleep(min(linger, time.Duration(s.settings.Grace)/10))
	if s.server.Shutdown(ctx) == nil {
		return nil
	}
	return errors.Join(errUnfinished, s.server.Close())
}
