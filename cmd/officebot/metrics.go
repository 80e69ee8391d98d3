package main

import (
	"net/http"
	"runtime"
	"slices"
	"sync"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/collectors"
	"github.com/prometheus/client_golang/prometheus/promhttp"

	"officebot/adapters"
	"officebot/bot"
)

// metrics counts what happens. It is the adapters.Observer of serve.
type metrics struct {
	registry *prometheus.Registry
	intents  bounded

	answers   *prometheus.CounterVec
	answering *prometheus.HistogramVec
	delivery  *prometheus.HistogramVec
	events    *prometheus.CounterVec
	ready     *prometheus.GaugeVec

	pack    *prometheus.GaugeVec
	records *prometheus.GaugeVec
	since   prometheus.Gauge
	reloads *prometheus.CounterVec

	unwritten prometheus.Counter
}

// The bounds of histograms, in seconds. An answer is worked out in 10 µs to
// some ms; a platform takes it within 50 ms, or after retries, or never.
var (
	answeringBounds = []float64{10e-6, 25e-6, 50e-6, 100e-6, 250e-6, 500e-6, 1e-3, 2.5e-3, 5e-3, 10e-3, 25e-3, 100e-3, 1}
	deliveryBounds  = []float64{5e-3, 10e-3, 25e-3, 50e-3, 100e-3, 250e-3, 500e-3, 1, 2.5, 5, 10, 30}
)

func newMetrics() *metrics {
	m := &metrics{registry: prometheus.NewRegistry(), intents: bounded{most: maxIntents}}
	m.answers = m.counters("answers_total", "Questions answered.", "platform", "status", "intent")
	m.answering = m.histograms("answer_duration_seconds", "How long working an answer out took.", answeringBounds)
	m.delivery = m.histograms("delivery_duration_seconds", "How long a question waited until the platform had its answer.", deliveryBounds)
	m.events = m.counters("events_total", "What else happened, see the README.", "platform", "event")
	m.ready = m.gauges("platform_ready", "Whether questions of the platform can be answered now.", "platform")
	m.pack = m.gauges("pack_info", "The records in use.", "version")
	m.records = m.gauges("pack_records", "How many there are of a kind in the records in use.", "kind")
	m.since = m.gauge("pack_loaded_timestamp_seconds", "When the records in use took over.")
	m.reloads = m.counters("pack_reloads_total", "New records, by whether they took over.", "result")
	m.unwritten = prometheus.NewCounter(prometheus.CounterOpts{Namespace: namespace, Name: "unanswered_lost_total",
		Help: "Questions that were to be in the unanswered file and are not."})
	build := m.gauges("build_info", "The program.", "version", "go")
	build.WithLabelValues(versionName(), runtime.Version()).Set(1)
	m.registry.MustRegister(m.unwritten, collectors.NewGoCollector(), collectors.NewProcessCollector(collectors.ProcessCollectorOpts{}))
	for _, result := range []string{reloadedWell, reloadedBadly} {
		m.reloads.WithLabelValues(result) // a rate of what was not there before would miss the first
	}
	return m
}

const namespace = "officebot"

func (m *metrics) counters(name, help string, labels ...string) *prometheus.CounterVec {
	c := prometheus.NewCounterVec(prometheus.CounterOpts{Namespace: namespace, Name: name, Help: help}, labels)
	m.registry.MustRegister(c)
	return c
}

func (m *metrics) histograms(name, help string, bounds []float64) *prometheus.HistogramVec {
	h := prometheus.NewHistogramVec(prometheus.HistogramOpts{Namespace: namespace, Name: name, Help: help, Buckets: bounds}, []string{"platform"})
	m.registry.MustRegister(h)
	return h
}

func (m *metrics) gauges(name, help string, labels ...string) *prometheus.GaugeVec {
	g := prometheus.NewGaugeVec(prometheus.GaugeOpts{Namespace: namespace, Name: name, Help: help}, labels)
	m.registry.MustRegister(g)
	return g
}

func (m *metrics) gauge(name, help string) prometheus.Gauge {
	g := prometheus.NewGauge(prometheus.GaugeOpts{Namespace: namespace, Name: name, Help: help})
	m.registry.MustRegister(g)
	return g
}

// Answered implements adapters.Observer.
func (m *metrics) Answered(platform string, status bot.Status, intent string, took time.Duration) {
	m.answers.WithLabelValues(platform, string(status), m.intents.name(intent)).Inc()
	m.answering.WithLabelValues(platform).Observe(took.Seconds())
}

// Sent implements adapters.Observer.
func (m *metrics) Sent(platform string, took time.Duration) {
	m.delivery.WithLabelValues(platform).Observe(took.Seconds())
}

// Happened implements adapters.Observer.
func (m *metrics) Happened(platform string, event adapters.Event) {
	m.events.WithLabelValues(platform, string(event)).Inc()
}

// watchStore tells whether the store can be reached, whenever it is asked.
func (m *metrics) watchStore(up func() error) {
	m.registry.MustRegister(prometheus.NewGaugeFunc(
		prometheus.GaugeOpts{Namespace: namespace, Name: "store_up", Help: "Whether the store that replicas share can be reached."},
		func() float64 { return truth(up() == nil) }))
}

// watchPlatforms makes the series of the platforms, so that they are there
// before anything happens.
func (m *metrics) watchPlatforms(platforms []adapters.Adapter) {
	for _, platform := range platforms {
		for _, event := range []adapters.Event{adapters.Connected, adapters.Lost, adapters.SendFailed, adapters.Panic, adapters.Throttled} {
			m.events.WithLabelValues(platform.Name(), string(event))
		}
	}
}

// The results of new records.
const (
	reloadedWell  = "taken"
	reloadedBadly = "refused"
)

func (m *metrics) reloaded(well bool) {
	result := reloadedBadly
	if well {
		result = reloadedWell
	}
	m.reloads.WithLabelValues(result).Inc()
}

// took tells of the records in use.
func (m *metrics) took(e *edition) {
	m.pack.Reset() // there is one at a time
	m.pack.WithLabelValues(e.version).Set(1)
	for kind, n := range map[string]int{"people": e.summary.People, "posts": e.summary.Posts, "tenures": e.summary.Tenures, "facts": e.summary.Facts} {
		m.records.WithLabelValues(kind).Set(float64(n))
	}
	m.since.SetToCurrentTime()
}

// handler serves the metrics; ready tells which platforms are.
func (m *metrics) handler(platforms []adapters.Adapter) http.Handler {
	page := promhttp.HandlerFor(m.registry, promhttp.HandlerOpts{MaxRequestsInFlight: 4})
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		for _, platform := range platforms {
			m.ready.WithLabelValues(platform.Name()).Set(truth(platform.Ready() == nil))
		}
		page.ServeHTTP(w, r)
	})
}

func truth(is bool) float64 {
	if is {
		return 1
	}
	return 0
}

// maxIntents is above the number of intents that bot has, of some length.
const maxIntents = 64

// bounded lets so many names through and calls the rest "other", so that no
// label grows without end whatever it is made of.
type bounded struct {
	most  int
	mutex sync.RWMutex
	known []string
}

func (b *bounded) name(name string) string {
	b.mutex.RLock()
	known := slices.Contains(b.known, name)
	b.mutex.RUnlock()
	if known {
		return name
	}
	b.mutex.Lock()
	defer b.mutex.Unlock()
	switch {
	case slices.Contains(b.known, name):
	case len(b.known) == b.most:
		return "other"
	default:
		b.known = append(b.known, name)
	}
	return name
}
