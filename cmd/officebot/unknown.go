package main

import (
	"slices"
	"strings"

	"github.com/rs/zerolog"

	"officebot/knowledge/fold"
)

// ours are the beginnings of the variables that serve takes settings from.
var ours = []string{"OFFICEBOT_", "DISCORD_", "SLACK_"}

// warnOfUnknown warns of each variable that looks like a setting and is none, for a
// misspelt one is a setting that is missing.
func warnOfUnknown(log zerolog.Logger, options []option, environ []string) {
	known := variablesOf(options)
	for _, pair := range slices.Sorted(slices.Values(environ)) {
		name, value, _ := strings.Cut(pair, "=")
		isOurs := slices.ContainsFunc(ours, func(beginning string) bool { return strings.HasPrefix(name, beginning) })
		if !isOurs || value == "" || slices.Contains(known, name) {
			continue
		}
		warning := log.Warn().Str("variable", name)
		if meant := fold.Nearest(name, known); meant != "" {
			warning = warning.Str("did_you_mean", meant)
		}
		warning.Msg("this variable is not a setting of officebot, and is ignored")
	}
}

// variablesOf are all variables that flags are taken from.
func variablesOf(options []option) (names []string) {
	for _, o := range options {
		for _, name := range []string{o.from(), o.secret} {
			if name != "" {
				names = append(names, name)
			}
		}
	}
	return names
}
