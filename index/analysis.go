package index

import (
	"bytes"
	"slices"
	"strings"
	"sync"

	"github.com/blevesearch/bleve/v2/analysis"
	"github.com/blevesearch/bleve/v2/analysis/lang/en"
	"github.com/blevesearch/bleve/v2/analysis/token/porter"
	"github.com/blevesearch/bleve/v2/mapping"

	"officebot/knowledge/fold"
)

// fields tells Bleve's queries how each field is analyzed.
type fields struct{ *mapping.IndexMappingImpl }

// AnalyzerNameForPath names the analyzer of a field.
func (fields) AnalyzerNameForPath(path string) string { return path }

// AnalyzerNamed returns the analyzer of a name given by AnalyzerNameForPath.
func (fields) AnalyzerNamed(name string) analysis.Analyzer {
	if lang, ok := strings.CutPrefix(name, textField); ok {
		return analyzerFor(lang)
	}
	return folding{}
}

// folding analyzes a text as names are compared: the tokens of package fold,
// and each two neighbouring Chinese characters as well.
type folding struct{}

// Analyze implements analysis.Analyzer.
func (folding) Analyze(text []byte) analysis.TokenStream {
	var stream analysis.TokenStream
	tokens := fold.Tokens(string(text))
	for i := range tokens {
		token := &tokens[i]
		if token.Possessive {
			continue
		}
		stream = append(stream, term(token.Text, len(stream)+1))
		if i > 0 && token.Kind == fold.Han && token.Before == fold.Glued && tokens[i-1].Kind == fold.Han {
			stream = append(stream, term(tokens[i-1].Text+token.Text, len(stream)+1))
		}
	}
	return stream
}

func term(text string, position int) *analysis.Token {
	return &analysis.Token{Term: []byte(text), Position: position, End: len(text)}
}

// lines analyzes a text as one word a line.
type lines struct{}

// Analyze implements analysis.Analyzer.
func (lines) Analyze(text []byte) analysis.TokenStream {
	var stream analysis.TokenStream
	for line := range bytes.SplitSeq(text, []byte("\n")) {
		stream = append(stream, &analysis.Token{Term: line, Position: len(stream) + 1, End: len(line)})
	}
	return stream
}

// stemming analyzes English: no stop words, and words without their endings.
type stemming struct{ stop analysis.TokenMap }

// english is made on first use: every start of the program would pay for it.
var english = sync.OnceValue(newStemming)

func newStemming() stemming {
	s := stemming{analysis.NewTokenMap()}
	if err := s.stop.LoadBytes(en.EnglishStopWords); err != nil {
		panic("index: " + err.Error())
	}
	return s
}

// Analyze implements analysis.Analyzer.
func (s stemming) Analyze(text []byte) analysis.TokenStream {
	stream := folding{}.Analyze(text)
	stream = slices.DeleteFunc(stream, func(t *analysis.Token) bool { return s.stop[string(t.Term)] })
	return porter.NewPorterStemmer().Filter(stream)
}

// analyzerFor is the analyzer of a base language.
func analyzerFor(lang string) analysis.Analyzer {
	if lang == "en" {
		return english()
	}
	return folding{}
}

// baseOf is the language of a BCP 47 tag without its script and region.
func baseOf(tag string) string {
	base, _, _ := strings.Cut(tag, "-")
	return strings.ToLower(base)
}
