package knowledge

// Summary is what a curator wants to know of a pack in which nothing is wrong.
type Summary struct {
	People        int
	Organizations int
	Posts         int
	Memberships   int // as the pack has them
	Tenures       int // with re-elections joined, and without memberships that hold no post
	Acting        int // tenures of acting holders
	Facts         int
	Events        int // that facts spell out
	Sources       int
	Gaps          int       // times in which nobody held a post of one seat
	Overlaps      int       // tenures with more people in office than seats for more than a day
	Shared        int       // posts that several people hold at once
	Incomplete    int       // posts whose list of holders is not complete
	Unsourced     int       // memberships of data from elsewhere that cite nothing
	Ignored       []Ignored // what was passed over, the most frequent first
}

// Checked is a pack that loads, and what its curator should know of it.
type Checked struct {
	Records *Records
	Wrong   Problems // what no pack should have; it may load in spite of it
	Doubts  Problems // what may well be meant, and is worth a look
}

// Check loads the pack at a path and looks at it as a curator would on a day.
// The error is that of Load.
func Check(path string, today Day) (Checked, error) {
	files, err := openPack(path)
	if err != nil {
		return Checked{}, err
	}
	b, err := compile(files)
	if err != nil {
		return Checked{}, err
	}
	return b.examine(files, today), nil
}

// Summary sums the records up.
func (r *Records) Summary() Summary {
	s := Summary{
		People:        len(r.People),
		Organizations: len(r.Organizations),
		Posts:         len(r.Posts),
		Memberships:   r.Memberships,
		Tenures:       len(r.Tenures),
		Facts:         len(r.Facts),
		Sources:       len(r.Sources),
		Unsourced:     r.Unsourced,
		Ignored:       r.Ignored,
	}
	for _, post := range r.Posts {
		if post.Shared {
			s.Shared++
		} else {
			s.Gaps += len(post.Gaps())
		}
		if !post.Complete {
			s.Incomplete++
		}
		s.Overlaps += len(post.Overlaps())
	}
	for _, t := range r.Tenures {
		if t.Acting {
			s.Acting++
		}
	}
	for _, f := range r.Facts {
		s.Events += len(f.Events)
	}
	return s
}

// Plans counts the tenures that, as seen on a day, are still to begin or to end.
func (r *Records) Plans(today Day) int {
	n := 0
	for _, t := range r.Tenures {
		if t.Planned(today) || t.EndPlanned(today) {
			n++
		}
	}
	return n
}
