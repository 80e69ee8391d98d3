package main

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"officebot/knowledge/fold"
)

const examples = `Try this first:
  officebot ask "who was director in 2010"

More examples:
  officebot chat                           a conversation, with follow-ups
  officebot ask < questions.txt            one question a line
  officebot ask --json 2010年的主任是谁
  officebot import mayors.csv -o my.yaml   make a pack of records from a list
  officebot check my-office/               is this pack of records in order?
  officebot help serve                     how to run it on Discord and in Slack`

func init() {
	cobra.EnableCommandSorting = false // help begins with what is used most
}

// newCommandLine is the program with its commands. What a command takes beside its
// flags stands behind its name in Use: <must>, [<may>] or [<any> ...].
func newCommandLine(std streams) *cobra.Command {
	var version bool
	program := &cobra.Command{
		Use:     "officebot <command>",
		Short:   "Answers questions about an office from its records, and shows the sources of every answer.",
		Example: examples,
		Args:    cobra.ArbitraryArgs, // a command that is none: checkArguments tells
		RunE:    func(program *cobra.Command, _ []string) error { return program.Help() },
		PersistentPreRunE: func(command *cobra.Command, args []string) error {
			if command.DisableFlagParsing {
				return nil // it is cobra's own, which a shell asks what may come next
			}
			if version {
				return cmp.Or(printVersion(std.out), errShown)
			}
			err := checkArguments(command, args)
			if err == nil {
				err = fromEnvironment(command.Flags(), std.getenv)
			}
			return misread(command, err)
		},
		SilenceErrors:     true, // status tells them
		SilenceUsage:      true,
		CompletionOptions: cobra.CompletionOptions{DisableDefaultCmd: true}, // ours needs less
	}
	program.SetOut(std.out)
	program.SetErr(std.err)
	program.SetFlagErrorFunc(func(command *cobra.Command, err error) error { return misread(command, flagError(command, err)) })
	program.PersistentFlags().BoolP("help", "h", false, "Show this help.")
	program.PersistentFlags().BoolVar(&version, "version", false, "Print the version.")
	program.AddCommand(newAsk(std), newChat(std), newServe(std), newImport(std), newInit(std), newCheck(std), newHealth(std),
		newSlackManifest(std), newCompletion(std), newVersion(std), newQuery(std))
	program.SetHelpCommand(newHelp()) // it is listed last
	return program
}

// errShown ends the carrying out of a command where the version was asked for, and shown.
var errShown = errors.New("the version was shown")

// unread is an error in a command line, or in a variable that stands for a part of it.
type unread struct {
	error
	try string // what to type next
}

// Unwrap is the error itself.
func (u unread) Unwrap() error { return u.error }

// misread is an error, if there is one, in what was typed behind a command's name.
func misread(command *cobra.Command, err error) error {
	var told unread
	if err == nil || errors.As(err, &told) {
		return err
	}
	return unread{err, command.CommandPath() + " --help"}
}

// argumentOf is what a command takes beside its flags, as help shows it.
func argumentOf(command *cobra.Command) string {
	_, argument, _ := strings.Cut(command.Use, " ")
	return argument
}

// checkArguments tells whether a command has what it takes beside its flags, and no more.
func checkArguments(command *cobra.Command, args []string) error {
	argument := argumentOf(command)
	most := 1
	switch {
	case !command.HasParent():
		return unknownCommand(command, args)
	case argument == "":
		most = 0
	case strings.HasPrefix(argument, "<") && len(args) == 0:
		return errors.New(command.Annotations[missingHelp])
	case strings.HasSuffix(argument, "...]"):
		most = len(args)
	}
	if len(args) > most {
		return fmt.Errorf("unexpected argument %s", args[most])
	}
	if choices := command.ValidArgs; len(choices) > 0 && !slices.Contains(choices, args[0]) {
		return fmt.Errorf("%s: write one of %s", argument, strings.Join(choices, ", "))
	}
	return nil
}

// unknownCommand tells that the first of some words is no command: else cobra would not
// look at them as the program's own.
func unknownCommand(program *cobra.Command, words []string) error {
	if len(words) == 0 {
		return nil
	}
	var names []string
	for _, command := range program.Commands() {
		if !command.Hidden {
			names = append(names, command.Name())
		}
	}
	meant := didYouMean(words[0], names)
	unexpected := unread{fmt.Errorf("there is no command %s%s", words[0], meant), program.CommandPath() + " --help"}
	if asked := strings.Join(words, " "); meant == "" && isQuestion(asked) {
		unexpected.try = `officebot ask "` + asked + `"`
	}
	return unexpected
}

// isQuestion tells whether what was typed in place of a command is more likely a
// question: several words, or no ASCII, and nothing that a shell would change.
func isQuestion(typed string) bool {
	return !strings.HasPrefix(typed, "-") && !strings.ContainsAny(typed, "\"$`\\!") &&
		(strings.Contains(typed, " ") || strings.ContainsFunc(typed, func(r rune) bool { return r > unicode.MaxASCII }))
}

// flagError is an error of reading flags in our words.
func flagError(command *cobra.Command, err error) error {
	var unknown *pflag.NotExistError
	var bare *pflag.ValueRequiredError
	var wrong *pflag.InvalidValueError
	switch {
	case errors.As(err, &unknown):
		var names []string
		command.Flags().VisitAll(func(flag *pflag.Flag) { names = append(names, "--"+flag.Name) })
		if letters := []rune(unknown.GetSpecifiedShortnames()); len(letters) > 0 {
			return fmt.Errorf("unknown flag -%c%s", letters[0], didYouMean("-"+string(letters), names))
		}
		name := "--" + unknown.GetSpecifiedName()
		return fmt.Errorf("unknown flag %s%s", name, didYouMean(name, names))
	case errors.As(err, &bare):
		return fmt.Errorf("--%s needs a value: write --%[1]s=%s", bare.GetFlag().Name, bare.GetFlag().Value.Type())
	case errors.As(err, &wrong):
		return fmt.Errorf("--%s: %w", wrong.GetFlag().Name, wrong.Unwrap())
	}
	return err
}

// didYouMean asks for the one of some names that a word is nearly.
func didYouMean(word string, names []string) string {
	if meant := fold.Nearest(word, names); meant != "" {
		return fmt.Sprintf(", did you mean %q?", meant)
	}
	return ""
}
