package slacktest_test

import (
	"testing"

	"github.com/gorilla/websocket"

	"officebot/adapters/slack/slacktest"
)

// dial opens a socket by hand and returns its first frame.
func dial(t *testing.T, s *slacktest.Server) map[string]any {
	t.Helper()
	_, url, err := newAPI(s).StartSocketModeContext(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	conn, _, err := websocket.DefaultDialer.Dial(url, nil)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { conn.Close() })
	var frame map[string]any
	if err := conn.ReadJSON(&frame); err != nil {
		t.Fatal(err)
	}
	return frame
}
