package discord

import (
	"context"
	"fmt"
	"iter"
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"officebot/adapters"
	"officebot/bot"
	"officebot/knowledge/fold"
)

// tellAbout answers with what is known of a subject, under its name. What was
// typed and not picked is asked as a question; where it is none that is
// understood, the subject is told whose name it comes to.
func (a *Adapter) tellAbout(ctx context.Context, i *interaction, r *reply) error {
	office, lang, topic := a.desk.Office(), bot.Language(i.Locale), i.text(topicOption)
	said, known, err := a.desk.AnswerSubject(name, topic, lang)
	if err == nil && !known {
		typed := wordsOf(topic, i.names())
		return a.ask(ctx, i, r, query{text: typed, title: titleOf(topic, i.names()), instead: func(said *bot.Answer) (*bot.Answer, string) {
			return a.nearestAnswer(said, typed, lang)
		}})
	}
	if admitted, err := a.admit(ctx, i, r, ""); !admitted {
		return err
	}
	if err == nil {
		conversation, _ := a.contextOf(ctx, i)
		a.keepTopic(ctx, conversation, said.Topic)
	}
	return a.show(ctx, i, r, &said, labelOf(office, topic, lang), err)
}

// nearestAnswer tells the subject whose name was typed, in place of an answer that
// did not understand it, or that says the same; nil where there is none.
func (a *Adapter) nearestAnswer(said *bot.Answer, typed, lang string) (answer *bot.Answer, title string) {
	subject := nearestSubject(a.desk.Office(), typed, lang)
	if subject == nil {
		return nil, ""
	}
	told, known, err := a.desk.AnswerSubject(name, subject.ID, lang)
	if err != nil || !known || said.Status != bot.NotUnderstood && said.Text() != told.Text() {
		return nil, ""
	}
	return &told, subject.Label
}

// subjectsOf are all subjects of an office.
func subjectsOf(office adapters.Subjects, lang string) []bot.Subject {
	return office.FindSubjects("", lang, math.MaxInt)
}

// labelOf is what the subject of an id is called, "" where there is none.
func labelOf(office adapters.Subjects, id, lang string) string {
	for _, s := range subjectsOf(office, lang) {
		if s.ID == id {
			return s.Label
		}
	}
	return ""
}

// nearestSubject is the subject that has all words of what was typed, slips
// forgiven; nil where none has.
func nearestSubject(office adapters.Subjects, typed, lang string) *bot.Subject {
	typed = withoutSlips(office, typed, lang)
	found := office.FindSubjects(typed, lang, maxChoices)
	for _, token := range fold.Tokens(typed) {
		has := office.FindSubjects(token.Text, lang, math.MaxInt)
		found = slices.DeleteFunc(found, func(s bot.Subject) bool { return !slices.Contains(has, s) })
	}
	if len(found) == 0 {
		return nil
	}
	return &found[0]
}

// withoutSlips puts, for each typed word that no subject has, the word that it is
// a slip of, if there is one. The last word may be unfinished.
func withoutSlips(office adapters.Subjects, typed, lang string) string {
	tokens := fold.Tokens(typed)
	if len(tokens) > maxSlips {
		return typed
	}
	words := make([]string, len(tokens))
	changed := false
	for i, token := range tokens {
		words[i] = token.Text
		if token.Kind != fold.Word || slipsIn(token.Text) == 0 || len(office.FindSubjects(token.Text, lang, 1)) > 0 {
			continue
		}
		unfinished := i == len(tokens)-1
		word := slipOf(labels(office, lang), token.Text, unfinished)
		if word == "" {
			word = slipOf(texts(office, lang), token.Text, unfinished)
		}
		if word != "" {
			words[i], changed = word, true
		}
	}
	if !changed {
		return typed
	}
	return strings.Join(words, " ")
}

// maxSlips is how many words are looked at for slips; more are no name of a
// subject.
const maxSlips = 12

// labels yields what the subjects of an office are called.
func labels(office adapters.Subjects, lang string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for _, s := range subjectsOf(office, lang) {
			if !yield(s.Label) {
				return
			}
		}
	}
}

// texts yields what is told of them.
func texts(office adapters.Subjects, lang string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for _, s := range subjectsOf(office, lang) {
			answer, _ := office.AnswerSubject(s.ID, lang, 0)
			for _, line := range answer.Lines {
				if !yield(line.Text) {
					return
				}
			}
		}
	}
}

// slipOf is the word of some texts that a typed word is nearest to, the first of
// those as near; "" where none is near.
func slipOf(texts iter.Seq[string], typed string, unfinished bool) string {
	most := slipsIn(typed)
	best := ""
	for text := range texts {
		for _, token := range fold.Tokens(text) {
			word := token.Text
			n := fold.Distance(typed, word, most)
			if unfinished && len(word) > len(typed) && utf8.RuneStart(word[len(typed)]) {
				n = min(n, fold.Distance(typed, word[:len(typed)], most))
			}
			if n <= most {
				best, most = word, n-1
			}
		}
	}
	return best
}

// slipsIn is how many slips a word is forgiven: as many as a name is.
func slipsIn(word string) int { return fold.Slack(utf8.RuneCountInString(word)) }

// nobodyNamed is the answer to who somebody is whom the records do not name; nil
// where they may name them. It offers those whose names are near.
func nobodyNamed(people adapters.People, guide bot.Guide, name string, said *bot.Answer) *bot.Answer {
	if (len(said.People) > 0 || said.Status == bot.Ambiguous) && strings.ContainsFunc(name, unicode.IsLetter) {
		return nil
	}
	near := people.Complete(name, maxNear)
	if said.Status != bot.NotUnderstood && len(near) > 0 {
		return nil
	}
	answer := &bot.Answer{
		Language: guide.Language,
		Status:   bot.NotInRecord,
		Lines:    []bot.Line{{Text: fmt.Sprintf(spoken.In(guide.Language).NobodyNamed, name)}},
	}
	for _, p := range near {
		answer.Suggestions = append(answer.Suggestions, people.PersonQuestion(guide.Language, p.In(guide.Language)))
	}
	if len(near) == 0 {
		answer.Suggestions = []string{guide.Now, guide.List}
	}
	return answer
}

// maxNear is how many people are offered in place of one whom nobody knows.
const maxNear = 3
