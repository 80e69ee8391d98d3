package eval

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"

	"officebot/knowledge"
)

// entry is a membership, a post, a person … of a pack written as JSON.
type entry = map[string]any

// randomPack is a small pack of whatever may occur: single and shared posts, those
// that succeed another, lists that are not complete, acting holders, dates of every
// precision, people with several tenures, leaders that are told and not.
func randomPack(r *rand.Rand) *knowledge.Records {
	for {
		if records := tryPack(r); records != nil {
			return records
		}
	}
}

// tryPack is a random pack, nil where it came out with dates that the loader
// refuses.
func tryPack(r *rand.Rand) *knowledge.Records {
	people, posts := 3+r.IntN(4), 1+r.IntN(4)
	pack := map[string][]entry{"organizations": {{"id": "body", "name": "Body", "founding_date": "1950"}}}
	for i := range people {
		pack["persons"] = append(pack["persons"], entry{"id": fmt.Sprintf("p%d", i), "name": fmt.Sprintf("Person %d", i)})
	}
	for i := range posts {
		post := entry{"id": fmt.Sprintf("post%d", i), "label": fmt.Sprintf("Post %d", i), "organization_id": "body", "shared": r.IntN(4) == 0}
		if r.IntN(3) == 0 {
			post["complete"] = false
		}
		if i > 0 && r.IntN(4) == 0 {
			post["succeeds"] = fmt.Sprintf("post%d", i-1)
		}
		pack["posts"] = append(pack["posts"], post)
	}
	for i := range 2 + r.IntN(8) {
		m := entry{"id": fmt.Sprintf("m%d", i), "person_id": fmt.Sprintf("p%d", r.IntN(people)), "post_id": fmt.Sprintf("post%d", r.IntN(posts))}
		from := 1990 + r.IntN(30)
		m["start_date"] = randomDate(r, from)
		if r.IntN(6) > 0 {
			m["end_date"] = randomDate(r, from+r.IntN(5))
		}
		if r.IntN(6) == 0 {
			m["acting"] = true
		}
		if r.IntN(4) == 0 {
			m["appointed_by"] = fmt.Sprintf("p%d", r.IntN(people))
		}
		pack["memberships"] = append(pack["memberships"], m)
	}
	text, err := json.Marshal(pack)
	if err != nil {
		return nil
	}
	dir, err := os.MkdirTemp("", "pack")
	if err != nil {
		return nil
	}
	defer os.RemoveAll(dir)
	path := filepath.Join(dir, "pack.json")
	if os.WriteFile(path, text, 0o600) != nil {
		return nil
	}
	records, err := knowledge.Load(path)
	if err != nil {
		return nil
	}
	if r.IntN(2) == 0 {
		records.Office.Posts = records.Posts[:1+r.IntN(len(records.Posts))]
	}
	return records
}

func randomDate(r *rand.Rand, year int) string {
	switch r.IntN(6) {
	case 0, 1:
		return fmt.Sprintf("%d", year)
	case 2:
		return fmt.Sprintf("%d-%02d", year, 1+r.IntN(12))
	case 3:
		return fmt.Sprintf("[%d..%d]", year, year+r.IntN(3))
	}
	return fmt.Sprintf("%d-%02d-%02d", year, 1+r.IntN(12), 1+r.IntN(28))
}
