package grammar

// Happening is one of the ways in which a question may be taken apart: into one of
// tenures, and something that happened, of whose time it asks that. "Who was keeper when
// the mast fell?"
type Happening struct {
	Event string // a question for its time: "when the mast fell"
	Name  string // what it may be called, folded, without an article; "" for a clause
	// How is the preposition by which the time stands in the question: "in", "since",
	// "before", "after", "until".
	How string
	// ByName is set where nothing but what the records call so will do: "in the strike".
	ByName        bool
	before, after string
}

// NewHappening puts a question together of what stands before and after the time.
func NewHappening(h Happening, before, after string) Happening {
	h.before, h.after = before, after
	return h
}

// At is the question with a time in the place of what happened.
func (h *Happening) At(time string) string { return h.before + " " + time + " " + h.after }
