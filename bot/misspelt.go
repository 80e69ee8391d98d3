package bot

import (
	"officebot/bot/language"
	"officebot/knowledge"
	"officebot/knowledge/fold"
)

// joinUnknown makes one unknown word of Chinese characters that a filler of one
// character cuts in two: 习近平.
func (r *reader) joinUnknown() {
	kept := r.atoms[:0]
	for i := 0; i < len(r.atoms); i++ {
		a := r.atoms[i]
		for a.unknown && r.tokens[a.from].Kind == fold.Han && i+2 < len(r.atoms) && r.cutBy(i+1) {
			a.to = r.atoms[i+2].to
			i += 2
		}
		kept = append(kept, a)
	}
	r.atoms = kept
}

// cutBy tells whether atom i is a filler of one character with an unknown word
// close behind.
func (r *reader) cutBy(i int) bool {
	a, next := &r.atoms[i], &r.atoms[i+1]
	return a.filler() && a.to == a.from+1 && next.unknown && r.tokens[a.from].Before == fold.Glued && r.tokens[next.from].Before == fold.Glued && next.to-next.from == 1
}

// correct replaces the unknown words that are misspelt cues, or short for a word of
// the posts' names, and tells whether there was one.
func (r *reader) correct() bool {
	found := false
	for i := range r.atoms {
		a := &r.atoms[i]
		t := &r.tokens[a.from]
		if !a.unknown || t.Kind != fold.Word {
			continue
		}
		word := r.bot.lexicon.Whole(t.Text)
		if word == "" || !r.bot.nameWords()[word] && !r.bot.nameWords()[language.Stem(word)] {
			word = r.bot.lexicon.Correct(t.Text)
		}
		if word != "" {
			t.Text = word
			found = true
		}
	}
	return found
}

// Looking for misspelt names is the dearest part of reading, so a question has
// only so many tries, and a run of unknown words that is longer than any name is
// none.
const (
	maxNear     = 3
	maxNearRun  = 8
	maxNameWord = 30 // bytes
)

// nearNames reads unknown words as misspelt names, together with the parts of
// names beside them.
func (r *reader) nearNames() {
	tries := 0
	for i := 0; i < len(r.atoms) && tries < maxNear; i++ {
		if !r.atoms[i].unknown {
			continue
		}
		lo, hi := i, i+1
		for lo > 0 && r.joinsName(&r.atoms[lo-1]) {
			lo--
		}
		for hi < len(r.atoms) && r.joinsName(&r.atoms[hi]) {
			hi++
		}
		if r.atoms[hi-1].to-r.atoms[lo].from > maxNearRun || !r.mayBeName(lo, hi) {
			i = hi - 1
			continue
		}
		tries++
		found := r.bot.search.Near(r.tokens, r.atoms[lo].from, r.atoms[hi-1].to)
		for k := range found {
			r.replace(&found[k])
		}
	}
}

// mayBeName tells whether any of the unknown words among some atoms can be a
// misspelt name: it is no everyday word, or stands beside a part of a name.
func (r *reader) mayBeName(lo, hi int) bool {
	for i := lo; i < hi; i++ {
		a := &r.atoms[i]
		t := &r.tokens[a.from]
		if len(t.Text) > maxNameWord {
			return false
		}
		if a.mention != nil || t.Upper && a.from > 0 || t.Kind == fold.Han || !language.IsWord(t.Text) && t.Kind == fold.Word {
			return true
		}
	}
	return false
}

func (r *reader) joinsName(a *atom) bool {
	return a.unknown || a.mention != nil && a.mention.Strength == knowledge.Part
}

// replace puts a mention in the place of the atoms that it covers; one that
// cuts through an atom is passed over.
func (r *reader) replace(m *knowledge.Mention) {
	first, last := -1, -1
	for i := range r.atoms {
		if r.atoms[i].from == m.From {
			first = i
		}
		if r.atoms[i].to == m.To {
			last = i
		}
	}
	if first < 0 || last < first {
		return
	}
	r.atoms[first] = atom{from: m.From, to: m.To, mention: m}
	r.atoms = append(r.atoms[:first+1], r.atoms[last+1:]...)
}
