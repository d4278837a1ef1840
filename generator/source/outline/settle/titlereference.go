package settle

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/draft"
	"studysite/generator/source/outline/layout"
	"studysite/generator/source/tree"
)

// takeReference takes a link to a page, in square brackets of its own, off the end
// of a question, and returns it as a paragraph, or nil: it says where that is from.
func (s *settler) takeReference(f *draft.Found) ast.Node {
	link := s.reference(f.Title)
	if link == nil {
		return nil
	}
	p := tree.NewParagraph(max(f.Start, 0))
	p.AppendChild(p, link)
	return p
}

// reference takes such a link off a line and returns it, or nil.
func (s *settler) reference(line ast.Node) ast.Node {
	last := line.LastChild()
	if link, is := last.(*ast.Link); is && layout.LeadsToPage(link) {
		text := s.Text.Plain(link)
		if strings.HasPrefix(text, "[") && strings.HasSuffix(text, "]") && link.PreviousSibling() != nil {
			line.RemoveChild(line, link)
			return link
		}
		return nil
	}
	closing, is := last.(*ast.Text)
	if !is || string(bytes.TrimSpace(closing.Segment.Value(s.Source))) != "]" {
		return nil
	}
	link, is := last.PreviousSibling().(*ast.Link)
	if !is || !layout.LeadsToPage(link) {
		return nil
	}
	opening, is := link.PreviousSibling().(*ast.Text)
	if !is || !bytes.HasSuffix(opening.Segment.Value(s.Source), []byte("[")) || opening.PreviousSibling() == nil && opening.Segment.Len() == 1 {
		return nil
	}
	line.RemoveChild(line, closing)
	line.RemoveChild(line, link)
	cutText(line, 1)
	return link
}
