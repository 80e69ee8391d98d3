package en

import (
	"slices"
	"strings"

	"officebot/knowledge"
	"officebot/knowledge/fold"
)

// titlePart is a word that the names of records only ever have behind one other: "general
// assembly". Beside what the posts of such a name are called it stands for both.
type titlePart struct {
	before string
	heads  []string // "president"
	never  bool     // it stands without the other, too
}

// titleParts are those words of some records.
type titleParts map[string]*titlePart

func newTitleParts(records *knowledge.Records) titleParts {
	parts := titleParts{}
	for _, p := range records.Posts {
		parts.add(p.Label, true)
		for i := range p.Names {
			parts.add(p.Names[i].Text, true)
		}
	}
	for _, o := range records.Organizations {
		parts.add(o.Name, false)
		for i := range o.Names {
			parts.add(o.Names[i].Text, false)
		}
	}
	return parts
}

// add enters the words of a name; ofPost tells whether it is a post's.
func (p titleParts) add(called string, ofPost bool) {
	if inChinese(called) {
		return
	}
	name := fold.Tokens(called)
	head := len(name) - 1
	for i, t := range name {
		if t.Text == "of" && i > 0 {
			head = i - 1
			break
		}
	}
	for i, t := range name {
		if t.Kind != fold.Word || isPreposition(t.Text) || t.Text == "the" {
			continue
		}
		part := p[t.Text]
		if part == nil {
			part = &titlePart{}
			p[t.Text] = part
		}
		plain := i > 0 && name[i-1].Kind == fold.Word && !name[i-1].Possessive && !isPreposition(name[i-1].Text) && name[i-1].Text != "the"
		switch {
		case i == head || !plain || part.before != "" && part.before != name[i-1].Text:
			part.never = true
		default:
			part.before = name[i-1].Text
		}
		if ofPost && !slices.Contains(part.heads, name[head].Text) {
			part.heads = append(part.heads, name[head].Text)
		}
	}
}

// at is what a word stands for beside what a post is called: "assembly president", "president
// of the assembly". nil of others.
func (p titleParts) at(tokens []fold.Token, at int) []string {
	part := p[tokens[at].Text]
	if part == nil || part.never || at > 0 && tokens[at-1].Text == part.before {
		return nil
	}
	isHead := func(i int) bool {
		return i >= 0 && i < len(tokens) && slices.Contains(part.heads, strings.TrimSuffix(tokens[i].Text, "s"))
	}
	of := at - 1
	if of >= 0 && tokens[of].Text == "the" {
		of--
	}
	if isHead(at+1) || of > 0 && tokens[of].Text == "of" && isHead(of-1) {
		return []string{part.before, tokens[at].Text}
	}
	return nil
}
