package settle

import (
	"regexp"
	"slices"

	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/draft"
	"studysite/generator/source/tree"
)

// addKey puts the answer of a key behind what stands below a question: that is
// the question, but for what says that it is an answer as well. A key that
// repeats titles adds to what explains them; one that repeats the answer, or only
// points at it, adds nothing.
func (s *settler) addKey(f *draft.Found, stem, answer []ast.Node, says bool) {
	if !f.Titled && !says {
		stem, answer = append(stem[:len(stem):len(stem)], answer...), nil
	}
	if s.isEmpty(answer) || s.waits(tree.TrimRules(answer)) {
		answer = nil
	}
	key := f.Key
	if s.isAnswerMark(key[0]) {
		key = append(s.unmark(key[0]), key[1:]...)
	}
	f.Stem = append(f.Stem, slices.DeleteFunc(slices.Clone(stem), s.isBlank)...)
	if len(answer) > 0 && s.repeats(key, answer) {
		s.Mark(s.StartOf(key[0]), draft.Nothing, "it repeats an answer")
	} else {
		answer = append(answer[:len(answer):len(answer)], key...)
	}
	f.Answer, f.Key = answer, nil
}

// repeats reports whether a key is one line that says what the answer says, or
// that this stands above.
func (s *settler) repeats(key, answer []ast.Node) bool {
	if len(key) != 1 || !tree.IsLine(key[0]) {
		return false
	}
	return s.pointsUp(key[0]) || tree.IsLine(answer[0]) && s.Text.Plain(key[0]) == s.Text.Plain(answer[0])
}

// pointsUp reports whether a short line says that something stands above it.
func (s *settler) pointsUp(line ast.Node) bool {
	text := s.Text.Plain(line)
	return len(text) < 60 && standsAbove.MatchString(text)
}

var standsAbove = regexp.MustCompile(`(?i)\babove\b|위(?:의|에| ).*(?:참고|참조|답)|上記|上の|见上|如上|同上|arriba|oben|ci-dessus|выше`)
