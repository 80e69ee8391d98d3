package slack

import (
	"bytes"
	"io"
	"mime"
	"net/http"
	"net/url"
	"sync"
	"time"

	"officebot/adapters"
)

// maxBody bounds a request. Slack documents no bound; a message of its 40,000
// characters, escaped and with blocks beside, is a fraction of it.
const maxBody = 1 << 20

// maxResponseBody is how much an HTTP answer to a command may bring.
const maxResponseBody = 256 << 10

// buffers hold what comes in and goes out for as long as it is read or written.
var buffers = sync.Pool{New: func() any { return new(bytes.Buffer) }}

// serveEvents takes what Slack sends over HTTP: events, commands and presses, all
// at one path. A status of 200 is the acknowledgement; after any other Slack
// sends an event again.
func (a *Adapter) serveEvents(w http.ResponseWriter, r *http.Request) {
	if r.Method != http.MethodPost {
		w.Header().Set("Allow", http.MethodPost)
		http.Error(w, "Slack posts here", http.StatusMethodNotAllowed)
		return
	}
	buffer := buffers.Get().(*bytes.Buffer)
	buffer.Reset()
	defer buffers.Put(buffer)
	if _, err := io.Copy(buffer, http.MaxBytesReader(w, r.Body, maxBody)); err != nil {
		http.Error(w, "the request is too long, or broke off", http.StatusRequestEntityTooLarge)
		return
	}
	by, genuine := signed(r.Header, buffer.Bytes(), a.config.SigningSecret, time.Now())
	// Slack signs each retry, but one in the same second is signed the same. What
	// says that it is a retry is let in: whatever it is, it was handled and is not
	// handled again.
	if !genuine || !isRetry(r) && a.replays.has(by) {
		a.refuse(w)
		return
	}
	if a.serveGenuine(w, r, buffer.Bytes()) {
		a.replays.add(by)
	}
}

func isRetry(r *http.Request) bool { return r.Header.Get("X-Slack-Retry-Num") != "" }

func (a *Adapter) refuse(w http.ResponseWriter) {
	a.desk.Observer().Happened(Name, adapters.Forged)
	if a.forgery.due() {
		a.log.Warn().Msg("a request to " + eventsPath + " is not signed by Slack, or old, or came twice; if it was Slack's, check SLACK_SIGNING_SECRET and the clock")
	}
	http.Error(w, "not signed by Slack, or not fresh", http.StatusUnauthorized)
}

// serveGenuine answers a request of Slack's and tells whether it was well
// answered.
func (a *Adapter) serveGenuine(w http.ResponseWriter, r *http.Request, body []byte) bool {
	e, challenge, err := readRequest(r.Header.Get("Content-Type"), body)
	switch {
	case err != nil:
		// Another try would be the same: it is acknowledged.
		a.desk.Observer().Happened(Name, adapters.Malformed)
		return true
	case challenge != "":
		w.Header().Set("Content-Type", "text/plain; charset=utf-8")
		_, err := io.WriteString(w, challenge)
		return err == nil
	case e.Kind == ignored:
		return true
	}
	arrived := arrival{event: e, again: isRetry(r)}
	if e.Kind == command {
		arrived.room = maxResponseBody
	}
	d, ok := a.take(arrived)
	var reply []byte
	if ok {
		reply, ok = a.outcome(d)
	}
	if !ok {
		http.Error(w, "not now; please send it again", http.StatusServiceUnavailable)
		return false
	}
	if reply != nil {
		w.Header().Set("Content-Type", "application/json; charset=utf-8")
		_, err := w.Write(reply)
		return err == nil
	}
	return true
}

// readRequest reads a request's body: JSON is the Events API's, a form has a
// press as JSON in one field, or is a command.
func readRequest(contentType string, body []byte) (e event, challenge string, err error) {
	kind, _, _ := mime.ParseMediaType(contentType) // none is none
	if kind != "application/x-www-form-urlencoded" {
		outer, e, err := readEnvelope(body)
		if outer.Type == "url_verification" {
			return event{}, outer.Challenge, nil
		}
		return e, "", err
	}
	form, err := url.ParseQuery(string(body))
	if err != nil {
		return event{}, "", errMalformed
	}
	switch {
	case form.Get("ssl_check") != "":
		return event{}, "", nil
	case form.Has("payload"):
		e, err = readInteraction([]byte(form.Get("payload")))
	default:
		e, err = commandOf(form).event()
	}
	return e, "", err
}
