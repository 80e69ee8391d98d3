package main

import (
	"bytes"
	"errors"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"slices"
	"sync"
	"testing"
	"time"
)

// balancer is a load balancer: replicas get requests in turns. Where one cannot
// be reached, or says that it takes nothing now, the next is tried; where one
// breaks off what it was given, whoever asked is told 502.
type balancer struct {
	*httptest.Server
	client *http.Client

	mutex    sync.Mutex
	replicas []*served
	turn     int
	cut      int           // so many requests to come are broken off when they were answered
	slow     time.Duration // before a request is passed on
	broken   int           // requests answered with 502
}

func newBalancer(t *testing.T, replicas ...*served) *balancer {
	b := &balancer{replicas: slices.Clone(replicas), client: &http.Client{Transport: &http.Transport{MaxIdleConnsPerHost: 64}}}
	b.Server = httptest.NewServer(b)
	t.Cleanup(b.Close)
	return b
}

// add lets another replica have its turns.
func (b *balancer) add(r *served) {
	b.mutex.Lock()
	defer b.mutex.Unlock()
	b.replicas = append(b.replicas, r)
}

// remove lets a replica have no turn any more.
func (b *balancer) remove(r *served) {
	b.mutex.Lock()
	defer b.mutex.Unlock()
	b.replicas = slices.DeleteFunc(b.replicas, func(other *served) bool { return other == r })
}

// loseAnswers breaks so many requests off once they were answered.
func (b *balancer) loseAnswers(n int) {
	b.mutex.Lock()
	defer b.mutex.Unlock()
	b.cut += n
}

// slowDown lets every request wait before it is passed on.
func (b *balancer) slowDown(by time.Duration) {
	b.mutex.Lock()
	defer b.mutex.Unlock()
	b.slow = by
}

// delay is how long a request waits before it is passed on.
func (b *balancer) delay() time.Duration {
	b.mutex.Lock()
	defer b.mutex.Unlock()
	return b.slow
}

// next are the replicas in the order in which the next request tries them.
func (b *balancer) next() (order []*served, cut bool) {
	b.mutex.Lock()
	defer b.mutex.Unlock()
	b.turn++
	for i := range b.replicas {
		order = append(order, b.replicas[(b.turn+i)%len(b.replicas)])
	}
	if cut = b.cut > 0; cut {
		b.cut--
	}
	return order, cut
}

// ServeHTTP implements http.Handler.
func (b *balancer) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(r.Body)
	if err != nil {
		http.Error(w, "broken off", http.StatusBadRequest)
		return
	}
	time.Sleep(b.delay())
	order, cut := b.next() // now: what was taken away meanwhile gets nothing any more
	for _, to := range order {
		status, header, answer, err := b.pass(to, r, body)
		var failed *net.OpError
		switch {
		case errors.As(err, &failed) && failed.Op == "dial", status == http.StatusServiceUnavailable:
			continue
		case cut:
			panic(http.ErrAbortHandler)
		case err != nil:
			b.mutex.Lock()
			b.broken++
			b.mutex.Unlock()
			http.Error(w, "the replica broke off: "+err.Error(), http.StatusBadGateway)
			return
		}
		for name, values := range header {
			w.Header()[name] = values
		}
		w.WriteHeader(status)
		w.Write(answer) // whoever asked may be gone
		return
	}
	http.Error(w, "no replica takes anything", http.StatusServiceUnavailable)
}

func (b *balancer) pass(to *served, r *http.Request, body []byte) (status int, header http.Header, answer []byte, err error) {
	request, err := http.NewRequestWithContext(r.Context(), r.Method, "http://"+to.address+r.URL.RequestURI(), bytes.NewReader(body))
	if err != nil {
		return 0, nil, nil, err
	}
	request.Header = r.Header.Clone()
	response, err := b.client.Do(request)
	if err != nil {
		return 0, nil, nil, err
	}
	defer response.Body.Close()
	answer, err = io.ReadAll(response.Body)
	return response.StatusCode, response.Header, answer, err
}
