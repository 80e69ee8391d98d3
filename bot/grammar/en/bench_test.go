package en

import (
	"testing"

	"officebot/bot/grammar"
	"officebot/knowledge/fold"
)

// BenchmarkLexicon is what a start costs: the tables are read, and the words of
// one question looked up.
func BenchmarkLexicon(b *testing.B) { benchmarkLexicon(b, "who was director in 2010") }

// BenchmarkWholeLexicon looks up a word of every letter.
func BenchmarkWholeLexicon(b *testing.B) {
	benchmarkLexicon(b, "a b c d e f g h i j k l m n o p q r s t u v w x y z")
}

func benchmarkLexicon(b *testing.B, question string) {
	tokens := fold.Tokens(question)
	b.ReportAllocs()
	for b.Loop() {
		lexicon := grammar.NewLexicon(sections(), readMorphology())
		for i := range tokens {
			lexicon.Knows(tokens[i].Text)
		}
	}
}

// BenchmarkCourtesy is the same of the courtesies.
func BenchmarkCourtesy(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		newCourtesy()
	}
}

// BenchmarkMatch looks up every word of a question, and the courtesies around it.
func BenchmarkMatch(b *testing.B) {
	lexicon, courtesy := Lexicon(), Courtesy()
	tokens := fold.Tokens("could you please tell me who took office as director after the death of Zeng Qinghong, thanks in advance")
	b.ReportAllocs()
	for b.Loop() {
		for at := range tokens {
			lexicon.Match(tokens, at, func(*grammar.Word, int) {})
			courtesy.Chain(tokens, at, grammar.CourtesyOpening|grammar.CourtesyClosing)
		}
	}
}

// BenchmarkNear looks for what slips may be slips of, and words that are none.
func BenchmarkNear(b *testing.B) {
	lexicon := Lexicon()
	b.ReportAllocs()
	for b.Loop() {
		for _, text := range []string{"dirctor", "predeccesor", "wsa", "jefgabicd", "zhongnanhai"} {
			lexicon.Near(text)
		}
	}
}
