package search

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// The families of entries. Only the words are always there. The others follow
// from them, and a small site's readers work them out for themselves; for a
// large one they are written out, so that a query needs a few scripts only.
//
//	w  words, and concepts as &0, &1, …   with postings
//	i  ends of words                       with the postings of all words that have them
//	c  initial consonants                  with the postings of all words that begin so
//	r  stems, backwards                    for spelling
//	s  skeleton & stem                     for sound
const families = "wicrs"

// wordFamily holds every word and every concept.
func (v *vocabulary) wordFamily(all []*concept, shardSize int) *family {
	f := &family{letter: 'w', limit: shardSize}
	names := make([]string, len(all))
	for i := range all {
		names[i] = "&" + strconv.Itoa(i)
	}
	begin := v.find("&")
	v.entries(f, 0, begin)
	for _, i := range sortedOrder(names) {
		f.entry(names[i], all[i].postings)
	}
	v.entries(f, begin, len(v.keys))
	f.finish()
	return f
}

func (v *vocabulary) entries(f *family, from, to int) {
	for i := from; i < to; i++ {
		f.entry(v.keys[i], v.postings[i])
	}
}

// mergedFamily adds up the postings of all words with one key. A ref stands for
// a word, or, below zero, for question -1 - ref.
func (v *vocabulary) mergedFamily(letter byte, refs []ref, shardSize int) *family {
	sortRefs(refs)
	f := &family{letter: letter, limit: shardSize}
	m := newMerger(len(v.lengths))
	var sum []posting
	for i := 0; i < len(refs); {
		key, end := refs[i].key, i+1
		for end < len(refs) && refs[end].key == key {
			end++
		}
		if end == i+1 && refs[i].to >= 0 {
			f.entry(key, v.postings[refs[i].to])
		} else {
			for _, r := range refs[i:end] {
				m.add(v.of(r))
			}
			sum = m.take(sum[:0])
			f.entry(key, sum)
		}
		i = end
	}
	f.finish()
	return f
}

// of returns the postings of what a ref stands for.
func (v *vocabulary) of(r ref) []posting {
	if r.to < 0 {
		return []posting{{-1 - r.to, inTitle}}
	}
	return v.postings[r.to]
}

// inner returns the ends of all words from the second syllable or letter on.
func (v *vocabulary) inner() []ref {
	refs := make([]ref, 0, 3*len(v.keys))
	var starts []int
	for word, key := range v.keys {
		starts = innerStarts(starts[:0], key)
		for _, i := range starts {
			refs = append(refs, newRef(key[i:], int32(word)))
		}
	}
	return refs
}

// Shortest ends of words that are looked for inside words.
const (
	innerSyllables = 2
	innerLetters   = 4 // of Latin; three letters are words of their own: ToD is not in method
	innerOthers    = 2 // characters of any other script
)

// innerStarts appends where those ends of a word begin that are looked for.
func innerStarts(starts []int, key string) []int {
	hangul := isHangulKey(key)
	for i := range key {
		if !hangul || startsSyllable(key, i) {
			starts = append(starts, i)
		}
	}
	shortest := innerOthers
	switch {
	case hangul:
		shortest = innerSyllables
	case key[0] < utf8.RuneSelf:
		shortest = innerLetters
	}
	if len(starts) > 0 && starts[0] == 0 {
		starts = starts[1:] // the word itself
	}
	return starts[:max(0, len(starts)-shortest+1)]
}

// longestLine is how many initial consonants of a question are kept from each
// of its words on.
const longestLine = 8

// initialRefs returns the initials of all Korean words of two syllables or
// more, and those of each question's text from each of its words on, as if it
// were written without spaces.
func (v *vocabulary) initialRefs() []ref {
	var refs []ref
	all := make([]string, len(v.keys))
	for word, key := range v.keys {
		if isHangulKey(key) {
			all[word] = initials(key)
			if len(all[word]) > 1 {
				refs = append(refs, newRef(all[word], int32(word)))
			}
		}
	}
	for i := 0; i < len(v.texts); i += 2 {
		refs = v.lineRefs(refs, v.texts[i][:v.titles[i/2]], all, int32(i/2))
	}
	return refs
}

func (v *vocabulary) lineRefs(refs []ref, text passage, initials []string, question int32) []ref {
	for i := range text {
		var line strings.Builder
		for _, word := range text[i:] {
			if initials[word] == "" || line.Len() >= longestLine {
				break
			}
			line.WriteString(initials[word])
		}
		if key := line.String(); len(key) > len(initials[text[i]]) {
			refs = append(refs, newRef(key[:min(len(key), longestLine)], -1-question))
		}
	}
	return refs
}

// perQuestions is in how many questions a word has to stand once before it is
// offered as the right spelling.
const perQuestions = 5000

// stems returns what a reader may have meant: every word that is not too rare,
// as it is and without its ending.
func (v *vocabulary) stems() []string {
	least := len(v.lengths)/perQuestions + 1
	var stems []string
	for i, key := range v.keys {
		if len(v.postings[i]) < least || utf8.RuneCountInString(key) < 4 {
			continue
		}
		stems = append(stems, key)
		if s := stem(key); s != key && isHangulKey(key) {
			stems = append(stems, s)
		}
	}
	return stems
}

// listFamily holds keys alone, each once.
func listFamily(letter byte, keys []string, shardSize int) *family {
	f := &family{letter: letter, limit: shardSize}
	last := ""
	for _, i := range sortedOrder(keys) {
		if keys[i] != last {
			f.word(keys[i])
			last = keys[i]
		}
	}
	f.finish()
	return f
}

// backwards turns stems round, so that one finds those that end alike.
func backwards(stems []string) []string {
	out := make([]string, len(stems))
	for i, key := range stems {
		runes := []rune(key)
		slices.Reverse(runes)
		out[i] = string(runes)
	}
	return out
}

// fewestSounds is how many sounds, vowels among them, a word needs to be known
// by them.
const fewestSounds = 4

// sounding puts the skeleton before each stem that has enough sounds.
func sounding(stems []string) []string {
	var out []string
	for _, key := range stems {
		if s := skeleton(key); len(s) >= fewestSounds {
			out = append(out, s+"&"+key)
		}
	}
	return out
}
