package en

// A reader takes rooms for phrases and readers of clauses again and again while it reads
// one sentence. They are large, so it uses them again.

// takeRoom is an empty list for phrases.
func (r *reader) takeRoom() []edge {
	if n := len(r.rooms); n > 0 {
		room := r.rooms[n-1]
		r.rooms = r.rooms[:n-1]
		return room
	}
	return make([]edge, 0, maxPhrases)
}

// putRoom takes back a list whose phrases are of no use any more.
func (r *reader) putRoom(room []edge) { r.rooms = append(r.rooms, room[:0]) }

// takeReader is a reader of clauses that has read nothing.
func (r *reader) takeReader() *clauseReader {
	n := len(r.idle)
	if n == 0 {
		return &clauseReader{reader: r}
	}
	c := r.idle[n-1]
	r.idle = r.idle[:n-1]
	*c = clauseReader{reader: r}
	return c
}
