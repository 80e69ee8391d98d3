package bot

import (
	"slices"
	"strconv"
	"strings"
	"unicode"

	"officebot/knowledge"
)

// Subject is something that the records tell, to be picked from a list.
type Subject struct {
	// ID is the fact's, which AnswerSubject takes; it is as long as the pack has it.
	ID string
	// Label is for people: at most MaxLabel characters, and no two subjects of a
	// language have the same.
	Label string
}

// MaxLabel is how many characters a subject's label has at the most; Discord
// shows no more of a choice's name.
const MaxLabel = 100

// Subjects are all facts of the records in a language (a tag as Language reads
// it): those of the present office first, then those of other bodies and posts,
// then those of people, each in the pack's order.
func (b *Bot) Subjects(lang string) []Subject {
	return slices.Clone(b.subjects(lang).list)
}

// AnswerSubject tells the fact of an id the way Answer answers a question for
// it, with sources, suggestions and a topic; false where the records have no
// such fact. What somebody typed instead of picking is for Answer.
func (b *Bot) AnswerSubject(id, lang string, today knowledge.Day) (Answer, bool) {
	fact := b.factsByID[id]
	if fact == nil {
		return Answer{}, false
	}
	lang = Language(lang)
	f := b.plainFrame(lang, today)
	f.text = b.subjects(lang).label(fact)
	for _, id := range fact.About {
		if p := b.people[id]; p != nil {
			f.holds.Names = append(f.holds.Names, []string{p.ID})
		}
	}
	r := b.sayFact(f, fact)
	r.finish()
	r.Topic = f.topicAfter(r, Topic{})
	r.Topic.Language = lang
	return r.Answer, true
}

// subjectList is the subjects of one language.
type subjectList struct {
	facts []*knowledge.Fact // as list
	list  []Subject
	place map[*knowledge.Fact]int
}

func (l *subjectList) label(fact *knowledge.Fact) string { return l.list[l.place[fact]].Label }

// subjects makes the list of a language when it is first wanted.
func (b *Bot) subjects(lang string) *subjectList {
	return b.subjectsIn[Language(lang)]()
}

func (b *Bot) listSubjects(lang string) *subjectList {
	l := &subjectList{facts: slices.Clone(b.records.Facts), place: map[*knowledge.Fact]int{}}
	slices.SortStableFunc(l.facts, func(x, y *knowledge.Fact) int { return b.remoteness(x) - b.remoteness(y) })
	taken := map[string]bool{"": true}
	for i, fact := range l.facts {
		label := distinct(labelsFor(fact, lang), taken)
		taken[label] = true
		l.place[fact] = i
		l.list = append(l.list, Subject{fact.ID, label})
	}
	return l
}

// remoteness tells how far from the present office a fact is: 0 about it, 1
// about another body or a post, 2 about people alone.
func (b *Bot) remoteness(fact *knowledge.Fact) int {
	organizations := b.records.Office.Organizations
	if n := len(organizations); n > 0 && slices.Contains(fact.About, organizations[n-1].ID) {
		return 0
	}
	if slices.ContainsFunc(fact.About, func(id string) bool { return b.people[id] == nil }) {
		return 1
	}
	return 2
}

// labelsFor are what a fact can be called in a language, the best first: its
// title, the name of its event, its first words.
func labelsFor(fact *knowledge.Fact, lang string) []string {
	labels := []string{fact.Title.In(lang), upperFirst(fact.EventIn(lang)), strings.TrimRight(fact.Text.In(lang), ".。")}
	for i := range labels {
		labels[i] = shortened(inScript(labels[i], lang), MaxLabel)
	}
	return slices.DeleteFunc(labels, func(label string) bool { return label == "" })
}

// distinct is the first of some labels that is not taken, else the last with a
// number behind it.
func distinct(labels []string, taken map[string]bool) string {
	for _, label := range labels {
		if !taken[label] {
			return label
		}
	}
	for n := 2; ; n++ {
		number := " (" + strconv.Itoa(n) + ")"
		if label := shortened(labels[len(labels)-1], MaxLabel-len(number)) + number; !taken[label] {
			return label
		}
	}
}

// shortened cuts a text to a number of characters, between words where it has
// any, and marks the cut.
func shortened(text string, most int) string {
	runes := []rune(text)
	if len(runes) <= most {
		return text
	}
	cut := most - 1
	for i := cut; i > cut/2; i-- {
		if unicode.IsSpace(runes[i]) {
			cut = i
			break
		}
	}
	return strings.TrimRight(string(runes[:cut]), " ,;:，；：、") + "…"
}

// upperFirst begins a text with a capital.
func upperFirst(s string) string {
	if s != "" && s[0] >= 'a' && s[0] <= 'z' {
		return string(s[0]-'a'+'A') + s[1:]
	}
	return s
}
