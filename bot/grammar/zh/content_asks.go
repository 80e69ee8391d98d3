package zh

import (
	"slices"
	"strings"

	"officebot/bot/grammar"
)

// asks notes what a question word wants.
func (t *taking) asks(w *grammar.Word, at int) {
	if w.Class == grammar.Auxiliary {
		if w.Sense == "ma" || strings.HasPrefix(w.Sense, "whether") {
			t.content.Told, t.content.Wants = false, grammar.WantsTruth
		}
		return
	}
	wants, known := wantsOf[w.Sense]
	if !t.content.Told || !known {
		return
	}
	t.content.Told, t.content.Wants = false, wants
	t.counts = w.Sense == "how many"
	if wants == grammar.WantsPeople {
		t.who = len(t.content.Words)
		t.content.Patient = t.passive(at + len([]rune(w.Lemma)))
		t.content.Identity = at > 0 && slices.ContainsFunc(t.lattice.At(at-1), func(l grammar.Leaf) bool {
			return l.Word != nil && l.To == at && l.Word.Class == grammar.Auxiliary && l.Word.Sense == "be"
		})
	}
}

var wantsOf = map[string]grammar.Wants{
	"who": grammar.WantsPeople, "what": grammar.WantsThing, "which": grammar.WantsThing, "which several": grammar.WantsThing,
	"when": grammar.WantsDate, "year": grammar.WantsDate, "month": grammar.WantsDate, "day": grammar.WantsDate,
	"where": grammar.WantsPlace, "why": grammar.WantsReason, "how": grammar.WantsManner, "how long": grammar.WantsCount,
	"how many": grammar.WantsCount, "how high": grammar.WantsCount, "how often": grammar.WantsCount,
}
