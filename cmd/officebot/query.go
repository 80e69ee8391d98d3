package main

import (
	"encoding/json"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"officebot/bot/eval"
	"officebot/bot/query"
	"officebot/bot/say"
	"officebot/knowledge"
)

// newQuery shows people who work on the program what a query gives. It is
// not in the help: a query is no question that anybody else would type.
func newQuery(std streams) *cobra.Command {
	var flags answering
	command := &cobra.Command{
		Use:    "query <query>",
		Short:  "Show what a query gives, in its notation.",
		Hidden: true,
		Annotations: needs("The query, such as 'who(in(all(), 2010))'.",
			"write the query, such as: officebot query 'who(in(all(), 2010))'"),
		Example: `Examples:

    officebot query 'who(in(all(), 2010))'
    officebot query --json --knowledge my-office/ 'whether(some(in(all(), 2023)))'`,
		RunE: func(_ *cobra.Command, args []string) error { return flags.query(std, args[0]) },
	}
	declare(command.Flags(), flags.options()...)
	return command
}

// query works the query out and prints its result, field by field, and what is said
// of it in each language.
func (flags *answering) query(std streams, typed string) error {
	ask, err := query.ParseAsk(typed)
	if err != nil {
		return misuse{fmt.Errorf("this is not a query: %w", err)}
	}
	today, err := flags.today()
	if err != nil {
		return misuse{err}
	}
	records, err := flags.records()
	if err != nil {
		return err
	}
	shown := showQuery(records, query.Simplify(ask), today())
	if flags.JSON {
		return json.NewEncoder(std.out).Encode(shown)
	}
	return shown.print(std.out)
}

// queryShown is a query and its result as text.
type queryShown struct {
	Query     string            `json:"query"`
	Question  string            `json:"question"`
	Status    string            `json:"status"`
	Verdict   string            `json:"verdict,omitempty"`
	People    []string          `json:"people,omitempty"`
	Posts     []string          `json:"posts,omitempty"`
	Time      string            `json:"time,omitempty"`
	Held      []string          `json:"held,omitempty"`
	Before    string            `json:"before,omitempty"`
	After     string            `json:"after,omitempty"`
	Count     int               `json:"count,omitempty"`
	Numbers   []string          `json:"numbers,omitempty"`
	Lengths   []string          `json:"lengths,omitempty"`
	Gaps      []string          `json:"gaps,omitempty"`
	Dates     []string          `json:"dates,omitempty"`
	Facts     []string          `json:"facts,omitempty"`
	Notes     []string          `json:"notes,omitempty"`
	Passages  []string          `json:"passages,omitempty"`
	Next      []string          `json:"next,omitempty"`
	Languages []string          `json:"-"`
	Text      map[string]string `json:"text"` // by language
}

var (
	resultStatuses = map[eval.Status]string{
		eval.Answered: "answered", eval.NoHolder: "no_holder", eval.Ambiguous: "ambiguous", eval.NotInRecord: "not_in_record",
	}
	resultVerdicts = map[eval.Verdict]string{eval.Yes: "yes", eval.No: "no", eval.Possibly: "possibly"}
)

func showQuery(records *knowledge.Records, ask query.Ask, today knowledge.Day) queryShown {
	evaluator, speaker := eval.New(records), say.New(records)
	r := evaluator.Evaluate(ask, today)
	shown := queryShown{
		Query: ask.String(), Question: speaker.Question(ask, "en", today),
		Status: resultStatuses[r.Status], Verdict: resultVerdicts[r.Verdict],
		Before: tenureShown(r.Before), After: tenureShown(r.After), Count: r.Count,
		Languages: []string{"en", "zh-Hans", "zh-Hant"}, Text: map[string]string{},
	}
	if r.Span != knowledge.Always {
		shown.Time = r.Span.From.String() + "/" + r.Span.To.String()
	}
	shown.fill(&r)
	for _, tag := range shown.Languages {
		said := speaker.Result(r, tag, today)
		lines := make([]string, len(said.Lines))
		for i, l := range said.Lines {
			lines[i] = l.Text
		}
		shown.Text[tag] = strings.Join(lines, "\n")
		if tag == "en" {
			for _, c := range said.Citations {
				shown.Passages = append(shown.Passages, c.Section+": "+c.Passage)
			}
		}
	}
	for _, next := range speaker.Suggestions(r, today) {
		shown.Next = append(shown.Next, next.String()+" "+resultStatuses[evaluator.Evaluate(next, today).Status])
	}
	return shown
}

// fill puts in the fields that hold several of something.
func (s *queryShown) fill(r *eval.Result) {
	for _, p := range r.People {
		s.People = append(s.People, p.ID)
	}
	for _, p := range r.Posts {
		s.Posts = append(s.Posts, p.ID)
	}
	for _, h := range r.Held {
		certain := "certainly"
		if h.Certain != knowledge.Certainly {
			certain = "possibly"
		}
		s.Held = append(s.Held, tenureShown(h.Tenure)+" "+certain)
	}
	for _, n := range r.Numbers {
		s.Numbers = append(s.Numbers, fmt.Sprintf("%s %d of %s", tenureShown(n.Tenure), n.N, counted(len(n.Posts), "post")))
	}
	for _, l := range r.Lengths {
		s.Lengths = append(s.Lengths, fmt.Sprintf("%s %d..%d days", l.Person.ID, l.Length.Min, l.Length.Max))
	}
	for _, g := range r.Gaps {
		s.Gaps = append(s.Gaps, g.After.End.String()+"/"+g.Before.Start.String())
	}
	for _, d := range r.Dates {
		s.Dates = append(s.Dates, d.String())
	}
	for _, f := range r.Facts {
		s.Facts = append(s.Facts, f.ID)
	}
	for _, n := range r.Notes {
		note := n.Kind.String()
		if n.Tenure != nil {
			note += " " + tenureShown(n.Tenure)
		}
		if n.Fact != nil {
			note += " " + n.Fact.ID
		}
		s.Notes = append(s.Notes, note)
	}
}

func tenureShown(t *knowledge.Tenure) string {
	if t == nil {
		return ""
	}
	return t.Person.ID + " " + t.Post.ID + " " + t.Start.String() + "/" + t.End.String()
}

// print writes a line for each field that there is, and the answer in each
// language below.
func (s *queryShown) print(out io.Writer) error {
	var page strings.Builder
	row := func(name string, values ...string) {
		for _, value := range values {
			if value != "" {
				fmt.Fprintf(&page, "%-9s %s\n", name, value)
			}
		}
	}
	row("query", s.Query)
	row("question", s.Question)
	row("status", s.Status)
	row("verdict", s.Verdict)
	row("person", s.People...)
	row("post", s.Posts...)
	row("time", s.Time)
	row("held", s.Held...)
	row("before", s.Before)
	row("after", s.After)
	if s.Count != 0 {
		row("count", strconv.Itoa(s.Count))
	}
	row("number", s.Numbers...)
	row("length", s.Lengths...)
	row("gap", s.Gaps...)
	row("date", s.Dates...)
	row("fact", s.Facts...)
	row("note", s.Notes...)
	row("passage", s.Passages...)
	row("next", s.Next...)
	for _, tag := range s.Languages {
		page.WriteString("\n" + s.Text[tag] + "\n")
	}
	_, err := io.WriteString(out, page.String())
	return err
}
