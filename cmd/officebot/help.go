package main

import (
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/spf13/cobra"

	"officebot/adapters/console"
)

// newHelp is the flag as people type it, too: "help serve".
func newHelp() *cobra.Command {
	return &cobra.Command{
		Use:         "help [<command>]",
		Short:       "Show this help, or the help of one command.",
		Annotations: about("The command to explain."),
		RunE: func(help *cobra.Command, args []string) error {
			program := help.Root()
			if len(args) == 0 || args[0] == "" {
				return program.Help()
			}
			for _, command := range program.Commands() {
				if command.Name() == args[0] {
					return command.Help()
				}
			}
			return unknownCommand(program, args)
		},
		ValidArgsFunction: func(help *cobra.Command, args []string, typed string) (found []cobra.Completion, _ cobra.ShellCompDirective) {
			for _, command := range help.Root().Commands() {
				if len(args) == 0 && !command.Hidden && strings.HasPrefix(command.Name(), typed) {
					found = append(found, cobra.CompletionWithDesc(command.Name(), command.Short))
				}
			}
			return found, cobra.ShellCompDirectiveNoFileComp
		},
	}
}

// Annotations of a command: what it takes beside its flags, and what to do where that is
// missing.
const (
	argumentHelp = "argument"
	missingHelp  = "missing"
)

func about(argument string) map[string]string { return map[string]string{argumentHelp: argument} }

// needs is about an argument that must be there.
func needs(argument, missing string) map[string]string {
	return map[string]string{argumentHelp: argument, missingHelp: missing}
}

// showHelp prints the help of a command, or of the program.
func showHelp(out io.Writer, command *cobra.Command) error {
	p := page{width: helpWidth(out)}
	fmt.Fprintf(&p, "Usage: %s\n", command.UseLine())
	p.paragraphs(command.Short)
	p.paragraphs(command.Long)
	if command.Example != "" {
		fmt.Fprintf(&p, "\n%s\n", command.Example)
	}
	if said := command.Annotations[argumentHelp]; said != "" {
		p.section("Arguments:", []row{{argumentOf(command), said}})
	}
	if !command.HasParent() {
		p.section("Commands:", commandRows(command))
	}
	p.flags(command)
	_, err := io.WriteString(out, p.String())
	return err
}

// The widths of help: where nothing tells, and the most that reads well.
const (
	usualWidth = 80
	mostWidth  = 100
)

func helpWidth(out io.Writer) int {
	if columns := console.Width(out); columns > 0 {
		return min(columns, mostWidth)
	}
	return usualWidth
}

// page is help in the making.
type page struct {
	strings.Builder
	width int
}

// row is what can be typed, and what it does.
type row struct{ typed, does string }

// widestTyped is how wide what can be typed may be for what it does to stand beside
// it, and not below.
const widestTyped = 30

func commandRows(program *cobra.Command) (rows []row) {
	for _, command := range program.Commands() {
		if !command.Hidden {
			rows = append(rows, row{command.Name(), command.Short})
		}
	}
	return rows
}

// flags shows the flags that every command has, those of this one, and each group of them.
func (p *page) flags(command *cobra.Command) {
	rows := []row{{"-h, --help", "Show this help."}, {"    --version", "Print the version."}}
	var groups []string
	grouped := map[string][]row{}
	for i, o := range optionsOf(command.Flags()) {
		if o.group != "" {
			if grouped[o.group] == nil {
				groups = append(groups, o.group)
			}
			grouped[o.group] = append(grouped[o.group], row{strings.TrimLeft(o.typed(), " "), o.usage()})
			continue
		}
		if i == 0 {
			rows = append(rows, row{})
		}
		rows = append(rows, row{o.typed(), o.usage()})
	}
	p.section("Flags:", rows)
	for _, group := range groups {
		p.section(group, grouped[group])
	}
}

// typed is a flag as it is typed.
func (o *option) typed() string {
	typed := "    --" + o.name
	if o.short != "" {
		typed = "-" + o.short + ", --" + o.name
	}
	if o.placeholder != "" {
		typed += "=" + o.placeholder
	}
	return typed
}

// paragraphs shows text, wrapped.
func (p *page) paragraphs(text string) {
	if text != "" {
		p.WriteString("\n" + wrapped(text, 0, p.width) + "\n")
	}
}

// section shows rows, in two columns, below a title.
func (p *page) section(title string, rows []row) {
	widest := 0
	for _, r := range rows {
		if wide := utf8.RuneCountInString(r.typed); wide <= widestTyped {
			widest = max(widest, wide)
		}
	}
	const margin, between = 2, 4
	indent := margin + widest + between
	p.WriteString("\n" + title + "\n")
	for _, r := range rows {
		line := fmt.Sprintf("  %-*s", widest+between, r.typed)
		if utf8.RuneCountInString(r.typed) > widestTyped {
			line += "\n" + strings.Repeat(" ", indent)
		}
		p.WriteString(strings.TrimRight(line+wrapped(r.does, indent, p.width), " ") + "\n")
	}
}

// wrapped breaks text so that it fits a width; what goes on is indented.
func wrapped(text string, indent, width int) string {
	var out strings.Builder
	column := indent
	for i, word := range strings.Fields(text) {
		wide := utf8.RuneCountInString(word)
		switch {
		case i == 0:
		case column+1+wide > width:
			out.WriteString("\n" + strings.Repeat(" ", indent))
			column = indent
		default:
			out.WriteByte(' ')
			column++
		}
		out.WriteString(word)
		column += wide
	}
	return out.String()
}
