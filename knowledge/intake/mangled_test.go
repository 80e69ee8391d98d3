package intake

import (
	"bytes"
	"flag"
	"math/rand/v2"
	"testing"
)

var mangled = flag.Int("mangled", 50, "how many times each list is mangled")

// TestMangledLists reads lists in which pieces are lost, doubled and exchanged, as no
// fuzzer that knows only bytes would do it. The drafts must be packs in order.
func TestMangledLists(t *testing.T) {
	for _, in := range inputs(t, "lists") {
		t.Run(in.Name, func(t *testing.T) {
			in.Kind = kindOf(in.Name, in.Data)
			random := rand.New(rand.NewPCG(1, 2))
			whole, made := in.Data, 0
			for range *mangled {
				in.Data = mangle(random, whole)
				draft, _, err := Read(in)
				if err != nil {
					continue
				}
				made++
				load(t, "draft.yaml", draft.YAML())
			}
			if made == 0 {
				t.Error("no draft was made")
			}
		})
	}
}

// mangle changes some pieces of a text, between marks where there are such.
func mangle(random *rand.Rand, whole []byte) []byte {
	text := bytes.Clone(whole)
	piece := func() (from, to int) {
		from = random.IntN(len(text))
		marks := []string{"\n", ",", ";", "|", "<", " ", "\"", "-"}
		mark := marks[random.IntN(len(marks))]
		if i := bytes.Index(text[from:], []byte(mark)); i >= 0 {
			from += i
		}
		to = min(len(text), from+1+random.IntN(40))
		if i := bytes.Index(text[to:], []byte(mark)); i >= 0 && i < 200 {
			to += i
		}
		return from, to
	}
	for range 1 + random.IntN(4) {
		from, to := piece()
		cut := bytes.Clone(text[from:to])
		switch random.IntN(4) {
		case 0: // lost
			text = append(text[:from:from], text[to:]...)
		case 1: // doubled
			text = append(text[:to:to], append(cut, text[to:]...)...)
		case 2: // moved elsewhere
			at, _ := piece()
			text = append(text[:at:at], append(cut, text[at:]...)...)
		case 3: // other digits
			for i := from; i < to; i++ {
				if '0' <= text[i] && text[i] <= '9' {
					text[i] = byte('0' + random.IntN(10))
				}
			}
		}
		if len(text) == 0 {
			return whole
		}
	}
	return text
}
