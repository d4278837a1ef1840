package decode

import (
	"bytes"
	"regexp"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/htmlindex" // the names that web pages have for encodings
)

// Encodings with one byte for each character: any bytes are valid in them, and only
// which characters they make tells them apart.
var (
	western = known{"WINDOWS-1252", charmap.Windows1252, "éèêëàâäáãåçñíîïóôöõøúùûüßÉÈÀÄÖÜÇÑÓÁÍÚ’‘“”„–—…«»°§€·¿¡ºª\u00a0"}
	// others are of scripts whose words are made of nothing else.
	others = []known{
		{"WINDOWS-1251", charmap.Windows1251, "оеаинтсрвлкмдпу"},
		{"KOI8-R", charmap.KOI8R, "оеаинтсрвлкмдпу"},
		{"WINDOWS-1255", charmap.Windows1255, "יוהלאםרשתבמנ"},
		{"WINDOWS-1256", charmap.Windows1256, "اليمنوترهبعد"},
	}
)

const (
	fewestSingle = 3   // bytes beyond ASCII that tell such an encoding, unless all are accents
	mostlyCommon = 0.5 // share of common characters in scripts of their own
	nearlyCommon = 0.9 // and among the accents of Latin letters
	longRun      = 2.2 // how many bytes stand together on average where these are words
)

// guessSingle returns the encoding of one byte for each character that a text is in,
// or nil. A text in which more is UTF-8 than chance makes so is in none.
func guessSingle(text []byte) *known {
	text = text[:min(len(text), 100_000)]
	bad, high := badBytes(text)
	if bad < fewestSingle && (high > bad || !areAccents(text)) || 20*(high-bad) > high {
		return nil
	}
	if float64(bad) < longRun*float64(runs(text)) {
		if western.share(text) >= nearlyCommon {
			return &western
		}
		return nil
	}
	var best *known
	most := mostlyCommon
	for i, e := range others {
		if share := e.share(text); share > most {
			best, most = &others[i], share
		}
	}
	return best
}

// areAccents reports whether all bytes beyond ASCII stand beside a letter of ASCII, as
// those of Latin letters do and those of other scripts do not.
func areAccents(text []byte) bool {
	for i, c := range text {
		if c >= utf8.RuneSelf && !(i > 0 && isLatin(text[i-1]) || i+1 < len(text) && isLatin(text[i+1])) {
			return false
		}
	}
	return true
}

func isLatin(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

// runs counts the stretches of bytes beyond ASCII.
func runs(text []byte) (count int) {
	inside := false
	for _, c := range text {
		if c >= utf8.RuneSelf && !inside {
			count++
		}
		inside = c >= utf8.RuneSelf
	}
	return count
}

// statedAs is how a web page says what it is encoded in.
var statedAs = regexp.MustCompile(`(?i)<meta\s[^>]*charset\s*=\s*["']?\s*([\w-]+)`)

// stated returns the encoding that a web page says that it is in, or nil.
func stated(text []byte) *known {
	m := statedAs.FindSubmatch(text[:min(len(text), 2000)])
	if m == nil || bytes.EqualFold(m[1], []byte("utf-8")) {
		return nil
	}
	e, err := htmlindex.Get(string(m[1]))
	if err != nil {
		return nil
	}
	k := known{name: string(bytes.ToUpper(m[1])), encoding: e}
	if k.breaks(text) {
		return nil
	}
	return &k
}
