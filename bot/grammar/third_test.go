package grammar_test

import (
	"os"
	"strings"
	"testing"

	"officebot/bot/grammar"
	"officebot/bot/grammar/en"
	"officebot/bot/grammar/grammartest"
	"officebot/bot/language"
	"officebot/bot/query"
	"officebot/bot/when"
	"officebot/index"
	"officebot/knowledge"
	"officebot/knowledge/fold"
)

// spanish is a third language, as little as shows that it needs nothing but tables and
// a reader of its own: the lexicon, the lattice and what clauses ask are everybody's.
type spanish struct {
	sources grammar.Sources
	world   *grammar.World
}

// asItStands inflects nothing: the table of the sketch has the forms.
type asItStands struct{}

func (asItStands) Verb(lemma string) []grammar.Inflected { return []grammar.Inflected{{Text: lemma}} }
func (asItStands) Noun(lemma string) []grammar.Inflected { return []grammar.Inflected{{Text: lemma}} }
func (asItStands) Strays(string) string                  { return "" }

func newSpanish(t *testing.T, records *knowledge.Records, names grammar.Names) *spanish {
	t.Helper()
	text, err := os.ReadFile("testdata/spanish.txt")
	if err != nil {
		t.Fatal(err)
	}
	var sections []grammar.Section
	for _, s := range language.Sections("spanish.txt", string(text)) {
		sections = append(sections, grammar.Section(s))
	}
	right := func(string) bool { return true }
	return &spanish{
		sources: grammar.Sources{Lexicon: grammar.NewLexicon(sections, asItStands{}), Names: names, Times: when.New(), Spelt: right},
		world:   grammar.NewWorld(records),
	}
}

// said is a noun phrase of a question, and whether "a" stands before it, with which
// Spanish marks the people to whom something is done.
type said struct {
	grammar.Phrase
	marked bool
}

// Read reads a question of one clause: its words in any order, but for "a".
func (s *spanish) Read(text string, today knowledge.Day) grammar.Reading {
	l := s.sources.NewLattice(fold.Tokens(text), today)
	prop, verb := grammar.Prop{Main: true}, (*grammar.Word)(nil)
	var phrases []said
	var reading grammar.Reading
	asked, marked := "", false
	for at := 0; at < l.Len(); {
		leaf := cheapest(l.At(at))
		switch w := leaf.Word; {
		case leaf.Mention != nil:
			phrases, marked = append(phrases, said{s.named(leaf.Mention), marked}), false
		case leaf.Time != nil:
			prop.Times = append(prop.Times, grammar.SpanOf(leaf.Time))
		case w == nil:
			reading.Unread = append(reading.Unread, l.Tokens[at].Text)
		case w.Class == grammar.Verb:
			verb, prop.Pred = w, w.Sense
		case w.Class == grammar.Question:
			asked = w.Sense
			prop.Wants = map[string]grammar.Wants{"who": grammar.WantsPeople, "when": grammar.WantsDate, "how long": grammar.WantsLength}[w.Sense]
			if asked == "who" {
				phrases, marked = append(phrases, said{grammar.Phrase{Ask: grammar.Which}, marked}), false
			}
		case w.Class == grammar.Negation:
			prop.Denied = true
		default:
			marked = marked || w.Sense == "to"
		}
		at = leaf.To
	}
	if verb == nil {
		return reading
	}
	prop.Tense = map[grammar.Form]grammar.Tense{grammar.Third: grammar.PresentTense, grammar.Past: grammar.PastTense}[verb.Form]
	for _, p := range phrases {
		slot := grammar.Subject
		if p.marked || p.Role {
			slot = grammar.Object
		}
		role := verb.Role(slot)
		if p.Ask == grammar.Which {
			prop.Gap = role
			continue
		}
		prop.Fills = append(prop.Fills, grammar.Fill{Role: role, Phrase: p.Phrase, By: slot})
	}
	if ask, ok := prop.Ask(); ok {
		reading.Asks = []query.Ask{query.Simplify(ask)}
	}
	return reading
}

// named is what a name means: somebody, or the holders of posts.
func (s *spanish) named(m *knowledge.Mention) grammar.Phrase {
	if len(m.People) > 0 {
		return grammar.Phrase{Kind: grammar.People, Set: query.Of{People: []string{m.People[0].ID}}, Named: true}
	}
	return grammar.Phrase{Kind: grammar.People, Set: s.world.Role(m.Posts), Role: true}
}

// cheapest is the leaf that goes farthest, of those the surest.
func cheapest(leaves []grammar.Leaf) grammar.Leaf {
	best := leaves[0]
	for _, leaf := range leaves[1:] {
		if leaf.To > best.To || leaf.To == best.To && leaf.Cost < best.Cost {
			best = leaf
		}
	}
	return best
}

// TestThirdLanguage asks in a sketch of Spanish and in English: the queries are the same.
func TestThirdLanguage(t *testing.T) {
	records, err := knowledge.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	names, err := index.New(records)
	if err != nil {
		t.Fatal(err)
	}
	es, english := newSpanish(t, records, names), en.New(records, names, when.New())
	for question, twin := range map[string]string{
		"¿Quién fue director en 2010?":             "who was director in 2010?",
		"¿Quién es director?":                      "who is director?",
		"¿Quién sucedió a Jia Ting'an?":            "who succeeded Jia Ting'an?",
		"¿A quién reemplazó Chen Shiju?":           "whom did Chen Shiju replace?",
		"¿A quién sucedió Ding Xuexiang?":          "whom did Ding Xuexiang succeed?",
		"¿Cuándo fue director Chen Shiju?":         "when was Chen Shiju director?",
		"¿Cuánto tiempo fue director Jia Ting'an?": "how long was Jia Ting'an director?",
		"¿Fue director Chen Shiju?":                "was Chen Shiju director?",
		"¿Sucedió Chen Shiju a Jia Ting'an?":       "did Chen Shiju succeed Jia Ting'an?",
		"¿Quién no fue director en 2010?":          "who was not director in 2010?",
		"¿Quién fue director barbudo en 2010?":     "",
	} {
		got := es.Read(question, grammartest.Today)
		if twin == "" {
			if len(got.Unread) == 0 {
				t.Errorf("%s has words that no table knows, and all are read", question)
			}
			continue
		}
		want := english.Read(twin, grammartest.Today)
		if asked, meant := asks(got), asks(want); asked != meant || asked == "" || len(got.Unread) > 0 {
			t.Errorf("%s\n\tread %q, unread %q\n\tas in English: %q", question, asked, got.Unread, meant)
		}
	}
}

func asks(r grammar.Reading) string {
	var all []string
	for _, ask := range r.Asks {
		all = append(all, query.Simplify(ask).String())
	}
	return strings.Join(all, "; ")
}
