package main

import (
	"io"
	"net/http"
	"net/http/httptrace"
	"testing"
)

func TestConnectionsAreNotCutOffWhileServeEnds(t *testing.T) {
	t.Parallel()
	l := startLive(t)
	client := &http.Client{Transport: &http.Transport{MaxIdleConnsPerHost: 1}}
	defer client.CloseIdleConnections()
	get := func() (status int, reused, closing bool) {
		t.Helper()
		trace := &httptrace.ClientTrace{GotConn: func(got httptrace.GotConnInfo) { reused = got.Reused }}
		request, err := http.NewRequestWithContext(httptrace.WithClientTrace(t.Context(), trace), http.MethodGet, "http://"+l.address+"/readyz", nil)
		must(t, err)
		response, err := client.Do(request)
		must(t, err)
		defer response.Body.Close()
		if _, err := io.Copy(io.Discard, response.Body); err != nil {
			t.Fatal(err)
		}
		return response.StatusCode, reused, response.Close
	}
	get()
	held := l.discord.Hold("POST /channels/*/messages")
	l.discord.Mention(l.discord.General, l.discord.Asker, "who was director in 2010?")
	l.discord.WaitFor("the question to be handled", func() bool { return held.Waiting() == 1 })
	must(t, l.Process.Signal(terminated))
	await(t, "the process to know that it is to end", func() bool { status, _ := l.get("/readyz"); return status == http.StatusServiceUnavailable })
	if status, reused, closing := get(); status != http.StatusServiceUnavailable || !reused || !closing {
		t.Errorf("status %d; on the connection of before: %t; asked to connect again: %t", status, reused, closing)
	}
	held.Release()
	l.ends(exitDone)
}
