package main

import (
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"officebot/knowledge"
	"officebot/knowledge/intake"
)

type importCommand struct {
	File string

	Output       string
	Force        bool
	As           string
	Post         string
	Organization string
	Section      string
	Dates        string
	Title        string
	URL          string
	Publisher    string
	License      string
	Today        string
}

func (command *importCommand) options() []option {
	return []option{
		{name: "output", short: "o", placeholder: "FILE", into: &command.Output,
			help: "Write the draft here, as YAML or JSON by its name, instead of to standard output."},
		{name: "force", into: &command.Force,
			help: "Replace the file if it exists."},
		{name: "as", placeholder: "KIND", choices: []string{"csv", "wikidata", "wikitext", "html", "popolo"}, into: &command.As,
			help: "What the list is, if that is not recognized: csv, wikidata, wikitext, html, popolo."},
		{name: "post", placeholder: "NAME", into: &command.Post,
			help: `What they held, such as "Mayor of Springfield", if the list does not say it.`},
		{name: "organization", placeholder: "NAME", into: &command.Organization,
			help: `Whose post it is, such as "Springfield", if the list does not say it.`},
		{name: "section", placeholder: "HEADING", into: &command.Section,
			help: "Read only the part of a page under this heading."},
		{name: "dates", placeholder: "ORDER", choices: []string{"dmy", "mdy"}, into: &command.Dates,
			help: "The order in dates such as 05/06/2003: dmy or mdy."},
		{name: "title", placeholder: "TEXT", into: &command.Title,
			help: "The title of the list, to cite."},
		{name: "url", placeholder: "URL", into: &command.URL,
			help: "Where the list is from, to link to."},
		{name: "publisher", placeholder: "NAME", into: &command.Publisher,
			help: "Who publishes it."},
		{name: "license", placeholder: "NAME", into: &command.License,
			help: "Its licence."},
		{name: "today", placeholder: "YYYY-MM-DD", into: &command.Today,
			help: "The day on which the list was read, if not today."},
	}
}

func newImport(std streams) *cobra.Command {
	var draft importCommand
	command := &cobra.Command{
		Use:   "import <file>",
		Short: "Make a draft pack of records from a list of office-holders.",
		Annotations: needs("The list: CSV, Wikidata's query results as JSON or CSV, a saved Wikipedia page as wikitext or HTML, or Popolo. - is standard input.",
			"name the list to import, such as: officebot import mayors.csv -o mayors.yaml"),
		Long: "The draft is a pack that passes check. What was read, what was guessed and what could not be read is reported on standard error, line by line. Check the guesses: the bot takes them as they are.",
		Example: `Examples:

    officebot import mayors.csv -o mayors.yaml
    officebot import --post "Mayor of Springfield" --url https://springfield.example/mayors mayors.csv > mayors.yaml
    officebot import "List of mayors of Springfield.html" -o mayors.yaml
    officebot import query.json -o mayors.yaml`,
		RunE: func(_ *cobra.Command, args []string) error {
			draft.File = args[0]
			return draft.run(std)
		},
	}
	declare(command.Flags(), draft.options()...)
	return command
}

// largestList is how large a list may be, unpacked.
const largestList = 1 << 30

// run makes the draft. Nothing is written unless all of it is in order.
func (command *importCommand) run(std streams) error {
	flags := answering{Today: command.Today}
	clock, err := flags.today()
	if err != nil {
		return misuse{err}
	}
	if err := command.check(); err != nil {
		return misuse{err}
	}
	data, err := command.read(std)
	if err != nil {
		return err
	}
	today := clock()
	draft, report, err := intake.Read(intake.Input{
		Name: command.File, Data: data, Kind: intake.Kind(command.As),
		Post: command.Post, Organization: command.Organization, Section: command.Section,
		Order: intake.Order(command.Dates), Today: today,
		Source: knowledge.Source{
			Title: command.Title, URL: command.URL, Publisher: command.Publisher, License: command.License,
			Read: knowledge.DayDate(today),
		},
		Progress: progressOn(std.err),
	})
	var problems knowledge.Problems
	switch {
	case errors.As(err, &problems):
		fmt.Fprintf(std.err, "%v\nofficebot: import: nothing was written\n", problems)
		return errReported
	case err != nil:
		return fmt.Errorf("import: %w", err)
	}
	written, name, err := command.encode(draft)
	if err != nil {
		return err
	}
	if _, err := knowledge.LoadBytes(name, written); err != nil {
		return fmt.Errorf("import: the draft of %s would not load, which is a fault in this program; nothing was written:\n%w", command.File, err)
	}
	if err := command.write(std, written); err != nil {
		return err
	}
	_, err = io.WriteString(std.err, command.tell(report))
	return err
}

// check refuses an output that is there, or that is no pack's name, and an address
// that is none.
func (command *importCommand) check() error {
	switch {
	case command.URL != "" && !knowledge.IsPage(command.URL):
		return fmt.Errorf("--url %s is not the address of a page; write https://…", command.URL)
	case command.Output == "":
		return nil
	case formatOf(command.Output) == "":
		return fmt.Errorf("-o %s: a pack is a .yaml or .json file; choose a name that ends in one of these", command.Output)
	}
	return absent(command.Output, command.Force)
}

// read reads the list, unpacked.
func (command *importCommand) read(std streams) ([]byte, error) {
	from := std.in
	if command.File != "-" {
		file, err := os.Open(command.File)
		if errors.Is(err, fs.ErrNotExist) {
			return nil, fmt.Errorf("import: there is no file %s; give the path of the list", command.File)
		} else if err != nil {
			return nil, fmt.Errorf("import: %w", err)
		}
		defer file.Close()
		from = file
	} else {
		command.File = "standard input"
	}
	data, err := io.ReadAll(io.LimitReader(from, largestList+1))
	if err != nil {
		return nil, fmt.Errorf("import: %s: %w", command.File, err)
	}
	if bytes.HasPrefix(data, []byte("\x1f\x8b")) {
		if data, err = unpacked(data); err != nil {
			return nil, fmt.Errorf("import: %s: the file is packed with gzip and cannot be unpacked, it may be cut short: %w", command.File, err)
		}
	}
	if len(data) > largestList {
		return nil, fmt.Errorf("import: %s is larger than %d MB: split it", command.File, largestList>>20)
	}
	return data, nil
}

func unpacked(data []byte) ([]byte, error) {
	packed, err := gzip.NewReader(bytes.NewReader(data))
	if err != nil {
		return nil, err
	}
	return io.ReadAll(io.LimitReader(packed, largestList+1))
}

// encode makes the draft YAML, which people edit, unless it is too large for that
// or the output is named otherwise; name is what the loader would call it.
func (command *importCommand) encode(draft *intake.Draft) (data []byte, name string, err error) {
	format := formatOf(command.Output)
	if format != "json" {
		if data = draft.YAML(); len(data) <= knowledge.MaxYAML {
			return data, "draft.yaml", nil
		}
		if format == "yaml" {
			return nil, "", fmt.Errorf("import: the draft is too large for YAML (%d MB); give -o a name that ends in .json", len(data)>>20)
		}
	}
	return draft.JSON(), "draft.json", nil
}

func (command *importCommand) write(std streams, data []byte) error {
	if command.Output == "" {
		_, err := std.out.Write(data)
		return err
	}
	if err := replaceFile(command.Output, data); err != nil {
		return fmt.Errorf("import: %w", err)
	}
	return nil
}

// manyRows is from how many on progress is told, and in how many steps.
const (
	manyRows = 20000
	steps    = 10
)

// progressOn tells how far a long import is.
func progressOn(out io.Writer) func(done, total int) {
	told := 0
	return func(done, total int) {
		if total < manyRows || done*steps/total == told {
			return
		}
		told = done * steps / total
		fmt.Fprintf(out, "officebot: %d of %d rows\n", done, total)
	}
}

// tell is the report as text.
func (command *importCommand) tell(report *intake.Report) string {
	var page strings.Builder
	notes := func(title string, list []intake.Note) {
		if len(list) == 0 {
			return
		}
		fmt.Fprintf(&page, "%s:\n", title)
		for _, note := range list {
			fmt.Fprintf(&page, "  %s\n", knowledge.Problem{File: command.File, Line: note.Line, Message: note.Text})
		}
	}
	notes("Assumed", report.Guesses)
	notes("Not read", report.Unread)
	fmt.Fprintf(&page, "Read as %s: %s, %s, %s", report.Kind, counted(report.Tenures, "tenure"), holders(report.People), counted(report.Posts, "post"))
	if report.Again > 0 {
		fmt.Fprintf(&page, "; said twice: %d", report.Again)
	}
	if report.Vacant > 0 {
		fmt.Fprintf(&page, "; vacant: %d", report.Vacant)
	}
	if len(report.Unread) > 0 {
		fmt.Fprintf(&page, "; not read: %d", len(report.Unread))
	}
	page.WriteString(".\n")
	if command.Output != "" {
		fmt.Fprintf(&page, "The draft is in %s. Next: officebot check %s\n", command.Output, command.Output)
	}
	return page.String()
}
