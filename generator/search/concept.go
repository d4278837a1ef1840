package search

import (
	"slices"
	"strings"

	"studysite/generator/site"
)

// concept is one thing that has several names.
type concept struct {
	names    []string // keys, the words of each joined
	parts    [][]string
	found    [][]posting // of each name
	postings []posting   // of all names
}

// concepts reads groups of names. Names that are written alike are one.
func concepts(groups []site.Group) []*concept {
	var all []*concept
	var s scanner
	for _, group := range groups {
		c := &concept{}
		for _, name := range group {
			var words []string
			s.scan(name, func(key []byte) { words = append(words, string(key)) }, func([]byte) {})
			if joined := strings.Join(words, ""); joined != "" && !slices.Contains(c.names, joined) {
				c.names = append(c.names, joined)
				c.parts = append(c.parts, words)
			}
		}
		if len(c.names) > 0 {
			all = append(all, c)
		}
	}
	return all
}

// locate finds where each concept is named in the texts: by one word, or by
// several that follow one another, however either is spaced.
func (v *vocabulary) locate(all []*concept) {
	m := newMerger(len(v.lengths))
	found := v.followed(all)
	for i, c := range all {
		c.found = make([][]posting, len(c.names))
		for n, name := range c.names {
			for _, word := range v.forms(name) {
				m.add(v.postings[word])
			}
			m.add(found[i][n])
			c.found[n] = m.take(nil)
		}
		for _, list := range c.found {
			m.add(list)
		}
		c.postings = m.take(nil)
	}
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

// pending is a name of which the first word has been read.
type pending struct {
	concept, name int
	rest          string
}

// followed finds names that are written as several words.
func (v *vocabulary) followed(all []*concept) [][][]posting {
	begins := map[int32][]pending{}
	found := make([][][]posting, len(all))
	for i, c := range all {
		found[i] = make([][]posting, len(c.names))
		for n, name := range c.names {
			for end := 1; end < len(name); end++ {
				if word, ok := slices.BinarySearch(v.keys, name[:end]); ok {
					begins[int32(word)] = append(begins[int32(word)], pending{i, n, name[end:]})
				}
			}
		}
	}
	starts := make([]bool, len(v.keys))
	for word := range begins {
		starts[word] = true
	}
	for i, text := range v.texts {
		p := posting{int32(i / 2), inTitle}
		if i%2 == 1 {
			p.where = onceInside
		}
		for at, word := range text {
			if !starts[word] {
				continue
			}
			for _, name := range begins[word] {
				if v.goesOn(text[at+1:], name.rest) {
					list := &found[name.concept][name.name]
					*list = append(*list, p)
				}
			}
		}
	}
	return found
}

// goesOn reports whether a passage begins with the rest of a name.
func (v *vocabulary) goesOn(text passage, rest string) bool {
	for _, word := range text {
		key := v.keys[word]
		if strings.HasPrefix(key, rest) {
			return isNamed(key, rest)
		}
		next, ok := strings.CutPrefix(rest, key)
		if !ok {
			return !isHangulKey(rest) && isFormOf(key, rest)
		}
		rest = next
	}
	return false
}

// misleads reports whether all parts of a name stand in the texts, though
// nowhere together, so that a reader who asks for it would be shown something
// else. Where one part is missing nothing is shown anyway.
func (v *vocabulary) misleads(parts []string) bool {
	if len(parts) > 1 {
		return !slices.ContainsFunc(parts, func(part string) bool { return !v.has(part) })
	}
	key := parts[0]
	if !isHangulKey(key) {
		return false
	}
	for i := range key {
		if startsSyllable(key, i) && i > 0 && v.has(key[i:]) && v.has(key[:i]) {
			return true
		}
	}
	return false
}

// has reports whether a word stands in the texts, alone or with an ending.
func (v *vocabulary) has(key string) bool {
	return syllables(key) != 1 && len(v.forms(key)) > 0
}
