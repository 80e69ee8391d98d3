package main

import (
	"context"
	"errors"
	"sync/atomic"
	"time"

	"github.com/rs/zerolog"

	"officebot/adapters"
	"officebot/knowledge"
)

// curator keeps the desk's records up to date with the pack that they are of.
type curator struct {
	path     string // of the pack, "" for the embedded one
	desk     *adapters.Desk
	adapters []adapters.Adapter
	metrics  *metrics
	log      zerolog.Logger

	present atomic.Pointer[edition]
	tried   string // the version that was last opened, in order or not

	firstRefresh time.Duration // before the platforms are told again
}

// version is that of the records in use.
func (c *curator) version() string { return c.present.Load().version }

// How long to wait before the platforms are told again of an edition that one
// of them could not be told of, at first and at most.
const (
	soonRefresh = 30 * time.Second
	longRefresh = 15 * time.Minute
)

// retireAfter is when the edition before is put away. An answer takes
// milliseconds, and those that were begun with it are out long since.
const retireAfter = 10 * time.Second

// attend takes over a new edition whenever the pack changed, or whenever the
// process was told to look, until the context ends.
func (c *curator) attend(ctx context.Context, changed, told <-chan struct{}) {
	var again <-chan time.Time
	waits := adapters.Waits{First: c.firstRefresh, Longest: longRefresh}
	for {
		refresh := false
		select {
		case <-ctx.Done():
			return
		case <-changed:
			refresh = c.renew(false)
		case <-told:
			refresh = c.renew(true)
		case <-again:
			refresh = true
		}
		if !refresh {
			continue
		}
		again = nil
		if !c.refresh(ctx) {
			again = time.After(waits.Next())
			continue
		}
		waits.Reset()
	}
}

// renew opens the pack and makes it the desk's, if it is in order. One whose
// version was tried last is left alone, unless the process was told to look. It
// tells whether there is a new edition.
func (c *curator) renew(told bool) bool {
	if c.path == "" {
		c.log.Info().Msg("told to read the records again, but they are the built-in ones; --knowledge gives it others")
		return false
	}
	version, err := versionOf(c.path)
	if err == nil && version == c.tried && !told {
		return false
	}
	c.tried = version
	next, err := openEdition(c.path)
	if err != nil {
		c.refuse(err)
		return false
	}
	before := c.present.Load()
	c.take(next)
	time.AfterFunc(retireAfter, func() {
		if err := before.close(); err != nil {
			c.log.Warn().Err(err).Msg("the previous records could not be closed")
		}
	})
	c.metrics.reloaded(true)
	c.log.Info().Str("pack", next.version).Str("before", before.version).
		Int("people", next.summary.People).Int("tenures", next.summary.Tenures).Int("facts", next.summary.Facts).
		Msg("new records are in use")
	return true
}

func (c *curator) take(next *edition) {
	c.present.Store(next)
	c.tried = next.version
	c.desk.Swap(next)
	c.metrics.took(next)
}

// maxTold is how many problems of one pack are logged; officebot check has all.
const maxTold = 20

// refuse tells why a pack did not take over.
func (c *curator) refuse(err error) {
	c.metrics.reloaded(false)
	var problems knowledge.Problems
	if !errors.As(err, &problems) {
		c.log.Error().Err(err).Str("pack", c.version()).Msg("the records cannot be read; the previous ones stay in use")
		return
	}
	for _, problem := range problems[:min(len(problems), maxTold)] {
		c.log.Error().Str("file", problem.File).Int("line", problem.Line).Msg(problem.Message)
	}
	c.log.Error().Int("problems", len(problems)).Str("pack", c.version()).
		Msgf("the new records have problems; the previous ones stay in use (officebot check %s lists all)", c.path)
}

// refresh lets every platform show the present edition, and tells whether all
// of them could.
func (c *curator) refresh(ctx context.Context) bool {
	all := true
	for _, platform := range c.adapters {
		if err := platform.Refresh(ctx); err != nil && ctx.Err() == nil {
			all = false
			c.log.Warn().Err(err).Str("platform", platform.Name()).Msg("the platform could not be told of the new records; trying again later")
		}
	}
	return all
}
