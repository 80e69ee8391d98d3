package intake

// outline is the headings above the place in a page that is being read, by level.
type outline struct {
	headings [7]string
	level    int // of the nearest
}

// enter begins the section of a heading, and ends those of its level and deeper.
func (o *outline) enter(level int, heading string) {
	clear(o.headings[level:])
	o.headings[level], o.level = heading, level
}

// section is the nearest heading.
func (o *outline) section() string { return o.headings[o.level] }

// above are the headings that the nearest one stands under, the nearest first.
func (o *outline) above() []string {
	var out []string
	for level := o.level - 1; level > 0; level-- {
		if o.headings[level] != "" {
			out = append(out, o.headings[level])
		}
	}
	return out
}
