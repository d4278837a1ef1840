package settle

import (
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/draft"
	"studysite/generator/source/outline/layout"
	"studysite/generator/source/tree"
	"studysite/generator/source/wording"
)

// furthestChosen is how many blocks below a question its choices end at most.
const furthestChosen = 4

// findChosen finds out whether the number or letter behind words such as "Answer 3" below
// choices says which of these is right: it does unless it counts the questions or is
// always the same.
func (s *settler) findChosen(all []draft.Found) {
	count, rising, same, last := 0, 0, 0, rune(0)
	for i := range all {
		key := s.chosenBelow(all[i].Body)
		if key == "" {
			continue
		}
		r, _ := utf8.DecodeRuneInString(key)
		switch r {
		case last + 1:
			rising++
		case last:
			same++
		}
		last = r
		count++
	}
	s.chosen = count > 1 && 2*rising < count && same < count-1
}

// chosenBelow returns the number or letter behind the word for an answer right below
// choices, or "".
func (s *settler) chosenBelow(body []ast.Node) string {
	choices := false
	for _, n := range body[:min(len(body), furthestChosen)] {
		if choices {
			if key := s.chosenAt(n); key != "" {
				return key
			}
		}
		choices = n.Kind() == ast.KindList || tree.IsLine(n) && layout.GoesOn(n) || choices && tree.IsRule(n)
	}
	return ""
}

// chosenAt is chosenBelow for a single block.
func (s *settler) chosenAt(n ast.Node) string {
	if d, is := n.(*tree.Details); is {
		if key := chosenIn(d.Title); key != "" || !d.HasChildren() {
			return key
		}
		n = d.FirstChild()
	}
	if !tree.IsLine(n) {
		return ""
	}
	return chosenIn(s.Opening(n)[:s.OpensAnswer(n)])
}

// chosenIn returns the digit or capital letter with which a word for an answer ends, as
// in "Answer 3:", or "".
func chosenIn(label string) string {
	label = strings.TrimRightFunc(label, wording.Unlettered)
	if len(label) < 2 {
		return ""
	}
	word, key := label[:len(label)-1], label[len(label)-1]
	switch {
	case '1' <= key && key <= '9' && !wording.IsDigit(word[len(word)-1]) && word[len(word)-1] != '.':
	case 'A' <= key && key <= 'H' && word[len(word)-1] == ' ':
	default:
		return ""
	}
	if !wording.IsAnswerWord(strings.TrimFunc(word, wording.Unlettered)) {
		return ""
	}
	return label[len(label)-1:]
}
