package console

import (
	"bytes"
	"encoding/json"
	"io"
	"time"

	"officebot/adapters"
	"officebot/bot"
)

// record is an answer as programs read it, one object a line. No list of it is
// ever null.
type record struct {
	Question    string     `json:"question"`
	Language    string     `json:"language"`
	Intent      string     `json:"intent"`
	Status      bot.Status `json:"status"`
	Text        string     `json:"text"`
	People      []string   `json:"people"`
	Posts       []string   `json:"posts"`
	Citations   []cited    `json:"citations"`
	Suggestions []string   `json:"suggestions"`
	ElapsedUS   int64      `json:"elapsed_us"`
}

type cited struct {
	Source  string `json:"source"`
	Section string `json:"section"`
	Passage string `json:"passage"`
	URL     string `json:"url"`
}

func newRecord(question string, answer *bot.Answer, elapsed time.Duration) record {
	r := record{
		Question:    question,
		Language:    answer.Language,
		Intent:      answer.Intent,
		Status:      answer.Status,
		Text:        answer.Text(),
		People:      make([]string, len(answer.People)),
		Posts:       make([]string, len(answer.Posts)),
		Citations:   make([]cited, len(answer.Citations)),
		Suggestions: append([]string{}, answer.Suggestions...),
		ElapsedUS:   elapsed.Microseconds(),
	}
	for i, person := range answer.People {
		r.People[i] = person.Name
	}
	for i, post := range answer.Posts {
		r.Posts[i] = post.Label
	}
	for i, c := range answer.Citations {
		r.Citations[i] = cited{adapters.Work(c), c.Section, c.Passage, c.URL}
	}
	return r
}

// jsonPrinter writes each answer with a single Write, so that whoever reads
// the other end has it whole and at once.
type jsonPrinter struct {
	out     io.Writer
	line    bytes.Buffer
	encoder *json.Encoder
}

func newJSONPrinter(out io.Writer) *jsonPrinter {
	p := &jsonPrinter{out: out}
	p.encoder = json.NewEncoder(&p.line)
	p.encoder.SetEscapeHTML(false)
	return p
}

func (p *jsonPrinter) print(question string, answer *bot.Answer, elapsed time.Duration) error {
	p.line.Reset()
	if err := p.encoder.Encode(newRecord(question, answer, elapsed)); err != nil {
		return err
	}
	_, err := p.out.Write(p.line.Bytes())
	return err
}
