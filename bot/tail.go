package bot

import (
	"strings"
	"unicode/utf8"
)

// maxRead is how many bytes of a message are read.
const maxRead = 1000

// tail is what of a message is read: all of it, or of a longer one the sentences that
// end with its last question mark, for there people ask; without one its last.
func tail(text string) string {
	if len(text) <= maxRead {
		return text
	}
	if asked := strings.LastIndexAny(text, "?？"); asked >= 0 {
		_, size := utf8.DecodeRuneInString(text[asked:])
		text = text[:asked+size]
	}
	from := max(0, len(text)-maxRead)
	for from > 0 && from < len(text) && !utf8.RuneStart(text[from]) {
		from++
	}
	if from == 0 {
		return text
	}
	text = text[from:]
	for _, end := range []string{"\n", ". ", "? ", "! ", "。", "？", "！"} {
		if _, rest, found := strings.Cut(text, end); found && strings.TrimSpace(rest) != "" {
			return rest
		}
	}
	return text
}
