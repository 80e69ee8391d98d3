package main

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"officebot/adapters"
	"officebot/bot"
)

// scrape reads the metrics of a handler: each series with its labels as the page
// writes them, and its value.
func scrape(t *testing.T, handler http.Handler) map[string]float64 {
	t.Helper()
	response := httptest.NewRecorder()
	handler.ServeHTTP(response, httptest.NewRequest(http.MethodGet, "/metrics", nil))
	return seriesOf(t, response.Body.String())
}

func seriesOf(t *testing.T, page string) map[string]float64 {
	t.Helper()
	series := map[string]float64{}
	for line := range strings.Lines(page) {
		line = strings.TrimSpace(line)
		at := strings.LastIndexByte(line, ' ')
		if strings.HasPrefix(line, "#") || at < 0 {
			continue
		}
		value, err := strconv.ParseFloat(line[at+1:], 64)
		if err != nil {
			t.Fatalf("%q: %v", line, err)
		}
		series[line[:at]] = value
	}
	return series
}

func TestMetricsCount(t *testing.T) {
	m := newMetrics()
	m.Answered("discord", bot.Answered, "holder", 20*time.Microsecond)
	m.Answered("discord", bot.Answered, "holder", 20*time.Millisecond)
	m.Sent("discord", 80*time.Millisecond)
	m.Happened("slack", adapters.Throttled)
	m.reloaded(false)
	first := mustOpen(t, "")
	m.took(first)
	other := *first
	other.version = "0123456789ab"
	m.took(&other)
	got := scrape(t, m.handler([]adapters.Adapter{&fakePlatform{name: "slack"}}))
	for series, want := range map[string]float64{
		`officebot_answers_total{intent="holder",platform="discord",status="answered"}`: 2,
		`officebot_answer_duration_seconds_bucket{platform="discord",le="2.5e-05"}`:     1,
		`officebot_answer_duration_seconds_count{platform="discord"}`:                   2,
		`officebot_delivery_duration_seconds_bucket{platform="discord",le="0.1"}`:       1,
		`officebot_events_total{event="throttled",platform="slack"}`:                    1,
		`officebot_platform_ready{platform="slack"}`:                                    1,
		`officebot_pack_info{version="0123456789ab"}`:                                   1,
		`officebot_pack_records{kind="people"}`:                                         float64(first.summary.People),
		`officebot_pack_reloads_total{result="refused"}`:                                1,
		`officebot_pack_reloads_total{result="taken"}`:                                  0,
		`officebot_unanswered_lost_total`:                                               0,
	} {
		if value, there := got[series]; !there || value != want {
			t.Errorf("%s is %v (there: %v), want %v", series, value, there, want)
		}
	}
	for series := range got {
		if strings.Contains(series, `version="embedded"`) {
			t.Errorf("%s is told of records that are not in use", series)
		}
	}
	for _, name := range []string{"go_goroutines", "process_resident_memory_bytes"} {
		if got[name] == 0 {
			t.Errorf("no %s", name)
		}
	}
}

func TestLabelsAreBounded(t *testing.T) {
	m := newMetrics()
	var all sync.WaitGroup
	for worker := range 4 {
		all.Go(func() {
			for i := range 1000 {
				m.Answered("discord", bot.Answered, fmt.Sprint("intent", i, worker%2), time.Microsecond)
			}
		})
	}
	all.Wait()
	sum, series := 0.0, 0
	for name, value := range scrape(t, m.handler(nil)) {
		if strings.HasPrefix(name, "officebot_answers_total{") {
			sum += value
			series++
		}
	}
	if sum != 4000 || series != maxIntents+1 {
		t.Errorf("%v answers in %d series, want 4000 in %d", sum, series, maxIntents+1)
	}
}

func mustOpen(t *testing.T, path string) *edition {
	t.Helper()
	opened, err := openEdition(path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { opened.close() })
	return opened
}
