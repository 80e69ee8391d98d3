package main

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"

	"officebot/bot"
	"officebot/bot/voice"
	"officebot/index"
	"officebot/knowledge"
)

// wantedSamples is how many questions a check shows that the pack answers.
const wantedSamples = 3

// introduce says what a pack takes "the office" to be, and what it answers now.
func introduce(out io.Writer, records *knowledge.Records, today knowledge.Day) error {
	var page strings.Builder
	page.WriteString(describeOffice(records))
	questions, err := samples(records, today)
	if err != nil {
		return err
	}
	for i, question := range questions {
		if i == 0 {
			page.WriteString("It answers, for example:\n")
		}
		page.WriteString("  " + question + "\n")
	}
	if len(questions) == 0 {
		page.WriteString("It answers none of the simplest questions: is a label or a role missing?\n")
	}
	_, err = io.WriteString(out, page.String())
	return err
}

// describeOffice tells what a question means that names no post and no body.
func describeOffice(records *knowledge.Records) string {
	office := &records.Office
	var page strings.Builder
	if len(office.Organizations) > 0 {
		names := make([]string, len(office.Organizations))
		for i, o := range office.Organizations {
			names[i] = o.Name
		}
		fmt.Fprintf(&page, "“The office” is %s.\n", strings.Join(names, ", later "))
	}
	switch {
	case len(office.Posts) > 0:
		for _, p := range office.Posts {
			fmt.Fprintf(&page, "A question that names no post is about the %s.\n", describePost(p))
		}
	case len(records.Posts) > 0:
		fmt.Fprintf(&page, "A question has to name one of the %d posts; office: {posts: [ids]} says which one is meant if it does not.\n", len(records.Posts))
	}
	return page.String()
}

// describePost is a post's label with what is known of its line of holders.
func describePost(post *knowledge.Post) string {
	list := "the list of holders is complete"
	if !post.Complete {
		list = "the list of holders may have gaps"
	}
	seats := ""
	switch {
	case post.Seats > 1:
		seats = fmt.Sprintf("%d seats, ", post.Seats)
	case post.Shared:
		seats = "several seats, "
	}
	people := map[*knowledge.Person]bool{}
	for _, t := range post.Tenures {
		people[t.Person] = true
	}
	return fmt.Sprintf("%s (%s%s, %s)", post.Label, seats, holders(len(people)), list)
}

func holders(n int) string {
	if n == 1 {
		return "1 person"
	}
	return fmt.Sprintf("%d people", n)
}

// samples are the first questions, of different kinds, that the pack answers.
func samples(records *knowledge.Records, today knowledge.Day) ([]string, error) {
	search, err := index.New(records)
	if err != nil {
		return nil, err
	}
	defer search.Close()
	desk := bot.New(records, search)
	var found, more []string // one of each kind, and others
	for _, alike := range questionsOf(records, today) {
		first := true
		for i, question := range alike {
			if slices.Contains(alike[:i], question) {
				continue // of many who were in office in one year
			}
			answer := desk.Answer(bot.Question{Text: question, Today: today})
			switch {
			case answer.Status != bot.Answered:
			case first:
				found, first = append(found, question), false
			default:
				more = append(more, question)
			}
		}
	}
	found = append(found, more...)
	return found[:min(wantedSamples, len(found))], nil
}

// maxAlike is how many questions of one kind are tried.
const maxAlike = 5

// questionsOf are plain questions about a pack, those of one kind together.
func questionsOf(records *knowledge.Records, today knowledge.Day) [][]string {
	var years, successors, lengths, bodies []string
	for _, t := range newestTenures(records) {
		post, name := nameInPassing(records, t.Post), t.Person.Name
		if t.StartGiven() && t.Start.First <= today {
			years = append(years, fmt.Sprintf("Who was %s in %d?", post, middleYear(t, today)))
			lengths = append(lengths, fmt.Sprintf("How long was %s %s?", name, post))
		}
		if next := t.Successor(); next != nil && next.Start.First <= today {
			successors = append(successors, fmt.Sprintf("Who came after %s as %s?", name, post))
		}
	}
	for _, o := range records.Organizations {
		if slices.ContainsFunc(records.Facts, func(f *knowledge.Fact) bool { return slices.Contains(f.About, o.ID) }) {
			bodies = append(bodies, fmt.Sprintf("What is %s?", o.Name))
		}
	}
	kinds := [][]string{years, successors, lengths, bodies}
	for i, alike := range kinds {
		kinds[i] = alike[:min(maxAlike, len(alike))]
	}
	return kinds
}

// newestTenures are some tenures of the office's post, else of the post with the
// most of them, the newest first.
func newestTenures(records *knowledge.Records) []*knowledge.Tenure {
	posts := records.Office.Posts
	if len(posts) == 0 {
		posts = records.Posts
	}
	if len(posts) == 0 {
		return nil
	}
	post := slices.MaxFunc(posts, func(a, b *knowledge.Post) int { return cmp.Compare(len(a.Tenures), len(b.Tenures)) })
	newest := slices.Clone(post.Full())
	slices.Reverse(newest)
	return newest
}

// nameInPassing is what questions call a post: by its role where it is the
// office's only one.
func nameInPassing(records *knowledge.Records, post *knowledge.Post) string {
	if post.Role != "" && len(records.Office.Posts) == 1 && records.Office.Posts[0] == post {
		return voice.InPassing(post.Role)
	}
	return post.Label
}

// middleYear is a year well inside a tenure, if it has one.
func middleYear(t *knowledge.Tenure, today knowledge.Day) int {
	from, until := t.Start.First.Year(), t.EndBy(today).Last.Year()
	return from + (until-from+1)/2
}
