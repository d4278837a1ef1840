// Package decode makes text of the bytes of a file.
//
// In comes a file in any encoding, its lines ended in any way, out comes UTF-8
// with line feeds; what is no text is refused, and what had to be guessed is
// reported. It knows nothing of what the text says.
package decode

import (
	"bytes"
	"regexp"
	"unicode/utf8"

	"golang.org/x/text/encoding" // files of other encodings than UTF-8

	"studysite/generator/diag"
)

// File returns the file with its text as UTF-8 without a byte-order mark,
// with every line ended by a line feed, and without control characters. A file
// that is so already is returned as it is.
func File(file *diag.File, list *diag.List) *diag.File {
	if refuse(file, list) {
		return file
	}
	text := toUTF8(file, list)
	text = bytes.TrimPrefix(text, []byte("\ufeff"))
	if bytes.IndexByte(text, '\r') >= 0 {
		text = bytes.ReplaceAll(text, []byte("\r\n"), []byte("\n"))
		text = bytes.ReplaceAll(text, []byte("\r"), []byte("\n"))
	}
	text = composed(withoutControls(file, text, list))
	if len(text) > 0 && len(text) == len(file.Text) && &text[0] == &file.Text[0] {
		return file
	}
	return diag.NewFile(file.Name, text)
}

// kinds are files that are no text, by how they begin.
var kinds = []struct{ magic, name, hint string }{
	{"%PDF-", "a PDF file", "save its text as .txt or .md"},
	{"PK\x03\x04", "a ZIP archive, such as a Word, Excel or Anki file", "export it as text, Markdown or HTML"},
	{"\xd0\xcf\x11\xe0", "an old Word, Excel or Hangul file", "save it as text"},
	{"\x89PNG", "a picture", ""}, {"\xff\xd8\xff", "a picture", ""}, {"GIF8", "a picture", ""},
	{"\x1f\x8b", "a compressed file", "unpack it first"},
	{"SQLite format 3", "a database", "export it as text"},
	{"\x7fELF", "a program", ""}, {"MZ\x90", "a program", ""},
}

// refuse reports a file that cannot hold questions at all.
func refuse(file *diag.File, list *diag.List) bool {
	whole := diag.Position{File: file}
	if len(bytes.TrimSpace(bytes.TrimPrefix(file.Text, []byte("\ufeff")))) == 0 {
		list.Errorf(whole, "empty", "the file is empty")
		return true
	}
	for _, k := range kinds {
		if bytes.HasPrefix(file.Text, []byte(k.magic)) {
			list.Errorf(whole, "not-text", "this is %s, not a text", k.name).Hint = k.hint
			return true
		}
	}
	if zeros := bytes.Count(file.Text, []byte{0}); zeros > 8 && zeros*20 > len(file.Text) && wide(file.Text) == nil {
		list.Errorf(whole, "not-text", "this is a binary file, not a text")
		return true
	}
	return false
}

// IsBinary reports whether the beginning of a file shows that it is no text: zero
// bytes, and no encoding in which these are halves of characters. A few may have
// slipped into a text.
func IsBinary(head []byte) bool {
	return bytes.Count(head, []byte{0})*50 > len(head) && wide(head) == nil
}

// toUTF8 returns the text of a file as UTF-8. It says so where the file was in
// another encoding, and where single bytes belong to none.
func toUTF8(file *diag.File, list *diag.List) []byte {
	text := file.Text
	if e := wide(text); e != nil {
		return convert(file, e.encoding, e.name, list)
	}
	if utf8.Valid(text) {
		return text
	}
	at := firstInvalid(text)
	for _, find := range []func([]byte) *known{stated, guess, guessSingle} {
		if e := find(text); e != nil {
			return convert(file, e.encoding, e.name, list)
		}
	}
	if bad, high := badBytes(text); bad > 10 && bad*10 > high {
		list.Errorf(file.At(at, at+1), "encoding", "the file is not UTF-8: byte %#x at offset %d", text[at], at).
			Hint = "save it as UTF-8 in the program that it comes from, or convert it with iconv, which has to be told what it is in"
		return text[:0]
	}
	return replaceStray(file, list)
}

// convert returns a text in an encoding as UTF-8 and warns that it did.
func convert(file *diag.File, from encoding.Encoding, name string, list *diag.List) []byte {
	text, err := from.NewDecoder().Bytes(file.Text)
	if err != nil {
		list.Errorf(diag.Position{File: file}, "encoding", "the file looks like %s but is not: %v", name, err)
		return text[:0]
	}
	at := firstInvalid(file.Text)
	list.Warnf(converted(file, from, text, at), "encoding", "the file is in %s, not in UTF-8 (byte %#x at offset %d), and was converted", name, file.Text[at], at).
		Hint = "save it as UTF-8, for example with: iconv -f " + name + " -t UTF-8"
	return text
}

// converted returns where a byte of a file is in its text as UTF-8, in which an author
// can read the line.
func converted(file *diag.File, from encoding.Encoding, text []byte, at int) diag.Position {
	before, _ := from.NewDecoder().Bytes(file.Text[:at])
	start := min(len(before), len(text))
	return diag.NewFile(file.Name, text).At(start, start)
}

// badBytes counts the bytes that are not part of UTF-8, and all characters
// beyond ASCII.
func badBytes(text []byte) (bad, high int) {
	for len(text) > 0 {
		r, size := utf8.DecodeRune(text)
		if r == utf8.RuneError && size == 1 {
			bad++
		}
		if r >= 0x80 {
			high++
		}
		text = text[size:]
	}
	return bad, high
}

func firstInvalid(text []byte) int {
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRune(text[i:])
		if r == utf8.RuneError && size == 1 {
			return i
		}
		i += size
	}
	return 0
}

// replaceStray replaces bytes that are not part of UTF-8 by the mark for what
// cannot be read, and tells where the first of them stand.
func replaceStray(file *diag.File, list *diag.List) []byte {
	var out bytes.Buffer
	count := 0
	for i := 0; i < len(file.Text); {
		r, size := utf8.DecodeRune(file.Text[i:])
		if r == utf8.RuneError && size == 1 {
			if count++; count <= 5 {
				list.Warnf(file.At(i, i+1), "encoding", "byte %#x at offset %d is not UTF-8 and is shown as �", file.Text[i], i).
					Hint = "write the character anew"
			}
			out.WriteString("\ufffd")
		} else {
			out.Write(file.Text[i : i+size])
		}
		i += size
	}
	if count > 5 {
		list.Warnf(diag.Position{File: file}, "encoding", "%d bytes in all are not UTF-8", count)
	}
	return out.Bytes()
}

// withoutControls removes control characters and marks that override the
// direction of writing, and says that it did. A NUL is shown as what cannot be
// read, a page break is a blank.
func withoutControls(file *diag.File, text []byte, list *diag.List) []byte {
	if !mayControl(text) {
		return text
	}
	text = overstruck.ReplaceAll(text, nil)
	count, zeros := 0, 0
	clean := bytes.Map(func(r rune) rune {
		switch {
		case !isControl(r):
			return r
		case r == 0:
			zeros++
			return utf8.RuneError
		case r == '\f' || r == '\v':
			return ' '
		}
		count++
		return -1
	}, text)
	if at := bytes.IndexByte(file.Text, 0); zeros > 0 && at >= 0 {
		list.Warnf(file.At(at, at+1), "encoding", "byte 0x0 at offset %d is no character and is shown as � (%d such)", at, zeros).
			Hint = "write the character anew"
	}
	if count > 0 {
		at := bytes.IndexFunc(file.Text, isControl)
		list.Notef(file.At(max(at, 0), max(at, 0)+1), "control-characters", "%d control characters were left out", count)
	}
	return clean
}

// overstruck is a letter over which the next one was printed, as pages of manuals
// make letters bold, or a line below one.
var overstruck = regexp.MustCompile(`[^\n\x08]\x08`)

// mayControl reports whether a text may hold control characters, looking at its
// bytes only.
func mayControl(text []byte) bool {
	for i, c := range text {
		if !mayBeginControl[c] {
			continue
		}
		if c < 0x80 {
			return true
		}
		if i+1 < len(text) && (c == 0xc2 && text[i+1] < 0xa0 || c == 0xe2 && text[i+1] == 0x80) {
			return true
		}
	}
	return false
}

// mayBeginControl are the control characters of ASCII and the first bytes of the
// others.
var mayBeginControl = func() (set [256]bool) {
	for c := range ' ' {
		set[c] = c != '\n' && c != '\t'
	}
	set[0x7f], set[0xc2], set[0xe2] = true, true, true
	return set
}()

// isControl reports whether a character controls something else than the text.
func isControl(r rune) bool {
	return r < ' ' && r != '\n' && r != '\t' && r != '\r' || r >= 0x7f && r < 0xa0 && r != 0x85 || r == 0x202d || r == 0x202e
}
