package en

import "sync"

// spare is what a grammar reads with and uses again, for it is large.
type spare struct {
	states  sync.Pool // of *states, each as large as the largest before it
	rooms   sync.Pool // of *room
	readers sync.Pool // of *clauseReader that have read nothing
}

// room is a list for phrases that are being read.
type room struct{ edges []edge }

func newSpare() *spare {
	return &spare{
		states:  sync.Pool{New: func() any { return new(states) }},
		rooms:   sync.Pool{New: func() any { return &room{make([]edge, 0, 2*maxPhrases)} }},
		readers: sync.Pool{New: func() any { return new(clauseReader) }},
	}
}

// takeRoom is an empty list.
func (r *reader) takeRoom() *room { return r.spare.rooms.Get().(*room) }

// putRoom takes back a list, as it has become, whose phrases are of no use any more.
func (r *reader) putRoom(room *room, edges []edge) {
	clear(edges)
	room.edges = edges[:0]
	r.spare.rooms.Put(room)
}

// takeReader is a reader of clauses that has read nothing.
func (r *reader) takeReader() *clauseReader {
	c := r.spare.readers.Get().(*clauseReader)
	c.reader = r
	return c
}

// putReader takes back a reader whose clauses stand elsewhere.
func (r *reader) putReader(c *clauseReader) {
	*c = clauseReader{}
	r.spare.readers.Put(c)
}
