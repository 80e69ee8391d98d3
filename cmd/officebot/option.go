package main

import (
	"encoding"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/pflag"
)

// option is a flag of a command, with what its help, the environment and a shell's
// completion have to know of it. It is a pflag.Value.
type option struct {
	name, short string
	placeholder string   // what help has in the place of a value; "" for a flag that takes none
	initial     string   // its value where none is given
	choices     []string // its values, where there are no others
	variable    string   // of the environment, that sets it too
	secret      string   // the variable of a secret, whose file the flag names, see settings
	group       string   // of help
	help        string
	into        any // where its value goes: *string, *bool, *int or an encoding.TextUnmarshaler
}

// fileSuffix is behind a secret's variable in that of the name of its file.
const fileSuffix = "_FILE"

// from is the variable that the flag's value is taken from, "" for none.
func (o *option) from() string {
	if o.secret != "" {
		return o.secret + fileSuffix
	}
	return o.variable
}

// usage is the help with the default and the variables behind it.
func (o *option) usage() string {
	usage := o.help
	if o.initial != "" {
		usage += " Default: " + o.initial + "."
	}
	if o.secret != "" {
		usage += " ($" + o.secret + " or $" + o.from() + ")"
	} else if o.variable != "" {
		usage += " ($" + o.variable + ")"
	}
	return usage
}

// Set takes a value.
func (o *option) Set(value string) error {
	if len(o.choices) > 0 && value != o.initial && !slices.Contains(o.choices, value) {
		return fmt.Errorf("write one of %s", strings.Join(o.choices, ", "))
	}
	var err error
	switch into := o.into.(type) {
	case *string:
		*into = value
	case *bool:
		if *into, err = strconv.ParseBool(value); err != nil {
			return errors.New("write true or false, or leave the value out")
		}
	case *int:
		if *into, err = strconv.Atoi(value); err != nil {
			return errors.New("write a whole number")
		}
	default:
		return into.(encoding.TextUnmarshaler).UnmarshalText([]byte(value))
	}
	return nil
}

// String is the default: what was given may be a secret.
func (o *option) String() string { return o.initial }

// Type is the placeholder.
func (o *option) Type() string { return o.placeholder }

// declare adds flags, which have their defaults then.
func declare(flags *pflag.FlagSet, options ...option) {
	flags.SortFlags = false
	for _, o := range options {
		flag := flags.VarPF(&o, o.name, o.short, o.help)
		if o.placeholder == "" {
			flag.NoOptDefVal = "true"
		}
		if o.initial == "" {
			continue
		}
		if err := o.Set(o.initial); err != nil {
			panic("the default of --" + o.name + ": " + err.Error())
		}
	}
}

// optionsOf are the flags that were declared.
func optionsOf(flags *pflag.FlagSet) (options []*option) {
	flags.VisitAll(func(flag *pflag.Flag) {
		if o, is := flag.Value.(*option); is {
			options = append(options, o)
		}
	})
	return options
}
