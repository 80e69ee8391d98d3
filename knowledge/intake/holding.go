package intake

import (
	"fmt"
	"slices"
)

// holding is a block of a page that says who held a post.
type holding struct {
	*block
	post    pagePost
	entries []entry
}

// settleHoldings makes one list of what the blocks of a page say, without what is
// rather of something else.
func settleHoldings(all []holding, p *page, report *Report) []entry {
	var entries []entry
	whole := map[string]bool{} // posts of which a table or a list has ends
	for _, h := range all {
		if contradicted(h, all) {
			report.pass(h.line(), fmt.Sprintf("what stands under “%s” was left out: no heading speaks of holders, and others held the post at the time (--section reads it)", h.heading(p)))
			continue
		}
		report.guess(h.line(), fmt.Sprintf("what stands under “%s” is taken for holders of: %s", h.heading(p), h.post.label))
		half := h.table != nil && !anyEnd(h.entries)
		for _, e := range h.entries {
			e.half = half
			if e.post == "" {
				e.post = h.post.label
			}
			e.acting = e.acting || h.post.acting
			if e.body == "" {
				e.body = h.post.body
			}
			whole[e.post] = whole[e.post] || !half
			entries = append(entries, e)
		}
	}
	entries = slices.DeleteFunc(entries, func(e entry) bool {
		if !e.half || !whole[e.post] {
			return false
		}
		report.unread(e.line, e.name, "the table has starts only, and another of the page has the ends")
		return true
	})
	report.Entries += len(entries)
	return entries
}

func anyEnd(list []entry) bool {
	return slices.ContainsFunc(list, func(e entry) bool { return e.end.told() })
}

// doubtful tells whether a block looks like one of holders by its years alone:
// "Residence: 1997–2005: the old offices", or a table of candidates by year.
func (h *holding) doubtful() bool {
	if h.post.told {
		return false
	}
	return h.table == nil || !slices.ContainsFunc(h.entries, func(e entry) bool { return e.end.told() && e.end.Date != e.start.Date })
}

// contradicted tells whether a doubtful block puts somebody in office while, by one
// that is not, others were.
func contradicted(h holding, all []holding) bool {
	if !h.doubtful() {
		return false
	}
	for _, other := range all {
		if other.doubtful() || other.post.label != h.post.label {
			continue
		}
		for i := range h.entries {
			for j := range other.entries {
				if within(&h.entries[i], &other.entries[j]) {
					return true
				}
			}
		}
	}
	return false
}

// within tells whether one was in office, if at all, during another's time or the
// other way about.
func within(a, b *entry) bool {
	if a.name == b.name || a.start.IsZero() || b.start.IsZero() {
		return false
	}
	aLast, bLast := a.lastDay(), b.lastDay()
	return b.start.First <= a.start.First && aLast <= bLast || a.start.First <= b.start.First && bLast <= aLast
}
