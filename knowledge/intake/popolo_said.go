package intake

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"officebot/knowledge"
)

// said is what Popolo says that a pack has no place for.
type said struct {
	sources []string        // addresses that EveryPolitician's files say they are from
	parties map[string]bool // ids of organizations that are parties
	posts   map[string]bool // ids of the posts that are entries, and no membership's role
}

func readSaid(data []byte) *said {
	var file struct {
		Meta struct {
			Sources []string `json:"sources"`
		} `json:"meta"`
		Organizations []struct {
			ID             string `json:"id"`
			Classification string `json:"classification"`
		} `json:"organizations"`
		Posts []struct {
			ID string `json:"id"`
		} `json:"posts"`
	}
	s := &said{parties: map[string]bool{}, posts: map[string]bool{}}
	if json.Unmarshal(data, &file) != nil {
		return s // some key is of another kind: then nothing of this is known
	}
	s.sources = file.Meta.Sources
	for _, o := range file.Organizations {
		s.parties[o.ID] = slices.Contains([]string{"party", "political party", "faction"}, plain(o.Classification))
	}
	for _, p := range file.Posts {
		s.posts[p.ID] = true
	}
	return s
}

// page is where the file says that it is from, "" where it does not.
func (s *said) page() string {
	if at := slices.IndexFunc(s.sources, knowledge.IsPage); at >= 0 {
		return s.sources[at]
	}
	return ""
}

// leaveParties takes out of records who is a member of a party, which is no office,
// unless there is nothing else. It tells how many memberships those are.
func (s *said) leaveParties(records *knowledge.Records) int {
	ofParty := func(p *knowledge.Post) bool {
		return p.Organization != nil && s.parties[p.Organization.ID] && !s.posts[p.ID]
	}
	office := func(t *knowledge.Tenure) bool { return !ofParty(t.Post) }
	if !slices.ContainsFunc(records.Tenures, office) {
		return 0
	}
	before := len(records.Tenures)
	keep := func(list []*knowledge.Tenure) []*knowledge.Tenure {
		return slices.DeleteFunc(list, func(t *knowledge.Tenure) bool { return !office(t) })
	}
	records.Tenures = keep(records.Tenures)
	for _, p := range records.People {
		p.Tenures = keep(p.Tenures)
	}
	for _, o := range records.Organizations {
		o.Posts = slices.DeleteFunc(o.Posts, ofParty)
	}
	records.Posts = slices.DeleteFunc(records.Posts, ofParty)
	return before - len(records.Tenures)
}

// tellIgnored tells which keys mean nothing to a pack, by what has them, and what is
// lost of the memberships.
func tellIgnored(ignored []knowledge.Ignored, report *Report) {
	keys := map[string][]string{}
	var of []string
	for _, i := range ignored {
		why, missing := strings.CutPrefix(i.Key, "without ")
		switch {
		case missing:
			report.unread(0, "", fmt.Sprintf("memberships that tell no %s are left out (%d)", why, i.Count))
			continue
		case i.Of == "a membership" && i.Key == "end_date":
			report.unread(0, "", fmt.Sprintf("memberships that end before they begin are left out (%d)", i.Count))
			continue
		case keys[i.Of] == nil:
			of = append(of, i.Of)
		}
		keys[i.Of] = append(keys[i.Of], i.Key)
	}
	for _, what := range of {
		report.guess(0, fmt.Sprintf("keys of %s that are not used: %s", what, strings.Join(keys[what], ", ")))
	}
}
