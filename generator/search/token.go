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

// scanner finds the words of texts. Its buffers are used again for each text.
type scanner struct {
	key    []byte // of the word at hand
	joined []byte // of the words before it that only hyphens stand between
	parts  int    // how many these are
}

// scan calls word with the key of each word of a text, in order, and joined
// with the key of those that hyphens join, after the last of them: R-CNN is r,
// cnn and rcnn. The keys are good until the next call.
func (s *scanner) scan(text string, word, joined func(key []byte)) {
	if !isSimple(text) {
		text = normalise(text)
	}
	before, gap, sign := none, 0, rune(0)
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
			s.endJoined(joined)
		}
		i += s.read(text[i:], is)
		word(s.key)
		if is == latin {
			s.joined = append(s.joined, s.key...)
			s.parts++
		}
		before, gap = is, 0
	}
	s.endJoined(joined)
}

// read takes the word that a text begins with and returns its length in bytes.
func (s *scanner) read(text string, is script) int {
	key := s.key[:0]
	i := 0
	for i < len(text) {
		r, size := decode(text[i:])
		if r >= 0 {
			if scriptOf(r) != is {
				break
			}
			if is == hangul {
				key = appendHangul(key, r)
			} else {
				key = utf8.AppendRune(key, r)
			}
		}
		i += size
	}
	s.key = key
	return i
}

// decode returns the plain form of the first character of a text, and its size.
func decode(text string) (rune, int) {
	c := text[0]
	switch {
	case c < utf8.RuneSelf:
		if c >= 'A' && c <= 'Z' {
			c += 'a' - 'A'
		}
		return rune(c), 1
	case (c == 0xeb || c == 0xec) && len(text) > 2: // syllables
		return rune(c&0xf)<<12 | rune(text[1]&0x3f)<<6 | rune(text[2]&0x3f), 3
	}
	r, size := utf8.DecodeRuneInString(text)
	return plain(r), size
}

func (s *scanner) endJoined(joined func(key []byte)) {
	if s.parts > 1 && len(s.joined) <= longestJoined {
		joined(s.joined)
	}
	s.joined, s.parts = s.joined[:0], 0
}
