package main

import (
	"strings"
	"testing"
)

func TestWhatMustStandBehindACommandIsAskedFor(t *testing.T) {
	for _, command := range newCommandLine(streams{}).Commands() {
		argument := argumentOf(command)
		if strings.HasPrefix(argument, "<") != (command.Annotations[missingHelp] != "") {
			t.Errorf("%s %s: where that is missing, %q is told", command.Name(), argument, command.Annotations[missingHelp])
		}
		if (argument != "") != (command.Annotations[argumentHelp] != "") {
			t.Errorf("%s %s is explained by %q", command.Name(), argument, command.Annotations[argumentHelp])
		}
	}
}
