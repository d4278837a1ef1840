package site

import (
	"bytes"
	"unicode/utf8"

	"studysite/generator/diag"
)

// excerpt is a stretch of a file that is read by itself: its bytes, and where
// in the file they begin.
type excerpt struct {
	file  *diag.File
	bytes []byte
	start int
}

var byteOrderMark = []byte("\ufeff")

// wholeText is a file without the byte-order mark that some editors put first.
func wholeText(file *diag.File) excerpt {
	bytes := bytes.TrimPrefix(file.Text, byteOrderMark)
	return excerpt{file, bytes, len(file.Text) - len(bytes)}
}

// part is the excerpt's bytes from start up to end.
func (e excerpt) part(start, end int) excerpt {
	return excerpt{e.file, e.bytes[start:end], e.start + start}
}

// at is the place in the file of the excerpt's bytes from start up to end.
func (e excerpt) at(start, end int) diag.Position {
	return e.file.At(e.start+start, e.start+end)
}

// isUTF8 reports the first byte that is not UTF-8, and whether there is none.
func (e excerpt) isUTF8(l *diag.List) bool {
	for i := 0; i < len(e.bytes); {
		r, size := utf8.DecodeRune(e.bytes[i:])
		if r == utf8.RuneError && size == 1 {
			l.Errorf(e.at(i, i+1), "invalid-utf8", "this byte is not UTF-8").Hint = "save the file with the encoding UTF-8"
			return false
		}
		i += size
	}
	return true
}

// trimmed is the place of the excerpt without the white space around it.
func (e excerpt) trimmed() diag.Position {
	text := bytes.TrimRight(e.bytes, " \t\r\n")
	return e.at(len(text)-len(bytes.TrimLeft(text, " \t\r\n")), len(text))
}

// phrase is the excerpt without the white space around it.
func (e excerpt) phrase() phrase {
	return phrase{string(bytes.TrimSpace(e.bytes)), e.trimmed()}
}
