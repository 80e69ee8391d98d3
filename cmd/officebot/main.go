// Officebot answers questions about an office from its records, every answer
// cited.
package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"
)

func main() {
	// A reader that has gone is then an error of writing, handled like others,
	// in place of a signal that ends the process.
	signal.Ignore(syscall.SIGPIPE)
	os.Exit(run(context.Background(), os.Args[1:], streams{os.Stdin, os.Stdout, os.Stderr, os.Getenv, os.Environ()}))
}
