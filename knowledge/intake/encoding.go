package intake

import (
	"bytes"
	"errors"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

// asUTF8 is a source's text as UTF-8 with the line breaks of today: what has a mark
// of UTF-16 is turned, and what is no UTF-8 is taken for the letters of Western
// Europe's Windows, if it can be.
func asUTF8(data []byte, report *Report) ([]byte, error) {
	switch {
	case bytes.HasPrefix(data, []byte("\xff\xfe")), bytes.HasPrefix(data, []byte("\xfe\xff")):
		turned, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewDecoder().Bytes(data)
		if err != nil {
			return nil, err
		}
		data = turned
	case utf8.Valid(data):
		data = bytes.TrimPrefix(data, []byte("\xef\xbb\xbf"))
	case bytes.IndexByte(data, 0) >= 0:
		return nil, errNoText
	case mostlyUTF8(data):
		report.guess(0, "the file is UTF-8 with letters that are none: they are lost")
		data = bytes.ToValidUTF8(data, []byte("\uFFFD"))
	case !isWestern(data):
		return nil, errors.New("the file is neither UTF-8 nor of Western Europe's letters: save it as UTF-8")
	default:
		report.guess(0, "the file is not UTF-8 and is taken for Windows-1252")
		turned, err := charmap.Windows1252.NewDecoder().Bytes(data)
		if err != nil {
			return nil, err
		}
		data = turned
	}
	if bytes.IndexByte(data, 0) >= 0 {
		return nil, errNoText
	}
	if bytes.IndexByte(data, '\n') < 0 {
		data = bytes.ReplaceAll(data, []byte("\r"), []byte("\n")) // as old Macs end lines
	}
	return data, nil
}

var errNoText = errors.New("the file is not text")

// mostlyUTF8 tells whether more letters are written as UTF-8 has them than are not.
func mostlyUTF8(data []byte) bool {
	good, bad := 0, 0
	for len(data) > 0 {
		r, size := utf8.DecodeRune(data)
		switch {
		case r == utf8.RuneError && size == 1:
			bad++
		case size > 1:
			good++
		}
		data = data[size:]
	}
	return good > bad
}

// longestMarked is how many letters with marks stand side by side in words of Western
// Europe. More are letters of another alphabet.
const longestMarked = 3

func isWestern(data []byte) bool {
	run := 0
	for _, c := range data {
		if c < 0xc0 {
			run = 0
		} else if run++; run > longestMarked {
			return false
		}
	}
	return true
}

// formOf names a form in which lists are often kept, and which cannot be read, by how
// its files begin; "" for another.
func formOf(data []byte) string {
	for _, known := range []struct{ mark, form string }{
		{"PK\x03\x04", "a packed file, such as a spreadsheet or a document"},
		{"\xd0\xcf\x11\xe0", "an old spreadsheet or document"},
		{"%PDF-", "a PDF"},
		{"SQLite format 3", "a database"},
		{"{\\rtf", "a document"},
	} {
		if bytes.HasPrefix(data, []byte(known.mark)) {
			return known.form
		}
	}
	return ""
}
