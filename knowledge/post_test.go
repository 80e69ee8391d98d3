package knowledge

import (
	"fmt"
	"strings"
	"testing"
)

// post loads a pack of one post whose memberships are rows of "name start end",
// with "?" for a start that is not given and "-" for one who is in office. A
// row's date with a bracket is bounded.
func post(t testing.TB, shared bool, rows ...string) *Post {
	t.Helper()
	var pack strings.Builder
	fmt.Fprintf(&pack, `{"posts": [{"id": "post", "label": "Post", "shared": %q}], "persons": [`, fmt.Sprint(shared))
	named := map[string]bool{}
	for _, row := range rows {
		if name := strings.Fields(row)[0]; !named[name] {
			named[name] = true
			fmt.Fprintf(&pack, `{"id": %q, "name": %q},`, name, name)
		}
	}
	pack.WriteString(`{"id": "last", "name": "last"}], "memberships": [`)
	for i, row := range rows {
		part := strings.Fields(row)
		if i > 0 {
			pack.WriteByte(',')
		}
		fmt.Fprintf(&pack, `{"person_id": %q, "post_id": "post"`, part[0])
		if part[1] != "?" {
			fmt.Fprintf(&pack, `, "start_date": %q`, part[1])
		}
		if part[2] != "-" {
			fmt.Fprintf(&pack, `, "end_date": %q`, part[2])
		}
		pack.WriteByte('}')
	}
	pack.WriteString(`]}`)
	records, err := read([]*packFile{{name: "pack", data: []byte(pack.String())}})
	if err != nil {
		t.Fatal(err)
	}
	return records.Posts[0]
}

// name is who holds a tenure, "" for none.
func name(t *Tenure) string {
	if t == nil {
		return ""
	}
	return t.Person.Name
}

// told renders tenures as "Jia 1993/2003 Chen 2003/".
func told(tenures []*Tenure) string {
	var out []string
	for _, t := range tenures {
		out = append(out, name(t)+" "+t.dates())
	}
	return strings.Join(out, " ")
}

var directors = []string{"Zhang 1955-07-30 1960-07", "Jia 1993 2003", "Chen 2003 2013", "Ding 2013 2022", "Han 2024-06 -"}
