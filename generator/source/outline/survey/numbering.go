package survey

import (
	"strings"

	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/outline/layout"
	"studysite/generator/source/wording"
)

// NamesNext reports whether a line bears the number of the question below it,
// which begins with a word such as Q: and has none, and says what that is about.
func (s *Survey) NamesNext(line string, next ast.Node) bool {
	p, is := next.(*ast.Paragraph)
	label, words := s.SplitLabel(line)
	if !is || label == "" || wording.QuestionWord(line) || len(line) > wording.LongestTopicLine || strings.ContainsAny(line[words:], ".!?。！？") {
		return false
	}
	shown, length := s.SplitLabel(s.FirstLine(p))
	return shown == "" && length > 0
}

// IsInner reports whether a paragraph of a plain text is numbered further in
// than others, and not because its number has more parts, or is shorter.
func (s *Survey) IsInner(n ast.Node, line string) bool {
	if !s.In.Plain {
		return false
	}
	m, numbered := s.NumberAt(n, line)
	if numbered && s.Margin.Mark != "" && m.Mark != s.Margin.Mark {
		return true
	}
	return numbered && m.Begin > s.Margin.Begin && (m.Parts < s.Margin.Parts || m.Parts == s.Margin.Parts && m.End > s.Margin.End)
}

// headsNumbers reports whether a heading stands over nothing, and its number above
// those of the headings behind it at its level, as that of 2 Graphs above 2.1.
func (s *Survey) headsNumbers(h *layout.Head) bool {
	if h.Body > 0 || h.End == len(s.Blocks) {
		return false
	}
	next := s.Blocks[h.End].Head
	if next == nil || next.Level != h.Level {
		return false
	}
	number, below := numberOf(h), numberOf(next)
	return len(below) > len(number) && number.Heads(below)
}

// numberOf returns the number that a heading begins with, or nil.
func numberOf(h *layout.Head) wording.Sequence {
	if h.Label != "" {
		return wording.NumberOf(h.Label)
	}
	return wording.NumberOf(h.Full[:wording.NumberLength(h.Full)])
}
