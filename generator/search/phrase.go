package search

import "strings"

// pending is a name of which the first words have been read.
type pending struct {
	concept, name int
	rest          string
}

// phrases finds the names that are written as several words, each of which may
// have a particle (기울기가 소실 is 기울기 소실) or be misspelt. It returns the
// places of each name of each concept.
func (v *vocabulary) phrases(all []*concept, right *corrections) [][][]posting {
	starts := v.starts(all, right)
	found := make([][][]posting, len(all))
	for i, c := range all {
		found[i] = make([][]posting, len(c.names))
	}
	for i, text := range v.texts {
		p := posting{int32(i / 2), inTitle}
		if i%2 == 1 {
			p.where = onceInside
		}
		for at, word := range text {
			for _, name := range starts[word] {
				if right.goOn(text[at+1:], name.rest) {
					list := &found[name.concept][name.name]
					*list = append(*list, p)
				}
			}
		}
	}
	return found
}

// starts returns for each word the names that it is the beginning of.
func (v *vocabulary) starts(all []*concept, right *corrections) [][]pending {
	beginnings := map[string][]pending{}
	for i, c := range all {
		for n, name := range c.names {
			for _, end := range name.breaks {
				begin := name.key[:end]
				beginnings[begin] = append(beginnings[begin], pending{i, n, name.key[end:]})
			}
		}
	}
	starts := make([][]pending, len(v.keys))
	for word, key := range v.keys {
		starts[word] = beginnings[key]
		if s := stem(key); s != key && isHangulKey(key) {
			starts[word] = append(starts[word][:len(starts[word]):len(starts[word])], beginnings[s]...)
		}
		if right.keys[word] != key {
			starts[word] = beginnings[right.keys[word]]
		}
	}
	return starts
}

// goOn reports whether words begin with the rest of a name.
func (c *corrections) goOn(text passage, rest string) bool {
	for _, word := range text {
		key := c.keys[word]
		if key[0] != rest[0] {
			return false // as nearly always
		}
		if isNamed(key, rest) || endsAs(key, rest) {
			return true
		}
		next, ok := strings.CutPrefix(rest, key)
		if !ok && isHangulKey(key) {
			next, ok = strings.CutPrefix(rest, stem(key))
		}
		if !ok || next == "" {
			return false
		}
		rest = next
	}
	return false
}

// endsAs reports whether a word is what a name ends with, alone or with a
// particle: 수를 of 파라미터 수. After other words it may be short.
func endsAs(word, rest string) bool {
	after, ok := strings.CutPrefix(word, rest)
	return ok && isHangulKey(rest) && particles[after]
}
