package slack

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"time"

	"github.com/slack-go/slack"
)

// The calls of the Web API that carry answers. slack-go has them too, and is what
// makes all others; it takes twice as long over an answer, for it escapes the
// blocks for HTML, escapes that for the form, and reads back the whole message
// that Slack echoes.

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

// chat calls a method with a form. The errors are slack-go's.
func (w *workspace) chat(ctx context.Context, method string, form string) (posted, error) {
	var answer posted
	request, err := http.NewRequestWithContext(ctx, http.MethodPost, w.endpoint+method, strings.NewReader(form))
	if err != nil {
		return answer, err
	}
	request.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	request.Header.Set("Authorization", "Bearer "+w.token)
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
	body, err := io.ReadAll(io.LimitReader(response.Body, maxAnswered))
	if err == nil {
		err = json.Unmarshal(body, &answer)
	}
	if err != nil || answer.OK {
		return answer, err
	}
	return answer, slack.SlackErrorResponse{Err: answer.Error, Needed: answer.Needed, Provided: answer.Provided}
}

// encoded is a value as JSON, with no regard to HTML.
func encoded(value any) []byte {
	var buffer bytes.Buffer
	encoder := json.NewEncoder(&buffer)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(value); err != nil {
		panic(err) // what the adapter encodes is made of texts, which JSON always takes
	}
	return buffer.Bytes()
}

// form is a reply as the fields of a call: no unfurling, no markup in the text
// beside the blocks, and further fields in pairs of name and value.
func (r reply) form(fields ...string) string {
	blocks := string(encoded(r.Blocks))
	var form strings.Builder
	form.Grow(2*len(blocks) + 2*len(r.Text))
	form.WriteString("mrkdwn=false&unfurl_links=false&unfurl_media=false&text=")
	form.WriteString(url.QueryEscape(r.Text))
	form.WriteString("&blocks=")
	form.WriteString(url.QueryEscape(blocks))
	writeFields(&form, fields)
	return form.String()
}

// writeFields appends fields that are not empty to a form.
func writeFields(form *strings.Builder, fields []string) {
	for i := 0; i+1 < len(fields); i += 2 {
		if fields[i+1] == "" {
			continue
		}
		if form.Len() > 0 {
			form.WriteByte('&')
		}
		form.WriteString(fields[i] + "=" + url.QueryEscape(fields[i+1]))
	}
}

func formOf(fields ...string) string {
	var form strings.Builder
	writeFields(&form, fields)
	return form.String()
}
