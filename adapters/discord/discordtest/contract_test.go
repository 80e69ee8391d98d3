package discordtest

import (
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

// listener counts what a test is told.
type listener struct {
	testing.TB
	logs int
}

func (l *listener) Logf(string, ...any) { l.logs++ }

func TestMissingSpecificationIsToldOnce(t *testing.T) {
	t.Chdir(t.TempDir())
	c := contract{schemas: map[string]*jsonschema.Schema{}}
	told := &listener{TB: t}
	for range 2 {
		if wrong := c.wrong(told, "POST", "/channels/{channel_id}/messages", []byte(`{"content": 5}`)); wrong != nil {
			t.Errorf("without the specification: %v", wrong)
		}
	}
	if told.logs != 1 {
		t.Errorf("it is told %d times", told.logs)
	}
}
