package search

import (
	"unicode"
	"unicode/utf8"
)

// longestJoined is how many bytes a word of several joined by hyphens may have.
const longestJoined = 24

// script says what a character does in a word. A word ends where it changes.
type script int

const (
	none   script = iota
	hangul        // syllables, and letters that stand alone
	latin         // Latin letters, and digits of all kinds
	other         // all other letters
)

func scriptOf(r rune) script {
	switch {
	case r < utf8.RuneSelf:
		if r >= 'a' && r <= 'z' || r >= '0' && r <= '9' {
			return latin
		}
		return none
	case isHangul(r):
		return hangul
	case unicode.Is(unicode.Latin, r) || unicode.IsNumber(r):
		return latin
	case unicode.IsLetter(r) || unicode.IsMark(r):
		return other
	}
	return none
}

// joins reports whether r between two Latin words may be left out: r-cnn, don't.
func joins(r rune) bool {
	switch r {
	case '-', '.', '_', '\'', '’', '‐', '‑':
		return true
	}
	return false
}

// scanner finds the words of texts. Its buffer is used again for each word.
type scanner struct{ key []byte }

// each calls word with every word of a text as it is written, in order, and
// joined with those that hyphens join, after the last of them: R-CNN is R, CNN
// and R-CNN.
func (s *scanner) each(text string, word func(raw string, is script), joined func(raw string)) {
	if !isSimple(text) {
		text = normalise(text)
	}
	before, gap, sign := none, 0, rune(0)
	first, parts, end := 0, 0, 0 // the Latin words that only hyphens stand between
	for i := 0; i < len(text); {
		r, size := decode(text[i:])
		is := scriptOf(r)
		if is == none {
			if r >= 0 {
				gap, sign = gap+1, r
			}
			i += size
			continue
		}
		if before != latin || is != latin || gap != 1 || !joins(sign) {
			if parts > 1 {
				joined(text[first:end])
			}
			first, parts = i, 0
		}
		end = i + size + spanOf(text[i+size:], is)
		word(text[i:end], is)
		if is == latin {
			parts++
		}
		before, gap, i = is, 0, end
	}
	if parts > 1 {
		joined(text[first:end])
	}
}

// plainScripts are the scripts of the characters of ASCII.
var plainScripts = func() (table [utf8.RuneSelf]script) {
	for c := range table {
		r, _ := decode(string(rune(c)))
		table[c] = scriptOf(r)
	}
	return table
}()

// spanOf returns how many bytes of a text's beginning are of one script. Nearly
// all characters are of ASCII, or syllables, and told by their first byte.
func spanOf(text string, is script) int {
	i := 0
	for i < len(text) {
		c := text[i]
		if c < utf8.RuneSelf {
			if plainScripts[c] != is {
				break
			}
			i++
			continue
		}
		if isSyllable(c) && i+2 < len(text) {
			if is != hangul {
				break
			}
			i += 3
			continue
		}
		r, size := decode(text[i:])
		if r >= 0 && scriptOf(r) != is {
			break
		}
		i += size
	}
	return i
}

// scan calls word and joined with the keys of what each finds, but for joined
// words that are too long. They are good until the next call.
func (s *scanner) scan(text string, word, joined func(key []byte)) {
	s.each(text, func(raw string, is script) { word(s.read(raw, is)) }, func(raw string) {
		if key := s.readJoined(raw); key != nil {
			joined(key)
		}
	})
}

// read returns the key of a word.
func (s *scanner) read(raw string, is script) []byte {
	key := s.key[:0]
	for i := 0; i < len(raw); {
		r, size := decode(raw[i:])
		switch {
		case r < 0:
		case is == hangul:
			key = appendHangul(key, r)
		default:
			key = utf8.AppendRune(key, r)
		}
		i += size
	}
	s.key = key
	return key
}

// readJoined returns the key of Latin words that hyphens join, or nil where it
// is too long.
func (s *scanner) readJoined(raw string) []byte {
	key := s.key[:0]
	for i := 0; i < len(raw); {
		r, size := decode(raw[i:])
		if r >= 0 && scriptOf(r) == latin {
			key = utf8.AppendRune(key, r)
		}
		i += size
	}
	s.key = key
	if len(key) > longestJoined {
		return nil
	}
	return key
}

// isSyllable reports whether all characters that begin with a byte are Korean
// syllables of three bytes: those from 뀀 to 쿿.
func isSyllable(c byte) bool { return c == 0xeb || c == 0xec }

// decode returns the plain form of the first character of a text, and its size.
func decode(text string) (rune, int) {
	c := text[0]
	switch {
	case c < utf8.RuneSelf:
		if c >= 'A' && c <= 'Z' {
			c += 'a' - 'A'
		}
		return rune(c), 1
	case isSyllable(c) && len(text) > 2:
		return rune(c&0xf)<<12 | rune(text[1]&0x3f)<<6 | rune(text[2]&0x3f), 3
	}
	r, size := utf8.DecodeRuneInString(text)
	return plain(r), size
}
