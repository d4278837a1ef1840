package search

import (
	"slices"
	"strings"

	"studysite/generator/site"
)

// concept is one thing that has several names.
type concept struct {
	names    []name
	postings []posting // of all names
	asks     bool      // its names are words that ask
}

// name is one of the names of a concept.
type name struct {
	parts    []string // the keys of its words
	key      string   // all of them joined
	breaks   []int    // where it may be written as two words
	spoken   bool     // one word of the texts is this name, wherever they name the concept
	inTitles bool     // a question's own text has it
	heard    bool     // it is found by its sound
}

// words returns a name with spaces between its words.
func (n name) words() string { return strings.Join(n.parts, " ") }

// asking is the name that tells a group of words that ask.
const asking = "?"

// concepts reads groups of names. Names that differ in spaces only are one.
func concepts(groups []site.Group) []*concept {
	var all []*concept
	var s scanner
	for _, group := range groups {
		c := &concept{}
		for _, text := range group {
			c.asks = c.asks || text == asking
			var parts []string
			s.scan(text, func(key []byte) { parts = append(parts, string(key)) }, func([]byte) {})
			if len(parts) > 0 {
				c.add(parts)
			}
		}
		all = append(all, c)
	}
	return all
}

// add adds a name by its words. Written with more spaces or fewer it stays one.
func (c *concept) add(parts []string) {
	key := strings.Join(parts, "")
	i := slices.IndexFunc(c.names, func(n name) bool { return n.key == key })
	if i < 0 {
		i = len(c.names)
		c.names = append(c.names, name{parts: parts, key: key})
	}
	n := &c.names[i]
	if len(parts) < len(n.parts) {
		n.parts = parts
	}
	n.breaks = append(n.breaks, breaks(parts)...)
	slices.Sort(n.breaks)
	n.breaks = slices.Compact(n.breaks)
}

// breaks returns where the words of a name, joined, may be broken in two:
// between them, and between the syllables of Korean ones.
func breaks(parts []string) []int {
	var ends []int
	begin := 0
	for i, part := range parts {
		for at := 1; at < len(part) && isHangulKey(part); at++ {
			if startsSyllable(part, at) {
				ends = append(ends, begin+at)
			}
		}
		if begin += len(part); i+1 < len(parts) {
			ends = append(ends, begin)
		}
	}
	return ends
}

// locate finds where each concept is named in the texts: by one word, or by
// several that follow one another, however either is spaced.
func (v *vocabulary) locate(all []*concept) {
	m := newMerger(len(v.lengths))
	right := v.misspelt(all)
	phrases := v.phrases(all, right)
	for i, c := range all {
		alone := make([][]posting, len(c.names))
		for n := range c.names {
			key := c.names[n].key
			for _, word := range append(v.forms(key), right.words[key]...) {
				m.add(v.postings[word])
			}
			alone[n] = m.take(nil)
			c.names[n].inTitles = slices.ContainsFunc(alone[n], posting.inTitle) || slices.ContainsFunc(phrases[i][n], posting.inTitle)
		}
		for n := range c.names {
			m.add(alone[n])
			m.add(phrases[i][n])
		}
		c.postings = m.take(nil)
		for n := range c.names {
			c.names[n].spoken = sameTitles(alone[n], c.postings)
		}
	}
}

// sameTitles reports whether two lists are about the same questions, and of
// these in the same questions' own texts.
func sameTitles(a, b []posting) bool {
	return slices.EqualFunc(a, b, func(a, b posting) bool {
		return a.question == b.question && a.inTitle() == b.inTitle()
	})
}

// forms returns the words that are a name, alone or with an ending.
func (v *vocabulary) forms(name string) []int32 {
	prefix := name
	if !isHangulKey(name) {
		prefix = strings.TrimSuffix(base(name), "y")
	}
	var words []int32
	for i := v.find(prefix); i < len(v.keys) && strings.HasPrefix(v.keys[i], prefix); i++ {
		if isNamed(v.keys[i], name) {
			words = append(words, int32(i))
		}
	}
	return words
}

// isNamed reports whether a word is a name with an ending; after three
// syllables it may go on as it likes (어텐션 in 어텐션스코어).
func isNamed(word, name string) bool {
	return isFormOf(word, name) || isHangulKey(name) && strings.HasPrefix(word, name) && syllables(name) > 2
}
