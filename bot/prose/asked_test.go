package prose_test

import (
	"slices"
	"strings"
	"testing"

	"officebot/bot/grammar"
	english "officebot/bot/grammar/en"
	"officebot/bot/prose"
	"officebot/bot/prose/en"
	"officebot/bot/when"
	"officebot/index"
	"officebot/knowledge"
	"officebot/knowledge/fold"
)

// asker reads questions roughly: what the index finds are names, what the times
// find are times, a question word tells what is wanted, and the nouns, verbs,
// adjectives and unknown words of the rest are content. The grammar does better.
type asker struct {
	search  *index.Index
	finder  *prose.Finder
	lexicon *grammar.Lexicon
	office  []string // ids of the bodies that "the office" may mean, the likeliest first
}

func newAsker(t testing.TB, records *knowledge.Records) *asker {
	t.Helper()
	search, err := index.New(records)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := search.Close(); err != nil {
			t.Error(err)
		}
	})
	search.Hold(func() []knowledge.Document {
		return prose.Documents(records, prose.Written, []string{"en"}, said)
	})
	words := map[string]prose.Words{"en": en.New(english.New(records, search, when.New()).Told)}
	var office []string
	for _, o := range records.Office.Organizations {
		office = append([]string{o.ID}, office...) // the present one first
	}
	return &asker{search, prose.New(records, search, words, prose.Written), english.Lexicon(), office}
}

// said is a tenure as a sentence.
func said(t *knowledge.Tenure, language string) string {
	return t.Person.In(language) + " was " + t.Post.In(language) + "."
}

// wanted has what the questions words of the lexicon want to know.
var wanted = map[string]prose.Wants{
	"who": prose.Who, "whom": prose.Whom, "where": prose.Where, "when": prose.When, "why": prose.Why,
	"how": prose.How, "how many": prose.HowMany, "what": prose.What, "which": prose.What,
}

func (a *asker) read(text string) prose.Asked {
	asked := prose.Asked{Language: "en", Wants: prose.TellMe}
	tokens := fold.Tokens(text)
	mentions := a.search.Spot(nil, tokens)
	first := true
	for i := 0; i < len(tokens); {
		if at := slices.IndexFunc(mentions, func(m knowledge.Mention) bool { return m.From == i }); at >= 0 {
			m := mentions[at]
			name := prose.Name{IDs: idsOf(m)}
			if i > 0 && tokens[i-1].Text == "by" || i > 1 && tokens[i-1].Text == "the" && tokens[i-2].Text == "by" {
				name.Role = prose.Agent
			}
			asked.Names = append(asked.Names, name)
			i, first = m.To, false
			continue
		}
		to := i + 1
		word := prose.Word{Text: tokens[i].Text, Proper: tokens[i].Upper && i > 0}
		content, known, closed := false, false, false
		a.lexicon.Match(tokens, i, func(w *grammar.Word, end int) {
			if end < to || known && end > to && to > i+1 {
				return
			}
			if !known || end > to {
				to, known = end, true
			}
			switch sense, _, _ := strings.Cut(w.Sense, " "); {
			case sense == "unit":
				closed = true
				if asked.Wants == prose.What {
					asked.Wants = prose.When
				}
			case sense == "body":
				closed = true
				asked.Names = append(asked.Names, prose.Name{IDs: a.office})
			case slices.Contains(general, w.Lemma), sense == "tell" && w.Class == grammar.Verb:
				closed = true
			case w.Class == grammar.Verb, w.Class == grammar.Noun, w.Class == grammar.Adjective, w.Class == grammar.Predicate:
				content = true
				word.Text = w.Lemma
				verb := strings.TrimPrefix(w.Sense, "event ")
				if w.Class == grammar.Verb && !slices.Contains(word.Events, verb) {
					word.Events = append(word.Events, verb)
				}
			case w.Class == grammar.Question:
				closed = true
				wants, ok := wanted[w.Sense]
				if !ok {
					wants = prose.HowMany // "how old", "how long"
				}
				if asked.Wants == prose.TellMe || end > i+1 {
					asked.Wants = wants
				}
			case w.Class == grammar.Auxiliary:
				closed = true
				if first {
					asked.Wants = prose.YesNo
				}
			default:
				closed = true
			}
		})
		if word.Text == "in" || word.Text == "so" {
			closed = true
		}
		if n := len(asked.Names); n > 1 && slices.Equal(asked.Names[n-1].IDs, a.office) && slices.ContainsFunc(asked.Names[:n-1], func(other prose.Name) bool { return slices.Contains(a.office, other.IDs[0]) }) {
			asked.Names = asked.Names[:n-1]
		}
		if (content || !known) && !closed && !tokens[i].Possessive && !slices.ContainsFunc(asked.Words, func(w prose.Word) bool { return w.Text == word.Text }) {
			asked.Words = append(asked.Words, word)
		}
		i, first = to, false
	}
	return asked
}

// general are nouns and verbs that no fact is told by.
var general = []string{"post", "position", "job", "person", "man", "people", "holder", "hold", "serve"}

func idsOf(m knowledge.Mention) []string {
	var ids []string
	for _, p := range m.People {
		ids = append(ids, p.ID)
	}
	for _, p := range m.Posts {
		ids = append(ids, p.ID)
	}
	for _, o := range m.Organizations {
		ids = append(ids, o.ID)
	}
	return ids
}

// named is the id of what was found, "" for nothing.
func named(f prose.Found) string { return nameOf(prose.Sentence{Fact: f.Fact}) }

func nameOf(s prose.Sentence) string {
	switch {
	case s.Fact != nil:
		return s.Fact.ID
	case s.Tenure != nil:
		return "tenure " + s.Tenure.ID
	}
	return ""
}

// wordsOf reads words: a "_" is a space, and "/" parts a word from the verb of an
// event.
func wordsOf(text string) []prose.Word {
	var words []prose.Word
	for field := range strings.FieldsSeq(text) {
		word, verb, isVerb := strings.Cut(strings.ReplaceAll(field, "_", " "), "/")
		w := prose.Word{Text: word}
		if isVerb {
			w.Events = []string{verb}
		}
		words = append(words, w)
	}
	return words
}
