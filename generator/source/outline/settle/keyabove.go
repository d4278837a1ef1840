package settle

import (
	"slices"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/outline/layout"
	"studysite/generator/source/outline/survey"
	"studysite/generator/source/tree"
	"studysite/generator/source/wording"
)

// splitBelowKey splits what stands below a question that begins with the letters of the
// right choices, in a line that says so: the code and the choices below it are asked.
// These bear their letters with any mark behind them, or none.
func (s *settler) splitBelowKey(body []ast.Node) (stem, answer []ast.Node, is bool) {
	if len(body) < 2 || !s.namesLetters(body[0]) {
		return nil, nil, false
	}
	code := 1
	for code < len(body) && tree.IsCode(body[code]) {
		code++
	}
	taken := s.spacedChoices(body[code:])
	for _, n := range body[code : code+taken] {
		layout.KeepLines(n)
	}
	if taken == 0 {
		taken, _ = s.Choices(survey.Capitals[0], body[code:])
	}
	if taken == 0 {
		return nil, nil, false
	}
	return body[1 : code+taken], slices.Concat(s.unmark(body[0]), body[code+taken:]), true
}

// namesLetters reports whether a line says that it is the answer, and that is letters of
// choices first of all.
func (s *settler) namesLetters(n ast.Node) bool {
	if !tree.IsLine(n) {
		return false
	}
	length := s.OpensAnswer(n)
	if length == 0 {
		return false
	}
	key := s.Opening(n)[length:]
	letter, size := utf8.DecodeRuneInString(key)
	next, _ := utf8.DecodeRuneInString(key[size:])
	return isCapital(letter) && (size == len(key) || wording.Unlettered(next) || isCapital(next))
}

// isCapital reports whether a letter may be that of a choice.
func isCapital(letter rune) bool { return slices.Contains(survey.Capitals[0].Letters, letter) }

// spacedChoices is the same as lettered for capitals with nothing but a space behind
// them, each at the beginning of a line.
func (s *settler) spacedChoices(blocks []ast.Node) (taken int) {
	next := 0
	for _, n := range blocks {
		before := next
		if n.Kind() != ast.KindParagraph {
			break
		}
		for c := n.FirstChild(); c != nil; c = layout.EndOfLine(c).NextSibling() {
			if next < len(survey.Capitals[0].Letters) && isSpaced(s.LineFrom(c), survey.Capitals[0].Letters[next]) {
				next++
			}
		}
		if next == before {
			break
		}
		taken++
	}
	if next < 2 {
		return 0
	}
	return taken
}

// isSpaced reports whether a line begins with a letter and a space.
func isSpaced(line string, letter rune) bool {
	first, size := utf8.DecodeRuneInString(line)
	return first == letter && len(line) > size && line[size] == ' '
}
