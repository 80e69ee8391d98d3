package names

import (
	"slices"
	"strings"
	"unicode/utf8"

	"officebot/knowledge/fold"
)

// aliasHeads makes the plural of what a holder is called, and the noun for
// holding it, other ways of writing it: "directors of the office", "Home
// Secretaries", "the presidency". A name of a person stays what it is.
func (t *titling) aliasHeads() {
	for _, p := range t.records.Posts {
		t.aliasHead(p.Label)
		t.aliasHead(p.Role)
		for i := range p.Names {
			t.aliasHead(p.Names[i].Text)
		}
		for i := range p.Roles {
			t.aliasHead(p.Roles[i].Text)
		}
	}
}

// aliasHead works on the bare text: reading it would enter its words, and a
// plural that is a word already cannot become another way of writing one.
func (t *titling) aliasHead(text string) {
	head := strings.ToLower(text)
	for _, cut := range [...]string{",", "(", " of ", " for ", " to ", " at ", " in "} {
		head, _, _ = strings.Cut(head, cut)
	}
	words := strings.FieldsFunc(head, func(r rune) bool { return r == ' ' || r == '-' })
	if len(words) == 0 {
		return
	}
	noun := words[len(words)-1]
	if listedIn(trailing, noun) || slices.Contains(words, "in") || slices.Contains(words, "president") {
		t.aliasNoun(words[0])
	}
	t.aliasNoun(noun)
}

func (t *titling) aliasNoun(noun string) {
	for i := range len(noun) {
		if noun[i] < 'a' || noun[i] > 'z' {
			return
		}
	}
	if len(noun) < 3 {
		return
	}
	id := t.intern(noun)
	t.supplant(plural(noun), id)
	for _, tenure := range tenureNouns(noun) {
		t.alias(tenure, id)
		t.alias(plural(tenure), id)
	}
}

// tenureNouns are the nouns for holding a post, by what its holder is called.
func tenureNouns(holder string) []string {
	if nouns, irregular := tenures[holder]; irregular {
		return nouns
	}
	for _, ending := range [...]string{"or", "er", "man", "woman", "person", "chair", "ary", "ian", "dean"} {
		if strings.HasSuffix(holder, ending) && holder != "minister" {
			return []string{holder + "ship"}
		}
	}
	return nil
}

// head is what stands before the first preposition or comma of the label that
// was read last: "Minister" of "Minister of Finance".
func (t *titling) head(label phrase) phrase {
	for i := 1; i < len(label); i++ {
		if t.is(label[i], preposition) || t.pieces[i].before == fold.Comma {
			return label[:i]
		}
	}
	return label
}

// shortHeads enters what is short for the head of the label or role that was
// read last, alone and with what stands behind it: "chancellor" for "Federal
// Chancellor", "VP" for "Vice President", "premiership" for "Prime Minister",
// 总统 for 美国总统.
func (t *titling) shortHeads(record int, name, head phrase) {
	if t.is(name[0], han) {
		t.chineseHeads(record, name)
		return
	}
	rest := name[len(head):]
	if t.lastNoun(len(head)) {
		t.add(ofPost, partly, record, head[1:])
		t.addJoined(yielding, record, head[1:], rest)
		t.noteNoun(head[1:])
	}
	if acronym := t.initialsOf(head); acronym != nil {
		t.add(ofPost, partly, record, acronym)
		t.addAcronym(record, acronym, rest)
	}
	if slices.Equal(head, t.prime) && t.list[t.premiership[0]].text == "premiership" {
		t.add(ofPost, partly, record, t.premiership)
		t.addAcronym(record, t.premiership, rest)
	}
}

// addAcronym enters a short form of a head with what stands behind the head, or
// notes it to go with the organization.
func (t *titling) addAcronym(record int, acronym, rest phrase) {
	if len(rest) > 0 {
		t.addJoined(derived, record, acronym, rest)
		return
	}
	t.noteNoun(acronym)
}

func (t *titling) noteNoun(noun phrase) {
	if !containsPhrase(t.nouns, noun) {
		t.nouns = append(t.nouns, slices.Clone(noun))
	}
}

// lastNoun tells whether the head, so many pieces of the name read last, is of
// two words of which the second may stand for both: not "Vice President", not
// "Attorney General", not "Minister-President".
func (t *titling) lastNoun(n int) bool {
	if n != 2 || t.pieces[1].before != fold.Space || t.pieces[1].kind != fold.Word || utf8.RuneCountInString(t.pieces[1].text) < 4 {
		return false
	}
	first, last := &t.pieces[0], &t.pieces[1]
	return first.traits&lesser == 0 && !listedIn(otherMakers, first.text) &&
		last.traits&(rank|honorific|suffix|particle) == 0 && !listedIn(trailing, last.text)
}

// initialsOf is the acronym of a head of two words or more as a phrase, nil
// where it would be another word. Where it is short for different heads, or may
// be a time of day, it counts only with a capital.
func (t *titling) initialsOf(head phrase) phrase {
	if len(head) < 2 {
		return nil
	}
	initials := make([]byte, 0, len(head))
	for i := range head {
		p := &t.pieces[i]
		if p.kind != fold.Word || p.text[0] >= utf8.RuneSelf || p.before == fold.Glued && i > 0 {
			return nil
		}
		initials = append(initials, p.text[0])
	}
	acronym := string(initials)
	if listedIn(commonWords, acronym) || listedIn(shortWords, acronym) {
		return nil
	}
	id := t.intern(acronym)
	if t.list[id].traits&^(used|starts|proper) != 0 {
		return nil
	}
	known, taken := t.initials[id]
	if !taken {
		t.initials[id] = slices.Clone(head)
	}
	if acronym == "pm" || taken && !slices.Equal(known, head) {
		t.list[id].traits |= proper
	}
	return phrase{id}
}

// chineseHeads enters the title that a Chinese label ends with. What 副, 代, 前
// or 助 stands before is another title.
func (t *titling) chineseHeads(record int, name phrase) {
	const longest = 4
	ending := ""
	for from := len(name) - 1; from > 0 && from >= len(name)-longest; from-- {
		ending = t.list[name[from]].text + ending
		if titleEndings[ending] && !strings.Contains(titleMakers, t.list[name[from-1]].text) {
			t.add(ofPost, partly, record, name[from:])
		}
	}
}
