package bot

import (
	"slices"
	"strings"
	"unicode"
)

// What a message may hold to be answered question by question; one with more is
// read for the question that it asks the most plainly.
const (
	maxSeveral      = 3
	maxSeveralBytes = 1000
	// maxSeveralText keeps the answers to several questions, in bytes, within one
	// chat message.
	maxSeveralText = 3000
)

// questionsIn cuts a text into its questions: "Who was director in 2010? How
// long did he serve?" nil where there is only one, or too many.
func questionsIn(text string) []string {
	if len(text) > maxSeveralBytes || strings.Count(text, "?")+strings.Count(text, "？") < 2 {
		return nil
	}
	var questions []string
	start, asked := 0, false
	for i, c := range text {
		switch {
		case c == '?' || c == '？':
			asked = true
		case asked && unicode.IsLetter(c) || asked && unicode.IsDigit(c):
			questions = append(questions, text[start:i])
			start, asked = i, false
		}
	}
	if asked {
		questions = append(questions, text[start:])
	}
	if n := len(questions); n < 2 || n > maxSeveral {
		return nil
	}
	return questions
}

// statusOfBoth is the status of two answers in one: what the records leave open
// stays open, and else they answer, be it with nobody.
func statusOfBoth(a, b Status) Status {
	switch {
	case a == b:
		return a
	case a == Ambiguous || b == Ambiguous:
		return Ambiguous
	}
	return Answered
}

// answerEach answers each question of a message, the later ones as follow-ups of
// the first. ok is false where the message has only one, or where the records
// do not answer them all: then the message is better read as a whole.
func (b *Bot) answerEach(q Question) (all Answer, ok bool) {
	questions := questionsIn(q.Text)
	if questions == nil {
		return Answer{}, false
	}
	size := 0
	for i, text := range questions {
		q.Text = text
		a := b.answerOne(q)
		size += len(a.Text())
		if a.Status == NotInRecord || a.Status == NotUnderstood || size > maxSeveralText || i > 0 && a.Language != all.Language {
			return Answer{}, false
		}
		q.Topic = a.Topic
		if i == 0 {
			all = a
			continue
		}
		all.Status = statusOfBoth(all.Status, a.Status)
		if a.Text() != all.Text() {
			all.Lines = append(slices.Clip(all.Lines), a.Lines...)
		}
		all.People = appendNew(slices.Clip(all.People), a.People)
		slices.SortStableFunc(all.People, compareFirst)
		all.Posts = appendNew(slices.Clip(all.Posts), a.Posts)
		for _, c := range a.Citations {
			if !slices.Contains(all.Citations, c) {
				all.Citations = append(slices.Clip(all.Citations), c)
			}
		}
		all.Suggestions, all.Topic = a.Suggestions, a.Topic
	}
	return all, true
}
