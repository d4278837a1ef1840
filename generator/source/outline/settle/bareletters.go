package settle

import (
	"strings"

	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/draft"
	"studysite/generator/source/wording"
)

// dropBareLetters takes off a Q with a space, with which nearly all questions
// begin, as pages have it in an element of its own, and an A with one, if nearly
// all answers do.
func (s *settler) dropBareLetters() {
	if !s.nearlyAllBegin("Q", titleLine) {
		return
	}
	answers := s.nearlyAllBegin("A", answerLine)
	for i := range s.Questions {
		q := &s.Questions[i]
		s.dropLetter("Q", q.Title)
		if line := answerLine(q); answers && line != nil {
			s.dropLetter("A", line)
		}
	}
}

// nearlyAllBegin reports whether nearly all lines of one kind begin with a letter
// and a space.
func (s *settler) nearlyAllBegin(letter string, line func(*draft.Found) ast.Node) bool {
	return s.common(line, func(n ast.Node) string {
		if s.letterLength(letter, n) > 0 {
			return letter
		}
		return ""
	}) == letter
}

// letterLength returns how long a letter and the space behind it are with which a
// line begins and goes on, or 0.
func (s *settler) letterLength(letter string, n ast.Node) int {
	text := s.Opening(n)
	rest, is := strings.CutPrefix(text, letter)
	if after := strings.TrimLeft(rest, wording.LabelSpaces); is && after != "" && after != rest {
		return len(text) - len(after)
	}
	return 0
}

// dropLetter takes it off a line.
func (s *settler) dropLetter(letter string, n ast.Node) {
	if length := s.letterLength(letter, n); length > 0 {
		s.TrimStart(n, s.Opening(n)[:length])
	}
}
