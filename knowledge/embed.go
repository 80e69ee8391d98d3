package knowledge

import "embed"

// The default pack as it is edited is office/*.yaml. What the program carries is
// office.json, the same entries in the form that reads a hundred times as fast,
// because every start of the program pays for it.
//
//go:generate go test -run TestEmbeddedPackIsInStep -update
//go:embed office.json
var embedded embed.FS

// Embedded reads the default pack, which is part of the program.
func Embedded() (*Records, error) { return LoadFS(embedded, "office.json") }
