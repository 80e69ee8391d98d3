package talk

import (
	"strings"

	"officebot/knowledge/fold"
)

// Plain is a text with its phrases in the place of which plainer ones stand.
func (l *Language) Plain(text string) string {
	tokens := fold.Tokens(text)
	if plainer, ok := l.alone.whole(tokens); ok {
		return plainer
	}
	return rewritten(text, tokens, func(i int) (string, int) {
		if means, n := l.means.longest(tokens, i); n > 0 {
			if he, ok := l.subjects[means]; ok && i+n < len(tokens) && (i == 0 || l.find("question", tokens, i-1) == 1) {
				return he, n // "was that man also …"
			}
			return means, n
		}
		if means, n := l.fronts.longest(tokens, i); n > 0 && (i == 0 || tokens[i].Before >= fold.Comma) {
			return means, n
		}
		if plainer, ok := l.ends.whole(tokens[i:]); ok {
			return plainer, len(tokens) - i
		}
		return "", 0
	})
}

// rewritten is a text of which some tokens are replaced: by says by what, and how
// many.
func rewritten(text string, tokens []fold.Token, by func(i int) (string, int)) string {
	var out strings.Builder
	done := 0
	for i := 0; i < len(tokens); {
		with, n := by(i)
		if n == 0 {
			i++
			continue
		}
		out.WriteString(text[done:max(done, tokens[i].Start)])
		out.WriteString(with)
		done = tokens[i+n-1].End
		i += n
	}
	out.WriteString(text[done:])
	return out.String()
}

// Names are those of whom and what was talked of.
type Names struct {
	People  []string
	Several []string // whom the last answer with several named
	Body    string   // "" where there is none
}

// maxNamed is how many names may stand in the place of "they".
const maxNamed = 3

// WithNames writes names in the place of the pronouns that mean whom and what was talked
// of; ok is false where there are none.
func (l *Language) WithNames(text string, names Names) (named string, ok bool) {
	if len(names.People) > maxNamed {
		names.People = nil
	}
	if len(names.Several) > maxNamed {
		names.Several = nil
	}
	he, they := "", l.joined(names.People)
	if len(names.People) == 1 {
		he = names.People[0]
	}
	if len(names.People) < 2 && len(names.Several) > 0 {
		they = l.joined(names.Several)
	}
	tokens := fold.Tokens(text)
	it := ""
	if l.has("asking", tokens) && !(l.has("it is", tokens) && l.has("he", tokens)) {
		it = names.Body // in "I like it" it is nothing in particular, nor in "in 2015 it was he"
	}
	owner := func(name string) string { return strings.Replace(l.frames["owner"][0], "{}", name, 1) }
	said := "" // who was named before, and may be "his" behind that: "where did Osterloo learn his trade?"
	named = rewritten(text, tokens, func(i int) (string, int) {
		for _, pronoun := range [...]struct{ section, name, with string }{
			{"his", he, owner(he)}, {"he", he, he}, {"their", they, owner(they)}, {"they", they, they}, {"its", it, owner(it)}, {"it", it, it},
		} {
			if n := l.find(pronoun.section, tokens, i); n > 0 && pronoun.name != "" {
				if pronoun.with == owner(said) {
					return "", 0
				}
				said = pronoun.name
				return pronoun.with, n
			}
		}
		return "", 0
	})
	return named, named != text
}

// Points tells whether a pronoun for somebody stands in a text.
func (l *Language) Points(text string) bool {
	tokens := fold.Tokens(text)
	return l.has("he", tokens) || l.has("his", tokens) || l.has("they", tokens) || l.has("their", tokens)
}

// PointsAtOne tells whether a pronoun for one person stands in a text.
func (l *Language) PointsAtOne(text string) bool {
	tokens := fold.Tokens(text)
	for i := 0; i < len(tokens); i++ {
		if n := l.find("no pronoun", tokens, i); n > 0 {
			i += n - 1
		} else if l.find("he", tokens, i) > 0 || l.find("his", tokens, i) > 0 {
			return true
		}
	}
	return false
}

// SaysIt tells whether "it" stands in a text.
func (l *Language) SaysIt(text string) bool { return l.has("it", fold.Tokens(text)) }

// AsksWhoElse tells whether a text asks for others than were told.
func (l *Language) AsksWhoElse(text string) bool { return l.has("who else", fold.Tokens(text)) }

// Leans tells whether a text has no verb of its own and begins as what leans on the sentence before
// it: "for which label?", "under his own name?".
func (l *Language) Leans(text string) bool {
	tokens := fold.Tokens(text)
	from := l.find("opening", tokens, 0)
	return l.find("leaning", tokens, from) > 0 && !l.has("question", tokens)
}

// AsksWhether tells whether a text is a yes/no question that denies nothing; of a language without a
// table of what denies there is no telling.
func (l *Language) AsksWhether(text string) bool {
	tokens := fold.Tokens(text)
	at := l.find("opening", tokens, 0)
	return len(l.section("denying")) > 0 && l.find("truth", tokens, at) > 0 && !l.has("denying", tokens)
}

// StandsUnder tells whether "under" or the like stands right in front of a token.
func (l *Language) StandsUnder(tokens []fold.Token, at int) bool {
	for i := max(0, at-maxUnder); i < at; i++ {
		if l.find("under", tokens, i) == at-i {
			return true
		}
	}
	return false
}

// maxUnder is how many words may say that something was under somebody.
const maxUnder = 4

// Unjoined is a yes/no question without the word in front that joins it to what was said before: "and
// is she the only woman there?". ok is false of other texts.
func (l *Language) Unjoined(text string) (rest string, ok bool) {
	tokens := fold.Tokens(text)
	n := l.find("joining", tokens, 0)
	if n == 0 || l.find("truth", tokens, n) == 0 {
		return "", false
	}
	return text[tokens[n].Start:], true
}

// AsksSource tells whether a text asks for nothing but where what was told stands.
func (l *Language) AsksSource(text string) bool {
	tokens := fold.Tokens(text)
	return l.whole(tokens, "opening", "closing", "asks source") && l.has("asks source", tokens)
}

// AtSameTime tells whether a text asks of what was so at one time.
func (l *Language) AtSameTime(text string) bool { return l.has("same time", fold.Tokens(text)) }

// Later tells whether a text asks of what came later, or of today.
func (l *Language) Later(text string) bool { return l.has("elsewhen", fold.Tokens(text)) }

// Counting is a question for the number of something.
func (l *Language) Counting(thing string) string {
	return strings.Replace(l.frames["counted"][0], "{}", thing, 1)
}

// WhoIs is the question who somebody is whom a text describes.
func (l *Language) WhoIs(text string) string {
	return strings.Replace(l.frames["who"][0], "{}", text, 1)
}

// OfThem tells whether a text picks of those who were told.
func (l *Language) OfThem(text string) bool { return l.has("among them", fold.Tokens(text)) }

// AmongThem is a question which of those who were told somebody is, as one who that is; ok is
// false of other texts.
func (l *Language) AmongThem(text string) (who string, ok bool) {
	tokens := fold.Tokens(text)
	at := l.find("opening", tokens, 0)
	n := l.find("one of them", tokens, at)
	if n == 0 || at+n == len(tokens) || len(l.frames["whoever"]) == 0 {
		return "", false
	}
	return strings.Replace(l.frames["whoever"][0], "{}", text[tokens[at+n].Start:], 1), true
}

// UnderWhich is a question under which of those who were told something happened, as one under
// which holder of a post it did; ok is false of other texts.
func (l *Language) UnderWhich(text, post string) (whole string, ok bool) {
	tokens := fold.Tokens(text)
	at := l.find("opening", tokens, 0)
	n := l.find("under which of", tokens, at)
	if n == 0 || at+n == len(tokens) {
		return "", false
	}
	return strings.Replace(l.frames["under which"][0], "{}", post, 1) + " " + text[tokens[at+n].Start:], true
}

// WhichOf is a question which of a sort it was, where a text asks no more than which one it was and the
// question before ends in the sort: "was he ever in prison?", "which one?". "" of other texts.
func (l *Language) WhichOf(text, before string) string {
	tokens, last := fold.Tokens(text), fold.Tokens(before)
	at := l.find("opening", tokens, 0)
	if at >= len(tokens) || at+l.find("which one it was", tokens, at) != len(tokens) || len(last) == 0 || l.find("question", last, 0) == 0 {
		return ""
	}
	return strings.Replace(l.frames["which sort"][0], "{}", last[len(last)-1].Text, 1)
}

// OfBody is a text with the name of a body before it; ok is false where the language does not
// say so whose something is.
func (l *Language) OfBody(text, body string) (named string, ok bool) {
	frame := l.frames["of body"]
	if len(frame) == 0 {
		return "", false
	}
	return strings.Replace(strings.Replace(frame[0], "{}", body, 1), "{}", text, 1), true
}

// joined are names as one phrase.
func (l *Language) joined(names []string) string {
	if len(names) == 0 {
		return ""
	}
	all := names[0]
	for _, name := range names[1:] {
		all = strings.Replace(strings.Replace(l.frames["both"][0], "{}", all, 1), "{}", name, 1)
	}
	return all
}
