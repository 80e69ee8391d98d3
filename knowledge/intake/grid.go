package intake

// spanning is a cell that may reach over several rows and columns.
type spanning struct {
	cell
	down, across int // how many it reaches over, 1 for itself alone
}

// mostSpanned bounds how far a cell may reach: pages hold nonsense.
const mostSpanned = 500

// spread repeats each cell wherever it reaches, so that rows can be read by
// themselves.
func spread(lines []int, rows [][]spanning) []row {
	type hanging struct {
		cell
		left int // rows that it still reaches over
	}
	var above []hanging // by column
	out := make([]row, 0, len(rows))
	for i, cells := range rows {
		var line []cell
		take := func() {
			for column := len(line); column < len(above) && above[column].left > 0; column++ {
				above[column].left--
				line = append(line, above[column].cell)
			}
		}
		take()
		for _, c := range cells {
			for range min(max(c.across, 1), mostSpanned) {
				for len(above) <= len(line) {
					above = append(above, hanging{})
				}
				above[len(line)] = hanging{c.cell, min(max(c.down, 1), mostSpanned) - 1}
				line = append(line, c.cell)
			}
			take()
		}
		out = append(out, row{lines[i], line})
	}
	return out
}
