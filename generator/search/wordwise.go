package search

import "slices"

// wordwise tells what is found by the words of a name one by one, each of which
// may be the name of a concept itself.
type wordwise struct {
	*vocabulary
	*merger
	single map[string][]*concept // by names of one word, in their plain form
	found  map[string][]posting  // by words that have been asked for
}

func newWordwise(v *vocabulary, all []*concept) *wordwise {
	w := &wordwise{v, newMerger(len(v.lengths)), map[string][]*concept{}, map[string][]posting{}}
	for _, c := range all {
		for _, n := range c.names {
			if len(n.parts) == 1 {
				w.single[plainForm(n.key)] = append(w.single[plainForm(n.key)], c)
			}
		}
	}
	return w
}

// word returns the questions that a word is found in, by any of its names.
func (w *wordwise) word(key string) []posting {
	if list, ok := w.found[key]; ok {
		return list
	}
	for _, word := range w.forms(key) {
		w.add(w.postings[word])
	}
	for _, c := range w.single[plainForm(key)] {
		w.add(c.postings)
	}
	w.found[key] = w.take(nil)
	return w.found[key]
}

// meeting returns the questions where all of some words meet, and whether each
// of them is found anywhere.
func (w *wordwise) meeting(words ...string) (common []posting, all bool) {
	for _, key := range words {
		if len(w.word(key)) == 0 {
			return nil, false
		}
	}
	common = w.word(words[0])
	for _, key := range words[1:] {
		common = intersect(common, w.word(key))
	}
	return common, true
}

// markSpoken marks the names of several words that find their concept, and
// nothing else, by these words.
func (w *wordwise) markSpoken(all []*concept) {
	for _, c := range all {
		for i := range c.names {
			if n := &c.names[i]; len(n.parts) > 1 && !n.spoken && len(c.postings) > 0 {
				common, _ := w.meeting(n.parts...)
				n.spoken = sameTitles(common, c.postings)
			}
		}
	}
}

// mostMisleading is how many words a misleading name has at most; of longer ones
// a word is nearly always missing.
const mostMisleading = 2

// misleads reports whether all words of a name are found, but not as what is
// asked for: whoever asked for it would be shown something else. Where a word
// is missing nothing is shown anyway.
func (w *wordwise) misleads(n name) bool {
	if len(n.parts) > mostMisleading {
		return false
	}
	if slices.ContainsFunc(n.parts, func(part string) bool { return len(part) == 1 }) {
		_, all := w.meeting(n.parts...)
		return all // single letters meet anything: the k of k-means
	}
	if len(n.parts) > 1 {
		return w.stray(n.parts...)
	}
	return slices.ContainsFunc(n.breaks, func(i int) bool {
		left, right := n.key[:i], n.key[i:]
		return syllables(left) > 1 && syllables(right) > 1 && w.stray(left, right)
	})
}

// stray reports whether words are found, and no question that has them all asks
// for the rarest: 특징 and 선택 meet in what is said of pooling, and feature
// selection is another matter.
func (w *wordwise) stray(words ...string) bool {
	common, all := w.meeting(words...)
	if !all {
		return false
	}
	rarest := slices.MinFunc(words, func(a, b string) int { return len(w.word(a)) - len(w.word(b)) })
	var asking []posting
	for _, p := range w.word(rarest) {
		if p.inTitle() {
			asking = append(asking, p)
		}
	}
	return len(intersect(common, asking)) == 0
}
