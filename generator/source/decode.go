package source

import (
	"bytes"
	"unicode/utf8"

	"studysite/generator/diag"
)

var utf8Mark = []byte("\ufeff")

// decode returns the file with its text as UTF-8 without a byte-order mark and
// with every line ended by a line feed. A file that is so already is returned
// as it is.
func decode(file *diag.File, list *diag.List) *diag.File {
	text := bytes.TrimPrefix(file.Text, utf8Mark)
	if bytes.IndexByte(text, '\r') >= 0 {
		text = bytes.ReplaceAll(text, []byte("\r\n"), []byte("\n"))
		text = bytes.ReplaceAll(text, []byte("\r"), []byte("\n"))
	}
	if !utf8.Valid(text) {
		list.Warnf(file.At(0, 0), "encoding", "the file is not UTF-8")
		text = bytes.ToValidUTF8(text, []byte("\ufffd"))
	}
	if len(text) == len(file.Text) && bytes.IndexByte(file.Text, '\r') < 0 {
		return file
	}
	return diag.NewFile(file.Name, text)
}
