package talk

import "testing"

func TestTellsOfTrade(t *testing.T) {
	for text, want := range map[string]bool{
		"Josiah Wenlock, a rope-maker by trade, won the vote.":              true,
		"Under Ilse Wenlock, a harpist born in Trieste, fees doubled.":      true,
		"Leonard Wenlock, a former lifeboat coxswain, opened it.":           true,
		"She had been a pilot and flew supplies north.":                     true,
		"The son of a miner, Wenlock had been organist for nine years.":     true,
		"It was Wenlock, until his election a geography teacher, who left.": true,
		"Matthias Wenlock, a Norwegian, came in 1946.":                      false,
		"Wenlock, a father of nine, banned spirits.":                        false,
		"Wenlock, the first woman to hold the office, resigned.":            false,
		"Wenlock married Ada Pell, a dancer, in 1903.":                      false,
		"Wenlock had been a widow for years.":                               false,
	} {
		if got := English().TellsOfTrade(text, "Ann Wenlock"); got != want {
			t.Errorf("%q tells of a trade: %v", text, got)
		}
	}
}
