package decode

import (
	"bytes"
	stdunicode "unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/encoding/unicode/utf32"
)

// known is an encoding that a file may be in, by the name that iconv has for
// it, and the characters that a tenth of any text in it is made of.
type known struct {
	name     string
	encoding encoding.Encoding
	common   string
}

// encodings are those that files in Korean, Japanese and Chinese were written in
// before UTF-8.
var encodings = []known{
	{"CP949", korean.EUCKR, "이다는의에을를하고가은지로한기어서"},
	{"CP932", japanese.ShiftJIS, "のにはをたがでてとしれさいるなすか。、"},
	{"EUC-JP", japanese.EUCJP, "のにはをたがでてとしれさいるなすか。、"},
	{"GB18030", simplifiedchinese.GB18030, "的一是不了在有人这中大为和个上来，。、？"},
	{"BIG5", traditionalchinese.Big5, "的一是不了在有人這中大為和個上來，。、？"},
}

// guess returns the encoding in which the bytes of a text are valid and make
// the characters that texts in it are made of, or nil.
func guess(text []byte) *known {
	var best *known
	most := 1.0 / 12
	for i, e := range encodings {
		if share := e.share(text[:min(len(text), 100_000)]); share > most {
			best, most = &encodings[i], share
		}
	}
	return best
}

// share returns which share of the characters beyond ASCII are common ones, 0
// where too many are none at all.
func (e known) share(text []byte) float64 {
	decoded, err := e.encoding.NewDecoder().Bytes(text)
	if err != nil {
		return 0
	}
	var all, common, broken int
	for _, r := range string(decoded) {
		if r < 0x80 {
			continue
		}
		if all++; r == utf8.RuneError {
			broken++
		}
		if bytes.ContainsRune([]byte(e.common), r) {
			common++
		}
	}
	if all == 0 || broken*50 > all+50 {
		return 0
	}
	return float64(common) / float64(all)
}

// breaks reports whether a text holds bytes that are none of an encoding, but for
// slips.
func (e known) breaks(text []byte) bool {
	decoded, err := e.encoding.NewDecoder().Bytes(text[:min(len(text), 100_000)])
	broken := bytes.Count(decoded, []byte("\ufffd"))
	return err != nil || broken*50 > len(decoded)+50
}

// marks are the encodings with characters of two and four bytes, by the mark
// with which they begin.
var marks = []struct {
	mark string
	known
}{
	{"\xff\xfe\x00\x00", known{"UTF-32", utf32.UTF32(utf32.LittleEndian, utf32.ExpectBOM), ""}},
	{"\x00\x00\xfe\xff", known{"UTF-32", utf32.UTF32(utf32.BigEndian, utf32.ExpectBOM), ""}},
	{"\xff\xfe", known{"UTF-16", unicode.UTF16(unicode.LittleEndian, unicode.ExpectBOM), ""}},
	{"\xfe\xff", known{"UTF-16", unicode.UTF16(unicode.BigEndian, unicode.ExpectBOM), ""}},
}

// unmarked are those encodings where the mark is missing.
var unmarked = []known{
	{"UTF-16LE", unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM), ""},
	{"UTF-16BE", unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM), ""},
}

// wide returns the encoding with characters of two or four bytes that a text is
// in, by its mark, or else because it makes a text then, or nil.
func wide(text []byte) *known {
	for i := range marks {
		if bytes.HasPrefix(text, []byte(marks[i].mark)) {
			return &marks[i].known
		}
	}
	start := text[:min(len(text), 4000)&^1]
	if zeros := bytes.Count(start, []byte{0}); zeros*20 < len(start) {
		return nil
	}
	for i, e := range unmarked {
		if decoded, err := e.encoding.NewDecoder().Bytes(start); err == nil && looksWritten(string(decoded)) {
			return &unmarked[i]
		}
	}
	return nil
}

// looksWritten reports whether nearly all characters are ones that texts are
// written with, and some of them end words or lines.
func looksWritten(s string) bool {
	all, written, ends := 0, 0, 0
	for _, r := range s {
		all++
		switch {
		case r == ' ' || r == '\n':
			ends++
			written++
		case r == '\r' || r == '\t' || r == 0xfeff || stdunicode.In(r, stdunicode.Latin, stdunicode.Hangul, stdunicode.Han, stdunicode.Hiragana, stdunicode.Katakana, stdunicode.Hebrew, stdunicode.Arabic, stdunicode.Cyrillic, stdunicode.Greek, stdunicode.Nd, stdunicode.P, stdunicode.S):
			written++
		}
	}
	return written*50 >= all*49 && ends*40 >= all
}
