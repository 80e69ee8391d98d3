package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"officebot/knowledge"
)

// errReported ends a command whose problems were told already.
var errReported = errors.New("the problems were reported")

type checkCommand struct {
	Path    string
	Article string
	Facts   bool
	Today   string
}

func (command *checkCommand) options() []option {
	return []option{
		{name: "article", placeholder: "FILE", into: &command.Article,
			help: "Also verify that every cited passage is in its section of this text."},
		{name: "facts", into: &command.Facts,
			help: "Instead of the summary, list the events that the facts tell of, each with its facts below it."},
		{name: "today", placeholder: "YYYY-MM-DD", into: &command.Today,
			help: "Count what is planned as if today were this day."},
	}
}

func newCheck(std streams) *cobra.Command {
	var check checkCommand
	command := &cobra.Command{
		Use:   "check <path>",
		Short: "Check a pack of records and report every problem.",
		Annotations: needs("The pack: a YAML or JSON file, or a directory of them.",
			"name the pack to check, such as: officebot check mayors.yaml"),
		Long: "Each problem is printed on a line of its own, as file:line: message, and the exit status is 1. What may be intended but is worth a look, such as a start in the future or two entries with the same name, is printed in the same way but is not a failure. For a pack without problems it prints a summary, what “the office” is taken to mean, and three questions that the pack answers.",
		Example: `Examples:

    officebot check my-office/
    officebot check --article article.txt my-office/
    officebot check --facts my-office/`,
		RunE: func(_ *cobra.Command, args []string) error {
			check.Path = args[0]
			return check.run(std)
		},
	}
	declare(command.Flags(), check.options()...)
	return command
}

// run checks the pack and, where one is given, its citations of an article.
func (command *checkCommand) run(std streams) error {
	flags := answering{Today: command.Today}
	clock, err := flags.today()
	if err != nil {
		return misuse{err}
	}
	today := clock()
	checked, err := knowledge.Check(command.Path, today)
	var problems knowledge.Problems
	switch {
	case errors.As(err, &problems):
		return report(std, problems, nil)
	case err != nil:
		return loading(err, "check", command.Path)
	case len(checked.Wrong) > 0:
		return report(std, checked.Wrong, checked.Doubts)
	}
	if command.Article != "" {
		if err := command.verify(std, checked.Records); err != nil {
			return err
		}
	}
	if command.Facts {
		return listEvents(std.out, checked.Records)
	}
	if err := doubt(std, checked.Doubts); err != nil {
		return err
	}
	if err := sumUp(std.out, command.Path, checked.Records.Summary(), checked.Records.Plans(today)); err != nil {
		return err
	}
	return introduce(std.out, checked.Records, today)
}

func (command *checkCommand) verify(std streams, records *knowledge.Records) error {
	article, err := os.Open(command.Article)
	if err != nil {
		return fmt.Errorf("--article: %w; give the text that the pack cites", err)
	}
	defer article.Close()
	if problems := records.VerifyArticle(article, command.Article); len(problems) > 0 {
		return report(std, problems, nil)
	}
	_, err = fmt.Fprintf(std.out, "Every passage cited from it was found in %s.\n", command.Article)
	return err
}

// report tells of problems, and behind them of what is only worth a look.
func report(std streams, problems, doubts knowledge.Problems) error {
	if _, err := fmt.Fprintln(std.out, slices.Concat(problems, doubts)); err != nil {
		return err
	}
	besides := ""
	if len(doubts) > 0 {
		besides = ", and " + counted(len(doubts), "thing") + " worth a look"
	}
	fmt.Fprintf(std.err, "officebot: %s to fix%s\n", counted(len(problems), "problem"), besides)
	return errReported
}

// doubt tells what may be meant. It does not fail the check.
func doubt(std streams, doubts knowledge.Problems) error {
	if len(doubts) == 0 {
		return nil
	}
	if _, err := fmt.Fprintln(std.out, doubts); err != nil {
		return err
	}
	fmt.Fprintf(std.err, "officebot: %s worth a look\n", counted(len(doubts), "thing"))
	return nil
}

// sumUp prints what a pack has. What it has none of is left out.
func sumUp(out io.Writer, path string, s knowledge.Summary, plans int) error {
	var page strings.Builder
	fmt.Fprintf(&page, "No problems in %s.\n", path)
	row := func(what string, n int, note string) {
		if n > 0 {
			page.WriteString(strings.TrimRight(fmt.Sprintf("  %-13s %7d  %s", what, n, note), " ") + "\n")
		}
	}
	row("people", s.People, "")
	row("organizations", s.Organizations, "")
	row("posts", s.Posts, ifAny(s.Shared, "of which "+strconv.Itoa(s.Shared)+" with several seats"))
	row("incomplete", s.Incomplete, "posts whose list of holders is not complete")
	row("tenures", s.Tenures, "from "+counted(s.Memberships, "membership"))
	row("acting", s.Acting, "tenures of acting holders")
	row("plans", plans, "tenures that are yet to begin or to end")
	row("facts", s.Facts, ifAny(s.Events, "with "+counted(s.Events, "event")))
	row("sources", s.Sources, "")
	row("gaps", s.Gaps, "times when nobody held a post of one seat")
	row("overlaps", s.Overlaps, "times when a post had more holders than seats")
	row("unsourced", s.Unsourced, "memberships that cite nothing")
	for _, ignored := range s.Ignored {
		row("ignored", ignored.Count, fmt.Sprintf("the key %q of %s", ignored.Key, ignored.Of))
	}
	_, err := io.WriteString(out, page.String())
	return err
}

// ifAny is a note on some things, if there are any.
func ifAny(n int, note string) string {
	if n == 0 {
		return ""
	}
	return note
}

func counted(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}
