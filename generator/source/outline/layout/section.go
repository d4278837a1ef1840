package layout

import (
	"github.com/yuin/goldmark/ast"

	"studysite/generator/source/tree"
)

// SectionEnd returns the first block from i on that does not stand below a
// heading of a level: another heading, or the end of the details that it is in.
func (l *Layout) SectionEnd(i, level int) int {
	for open := 0; i < len(l.Blocks); i++ {
		switch n := l.Blocks[i].Node.(type) {
		case nil:
			if open--; open < 0 {
				return i
			}
		case *ast.Heading:
			if n.Level <= level {
				return i
			}
		case *tree.Details:
			if n.Groups() {
				open++
			}
		}
	}
	return i
}
