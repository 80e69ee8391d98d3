package knowledge

// Term is one membership as the pack has it. A tenure is made of one or, where
// its holder was elected again, of several.
type Term struct {
	ID          string
	Start       Date // as Tenure.Start
	End         Date // zero while Ongoing
	Ongoing     bool
	StartReason StartReason
	EndReason   EndReason
	AppointedBy Ref // a person or an organization; zero where the pack does not tell
	Announced   Date
	Sources     []Citation // they cover all of the above
}

// StartReason is how somebody came into a post.
type StartReason uint8

// StartUntold is a pack's silence; StartedOtherwise is its word "other".
const (
	StartUntold StartReason = iota
	Elected
	Appointed
	Inherited
	StartedOtherwise
)

var startReasons = [...]string{"", "elected", "appointed", "inherited", "other"}

// String is the reason as a pack writes it, "" for StartUntold.
func (r StartReason) String() string { return startReasons[r] }

// EndReason is how somebody left a post.
type EndReason uint8

// EndUntold is a pack's silence; EndedOtherwise is its word "other".
const (
	EndUntold EndReason = iota
	TermEnded
	Resigned
	Dismissed
	DiedInOffice
	PostAbolished
	EndedOtherwise
)

var endReasons = [...]string{"", "term_ended", "resigned", "dismissed", "died", "abolished", "other"}

// String is the reason as a pack writes it, "" for EndUntold.
func (r EndReason) String() string { return endReasons[r] }

// StartReason is how the holder came into the post: that of the first term.
func (t *Tenure) StartReason() StartReason { return t.first().StartReason }

// AppointedBy is who put the holder into the post: that of the first term.
func (t *Tenure) AppointedBy() Ref { return t.first().AppointedBy }

// Announced is when the tenure was made known: that of the first term.
func (t *Tenure) Announced() Date { return t.first().Announced }

// EndReason is how the holder left the post: that of the term that ended last.
func (t *Tenure) EndReason() EndReason {
	reason := EndUntold
	for i := range t.Terms {
		if term := &t.Terms[i]; term.Ongoing == t.Ongoing && term.End == t.End && term.EndReason != EndUntold {
			reason = term.EndReason
		}
	}
	return reason
}

func (t *Tenure) first() Term {
	if len(t.Terms) == 0 {
		return Term{}
	}
	return t.Terms[0]
}
