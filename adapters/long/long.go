// Package long keeps what takes tens of seconds out of a plain go test: soaks,
// measures of memory, builds from scratch. OFFICEBOT_LONG=1 lets it run, and
// -run AtLength nothing else.
package long

import (
	"os"
	"strings"
	"testing"
)

const (
	variable = "OFFICEBOT_LONG"
	ending   = "AtLength"
)

// Skip skips a test, and says why, unless OFFICEBOT_LONG is set. The test's name has to end
// in AtLength, for -run to find it.
func Skip(t testing.TB) {
	t.Helper()
	switch {
	case !strings.HasSuffix(t.Name(), ending):
		t.Fatalf("the name of a test that takes long ends in %s: call it %s%s", ending, t.Name(), ending)
	case os.Getenv(variable) == "":
		t.Skipf("it takes long; set %s=1 to run it", variable)
	}
}
