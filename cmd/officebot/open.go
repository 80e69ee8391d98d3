package main

import (
	"errors"
	"fmt"
	"io/fs"
	"strings"
	"time"

	"github.com/rs/zerolog"

	"officebot/adapters"
	"officebot/adapters/console"
	"officebot/adapters/state"
	"officebot/bot"
	"officebot/index"
	"officebot/knowledge"
)

// conversations is how many a console has: one.
const conversations = 1

// open loads the records and puts the parts of the program together.
func (flags *answering) open(std streams) (*console.Console, error) {
	today, err := flags.today()
	if err != nil {
		return nil, misuse{err}
	}
	records, err := flags.records()
	if err != nil {
		return nil, err
	}
	search, err := index.New(records)
	if err != nil {
		return nil, err
	}
	out := std.out
	if !flags.JSON && console.IsTerminal(std.out) {
		out = console.Wrap(std.out, func() int { return console.Width(std.out) })
	}
	return &console.Console{
		Desk: adapters.NewDesk(bot.New(records, search), adapters.Options{
			Store: state.NewLocal(conversations, time.Now),
			Today: today,
			Log:   zerolog.New(std.err),
		}),
		Out:    out,
		Locale: locale(std.getenv),
		JSON:   flags.JSON,
		Rich:   console.IsRich(std.out, std.getenv),
	}, nil
}

func (flags *answering) records() (*knowledge.Records, error) {
	records, err := loadPack(flags.Knowledge, "--knowledge")
	if err != nil && flags.Knowledge != "" {
		err = misuse{err}
	}
	return records, err
}

// loadPack loads the pack at the path that an option names, "" for the embedded
// one.
func loadPack(path, option string) (*knowledge.Records, error) {
	if path == "" {
		return knowledge.Embedded()
	}
	records, err := knowledge.Load(path)
	return records, loading(err, option, path)
}

// loading tells what to do about an error of loading the pack that an option
// or a command names.
func loading(err error, option, path string) error {
	var problems knowledge.Problems
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return fmt.Errorf("%s: there is no pack %s; give the path of a YAML or JSON file, or of a directory of them", option, path)
	case errors.As(err, &problems):
		return fmt.Errorf("%s: the pack has problems; fix these (officebot check %s lists them again):\n%w", option, path, err)
	case err != nil:
		return fmt.Errorf("%s: %w", option, err)
	}
	return nil
}

// today is the day as of which questions are answered: the one given, else the
// clock's at every question.
func (flags *answering) today() (func() knowledge.Day, error) {
	if flags.Today == "" {
		return func() knowledge.Day {
			year, month, day := time.Now().Date()
			return knowledge.DayOf(year, int(month), day)
		}, nil
	}
	date, err := knowledge.ParseDate(flags.Today)
	if err != nil || date.Precision != knowledge.ToDay || date.String() != flags.Today {
		return nil, fmt.Errorf("--today %q is not a day; write it as YYYY-MM-DD, such as 2026-11-23", flags.Today)
	}
	return func() knowledge.Day { return date.First }, nil
}

// locale is the language of the environment (POSIX: the first of three
// variables that is set) as a BCP 47 tag, "" where it names none.
func locale(getenv func(string) string) string {
	name := ""
	for _, variable := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if name = getenv(variable); name != "" {
			break
		}
	}
	name, _, _ = strings.Cut(name, ".")
	name, _, _ = strings.Cut(name, "@")
	language, region, _ := strings.Cut(name, "_")
	switch language {
	case "", "C", "POSIX":
		return ""
	case "zh":
		return chineseOf(region)
	}
	return language
}

// chineseOf is the script that a region writes Chinese in.
func chineseOf(region string) string {
	switch region {
	case "TW", "HK", "MO":
		return "zh-Hant"
	}
	return "zh-Hans"
}
