package survey

import (
	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/outline/layout"
	"studysite/generator/source/tree"
)

// ChoicesBelow reports whether choices with capital letters stand below the first line
// of a block: on its next lines, or in the blocks below it.
func (s *Survey) ChoicesBelow(line ast.Node, below []ast.Node) bool {
	if layout.Option.MatchString(s.FirstLine(line)) {
		return false
	}
	if end := layout.EndOfLine(line.FirstChild()); end != nil && end.NextSibling() != nil {
		return s.OpensOptions(end.NextSibling(), 0)
	}
	taken, _ := s.Choices(Capitals[0], below)
	return taken > 0
}

// blocksBelow returns the two blocks below block i, fewer where a heading or the end
// of something follows.
func (s *Survey) blocksBelow(i int) []ast.Node {
	var below []ast.Node
	for i++; i < len(s.Blocks) && len(below) < 2; i++ {
		n := s.Blocks[i].Node
		if n == nil || n.Kind() == ast.KindHeading {
			break
		}
		below = append(below, n)
	}
	return below
}

// belowItems returns what stands below a list in block i: where it is a single item,
// that belongs to it.
func (s *Survey) belowItems(list *ast.List, i int) []ast.Node {
	if list.ChildCount() > 1 {
		return nil
	}
	return s.blocksBelow(i)
}

// itemHasChoices reports whether choices stand below the line that an item begins with,
// or where it is nothing else, below its list.
func (s *Survey) itemHasChoices(line ast.Node, below []ast.Node) bool {
	if line.Type() != ast.TypeBlock || !tree.IsLine(line) {
		return false
	}
	if next := line.NextSibling(); next != nil {
		below = []ast.Node{next}
		if next.NextSibling() != nil {
			below = append(below, next.NextSibling())
		}
	}
	return s.ChoicesBelow(line, below)
}

// itemIsAnswered reports whether a word for an answer begins the second line of an item,
// or what stands right below its first.
func (s *Survey) itemIsAnswered(line ast.Node) bool {
	if line.Type() != ast.TypeBlock || !tree.IsLine(line) {
		return false
	}
	if end := layout.EndOfLine(line.FirstChild()); end != nil && end.NextSibling() != nil {
		return layout.HasAnswerLabel(s.LineFrom(end.NextSibling()))
	}
	next, is := line.NextSibling().(*ast.Paragraph)
	return is && s.OpensAnswer(next) > 0
}
