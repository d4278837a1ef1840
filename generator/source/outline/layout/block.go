package layout

import (
	"strings"

	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/draft"
)

// Block is a block of the document in its place.
type Block struct {
	Node   ast.Node // nil at the end of details
	Start  int      // where it begins in the source
	Number string   // of the list item that it stood in
	Leads  bool     // it only leads to other places in the document
	Meant  string   // why it is nothing for readers, where that is so
	Inner  bool     // it stands in a list item, below the heading or details with which that begins
	Head   *Head    // what there is to know about it where it is a heading
	Turn   Turn     // whose turn it is to speak in it
}

// Speaks reports whether a block is more than a rule, a line break, or a line
// for getting round.
func (b *Block) Speaks() bool {
	if b.Node == nil || b.Leads || b.Meant != "" {
		return false
	}
	switch b.Node.(type) {
	case *ast.ThematicBreak:
		return false
	case *ast.Paragraph:
		for c := b.Node.FirstChild(); c != nil; c = c.NextSibling() {
			if t, is := c.(*ast.Text); !is || t.Segment.Len() > 0 {
				return true
			}
		}
		return false
	}
	return true
}

// Position returns where a block stands in the file.
func (l *Layout) Position(n ast.Node) draft.Span {
	lines := n.Lines()
	if lines == nil || lines.Len() == 0 {
		at := l.StartOf(n)
		return draft.Span{Start: at, End: at}
	}
	end := lines.At(lines.Len() - 1).Stop
	for end > 0 && strings.IndexByte("\r\n", l.Source[end-1]) >= 0 {
		end--
	}
	return draft.Span{Start: lines.At(0).Start, End: max(end, lines.At(0).Start)}
}
