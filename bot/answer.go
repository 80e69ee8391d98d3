package bot

import (
	"strings"

	"officebot/knowledge"
)

// Status says what kind of answer it is; every answer has exactly one.
type Status string

// The statuses, as the command line's JSON writes them.
const (
	Answered      Status = "answered"       // the records answer the question
	NoHolder      Status = "no_holder"      // they show that nobody held the post then
	Ambiguous     Status = "ambiguous"      // they cannot decide, or the question has several readings
	NotInRecord   Status = "not_in_record"  // understood, but they do not say
	NotUnderstood Status = "not_understood" // not about the office, or no question
)

// Question is one question with all that its answer depends on besides the
// records.
type Question struct {
	Text  string
	Today knowledge.Day
	// Locale is the asker's language as a BCP 47 tag. It decides the language of
	// the answer only where the text has none of its own ("2010?"); "" is English.
	Locale string
	// Topic is what the conversation was about before; the zero Topic starts one.
	Topic Topic
}

// Answer is what the bot says, as structure; an adapter renders it.
type Answer struct {
	Language    string // BCP 47: "en", "zh-Hans", "zh-Hant"
	Intent      string // what the question was read as, e.g. "holder_at"
	Status      Status
	Lines       []Line
	People      []*knowledge.Person // who is the answer, in order of time
	Posts       []*knowledge.Post   // the posts that are the answer
	Citations   []knowledge.Citation
	Suggestions []string // questions worth asking next
	// Topic is what a follow-up refers to; pass it with the next question of the
	// same conversation.
	Topic Topic
}

// Line is one line of an answer.
type Line struct {
	Text   string
	Strong []Range // what to stress, in order, not overlapping
	Item   bool    // an item of a list
}

// Range is a stretch of bytes of a line's text.
type Range struct{ From, To int }

// Text is the answer as plain text, a line for each Line, without its sources.
func (a *Answer) Text() string {
	if len(a.Lines) == 1 {
		return a.Lines[0].Text
	}
	var text strings.Builder
	for i, line := range a.Lines {
		if i > 0 {
			text.WriteByte('\n')
		}
		if line.Item {
			text.WriteString("- ")
		}
		text.WriteString(line.Text)
	}
	return text.String()
}
