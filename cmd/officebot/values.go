package main

import (
	"errors"
	"strconv"
	"strings"
	"time"

	"officebot/adapters"
)

// The values of settings that are more than a text or a number.

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
