package slack

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"strconv"
	"time"

	"officebot/adapters"
)

// maxHookAnswer is how many bytes are read of what a response_url answers.
const maxHookAnswer = 4096

// respond posts to a response_url. It is good for 5 messages within 30 minutes
// (https://docs.slack.dev/interactivity/handling-user-interaction); one that is
// used up or expired is told, and a *refused.
func (a *Adapter) respond(ctx context.Context, address string, body []byte) error {
	if !adapters.IsWeb(address) {
		return nil
	}
	err := adapters.Retry(ctx, func() error { return a.respondOnce(ctx, address, body) })
	if no, ok := asRefused(err); ok {
		a.refusedAnswer(no)
	}
	return err
}

// refusedAnswer tells of an answer that Slack refuses, and counts it.
func (a *Adapter) refusedAnswer(no *refused) {
	a.desk.Observer().Happened(Name, adapters.SendFailed)
	a.log.Warn().Str("method", no.method).Str("error", no.code).Msg("Slack refuses an answer")
}

// unlessRefused is an error that another try may mend, nil for one of a refusal.
func unlessRefused(err error) error {
	if _, no := asRefused(err); no {
		return nil
	}
	return err
}

func (a *Adapter) respondOnce(ctx context.Context, address string, body []byte) error {
	const method = "response_url"
	request, err := http.NewRequestWithContext(ctx, http.MethodPost, address, bytes.NewReader(body))
	if err != nil {
		return &refused{method, "no address"}
	}
	request.Header.Set("Content-Type", "application/json; charset=utf-8")
	answer, err := a.client.Do(request)
	if err != nil {
		return &adapters.Later{Err: fmt.Errorf("%s: %s", method, a.secret.error(err))}
	}
	defer answer.Body.Close()
	text, err := io.ReadAll(io.LimitReader(answer.Body, maxHookAnswer))
	switch {
	case answer.StatusCode == http.StatusTooManyRequests:
		a.desk.Observer().Happened(Name, adapters.Throttled)
		seconds, _ := strconv.Atoi(answer.Header.Get("Retry-After")) // none is a second
		return &adapters.Later{After: time.Duration(max(seconds, 1)) * time.Second, Err: errors.New(method + ": too many calls")}
	case answer.StatusCode >= 500:
		return &adapters.Later{Err: fmt.Errorf("%s: HTTP status %d", method, answer.StatusCode)}
	}
	var said struct {
		OK    *bool  `json:"ok"`
		Error string `json:"error"`
	}
	if err == nil && json.Unmarshal(text, &said) == nil && said.OK != nil && !*said.OK {
		return &refused{method, said.Error}
	}
	if answer.StatusCode != http.StatusOK {
		return &refused{method, fmt.Sprintf("HTTP status %d", answer.StatusCode)}
	}
	return nil
}

func asRefused(err error) (*refused, bool) { return errors.AsType[*refused](err) }
