package slack

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"net/http"
	"strconv"
	"sync"
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
func (w *workspace) chat(ctx context.Context, method string, form []byte) (posted, error) {
	var answer posted
	request, err := http.NewRequestWithContext(ctx, http.MethodPost, w.endpoint+method, bytes.NewReader(form))
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
	encodeInto(&buffer, value)
	return buffer.Bytes()
}

func encodeInto(buffer *bytes.Buffer, value any) {
	encoder := json.NewEncoder(buffer)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(value); err != nil {
		panic(err) // what the adapter encodes is made of texts, which JSON always takes
	}
}

var encodings = sync.Pool{New: func() any { return new(bytes.Buffer) }}

// form is a reply as the fields of a call: no unfurling, no markup in the text
// beside the blocks, and further fields in pairs of name and value.
func (r reply) form(fields ...string) []byte {
	blocks := encodings.Get().(*bytes.Buffer)
	defer encodings.Put(blocks)
	blocks.Reset()
	encodeInto(blocks, r.Blocks)
	form := make([]byte, 0, 2*blocks.Len()+2*len(r.Text)+500)
	form = append(form, "mrkdwn=false&unfurl_links=false&unfurl_media=false&text="...)
	form = appendEscaped(form, r.Text)
	form = append(form, "&blocks="...)
	form = appendEscaped(form, blocks.Bytes())
	return appendFields(form, fields)
}

func formOf(fields ...string) []byte { return appendFields(nil, fields) }

// appendFields appends the fields that are not empty to a form.
func appendFields(form []byte, fields []string) []byte {
	for i := 0; i+1 < len(fields); i += 2 {
		if fields[i+1] == "" {
			continue
		}
		if len(form) > 0 {
			form = append(form, '&')
		}
		form = append(append(form, fields[i]...), '=')
		form = appendEscaped(form, fields[i+1])
	}
	return form
}

// appendEscaped is url.QueryEscape without a text of its own.
func appendEscaped[T string | []byte](form []byte, text T) []byte {
	const digits = "0123456789ABCDEF"
	for i := range len(text) {
		switch c := text[i]; {
		case 'a' <= c && c <= 'z', 'A' <= c && c <= 'Z', '0' <= c && c <= '9', c == '-', c == '_', c == '.', c == '~':
			form = append(form, c)
		case c == ' ':
			form = append(form, '+')
		default:
			form = append(form, '%', digits[c>>4], digits[c&15])
		}
	}
	return form
}
