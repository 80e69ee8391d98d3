package bot

import (
	"slices"
	"strings"

	"officebot/bot/voice"
	"officebot/knowledge"
)

// sourced names in an answer that is told again where it stands, where a message asks for that:
// "source?", "where do you have that from?".
func (b *Bot) sourced(f *frame, q Question, said *reply) {
	told := said.Status == Answered || said.Status == NoHolder || said.Status == Ambiguous
	if !told || q.Topic.Question == "" || !b.queries().talks.in(f.language).AsksSource(q.Text) {
		return
	}
	var sources []*knowledge.Source
	sections := map[*knowledge.Source][]string{}
	for _, c := range said.Citations {
		if c.Source == nil {
			continue
		}
		if !slices.Contains(sources, c.Source) {
			sources = append(sources, c.Source)
		}
		if !slices.Contains(sections[c.Source], c.Section) {
			sections[c.Source] = append(sections[c.Source], c.Section)
		}
	}
	var works []string
	for _, s := range sources[:min(len(sources), maxWorks)] {
		named := []voice.Arg{arg("title", s.Title), arg("about", strings.Join(sections[s], ", "))}
		works = append(works, said.rendered("talk.work", named).Text)
	}
	if len(works) > 0 {
		said.say("talk.source", arg("works", said.voice.Join(works)))
	}
}
