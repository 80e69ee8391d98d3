package slack

import (
	"strings"
	"testing"
)

func TestMentionIsAnsweredInItsThread(t *testing.T) {
	both(t, func(t *testing.T, http bool) {
		r := start(t, setup{http: http})
		asked := r.Mention("C1", "U1", "who was director in 2010?")
		answer := r.WaitReply(asked.TS)
		if answer.Thread != asked.TS {
			t.Errorf("the answer stands in the thread %q, want that of the question %q", answer.Thread, asked.TS)
		}
		if !strings.Contains(answer.Text, "Chen Shiju was Director") {
			t.Errorf("the answer says %q", answer.Text)
		}
		r.WaitAck(asked)
		if err := r.end(); err != nil {
			t.Errorf("stopping failed: %v", err)
		}
	})
}
