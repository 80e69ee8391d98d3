package prose

import (
	"slices"
	"strings"

	"officebot/knowledge"
)

// A document's id is that of its record behind one of these.
const (
	ofFact   = "fact/"
	ofTenure = "tenure/"
)

// Documents are the facts and the tenures of records as sentences, for the search
// to hold: of a fact its title, its text, what the event is called that it is, and
// the verbs of its events; of a tenure what say makes of it in each of the languages.
func Documents(records *knowledge.Records, events func(*knowledge.Fact) []Event, languages []string, say func(t *knowledge.Tenure, language string) string) []knowledge.Document {
	var out []knowledge.Document
	for _, f := range records.Facts {
		verbs := strings.Join(verbsOf(events(f)), " ")
		for _, tag := range sortedTags(f.Text) {
			text := titleOf(f, tag) + "\n" + f.Text[tag] + "\n" + verbs
			out = append(out, knowledge.Document{ID: ofFact + f.ID, Language: tag, Text: text})
		}
	}
	for _, t := range records.Tenures {
		for _, tag := range languages {
			out = append(out, knowledge.Document{ID: ofTenure + t.ID, Language: tag, Text: say(t, tag)})
		}
	}
	return out
}

// titleOf is what a fact is called in a language, and what the event is called that
// it is.
func titleOf(f *knowledge.Fact, tag string) string {
	title := f.Title.In(tag)
	for _, name := range f.Names {
		title += "\n" + name.Text
	}
	return title
}

// Written are the events that a pack writes for a fact.
func Written(f *knowledge.Fact) []Event {
	out := make([]Event, len(f.Events))
	for i, e := range f.Events {
		out[i].Event = e
	}
	return out
}

func verbsOf(events []Event) []string {
	var verbs []string
	for i := range events {
		if !slices.Contains(verbs, events[i].Verb) {
			verbs = append(verbs, events[i].Verb)
		}
	}
	return verbs
}

func sortedTags(text knowledge.Text) []string {
	tags := make([]string, 0, len(text))
	for tag := range text {
		tags = append(tags, tag)
	}
	slices.Sort(tags)
	return tags
}
