package bot

import (
	"cmp"
	"slices"
	"sort"
	"strings"

	"officebot/bot/grammar/en"
	"officebot/bot/grammar/zh"
	english "officebot/bot/prose/en"
	chinese "officebot/bot/prose/zh"
	"officebot/knowledge"
	"officebot/knowledge/fold"
)

// FindSubjects are the subjects that what somebody has typed so far may mean,
// the best first, at most limit: those that hold all of its words, or if none
// does, most of them. A word may be unfinished, and it may be of any language
// that the fact is told in. For nothing typed they are the first of Subjects.
func (b *Bot) FindSubjects(typed, lang string, limit int) []Subject {
	l, typed := b.subjects(lang), tidy(typed)
	tokens := fold.Tokens(typed)
	if len(tokens) == 0 || limit <= 0 {
		return slices.Clone(l.list[:max(0, min(limit, len(l.list)))])
	}
	tokens = tokens[:min(len(tokens), maxTypedWords)]
	found := b.subjectWords().find(fold.String(typed), tokens, b.wanted(tokens))
	slices.SortStableFunc(found, func(x, y subjectHit) int {
		return cmp.Or(cmp.Compare(y.score, x.score), cmp.Compare(x.untyped, y.untyped), cmp.Compare(l.place[x.fact], l.place[y.fact]))
	})
	var subjects []Subject
	for _, hit := range found[:min(limit, len(found))] {
		subjects = append(subjects, l.list[l.place[hit.fact]])
	}
	return subjects
}

// maxTypedWords is how many words or Chinese characters of what was typed are
// looked for.
const maxTypedWords = 30

// wanted tells of each token whether a subject has to hold it: question words
// and the like say nothing of what is asked for. The last word may be unfinished.
func (b *Bot) wanted(tokens []fold.Token) []bool {
	want := make([]bool, len(tokens))
	for i := 0; i < len(tokens); {
		n := max(en.Lexicon().Small(tokens, i), zh.Lexicon().Small(tokens, i))
		if n == 0 || i+n == len(tokens) && tokens[i].Kind == fold.Word {
			n = max(n, 1)
			for k := i; k < i+n; k++ {
				want[k] = true
			}
		}
		i += n
	}
	return want
}

// What a word of a subject counts by where it stands.
const (
	weighsText  = 1
	weighsName  = 3 // of whom or what the fact is about
	weighsLabel = 5
	finished    = 2 // more, where the word is not only the start of one
	weighsStart = 9 // for all words together, where a label begins with them
)

// subjectWords finds facts by their words, in all languages. Of Chinese it has
// the characters and the pairs of them.
type subjectWords struct {
	facts    []*knowledge.Fact
	english  *english.Words
	chinese  *chinese.Words
	words    []string // sorted
	postings [][]posting
	labels   [][]string // of each fact, in all languages, folded
}

type posting struct{ fact, weight int32 }

type subjectHit struct {
	fact    *knowledge.Fact
	score   int
	untyped int // bytes of the label that begins with what was typed
}

func (b *Bot) indexSubjects() *subjectWords {
	x := &subjectWords{facts: b.records.Facts, english: english.New(nil), chinese: chinese.New(nil)}
	best := map[string][]posting{}
	organizations := map[string]*knowledge.Organization{}
	for _, o := range b.records.Organizations {
		organizations[o.ID] = o
	}
	for i, fact := range x.facts {
		add := func(text string, weight int32) { x.addWords(best, fold.Tokens(text), posting{int32(i), weight}) }
		var labels []string
		for i := range tongues {
			for _, lang := range tongues[i].tags {
				labels = append(labels, b.subjects(lang).label(fact))
			}
		}
		for k, label := range labels {
			add(label, weighsLabel)
			labels[k] = fold.String(label)
		}
		x.labels = append(x.labels, labels)
		for _, name := range namesAbout(fact, b, organizations) {
			add(name, weighsName)
		}
		for _, text := range fact.Text {
			add(text, weighsText)
		}
	}
	for word := range best {
		x.words = append(x.words, word)
	}
	slices.Sort(x.words)
	for _, word := range x.words {
		x.postings = append(x.postings, best[word])
	}
	return x
}

// addWords notes for each word of a text the best place of it in a fact; the
// facts come one after the other.
func (x *subjectWords) addWords(best map[string][]posting, tokens []fold.Token, at posting) {
	note := func(word string) {
		list := best[word]
		switch n := len(list); {
		case n == 0 || list[n-1].fact != at.fact:
			best[word] = append(list, at)
		default:
			list[n-1].weight = max(list[n-1].weight, at.weight)
		}
	}
	for i := range tokens {
		note(tokens[i].Text)
		note(x.meaning(tokens[i].Text))
		if pairs(tokens, i) {
			note(tokens[i].Text + tokens[i+1].Text)
		}
	}
}

// meaning stands for all forms of a word; no text has it.
func (x *subjectWords) meaning(word string) string { return "=" + x.english.Stem(word) }

// pairs tells whether a token and the next are Chinese characters side by side.
func pairs(tokens []fold.Token, i int) bool {
	return i+1 < len(tokens) && tokens[i].Kind == fold.Han && tokens[i+1].Kind == fold.Han && tokens[i+1].Before == fold.Glued
}

// namesAbout are the names of whom and what a fact is about.
func namesAbout(fact *knowledge.Fact, b *Bot, organizations map[string]*knowledge.Organization) []string {
	var names []string
	add := func(name string, others []knowledge.Name) {
		names = append(names, name)
		for i := range others {
			names = append(names, others[i].Text)
		}
	}
	for _, id := range fact.About {
		if p := b.people[id]; p != nil {
			add(p.Name, p.Names)
		}
		if p := b.posts[id]; p != nil {
			add(p.Label, p.Names)
		}
		if o := organizations[id]; o != nil {
			add(o.Name, o.Names)
		}
	}
	for _, p := range fact.People {
		add(p.Name, p.Names)
	}
	add("", fact.Names)
	return names
}

// find gives the facts that lack the fewest of the wanted tokens, if they have
// any of what was typed.
func (x *subjectWords) find(typed string, tokens []fold.Token, wanted []bool) []subjectHit {
	n := len(tokens)
	weights := make([]int32, len(x.facts)*n) // of each token in each fact
	for i := range tokens {
		switch {
		case pairs(tokens, i):
			x.weigh(weights, n, tokens[i].Text+tokens[i+1].Text, i, i+2)
			for _, kin := range x.chinese.Kin(tokens[i].Text + tokens[i+1].Text) {
				x.weighKin(weights, n, kin, i, i+2)
			}
		case tokens[i].Kind != fold.Han || i == 0 || !pairs(tokens, i-1):
			x.weigh(weights, n, tokens[i].Text, i, i+1)
			x.weigh(weights, n, x.meaning(tokens[i].Text), i, i+1)
			for _, kin := range x.english.Kin(tokens[i].Text) {
				x.weighKin(weights, n, x.meaning(kin), i, i+1)
			}
		}
	}
	var hits []subjectHit
	fewest := n
	for f := range x.facts {
		score, missing := 0, 0
		for i, weight := range weights[f*n : f*n+n] {
			switch {
			case !wanted[i]:
				weight = min(weight, weighsText)
			case weight == 0:
				missing++
			}
			score += int(weight)
		}
		if score == 0 || missing > fewest {
			continue
		}
		if missing < fewest {
			fewest, hits = missing, hits[:0]
		}
		hit := subjectHit{fact: x.facts[f], score: score}
		for _, label := range x.labels[f] {
			if strings.HasPrefix(label, typed) {
				hit.score, hit.untyped = score+weighsStart, len(label)-len(typed)
				break
			}
		}
		hits = append(hits, hit)
	}
	return hits
}

// weigh gives tokens [from,to) of n their weight in each fact that has a word
// which is the typed one or begins with it.
func (x *subjectWords) weigh(weights []int32, n int, typed string, from, to int) {
	first := sort.SearchStrings(x.words, typed)
	for k := first; k < len(x.words) && strings.HasPrefix(x.words[k], typed); k++ {
		more := int32(0)
		if x.words[k] == typed {
			more = finished
		}
		for _, p := range x.postings[k] {
			for i := from; i < to; i++ {
				weights[int(p.fact)*n+i] = max(weights[int(p.fact)*n+i], p.weight+more)
			}
		}
	}
}

// weighKin gives tokens [from,to) of n the least weight in each fact that has a word
// which may stand for them.
func (x *subjectWords) weighKin(weights []int32, n int, kin string, from, to int) {
	k, found := slices.BinarySearch(x.words, kin)
	if !found {
		return
	}
	for _, p := range x.postings[k] {
		for i := from; i < to; i++ {
			weights[int(p.fact)*n+i] = max(weights[int(p.fact)*n+i], weighsText)
		}
	}
}
