package intake

import (
	"regexp"
	"sync"
)

// pattern is a regular expression that is compiled when it is first asked for: the
// program reads no source at most of its starts. It panics where one cannot be.
func pattern(expression string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expression) })
}
