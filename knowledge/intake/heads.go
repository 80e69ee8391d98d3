package intake

import (
	"slices"
	"strings"
)

// takeTitle takes off what stands above the heads of a table: a title in a cell of
// its own, where the table is from, remarks. It is the title, "" for none.
func (t *table) takeTitle() (title string) {
	for len(t.rows) > 1 {
		texts := t.rows[0].texts()
		remark := len(texts) > 0 && strings.HasPrefix(texts[0], "# ")
		switch {
		case len(texts) == 0, remark:
		case len(texts) == 1 && t.wide():
			if title == "" && !strings.ContainsAny(texts[0], ":：") {
				title = texts[0]
			}
		default:
			return title
		}
		t.rows = t.rows[1:]
	}
	return title
}

// wide tells whether most of the first rows have several texts.
func (t *table) wide() bool {
	first, wide := t.rows[:min(sampled, len(t.rows))], 0
	for i := range first {
		if len(first[i].texts()) > 1 {
			wide++
		}
	}
	return 2*wide > len(first)
}

// texts are the texts of the cells that have one.
func (r *row) texts() []string {
	var out []string
	for i := range r.cells {
		if r.cells[i].text != "" {
			out = append(out, r.cells[i].text)
		}
	}
	return out
}

// guessHeads makes the first row the heads, unless it reads like the others: it has
// a date or a time in it, and no word of columns.txt. A second row is heads as
// well, below those that reach over several columns, if it has such words and no
// time.
func (t *table) guessHeads() {
	known, dated := t.rows[0].headWords()
	if dated > 0 && known <= dated {
		return
	}
	t.heads, t.rows = t.rows[:1], t.rows[1:]
	if len(t.rows) < 2 {
		return
	}
	if below, dated := t.rows[0].headWords(); below > 0 && dated == 0 && t.heads[0].gaps() {
		t.heads, t.rows = append(t.heads[:1:1], t.rows[0]), t.rows[1:]
	}
}

// ofEveryPolitician tells whether a table is of EveryPolitician's, by its heads.
func (t *table) ofEveryPolitician() bool {
	found := 0
	for _, head := range t.heads {
		for i := range head.cells {
			if slices.Contains([]string{"sort_name", "group_id", "area_id", "chamber", "term"}, head.cells[i].text) {
				found++
			}
		}
	}
	return found == 5
}

// headWords counts the cells of a row that are heads by columns.txt, and those that
// are times.
func (r *row) headWords() (known, dated int) {
	for i := range r.cells {
		text := r.cells[i].text
		if belowHead(text) != "" {
			known++
		}
		if m, err := readMoment(text, EitherOrder); err == nil && !m.IsZero() || len(readPeriods(text, EitherOrder)) > 0 {
			dated++
		}
	}
	return known, dated
}

// gaps tells whether a row of heads leaves cells empty, as those beside a merged one
// are, or says one thing twice.
func (r *row) gaps() bool {
	for i := range r.cells {
		if text := r.cells[i].text; text == "" || i > 0 && text == r.cells[i-1].text {
			return true
		}
	}
	return false
}
