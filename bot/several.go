package bot

import (
	"slices"
	"strings"
	"unicode"

	"officebot/knowledge"
)

// What a message may hold to be answered question by question; one with more is
// read for the question that it asks the most plainly.
const (
	maxSeveral = 3
	// maxSeveralText keeps the answers to several questions, in bytes, within one
	// chat message.
	maxSeveralText = 3000
)

// questionsIn cuts a text into its questions: "Who was director in 2010? How
// long did he serve?" nil where there is only one, or too many.
func questionsIn(text string) []string {
	if strings.Count(text, "?")+strings.Count(text, "？") < 2 {
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

// seriesOf cuts a sentence that is more than one question.
func (b *Bot) seriesOf(f *frame, q Question) series {
	clauses := b.queries().talks.in(f.language).Clauses(b.readerOf(f), q.Text, q.Today)
	if len(clauses) > maxSeveral {
		return series{}
	}
	return series{questions: clauses}
}

// corrected answers a question that its own message corrects, "who was director in 2010?
// I mean 2001", as it is meant; nil of others.
func (b *Bot) corrected(f *frame, q Question) *reply {
	reader := b.readerOf(f)
	first, rest := b.queries().talks.in(f.language).Correction(reader, q.Text, q.Today)
	if rest == "" {
		return nil
	}
	q.Text = first
	q.Topic = b.respond(q).Topic
	q.Text = rest
	return b.respond(q)
}

// respondEach answers each question of a series and puts the answers together. It
// returns nil where that is no better than to read the message as a whole: there
// is no series, or one of its questions is not understood, or the records answer
// none. Each question is shorter than the message, so this comes to an end.
func (b *Bot) respondEach(s series, q Question) *reply {
	if len(s.questions) < 2 {
		return nil
	}
	said := make([]*reply, 0, len(s.questions))
	size, answers := 0, 0
	for i, text := range s.questions {
		q.Text = text
		if s.goesOn(i) {
			q.Topic = said[i-1].Topic
			if !s.listed {
				q.Topic = b.referring(q, said[i-1])
			}
		}
		r := b.respond(q)
		said = append(said, r)
		if r.Status != NotInRecord {
			answers++
		}
		if size += len(r.Text()); r.Status == NotUnderstood || size > maxSeveralText || r.Language != said[0].Language {
			return nil
		}
	}
	if said[0].Status == NotInRecord && !s.listed || answers == 0 {
		return nil
	}
	if s.listed {
		if r := decisive(said, s.or); r != nil {
			return r
		}
	}
	all := *said[0]
	for i, r := range said[1:] {
		if before := said[i]; !s.listed && r.frame.ask == askWhen && before.frame.ask != askWhen && r.Intent == "tenure" && r.tells(before.People) {
			continue // whoever is named is named with his time
		}
		all.Answer = all.and(r.Answer)
	}
	all.judged = false
	if s.listed {
		all.Topic.People = idsOf(all.People)
	}
	return &all
}

// referring is what a question goes on about after another in the same message.
// That is the answer, but in "who preceded Ding and who succeeded him" the person
// named is meant: a step back from the answer would only lead to him again.
func (b *Bot) referring(q Question, before *reply) Topic {
	from := before.frame
	if len(from.people) == 1 && from.step != 0 && b.frameOf(q).step*from.step < 0 {
		topic := before.Topic
		topic.People = idsOf(from.people)
		return topic
	}
	return before.Topic
}

// tells tells whether nobody is the answer but these people.
func (a *Answer) tells(people []*knowledge.Person) bool {
	return !slices.ContainsFunc(a.People, func(p *knowledge.Person) bool { return !slices.Contains(people, p) })
}

// and is two answers as one.
func (a Answer) and(b Answer) Answer {
	a.Status = statusOfBoth(a.Status, b.Status)
	if a.Text() != b.Text() {
		a.Lines = append(slices.Clip(a.Lines), b.Lines...)
	}
	a.People = appendNew(slices.Clip(a.People), b.People)
	slices.SortStableFunc(a.People, compareFirst)
	a.Posts = appendNew(slices.Clip(a.Posts), b.Posts)
	a.Citations = appendNew(slices.Clip(a.Citations), b.Citations)
	a.Suggestions, a.Topic = b.Suggestions, b.Topic
	return a
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
