package main

import (
	"regexp"

	"github.com/alecthomas/kong"
)

// Everything that can be set has a variable, and messages name it by that. Whoever
// set it by a flag is told of the flag.

// asSet is an error that names what was set as it was set: by the flag, where one
// was typed; a secret that comes from a file by what names the file.
func asSet(command *kong.Context, getenv func(string) string, err error) error {
	if err == nil {
		return nil
	}
	names := map[string]string{}
	for _, part := range command.Path {
		if part.Flag != nil && !part.Resolved {
			names[variableOf(part.Flag)] = "--" + part.Flag.Name
		}
	}
	for _, flag := range command.Flags() {
		secret := flag.Tag.Get(secretTag)
		if secret == "" || getenv(secret) != "" {
			continue
		}
		if typed := names[secret+fileSuffix]; typed != "" {
			names[secret] = typed
		} else if getenv(secret+fileSuffix) != "" {
			names[secret] = secret + fileSuffix
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
