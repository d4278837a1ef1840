package search

import "unicode/utf8"

// A key is what one types for a word. Hangul becomes the keys of the standard
// Korean keyboard, in capitals: 정규화 is WJDRBGHK. All other words are lower
// case and stay themselves. So a syllable that is still being composed is a
// prefix (정귷 is WJDRBG), a word typed with the wrong keyboard differs in case
// only (wjdrbghk), and spelling is compared by keys, not by syllables.
//
// The seven letters that need Shift have the sign of the digit above them:
// ㅃ ! ㅉ @ ㄸ # ㄲ $ ㅆ % ㅒ ( ㅖ ).
const (
	leadKeys  = "R$SE#FAQ!T%DW@CZXVG"
	vowelKeys = "K O I ( J P U ) H HKHOHLY N NJNPNLB M MLL "
	tailKeys  = "  R $ RTS SWSGE F FRFAFQFTFXFVFGA Q QTT % D W C Z X V G "
	jamoKeys  = "R $ RTS SWSGE # F FRFAFQFTFXFVFGA Q ! QTT % D W @ C Z X V G " + vowelKeys
)

const (
	firstSyllable, lastSyllable = '가', '힣'
	firstJamo, lastJamo         = 'ㄱ', 'ㅣ'
)

// isHangul reports whether r is a syllable or a letter that stands alone.
func isHangul(r rune) bool {
	return r >= firstSyllable && r <= lastSyllable || r >= firstJamo && r <= lastJamo
}

// appendHangul appends the keys that type r.
func appendHangul(key []byte, r rune) []byte {
	if r <= lastJamo {
		return appendPair(key, jamoKeys, int(r-firstJamo))
	}
	typed := &syllableKeys[r-firstSyllable]
	return append(key, typed.keys[:typed.n]...)
}

// typedKeys returns the keys that type the Hangul of a text; all else stays.
func typedKeys(text string) string {
	var key []byte
	for _, r := range text {
		if isHangul(r) {
			key = appendHangul(key, r)
		} else {
			key = utf8.AppendRune(key, r)
		}
	}
	return string(key)
}

// syllableKeys are the keys of each syllable.
var syllableKeys = func() (table [lastSyllable - firstSyllable + 1]struct {
	n    uint8
	keys [5]byte
}) {
	for s := range table {
		key := append(table[s].keys[:0], leadKeys[s/28/21])
		key = appendPair(key, vowelKeys, s/28%21)
		key = appendPair(key, tailKeys, s%28)
		table[s].n = uint8(len(key))
	}
	return table
}()

// appendPair appends the ith of some pairs of keys without its spaces.
func appendPair(key []byte, pairs string, i int) []byte {
	a, b := pairs[2*i], pairs[2*i+1]
	if a == ' ' {
		return key
	}
	if b == ' ' {
		return append(key, a)
	}
	return append(key, a, b)
}

// isVowelKey reports whether a key of the Korean keyboard types a vowel: those
// of the right hand.
func isVowelKey(c byte) bool {
	return c == '(' || c == ')' || c == 'B' || c >= 'H' && c <= 'P' || c == 'U' || c == 'Y'
}

// isHangulKey reports whether a key belongs to a Hangul word.
func isHangulKey(key string) bool {
	return key != "" && (key[0] >= '@' && key[0] <= 'Z' || key[0] < '0')
}

// startsSyllable reports whether a syllable of a Hangul key begins at i: there
// is a consonant before a vowel.
func startsSyllable(key string, i int) bool {
	return i+1 < len(key) && !isVowelKey(key[i]) && isVowelKey(key[i+1])
}

// syllables counts the syllables of a Hangul key.
func syllables(key string) int {
	n := 0
	for i := range len(key) {
		if startsSyllable(key, i) {
			n++
		}
	}
	return n
}

// initials returns the first consonants of the syllables of a Hangul key.
func initials(key string) string {
	var b []byte
	for i := range len(key) {
		if startsSyllable(key, i) {
			b = append(b, key[i])
		}
	}
	return string(b)
}
