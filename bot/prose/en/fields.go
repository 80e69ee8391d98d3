package en

import _ "embed"

// The tables by field, each of which tells at its top what is in it.
var (
	//go:embed fields/animals.txt
	animals string
	//go:embed fields/building.txt
	building string
	//go:embed fields/culture.txt
	culture string
	//go:embed fields/law.txt
	law string
	//go:embed fields/life.txt
	life string
	//go:embed fields/nations.txt
	nations string
	//go:embed fields/transport.txt
	transport string
	//go:embed fields/war.txt
	war string
	//go:embed fields/work.txt
	work string
)
