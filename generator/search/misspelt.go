package search

import (
	"slices"
	"unicode/utf8"
)

// shortestMisspelt is from how many letters on a Latin word that differs from
// a name's in one letter is taken for it: the texts may say gradiant, and mean
// gradient.
const shortestMisspelt = 7

// corrections are the words of the texts that are misspelt.
type corrections struct {
	keys  []string           // of all words, as the glossary spells them
	words map[string][]int32 // the misspelt ones by their right spelling
}

// misspelt finds Latin words that are one letter away from a word of the
// glossary and are not in it themselves. It compares what is left of both when
// any one letter is taken out, after W. Garbe's symmetric deletion.
func (v *vocabulary) misspelt(all []*concept) *corrections {
	known := map[string]bool{}
	reduced := map[string]string{}
	longest := 0
	for _, c := range all {
		for _, name := range c.names {
			for _, part := range name.parts {
				if known[part] || !mayBeMisspelt(part) {
					continue
				}
				known[part] = true
				longest = max(longest, len(part))
				reduced[part] = part
				for i := range part {
					reduced[part[:i]+part[i+1:]] = part
				}
			}
		}
	}
	s := &corrections{slices.Clone(v.keys), map[string][]int32{}}
	for word, key := range v.keys {
		if len(key) > longest+1 || !mayBeMisspelt(key) || known[key] {
			continue
		}
		if right := correct(key, reduced); right != "" && base(right) != base(key) {
			s.keys[word] = right
			s.words[right] = append(s.words[right], int32(word))
		}
	}
	return s
}

func mayBeMisspelt(key string) bool {
	return len(key) >= shortestMisspelt && key[0] >= 'a' && key[0] < utf8.RuneSelf
}

// correct returns the word that key is one letter away from, or "".
func correct(key string, reduced map[string]string) string {
	if right, ok := reduced[key]; ok {
		return right // a letter is missing
	}
	for i := range key {
		if right, ok := reduced[key[:i]+key[i+1:]]; ok && len(right) <= len(key) && right[:i] == key[:i] {
			return right // a letter too many, or another one
		}
	}
	return ""
}
