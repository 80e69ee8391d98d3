package main

import (
	"fmt"
	"regexp"

	"github.com/spf13/pflag"
)

// fromEnvironment takes the flags that are not on the command line from their variables.
// An empty variable is one that is not set, as in a composition file that passes on what
// it may not have itself.
func fromEnvironment(flags *pflag.FlagSet, getenv func(string) string) error {
	for _, o := range optionsOf(flags) {
		if o.from() == "" || flags.Changed(o.name) {
			continue
		}
		if value := getenv(o.from()); value != "" {
			if err := o.Set(value); err != nil {
				return fmt.Errorf("%s: %w", o.from(), err)
			}
		}
	}
	return nil
}

// Everything that can be set has a variable, and messages name it by that. Whoever
// set it by a flag is told of the flag.

// asSet is an error that names what was set as it was set: by the flag, where one
// was typed; a secret that comes from a file by what names the file.
func asSet(flags *pflag.FlagSet, getenv func(string) string, err error) error {
	if err == nil {
		return nil
	}
	names := map[string]string{}
	for _, o := range optionsOf(flags) {
		name := ""
		switch {
		case flags.Changed(o.name):
			name = "--" + o.name
		case o.secret != "" && getenv(o.from()) != "":
			name = o.from()
		}
		names[o.from()] = name
		if o.secret != "" && getenv(o.secret) == "" {
			names[o.secret] = name
		}
	}
	return renamed{err, names}
}

// renamed is an error in whose text variables have other names.
type renamed struct {
	error
	names map[string]string // by variable
}

var variableName = regexp.MustCompile(`[A-Z]+(_[A-Z]+)+`)

// Error is the error's text with the other names.
func (r renamed) Error() string {
	return variableName.ReplaceAllStringFunc(r.error.Error(), func(name string) string {
		if other := r.names[name]; other != "" {
			return other
		}
		return name
	})
}

// Unwrap is the error itself.
func (r renamed) Unwrap() error { return r.error }
