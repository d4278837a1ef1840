package source

import (
	"regexp"
	"slices"

	"github.com/yuin/goldmark/ast"
)

// addKey puts the answer of a key behind what stands below a question: that is
// the question, but for what says that it is an answer as well. A key that
// repeats titles adds to what explains them; one that repeats the answer, or only
// points at it, adds nothing.
func (s *settler) addKey(f *found, stem, answer []ast.Node, says bool) {
	if !f.titled && !says {
		stem, answer = append(stem[:len(stem):len(stem)], answer...), nil
	}
	if s.isEmpty(answer) || s.waits(trimRules(answer)) {
		answer = nil
	}
	key := f.key
	if s.isAnswerMark(key[0]) {
		key = append(s.unmark(key[0]), key[1:]...)
	}
	f.stem = append(f.stem, slices.DeleteFunc(slices.Clone(stem), s.isBlank)...)
	if len(answer) > 0 && s.repeats(key, answer) {
		s.mark(s.startOf(key[0]), Nothing, "it repeats an answer")
	} else {
		answer = append(answer[:len(answer):len(answer)], key...)
	}
	f.answer, f.key = answer, nil
}

// repeats reports whether a key is one line that says what the answer says, or
// that this stands above.
func (s *settler) repeats(key, answer []ast.Node) bool {
	if len(key) != 1 || !isLine(key[0]) {
		return false
	}
	return s.pointsUp(key[0]) || isLine(answer[0]) && s.w.plain(key[0]) == s.w.plain(answer[0])
}

// pointsUp reports whether a short line says that something stands above it.
func (s *settler) pointsUp(line ast.Node) bool {
	text := s.w.plain(line)
	return len(text) < 60 && standsAbove.MatchString(text)
}

var standsAbove = regexp.MustCompile(`(?i)\babove\b|위(?:의|에| ).*(?:참고|참조|답)|上記|上の|见上|如上|同上|arriba|oben|ci-dessus|выше`)
