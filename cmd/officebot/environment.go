package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"net/url"
	"os"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/alecthomas/kong"

	"officebot/adapters"
)

// The tags of a setting that name its variable: of its value, or of a secret.
const (
	variableTag = "variable"
	secretTag   = "secret"
	fileSuffix  = "_FILE" // of the variable that names the file of a secret
)

// fromEnvironment lets kong take the flags that are not on the command line
// from their variables. An empty variable is one that is not set, as in a
// composition file that passes on what it may not have itself.
func fromEnvironment(getenv func(string) string) kong.Resolver {
	return kong.ResolverFunc(func(_ *kong.Context, _ *kong.Path, flag *kong.Flag) (any, error) {
		name := variableOf(flag)
		value := getenv(name)
		if name == "" || value == "" {
			return nil, nil
		}
		// Kong's own errors would not tell that the value is the variable's.
		if flag.Enum != "" && !slices.Contains(flag.EnumSlice(), value) {
			return nil, wrongVariable{fmt.Errorf("%s: write one of %s", name, strings.Join(flag.EnumSlice(), ", "))}
		}
		trial := reflect.New(flag.Target.Type()).Elem()
		if err := flag.Mapper.Decode(&kong.DecodeContext{Value: flag.Value, Scan: typed(value)}, trial); err != nil {
			return nil, wrongVariable{fmt.Errorf("%s: %w", name, err)}
		}
		return value, nil
	})
}

// wrongVariable is an error in the value of a variable. Kong puts the flag before
// it, which nobody typed.
type wrongVariable struct{ error }

func typed(value string) *kong.Scanner { return kong.Scan().PushTyped(value, kong.FlagValueToken) }

// variableOf is the variable that a flag is taken from, "" for none.
func variableOf(flag *kong.Flag) string {
	if name := flag.Tag.Get(secretTag); name != "" {
		return name + fileSuffix
	}
	return flag.Tag.Get(variableTag)
}

// withVariable is the help of a flag with its default and its variables behind it.
func withVariable(value *kong.Value) string {
	if value.Tag == nil || value.Flag == nil || variableOf(value.Flag) == "" {
		return kong.DefaultHelpValueFormatter(value)
	}
	help := value.Help
	if value.HasDefault {
		help += " Default: " + value.Default + "."
	}
	names := "$" + variableOf(value.Flag)
	if name := value.Tag.Get(secretTag); name != "" {
		names = "$" + name + " or " + names
	}
	return help + " (" + names + ")"
}

// secret is a setting that nobody may see. Whatever prints it prints dots.
type secret struct {
	file  string // where it is read from
	value string
	name  string // of its variable, for messages
}

// UnmarshalText takes the name of the file.
func (s *secret) UnmarshalText(file []byte) error {
	s.file = string(file)
	return nil
}

// Format keeps a secret out of whatever is printed.
func (s secret) Format(out fmt.State, _ rune) { _, _ = io.WriteString(out, "•••") }

// given tells whether there is one.
func (s *secret) given() bool { return s.value != "" }

// parts are the texts that must not be shown: the secret, each of several that
// commas part, and the password of an address.
func (s *secret) parts() []string {
	parts := append(strings.Split(s.value, ","), s.value)
	if address, err := url.Parse(s.value); err == nil && address.User != nil {
		if password, ok := address.User.Password(); ok {
			parts = append(parts, password, strings.TrimPrefix(url.UserPassword("", password).String(), ":"))
		}
	}
	return parts
}

// maxSecret is how long a secret may be, in bytes; the longest of the
// platforms' has some hundreds.
const maxSecret = 4096

// read takes the secret from its variable or its file.
func (s *secret) read(name string, getenv func(string) string) error {
	s.name, s.value = name, getenv(name)
	switch {
	case s.file == "":
	case s.value != "":
		return fmt.Errorf("both %s and %s (or its flag) are set: keep one of them", name, name+fileSuffix)
	default:
		content, err := readSecret(s.file)
		if err != nil {
			return fmt.Errorf("%s: %w; name a file that officebot may read and that holds nothing but the secret", name+fileSuffix, err)
		}
		s.value = content
	}
	if strings.ContainsFunc(s.value, func(r rune) bool { return r <= ' ' || r > '~' }) {
		return fmt.Errorf("%s has a space, a line break or another character that no secret has: copy it again", name)
	}
	return nil
}

// readSecret reads the file of a secret, without the line break at its end.
func readSecret(path string) (string, error) {
	file, err := os.Open(path)
	if err != nil {
		return "", pathless(err)
	}
	defer file.Close()
	content, err := io.ReadAll(io.LimitReader(file, maxSecret+1))
	switch {
	case err != nil:
		return "", pathless(err)
	case len(content) > maxSecret:
		return "", fmt.Errorf("the file is longer than %d bytes", maxSecret)
	}
	text := strings.TrimSuffix(strings.TrimSuffix(string(content), "\n"), "\r")
	if text == "" {
		return "", errors.New("the file is empty")
	}
	return text, nil
}

// pathless is an error about a file without its path, which is the secret
// itself where somebody confused the two variables.
func pathless(err error) error {
	var failed *fs.PathError
	if errors.As(err, &failed) {
		return failed.Err
	}
	return errors.New("the file cannot be read")
}

// readSecrets reads every secret of the settings from its variable or its file,
// and returns the texts that must not be shown.
func (s *settings) readSecrets(getenv func(string) string) (hidden []string, err error) {
	for name, secret := range s.secrets() {
		if err := secret.read(name, getenv); err != nil {
			return nil, err
		}
		hidden = append(hidden, secret.parts()...)
	}
	return hidden, nil
}

// secrets yields every secret of the settings by the name of its variable.
func (s *settings) secrets() iter.Seq2[string, *secret] {
	return func(yield func(string, *secret) bool) { yieldSecrets(reflect.ValueOf(s).Elem(), yield) }
}

func yieldSecrets(group reflect.Value, yield func(string, *secret) bool) bool {
	for i := range group.NumField() {
		field := group.Field(i)
		found, ok := field.Addr().Interface().(*secret)
		switch {
		case ok && !yield(group.Type().Field(i).Tag.Get(secretTag), found),
			!ok && field.Kind() == reflect.Struct && !yieldSecrets(field, yield):
			return false
		}
	}
	return true
}

// rate is a limit as one writes it: 20/1m.
type rate adapters.Limit

// UnmarshalText reads N/TIME.
func (r *rate) UnmarshalText(text []byte) error {
	number, per, found := strings.Cut(string(text), "/")
	questions, err := strconv.Atoi(number)
	window, timeErr := time.ParseDuration(per)
	if !found || err != nil || timeErr != nil || questions < 1 || window < time.Second {
		return errors.New("write a number of questions and a time, such as 20/1m")
	}
	*r = rate{Questions: questions, Per: window}
	return nil
}

// address is where a platform's API is.
type address string

// UnmarshalText takes what requests can be sent to.
func (a *address) UnmarshalText(text []byte) error {
	if !adapters.IsAddress(string(text)) {
		return errors.New("write the address of a server, such as https://slack.com/api/")
	}
	*a = address(text)
	return nil
}

// span is a length of time.
type span time.Duration

// UnmarshalText reads what time.ParseDuration does.
func (s *span) UnmarshalText(text []byte) error {
	length, err := time.ParseDuration(string(text))
	if err != nil || length <= 0 {
		return errors.New("write a length of time, such as 10s or 1m30s")
	}
	*s = span(length)
	return nil
}
