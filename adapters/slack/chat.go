package slack

import (
	"bytes"
	"context"
	"io"
	"net/http"
	"strconv"
	"time"

	"github.com/segmentio/encoding/json"
	"github.com/slack-go/slack"
)

// The calls of the Web API that carry answers, as JSON. slack-go has them too, and
// is what makes all others; it takes twice as long over an answer, for it escapes
// the blocks for HTML, escapes that for a form, and reads back the whole message
// that Slack echoes.

// place is where a call takes effect.
type place struct {
	Channel string `json:"channel"`
	Thread  string `json:"thread_ts,omitempty"`
	User    string `json:"user,omitempty"` // who alone is to see it
	TS      string `json:"ts,omitempty"`   // of the message that is to be another, or gone
}

// in is a reply as a call takes it: nothing unfurls, and the text beside the blocks
// has no markup. The receipt is what it is told again by, nil: by nothing.
func (r reply) in(p place, by *receipt) []byte {
	return encoded(struct {
		place
		Text    string        `json:"text"`
		Blocks  []slack.Block `json:"blocks,omitempty"`
		Receipt *receipt      `json:"metadata,omitempty"`
		Markup  bool          `json:"mrkdwn"`
		Links   bool          `json:"unfurl_links"`
		Media   bool          `json:"unfurl_media"`
	}{place: p, Text: r.Text, Blocks: r.Blocks, Receipt: by})
}

// posted is what the bot minds of the answer to a call.
type posted struct {
	OK       bool   `json:"ok"`
	Error    string `json:"error"`
	Needed   string `json:"needed"`
	Provided string `json:"provided"`
	Channel  string `json:"channel"`
	TS       string `json:"ts"`
}

// maxAnswered is how many bytes are read of what Slack answers.
const maxAnswered = 1 << 20

// chat calls a method with a JSON object. The errors are slack-go's.
func (w *workspace) chat(ctx context.Context, method string, arguments []byte) (posted, error) {
	var answer posted
	request, err := http.NewRequestWithContext(ctx, http.MethodPost, w.endpoint+method, bytes.NewReader(arguments))
	if err != nil {
		return answer, err
	}
	request.Header = w.header
	response, err := w.web.Do(request)
	if err != nil {
		return answer, err
	}
	defer response.Body.Close()
	if response.StatusCode == http.StatusTooManyRequests {
		seconds, _ := strconv.Atoi(response.Header.Get("Retry-After")) // none is the least wait
		return answer, &slack.RateLimitedError{RetryAfter: time.Duration(seconds) * time.Second}
	}
	if response.StatusCode != http.StatusOK {
		return answer, slack.StatusCodeError{Code: response.StatusCode, Status: response.Status}
	}
	// Slack echoes the whole message.
	buffer := buffers.Get().(*bytes.Buffer)
	defer buffers.Put(buffer)
	buffer.Reset()
	if _, err = buffer.ReadFrom(io.LimitReader(response.Body, maxAnswered)); err == nil {
		err = json.Unmarshal(buffer.Bytes(), &answer)
	}
	if err != nil || answer.OK {
		return answer, err
	}
	return answer, slack.SlackErrorResponse{Err: answer.Error, Needed: answer.Needed, Provided: answer.Provided}
}

// encoded is a value as JSON, with no regard to HTML.
func encoded(value any) []byte {
	buffer := buffers.Get().(*bytes.Buffer)
	defer buffers.Put(buffer)
	buffer.Reset()
	encoder := json.NewEncoder(buffer)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(value); err != nil {
		panic(err) // what the adapter encodes is made of texts, which JSON always takes
	}
	return bytes.Clone(buffer.Bytes())
}
