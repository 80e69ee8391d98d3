package bot

import (
	"slices"
	"strings"
	"unicode"

	"officebot/bot/grammar"
	"officebot/bot/query"
	"officebot/bot/talk"
	"officebot/bot/voice"
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

// clausesOf cuts a sentence that is more than one question; each goes on from the one
// before.
func (b *Bot) clausesOf(f *frame, q Question) []string {
	clauses := b.queries().talks.in(f.language).Clauses(b.readerOf(f), q.Text, q.Today)
	if len(clauses) > maxSeveral {
		return nil
	}
	return clauses
}

// corrected answers a question that its own message corrects, "who was director in 2010?
// I mean 2001", as it is meant; nil of others.
func (b *Bot) corrected(f *frame, q Question) *reply {
	reader := b.readerOf(f)
	first, rest := b.queries().talks.in(f.language).Correction(reader, q.Text, q.Today)
	if rest == "" {
		return nil
	}
	if first != "" {
		q.Text = first
		q.Topic = b.respond(q).Topic
	}
	q.Text = rest
	return b.respond(q)
}

// respondEach answers each of some questions and puts the answers together. It
// returns nil where that is no better than to read the message as a whole: there
// is but one, or one of them is not understood, or the records do not answer the first.
// Each question is shorter than the message, so this comes to an end.
func (b *Bot) respondEach(questions []string, q Question) *reply {
	if len(questions) > 1 && !q.Topic.Talk.IsZero() && b.queries().talks.in(baseOf(q.Topic.Language)).Doubts(questions[0]) {
		if questions = questions[1:]; len(questions) == 1 {
			q.Text = questions[0] // "are you sure? and in 1981?" asks the second
			return b.respond(q)
		}
	}
	if len(questions) < 2 {
		return nil
	}
	said := make([]*reply, 0, len(questions))
	size := 0
	for i, text := range questions {
		q.Text = text
		if i > 0 {
			q.Topic = b.referring(q, said[i-1])
		}
		r := b.respond(q)
		said = append(said, r)
		if size += len(r.Text()); r.Status == NotUnderstood || size > maxSeveralText || r.Language != said[0].Language {
			return nil
		}
	}
	if said[0].Status == NotInRecord {
		return nil
	}
	all := *said[0]
	for i, r := range said[1:] {
		switch {
		case i == 0 && said[0].asksProfile() && b.onlyNames(questions[0], q) && r.Status == Answered && b.goesOnFrom(said[0], r, questions[1]):
			all = *r // "and Voss? her years?"
		case r.asksDate() && !said[i].asksDate() && !said[i].asksProfile() && r.tells(said[i].People): // whoever is named is named with his time
		default:
			all.Answer = all.and(r.Answer)
		}
	}
	return &all
}

// respondSome answers those of several questions that are understood, and names the
// others. nil where it is one question, or none of them is answered.
func (b *Bot) respondSome(f *frame, q Question) *reply {
	questions := questionsIn(q.Text)
	if questions == nil {
		questions = b.queries().talks.in(f.language).Parts(q.Text)
	}
	if len(questions) < 2 || len(questions) > maxSeveral {
		return nil
	}
	var all *reply
	var left []string
	for _, text := range questions {
		q.Text = text
		r := b.respond(q)
		q.Topic = r.Topic
		switch {
		case r.Status == NotUnderstood || r.Intent == "unread":
			left = append(left, tidy(text))
			q.Topic = Topic{} // what follows goes on about what was not understood
		case all == nil:
			all = r
		default:
			all.Answer = all.and(r.Answer)
		}
	}
	if all == nil || all.Status == NotInRecord || len(left) == 0 {
		return nil
	}
	for i, text := range left {
		left[i] = all.voice.Say("talk.quoted", arg("question", text)).Text
	}
	all.join(all.rendered("talk.left", []voice.Arg{arg("questions", all.voice.Join(left))}), true)
	return all
}

// asksDate tells whether a question was for the time of somebody's tenure.
func (r *reply) asksDate() bool {
	date, ok := r.asked().(query.Date)
	return ok && date.Set != nil
}

// asksProfile tells whether a question was who somebody is.
func (r *reply) asksProfile() bool {
	_, ok := r.asked().(query.Profile)
	return ok
}

// goesOnFrom tells whether an answer says of whoever was named before it what is asked of that one.
func (b *Bot) goesOnFrom(named, said *reply, text string) bool {
	return said.tells(named.People) || b.queries().talks.in(named.Language).Points(text)
}

// onlyNames tells whether a question names somebody and says nothing else.
func (b *Bot) onlyNames(text string, q Question) bool {
	c := b.frameOf(Question{Text: text, Today: q.Today, Locale: q.Locale, Topic: Topic{Language: q.Topic.Language}}).content()
	return len(c.Names) == 1 && len(c.Words)+len(c.Times) == 0 && (c.Wants == grammar.WantsThing || c.Wants == grammar.WantsTruth)
}

// asked is the query that was answered, nil where there is none.
func (r *reply) asked() query.Ask {
	if t := r.frame.turn; t != nil && len(t.results) > 0 {
		return t.results[0].Ask
	}
	return nil
}

// referring is what a question goes on about after another in the same message.
// That is the answer, but in "who preceded Ding and who succeeded him" the person
// named is meant: a step back from the answer would only lead to him again.
func (b *Bot) referring(q Question, before *reply) Topic {
	named, by := before.frame.people(), stepOf(before.asked())
	if len(named) != 1 || by == 0 {
		return before.Topic
	}
	reading := b.readerOf(before.frame).Read(q.Text, q.Today)
	if len(reading.Asks) == 0 || stepOf(reading.Asks[0])*by >= 0 {
		return before.Topic
	}
	topic := before.Topic
	topic.People = idsOf(named)
	topic.Talk = talk.Told(&topic.Talk, named, nil, nil, false)
	return topic
}

// stepOf is how many places before (-) or after (+) somebody a query asks for; 0 where
// it asks for none.
func stepOf(ask query.Ask) int {
	who, ok := ask.(query.Who)
	if !ok {
		return 0
	}
	step, _ := who.Set.(query.Step)
	return step.By
}

// tells tells whether nobody is the answer but these people.
func (a *Answer) tells(people []*knowledge.Person) bool {
	return !slices.ContainsFunc(a.People, func(p *knowledge.Person) bool { return !slices.Contains(people, p) })
}

// and is two answers as one.
func (a Answer) and(b Answer) Answer {
	a.Status = statusOfBoth(a.Status, b.Status)
	if !strings.Contains(a.Text(), b.Text()) { // "did he go to jail, and where"
		a.Lines = append(slices.Clip(a.Lines), b.Lines...)
	}
	a.People = appendNew(slices.Clip(a.People), b.People)
	slices.SortStableFunc(a.People, comparePeople)
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

// appendNew adds to a list what it does not have.
func appendNew[T comparable](to, from []T) []T {
	for _, v := range from {
		if !slices.Contains(to, v) {
			to = append(to, v)
		}
	}
	return to
}
