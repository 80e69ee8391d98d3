package names

import (
	"math/rand/v2"
	"testing"

	"officebot/knowledge"
	"officebot/knowledge/fold"
)

func TestPairs(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	p, want := newPairs(2), map[uint64][]uint32{}
	for range 5000 {
		key, value := random.Uint64N(1500)+1, random.Uint32N(4)
		known := false
		for _, v := range want[key] {
			known = known || v == value
		}
		if p.has(key, value) != known {
			t.Fatalf("has(%d, %d) is not %v", key, value, known)
		}
		if !known {
			p.add(key, value)
			want[key] = append(want[key], value)
		}
	}
	for key := range uint64(1500) {
		key++
		n := 0
		p.each(key, func(uint32) { n++ })
		if _, ok := p.find(key); n != len(want[key]) || ok != (n > 0) {
			t.Errorf("key %d has %d values, want %d", key, n, len(want[key]))
		}
	}
}

func TestHashOfJoinedTexts(t *testing.T) {
	a, _ := hashText("shi")
	b, power := hashText("ju")
	if whole, _ := hashText("shiju"); whole != a*power+b {
		t.Error("the hash of two texts written together does not follow from theirs")
	}
}

func TestPlural(t *testing.T) {
	for noun, want := range map[string]string{
		"director": "directors", "secretary": "secretaries", "chairman": "chairmen", "chairwoman": "chairwomen",
		"attorney": "attorneys", "boss": "bosses", "branch": "branches", "mp": "mps", "prefect": "prefects",
	} {
		if got := plural(noun); got != want {
			t.Errorf("%q: %q, want %q", noun, got, want)
		}
	}
}

// TestManyOfOneName checks that a part lists so many people and no more, the
// first of the pack.
func TestManyOfOneName(t *testing.T) {
	r := &knowledge.Records{}
	for range 3 * maxPart {
		r.People = append(r.People, &knowledge.Person{Name: "John Smith", FamilyName: "Smith"})
	}
	all := New(r)
	for _, m := range all.Spot(nil, fold.Tokens("Smith")) {
		if len(m.People) != maxPart || m.People[0] != r.People[0] || m.People[maxPart-1] != r.People[maxPart-1] {
			t.Errorf("%d people", len(m.People))
		}
	}
}
