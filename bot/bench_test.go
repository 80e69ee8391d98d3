package bot_test

import (
	"slices"
	"testing"
	"time"

	"officebot/bot"
)

// BenchmarkAnswer tells the time and the allocations of one answer of each
// kind.
func BenchmarkAnswer(b *testing.B) {
	pack := openPack(b, office)
	warm(b, pack)
	for _, kind := range []struct{ name, question string }{
		{"holder", "who was director in 2010"},
		{"holder long", "Could you please tell me who held the position of Director of the Office of the President of the People's Republic of China back in 2018?"},
		{"holder chinese", "2010年的主任是谁？"},
		{"vacancy", "who was director in 1964"},
		{"tenure", "How long did Zhang Jingwu serve?"},
		{"succession", "Who succeeded Jia Ting'an?"},
		{"longest", "who served the longest"},
		{"list", "list all the directors"},
		{"yes or no", "was chen shiju director in 2010"},
		{"fact", "Where is the office located?"},
		{"not in record", "When is Han Shiming's birthday?"},
		{"not understood", "who won the world cup in 2010"},
		{"misspelt cue", "who was teh direcotr in 2010"},
		{"misspelt name", "When did Chen Shijiu serve as director?"},
	} {
		b.Run(kind.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				pack.ask(kind.question)
			}
		})
	}
	b.Run("follow-up", func(b *testing.B) {
		topic := pack.ask("who was director in 2010").Topic
		b.ReportAllocs()
		for b.Loop() {
			pack.bot.Answer(bot.Question{Text: "and after him?", Today: today, Topic: topic})
		}
	})
}

// BenchmarkAnswerVersusMatch puts an answer beside one plain AND query of Bleve
// for the words of the same question, over the same records. What counts is
// median-ns: the median over the questions of the transcripts.
func BenchmarkAnswerVersusMatch(b *testing.B) {
	pack := openPack(b, office)
	warm(b, pack)
	questions := officeQuestions(b)
	b.Run("answer", func(b *testing.B) {
		median(b, questions, func(question string) { pack.ask(question) })
	})
	b.Run("match", func(b *testing.B) {
		median(b, questions, func(question string) {
			if _, err := pack.index.MatchAll("en", question); err != nil {
				b.Fatal(err)
			}
		})
	})
}

// warm builds what is otherwise built by the first question that needs it.
func warm(b *testing.B, pack *opened) {
	b.Helper()
	if err := pack.index.Warm(); err != nil {
		b.Fatal(err)
	}
	for _, question := range []string{"when did Chne Shjiu srve", "谁是主任", "誰是主任"} {
		pack.ask(question)
	}
}

// officeQuestions are the questions to the default pack that need no
// conversation.
func officeQuestions(b *testing.B) []string {
	b.Helper()
	var questions []string
	for _, path := range transcriptPaths(b) {
		script := readTranscript(b, path)
		if script.pack != office {
			continue
		}
		first := true
		for _, line := range script.lines {
			if line.question != "" && first {
				questions = append(questions, line.question)
			}
			first = line.question == ""
		}
	}
	return questions
}

// median runs the questions in turn and reports the median of their mean times.
func median(b *testing.B, questions []string, ask func(string)) {
	b.Helper()
	spent := make([]time.Duration, len(questions))
	times := make([]int, len(questions))
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		k := i % len(questions)
		start := time.Now()
		ask(questions[k])
		spent[k] += time.Since(start)
		times[k]++
	}
	var means []time.Duration
	for k, n := range times {
		if n > 0 {
			means = append(means, spent[k]/time.Duration(n))
		}
	}
	slices.Sort(means)
	b.ReportMetric(float64(means[len(means)/2].Nanoseconds()), "median-ns")
	if len(means) < len(questions) {
		b.Logf("only %d of %d questions were asked: run it for longer", len(means), len(questions))
	}
}
