package discordtest

import (
	"fmt"
	"slices"
	"strings"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/santhosh-tekuri/jsonschema/v6/kind"
	"golang.org/x/text/language"
	"golang.org/x/text/message"
)

var english = message.NewPrinter(language.English)

// explain tells what is wrong with a body, one line for each value. Of the
// alternatives that a value might have matched, it tells of those that are meant:
// the ones of the value's own "type".
func explain(e *jsonschema.ValidationError) []string {
	if len(e.Causes) == 0 {
		return []string{fmt.Sprintf("/%s: %s", strings.Join(e.InstanceLocation, "/"), e.ErrorKind.LocalizedString(english))}
	}
	causes := e.Causes
	switch e.ErrorKind.(type) {
	case *kind.OneOf, *kind.AnyOf:
		if constants, all := constantsOf(causes); all {
			return []string{fmt.Sprintf("/%s: value must be one of %v", strings.Join(e.InstanceLocation, "/"), constants)}
		}
		meant := slices.DeleteFunc(slices.Clone(causes), func(cause *jsonschema.ValidationError) bool {
			return misses(cause, e.InstanceLocation)
		})
		if len(meant) > 0 {
			causes = meant
		}
	}
	var lines []string
	for _, cause := range causes {
		for _, line := range explain(cause) {
			if !slices.Contains(lines, line) {
				lines = append(lines, line)
			}
		}
	}
	return lines
}

// constantsOf are the values wanted where each cause is that a value is another.
func constantsOf(causes []*jsonschema.ValidationError) (constants []any, all bool) {
	for _, cause := range causes {
		constant, isConstant := cause.ErrorKind.(*kind.Const)
		if !isConstant {
			return nil, false
		}
		constants = append(constants, constant.Want)
	}
	return constants, true
}

// misses tells whether an alternative is for values of another JSON type or with
// another "type" than the one at a location.
func misses(e *jsonschema.ValidationError, at []string) bool {
	if _, otherType := e.ErrorKind.(*kind.Type); otherType && slices.Equal(e.InstanceLocation, at) {
		return true
	}
	if len(e.Causes) == 0 {
		return slices.Equal(e.InstanceLocation, append(slices.Clone(at), "type"))
	}
	return slices.ContainsFunc(e.Causes, func(cause *jsonschema.ValidationError) bool { return misses(cause, at) })
}
