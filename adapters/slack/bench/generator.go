package main

import (
	"bytes"
	"context"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"net/http"
	"os"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"
)

type options struct {
	bot, listen, secret string
	inFlight            int
	warmUp, measure     time.Duration
	cited               bool
	pid                 int
}

// result is what a run came to.
type result struct {
	answered int
	took     time.Duration
	times    []time.Duration // of each event, in order of length
	cpu      time.Duration   // that the bot took meanwhile
}

// String is a line of numbers: events a second; the median and the 99th percentile
// of the time from sending an event until it is both acknowledged and answered, in
// milliseconds; the bot's CPU time for an event, in microseconds.
func (r result) String() string {
	rate := float64(r.answered) / r.took.Seconds()
	cpu := float64(r.cpu.Microseconds()) / float64(r.answered)
	return fmt.Sprintf("%.0f %.3f %.3f %.0f", rate, r.percentile(50), r.percentile(99), cpu)
}

// cpuTime is what a process has used so far; 0 where that cannot be told.
func cpuTime(pid int) time.Duration {
	const tick = 10 * time.Millisecond // of the kernel's counts, on every common Linux
	stat, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", pid))
	if err != nil {
		return 0
	}
	// Behind the name, which is in brackets, user and system time are the 12th and
	// 13th field: proc(5).
	fields := strings.Fields(string(stat[bytes.LastIndexByte(stat, ')')+1:]))
	if len(fields) < 13 {
		return 0
	}
	user, _ := strconv.Atoi(fields[11])
	system, _ := strconv.Atoi(fields[12])
	return time.Duration(user+system) * tick
}

func (r result) percentile(p int) float64 {
	at := min(len(r.times)-1, len(r.times)*p/100)
	return r.times[at].Seconds() * 1000
}

// patience is how long an event may take, and how long a bot may take to start.
const patience = 20 * time.Second

// run drives a bot with a number of events in flight, first to warm it up, then to
// measure.
func run(ctx context.Context, o options) (result, error) {
	api := newWebAPI(o.cited)
	end, err := api.serve(o.listen)
	if err != nil {
		return result{}, err
	}
	defer end()
	g := &generator{options: o, api: api, client: &http.Client{
		Timeout:   patience,
		Transport: &http.Transport{MaxIdleConnsPerHost: o.inFlight},
	}}
	if err := g.awaitBot(ctx); err != nil {
		return result{}, err
	}
	if _, err := g.drive(ctx, o.warmUp); err != nil {
		return result{}, err
	}
	before := cpuTime(o.pid)
	measured, err := g.drive(ctx, o.measure)
	measured.cpu = cpuTime(o.pid) - before
	return measured, err
}

type generator struct {
	options
	api    *webAPI
	client *http.Client
	serial serial
}

// awaitBot waits until the bot answers an event.
func (g *generator) awaitBot(ctx context.Context) error {
	ctx, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	for {
		_, err := g.ask(ctx, 0)
		if err == nil || ctx.Err() != nil {
			return err
		}
		select {
		case <-time.After(100 * time.Millisecond):
		case <-ctx.Done():
			return fmt.Errorf("the bot at %s does not answer: %w", g.bot, err)
		}
	}
}

// drive keeps events in flight for some time.
func (g *generator) drive(ctx context.Context, length time.Duration) (result, error) {
	var mutex sync.Mutex
	var all result
	var failures []error
	var lanes sync.WaitGroup
	begun := time.Now()
	for lane := range g.inFlight {
		lanes.Go(func() {
			var times []time.Duration
			var err error
			for err == nil && time.Since(begun) < length {
				var took time.Duration
				if took, err = g.ask(ctx, lane); err == nil {
					times = append(times, took)
				}
			}
			mutex.Lock()
			defer mutex.Unlock()
			all.times = append(all.times, times...)
			if err != nil {
				failures = append(failures, err)
			}
		})
	}
	lanes.Wait()
	all.took, all.answered = time.Since(begun), len(all.times)
	slices.Sort(all.times)
	return all, errors.Join(failures...)
}

// ask sends one event and waits until it is acknowledged and answered.
func (g *generator) ask(ctx context.Context, lane int) (time.Duration, error) {
	ctx, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	n := g.serial.next()
	stamp := fmt.Sprintf("%d.%06d", 1_700_000_000+n/1_000_000, n%1_000_000)
	answered := g.api.await(stamp)
	defer g.api.forget(stamp)
	request, err := g.request(ctx, lane, n, stamp)
	if err != nil {
		return 0, err
	}
	begun := time.Now()
	response, err := g.client.Do(request)
	if err != nil {
		return 0, err
	}
	_, err = io.Copy(io.Discard, response.Body)
	response.Body.Close()
	if err != nil || response.StatusCode != http.StatusOK {
		return 0, fmt.Errorf("an event was answered with status %d (%v)", response.StatusCode, err)
	}
	select {
	case err := <-answered:
		return time.Since(begun), err
	case <-ctx.Done():
		return 0, errors.New("an event was acknowledged and not answered")
	}
}

// request is a signed app_mention. Each comes from another user, so that no limit
// on askers is met, and asks for another year.
func (g *generator) request(ctx context.Context, lane, n int, stamp string) (*http.Request, error) {
	body := fmt.Appendf(nil, eventTemplate, n, lane, n, 1955+n%70, stamp, stamp, n)
	request, err := http.NewRequestWithContext(ctx, http.MethodPost, g.bot, bytes.NewReader(body))
	if err != nil {
		return nil, err
	}
	now := strconv.FormatInt(time.Now().Unix(), 10)
	mac := hmac.New(sha256.New, []byte(g.secret))
	fmt.Fprintf(mac, "v0:%s:%s", now, body)
	request.Header.Set("Content-Type", "application/json")
	request.Header.Set("X-Slack-Request-Timestamp", now)
	request.Header.Set("X-Slack-Signature", "v0="+hex.EncodeToString(mac.Sum(nil)))
	return request, nil
}

// eventTemplate is an app_mention as Slack sends it.
const eventTemplate = `{"token":"unused","team_id":"T0BENCH","api_app_id":"A0BENCH","event":{"client_msg_id":"%08d-0000-4000-8000-000000000000","type":"app_mention","channel":"C0LANE%02d","user":"U0USER%07d","text":"<@U0BOT> who was director in %d?","ts":"%s","team":"T0BENCH","event_ts":"%s","blocks":[{"type":"rich_text","block_id":"b1","elements":[{"type":"rich_text_section","elements":[{"type":"user","user_id":"U0BOT"},{"type":"text","text":" who was director then?"}]}]}]},"type":"event_callback","event_id":"Ev%08d","event_time":1700000000,"authorizations":[{"enterprise_id":null,"team_id":"T0BENCH","user_id":"U0BOT","is_bot":true,"is_enterprise_install":false}],"is_ext_shared_channel":false,"event_context":"4-bench"}`
