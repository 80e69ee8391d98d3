// Package long keeps what takes tens of seconds out of a plain go test: soaks,
// measures of memory, builds from scratch. OFFICEBOT_LONG=1 lets it run.
package long

import (
	"os"
	"testing"
)

const variable = "OFFICEBOT_LONG"

// Skip skips a test aloud, unless OFFICEBOT_LONG is set.
func Skip(t testing.TB) {
	t.Helper()
	if os.Getenv(variable) == "" {
		t.Skipf("SKIPPED, for it takes long; %s=1 lets it run", variable)
	}
}
