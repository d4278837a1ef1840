package search

import "unicode/utf8"

// Entries are written as two strings that a script can carry between quotation
// marks as they are, and that gzip packs well.
//
// Words come sorted, each as one sign for the number of bytes that it shares
// with the word before it and then the rest: none of these signs is in a word.
//
// Postings are numbers: the question, or how many questions lie between it and
// the one before. A digit of lastDigits ends the postings of a word, one of
// moreDigits ends a posting only. What is left of a number that has more digits
// goes before: ; for one, otherwise # and a digit, for each of them. Before all
// stands one of wheres, unless the word is once inside the answer.
const (
	shares     = " '*+,-./:;=>?[]^_`{|}~"
	wheres     = " =>?@[]^_`{|}~" // twice inside, …, in the question and seven times inside
	lastDigits = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789,."
	moreDigits = "abcdefghijklmnopqrstuvwxyz!$%&'()*+-/:"
	radix      = int32(len(moreDigits))
	nothing    = "#A" // no posting at all
)

// encoder writes entries.
type encoder struct {
	words    []byte
	postings []byte
	previous string
}

// entry adds a word and its postings. Words come in order.
func (e *encoder) entry(key string, list []posting) {
	e.word(key)
	if len(list) == 0 {
		e.postings = append(e.postings, nothing...)
	}
	previous := int32(-1)
	for i, p := range list {
		if p.where != onceInside {
			e.postings = append(e.postings, wheres[p.where-2])
		}
		digits := moreDigits
		if i == len(list)-1 {
			digits = lastDigits
		}
		gap := p.question - previous - 1
		e.high(gap / radix)
		e.postings = append(e.postings, digits[gap%radix])
		previous = p.question
	}
}

// high writes what is left of a number.
func (e *encoder) high(n int32) {
	switch {
	case n == 0:
	case n == 1:
		e.postings = append(e.postings, ';')
	case n < radix:
		e.postings = append(e.postings, '#')
		e.postings = append(e.postings, moreDigits[n])
	default:
		e.high(n / radix)
		e.postings = append(e.postings, '#')
		e.postings = append(e.postings, moreDigits[n%radix])
	}
}

// word adds a word that has no postings.
func (e *encoder) word(key string) {
	n := shared(e.previous, key)
	e.words = append(e.words, shares[n])
	e.words = append(e.words, key[n:]...)
	e.previous = key
}

// size is how much has been written since the last reset.
func (e *encoder) size() int { return len(e.words) + len(e.postings) }

func (e *encoder) reset() {
	e.words, e.postings = e.words[:0], e.postings[:0]
	e.previous = ""
}

// shared returns how many ASCII characters a and b begin with in common, up to
// the number that there are signs for.
func shared(a, b string) int {
	n := min(len(a), len(b), len(shares)-1)
	i := 0
	for i < n && a[i] == b[i] && a[i] < utf8.RuneSelf {
		i++
	}
	return i
}
