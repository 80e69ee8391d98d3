package index

import (
	"strings"
	"testing"
)

func TestComplete(t *testing.T) {
	ix := newIndex(t, testRecords())
	for _, test := range []struct {
		typed string
		limit int
		want  string
	}{
		{"chen", 5, "Chen Shiju"},
		{"CHÉN sh", 5, "Chen Shiju"},
		{"chenshi", 5, "Chen Shiju"},
		{"shij", 5, "Chen Shiju"},
		{"贾", 5, "Jia Ting'an"},
		{"jo", 5, "John F. Kennedy+John Neely Kennedy+John Dingell, Jr.+Kim Jong-un"},
		{"jo", 2, "John F. Kennedy+John Neely Kennedy"},
		{"clarke", 5, "Kenneth Clarke+Charles Clarke"},
		{"c", 3, "Zhang Jingwu+Chen Shiju+Charles Clarke"},
		{"gathorne", 5, "Gathorne Gathorne-Hardy, 1st Earl of Cranbrook"},
		{"zzz", 5, ""},
		{"", 5, ""},
		{"jo", 0, ""},
	} {
		var got []string
		for _, p := range ix.Complete(test.typed, test.limit) {
			got = append(got, p.Name)
		}
		if joined := strings.Join(got, "+"); joined != test.want {
			t.Errorf("%q: %q, want %q", test.typed, joined, test.want)
		}
	}
}
