package survey

import (
	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/outline/layout"
)

// findChapters finds the entries of the tables of contents that have others below them.
func (s *Survey) findChapters() {
	if !s.Fragments || s.Shape.Family != Headings {
		return
	}
	s.chapters = map[string]bool{}
	for i := range s.Blocks {
		if list, is := s.Blocks[i].Node.(*ast.List); is && s.IsContents(list) {
			s.addChapters(list)
		}
	}
}

func (s *Survey) addChapters(list *ast.List) {
	for item := list.FirstChild(); item != nil; item = item.NextSibling() {
		line := item.FirstChild()
		if line == nil {
			continue
		}
		for below := line.NextSibling(); below != nil; below = below.NextSibling() {
			if inner, is := below.(*ast.List); is {
				s.addLinks(line, s.chapters)
				s.addChapters(inner)
			}
		}
	}
}

// isChapter reports whether a heading over nothing is one of them, and one of its own
// level over some text comes next.
func (s *Survey) isChapter(h *layout.Head) bool {
	if len(s.chapters) == 0 || h.Body > 0 || h.End == len(s.Blocks) || !s.chapters[h.Text] && !s.chapters[h.Full] && !s.chapters["#"+place(h.Full)] {
		return false
	}
	next := s.Blocks[h.End].Head
	return next != nil && next.Level == h.Level && next.Body > 0 && !next.Part
}
