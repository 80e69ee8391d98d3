package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"net/url"
	"os"
	"strings"
)

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
	return s.check()
}

// quotation are the marks that people, and editors, put around a text.
const quotation = "\"'`“”„‘’‚«»"

// check tells of what came along with a secret, or into it, when it was copied.
func (s *secret) check() error {
	for _, front := range []string{"Bot ", "Bearer "} { // as in a request
		if strings.HasPrefix(s.value, front) {
			return fmt.Errorf("%s has “%s” in front: leave “%[2]s” out", s.name, front)
		}
	}
	switch {
	case strings.HasPrefix(s.value, s.name+"="):
		return fmt.Errorf("%s begins with its own name: leave that and the = out", s.name)
	case strings.Trim(s.value, quotation) != s.value:
		return fmt.Errorf("%s is in quotation marks: leave them out", s.name)
	case strings.ContainsFunc(s.value, func(r rune) bool { return r <= ' ' || r > '~' }):
		return fmt.Errorf("%s has a space, a line break or another character that no secret has: copy it again", s.name)
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
	return func(yield func(string, *secret) bool) {
		for _, o := range s.options() {
			if found, is := o.into.(*secret); is && !yield(o.secret, found) {
				return
			}
		}
	}
}
