package bot

// IntentNames are the names of all intents, in the order in which they are
// tried, for the tests that see the package from outside.
func IntentNames() []string {
	var names []string
	for _, in := range intents {
		names = append(names, in.name)
	}
	return names
}
