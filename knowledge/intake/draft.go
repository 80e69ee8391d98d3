package intake

import (
	"fmt"

	"officebot/knowledge"
)

// Draft is a pack in the making. See package knowledge for what its fields mean.
type Draft struct {
	remarks       []string // to stand at its head
	source        knowledge.Source
	sourced       bool     // whether anything cites the source
	office        []string // ids of posts
	bodies        []string // ids of organizations, of the office
	organizations []draftBody
	posts         []*draftPost
	people        []*draftPerson
	memberships   []*draftMembership
}

type draftBody struct {
	id, name           string
	names              []knowledge.Name
	founded, dissolved knowledge.Date
}

type draftPost struct {
	id, label, role string
	names, roles    []knowledge.Name
	body            string // an organization's id
	shared          bool
	seats           int // 0 where it is not told
	succeeds        string
	holds           []*draftMembership
	within          int // holders who stand in another's time
}

type draftPerson struct {
	id, name      string
	family, given string
	names         []knowledge.Name
	died          knowledge.Date
	holds         []*draftMembership
	since         int // the year of the first tenure that was read; 0 for none
}

type draftMembership struct {
	id          string
	person      *draftPerson
	post        *draftPost
	start, end  knowledge.Date // zero: not told
	ongoing     bool           // the source says that it goes on
	acting      bool
	startReason string
	endReason   string
	appointedBy string
	announced   knowledge.Date
	under       []string
	citations   []draftCitation
	line        int // 0 where the source has none
}

// onLine is " (line 12)", or nothing where the source has no lines.
func (m *draftMembership) onLine() string {
	if m.line == 0 {
		return ""
	}
	return fmt.Sprintf(" (line %d)", m.line)
}

// draftCitation is of the draft's source, or of a page by its address.
type draftCitation struct {
	section, passage string
	url, note        string
}

// sourceID is the id of the source that a draft is made from.
const sourceID = "source"
