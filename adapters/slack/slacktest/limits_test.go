package slacktest

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestTheLimitsAreThoseOfTheContract(t *testing.T) {
	path, err := contractPath()
	if err != nil {
		t.Skipf("the contract %s is missing: put the project's folder shared beside the clone (%v)", contract, err)
	}
	read, err := readContract(path)
	if err != nil {
		t.Fatal(err)
	}
	for name, documented := range documentedLimits {
		if diff := cmp.Diff(read[name], documented); diff != "" {
			t.Errorf("%s (-contract +limits.go):\n%s", name, diff)
		}
	}
	if len(read) < len(documentedLimits) {
		t.Errorf("%d limits read from the contract", len(read))
	}
}
