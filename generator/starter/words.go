package starter

import (
	"slices"
	"strings"

	"studysite/generator/site"
)

// word is a word that questions share.
type word struct {
	text      string // as it is written first
	key       string // folded
	questions []*site.Question
}

// A document without sections is divided by the words of its questions: the
// word that most questions share makes the first topic, then the word that most
// of the others share, and so on. This is the greedy algorithm for set cover
// (Chvátal 1979), and what it finds is a beginning for the author, no more.
const (
	fewestShared  = 3 // questions that make a topic
	mostProposals = 7
)

// sharedWords returns the words to make topics of, in the order in which they
// were found. A question may have several.
func sharedWords(questions []*site.Question) []word {
	candidates := candidates(questions)
	covered := map[*site.Question]bool{}
	var chosen []word
	for len(chosen) < mostProposals {
		best, most := -1, fewestShared-1
		for i, w := range candidates {
			if n := uncovered(w, covered); n > most {
				best, most = i, n
			}
		}
		if best < 0 {
			break
		}
		w := candidates[best]
		w.questions = claimed(w.key, questions)
		chosen = append(chosen, w)
		for _, q := range w.questions {
			covered[q] = true
		}
	}
	return chosen
}

// claimed returns the questions that a topic with the keyword would claim. In
// Hangul it is found inside words as well, where candidates only begin with it.
func claimed(key string, questions []*site.Question) []*site.Question {
	hangul := kindOf(firstRune(key)) == 'h'
	var list []*site.Question
	for _, q := range questions {
		folded := strings.ToLower(q.Title.Text)
		if q.Parent < 0 && (slices.Contains(tokens(folded), key) || hangul && strings.Contains(folded, key)) {
			list = append(list, q)
		}
	}
	return list
}

func uncovered(w word, covered map[*site.Question]bool) (n int) {
	for _, q := range w.questions {
		if !covered[q] {
			n++
		}
	}
	return n
}

// candidates returns the words that stand in several questions, but not in most
// of them, and that say what a question is about. The longer of two words with
// the same questions comes first.
func candidates(questions []*site.Question) []word {
	stems := stemsOf(questions)
	at := map[string]int{}
	var found []word
	for _, q := range questions {
		if q.Parent >= 0 {
			continue // it goes where the question goes that it follows up
		}
		for _, token := range tokens(q.Title.Text) {
			for _, text := range stems.of(token) {
				key := strings.ToLower(text)
				i, known := at[key]
				if !known {
					i, at[key] = len(found), len(found)
					found = append(found, word{text: text, key: key})
				}
				if n := len(found[i].questions); n == 0 || found[i].questions[n-1] != q {
					found[i].questions = append(found[i].questions, q)
				}
			}
		}
	}
	var kept []word
	for _, w := range found {
		if n := len(w.questions); n >= fewestShared && 2*n <= len(questions) && !asking(w.key) {
			kept = append(kept, w)
		}
	}
	return kept
}
