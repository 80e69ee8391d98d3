package intake

import (
	"cmp"
	"fmt"
	"officebot/knowledge"
	"slices"
)

// finish settles the seats and what the office is, and counts.
func (s *settler) finish() {
	d := s.draft
	d.settleSeats(s.in.Today, s.report)
	if len(d.organizations) == 1 {
		d.bodies = []string{d.organizations[0].id}
	}
	d.settleOffice(s.report)
}

// settleOffice makes the office that of the draft's only post, or of the one with
// most of its tenures.
func (d *Draft) settleOffice(report *Report) {
	report.People, report.Posts, report.Tenures = len(d.people), len(d.posts), len(d.memberships)
	most := 0
	for i, p := range d.posts {
		if len(p.holds) > len(d.posts[most].holds) {
			most = i
		}
	}
	switch {
	case len(d.posts) == 1:
		d.office = []string{d.posts[0].id}
	case d.oneLine():
		for _, p := range d.posts {
			d.office = append(d.office, p.id)
		}
	case len(d.posts) > 0 && 2*len(d.posts[most].holds) > len(d.memberships):
		d.office = []string{d.posts[most].id}
		report.guess(0, fmt.Sprintf("of %d posts, the office is taken to be that of the %s", len(d.posts), d.posts[most].label))
	default:
		report.guess(0, fmt.Sprintf("there are %d posts, none with most of the tenures: the draft does not say what “the office” is", len(d.posts)))
	}
	d.remark(report)
}

// oneLine tells whether all posts are of one role in one body: a line of holders
// whose post changed its name. The posts are put in order of time.
func (d *Draft) oneLine() bool {
	for _, p := range d.posts {
		if p.body == "" || p.body != d.posts[0].body || p.role == "" || p.role != d.posts[0].role {
			return false
		}
	}
	slices.SortStableFunc(d.posts, func(a, b *draftPost) int { return cmp.Compare(a.since(), b.since()) })
	return true
}

// since is the first day on which anybody may have held the post.
func (p *draftPost) since() knowledge.Day {
	first := knowledge.LastDay
	for _, m := range p.holds {
		first = min(first, m.sortDay())
	}
	return first
}

// mostRemarks is how many guesses stand at the head of a draft.
const mostRemarks = 30

// remark writes at the draft's head what to check.
func (d *Draft) remark(report *Report) {
	report.sort()
	d.remarks = []string{
		"A draft made by officebot import. Check what it took for granted, below, then",
		"say complete: true of a post whose list of holders has no gap.",
	}
	for i, note := range report.Guesses {
		if i == mostRemarks {
			d.remarks = append(d.remarks, fmt.Sprintf("- and %d more", len(report.Guesses)-i))
			break
		}
		text := "- " + note.Text
		if note.Line > 0 {
			text = fmt.Sprintf("- line %d: %s", note.Line, note.Text)
		}
		d.remarks = append(d.remarks, oneLine(text))
	}
}
